"""Days as each standard writes them, for all years: ISO 8601 alone does not settle years of five digits."""

from __future__ import annotations

from timeline.values import CalendarDay, When, as_day

LAST_YEAR_OF_SCRIPTS = 271_821
"""The last whole year, either side of 1970, that ECMAScript can hold."""


def xsd_date(day: CalendarDay) -> str:
    """Write a day as XML Schema's `date` (1.1): a year of five digits has no plus sign.

    >>> xsd_date(as_day("2020-08-19")), xsd_date(as_day("-0479-09-20")), xsd_date(as_day("+17000-01-01"))
    ('2020-08-19', '-0479-09-20', '17000-01-01')
    """
    return as_day(day).isoformat().removeprefix("+")


def script_date(day: CalendarDay) -> str | None:
    """Write a day as ECMAScript reads it: other than four digits, a year has a sign and six; None beyond.

    >>> script_date(as_day("-0479-09-20")), script_date(as_day("+17000-01-01"))
    ('-000479-09-20', '+017000-01-01')
    """
    year, month, date = as_day(day).civil
    if abs(year) > LAST_YEAR_OF_SCRIPTS:
        return None
    written = f"{year:04d}" if 0 <= year <= 9999 else f"{year:+07d}"
    return f"{written}-{month:02d}-{date:02d}"


def has_four_digits(day: CalendarDay) -> bool:
    """Tell whether the year is 1 to 9999, all that many formats can hold."""
    return 1 <= as_day(day).year <= 9999


def shown_days(when: When) -> tuple[CalendarDay, CalendarDay] | None:
    """Return the first and last day at which a picture shows the event; None where no day is known.

    Where an outer bound is open, the inner one stands for it: "since May" is shown from 1 May to 31 May. The
    date in words or in EDTF, which is beside it in every format, says what is open.
    """
    begin, end = when.begin, when.end
    known = [day for day in (begin.earliest, begin.latest, end.earliest, end.latest) if day is not None]
    if not known:
        return None
    first, last = known[0], known[-1]
    return (first, last) if as_day(first) <= as_day(last) else (last, first)
