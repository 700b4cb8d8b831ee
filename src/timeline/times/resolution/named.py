"""Placing what bears a name in every year, month or week: "Thursday", "4 August", "June", "summer"."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from timeline.errors import TimelineError
from timeline.times.expression import Direction
from timeline.times.holiday_dates import holiday_in
from timeline.values import DateValue, Day, Stretch

Maker = Callable[[int], DateValue | None]
AGAINST = 4.0
"""How many times nearer a date against the direction must be."""

YEARS_AROUND = 4
"""How far to look for 29 February."""


def by_direction(
    anchor: Day, make: Maker, direction: Direction, *, future_weight: float = 1.0
) -> DateValue | None:
    """The nearest of the yearly candidates; one against the direction must be much nearer.

    A tense leaves room ("he got until mid-November to answer"): the direction weighs and does not bar.
    `future_weight` over 1 makes the past likelier where nothing tells the direction.
    """
    best: tuple[float, DateValue] | None = None
    for value, stretch in _candidates(make, anchor.year):
        away = distance(anchor, stretch)
        against = (direction is Direction.PAST and away > 0) or (direction is Direction.FUTURE and away < 0)
        weighted = abs(away) * (AGAINST if against else future_weight if away > 0 else 1.0)
        if best is None or weighted < best[0]:
            best = weighted, value
    return best[1] if best else None


def nth(anchor: Day, make: Maker, step: int) -> DateValue | None:
    """The candidate `step` on: -1 the last that is over, 1 the next to begin, 0 that of the same year."""
    values = list(_candidates(make, anchor.year))
    if step < 0:
        over = [value for value, stretch in values if stretch.last < anchor]
        return over[step] if len(over) >= -step else None
    if step > 0:
        coming = [value for value, stretch in values if stretch.first > anchor]
        return coming[step - 1] if len(coming) >= step else None
    return next((value for value, _ in values if value.year == anchor.year), None)


def distance(anchor: Day, stretch: Stretch) -> int:
    """Days from the anchor to the stretch: negative before it, 0 inside."""
    if stretch.last < anchor:
        return stretch.last - anchor
    return max(stretch.first - anchor, 0)


def _candidates(make: Maker, year: int) -> Iterator[tuple[DateValue, Stretch]]:
    for near in range(year - YEARS_AROUND, year + YEARS_AROUND + 1):
        if (near < year - 1 or near > year + 1) and make(2001) is not None:
            continue
        value = make(near)
        stretch = value.stretch() if value else None
        if value is not None and stretch is not None:
            yield value, stretch


def of_year(value: DateValue, holiday: str | None) -> Maker:
    """The candidates of a month, a day of the year, a season, a quarter or a holiday."""

    def make(year: int) -> DateValue | None:
        try:
            if holiday is not None:
                day = holiday_in(holiday, year)
                return value.replace(year=day.year, month=day.month, day=day.day)
            return value.replace(year=year)
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


def weekday_step(anchor: Day, weekday: int, step: int) -> Day:
    """The weekday `step` on: last (-1) and next (1) are never the anchor itself, this (0) is of its week."""
    if step < 0:
        return weekday_near(anchor - 1, weekday, Direction.PAST)
    if step > 0:
        return weekday_near(anchor + 1, weekday, Direction.FUTURE)
    return anchor - anchor.weekday + (weekday - 1)


def weekend_near(anchor: Day, direction: Direction) -> DateValue:
    """The weekend in question: early in the week the one that is over."""
    back = (
        anchor.weekday <= 2
        if direction is Direction.NEAREST
        else direction is Direction.PAST and anchor.weekday < 5
    )
    year, week, _ = (anchor - 7 if back else anchor).iso_week
    return DateValue(year=year, week=week, weekend=True)
