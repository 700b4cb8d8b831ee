"""The days of named holidays: fixed, the nth weekday of a month, counted from Easter, of another calendar."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from timeline.errors import TimelineError
from timeline.times.feasts import easter, feasts_in, is_feast, is_period, shifted_feast
from timeline.values import DateValue, Day, Granularity, Stretch

COMMON_YEAR = 2019
"""A year without 29 February, in which days are counted from fixed holidays."""

EASTERS = {"easter": False, "orthodox": True}
"""The rules that count from Easter, and whether it is the orthodox one."""


def holiday_date(rule: str) -> DateValue | None:
    """The month and day of a holiday that never moves, else None.

    >>> holiday_date("12-25").timex
    'XXXX-12-25'
    """
    if not _fixed().fullmatch(rule):
        return None
    month, day = rule.split("-")
    return DateValue(month=int(month), day=int(day))


def holiday_in(rule: str, year: int) -> Day:
    """The day of a holiday in a year; TimelineError where it has none, two, or none that is known.

    `12-25` is a date, `11/4/4` the fourth Thursday of November (`-1` the last, `+1` a day on), `easter-2`
    counts days from Easter Sunday of the western church, `orthodox-2` from that of the eastern ones. For
    `hijri:10-1` and its like see `feasts_in`.

    >>> holiday_in("11/4/4", 2020), holiday_in("easter+0", 2020), holiday_in("05/-1/1", 2020)
    (Day.of(2020, 11, 26), Day.of(2020, 4, 12), Day.of(2020, 5, 25))
    """
    found = holiday_stretches(rule, year)
    if len(found) != 1 or is_period(rule):
        raise TimelineError(f"{rule!r} is not one day of {year}", hint="leave the day open")
    return found[0].first


@lru_cache(maxsize=4096)
def holiday_stretches(rule: str, year: int) -> tuple[Stretch, ...]:
    """The days on which a holiday is held that begins in a year."""
    if is_feast(rule):
        return feasts_in(rule, year)
    day = _day_in(rule, year)
    return (Stretch(day, day, Granularity.DAY),)


def _day_in(rule: str, year: int) -> Day:
    for name, is_orthodox in EASTERS.items():
        if rule.startswith(name):
            return easter(year, orthodox=is_orthodox) + int(rule.removeprefix(name))
    if "/" not in rule:
        month, day = rule.split("-")
        return Day.of(year, int(month), int(day))
    where, _, on = rule.partition("+")
    month_, nth, weekday = (int(part) for part in where.split("/"))
    return _nth_weekday(year, month_, nth, weekday) + int(on or 0)


def value_of(stretch: Stretch, inner: DateValue) -> DateValue | None:
    """A day, or the smallest unit that holds all of a longer feast: a month, a quarter, a half, a year.

    TIMEX3 has no months of other calendars, and the first day alone is not what the text names.

    >>> ramadan = holiday_stretches("hijri:9", 2019)[0]
    >>> value_of(ramadan, DateValue()).timex
    '2019-Q2'
    """
    (year, month, day), (last_year, last_month, _) = stretch.first.civil, stretch.last.civil
    if stretch.days == 1:
        return inner.replace(year=year, month=month, day=day)
    if inner != DateValue() or year != last_year:
        return None
    if month == last_month:
        return DateValue(year=year, month=month)
    if (month - 1) // 3 == (last_month - 1) // 3:
        return DateValue(year=year, quarter=(month - 1) // 3 + 1)
    if (month - 1) // 6 == (last_month - 1) // 6:
        return DateValue(year=year, half=(month - 1) // 6 + 1)
    return DateValue(year=year)


def of_stated_year(rule: str, year: int, inner: DateValue) -> DateValue:
    """The value of a holiday whose year the text states: with a hole where the year does not tell the day.

    >>> [of_stated_year(*stated, DateValue()).timex for stated in (("hijri:10-1", 2000), ("hijri:9", 1998))]
    ['2000-XX-XX', '1998']
    """
    period = is_period(rule)
    try:
        before = holiday_stretches(rule, year - 1) if period else ()
        found = [s for s in (*before, *holiday_stretches(rule, year)) if s.last >= Day.of(year, 1, 1)]
    except TimelineError:
        found = []
    value = value_of(found[0], inner) if len(found) == 1 else None
    if value is not None:
        return value
    return DateValue(year=year) if period else DateValue(year=year, month=0, day=0)


def usual_month(rule: str) -> int:
    """The month in which a holiday falls, year for year, or 0 where it wanders or is not known.

    >>> usual_month("11/4/4"), usual_month("hijri:10-1")
    (11, 0)
    """
    return 0 if is_feast(rule) else _day_in(rule, COMMON_YEAR + 1).month


def shifted(rule: str, days: int) -> str | None:
    """The rule of the day so many days after a holiday; None where no rule can say it.

    >>> shifted("12-25", 1), shifted("easter-2", -1), shifted("11/4/4", 1)
    ('12-26', 'easter-3', '11/4/4+1')
    """
    if is_feast(rule):
        return shifted_feast(rule, days)
    for name in EASTERS:
        if rule.startswith(name):
            return f"{name}{int(rule.removeprefix(name)) + days:+d}"
    if "/" in rule:
        where, _, on = rule.partition("+")
        return f"{where}+{int(on or 0) + days}"
    month, _, day = rule.partition("-")
    _, month_, day_ = (Day.of(COMMON_YEAR, int(month), int(day)) + days).civil
    return f"{month_:02d}-{day_:02d}"


def _nth_weekday(year: int, month: int, nth: int, weekday: int) -> Day:
    """The nth weekday (1 to 7) of a month; -1 is the last."""
    if nth > 0:
        first = Day.of(year, month, 1)
        return first + (weekday - 1 - first.weekday) % 7 + 7 * (nth - 1)
    last = Day.of(year + month // 12, month % 12 + 1, 1) - 1
    return last - (last.weekday - (weekday - 1)) % 7


@cache
def _fixed() -> re.Pattern[str]:
    return re.compile(r"\d{2}-\d{2}")
