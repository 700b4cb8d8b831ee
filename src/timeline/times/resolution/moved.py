"""Moved: a date some length away from another, at the grain of the length."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.times.resolution.context import Context
from timeline.values import DateValue, Duration, Granularity, Unit

LATEST_START = 10
"""The last month from which "some weeks later" is taken to be of the same year."""


def moved(base: DateValue, offset: Duration, unit: Granularity, context: Context) -> DateValue | None:
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
        return hole(base, unit)
    if any(count != int(count or 0) for _, count in counts):
        stretch = base.stretch()
        return DateValue.of_day(stretch.first.add(offset)).coarsen(unit) if stretch else None
    reached = coarse(base, unit)
    for unit_, count in counts:
        reached = reached.shift(int(count or 0), unit_)
    return reached


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
        else hole(DateValue(year=base.year), unit)
    )


def _moved_clock(base: DateValue, counts: Sequence[tuple[Unit, float | None]]) -> DateValue:
    for unit, count in counts:
        base = base.shift(int(count or 0), unit)
    return base


def hole(base: DateValue, unit: Granularity) -> DateValue | None:
    """A day somewhere in the month, or the year, that is all that is known."""
    if unit is Granularity.DAY and base.month:
        return base.replace(day=0)
    if base.year is None or base.season or base.quarter or base.half:
        return None
    return DateValue(year=base.year, month=0, day=0) if unit is Granularity.DAY else DateValue(year=base.year)


def coarse(base: DateValue, unit: Granularity) -> DateValue:
    """The anchor at the grain of a unit, where it is finer."""
    return base.coarsen(unit) if base.granularity.is_finer_than(unit) else base
