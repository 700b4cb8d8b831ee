"""Placing one expression in the calendar."""

from __future__ import annotations

from timeline.errors import TimelineError
from timeline.times.feasts import is_period
from timeline.times.recognised import Anchoring, Recognised
from timeline.times.resolution.context import Context
from timeline.times.resolution.incomplete import incomplete
from timeline.times.resolution.relative import relative
from timeline.values import DateValue, Granularity, TimeValue


def place(expression: Recognised, context: Context) -> TimeValue:
    """The value of an expression, as far as the context gives it.

    What the context cannot complete keeps its holes: `XXXX-WXX-4`.
    """
    value = expression.value
    if not isinstance(value, DateValue) or expression.kind in (Anchoring.ABSOLUTE, Anchoring.VAGUE):
        return value
    try:
        if expression.offset is None:
            placed = incomplete(expression, value, context)
        else:
            placed = relative(expression, value, context)
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
