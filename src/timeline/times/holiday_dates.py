"""The days of named holidays: fixed, the nth weekday of a month, or counted from Easter."""

from __future__ import annotations

from functools import lru_cache

from timeline.values import DateValue, Day


def holiday_date(rule: str) -> DateValue | None:
    """The month and day of a holiday that never moves, else None.

    >>> holiday_date("12-25").timex
    'XXXX-12-25'
    """
    if "easter" in rule or "/" in rule:
        return None
    month, day = rule.split("-")
    return DateValue(month=int(month), day=int(day))


COMMON_YEAR = 2019
"""A year without 29 February, in which days are counted from fixed holidays."""


@lru_cache(maxsize=4096)
def holiday_in(rule: str, year: int) -> Day:
    """The day of a holiday in a year.

    `12-25` is a date, `11/4/4` the fourth Thursday of November (`-1` the last, `+1` a day on), `easter-2`
    counts days from Easter Sunday of the western church.

    >>> holiday_in("11/4/4", 2020), holiday_in("easter+0", 2020), holiday_in("05/-1/1", 2020)
    (Day.of(2020, 11, 26), Day.of(2020, 4, 12), Day.of(2020, 5, 25))
    """
    if rule.startswith("easter"):
        return easter(year) + int(rule.removeprefix("easter"))
    if "/" not in rule:
        month, day = rule.split("-")
        return Day.of(year, int(month), int(day))
    where, _, on = rule.partition("+")
    month_, nth, weekday = (int(part) for part in where.split("/"))
    return _nth_weekday(year, month_, nth, weekday) + int(on or 0)


def shifted(rule: str, days: int) -> str | None:
    """The rule of the day so many days after a holiday; None where no rule can say it.

    >>> shifted("12-25", 1), shifted("easter-2", -1), shifted("11/4/4", 1)
    ('12-26', 'easter-3', '11/4/4+1')
    """
    if rule.startswith("easter"):
        return f"easter{int(rule.removeprefix('easter')) + days:+d}"
    if "/" in rule:
        where, _, on = rule.partition("+")
        return f"{where}+{int(on or 0) + days}"
    month, _, day = rule.partition("-")
    if not (month.isdigit() and day.isdigit()):
        return None
    _, month_, day_ = (Day.of(COMMON_YEAR, int(month), int(day)) + days).civil
    return f"{month_:02d}-{day_:02d}"


def _nth_weekday(year: int, month: int, nth: int, weekday: int) -> Day:
    """The nth weekday (1 to 7) of a month; -1 is the last."""
    if nth > 0:
        first = Day.of(year, month, 1)
        return first + (weekday - 1 - first.weekday) % 7 + 7 * (nth - 1)
    last = Day.of(year + month // 12, month % 12 + 1, 1) - 1
    return last - (last.weekday - (weekday - 1)) % 7


def easter(year: int) -> Day:
    """Easter Sunday of the Gregorian calendar, by the algorithm of Meeus, Jones and Butcher.

    >>> easter(1916)
    Day.of(1916, 4, 23)
    """
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 19 * m) // 433
    month, _day = divmod(h + m - 7 * n + 90, 25)
    return Day.of(year, month, (h + m - 7 * n + 33 * month + 19) % 32)
