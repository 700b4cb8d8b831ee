"""Dates as a person writes them: "20 Aug 2020", "Oct 2019 – 31 Jul 2020", "since May 2020"."""

from __future__ import annotations

from timeline.values.bounds import Bounds
from timeline.values.day import CalendarDay, as_day, days_in_month
from timeline.values.when import When

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
UNKNOWN = "?"
_WHOLE_YEARS = {10: "s", 100: " century", 1000: " millennium"}


def human_when(when: When) -> str:
    """Write the date of an event for a reader.

    A dash joins begin and end of what lasted; "between … and …" is one moment somewhere in there.

    >>> from timeline.values import Basis, Stretch
    >>> human_when(When.spanning(Stretch.of_month(2020, 5), None, Basis.STATED))
    'since May 2020'
    """
    if not when.is_known:
        return UNKNOWN
    once = when.begin == when.end and not (when.open_begin or when.open_end)
    text = human_bounds(when.begin) if once else _span(when)
    return f"about {text}" if when.approximate else text


def human_bounds(bounds: Bounds) -> str:
    """Write the days between which one moment lies.

    >>> human_bounds(Bounds(as_day("2020-08-04").plain, as_day("2020-08-16").plain))
    'between 4 and 16 Aug 2020'
    """
    earliest, latest = bounds
    if earliest is None or latest is None:
        if latest is not None:
            return f"by {human_day(latest)}"
        return UNKNOWN if earliest is None else f"{human_day(earliest)} or later"
    unit = human_unit(earliest, latest)
    if unit is not None:
        return unit
    first, last = _without_repeats(earliest, latest)
    return f"between {first} and {last}"


def human_range(earliest: CalendarDay | None, latest: CalendarDay | None) -> str:
    """Write a first and a last day as one run: "18 – 20 Aug 2020"; either may be open."""
    if earliest is None or latest is None:
        return human_bounds(Bounds(earliest, latest))
    unit = human_unit(earliest, latest)
    return unit if unit is not None else " – ".join(_without_repeats(earliest, latest))


def human_day(day: CalendarDay) -> str:
    """Write one day: "20 Aug 2020", "20 Sep 480 BC"."""
    year, month, number = as_day(day).civil
    return f"{number} {MONTHS[month - 1]} {human_year(year)}"


def human_year(year: int) -> str:
    """Write an astronomical year: 2020 is "2020", -479 is "480 BC", 79 is "AD 79"."""
    if year <= 0:
        return f"{1 - year} BC"
    return f"AD {year}" if year < 1000 else str(year)


def human_unit(earliest: CalendarDay, latest: CalendarDay) -> str | None:
    """Write the day, month, quarter, year, decade or century that has just these days, or return None.

    >>> human_unit(as_day("1990-01-01"), as_day("1999-12-31"))
    '1990s'
    """
    year, month, day = as_day(earliest).civil
    last_year, last_month, last_day = as_day(latest).civil
    if earliest == latest:
        return human_day(earliest)
    if day != 1 or last_day != days_in_month(last_year, last_month):
        return None
    if year == last_year:
        return _months(year, month, last_month)
    return _years(year, last_year) if (month, last_month) == (1, 12) else None


def _months(year: int, first: int, last: int) -> str | None:
    """Write a month, a quarter or a whole year."""
    if first == last:
        return f"{MONTHS[first - 1]} {human_year(year)}"
    if (first, last) == (1, 12):
        return human_year(year)
    if last - first == 2 and first % 3 == 1:
        return f"Q{first // 3 + 1} {human_year(year)}"
    return None


def _years(first: int, last: int) -> str | None:
    """Write a decade, century or millennium that TIMEX3 and EDTF know by its leading digits."""
    size = last - first + 1
    if size not in _WHOLE_YEARS or first <= 0 or first % size:
        return None
    return f"{first}s" if size == 10 else f"{ordinal(first // size + 1)}{_WHOLE_YEARS[size]}"


def ordinal(number: int) -> str:
    """Write an English ordinal: 1st, 2nd, 3rd, 11th.

    >>> [ordinal(n) for n in (1, 2, 3, 11, 21, 112)]
    ['1st', '2nd', '3rd', '11th', '21st', '112th']
    """
    teen = 10 < number % 100 < 20
    return f"{number}{'th' if teen else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"


def _span(when: When) -> str:
    """Write what lasted from one end to the other."""
    begin, end = when.begin, when.end
    if _only(begin, "latest") and _only(end, "earliest"):
        return _around(begin.latest, end.earliest)
    if not begin.is_known:
        return f"until {_end(end)}" if when.open_begin else f"{UNKNOWN} – {_end(end)}"
    if when.open_end or _only(end, "earliest"):
        return f"since {_end(begin)}"
    if not end.is_known:
        return f"{_end(begin)} – {UNKNOWN}"
    if None not in (*begin, *end) and begin[0] == begin[1] and end[0] == end[1]:
        return human_range(begin[0], end[1])
    return f"{_end(begin)} – {_end(end)}"


def _only(bounds: Bounds, side: str) -> bool:
    """Tell whether a moment is bounded on this side alone."""
    other = "earliest" if side == "latest" else "latest"
    return getattr(bounds, side) is not None and getattr(bounds, other) is None


def _around(latest_begin: CalendarDay | None, earliest_end: CalendarDay | None) -> str:
    """Write what had begun by one day and not ended before another: around these days, or through them."""
    if latest_begin is None or earliest_end is None:
        return UNKNOWN
    if as_day(latest_begin) < as_day(earliest_end):
        return f"at least {human_range(latest_begin, earliest_end)}"
    return f"around {human_range(earliest_end, latest_begin)}"


def _end(bounds: Bounds) -> str:
    """Write one end of a span."""
    if bounds.earliest is None and bounds.latest is not None:
        return f"{human_day(bounds.latest)} or before"
    return human_bounds(bounds)


def _without_repeats(earliest: CalendarDay, latest: CalendarDay) -> tuple[str, str]:
    """Write two days, the first without the month and year that it shares with the second."""
    first, last = human_day(earliest), human_day(latest)
    (year, month, day), (last_year, last_month, _) = as_day(earliest).civil, as_day(latest).civil
    if year != last_year:
        return first, last
    return (str(day) if month == last_month else f"{day} {MONTHS[month - 1]}"), last
