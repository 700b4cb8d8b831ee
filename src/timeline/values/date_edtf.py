"""How EDTF (ISO 8601-2) writes a `DateValue`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.values.date_stretch import stretch_of
from timeline.values.edtf_days import is_clock

if TYPE_CHECKING:
    from timeline.values.date_value import DateValue

SEASON_CODE = {"SP": 21, "SU": 22, "FA": 23, "WI": 24}
FIRST_QUARTER_CODE = 33
FIRST_HALF_CODE = 40


def edtf_of(value: DateValue) -> str | None:
    """Write the value in EDTF, or return None where EDTF has no words for it."""
    if value.fiscal or value.daypart is not None:
        return None
    if value.hour is not None or value.minute is not None or value.second is not None:
        return _time(value)
    if value.week is not None or value.weekday is not None or value.weekend:
        return _week(value)
    if value.year is None and not _masks_exactly(value):
        return _days(value) if _bare_digits(value) else None
    code = _code(value)
    if code == 0 or (code is not None and value.year is None):
        return None
    year = _year(value)
    if code is None and value.month is None and value.day is None:
        return year
    if year.startswith("Y"):
        return None
    return f"{year}-{code}" if code is not None else year + _month_and_day(value)


def _month_and_day(value: DateValue) -> str:
    month = f"-{value.month:02d}" if value.month else "-XX"
    if value.day is None:
        return month
    return f"{month}-{value.day:02d}" if value.day else f"{month}-XX"


def _code(value: DateValue) -> int | None:
    """Return the code in the place of the month: 0 for an unknown quarter or half, None for none."""
    if value.season is not None:
        return SEASON_CODE[value.season]
    if value.quarter is not None:
        return value.quarter and FIRST_QUARTER_CODE - 1 + value.quarter
    if value.half is not None:
        return value.half and FIRST_HALF_CODE - 1 + value.half
    return None


def edtf_year(year: int) -> str:
    """Write an astronomical year in EDTF: `2020`, `-0479`, `Y17000`.

    >>> edtf_year(-479), edtf_year(17000)
    ('-0479', 'Y17000')
    """
    if abs(year) > 9999:
        return f"Y{year}"
    return f"-{-year:04d}" if year < 0 else f"{year:04d}"


def _year(value: DateValue) -> str:
    if value.year is not None:
        return edtf_year(value.year)
    for part, width in ((value.decade, 3), (value.century, 2), (value.millennium, 1)):
        if part is not None:
            return f"{part:0{width}d}".ljust(4, "X")
    return "XXXX"


def _masks_exactly(value: DateValue) -> bool:
    """Tell whether masked digits say just these years: not before Christ, nor where the year 0 comes in."""
    digits = (value.decade, value.century, value.millennium)
    return all(part is None or part > 0 for part in digits)


def _bare_digits(value: DateValue) -> bool:
    finer = (value.month, value.day, value.season, value.quarter, value.half)
    return all(part is None for part in finer)


def _week(value: DateValue) -> str | None:
    return _days(value) if value.year is not None and value.week else None


def _days(value: DateValue) -> str | None:
    """Write the value as its days; EDTF has no weeks and no decades before Christ."""
    stretch = stretch_of(value)
    if stretch is None or max(abs(stretch.first.year), abs(stretch.last.year)) > 9999:
        return None
    if stretch.first == stretch.last:
        return stretch.first.isoformat()
    if value.week is None:
        return f"{edtf_year(stretch.first.year)}/{edtf_year(stretch.last.year)}"
    return f"{stretch.first}/{stretch.last}"


def _time(value: DateValue) -> str | None:
    """Write a complete time to the second; EDTF has no coarser one, and no zone by name."""
    stretch = stretch_of(value)
    known = value.hour is not None and value.minute is not None and value.second is not None
    if stretch is None or stretch.clock is None or not known or abs(stretch.first.year) > 9999:
        return None
    zone = value.zone or ""
    if zone in {"UTC", "GMT"}:
        zone = "Z"
    elif len(zone) == 5 and zone[0] in "+-":
        zone = f"{zone[:3]}:{zone[3:]}"
    clock = f"{value.hour:02d}:{value.minute:02d}:{value.second:02d}{zone}"
    return f"{stretch.first}T{clock}" if is_clock(clock) else None
