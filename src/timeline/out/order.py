"""The order of events for reading: by time where a day is known, else as the text tells them."""

from __future__ import annotations

from collections.abc import Iterable

from timeline.records.event import Event
from timeline.values import CalendarDay, When, as_day


def in_time_order(events: Iterable[Event]) -> list[Event]:
    """Return the events by their first known day, those without any day last; ties keep the text's order."""
    return sorted(events, key=lambda event: _key(event.when))


def first_day(when: When) -> CalendarDay | None:
    """Return the day at which a reader looks for the event: its begin, or whatever end is known."""
    days = [day for day in (*when.begin, *when.end) if day is not None]
    return days[0] if days else None


def _key(when: When) -> tuple[int, int, int]:
    day = first_day(when)
    if day is None:
        return 1, 0, 0
    # "By 19 August" stands after what happened on 19 August, "since" before what began and ended there.
    open_begin = when.begin.earliest is None
    return 0, as_day(day).ordinal, int(open_begin)
