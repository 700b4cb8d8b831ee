"""Heading: what a timeline is called, by the headline of its text."""

from __future__ import annotations

from timeline.out.data import TimelineData
from timeline.out.table import reference_words
from timeline.out.width import cut, printable
from timeline.out.words import count_of
from timeline.text import BlockRole, read

NAMELESS = "Timeline"
_LONGEST = 120


def heading_of_text(timeline: TimelineData) -> str:
    """Return the headline of the text where one opens it, else "Timeline"."""
    start = len(timeline.text) - len(timeline.text.lstrip())
    opening = timeline.text[: start + 2000]
    first = next(iter(read(opening).blocks), None)
    if first is None or first.role is not BlockRole.HEADLINE:
        return NAMELESS
    return cut(printable(opening[first.start : first.end]), _LONGEST) or NAMELESS


def facts_of(timeline: TimelineData) -> str:
    """Say in one line how many events there are, and when the text was published."""
    return f"{count_of(len(timeline.events), 'event')} · {reference_words(timeline.dct)}"
