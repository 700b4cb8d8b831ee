"""Which events stand on the axis, and which are only listed below it, under what heading."""

from __future__ import annotations

from collections.abc import Iterable

import attrs

from timeline.out.order import in_time_order
from timeline.out.picture.extent import Extent, extent_of
from timeline.records.event import Event
from timeline.records.reference_date import ReferenceDate
from timeline.values import Basis, When, as_day

BEFORE = "Before publication, no date told"
AROUND = "At the time of publication"
AFTER = "After publication, no date told"
UNDATED = "No date known"


@attrs.frozen
class Groups:
    """The events on the axis by time, and the lists below it by their heading, in the order of the text."""

    dated: tuple[tuple[Event, Extent], ...]
    listed: dict[str, tuple[Event, ...]]


def groups_of(events: Iterable[Event], reference: ReferenceDate) -> Groups:
    """Sort the events: what only the day of publication bounds would crowd one spot, and is listed."""
    dated: list[tuple[Event, Extent]] = []
    listed: dict[str, list[Event]] = {heading: [] for heading in (BEFORE, AROUND, AFTER, UNDATED)}
    events = tuple(events)
    for event in in_time_order(events):
        extent = extent_of(event.when)
        heading = UNDATED if extent is None else heading_of(event.when, reference)
        if heading is None and extent is not None:
            dated.append((event, extent))
        elif heading is not None:
            listed[heading].append(event)
    place = {event.id: k for k, event in enumerate(events)}
    in_text_order = {
        heading: tuple(sorted(found, key=lambda event: place[event.id]))
        for heading, found in listed.items()
        if found
    }
    return Groups(tuple(dated), in_text_order)


def heading_of(when: When, reference: ReferenceDate) -> str | None:
    """Return the list for an event of which no more is known than its side of the day of publication."""
    days = {as_day(day) for day in (reference.earliest, reference.latest) if day is not None}
    begin, end = when.begin, when.end
    known = [as_day(day) for day in (*begin, *end) if day is not None]
    two_sided = any(None not in bounds for bounds in (begin, end))
    if when.basis is Basis.STATED or two_sided or not known or not days.issuperset(known):
        return None
    if begin.latest is not None:
        return AROUND if end.earliest is not None or (when.durative and end.latest is None) else BEFORE
    return AFTER if begin.earliest is not None else BEFORE if end.latest is not None else AROUND
