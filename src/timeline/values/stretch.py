"""Stretch: a closed run of days with the grain at which it was given."""

from __future__ import annotations

import attrs

from timeline.errors import TimelineError
from timeline.values.day import CalendarDay, Day, days_in_month
from timeline.values.granularity import Granularity, coarser, finer
from timeline.values.order import Order

SECONDS_IN_DAY = 86_400


@attrs.frozen(repr=False)
class Stretch:
    """From `first` to `last`, both included; `granularity` is the unit that the text committed itself to.

    `clock`, for grains finer than a day, holds the first second of the first day and the last second of the
    last day, each counted from midnight.

    >>> may = Stretch.of_month(2020, 5)
    >>> str(may), may.days
    ('2020-05-01 … 2020-05-31 (MONTH)', 31)
    """

    first: Day
    last: Day
    granularity: Granularity
    clock: tuple[int, int] | None = None

    def __attrs_post_init__(self) -> None:
        if self.first.ordinal > self.last.ordinal:
            raise TimelineError(
                f"the stretch ends on {self.last}, before it begins on {self.first}",
                hint="give the earlier day first",
            )
        if self.clock is not None:
            self._check_clock(self.clock)

    @classmethod
    def of_day(cls, day: Day) -> Stretch:
        """Return the stretch of one day."""
        return cls(day, day, Granularity.DAY)

    @classmethod
    def of_month(cls, year: int, month: int) -> Stretch:
        """Return the stretch of one month of an astronomical year."""
        last = Day.of(year, month, days_in_month(year, month))
        return cls(Day.of(year, month, 1), last, Granularity.MONTH)

    @classmethod
    def of_years(cls, first: int, last: int, granularity: Granularity = Granularity.YEAR) -> Stretch:
        """Return the stretch from 1 January of one astronomical year to 31 December of another."""
        return cls(Day.of(first, 1, 1), Day.of(last, 12, 31), granularity)

    @property
    def earliest(self) -> CalendarDay:
        """The first day, as a `datetime.date` where that fits."""
        return self.first.plain

    @property
    def latest(self) -> CalendarDay:
        """The last day, as a `datetime.date` where that fits."""
        return self.last.plain

    @property
    def days(self) -> int:
        """How many days of the calendar it touches."""
        return self.last.ordinal - self.first.ordinal + 1

    def order(self, other: Stretch) -> Order:
        """Tell the order of two things of which one lies somewhere in each stretch.

        BEFORE and AFTER where the stretches share nothing; SAME where both are one and the same day or part
        of a day, finer than which dates are not told apart; else UNDECIDED: of two things "in May" none is
        known to be first. Whether two stretches are the same value is asked with `==`.

        >>> Stretch.of_month(2020, 5).order(Stretch.of_month(2020, 6))
        Order.BEFORE
        >>> Stretch.of_month(2020, 5).order(Stretch.of_month(2020, 5))
        Order.UNDECIDED
        """
        if self.end_second < other.begin_second:
            return Order.BEFORE
        if other.end_second < self.begin_second:
            return Order.AFTER
        same = self.first == self.last and self._run() == other._run()
        return Order.SAME if same else Order.UNDECIDED

    def order_of_values(self, other: Stretch) -> Order:
        """Tell the order of the two stretches themselves: as `order`, but equal stretches are SAME.

        >>> Stretch.of_month(2020, 5).order_of_values(Stretch.of_month(2020, 5))
        Order.SAME
        """
        return Order.SAME if self._run() == other._run() else self.order(other)

    def contains(self, other: Stretch) -> bool:
        """Tell whether the other lies wholly inside this one, ends included."""
        return self.begin_second <= other.begin_second and other.end_second <= self.end_second

    def overlaps(self, other: Stretch) -> bool:
        """Tell whether the two share any time."""
        return self.begin_second <= other.end_second and other.begin_second <= self.end_second

    def intersect(self, other: Stretch) -> Stretch | None:
        """Return what both share, at the finer grain, or None where they share nothing."""
        if not self.overlaps(other):
            return None
        begin = max(self.begin_second, other.begin_second)
        end = min(self.end_second, other.end_second)
        return _of_seconds(begin, end, finer(self.granularity, other.granularity))

    def hull(self, other: Stretch) -> Stretch:
        """Return the shortest stretch that holds both, at the coarser grain."""
        begin = min(self.begin_second, other.begin_second)
        end = max(self.end_second, other.end_second)
        return _of_seconds(begin, end, coarser(self.granularity, other.granularity))

    @property
    def begin_second(self) -> int:
        """The first second, counted through all days; only for comparing."""
        return self.first.ordinal * SECONDS_IN_DAY + (self.clock[0] if self.clock else 0)

    @property
    def end_second(self) -> int:
        """The last second, counted through all days; only for comparing."""
        return self.last.ordinal * SECONDS_IN_DAY + (self.clock[1] if self.clock else SECONDS_IN_DAY - 1)

    def __str__(self) -> str:
        if self.clock is not None:
            begin, end = (f"{second // 3600:02d}:{second // 60 % 60:02d}" for second in self.clock)
            return f"{self.first} {begin} … {self.last} {end} ({self.granularity})"
        if self.first == self.last:
            return f"{self.first} ({self.granularity})"
        return f"{self.first} … {self.last} ({self.granularity})"

    def __repr__(self) -> str:
        clock = "" if self.clock is None else f", clock={self.clock!r}"
        return f"Stretch({self.first!r}, {self.last!r}, {self.granularity!r}{clock})"

    def _run(self) -> tuple[int, int]:
        return self.begin_second, self.end_second

    def _check_clock(self, clock: tuple[int, int]) -> None:
        inside = 0 <= clock[0] < SECONDS_IN_DAY and 0 <= clock[1] < SECONDS_IN_DAY
        if not inside or (self.first == self.last and clock[0] > clock[1]):
            raise TimelineError(
                f"the clock {clock} does not fit the stretch {self.first} … {self.last}",
                hint="give seconds of the day from 0 to 86399, the earlier first",
            )


def _of_seconds(begin: int, end: int, granularity: Granularity) -> Stretch:
    """Build a stretch from its first and last second; one of whole days gets no clock."""
    first, from_second = divmod(begin, SECONDS_IN_DAY)
    last, to_second = divmod(end, SECONDS_IN_DAY)
    clock = None if (from_second, to_second) == (0, SECONDS_IN_DAY - 1) else (from_second, to_second)
    return Stretch(Day(first), Day(last), granularity, clock)
