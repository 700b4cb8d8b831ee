"""Day: one day of the proleptic Gregorian calendar, in any year."""

from __future__ import annotations

import datetime
import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING, overload

import attrs

from timeline.errors import TimelineError

if TYPE_CHECKING:
    from timeline.values.duration import Duration

DAYS_IN_CYCLE = 146_097
"""Days in 400 Gregorian years: a whole number of weeks, after which the calendar repeats exactly."""

LAST_PLAIN = datetime.date.max.toordinal()


@attrs.frozen(eq=False)
class Day:
    """A day, counted from 0001-01-01 = 1 as `datetime.date.toordinal` does, and going on below and above.

    Years are astronomical: 1 BC is year 0, 480 BC is year -479. A day equals, and is ordered against, the
    `datetime.date` of the same day.

    >>> Day.of(2020, 2, 29) + 1
    Day.of(2020, 3, 1)
    >>> Day.of(-479, 9, 20) < datetime.date(2020, 1, 1)
    True
    """

    ordinal: int

    @classmethod
    def of(cls, year: int, month: int, day: int) -> Day:
        """Build a day from its astronomical year, month and day of month.

        >>> Day.of(17000, 1, 1).isoformat()
        '+17000-01-01'
        """
        cycles = 0 if 1 <= year <= 9999 else (year - 1) // 400
        try:
            return cls(datetime.date(year - 400 * cycles, month, day).toordinal() + DAYS_IN_CYCLE * cycles)
        except ValueError as error:
            raise TimelineError(
                f"year {year}, month {month}, day {day} is not a day of the calendar: {error}",
                hint="give a month from 1 to 12 and a day that this month has",
            ) from None

    @classmethod
    def of_iso_week(cls, year: int, week: int, weekday: int = 1) -> Day:
        """Build a day from its ISO 8601 week-year, week number and weekday (1 = Monday … 7 = Sunday).

        >>> Day.of_iso_week(2020, 53, 5)
        Day.of(2021, 1, 1)
        """
        if not (1 <= week <= weeks_in_year(year) and 1 <= weekday <= 7):
            raise TimelineError(
                f"week {week}, weekday {weekday} is not in the ISO year {year}",
                hint=f"give a week from 1 to {weeks_in_year(year)} and a weekday from 1 to 7",
            )
        return cls(_first_monday(year) + 7 * (week - 1) + weekday - 1)

    @classmethod
    def from_date(cls, date: datetime.date) -> Day:
        """Build a day from a `datetime.date` (of a `datetime`, the date part)."""
        return cls(date.toordinal())

    @classmethod
    def parse(cls, text: str) -> Day:
        """Read an ISO 8601 calendar date: `2020-08-19`, `-0479-09-20` (480 BC) or `+17000-01-01`."""
        match = _iso_pattern().fullmatch(text)
        if match is None:
            raise TimelineError(f"{text!r} is not a day", hint="write it as 2020-08-19")
        year, month, day = match.groups()
        return cls.of(int(year), int(month), int(day))

    @property
    def civil(self) -> tuple[int, int, int]:
        """Astronomical year, month and day of month."""
        date, cycles = self._in_first_cycle()
        return date.year + 400 * cycles, date.month, date.day

    @property
    def year(self) -> int:
        """The astronomical year."""
        return self.civil[0]

    @property
    def month(self) -> int:
        """The month, 1 to 12."""
        return self.civil[1]

    @property
    def day(self) -> int:
        """The day of the month, 1 to 31."""
        return self.civil[2]

    @property
    def weekday(self) -> int:
        """The day of the week, Monday = 0 as in `datetime.date.weekday`."""
        return (self.ordinal + 6) % 7

    @property
    def iso_week(self) -> tuple[int, int, int]:
        """ISO 8601 week-year, week number and weekday (1 = Monday … 7 = Sunday)."""
        date, cycles = self._in_first_cycle()
        year, week, weekday = date.isocalendar()
        return year + 400 * cycles, week, weekday

    @property
    def plain(self) -> datetime.date | Day:
        """The `datetime.date` of this day where that type can hold it (years 1 to 9999), else the day."""
        if 1 <= self.ordinal <= LAST_PLAIN:
            return datetime.date.fromordinal(self.ordinal)
        return self

    def isoformat(self) -> str:
        """Write the day in ISO 8601; years outside 0 … 9999 in the expanded form with a sign."""
        year, month, day = self.civil
        return f"{iso_year(year)}-{month:02d}-{day:02d}"

    def add(self, duration: Duration) -> Day:
        """Move by a calendar duration: first its months and years, then its days.

        A day that the month reached does not have becomes its last day. Hours count in whole days, the rest
        is dropped; a fraction of a month counts in days of a mean month. An unknown count is a TimelineError.

        >>> from timeline.values import Duration
        >>> Day.of(2020, 1, 31).add(Duration(months=1))
        Day.of(2020, 2, 29)
        """
        months, days = duration.months_and_days()
        return add_months(self, months) + days

    def __add__(self, days: int) -> Day:
        return Day(self.ordinal + days) if isinstance(days, int) else NotImplemented

    @overload
    def __sub__(self, other: int) -> Day: ...
    @overload
    def __sub__(self, other: Day | datetime.date) -> int: ...
    def __sub__(self, other: int | Day | datetime.date) -> Day | int:
        if isinstance(other, int):
            return Day(self.ordinal - other)
        ordinal = _ordinal(other)
        return NotImplemented if ordinal is None else self.ordinal - ordinal

    def __eq__(self, other: object) -> bool:
        ordinal = _ordinal(other)
        return NotImplemented if ordinal is None else self.ordinal == ordinal

    def __hash__(self) -> int:
        return hash(self.plain) if 1 <= self.ordinal <= LAST_PLAIN else hash(self.ordinal)

    def __lt__(self, other: Day | datetime.date) -> bool:
        ordinal = _ordinal(other)
        return NotImplemented if ordinal is None else self.ordinal < ordinal

    def __le__(self, other: Day | datetime.date) -> bool:
        ordinal = _ordinal(other)
        return NotImplemented if ordinal is None else self.ordinal <= ordinal

    def __gt__(self, other: Day | datetime.date) -> bool:
        ordinal = _ordinal(other)
        return NotImplemented if ordinal is None else self.ordinal > ordinal

    def __ge__(self, other: Day | datetime.date) -> bool:
        ordinal = _ordinal(other)
        return NotImplemented if ordinal is None else self.ordinal >= ordinal

    def __str__(self) -> str:
        return self.isoformat()

    def __repr__(self) -> str:
        return "Day.of({}, {}, {})".format(*self.civil)

    def _in_first_cycle(self) -> tuple[datetime.date, int]:
        """Return the same day of a year that `datetime` knows, and how many 400-year cycles away it lies."""
        if 1 <= self.ordinal <= LAST_PLAIN:
            return datetime.date.fromordinal(self.ordinal), 0
        cycles, rest = divmod(self.ordinal - 1, DAYS_IN_CYCLE)
        return datetime.date.fromordinal(rest + 1), cycles


