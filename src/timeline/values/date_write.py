"""How TIMEX3 writes dates: `2020-08-20TMO`, `2020-W33-WE`, `XXXX-WXX-4`, `BC0480`, `199`."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from timeline.values.date_value import DateValue


def write_date(value: DateValue, *, with_zone: bool = True) -> str:
    """Write a date as a TIMEX3 value."""
    time = _time(value)
    if with_zone and value.zone is not None:
        time += value.zone
    if value.quarter is not None:
        finer = f"-Q{value.quarter or 'X'}"
    elif value.half is not None:
        finer = f"-H{value.half or 'X'}"
    elif value.season is not None:
        finer = f"-{value.season}"
    elif value.week is not None or value.weekday is not None or value.weekend:
        finer = f"-W{_two(value.week)}{_in_week(value, time)}"
    elif value.day is not None or time:
        finer = f"-{_two(value.month)}-{_two(value.day)}"
    elif value.month is not None:
        finer = f"-{_two(value.month)}"
    else:
        finer = ""
    return f"{'FY' if value.fiscal else ''}{_year(value, masked=bool(finer))}{finer}{time}"


def _year(value: DateValue, *, masked: bool) -> str:
    """Write the year or its leading digits; before finer parts the missing digits are X."""
    if value.year is not None:
        if value.year <= 0:
            return f"BC{1 - value.year:04d}"
        return f"{value.year:04d}" if value.year <= 9999 else f"+{value.year}"
    for part, width in ((value.decade, 3), (value.century, 2), (value.millennium, 1)):
        if part is not None:
            digits = f"BC{~part:0{width}d}" if part < 0 else f"{part:0{width}d}"
            return digits + "X" * (4 - width) if masked else digits
    return "XXXX"


def _two(part: int | None) -> str:
    return f"{part:02d}" if part else "XX"


def _in_week(value: DateValue, time: str) -> str:
    if value.weekend:
        return "-WE"
    if value.weekday is not None:
        return f"-{value.weekday}"
    return "-X" if time else ""


def _time(value: DateValue) -> str:
    if value.daypart is not None:
        return f"T{value.daypart}"
    if value.hour is None and value.minute is None and value.second is None:
        return ""
    text = "TXX" if value.hour in {None, -1} else f"T{value.hour:02d}"
    if value.minute is not None or value.second is not None:
        text += ":XX" if value.minute in {None, -1} else f":{value.minute:02d}"
    if value.second is not None:
        text += f":{value.second:02d}"
    return text
