"""What the fields of a `DateValue` may hold."""

from __future__ import annotations

from typing import TYPE_CHECKING, NoReturn

from timeline.errors import TimelineError
from timeline.values.day import days_in_month, weeks_in_year

if TYPE_CHECKING:
    from timeline.values.date_value import DateValue

DAYPARTS = ("MO", "MI", "AF", "EV", "NI", "DT")
SEASONS = ("SP", "SU", "FA", "WI")


def check_fields(value: DateValue) -> None:
    """Raise TimelineError where a field is out of range or two fields exclude each other."""
    if value.month is not None or value.day is not None:
        _check_month_and_day(value)
    if value.week is not None or value.weekday is not None or value.weekend:
        _check_week(value)
    if value.quarter is not None or value.half is not None or value.season is not None:
        _check_part_of_year(value)
    if value.daypart is not None:
        _check_daypart(value)
    if value.hour is not None or value.minute is not None or value.second is not None:
        _check_clock(value)
    if value.decade is not None or value.century is not None or value.millennium is not None:
        _check_digits(value)


def _check_part_of_year(value: DateValue) -> None:
    if value.quarter is not None and not 0 <= value.quarter <= 4:
        _refuse("quarter", value.quarter, "1 to 4, or 0 for an unknown one")
    if value.half is not None and not 0 <= value.half <= 2:
        _refuse("half", value.half, "1 or 2, or 0 for an unknown one")
    if value.season is not None and value.season not in SEASONS:
        _refuse("season", value.season, "SP, SU, FA or WI")
    parts = (value.quarter, value.half, value.season)
    finer = (value.month, value.day, value.week, value.weekday, value.daypart, value.hour, value.minute)
    if parts.count(None) < 2 or any(part is not None for part in finer) or value.weekend:
        _refuse(
            "quarter, half or season", parts, "given one at a time, without a month, a week, a day or a time"
        )


def _check_month_and_day(value: DateValue) -> None:
    month, day = value.month, value.day
    if month is not None and not 0 <= month <= 12:
        _refuse("month", month, "1 to 12, or 0 for an unknown one")
    if value.week is not None or value.weekday is not None or value.weekend:
        _refuse("month or day", (month, day), "not used together with a week, a weekday or a weekend")
    if day is not None and not 0 <= day <= (31 if not month else days_in_month(_year(value), month)):
        _refuse("day", day, f"a day that month {month or 'XX'} of {value.year or 'XXXX'} has, or 0")


def _year(value: DateValue) -> int:
    """Return the year, or a leap year where none is given: 29 February may be meant."""
    return 2000 if value.year is None else value.year


def _check_week(value: DateValue) -> None:
    week, weekday = value.week, value.weekday
    if week is not None and not 0 <= week <= 53:
        _refuse("week", week, "1 to 53, or 0 for an unknown one")
    if week == 53 and value.year is not None and weeks_in_year(value.year) < 53:
        _refuse("week", week, f"1 to 52: the ISO year {value.year} has no week 53")
    if weekday is not None and not 1 <= weekday <= 7:
        _refuse("weekday", weekday, "1 (Monday) to 7 (Sunday)")
    if weekday is not None and value.weekend:
        _refuse("weekend", value.weekend, "not used together with a weekday")


def _check_daypart(value: DateValue) -> None:
    if value.daypart not in DAYPARTS:
        _refuse("daypart", value.daypart, "MO, MI, AF, EV, NI or DT")
    if value.hour is not None or value.minute is not None or value.second is not None:
        _refuse("daypart", value.daypart, "not used together with a clock time")


def _check_clock(value: DateValue) -> None:
    hour, minute, second = value.hour, value.minute, value.second
    if hour is not None and not -1 <= hour <= 24:
        _refuse("hour", hour, "0 to 24, or -1 for an unknown one")
    if minute is not None and not -1 <= minute <= (0 if hour == 24 else 59):
        _refuse("minute", minute, "0 to 59, -1 for an unknown one, and 0 after the hour 24")
    if second is not None and not 0 <= second <= (0 if hour == 24 else 60):
        _refuse("second", second, "0 to 59, 60 in a leap second, and 0 after the hour 24")


def _check_digits(value: DateValue) -> None:
    digits = (value.decade, value.century, value.millennium)
    if digits.count(None) < 2 or value.year is not None:
        _refuse("decade, century and millennium", digits, "given one at a time, and not beside a year")
    for name, part, limit in zip(("decade", "century", "millennium"), digits, (1000, 100, 10), strict=True):
        if part is not None and not -limit <= part < limit:
            _refuse(name, part, f"the leading digits of a year: {-limit} to {limit - 1}")


def _refuse(name: str, given: object, wanted: str) -> NoReturn:
    raise TimelineError(f"{name} of a date cannot be {given!r}", hint=f"it is {wanted}")
