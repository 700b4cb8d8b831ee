"""Duration: a length of time in calendar units, as TIMEX3 writes it."""

from __future__ import annotations

from functools import cache, lru_cache
from math import ceil, floor, isfinite
from typing import Any

import attrs

from timeline.errors import TimelineError
from timeline.values.day import DAYS_IN_CYCLE, days_in_month
from timeline.values.duration_text import Count, read_duration, write_duration
from timeline.values.granularity import Granularity
from timeline.values.stretch import Stretch
from timeline.values.unit import FIELD_OF, Unit

MEAN_MONTH = 30.436875
"""Days in a mean Gregorian month."""


@attrs.frozen(kw_only=True, repr=False)
class Duration:
    """A length such as "three days" or "a year and a half"; each count may be unknown (None).

    `unspecified` is "a while", an unknown number of an unknown unit (`PXX`). A calendar length has no fixed
    number of days: `day_bounds` gives the fewest and the most.

    >>> Duration(years=1, months=6).timex
    'P1Y6M'
    >>> Duration(weeks=None).timex
    'PXW'
    """

    millennia: Count = 0
    centuries: Count = 0
    decades: Count = 0
    years: Count = 0
    quarters: Count = 0
    months: Count = 0
    weeks: Count = 0
    days: Count = 0
    hours: Count = 0
    minutes: Count = 0
    seconds: Count = 0
    unspecified: bool = False

    def __attrs_post_init__(self) -> None:
        if self.unspecified and self.counts():
            raise TimelineError(
                f"a length of time cannot be unspecified and have {self.counts()}", hint="give one of the two"
            )
        dates = (self.millennia, self.centuries, self.decades, self.years, self.quarters, self.months)
        for count in (*dates, self.weeks, self.days, self.hours, self.minutes, self.seconds):
            if isinstance(count, float) and not isfinite(count):
                raise TimelineError(
                    f"a length of time cannot have {count} units", hint="give None for unknown"
                )

    @classmethod
    def of(cls, count: Count, unit: Unit) -> Duration:
        """Build a length of one unit.

        >>> Duration.of(3, Unit.DAY)
        Duration(days=3)
        """
        field: dict[str, Any] = {FIELD_OF[unit]: count}
        return cls(**field)

    @classmethod
    def parse(cls, text: str) -> Duration:
        """Read a TIMEX3 duration such as `P3D`, `PT2H`, `PXY`, `P2.5Y` or `P1CE`."""
        fields: dict[str, Any] = {"unspecified": True} if text == "PXX" else {**read_duration(text)}
        return cls(**fields)

    @property
    def timex(self) -> str:
        """The TIMEX3 value; a length counted backwards has a minus sign before it."""
        return "PXX" if self.unspecified else write_duration(self.counts())

    @property
    def edtf(self) -> str | None:
        """EDTF has no lengths: always None."""
        return None

    def stretch(self) -> Stretch | None:
        """Say nothing of days, since a length has no place in the calendar: always None."""
        return None

    def counts(self) -> list[tuple[Unit, Count]]:
        """Return the units that are given (not zero), coarsest first, each with its count."""
        given = ((unit, getattr(self, field)) for unit, field in FIELD_OF.items())
        return [(unit, count) for unit, count in given if count != 0]

    @property
    def is_exact(self) -> bool:
        """Tell whether every count is known."""
        return not self.unspecified and all(count is not None for _, count in self.counts())

    @property
    def granularity(self) -> Granularity:
        """The grain of the finest unit that is given; of no length and of an unspecified one, DAY."""
        counts = self.counts()
        return counts[-1][0].granularity if counts else Granularity.DAY

    @property
    def day_bounds(self) -> tuple[int, int] | None:
        """The fewest and the most days that it can last, or None where a count is unknown.

        >>> Duration(months=1).day_bounds, Duration(years=1).day_bounds, Duration(hours=36).day_bounds
        ((28, 31), (365, 366), (1, 2))
        """
        if not self.is_exact:
            return None
        months, seconds = self._months_and_seconds()
        shortest, longest = days_in_months(floor(months))[0], days_in_months(ceil(months))[1]
        return shortest + floor(seconds / 86400), longest + ceil(seconds / 86400)

    def months_and_days(self) -> tuple[int, int]:
        """Return the length as whole months and whole days, to move a day by; see `Day.add`."""
        if not self.is_exact:
            raise TimelineError(
                f"a day cannot be moved by {self.timex}, of which a count is unknown",
                hint="give every count, or keep the day as it is",
            )
        months, seconds = self._months_and_seconds()
        whole = int(months)
        return whole, round((months - whole) * MEAN_MONTH) + int(seconds / 86400)

    def _months_and_seconds(self) -> tuple[float, float]:
        counts = [(unit, count or 0) for unit, count in self.counts()]
        months = sum(count * unit.months for unit, count in counts)
        return months, sum(count * unit.seconds for unit, count in counts)

    def __neg__(self) -> Duration:
        changed: dict[str, Any] = {
            FIELD_OF[unit]: -count for unit, count in self.counts() if count is not None
        }
        return attrs.evolve(self, **changed)

    def __str__(self) -> str:
        return self.timex

    def __repr__(self) -> str:
        if self.unspecified:
            return "Duration(unspecified=True)"
        given = ", ".join(f"{FIELD_OF[unit]}={count!r}" for unit, count in self.counts())
        return f"Duration({given})"


@cache
def _month_ends() -> tuple[int, ...]:
    """Return the days from the start of a 400-year cycle to the start of each month of two cycles."""
    ends = [0]
    for year in range(2000, 2800):
        for month in range(1, 13):
            ends.append(ends[-1] + days_in_month(year, month))
    return tuple(ends)


@lru_cache(maxsize=1024)
def days_in_months(months: int) -> tuple[int, int]:
    """Return the fewest and the most days that so many calendar months in a row have.

    >>> days_in_months(2), days_in_months(48)
    ((59, 62), (1460, 1461))
    """
    if months < 0:
        fewest, most = days_in_months(-months)
        return -most, -fewest
    cycles, rest = divmod(months, 4800)
    ends = _month_ends()
    lengths = [ends[start + rest] - ends[start] for start in range(4800)]
    return cycles * DAYS_IN_CYCLE + min(lengths), cycles * DAYS_IN_CYCLE + max(lengths)
