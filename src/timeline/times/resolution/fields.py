"""Fields: the parts that words name below a unit, put into the date that was found for it."""

from __future__ import annotations

from timeline.values import DateValue, Day

_PARTS = ("month", "day", "quarter", "half", "season", "daypart", "hour", "minute", "second", "zone")


def with_inner(base: DateValue | None, inner: DateValue) -> DateValue | None:
    """The parts that were named below what was counted: "the morning" of yesterday, "June" of last year."""
    if base is None or inner == DateValue():
        return base
    if base.week is not None and inner.weekday is not None and base.weekday is None:
        monday = base.stretch()
        day = DateValue.of_day(monday.first + (inner.weekday - 1)) if monday else None
        return with_inner(day, inner.replace(weekday=None))
    fields = {name: getattr(inner, name) for name in _PARTS if getattr(inner, name) is not None}
    return base.replace(**fields)


def day_of(value: DateValue | None) -> Day | None:
    """The day of a value of day grain or finer."""
    stretch = value.stretch() if value is not None and (value.day or value.weekday) else None
    return stretch.first if stretch is not None and stretch.days == 1 else None
