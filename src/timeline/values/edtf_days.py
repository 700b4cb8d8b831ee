"""Which days an EDTF date can mean."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from timeline.errors import TimelineError
from timeline.values.date_stretch import season_days
from timeline.values.day import Day, days_in_month
from timeline.values.edtf_year import each_year, years_of
from timeline.values.granularity import Granularity

if TYPE_CHECKING:
    from timeline.values.edtf_date import EdtfDate

MONTHS_OF_CODE = {
    21: (3, 3), 22: (6, 3), 23: (9, 3),
    25: (3, 3), 26: (6, 3), 27: (9, 3),
    29: (9, 3), 31: (3, 3), 32: (6, 3),
    33: (1, 3), 34: (4, 3), 35: (7, 3), 36: (10, 3),
    37: (1, 4), 38: (5, 4), 39: (9, 4),
    40: (1, 6), 41: (7, 6),
}  # fmt: skip
"""First month and number of months of each season code; those that cross the year are in the next table."""

CODES_OVER_NEW_YEAR = (24, 28, 30)
"""Winter, northern winter, southern summer."""


def first_and_last(date: EdtfDate) -> tuple[Day, Day]:
    """Return the first and the last day; TimelineError where no day of the calendar fits."""
    years = years_of(date.year)
    if date.month is None:
        if date.day is not None:
            raise _malformed(date)
        return Day.of(years[0], 1, 1), Day.of(years[1], 12, 31)
    if len(date.year) > 5 or "S" in date.year or date.year.startswith("Y"):
        raise _malformed(date)
    if date.month.isdecimal() and int(date.month) > 12:
        return _season(date, years)
    months = _matching(date.month, 12)
    return _extreme(date, months, backwards=False), _extreme(date, months, backwards=True)


def _season(date: EdtfDate, years: tuple[int, int]) -> tuple[Day, Day]:
    code = int(date.month or 0)
    known = code in CODES_OVER_NEW_YEAR or code in MONTHS_OF_CODE
    if date.day is not None or date.month != str(code) or not known:
        raise _malformed(date)
    if code in CODES_OVER_NEW_YEAR:
        return season_days(years[0], "WI")[0], season_days(years[1], "WI")[1]
    first, count = MONTHS_OF_CODE[code]
    last = first + count - 1
    return Day.of(years[0], first, 1), Day.of(years[1], last, days_in_month(years[1], last))


def _extreme(date: EdtfDate, months: tuple[int, ...], *, backwards: bool) -> Day:
    """Return the first day that fits, or the last one."""
    step = -1 if backwards else 1
    days = _matching(date.day, 31) if date.day else (31 if backwards else 1,)
    for year in each_year(date.year, backwards=backwards):
        for month in months[::step]:
            length = days_in_month(year, month)
            fitting = [day for day in days if day <= length] if date.day else [min(days[0], length)]
            if fitting:
                return Day.of(year, month, fitting[-1 if backwards else 0])
    raise _malformed(date)


@cache
def _matching(mask: str, limit: int) -> tuple[int, ...]:
    """Return the numbers from 1 to the limit that a mask of two digits allows.

    >>> _matching("1X", 12), _matching("3X", 31)
    ((10, 11, 12), (30, 31))
    """
    if len(mask) != 2:
        return ()
    return tuple(number for number in range(1, limit + 1) if _fits(mask, f"{number:02d}"))


def _fits(mask: str, digits: str) -> bool:
    return all(char in {"X", digit} for char, digit in zip(mask, digits, strict=True))


def grain_of(date: EdtfDate) -> Granularity:
    """Return the grain of the finest part of an EDTF date."""
    if date.time is not None:
        return Granularity.SECOND
    if date.day is not None:
        return Granularity.DAY
    if date.month is not None:
        return _grain_of_month(date.month)
    return _GRAIN_OF_MASK.get(date.year.count("X") if date.year.endswith("X") else 0, Granularity.YEAR)


_GRAIN_OF_MASK = {1: Granularity.DECADE, 2: Granularity.CENTURY, 3: Granularity.MILLENNIUM}


def _grain_of_month(month: str) -> Granularity:
    code = int(month) if month.isdecimal() else 0
    if code <= 12:
        return Granularity.MONTH
    if code <= 32:
        return Granularity.SEASON
    return Granularity.HALF_YEAR if code >= 37 else Granularity.QUARTER


def is_clock(text: str) -> bool:
    """Tell whether this is a complete time of day, with or without a zone."""
    match = _clock_pattern().fullmatch(text)
    if match is None:
        return False
    hour, minute, second, zone_hour, zone_minute = (int(part or 0) for part in match.groups())
    if hour == 24:
        return minute == second == 0
    return hour < 24 and minute < 60 and second <= 60 and zone_hour < 24 and zone_minute < 60


def _malformed(date: EdtfDate) -> TimelineError:
    parts = "-".join(part for part in (date.year, date.month, date.day) if part is not None)
    return TimelineError(
        f"{parts!r} is not a date of the calendar in EDTF",
        hint="write a month from 01 to 12 with a day that it has, or a season from 21 to 41 without a day",
    )


@cache
def _clock_pattern() -> re.Pattern[str]:
    return re.compile(r"(\d\d):(\d\d):(\d\d)(?:Z|[+-](\d\d)(?::(\d\d))?)?", re.ASCII)
