"""Extent: from which to which day an event is drawn, and which of its ends are sure."""

from __future__ import annotations

from enum import Enum, auto

import attrs

from timeline.values import Bounds, CalendarDay, When, as_day


class Shape(Enum):
    """The kinds of drawing."""

    POINT = auto()
    """One day."""
    SOMEWHERE = auto()
    """Once, on a day between two."""
    BY = auto()
    """Once, up to a day."""
    FROM = auto()
    """Once, on a day or after it."""
    LASTING = auto()
    """A run of days, with sure or unsure ends."""


@attrs.frozen(kw_only=True)
class Extent:
    """Days as ordinals. What lasts is sure from `sure_first` to `sure_last` and may reach `first` and `last`.

    `open_first` and `open_last` tell that nothing bounds it on that side.
    """

    shape: Shape
    first: int
    last: int
    sure_first: int
    sure_last: int
    open_first: bool = False
    open_last: bool = False

    @property
    def unbroken(self) -> list[tuple[int, int]]:
        """The runs of days through which the scale must not break: those in which an end lies somewhere."""
        if self.shape is not Shape.LASTING:
            return [(self.first, self.last)]
        if self.sure_last < self.sure_first:
            return [(self.first, self.last)]
        return [(self.first, self.sure_first), (self.sure_last, self.last)]


def extent_of(when: When) -> Extent | None:
    """Return what to draw for the date of an event, or None where no day is known.

    >>> from timeline.values import Basis, Stretch
    >>> extent_of(When.of_stretch(Stretch.of_day(as_day("2020-08-20")), Basis.STATED)).shape.name
    'POINT'
    """
    if not when.is_known:
        return None
    if when.durative or when.begin != when.end:
        return _lasting(when.begin, when.end)
    earliest, latest = (_ordinal(day) for day in when.begin)
    if earliest is None or latest is None:
        day = earliest if earliest is not None else latest
        return _once(Shape.FROM if latest is None else Shape.BY, day, day)
    return _once(Shape.POINT if earliest == latest else Shape.SOMEWHERE, earliest, latest)


def _once(shape: Shape, first: int | None, last: int | None) -> Extent | None:
    if first is None or last is None:
        return None
    return Extent(
        shape=shape,
        first=first,
        last=last,
        sure_first=first,
        sure_last=last,
        open_first=shape is Shape.BY,
        open_last=shape is Shape.FROM,
    )


def _lasting(begin: Bounds, end: Bounds) -> Extent | None:
    days = [_ordinal(day) for day in (*begin, *end)]
    known = [day for day in days if day is not None]
    if not known:
        return None
    begin_first, begin_last, end_first, end_last = days
    first, last = min(known), max(known)
    sure_first = next(day for day in (begin_last, begin_first, first) if day is not None)
    sure_last = next(day for day in (end_first, end_last, last) if day is not None)
    return Extent(
        shape=Shape.LASTING,
        first=first,
        last=last,
        sure_first=sure_first,
        sure_last=sure_last,
        open_first=begin_first is None,
        open_last=end_last is None,
    )


def _ordinal(day: CalendarDay | None) -> int | None:
    return None if day is None else as_day(day).ordinal
