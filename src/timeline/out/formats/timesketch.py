"""Timesketch CSV: one row a moment, as digital forensics reads a timeline."""

from __future__ import annotations

import csv
import io
import warnings
from collections.abc import Iterator

from timeline.errors import LeftOutWarning
from timeline.out.formats.days import has_four_digits
from timeline.out.formats.format import Format, Writable
from timeline.out.formats.items import Item, items_of
from timeline.out.frame import guarded
from timeline.out.words import count_of
from timeline.values import CalendarDay

COLUMNS = (
    "message",
    "datetime",
    "timestamp_desc",
    "event_id",
    "when",
    "edtf",
    "who",
    "where",
    "count",
    "realis",
    "source",
)


def to_timesketch(timeline: Writable) -> str:
    """Return the dated events as Timesketch CSV: `message`, `datetime`, `timestamp_desc`, then the rest.

    What lasted has a row for its begin and one for its end. Timesketch takes no row without a moment: events
    that have none, and those outside the years 1 to 9999, are left out, with one warning.
    """
    items = items_of(timeline)
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(COLUMNS)
    missing = sum(len(rows) for rows in items.others.values())
    for item in items.dated:
        if has_four_digits(item.first) and has_four_digits(item.last):
            writer.writerows(_rows(item))
        else:
            missing += 1
    if missing:
        message = f"timesketch: {count_of(missing, 'event')} without a moment from year 1 to 9999 left out"
        warnings.warn(f"{message}; CSV and JSON have them", LeftOutWarning, stacklevel=2)
    return out.getvalue()


def _rows(item: Item) -> Iterator[list[str]]:
    for day, meaning in _moments(item):
        row = item.row
        facts = (row.id, row.when, row.edtf or "", row.who, row.where, row.count, row.realis, row.source)
        yield [guarded(row.what) or row.id, f"{day}T00:00:00+00:00", meaning, *map(guarded, facts)]


def _moments(item: Item) -> list[tuple[CalendarDay, str]]:
    if item.first == item.last:
        return [(item.first, "Event")]
    if item.event.when.durative:
        return [(item.first, "Event began"), (item.last, "Event ended")]
    return [(item.first, "Event not before"), (item.last, "Event not after")]


FORMAT = Format(
    name="timesketch",
    suffixes=(".timesketch.csv",),
    writes=("one row for each begin and end of a dated event, with the columns that Timesketch asks for"),
    limits=(
        "Events without a date of their own and those outside the years 1 to 9999 are left out, with "
        "a warning. Days are given as their first moment in UTC."
    ),
    write=to_timesketch,
)
