"""The reference date as the caller gives it."""

from __future__ import annotations

import datetime
import re
from functools import cache

from timeline.errors import TimelineError
from timeline.records.reference_date import ReferenceDate, ReferenceSource
from timeline.values import CalendarDay, DateValue, Day, Evidence, Stretch

_HINT = "give an ISO date such as 2020-08-19, a datetime.date or a datetime.datetime"


def date_given(given: object) -> ReferenceDate:
    """Read a date that the caller gave; one of a month or year is an interval.

    A time of day and a zone are read and left out: the date is that of the place of publication. A reference
    date that is known already stays as it is.

    >>> date_given("2020-08-19T10:00:00Z").earliest
    datetime.date(2020, 8, 19)
    >>> str(date_given("2020-08").latest)
    '2020-08-31'
    """
    if isinstance(given, ReferenceDate):
        return given
    first, last = _days(given)
    note = f"dct={str(given)!r} was given"
    return ReferenceDate(
        earliest=first,
        latest=last,
        source=ReferenceSource.GIVEN,
        evidence=(Evidence("reference date", "given", note),),
    )


def _days(given: object) -> tuple[CalendarDay, CalendarDay]:
    if isinstance(given, datetime.datetime):
        given = given.date()
    if isinstance(given, datetime.date):
        return given, given
    if isinstance(given, Day):
        return given.plain, given.plain
    if not isinstance(given, str):
        raise TimelineError(f"dct is {type(given).__name__}, not a date", hint=_HINT)
    stretch = _stretch(given.strip())
    if stretch is None:
        raise TimelineError(f"dct {given!r} is not a date", hint=_HINT)
    return stretch.earliest, stretch.latest


def _stretch(text: str) -> Stretch | None:
    match = _iso().fullmatch(text)
    if match is None:
        return None
    year, month, day, month_only = match.groups()
    parts = [part for part in (year, month or month_only, day) if part]
    try:
        return DateValue.parse("-".join(parts)).stretch()
    except TimelineError:
        return None


@cache
def _iso() -> re.Pattern[str]:
    """ISO 8601 dates, extended or basic, whole or cut to a month or year, with or without a time."""
    time = r"(?:[T ]\d{2}:?\d{2}(?::?\d{2}(?:[.,]\d{1,9})?)?\s?(?:Z|[+-]\d{2}(?::?\d{2})?)?)?"
    return re.compile(
        rf"(?:(?P<year>\d{{4}})(?:-?(?P<month>\d{{2}})-?(?P<day>\d{{2}}){time}|-(?P<month_only>\d{{2}}))?)"
    )
