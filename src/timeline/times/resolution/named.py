"""Placing what bears a name in every year, month or week: "Thursday", "4 August", "June", "summer"."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from timeline.errors import TimelineError
from timeline.times.expression import Direction
from timeline.times.holiday_dates import holiday_stretches, value_of
from timeline.values import DateValue, Day, Stretch, Unit

Maker = Callable[[int], DateValue | None]
AGAINST = 5.0
"""How many times nearer a date against the direction must be."""

MONTHS_AROUND = 14
"""Within so many months every day of a month falls on every weekday."""

YEARS_AROUND = 4
"""How far to look for 29 February."""


@lru_cache(maxsize=4096)
def by_direction(
    value: DateValue, holiday: str | None, anchor: Day, direction: Direction, future_weight: float = 1.0
) -> DateValue | None:
    """The nearest of the yearly candidates; one against the direction must be much nearer.

    A tense leaves room ("he got until mid-November to answer"): the direction weighs and does not bar.
    `future_weight` over 1 makes the past likelier where nothing tells the direction.
    """
    best: tuple[float, DateValue] | None = None
    for candidate, stretch in _candidates(value, holiday, anchor.year):
        away = distance(anchor, stretch)
        against = (direction is Direction.PAST and away > 0) or (direction is Direction.FUTURE and away < 0)
        weighted = abs(away) * (AGAINST if against else future_weight if away > 0 else 1.0)
        if best is None or weighted < best[0]:
            best = weighted, candidate
    return best[1] if best else None


@lru_cache(maxsize=1024)
def nth(value: DateValue, holiday: str | None, anchor: Day, step: int) -> DateValue | None:
    """The candidate `step` on: -1 the last that is over, 1 the next to begin, 0 that of the same year."""
    near = anchor.year + (step + 1 if step < 0 else max(step - 1, 0))
    candidates = _candidates(value, holiday, near)
    if step < 0:
        over = [candidate for candidate, stretch in candidates if stretch.last < anchor]
        over = over or [candidate for candidate, _ in candidates if (candidate.year or 0) < anchor.year]
        return over[step] if len(over) >= -step else None
    if step > 0:
        coming = [candidate for candidate, stretch in candidates if stretch.first > anchor]
        return coming[step - 1] if len(coming) >= step else None
    return next((candidate for candidate, _ in candidates if candidate.year == anchor.year), None)


def distance(anchor: Day, stretch: Stretch) -> int:
    """Days from the anchor to the stretch: negative before it, 0 inside."""
    if stretch.last < anchor:
        return stretch.last - anchor
    return max(stretch.first - anchor, 0)


def _candidates(value: DateValue, holiday: str | None, year: int) -> list[tuple[DateValue, Stretch]]:
    """The candidates of the years around; of 29 February also those of the leap years next to them."""
    if holiday is not None:
        return _holidays(value, holiday, year)
    make = of_year(value, None)
    found = [pair for near in (year - 1, year, year + 1) if (pair := _with_stretch(make(near))) is not None]
    if len(found) == 3:
        return found
    wide = range(year - YEARS_AROUND, year + YEARS_AROUND + 1)
    return [pair for near in wide if (pair := _with_stretch(make(near))) is not None]


def _holidays(value: DateValue, holiday: str, year: int) -> list[tuple[DateValue, Stretch]]:
    """Each time a holiday is held in the years around; none at all where one of them is not known."""
    try:
        held = [
            stretch for near in (year - 1, year, year + 1) for stretch in holiday_stretches(holiday, near)
        ]
    except TimelineError:
        return []
    return [(named, stretch) for stretch in held if (named := value_of(stretch, value)) is not None]


def _with_stretch(value: DateValue | None) -> tuple[DateValue, Stretch] | None:
    stretch = value.stretch() if value is not None else None
    return (value, stretch) if value is not None and stretch is not None else None


def of_year(value: DateValue, holiday: str | None) -> Maker:
    """The candidates of a month, a day of the year, a season, a quarter or a holiday."""

    def make(year: int) -> DateValue | None:
        try:
            if holiday is None:
                return value.replace(year=year)
            held = holiday_stretches(holiday, year)
            return value_of(held[0], value) if len(held) == 1 else None
        except TimelineError:
            return None

    return make


def weekday_near(anchor: Day, weekday: int, direction: Direction) -> Day:
    """The weekday (1 to 7) on or next to the anchor: before it unless the future is meant.

    >>> weekday_near(Day.of(2020, 8, 19), 4, Direction.FUTURE)
    Day.of(2020, 8, 20)
    """
    if direction is Direction.FUTURE:
        return anchor + (weekday - 1 - anchor.weekday) % 7
    return anchor - (anchor.weekday - (weekday - 1)) % 7


def day_on_weekday(day: int, weekday: int, anchor: Day, direction: Direction) -> DateValue | None:
    """The day of a month that falls on a weekday, nearest to the anchor.

    >>> day_on_weekday(13, 5, Day.of(2020, 8, 19), Direction.PAST).timex
    '2020-03-13'
    """
    month = DateValue.of_month(anchor.year, anchor.month)
    months = (month.shift(step, Unit.MONTH) for step in range(-MONTHS_AROUND, MONTHS_AROUND + 1))
    days = [date for near in months if (date := _on_weekday(near, day, weekday)) is not None]
    return DateValue.of_day(min(days, key=lambda date: _weighed(date - anchor, direction))) if days else None


def _on_weekday(month: DateValue, day: int, weekday: int) -> Day | None:
    stretch = _with_stretch(month)
    found = stretch[1].first + (day - 1) if stretch is not None else None
    inside = found is not None and found.month == month.month and found.weekday == weekday - 1
    return found if inside else None


def _weighed(away: int, direction: Direction) -> float:
    """Days, counted more where they lie against the direction."""
    against = (direction is Direction.PAST and away > 0) or (direction is Direction.FUTURE and away < 0)
    return abs(away) * (AGAINST if against else 1.0)


def weekday_step(anchor: Day, weekday: int, step: int) -> Day:
    """The weekday `step` on: last (-1) and next (1) are never the anchor itself, this (0) is of its week."""
    if step < 0:
        return weekday_near(anchor - 1, weekday, Direction.PAST) + 7 * (step + 1)
    if step > 0:
        return weekday_near(anchor + 1, weekday, Direction.FUTURE) + 7 * (step - 1)
    return anchor - anchor.weekday + (weekday - 1)


def weekend_near(anchor: Day, direction: Direction) -> DateValue:
    """The weekend in question: early in the week the one that is over."""
    back = (
        anchor.weekday <= 1
        if direction is Direction.NEAREST
        else direction is Direction.PAST and anchor.weekday < 5
    )
    year, week, _ = (anchor - 7 if back else anchor).iso_week
    return DateValue(year=year, week=week, weekend=True)
