"""iCalendar (RFC 5545): the dated events as all-day entries, for any calendar."""

from __future__ import annotations

import warnings
from collections.abc import Iterator

from timeline.display.markup import clean
from timeline.errors import LeftOutWarning
from timeline.events.mention import Realis
from timeline.out.formats.days import has_four_digits
from timeline.out.formats.format import Format, Writable
from timeline.out.formats.identity import document_uuid
from timeline.out.formats.items import Item, items_of
from timeline.out.heading import heading_of_text
from timeline.out.words import count_of
from timeline.values import CalendarDay, as_day

LONGEST_LINE = 75
"""Octets of a content line before it is folded."""

_STATUS = {
    Realis.ACTUAL: "CONFIRMED",
    Realis.GENERIC: "CONFIRMED",
    Realis.PLANNED: "TENTATIVE",
    Realis.POSSIBLE: "TENTATIVE",
    Realis.NEGATED: "CANCELLED",
}
_FREQUENCY = {"P1D": "DAILY", "P1W": "WEEKLY", "P1M": "MONTHLY", "P1Y": "YEARLY"}


def to_icalendar(timeline: Writable) -> str:
    """Return a calendar of the dated events; the others stand in its description.

    An entry whose day is not fixed covers the days between its bounds and says so in its summary. Years
    outside 1 to 9999 cannot be written: such events stand in the description too, with one warning.
    """
    items = items_of(timeline)
    # The day after the last, which ends an entry, has to fit as well.
    fits = [
        item for item in items.dated if has_four_digits(item.first) and has_four_digits(as_day(item.last) + 1)
    ]
    beyond = [f"{item.row.when}: {item.row.what}" for item in items.dated if item not in fits]
    if beyond:
        events = count_of(len(beyond), "event")
        message = f"icalendar: {events} outside the years 1 to 9999 stand in the description"
        warnings.warn(message, LeftOutWarning, stacklevel=2)
    name = document_uuid(timeline)
    stamp = _stamp(timeline.dct.latest)
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//timeline//timeline-extract//EN", f"UID:{name}"]
    title = _text(heading_of_text(timeline))
    lines += [f"NAME:{title}", f"X-WR-CALNAME:{title}"]
    listed = "\n".join([*beyond, *items.other_lines])
    if listed:
        lines.append(f"DESCRIPTION:{_text(listed)}")
    for item in fits:
        lines += _entry(item, f"{name}-{item.event.id}", stamp)
    if not fits:
        lines += _nothing_dated(name, stamp)
    return "".join(f"{part}\r\n" for line in [*lines, "END:VCALENDAR"] for part in _folded(line))


def _entry(item: Item, uid: str, stamp: str) -> list[str]:
    row = item.row
    exact = item.first == item.last and item.event.when.granularity is not None
    summary = row.what if exact and not item.event.when.approximate else f"{row.what} ({row.when})"
    facts = "\n".join(f"{name}: {value}" for name, value in item.facts)
    found = {
        "UID": uid,
        "DTSTAMP": stamp,
        "DTSTART;VALUE=DATE": _day(item.first),
        "DTEND;VALUE=DATE": _day(as_day(item.last) + 1),
        "RRULE": f"FREQ={_FREQUENCY[row.recurrence]}" if row.recurrence in _FREQUENCY else "",
        "SUMMARY": _text(summary),
        "DESCRIPTION": _text(facts),
        "LOCATION": _text(row.where),
        "STATUS": _STATUS[Realis(row.realis)],
        "CATEGORIES": f"{row.realis},{row.event_class}",
        "TRANSP": "TRANSPARENT",
        "X-EDTF": _text(row.edtf or ""),
    }
    return ["BEGIN:VEVENT", *(f"{name}:{value}" for name, value in found.items() if value), "END:VEVENT"]


def _nothing_dated(name: str, stamp: str) -> list[str]:
    """A calendar must have an entry: of a text without dates, a journal entry that says so."""
    return [
        "BEGIN:VJOURNAL",
        f"UID:{name}-none",
        f"DTSTAMP:{stamp}",
        "SUMMARY:No dated event",
        "END:VJOURNAL",
    ]


def _stamp(day: CalendarDay | None) -> str:
    """Return the time of writing that the standard asks for: the day of publication, never the clock."""
    return f"{_day(day)}T000000Z" if day is not None and has_four_digits(day) else "19700101T000000Z"


def _day(day: CalendarDay) -> str:
    return str(day).replace("-", "")


def _text(words: str) -> str:
    """Return a TEXT value: what separates is escaped, a line end is written, a tab is a blank."""
    lines = clean(words).replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ")
    for char in "\\;,":
        lines = lines.replace(char, f"\\{char}")
    # These end a line for some readers, though not for the standard.
    for char in "\x85\u2028\u2029":
        lines = lines.replace(char, "\n")
    return lines.replace("\n", "\\n")


def _folded(line: str) -> Iterator[str]:
    """Yield the pieces of a line of at most 75 octets, each but the first after a blank."""
    piece, octets = "", 0
    for char in line:
        size = len(char.encode("utf-8"))
        if octets + size > LONGEST_LINE:
            yield piece
            piece, octets = " ", 1
        piece += char
        octets += size
    yield piece


FORMAT = Format(
    name="icalendar",
    suffixes=(".ics",),
    writes=("the dated events, planned ones as tentative, as all-day entries of a calendar (RFC 5545)"),
    limits=(
        "Events without a date of their own, and (with a warning) those outside the years 1 to 9999, "
        "stand in the description of the calendar. Uncertain days are a stretch, with the date in "
        "words in the summary. Only daily, weekly, monthly and yearly recurrence becomes a rule."
    ),
    write=to_icalendar,
)
