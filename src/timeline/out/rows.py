"""The rows of every table: one event, its fields as plain scalars, in one place for frame, CSV and page."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

import attrs

from timeline.display.markup import clean
from timeline.events.mention import Role
from timeline.out.data import TimelineData
from timeline.out.order import in_time_order
from timeline.records.entity import EntityType
from timeline.records.event import Event
from timeline.values import CalendarDay, Quantity
from timeline.values.written import human_when


@attrs.frozen(kw_only=True)
class Row:
    """One event as scalars. Dates are days or None; lists are joined by `; `; the order is the columns'.

    `earliest` is the first day on which it can have begun, `latest` the last on which it can have ended.
    `start` and `end` are the offsets of its first trigger.
    """

    id: str
    when: str
    what: str
    who: str
    where: str
    count: str
    realis: str
    source: str
    edtf: str | None
    earliest: CalendarDay | None
    latest: CalendarDay | None
    begin_earliest: CalendarDay | None
    begin_latest: CalendarDay | None
    end_earliest: CalendarDay | None
    end_latest: CalendarDay | None
    granularity: str | None
    durative: bool
    basis: str
    event_class: str
    polarity: str
    factuality: float
    participants: str
    recurrence: str | None
    confidence: float
    salience: float
    mentions: str
    start: int | None
    end: int | None


COLUMNS = tuple(field.name for field in attrs.fields(Row))
DAY_COLUMNS = tuple(
    field.name for field in attrs.fields(Row) if field.type is not None and "CalendarDay" in str(field.type)
)


KINDS = {
    **dict.fromkeys(COLUMNS, "string"),
    **dict.fromkeys(DAY_COLUMNS, "date"),
    "durative": "boolean",
    "factuality": "float",
    "confidence": "float",
    "salience": "float",
    "start": "integer",
    "end": "integer",
}
"""What each column holds, the same for every timeline, an empty one too."""


def rows_of(timeline: TimelineData) -> list[Row]:
    """Return one row an event, in the order of time."""
    starts = {mention.id: (mention.start, mention.end) for mention in timeline.mentions}
    return [_row(event, starts) for event in in_time_order(timeline.events)]


def scalars_of(row: Row) -> dict[str, Any]:
    """Return the row as a dict in the order of the columns."""
    return {name: getattr(row, name) for name in COLUMNS}


def columns_of(timeline: TimelineData) -> dict[str, list[Any]]:
    """Return the rows as columns for frames: no half characters; a day outside years 1 to 9999 is None."""
    rows = rows_of(timeline)
    return {name: [_frame_value(name, getattr(row, name)) for row in rows] for name in COLUMNS}


def _frame_value(name: str, value: Any) -> Any:
    if name in DAY_COLUMNS:
        return value if isinstance(value, date) else None
    return clean(value) if isinstance(value, str) else value


def who(event: Event) -> str:
    """Name the persons, bodies, groups and places that took part, who acts first; no things."""
    ranked = sorted(event.participants, key=lambda participant: participant.role is not Role.AGENT)
    names = (p.entity.name for p in ranked if p.entity.type is not EntityType.OTHER)
    return "; ".join(dict.fromkeys(names))


def roles(event: Event) -> str:
    """Write every participant with its role: "AGENT: Ann Lee; PATIENT: the old bridge"."""
    return "; ".join(f"{p.role.value}: {p.entity.name}" for p in event.participants)


def how_many(quantities: Iterable[Quantity], recurrence: str | None = None) -> str:
    """Write the counts in the words of the text, and how often it recurs: "40 boats; every day"."""
    counts = [" ".join(quantity.text.split()) or str(quantity) for quantity in quantities]
    return "; ".join([*counts, *([often(recurrence)] if recurrence else [])])


def often(recurrence: str) -> str:
    """Say a TIMEX3 set in words where it is one plain unit, else as it is: "P1D" is "every day".

    >>> often("P1W"), often("P2D"), often("XXXX-WXX-4")
    ('every week', 'recurs P2D', 'recurs XXXX-WXX-4')
    """
    units = {"P1D": "day", "P1W": "week", "P1M": "month", "P1Y": "year", "PT1H": "hour", "P1Q": "quarter"}
    return f"every {units[recurrence]}" if recurrence in units else f"recurs {recurrence}"


def _row(event: Event, starts: dict[str, tuple[int, int]]) -> Row:
    when = event.when
    begin, end = when.begin, when.end
    first, last = next((starts[m] for m in event.mentions if m in starts), (None, None))
    return Row(
        id=event.id,
        when=human_when(when),
        what=event.label,
        who=who(event),
        where=event.place.name if event.place else "",
        count=how_many(event.quantities, event.recurrence),
        realis=event.realis.value,
        source=event.source or "",
        edtf=when.edtf,
        earliest=when.earliest,
        latest=when.latest,
        begin_earliest=begin[0],
        begin_latest=begin[1],
        end_earliest=end[0],
        end_latest=end[1],
        granularity=when.granularity.value if when.granularity else None,
        durative=when.durative,
        basis=when.basis.value,
        event_class=event.event_class.value,
        polarity=event.polarity.value,
        factuality=event.factuality,
        participants=roles(event),
        recurrence=event.recurrence,
        confidence=event.confidence,
        salience=event.salience,
        mentions="; ".join(event.mentions),
        start=first,
        end=last,
    )
