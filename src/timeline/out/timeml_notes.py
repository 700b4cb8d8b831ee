"""What a TimeML document says beyond our fields, kept as evidence so that it is written back as it was."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache
from html import unescape

from timeline.display.markup import attributes
from timeline.graph.link import Link
from timeline.values import Evidence

STAGE = "timeml"
RULE = "TimeML"
"""The `rule` of a time expression that was read from a document begins so."""

BEGINS_ONLY = "; begins only"
"""What is added to the origin of a link that is claimed of begin points alone: there is no relType for it."""


_APART = "; seconds apart "


def origin_written(link: Link) -> str | None:
    """Return the origin of a link with what TimeML has no attribute for: of begins alone, and how far apart.

    >>> link = Link(id="l1", kind="TLINK", source="e1", target="e2", relation="AFTER", gap_max=60)
    >>> origin_written(link), origin_read("; seconds apart /60")
    ('; seconds apart /60', ('', False, None, 60))
    """
    gap = ["" if seconds is None else str(seconds) for seconds in (link.gap_min, link.gap_max)]
    apart = f"{_APART}{'/'.join(gap)}" if any(gap) else ""
    return f"{link.origin}{BEGINS_ONLY if link.begins_only else ''}{apart}" or None


def origin_read(words: str) -> tuple[str, bool, int | None, int | None]:
    """Return origin, whether of begins alone, and the fewest and the most seconds apart."""
    origin, _, gap = words.partition(_APART)
    least, _, most = gap.partition("/")
    gap_min, gap_max = (int(seconds) if seconds.isdecimal() else None for seconds in (least, most))
    return origin.removesuffix(BEGINS_ONLY), origin.endswith(BEGINS_ONLY), gap_min, gap_max


def note(tag: str, values: Mapping[str, str], start: int | None = None, end: int | None = None) -> Evidence:
    """Keep attributes of a tag as a step of evidence.

    >>> noted([note("MAKEINSTANCE", {"pos": "NOUN", "cardinality": "at least 3"})], "MAKEINSTANCE")
    {'cardinality': 'at least 3', 'pos': 'NOUN'}
    """
    return Evidence(STAGE, tag, written(values), start, end)


def noted(evidence: Iterable[Evidence], tag: str) -> dict[str, str]:
    """Return the attributes of a tag that evidence keeps, none where it was not read from TimeML."""
    notes = [step.note for step in evidence if step.stage == STAGE and step.rule == tag]
    return read(notes[0]) if notes else {}


def rule_of(values: Mapping[str, str]) -> str:
    """Return the `rule` of a time expression that was read with these further attributes."""
    return f"{RULE} {written(values)}".rstrip()


def of_rule(rule: str) -> dict[str, str] | None:
    """Return the further attributes of a time that was read from TimeML, None where another rule found it."""
    return read(rule.removeprefix(RULE)) if rule.startswith(RULE) else None


def written(values: Mapping[str, str]) -> str:
    """Write attributes as in a tag, by name: their order there means nothing."""
    return attributes(**dict(sorted(values.items()))).strip()


def read(words: str) -> dict[str, str]:
    """Read attributes as in a tag."""
    return {name: unescape(value) for name, value in _attribute().findall(words)}


@cache
def _attribute() -> re.Pattern[str]:
    return re.compile(r'([^\s="]+)="([^"]*)"')
