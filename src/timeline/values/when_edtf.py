"""How EDTF writes the date of an event."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.values.bounds import Bounds
from timeline.values.date_edtf import edtf_year
from timeline.values.day import CalendarDay, as_day, days_in_month

if TYPE_CHECKING:
    from timeline.values.when import When


def edtf_of_when(when: When) -> str | None:
    """Write the bounds of an event in EDTF, or return None where there is nothing to write."""
    begin, end = when.begin, when.end
    mark = "~" if when.approximate else ""
    if begin == end or (end is None and not when.durative):
        return _choice(begin, mark) if begin and begin.is_known else None
    first, last = _one_date(begin), _one_date(end)
    if first is None and last is None:
        return _widest(begin, end, mark)
    return f"{_end(first, begin, mark)}/{_end(last, end, mark)}"


def _end(text: str | None, bounds: Bounds | None, mark: str) -> str:
    """Write one end of an interval: a date, `..` for open, nothing for unknown."""
    if text is not None:
        return text + mark
    return ".." if bounds is None or bounds.earliest is not None else ""


def _widest(begin: Bounds | None, end: Bounds | None, mark: str) -> str | None:
    """Write a lasting event of which no end has a date: all that is known is within which days it lies."""
    return _choice(Bounds(begin.earliest if begin else None, end.latest if end else None), mark)


def _choice(bounds: Bounds, mark: str) -> str | None:
    """Write one point: a date where the bounds are one unit of the calendar, else one day of several."""
    if not bounds.is_known:
        return None
    text = _one_date(bounds)
    if text is not None:
        return text + mark
    earliest = f"{bounds.earliest}{mark}" if bounds.earliest is not None else ""
    latest = f"{bounds.latest}{mark}" if bounds.latest is not None else ""
    return f"[{earliest}..{latest}]"


def _one_date(bounds: Bounds | None) -> str | None:
    """Return the EDTF date whose days are just these bounds, or None."""
    if bounds is None or bounds.earliest is None or bounds.latest is None:
        return None
    return unit_of(bounds.earliest, bounds.latest)


def unit_of(earliest: CalendarDay, latest: CalendarDay) -> str | None:
    """Return the day, month, quarter, half, year, decade or century that has just these days.

    >>> unit_of(as_day("1990-01-01"), as_day("1999-12-31"))
    '199X'
    >>> unit_of(as_day("2020-07-01"), as_day("2020-09-30"))
    '2020-35'
    """
    year, month, day = as_day(earliest).civil
    last_year, last_month, last_day = as_day(latest).civil
    if earliest == latest and abs(year) <= 9999:
        return as_day(earliest).isoformat()
    if day != 1 or last_day != days_in_month(last_year, last_month):
        return None
    if year == last_year and abs(year) <= 9999:
        text = _months(month, last_month)
        return None if text is None else edtf_year(year) + text
    return _years(year, last_year) if (month, last_month) == (1, 12) else None


def _months(first: int, last: int) -> str | None:
    count = last - first + 1
    if count == 1:
        return f"-{first:02d}"
    if count == 12:
        return ""
    if count in {3, 6} and (first - 1) % count == 0:
        return f"-{(33 if count == 3 else 40) + (first - 1) // count}"
    return None


def _years(first: int, last: int) -> str | None:
    if first == last:
        return edtf_year(first)
    for size, masked in ((10, 1), (100, 2), (1000, 3)):
        if first > 0 and last <= 9999 and first % size == 0 and last == first + size - 1:
            return f"{first:04d}"[: 4 - masked] + "X" * masked
    return None
