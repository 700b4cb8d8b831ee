"""Groups: the events that the text dates, and lists of the others by their side of the day of publication."""

from __future__ import annotations

from collections.abc import Iterable

import attrs

from timeline.out.order import in_time_order
from timeline.records.event import Event
from timeline.records.reference_date import ReferenceDate
from timeline.values import Basis, When, as_day

BEFORE = "Before publication, no date told"
AROUND = "At the time of publication"
AFTER = "After publication, no date told"
UNDATED = "No date known"


@attrs.frozen
class Groups:
    """The dated events by time, and the others by heading, in the order of the text."""

    dated: tuple[Event, ...]
    others: dict[str, tuple[Event, ...]]


def groups_of(events: Iterable[Event], reference: ReferenceDate) -> Groups:
    """Sort the events: what only the day of publication bounds would crowd one spot, and is listed apart."""
    dated: list[Event] = []
    others: dict[str, list[Event]] = {heading: [] for heading in (BEFORE, AROUND, AFTER, UNDATED)}
    for event in events:
        heading = heading_of(event.when, reference)
        (dated if heading is None else others[heading]).append(event)
    return Groups(
        tuple(in_time_order(dated)), {heading: tuple(found) for heading, found in others.items() if found}
    )


def heading_of(when: When, reference: ReferenceDate) -> str | None:
    """Return the list for an event of which no date, or no more than its side of publication, is known."""
    if not when.is_known:
        return UNDATED
    days = {as_day(day) for day in (reference.earliest, reference.latest) if day is not None}
    begin, end = when.begin, when.end
    known = [as_day(day) for day in (*begin, *end) if day is not None]
    two_sided = any(None not in bounds for bounds in (begin, end))
    if when.basis is Basis.STATED or two_sided or not days.issuperset(known):
        return None
    if begin.latest is not None:
        return AROUND if end.earliest is not None or (when.durative and end.latest is None) else BEFORE
    return AFTER if begin.earliest is not None else BEFORE if end.latest is not None else AROUND
