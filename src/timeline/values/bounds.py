"""Bounds: between which days one end of an event lies."""

from __future__ import annotations

from typing import NamedTuple

from timeline.values.day import CalendarDay
from timeline.values.order import Order
from timeline.values.stretch import Stretch


class Bounds(NamedTuple):
    """The first and the last day on which something can have happened; None where there is no bound.

    >>> Bounds.of_stretch(Stretch.of_month(2020, 5))
    Bounds(earliest=datetime.date(2020, 5, 1), latest=datetime.date(2020, 5, 31))
    """

    earliest: CalendarDay | None
    latest: CalendarDay | None

    @classmethod
    def of_stretch(cls, stretch: Stretch) -> Bounds:
        """Return the bounds of something that lies in the stretch."""
        return cls(stretch.earliest, stretch.latest)

    @property
    def is_known(self) -> bool:
        """Tell whether at least one bound is there."""
        return self.earliest is not None or self.latest is not None

    def order(self, other: Bounds) -> Order:
        """Tell the order of two points that lie within these bounds, to the day.

        >>> may, june = (Bounds.of_stretch(Stretch.of_month(2020, month)) for month in (5, 6))
        >>> may.order(june), may.order(may)
        (Order.BEFORE, Order.UNDECIDED)
        """
        if self.latest is not None and other.earliest is not None and self.latest < other.earliest:
            return Order.BEFORE
        if self.earliest is not None and other.latest is not None and other.latest < self.earliest:
            return Order.AFTER
        one_day = self.earliest is not None and self.earliest == self.latest
        return Order.SAME if one_day and self == other else Order.UNDECIDED

    def __str__(self) -> str:
        if self.earliest == self.latest:
            return "unknown" if self.earliest is None else str(self.earliest)
        return f"{self.earliest or ''}..{self.latest or ''}"
