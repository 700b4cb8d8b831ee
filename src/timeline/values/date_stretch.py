"""Which days a `DateValue` can mean, and at which grain."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.values.day import Day, add_months, days_in_month, weeks_in_year
from timeline.values.granularity import Granularity
from timeline.values.stretch import SECONDS_IN_DAY, Stretch

if TYPE_CHECKING:
    from timeline.values.date_value import DateValue

HOUR = 3600
CLOCK_OF_DAYPART = {
    "MO": (0, 12 * HOUR - 1),
    "MI": (11 * HOUR, 14 * HOUR - 1),
    "AF": (12 * HOUR, 18 * HOUR - 1),
    "EV": (16 * HOUR, SECONDS_IN_DAY - 1),
    "NI": (18 * HOUR, SECONDS_IN_DAY - 1),
    "DT": (6 * HOUR, 20 * HOUR - 1),
}
"""The widest hours that people give each name; the night is kept inside the day after which it is named."""

FIRST_MONTH_OF_SEASON = {"SP": 3, "SU": 6, "FA": 9}
"""Northern meteorological seasons; winter is in `_season`."""


def grain_of(value: DateValue) -> Granularity:
    """Return the grain of the finest part that is given."""
    if value.second is not None:
        return Granularity.SECOND
    if value.minute is not None:
        return Granularity.MINUTE
    if value.hour is not None:
        return Granularity.HOUR
    if value.daypart is not None:
        return Granularity.DAYPART
    if value.day is not None or value.weekday is not None:
        return Granularity.DAY
    return _grain_of_days(value)


def _grain_of_days(value: DateValue) -> Granularity:
    given = (
        (value.weekend, Granularity.WEEKEND),
        (value.week is not None, Granularity.WEEK),
        (value.month is not None, Granularity.MONTH),
        (value.season is not None, Granularity.SEASON),
        (value.quarter is not None, Granularity.QUARTER),
        (value.half is not None, Granularity.HALF_YEAR),
        (value.year is not None, Granularity.YEAR),
        (value.decade is not None, Granularity.DECADE),
        (value.century is not None, Granularity.CENTURY),
        (value.millennium is not None, Granularity.MILLENNIUM),
    )
    return next((grain for is_given, grain in given if is_given), Granularity.YEAR)


def stretch_of(value: DateValue) -> Stretch | None:
    """Return the days that the value can mean, or None where not even part of the year is known."""
    grain = grain_of(value)
    if value.year is None:
        return _of_leading_digits(value, grain)
    if value.fiscal:
        return _fiscal(value, value.year, grain)
    first, last = _days(value, value.year)
    clock = _clock(value) if first.ordinal == last.ordinal else None
    return Stretch(first, last, grain, clock)


def _days(value: DateValue, year: int) -> tuple[Day, Day]:
    """Return the first and last day of the finest part that is known, in a known year."""
    if value.month:
        if value.day:
            day = Day.of(year, value.month, value.day)
            return day, day
        return Day.of(year, value.month, 1), Day.of(year, value.month, days_in_month(year, value.month))
    if value.week is not None or value.weekday is not None or value.weekend:
        return _in_week(value, year)
    if value.quarter:
        return _months(year, 3 * value.quarter - 2, 3)
    if value.half:
        return _months(year, 6 * value.half - 5, 6)
    if value.season is not None:
        return season_days(year, value.season)
    return Day.of(year, 1, 1), Day.of(year, 12, 31)


def _in_week(value: DateValue, year: int) -> tuple[Day, Day]:
    if not value.week:
        return Day.of_iso_week(year, 1), Day.of_iso_week(year, weeks_in_year(year), 7)
    monday = Day.of_iso_week(year, value.week)
    if value.weekday is not None:
        return monday + (value.weekday - 1), monday + (value.weekday - 1)
    return (monday + 5 if value.weekend else monday), monday + 6


def season_days(year: int, season: str) -> tuple[Day, Day]:
    """Return the days that a season of a year can mean.

    The winter "of 2020" may be the one that ends or the one that begins in 2020, so it reaches from
    December 2019 to February 2021.
    """
    if season == "WI":
        return Day.of(year - 1, 12, 1), Day.of(year + 1, 2, days_in_month(year + 1, 2))
    return _months(year, FIRST_MONTH_OF_SEASON[season], 3)


def _months(year: int, first: int, count: int) -> tuple[Day, Day]:
    last = first + count - 1
    return Day.of(year, first, 1), Day.of(year, last, days_in_month(year, last))


def _fiscal(value: DateValue, year: int, grain: Granularity) -> Stretch:
    """Return a hull: the accounts "of 1995" may begin in any month from February 1994 to December 1995."""
    earliest, latest = Day.of(year - 1, 2, 1), Day.of(year, 12, 1)
    before, length = 0, 12
    if value.quarter:
        before, length = 3 * (value.quarter - 1), 3
    elif value.half:
        before, length = 6 * (value.half - 1), 6
    elif value.month or value.week or value.day:
        return Stretch(*_days(value, year), grain)
    return Stretch(add_months(earliest, before), add_months(latest, before + length) - 1, grain)


def _of_leading_digits(value: DateValue, grain: Granularity) -> Stretch | None:
    for part, size in ((value.decade, 10), (value.century, 100), (value.millennium, 1000)):
        if part is not None:
            first, last = years_of_digits(part, size)
            return Stretch.of_years(first, last, grain)
    return None


def years_of_digits(part: int, size: int) -> tuple[int, int]:
    """Return the first and last astronomical year with these leading digits; there is no year nought.

    >>> years_of_digits(199, 10), years_of_digits(-47, 10), years_of_digits(0, 100)
    ((1990, 1999), (-468, -459), (1, 99))
    """
    if part >= 0:
        return max(1, part * size), part * size + size - 1
    last = 1 - max(1, ~part * size)
    return 1 - (~part * size + size - 1), last


def _clock(value: DateValue) -> tuple[int, int] | None:
    """Return the first and last second of the day that the time can mean."""
    if value.daypart is not None:
        return CLOCK_OF_DAYPART[value.daypart]
    hour = value.hour
    if hour is None or hour < 0:
        return None
    if hour == 24:
        return SECONDS_IN_DAY - 1, SECONDS_IN_DAY - 1
    if value.minute is None or value.minute < 0:
        return hour * HOUR, hour * HOUR + HOUR - 1
    minute = hour * HOUR + value.minute * 60
    if value.second is None:
        return minute, minute + 59
    second = minute + min(value.second, 59)
    return second, second