CalendarDay = datetime.date | Day
"""A `datetime.date` where it fits (years 1 to 9999), a `Day` where it does not."""


def as_day(value: CalendarDay | str) -> Day:
    """Return the `Day` of a `Day`, a `datetime.date`, a `datetime` or an ISO 8601 string of a day or a time.

    >>> as_day("2020-08-19"), as_day("2020-08-19T10:30:00+02:00")
    (Day.of(2020, 8, 19), Day.of(2020, 8, 19))
    """
    if isinstance(value, Day):
        return value
    return _read_day(value) if isinstance(value, str) else Day.from_date(value)


def _read_day(text: str) -> Day:
    """Read a day; of a time in ISO 8601, the day at its own place."""
    if "T" in text or " " in text:
        try:
            return Day.from_date(datetime.datetime.fromisoformat(text))
        except ValueError:
            raise TimelineError(f"{text!r} is not a time", hint="write it as 2020-08-19T10:30:00") from None
    return Day.parse(text)


def iso_year(year: int) -> str:
    """Write an astronomical year in ISO 8601: `2020`, `-0479`, `+17000`."""
    if year < 0:
        return f"-{-year:04d}"
    return f"{year:04d}" if year <= 9999 else f"+{year}"


def is_leap(year: int) -> bool:
    """Tell whether an astronomical year has a 29 February."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def days_in_month(year: int, month: int) -> int:
    """Return how many days a month of an astronomical year has."""
    if month == 2:
        return 29 if is_leap(year) else 28
    return 30 if month in {4, 6, 9, 11} else 31


@lru_cache(maxsize=1024)
def weeks_in_year(year: int) -> int:
    """Return how many ISO 8601 weeks a year has: 52 or 53."""
    return (_first_monday(year + 1) - _first_monday(year)) // 7


def add_months(day: Day, months: int) -> Day:
    """Move a day by whole months; a day that the month reached does not have becomes its last day."""
    if not months:
        return day
    year, month, date = day.civil
    years, month0 = divmod(month - 1 + months, 12)
    return Day.of(year + years, month0 + 1, min(date, days_in_month(year + years, month0 + 1)))


def _first_monday(year: int) -> int:
    """Return the ordinal of the Monday of ISO week 1, the week with 4 January in it."""
    fourth = Day.of(year, 1, 4)
    return fourth.ordinal - fourth.weekday


def _ordinal(value: object) -> int | None:
    """Return the ordinal of a day or date; None for anything else, a point in time (`datetime`) included."""
    if isinstance(value, Day):
        return value.ordinal
    if isinstance(value, datetime.date) and not isinstance(value, datetime.datetime):
        return value.toordinal()
    return None


@cache
def _iso_pattern() -> re.Pattern[str]:
    return re.compile(r"(-\d{4,18}|\d{4}|\+\d{5,18})-(\d{2})-(\d{2})", re.ASCII)
