"""Items: what formats with one entry an event (timelines, calendars) place on days, and what they list."""

from __future__ import annotations

from typing import Any

import attrs

from timeline.display.markup import clean
from timeline.events.mention import Realis
from timeline.out.data import TimelineData
from timeline.out.formats.days import shown_days
from timeline.out.groups import groups_of
from timeline.out.rows import Row, rows_of
from timeline.out.words import REALIS_WORDS
from timeline.records.event import Event
from timeline.values import CalendarDay


@attrs.frozen(kw_only=True)
class Item:
    """One event on the days at which it is shown, with its row; no text in it has forbidden characters."""

    event: Event
    row: Row
    first: CalendarDay
    last: CalendarDay

    @property
    def facts(self) -> list[tuple[str, str]]:
        """What a reader wants to know beside the label, as name and value; nothing that is unknown."""
        return facts_of(self.row)


@attrs.frozen
class Items:
    """The events with a day of their own in the order of time, and the others by heading."""

    dated: tuple[Item, ...]
    others: dict[str, tuple[Row, ...]]

    @property
    def other_lines(self) -> list[str]:
        """What is listed rather than placed, one line a heading."""
        return [f"{heading}: {'; '.join(row.what for row in rows)}" for heading, rows in self.others.items()]


def items_of(timeline: TimelineData) -> Items:
    """Sort the events into those that have a day and those that are only listed."""
    rows = {row.id: cleaned(row) for row in rows_of(timeline)}
    groups = groups_of(timeline.events, timeline.dct)
    placed = [(event, days) for event in groups.dated if (days := shown_days(event.when)) is not None]
    return Items(
        tuple(Item(event=event, row=rows[event.id], first=days[0], last=days[1]) for event, days in placed),
        {heading: tuple(rows[event.id] for event in events) for heading, events in groups.others.items()},
    )


def facts_of(row: Row) -> list[tuple[str, str]]:
    """Return name and value of what is known beside the label, in words for a reader."""
    facts = {
        "when": row.when,
        "who": row.who,
        "where": row.where,
        "how many": row.count,
        "status": REALIS_WORDS[Realis(row.realis)],
        "according to": row.source,
        "EDTF": row.edtf or "",
    }
    return [(name, value) for name, value in facts.items() if value not in {"", "?"}]


def cleaned(row: Row) -> Row:
    """Return the row without characters that XML forbids: control characters and half surrogates."""
    texts: dict[str, Any] = {
        name: clean(value) for name, value in attrs.asdict(row).items() if isinstance(value, str)
    }
    return attrs.evolve(row, **texts)
