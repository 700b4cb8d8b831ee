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
    if begin == end and not (when.open_begin or when.open_end):
        return _choice(Bounds(when.earliest, when.latest), mark)
    first, last = _unit_around(begin), _unit_around(end)
    if first is None and last is None:
        return _choice(Bounds(when.earliest, when.latest), mark)
    return f"{_begin(first, when.open_begin, mark)}/{_end(last, when, mark)}"


def _begin(text: str | None, is_open: bool, mark: str) -> str:
    """Write the begin of an interval: a date, `..` where there is none, nothing where it is unknown."""
    return text + mark if text is not None else ".." if is_open else ""


def _end(text: str | None, when: When, mark: str) -> str:
    """Write the end of an interval; one that is only known not to be over yet counts as open."""
    if text is not None:
        return text + mark
    not_over = when.end.earliest is not None and when.end.latest is None
    return ".." if when.open_end or not_over else ""


def _choice(bounds: Bounds, mark: str) -> str | None:
    """Write one point: a date where the bounds are one unit of the calendar, else one day of several.

    In a choice, EDTF has no place for the mark of an approximate date.
    """
    if not bounds.is_known:
        return None
    text = _one_date(bounds)
    if text is not None:
        return text + mark
    earliest, latest = _day(bounds.earliest), _day(bounds.latest)
    return earliest + mark if earliest == latest else f"[{earliest}..{latest}]"


def _day(day: CalendarDay | None) -> str:
    """Write one bound; of a day in a year over four digits, which EDTF lacks, the year."""
    if day is None:
        return ""
    return f"{day}" if abs(day.year) <= 9999 else edtf_year(day.year)


def _one_date(bounds: Bounds) -> str | None:
    """Return the EDTF date whose days are just these bounds, or None."""
    if bounds.earliest is None or bounds.latest is None:
        return None
    return unit_of(bounds.earliest, bounds.latest)


def _unit_around(bounds: Bounds) -> str | None:
    """Return the EDTF date that has these bounds or, if none has, the smallest around them."""
    if bounds.earliest is None or bounds.latest is None:
        return None
    exact = unit_of(bounds.earliest, bounds.latest)
    if exact is not None:
        return exact
    (year, month, _), (last_year, last_month, _) = as_day(bounds.earliest).civil, as_day(bounds.latest).civil
    if year == last_year:
        one_month = month == last_month and abs(year) <= 9999
        return f"{edtf_year(year)}-{month:02d}" if one_month else edtf_year(year)
    same = [size for size in (10, 100, 1000) if year > 0 and year // size == last_year // size > 0]
    return _years(year // same[0] * same[0], year // same[0] * same[0] + same[0] - 1) if same else None


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
