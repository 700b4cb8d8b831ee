"""Choice: some events of a timeline, and what of it belongs to them."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Any

from timeline.errors import TimelineError
from timeline.out.data import TimelineData
from timeline.out.order import in_time_order
from timeline.records.event import Event


def events_and_reports(timeline: TimelineData) -> tuple[Event, ...]:
    """Return everything that stands in time, in the order of the text, which is that of the numbers."""
    if not timeline.reports:
        return timeline.events
    return tuple(sorted((*timeline.events, *timeline.reports), key=lambda event: int(event.id[1:])))


def most_salient(events: Iterable[Event], n: int) -> tuple[Event, ...]:
    """Return the `n` events of highest salience, in the order of time; of equals the earlier in the text.

    Raises TimelineError where `n` is no count.
    """
    if not isinstance(n, int) or n < 0:
        raise TimelineError(f"{n!r} is no number of events", hint="give 0, 1, 2, ...")
    return tuple(in_time_order(sorted(events, key=lambda event: -event.salience)[:n]))


def parts_of(timeline: TimelineData, chosen: Collection[str]) -> dict[str, Any]:
    """Return the parts that tell of the chosen events; times and entities stay as they are."""
    gone = {event.id for event in events_and_reports(timeline)} - set(chosen)
    return {
        "mentions": tuple(m for m in timeline.mentions if m.event_id not in gone),
        "events": tuple(event for event in events_and_reports(timeline) if event.id in chosen),
        "reports": (),
        "links": tuple(link for link in timeline.links if not {link.source, link.target} & gone),
        "conflicts": tuple(c for c in timeline.conflicts if not gone.intersection(c.nodes)),
    }
