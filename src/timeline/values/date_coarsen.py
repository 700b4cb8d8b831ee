"""The coarser unit of the calendar around a `DateValue`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from timeline.errors import TimelineError
from timeline.values.day import Day
from timeline.values.granularity import Granularity

if TYPE_CHECKING:
    from timeline.values.date_value import DateValue

SEASON_OF_MONTH = ("WI", "WI", "SP", "SP", "SP", "SU", "SU", "SU", "FA", "FA", "FA", "WI")
DIGITS = {
    Granularity.DECADE: ("decade", 10),
    Granularity.CENTURY: ("century", 100),
    Granularity.MILLENNIUM: ("millennium", 1000),
}


def coarsen(value: DateValue, grain: Granularity) -> DateValue:
    """Return the unit of that grain around the value; TimelineError where the value is coarser than it."""
    own = value.granularity
    if own is grain:
        return value
    if grain.is_finer_than(own):
        raise TimelineError(f"{value.timex} has the grain {own}, which is coarser than {grain}")
    if grain in DIGITS:
        return _leading_digits(value, grain)
    if grain is Granularity.YEAR:
        return _fresh(value, year=_year(value))
    if grain in {Granularity.WEEK, Granularity.WEEKEND}:
        return _week(value, grain)
    if grain.is_finer_than(Granularity.WEEK):
        return _time_or_day(value, grain)
    return _months(value, grain)


def _fresh(value: DateValue, **fields: Any) -> DateValue:
    """Build a new value with these fields alone; leading digits and the fiscal mark are kept."""
    fields = {"fiscal": value.fiscal} | fields
    if fields.get("year") is None:
        fields |= {"decade": value.decade, "century": value.century, "millennium": value.millennium}
    return type(value)(**fields)


def _time_or_day(value: DateValue, grain: Granularity) -> DateValue:
    if grain in {Granularity.MINUTE, Granularity.HOUR}:
        return value.replace(second=None, **({} if grain is Granularity.MINUTE else {"minute": None}))
    bare = value.replace(hour=None, minute=None, second=None, daypart=None, zone=None)
    if grain is Granularity.DAY:
        return bare if bare.granularity is Granularity.DAY else bare.replace(day=0)
    return bare.replace(daypart=_daypart(value.hour), day=value.day)


def _daypart(hour: int | None) -> str:
    if hour is None or hour < 0:
        raise TimelineError("a time without an hour has no part of the day", hint="coarsen it to DAY")
    return "MO" if hour < 12 else "AF" if hour < 18 else "EV"


def _day(value: DateValue) -> Day | None:
    """Return the day, or the Thursday of the week, that decides to which month a value belongs."""
    if value.year is None:
        return None
    if value.month and value.day:
        return Day.of(value.year, value.month, value.day)
    if value.week:
        return Day.of_iso_week(value.year, value.week, value.weekday or (6 if value.weekend else 4))
    return None


def _year(value: DateValue) -> int | None:
    day = _day(value) if value.week else None
    return value.year if day is None else day.year


def _week(value: DateValue, grain: Granularity) -> DateValue:
    weekend = grain is Granularity.WEEKEND
    day = _day(value)
    if weekend and (day.weekday < 5 if day else (value.weekday or 7) < 6):
        raise TimelineError(f"{value.timex} is not on a weekend", hint="coarsen it to WEEK")
    if day is None:
        unknown = None if weekend else 0
        return _fresh(value, year=value.year, week=value.week or unknown, weekend=weekend)
    year, week, _ = day.iso_week
    return _fresh(value, year=year, week=week, weekend=weekend)


def _months(value: DateValue, grain: Granularity) -> DateValue:
    """Return the month, season, quarter or half of the year."""
    day = _day(value)
    year, month = (day.year, day.month) if day else (value.year, value.month or 0)
    if grain is Granularity.MONTH:
        return _fresh(value, year=year, month=month)
    if grain is Granularity.QUARTER:
        return _fresh(value, year=year, quarter=(month + 2) // 3)
    if grain is Granularity.HALF_YEAR:
        half = (value.quarter + 1) // 2 if value.quarter else (month + 5) // 6
        return _fresh(value, year=year, half=half)
    if not month:
        raise TimelineError(f"{value.timex} has no month, so no season", hint="coarsen it to YEAR")
    if year is not None and month <= 2:
        year -= 1
    return _fresh(value, year=year, season=SEASON_OF_MONTH[month - 1])


def _leading_digits(value: DateValue, grain: Granularity) -> DateValue:
    name, size = DIGITS[grain]
    year = _year(value)
    if year is not None:
        digits = year // size if year > 0 else ~((1 - year) // size)
    elif value.century is not None and grain is Granularity.MILLENNIUM:
        digits = value.century // 10
    elif value.decade is not None:
        digits = value.decade // (size // 10)
    else:
        raise TimelineError(f"{value.timex} has no year, so no {grain}", hint="give its year first")
    fields: dict[str, Any] = {name: digits}
    return type(value)(**fields)
