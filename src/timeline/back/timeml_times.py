"""TimeML's TIMEX3 as time expressions, and the creation time as reference date."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Protocol

from timeline.back.numbering import numbered
from timeline.errors import TimelineError
from timeline.out.timeml_notes import note, rule_of
from timeline.records.reference_date import ReferenceDate, ReferenceSource
from timeline.times.expression import TimeExpression, TimexType
from timeline.values import Evidence, parse_timex

_OWN = frozenset({"tid", "type", "value", "mod", "quant", "freq", "anchorTimeID"})
"""The attributes that a time expression has fields for."""


class Tag(Protocol):
    """A tag of the text with its attributes and its place."""

    @property
    def values(self) -> dict[str, str]:
        """The attributes."""

    @property
    def start(self) -> int:
        """Offset of the first character."""

    @property
    def end(self) -> int:
        """Offset behind the last character."""


def times_of(
    tags: Sequence[Tag], text: str, creation: Mapping[str, str]
) -> tuple[tuple[TimeExpression, ...], dict[str, str]]:
    """Return the time expressions, and the id of each by its tid; `creation` has that of the creation time.

    A tid that is not `t` and a number above 0 gets a new number.
    """
    tids = [tag.values.get("tid", "") for tag in tags]
    ids = numbered(tids, "t", "t")
    known = {**dict(zip(tids, ids, strict=True)), **creation}
    times = tuple(_time(tag, id_, text, known) for tag, id_ in zip(tags, ids, strict=True))
    return times, known


def _time(tag: Tag, id_: str, text: str, known: Mapping[str, str]) -> TimeExpression:
    values = tag.values
    kind = TimexType(values["type"]) if values.get("type") in set(TimexType) else TimexType.DATE
    value = readable(values.get("value", ""), kind)
    kept = {name: told for name, told in values.items() if name not in _OWN}
    kept |= {
        name: values[name]
        for name, read in (("type", kind.value), ("value", value))
        if values.get(name, read) != read
    }
    anchor = values.get("anchorTimeID")
    return TimeExpression(
        id=id_,
        start=tag.start,
        end=tag.end,
        text=text[tag.start : tag.end],
        type=kind,
        value=value,
        mod=values.get("mod"),
        quant=values.get("quant"),
        freq=values.get("freq"),
        anchor=known.get(anchor, anchor) if anchor else None,
        rule=rule_of(kept),
    )


def readable(value: str, kind: TimexType) -> str:
    """Return a value that TIMEX3 allows: as it is, with its week in two digits, or an open one.

    >>> readable("2000-W7", TimexType.DATE), readable("someday", TimexType.DATE)
    ('2000-W07', 'XXXX-XX-XX')
    """
    for attempt in (value, re.sub(r"-W(\d)(?!\d)", r"-W0\1", value)):
        try:
            parse_timex(attempt)
        except TimelineError:
            continue
        return attempt
    return "PXX" if kind in {TimexType.DURATION, TimexType.SET} else "XXXX-XX-XX"


def reference_of(values: Mapping[str, str]) -> ReferenceDate:
    """Return the reference date of a creation time: its day, or all days of the month or year that it is."""
    value = readable(values.get("value", ""), TimexType.DATE)
    stretch = parse_timex(value).stretch()
    if stretch is None:
        return ReferenceDate()
    told = {
        name: values[name]
        for name in ("type", "value", "functionInDocument", "temporalFunction")
        if name in values
    }
    evidence: tuple[Evidence, ...] = (note("DCT", told),)
    return ReferenceDate(
        earliest=stretch.earliest, latest=stretch.latest, source=ReferenceSource.METADATA, evidence=evidence
    )
