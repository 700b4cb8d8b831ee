"""Relative: what is counted from an anchor, as "last year", "two weeks later", "next June"."""

from __future__ import annotations

from timeline.times.expression import Direction
from timeline.times.readings import week_around
from timeline.times.recognised import Anchoring, Recognised
from timeline.times.resolution.context import Context
from timeline.times.resolution.fields import with_inner
from timeline.times.resolution.incomplete import incomplete
from timeline.times.resolution.moved import coarse, hole, moved
from timeline.times.resolution.named import by_direction, nth, of_year, weekday_step, weekend_near
from timeline.values import DateValue, Duration, Granularity, Unit

FAR = 1
"""Years from the reference day within which "last June" may be counted from there in a narrative."""


def relative(expression: Recognised, inner: DateValue, context: Context) -> DateValue | None:
    """The date that is counted from the anchor, with the parts that `inner` names below it."""
    feast = expression.holiday is not None and expression.offset == 0 and expression.unit is None
    if feast and context.story is not None:
        return of_year(inner, expression.holiday)(context.story)
    base = anchor_of(expression, context)
    if expression.kind is Anchoring.UNDERSPECIFIED and expression.unit is not None:
        placed = incomplete(expression, inner, context)
        return week_around(placed, expression.unit) if placed and placed.day else None
    if base is None:
        return None
    if isinstance(expression.offset, Duration):
        if inner.weekday is not None:
            base = _weekday_beyond(base, inner.weekday, expression.offset)
        return moved(base, expression.offset, expression.unit or Granularity.DAY, context)
    step = expression.offset or 0
    if expression.unit is Granularity.QUARTER and inner.year is not None:
        return context.quarter.replace(year=inner.year) if context.quarter else inner
    if expression.unit is None:
        return _named_step(expression, inner, base, step, context)
    return with_inner(_whole_units(base, expression, step, context), inner)


def _weekday_beyond(base: DateValue, weekday: int, offset: Duration) -> DateValue:
    """The weekday from which "two weeks ago Monday" and "a week from Tuesday" count."""
    stretch = base.stretch()
    if stretch is None:
        return base
    return DateValue.of_day(weekday_step(stretch.first, weekday, -1 if offset.timex.startswith("-") else 1))


def anchor_of(expression: Recognised, context: Context) -> DateValue | None:
    """What the expression is counted from: the date named last, or the reference day."""
    same = context.narrative and expression.offset == 0 and expression.unit not in (Granularity.DAY, None)
    if expression.kind is Anchoring.ANAPHORIC or same or _steps_in_story(expression, context):
        return context.previous or (None if _goes_on(expression) else context.today)
    return context.today


def _steps_in_story(expression: Recognised, context: Context) -> bool:
    """Whether "next summer" or "this day" is one of the story, which is told far from the reference day."""
    previous, today = context.previous, context.today
    if not context.narrative or not expression.stepped or previous is None or previous.year is None:
        return False
    return today is None or today.year is None or abs(previous.year - today.year) > FAR


def _goes_on(expression: Recognised) -> bool:
    """Whether it is later than something ("a decade later"), which the day of publication cannot be."""
    offset = expression.offset
    return isinstance(offset, Duration) and any((count or 0) > 0 for _, count in offset.counts())


def _whole_units(base: DateValue, expression: Recognised, step: int, context: Context) -> DateValue | None:
    unit = expression.unit or Granularity.DAY
    if unit is Granularity.QUARTER and step == 0 and expression.kind is Anchoring.ANAPHORIC:
        return context.quarter or _quarter_before(context)
    if unit is Granularity.WEEKEND:
        stretch = base.stretch()
        if stretch is None:
            return None
        year, week, _ = (stretch.first + 7 * step).iso_week
        return DateValue(year=year, week=week, weekend=True)
    if base.granularity.is_coarser_than(unit):
        return hole(base, unit)
    whole = coarse(base, unit)
    return whole.shift(step, Unit(unit.value)) if step else whole


def _quarter_before(context: Context) -> DateValue | None:
    """The quarter that was over last on the reference day: the one that results are told of."""
    today = context.today
    return today.coarsen(Granularity.QUARTER).shift(-1, Unit.QUARTER) if today else None


def _named_step(
    expression: Recognised, inner: DateValue, base: DateValue, step: int, context: Context
) -> DateValue | None:
    """Place "last Monday", "next June", "this summer"."""
    stretch = base.stretch()
    if stretch is None:
        return None
    anchor = stretch.first if step < 0 or stretch.days == 1 else stretch.last
    if inner.weekday is not None:
        found = weekday_step(anchor, inner.weekday, step)
        return with_inner(DateValue.of_day(found), inner.replace(weekday=None))
    if inner.weekend:
        return weekend_near(anchor, Direction.NEAREST)
    if inner == DateValue() and expression.holiday is None:
        return context.previous
    if expression.holiday is not None and step == 0:
        return by_direction(inner, expression.holiday, anchor, context.direction)
    return nth(inner, expression.holiday, anchor, step)
