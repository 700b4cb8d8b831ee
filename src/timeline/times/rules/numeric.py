"""Dates written in digits: ISO 8601 and the number dates of letters and forms."""

from __future__ import annotations

import re

from timeline.times.numerals import pivot
from timeline.times.readings import date, value
from timeline.times.recognised import Reading
from timeline.times.rule import Example, Match, Rule
from timeline.times.rules.parts import TWO_DIGITS

_CLOCK = re.compile(r"[T ](\d\d):?(\d\d)(?::?(\d\d))?(?:[.,]\d+)?(Z|[+-]\d\d:?\d\d)?\Z")


def _iso(match: Match) -> Reading | None:
    text = str(match.one("ISO"))
    year, month, day = int(text[:4]), int(text[5:7]), int(text[8:10])
    clock = _CLOCK.search(text)
    if clock is None:
        return None if match.has("ZONE") else date(value(year=year, month=month, day=day))
    hour, minute, second, zone = clock.groups()
    zone = zone or match.one("ZONE") or None
    return date(
        value(
            year=year,
            month=month,
            day=day,
            hour=int(hour),
            minute=int(minute),
            second=int(second) if second else None,
            zone=_zone(zone),
        )
    )


def _zone(written: str | None) -> str | None:
    """The offset as TIMEX3 has it: +0530 is +05:30."""
    return f"{written[:3]}:{written[3:]}" if written and len(written) == 5 else written


def _iso_part(match: Match) -> Reading | None:
    text = str(match.one("ISO_PART"))
    field = {"W": "week", "Q": "quarter", "H": "half"}[text[5]]
    return date(value(year=int(text[:4]), **{field: int(text[6:])}))


def _day_group(match: Match) -> Reading | None:
    """A date-time group of military messages: day, hour, minute and Z, then month and year."""
    text, year = str(match.one("DAY_GROUP")), int(match.words[match.last - 1].value or 0)
    clock = {"day": int(text[:2]), "hour": int(text[2:4]), "minute": int(text[4:6])}
    return date(
        value(year=year if year >= 1000 else pivot(year), month=match.one("MONTH"), zone="Z", **clock)
    )


def _day_month_short(match: Match) -> Reading | None:
    """Two digits after a second dash are the year: "07-JAN-19"."""
    year = int(match.words[match.last - 1].value or 0)
    return date(value(year=pivot(year), month=match.one("MONTH"), day=match.one("DAYNUM")))


def _compact(match: Match) -> Reading | None:
    text = str(match.one("COMPACT"))
    fields = {"year": int(text[:4]), "month": int(text[4:6]), "day": int(text[6:8])}
    if "T" in text:
        fields |= {"hour": int(text[9:11]), "minute": int(text[11:13])}
        if text[-1] == "Z":
            text = text[:-1]
            return date(value(**fields, second=int(text[13:15]) if len(text) == 15 else None, zone="Z"))
        if len(text) == 15:
            fields["second"] = int(text[13:15])
    return date(value(**fields))


def _number_date(match: Match) -> Reading | None:
    text = str(match.one("NUMDATE"))
    parts = re.split(r"[/.-]", text)
    if len(parts) == 2:
        return date(value(year=int(parts[1]), month=int(parts[0])))
    first, second, third = (int(part) for part in parts)
    if not (first and second):  # "0-2-29" is a score
        return None
    year_length = len(parts[2])
    if first >= 1000:
        return date(value(year=first, month=second, day=third))
    if year_length == 3 or (year_length == 2 and "." in text and len(text) != 8):
        return None
    year = pivot(third) if year_length == 2 else third
    if not 1000 <= year <= 2199:
        return None
    day_first = match.lexicon.day_first or "." in text or first > 12
    month, day = (second, first) if day_first else (first, second)
    return date(value(year=year, month=month, day=day))


RULES = (
    Rule(
        name="iso-part",
        pattern="ISO_PART",
        read=_iso_part,
        examples=(
            Example("Sprint 2020-W33 is over", "2020-W33", "DATE", "2020-W33"),
            Example("Sales of 2019-Q3 fell", "2019-Q3", "DATE", "2019-Q3"),
        ),
        counterexamples=("part 2020-W99", "code 2020-Q7"),
    ),
    Rule(
        name="day-group",
        pattern=f"DAY_GROUP MONTH ({TWO_DIGITS}|NUM_YEAR)",
        read=_day_group,
        examples=(Example("sent 201530Z AUG 20 by", "201530Z AUG 20", "TIME", "2020-08-20T15:30Z"),),
        counterexamples=("sent 201530Z to all", "sent 451530Z AUG 20x"),
    ),
    Rule(
        name="day-month-short",
        pattern=f"DAYNUM DASH MONTH DASH {TWO_DIGITS}",
        read=_day_month_short,
        examples=(Example("taken 07-JAN-19 there", "07-JAN-19", "DATE", "2019-01-07"),),
        counterexamples=("the 7-Jan rally", "45-Jan-19 ran"),
    ),
    Rule(
        name="iso",
        pattern="ISO ZONE?",
        read=_iso,
        examples=(
            Example("Released 2020-08-20 at last", "2020-08-20", "DATE", "2020-08-20"),
            Example("Sent 2020-08-20T14:30:00Z.", "2020-08-20T14:30:00Z", "TIME", "2020-08-20T14:30:00Z"),
            Example("Sent 2020-08-20 14:30 UTC.", "2020-08-20 14:30 UTC", "TIME", "2020-08-20T14:30Z"),
        ),
        counterexamples=("Call 202-555-0123 now-ish", "part 2020-13-45"),
    ),
    Rule(
        name="compact",
        pattern="COMPACT",
        read=_compact,
        examples=(
            Example("log of 20200820 kept", "20200820", "DATE", "2020-08-20"),
            Example("stamp 20200820T1430 kept", "20200820T1430", "TIME", "2020-08-20T14:30"),
        ),
        counterexamples=("number 20209999",),
    ),
    Rule(
        name="number-date",
        pattern="NUMDATE",
        read=_number_date,
        examples=(
            Example("due on 08/20/2020.", "08/20/2020", "DATE", "2020-08-20"),
            Example("due on 20.8.2020.", "20.8.2020", "DATE", "2020-08-20"),
            Example("filed 25/12/98", "25/12/98", "DATE", "1998-12-25"),
            Example("filed 2/3/98", "2/3/98", "DATE", "1998-02-03"),
        ),
        counterexamples=("version 3.12.10 is out", "ratio 40/50/60"),
    ),
)
