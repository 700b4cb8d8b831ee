"""Incomplete: a date whose year, month or week the words leave out, as "Thursday", "4 August", "9 a.m."."""

from __future__ import annotations

from timeline.errors import TimelineError
from timeline.times.expression import Direction
from timeline.times.recognised import Anchoring, Recognised
from timeline.times.resolution.context import Context
from timeline.times.resolution.fields import day_of, with_inner
from timeline.times.resolution.named import (
    AGAINST,
    by_direction,
    day_on_weekday,
    of_year,
    weekday_near,
    weekend_near,
)
from timeline.values import DateValue, Day, Unit


def incomplete(expression: Recognised, value: DateValue, context: Context) -> DateValue | None:
    """A date whose year, month or week the words leave out."""
    if value.weekend:
        return weekend_near(context.reference, context.direction) if context.reference else None
    if value.weekday is not None:
        return _weekday(value, context)
    if (
        expression.holiday is None
        and value.month is None
        and value.day is None
        and not _is_part_of_year(value)
    ):
        return _clock(expression, value, context)
    if value.month is None and value.day is not None:
        return _day_of_month(value, context, expression.weekday)
    told = context.narrative and not context.from_now
    if context.story is not None and not context.from_now:
        return of_year(value, expression.holiday)(context.story)
    if told and context.previous is not None and context.previous.year is not None:
        return of_year(value, expression.holiday)(context.previous.year)
    if context.reference is None:
        return None
    if value.quarter is not None or value.half is not None:
        return by_direction(value, expression.holiday, context.reference, Direction.NEAREST, 4.0)
    return by_direction(value, expression.holiday, context.reference, context.direction)


def _is_part_of_year(value: DateValue) -> bool:
    return value.season is not None or value.quarter is not None or value.half is not None


def _weekday(value: DateValue, context: Context) -> DateValue | None:
    """The weekday by the direction; in a narrative that after the day told before, but plans lie ahead.

    What is told before any date of the story is news: "The engineer died on Sunday."
    """
    anchor, direction = context.reference, context.direction
    told = context.narrative and not context.from_now
    day = day_of(context.previous) if told else None
    if day is not None:
        anchor, direction = day, Direction.FUTURE
    elif told and context.previous is not None and direction is not Direction.FUTURE:
        anchor = None  # what was told on no day happened on a day of its own
    if anchor is None or value.weekday is None:
        return None
    found = DateValue.of_day(weekday_near(anchor, value.weekday, direction))
    return with_inner(found, value.replace(weekday=None))


def _clock(expression: Recognised, value: DateValue, context: Context) -> DateValue | None:
    """A time of day with no day: that of the day named last, or of the reference day."""
    previous = context.previous
    day = previous if previous is not None and day_of(previous) is not None else None
    base = day or (None if context.narrative else context.today)
    if base is None or (expression.kind is Anchoring.UNDERSPECIFIED and value.daypart is None):
        return None
    found = day_of(base)
    return with_inner(DateValue.of_day(found), value) if found is not None else None


def _day_of_month(value: DateValue, context: Context, weekday: int | None) -> DateValue | None:
    """Place "the 20th" in the month named last, or the nearest; a weekday beside it leaves few months."""
    previous = context.previous
    if weekday is not None and value.day:
        anchor = day_of(previous) or context.reference
        return day_on_weekday(value.day, weekday, anchor, context.direction) if anchor is not None else None
    if previous is not None and previous.month and previous.year is not None:
        return value.replace(year=previous.year, month=previous.month)
    today = context.reference
    if today is None or value.day is None:
        return None
    months = [DateValue.of_month(today.year, today.month).shift(step, Unit.MONTH) for step in (0, -1, 1)]
    days = [date for month in months if (date := _in_month(value, month)) is not None]
    return min(days, key=lambda date: _away(date, today, context.direction), default=None)


def _in_month(value: DateValue, month: DateValue) -> DateValue | None:
    try:
        return value.replace(year=month.year, month=month.month)
    except TimelineError:
        return None


def _away(date: DateValue, today: Day, direction: Direction) -> float:
    """Days from today, counted more when they lie against the direction."""
    day = day_of(date)
    away = day - today if day is not None else 0
    against = (direction is Direction.PAST and away > 0) or (direction is Direction.FUTURE and away < 0)
    return abs(away) * (AGAINST if against else 1.0)
