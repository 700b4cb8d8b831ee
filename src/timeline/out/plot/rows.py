"""The rows of the chart: the dated events with days that a browser knows, and what a tooltip tells."""

from __future__ import annotations

from datetime import date
from typing import Any

from timeline.out.data import TimelineData
from timeline.out.groups import groups_of
from timeline.out.picture.extent import Extent, Shape, extent_of
from timeline.out.rows import often, who
from timeline.out.width import cut, printable
from timeline.out.words import REALIS_WORDS
from timeline.records.event import Event
from timeline.values.written import human_when

# A page holds the rows as JSON inside a script, which these characters could end.
_QUOTED = str.maketrans({"<": "‹", ">": "›", "&": "＆", "\u2028": " ", "\u2029": " "})
_LONGEST = 70
_OPEN = 0.06
"""An end that nothing bounds reaches so far, as a share of all days."""


def chart_rows(timeline: TimelineData) -> list[dict[str, Any]]:
    """Return one row a dated event whose days lie in the years 1 to 9999, by time.

    `from` and `to` are the days between which it lies or lasted, as ISO 8601, `sure_from` and `sure_to` those
    through which it surely lasted, and `at` is where its sign stands.
    """
    dated = groups_of(timeline.events, timeline.dct).dated
    found = [(event, extent) for event in dated if (extent := extent_of(event.when)) and _fits(extent)]
    if not found:
        return []
    first, last = min(extent.first for _, extent in found), max(extent.last for _, extent in found)
    reach = max(round((last - first) * _OPEN), 3)
    return [_row(event, extent, reach) for event, extent in found]


def _row(event: Event, extent: Extent, reach: int) -> dict[str, Any]:
    first = extent.first - (reach if extent.open_first else 0)
    last = extent.last + (reach if extent.open_last else 0)
    lasts = extent.shape is Shape.LASTING
    times = [human_when(event.when), often(event.recurrence) if event.recurrence else ""]
    return {
        "id": plain(event.id),
        "what": cut(plain(event.label), _LONGEST),
        "when": plain(", ".join(filter(None, times))),
        "who": plain(who(event)),
        "where": plain(event.place.name) if event.place else "",
        "according to": plain(event.source or ""),
        "kind": REALIS_WORDS[event.realis] or "actual",
        "basis": event.when.basis.value,
        "weight": round(event.salience, 3),
        "from": _iso(first),
        "to": _iso(last + 1),
        "sure_from": _iso(min(extent.sure_first, extent.sure_last)),
        "sure_to": _iso(max(extent.sure_first, extent.sure_last) + 1),
        "at": _iso(extent.first if lasts else (extent.first + extent.last) // 2),
        "lasts": lasts,
    }


def plain(text: str) -> str:
    """Return the text on one line, with look-alikes of what could end a script."""
    return printable(text).translate(_QUOTED)


def _fits(extent: Extent) -> bool:
    return date.min.toordinal() <= extent.first and extent.last < date.max.toordinal() - 1


def _iso(ordinal: int) -> str:
    return date.fromordinal(min(max(ordinal, 1), date.max.toordinal())).isoformat()
