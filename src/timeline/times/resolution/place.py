"""Placing one expression in the calendar."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.errors import TimelineError
from timeline.times.expression import Direction
from timeline.times.feasts import is_period
from timeline.times.readings import week_around
from timeline.times.recognised import Anchoring, Recognised
from timeline.times.resolution.context import Context
from timeline.times.resolution.named import (
    AGAINST,
    by_direction,
    day_on_weekday,
    nth,
    of_year,
    weekday_near,
    weekday_step,
    weekend_near,
)
from timeline.values import DateValue, Day, Duration, Granularity, TimeValue, Unit

FAR = 1
"""Years from the reference day within which "last June" may be counted from there in a narrative."""

LATEST_START = 10
"""The last month from which "some weeks later" is taken to be of the same year."""

PARTS_OF_YEAR = (Granularity.QUARTER, Granularity.HALF_YEAR)


def place(expression: Recognised, context: Context) -> TimeValue:
    """The value of an expression, as far as the context gives it.

    What the context cannot complete keeps its holes: `XXXX-WXX-4`.
    """
    value = expression.value
    if not isinstance(value, DateValue) or expression.kind in (Anchoring.ABSOLUTE, Anchoring.VAGUE):
        return value
    try:
        if expression.offset is None:
            placed = _incomplete(expression, value, context)
        else:
            placed = _relative(expression, value, context)
    except TimelineError:
        placed = None
    return placed if placed is not None else blank(expression)


def blank(expression: Recognised) -> TimeValue:
    """The value with its holes: a day that nothing places is `XXXX-XX-XX`."""
    value, unit = expression.value, expression.unit
    if not isinstance(value, DateValue) or value != DateValue():
        return value
    if expression.holiday is not None and is_period(expression.holiday):
        return value
    if expression.holiday is not None or unit in (Granularity.DAY, Granularity.DAYPART):
        return DateValue(day=0)
    if unit is Granularity.HOUR or unit is Granularity.MINUTE:
        return DateValue(day=0, hour=-1)
    if unit is Granularity.WEEK:
        return DateValue(week=0)
    if unit is Granularity.MONTH:
        return DateValue(month=0)
    if unit is Granularity.QUARTER:
        return DateValue(quarter=0)
    return DateValue()


# ------------------------------------------------------------------------------------------ relative
def _relative(expression: Recognised, inner: DateValue, context: Context) -> DateValue | None:
    feast = expression.holiday is not None and expression.offset == 0 and expression.unit is None
    if feast and context.story is not None:
        return of_year(inner, expression.holiday)(context.story)
    base = anchor_of(expression, context)
    if expression.kind is Anchoring.UNDERSPECIFIED and expression.unit is not None:
        placed = _incomplete(expression, inner, context)
        return week_around(placed, expression.unit) if placed and placed.day else None
    if base is None:
        return None
    if isinstance(expression.offset, Duration):
        if inner.weekday is not None:
            base = _weekday_beyond(base, inner.weekday, expression.offset)
        return _moved(base, expression.offset, expression.unit or Granularity.DAY, context)
    step = expression.offset or 0
    if expression.unit is Granularity.QUARTER and inner.year is not None:
        return context.quarter.replace(year=inner.year) if context.quarter else inner
    if expression.unit is None:
        return _named_step(expression, inner, base, step, context)
    return _with_inner(_whole_units(base, expression, step, context), inner)


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
    if not context.narrative or "named" not in expression.rule or previous is None or previous.year is None:
        return False
    return today is None or today.year is None or abs(previous.year - today.year) > FAR


def _goes_on(expression: Recognised) -> bool:
    """Whether it is later than something ("a decade later"), which the day of publication cannot be."""
    offset = expression.offset
    return isinstance(offset, Duration) and any((count or 0) > 0 for _, count in offset.counts())


def _moved(base: DateValue, offset: Duration, unit: Granularity, context: Context) -> DateValue | None:
    """The anchor moved by a length, at the grain of its finest unit."""
    counts = offset.counts()
    if unit is Granularity.DECADE:
        unit = Granularity.YEAR
    if unit is Granularity.YEAR and context.quarter is not None and offset.timex in {"-P1Y", "P1Y"}:
        return context.quarter.shift(int(offset.years or 0), Unit.YEAR)
    if any(count is None for _, count in counts):
        return _some_on(base, unit)
    if unit.is_finer_than(Granularity.DAY):
        if base.hour is not None and base.hour >= 0 and all(count == int(count or 0) for _, count in counts):
            return _moved_clock(base, counts)
        return base.replace(hour=-1) if base.day and base.hour is None and base.daypart is None else None
    if base.granularity.is_coarser_than(unit):
        return _hole(base, unit)
    if any(count != int(count or 0) for _, count in counts):
        stretch = base.stretch()
        return DateValue.of_day(stretch.first.add(offset)).coarsen(unit) if stretch else None
    moved = _coarse(base, unit)
    for unit_, count in counts:
        moved = moved.shift(int(count or 0), unit_)
    return moved


def _some_on(base: DateValue, unit: Granularity) -> DateValue | None:
    """Some hours, days or weeks on: which, nothing tells; the year holds but at its end."""
    if unit.is_finer_than(Granularity.DAY):
        return base.coarsen(Granularity.DAY).replace(hour=-1) if base.day else None
    if (
        base.year is None
        or not base.month
        or base.month > LATEST_START
        or unit.is_coarser_than(Granularity.WEEK)
    ):
        return None
    return (
        DateValue(year=base.year, week=0)
        if unit is Granularity.WEEK
        else _hole(DateValue(year=base.year), unit)
    )


def _moved_clock(base: DateValue, counts: Sequence[tuple[Unit, float | None]]) -> DateValue:
    for unit, count in counts:
        base = base.shift(int(count or 0), unit)
    return base


def _hole(base: DateValue, unit: Granularity) -> DateValue | None:
    """A day somewhere in the month, or the year, that is all that is known."""
    if unit is Granularity.DAY and base.month:
        return base.replace(day=0)
    if base.year is None or base.season or base.quarter or base.half:
        return None
    return DateValue(year=base.year, month=0, day=0) if unit is Granularity.DAY else DateValue(year=base.year)


def _coarse(base: DateValue, unit: Granularity) -> DateValue:
    return base.coarsen(unit) if base.granularity.is_finer_than(unit) else base


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
        return _hole(base, unit)
    coarse = _coarse(base, unit)
    return coarse.shift(step, Unit(unit.value)) if step else coarse


def _quarter_before(context: Context) -> DateValue | None:
    """The quarter that was over last on the reference day: the one that results are told of."""
    today = context.today
    return today.coarsen(Granularity.QUARTER).shift(-1, Unit.QUARTER) if today else None


def _with_inner(base: DateValue | None, inner: DateValue) -> DateValue | None:
    """The parts that were named below what was counted: "the morning" of yesterday, "June" of last year."""
    if base is None or inner == DateValue():
        return base
    if base.week is not None and inner.weekday is not None and base.weekday is None:
        monday = base.stretch()
        day = DateValue.of_day(monday.first + (inner.weekday - 1)) if monday else None
        return _with_inner(day, inner.replace(weekday=None))
    fields = {name: getattr(inner, name) for name in _PARTS if getattr(inner, name) is not None}
    return base.replace(**fields)


_PARTS = ("month", "day", "quarter", "half", "season", "daypart", "hour", "minute", "second", "zone")


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
        return _with_inner(DateValue.of_day(found), inner.replace(weekday=None))
    if inner.weekend:
        return weekend_near(anchor, Direction.NEAREST)
    if inner == DateValue() and expression.holiday is None:
        return context.previous
    if expression.holiday is not None and step == 0:
        return by_direction(inner, expression.holiday, anchor, context.direction)
    return nth(inner, expression.holiday, anchor, step)


# ------------------------------------------------------------------------------------------ incomplete
def _incomplete(expression: Recognised, value: DateValue, context: Context) -> DateValue | None:
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
    if context.story is not None:
        return of_year(value, expression.holiday)(context.story)
    if context.narrative and context.previous is not None and context.previous.year is not None:
        return of_year(value, expression.holiday)(context.previous.year)
    if context.reference is None:
        return None
    if value.quarter is not None or value.half is not None:
        return by_direction(value, expression.holiday, context.reference, Direction.NEAREST, 4.0)
    return by_direction(value, expression.holiday, context.reference, context.direction)


def _is_part_of_year(value: DateValue) -> bool:
    return value.season is not None or value.quarter is not None or value.half is not None


def _weekday(value: DateValue, context: Context) -> DateValue | None:
    """The weekday by the direction; in a narrative that after the day told before, but plans lie ahead."""
    anchor, direction = context.reference, context.direction
    day = _day(context.previous) if context.narrative else None
    if day is not None:
        anchor, direction = day, Direction.FUTURE
    elif context.narrative and direction is not Direction.FUTURE:
        anchor = None  # what was told on no day happened on a day of its own
    if anchor is None or value.weekday is None:
        return None
    found = DateValue.of_day(weekday_near(anchor, value.weekday, direction))
    return _with_inner(found, value.replace(weekday=None))


def _clock(expression: Recognised, value: DateValue, context: Context) -> DateValue | None:
    """A time of day with no day: that of the day named last, or of the reference day."""
    previous = context.previous
    day = previous if previous is not None and _day(previous) is not None else None
    base = day or (None if context.narrative else context.today)
    if base is None or (expression.kind is Anchoring.UNDERSPECIFIED and value.daypart is None):
        return None
    found = _day(base)
    return _with_inner(DateValue.of_day(found), value) if found is not None else None


def _day_of_month(value: DateValue, context: Context, weekday: int | None) -> DateValue | None:
    """Place "the 20th" in the month named last, or the nearest; a weekday beside it leaves few months."""
    previous = context.previous
    if weekday is not None and value.day:
        anchor = _day(previous) or context.reference
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
    day = _day(date)
    away = day - today if day is not None else 0
    against = (direction is Direction.PAST and away > 0) or (direction is Direction.FUTURE and away < 0)
    return abs(away) * (AGAINST if against else 1.0)


def _day(value: DateValue | None) -> Day | None:
    """The day of a value of day grain or finer."""
    stretch = value.stretch() if value is not None and (value.day or value.weekday) else None
    return stretch.first if stretch is not None and stretch.days == 1 else None
