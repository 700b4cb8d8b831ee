"""Lengths of time counted from the reference date: "three years since", "the last six months"."""

from __future__ import annotations

from timeline.records.reference_date import ReferenceDate
from timeline.times.expression import TimeExpression
from timeline.values import Day, Duration, Granularity, Stretch, coarser


def counted_back(time: TimeExpression, reference: ReferenceDate) -> Stretch | None:
    """The stretch that lay so long before the reference date, at the grain of the length.

    "It has been three years since" is a year, never a day: three years before 2020-08-19 is 2017.
    """
    length, bounds = time.meaning, reference.bounds
    if not isinstance(length, Duration) or not length.is_exact or bounds is None:
        return None
    first, last = bounds[0].add(-length), bounds[1].add(-length)
    return whole_units(first, last, length.granularity)


def window_before(time: TimeExpression, reference: ReferenceDate) -> Stretch | None:
    """The days from so long before the reference date up to it."""
    length, bounds = time.meaning, reference.bounds
    if not isinstance(length, Duration) or not length.is_exact or bounds is None:
        return None
    first = bounds[0].add(-length)
    return Stretch(first, bounds[1], coarser(length.granularity, Granularity.DAY))


def whole_units(first: Day, last: Day, grain: Granularity) -> Stretch:
    """The whole years, months or days that hold both days, of weeks some days more."""
    if grain.is_coarser_than(Granularity.QUARTER):
        return Stretch.of_years(first.year, last.year)
    if grain.is_coarser_than(Granularity.WEEK):
        begin, end = Stretch.of_month(first.year, first.month), Stretch.of_month(last.year, last.month)
        return begin.hull(end)
    if grain is Granularity.WEEK:
        return Stretch(first - 3, last + 3, Granularity.WEEK)
    return Stretch(first, last, Granularity.DAY)
