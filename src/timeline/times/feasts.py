"""Feasts of other calendars: the days of the Gregorian year on which they begin, by well-kept libraries.

Each library is imported when a feast of its calendar is named, and not before. A year that its tables do not
hold is an error, never a guess.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Iterator
from functools import cache

from timeline.errors import TimelineError
from timeline.values import Day, Granularity, Stretch

UNKNOWN = "unknown"
"""The rule of a named day whose days no library that we trust tells: Diwali, Holi, Vesak."""

HIJRI_YEARS = range(1925, 2077)
"""The years that the tables of the Umm al-Qura calendar hold from end to end."""

CHINESE_YEARS = range(1901, 2100)
"""The years that the tables of the Chinese calendar hold from end to end."""

HEBREW_YEARS = range(1000, 3000)
"""The years in which the Hebrew calendar was, or will surely be, computed as today."""

EASTER_YEARS = range(326, 4100)
"""The years for which the rules of Nicaea give Easter."""

REFORM = 1583
"""The first year of which western Easter is counted by the Gregorian calendar."""

Dates = Iterator[tuple[datetime.date, int]]
"""The first days of a feast around a year, each with the length of its month."""


def is_feast(rule: str) -> bool:
    """Whether a rule is of another calendar, or of a day that no calendar tells.

    >>> is_feast("hijri:10-1"), is_feast("unknown"), is_feast("12-25")
    (True, True, False)
    """
    return rule == UNKNOWN or _rule().fullmatch(rule) is not None


def is_period(rule: str) -> bool:
    """Whether a feast is a whole month: Ramadan, Muharram.

    >>> is_period("hijri:9"), is_period("hijri:10-1")
    (True, False)
    """
    match = _rule().fullmatch(rule)
    return match is not None and match["day"] is None


def shifted_feast(rule: str, days: int) -> str | None:
    """The rule of the day so many days after a feast; None where it is a month or unknown.

    >>> shifted_feast("hebrew:7-10", -1)
    'hebrew:7-10-1'
    """
    match = _rule().fullmatch(rule)
    if match is None or match["day"] is None:
        return None
    return f"{match['calendar']}:{match['month']}-{match['day']}{int(match['on'] or 0) + days:+d}"


def feasts_in(rule: str, year: int) -> tuple[Stretch, ...]:
    """The days of a feast that begins in a year, in order: none, one, or two where its calendar is shorter.

    `hijri:10-1` is the first day of the tenth month, `hijri:9` all of the ninth, `+1` a day on.

    >>> [str(stretch) for stretch in feasts_in("hijri:9", 2019)]
    ['2019-05-06 … 2019-06-03 (DAY)']
    >>> [str(stretch.first) for stretch in feasts_in("hijri:10-1", 2000)]
    ['2000-01-08', '2000-12-27']
    """
    match = _rule().fullmatch(rule)
    if match is None:
        raise TimelineError(f"no calendar tells the days of {rule!r}", hint="leave the day open")
    known, dates = _CALENDARS[match["calendar"]]
    if year not in known:
        raise TimelineError(
            f"the {match['calendar']} calendar of {year} is not known", hint="leave the day open"
        )
    month, day, on = int(match["month"]), int(match["day"] or 1), int(match["on"] or 0)
    found = []
    for first, length in dates(year, month, day):
        if first.year == year:
            begin = Day.of(first.year, first.month, first.day) + on
            found.append(Stretch(begin, begin if match["day"] else begin + length - 1, Granularity.DAY))
    return tuple(found)


def easter(year: int, *, orthodox: bool = False) -> Day:
    """Easter Sunday; before 1583 that of the Julian calendar, dated by it.

    >>> easter(1916), easter(2019, orthodox=True), easter(1453)
    (Day.of(1916, 4, 23), Day.of(2019, 4, 28), Day.of(1453, 4, 1))
    """
    from dateutil.easter import EASTER_JULIAN, EASTER_ORTHODOX, EASTER_WESTERN
    from dateutil.easter import easter as computed

    if year not in EASTER_YEARS:
        raise TimelineError(f"there is no rule for Easter of {year}", hint="leave the day open")
    method = EASTER_ORTHODOX if orthodox else EASTER_WESTERN
    found = computed(year, EASTER_JULIAN if year < REFORM else method)
    return Day.of(found.year, found.month, found.day)


# ------------------------------------------------------------------------------------------ calendars
def _hijri(year: int, month: int, day: int) -> Dates:
    from hijridate import Gregorian, Hijri

    first = Gregorian(year, 1, 1).to_hijri().year
    for hijri_year in range(first, first + 3):
        date = Hijri(hijri_year, month, day)
        yield date.to_gregorian(), date.month_length()


def _hebrew(year: int, month: int, day: int) -> Dates:
    """Months count from Nisan; the last of a year, Adar, is the second Adar of a leap year."""
    from pyluach.dates import HebrewDate
    from pyluach.hebrewcal import Month, Year

    for hebrew_year in (year + 3760, year + 3761):
        this = 13 if month == 12 and Year(hebrew_year).leap else month
        yield HebrewDate(hebrew_year, this, day).to_pydate(), len(Month(hebrew_year, this))


def _chinese(year: int, month: int, day: int) -> Dates:
    from borax.calendars.lunardate import LunarDate

    for lunar_year in (year - 1, year):
        yield LunarDate(lunar_year, month, day).to_solar_date(), 1


_CALENDARS: dict[str, tuple[range, Callable[[int, int, int], Dates]]] = {
    "hijri": (HIJRI_YEARS, _hijri),
    "hebrew": (HEBREW_YEARS, _hebrew),
    "chinese": (CHINESE_YEARS, _chinese),
}


@cache
def _rule() -> re.Pattern[str]:
    calendars = "|".join(_CALENDARS)
    return re.compile(
        rf"(?P<calendar>{calendars}):(?P<month>\d{{1,2}})(?:-(?P<day>\d{{1,2}})(?P<on>[+-]\d{{1,3}})?)?"
    )
