"""Halves of a range, and pairs: each takes what it lacks from the other."""

from __future__ import annotations

from timeline.times.expression import Direction
from timeline.times.resolution.named import of_year, weekday_near
from timeline.values import DateValue


def weekday_beside(value: DateValue, other: DateValue, *, before: bool) -> DateValue | None:
    """The weekday in the week before the other half, or after it."""
    stretch = other.stretch()
    if stretch is None or value.weekday is None or stretch.days != 1 or value.hour:
        return None
    direction = Direction.PAST if before else Direction.FUTURE
    day = DateValue.of_day(weekday_near(stretch.first, value.weekday, direction))
    return day.replace(daypart=value.daypart)


def beside(value: DateValue, holiday: str | None, other: DateValue, *, before: bool) -> DateValue | None:
    """The last that begins no later than the other half, or the first that begins no earlier."""
    limit = other.stretch()
    if limit is None or other.year is None:
        return None
    make = of_year(value, holiday)
    years = range(other.year, other.year - 2, -1) if before else range(other.year, other.year + 2)
    for year in years:
        candidate = make(year)
        stretch = candidate.stretch() if candidate else None
        if stretch is None:
            continue
        if (before and stretch.first <= limit.last) or (not before and stretch.last >= limit.first):
            return candidate
    return None
