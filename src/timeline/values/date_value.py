"""DateValue: a date or time of day as TIMEX3 has it, complete or with parts unknown."""

from __future__ import annotations

from typing import Any

import attrs

from timeline.values import date_edtf, date_parse, date_shift, date_stretch, date_write
from timeline.values.date_check import check_fields
from timeline.values.day import Day
from timeline.values.granularity import Granularity
from timeline.values.stretch import Stretch
from timeline.values.unit import Unit


@attrs.frozen(kw_only=True, repr=False)
class DateValue:
    """A date at any grain; a field that is None was not given.

    A part that is not given but stands before a finer one is written X: `DateValue(month=8, day=20)` is
    `XXXX-08-20`. A last part that is only known to be there is 0: `DateValue(year=1972, month=0)` is
    `1972-XX`, some month of 1972. Years are astronomical (480 BC is -479). Decades, centuries and millennia
    are the leading digits of the year (199, 19, 1); before Christ they count down from -1, so that -1 is
    9–1 BC (99–1 BC, 999–1 BC) and -47 as a decade is 469–460 BC. `week` belongs to the ISO week-year and
    `weekday` is 1 (Monday) to 7. `season` is SP, SU, FA or WI; `daypart` is MO (morning), MI (midday),
    AF (afternoon), EV (evening), NI (night) or DT (daytime). `fiscal` marks a year of accounts.

    >>> DateValue(year=2020, month=8, day=20, daypart="MO").timex
    '2020-08-20TMO'
    >>> DateValue.parse("XXXX-WXX-4")
    DateValue(weekday=4)
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    week: int | None = None
    weekday: int | None = None
    weekend: bool = False
    quarter: int | None = None
    half: int | None = None
    season: str | None = None
    decade: int | None = None
    century: int | None = None
    millennium: int | None = None
    daypart: str | None = None
    hour: int | None = None
    minute: int | None = None
    second: int | None = None
    zone: str | None = None
    fiscal: bool = False

    def __attrs_post_init__(self) -> None:
        check_fields(self)

    @classmethod
    def of_day(cls, day: Day) -> DateValue:
        """Return the value of one day.

        >>> DateValue.of_day(Day.of(2020, 8, 20)).timex
        '2020-08-20'
        """
        year, month, date = day.civil
        return cls(year=year, month=month, day=date)

    @classmethod
    def of_month(cls, year: int, month: int) -> DateValue:
        """Return the value of one month."""
        return cls(year=year, month=month)

    @classmethod
    def of_year(cls, year: int) -> DateValue:
        """Return the value of one astronomical year."""
        return cls(year=year)

    @classmethod
    def of_week(cls, iso_year: int, week: int) -> DateValue:
        """Return the value of one ISO 8601 week."""
        return cls(year=iso_year, week=week)

    @classmethod
    def parse(cls, text: str) -> DateValue:
        """Read a TIMEX3 DATE or TIME value; TimelineError where it is not one."""
        return cls(**date_parse.read_date(text))

    @property
    def timex(self) -> str:
        """The TIMEX3 value. Years over 9999 are written with a plus sign, `+17000`; years BC as `BC0480`."""
        return date_write.write_date(self)

    @property
    def edtf(self) -> str | None:
        """The EDTF string, or None where EDTF cannot say it (parts of a day, weekdays, fiscal years).

        >>> DateValue(year=2020, season="SU").edtf, DateValue(year=2020, week=33).edtf
        ('2020-22', '2020-08-10/2020-08-16')
        """
        return date_edtf.edtf_of(self)

    @property
    def granularity(self) -> Granularity:
        """The grain of the finest part that is given; with nothing given, YEAR (`XXXX`)."""
        return date_stretch.grain_of(self)

    @property
    def is_complete(self) -> bool:
        """Tell whether nothing is unknown down to the grain, so that it names one place in the calendar."""
        return "X" not in date_write.write_date(self, with_zone=False)

    def stretch(self) -> Stretch | None:
        """Return the days that it can mean, or None where not even a year is known.

        A part that is unknown widens the stretch to the part before it: `1972-XX` is all of 1972. The zone
        does not move it: days are those of the place.

        >>> str(DateValue.parse("2020-02").stretch())
        '2020-02-01 … 2020-02-29 (MONTH)'
        """
        return date_stretch.stretch_of(self)

    def coarsen(self, granularity: Granularity) -> DateValue:
        """Return the unit of that grain around it; a week belongs to the month of its Thursday.

        >>> DateValue.parse("2020-08-20").coarsen(Granularity.QUARTER).timex
        '2020-Q3'
        """
        from timeline.values.date_coarsen import coarsen

        return coarsen(self, granularity)

    def shift(self, count: int, unit: Unit) -> DateValue:
        """Move by a number of units and keep the grain; a unit finer than the grain is a TimelineError.

        A day that the month reached does not have becomes its last day, a week 53 the year's last week.

        >>> DateValue.parse("2020-05").shift(-1, Unit.YEAR).timex
        '2019-05'
        >>> DateValue.parse("2020-01-31").shift(1, Unit.MONTH).timex
        '2020-02-29'
        """
        return date_shift.shift(self, count, unit)

    def replace(self, **fields: Any) -> DateValue:
        """Return it with some fields changed.

        >>> DateValue.parse("XXXX-08-20").replace(year=2020).timex
        '2020-08-20'
        """
        return attrs.evolve(self, **fields)

    def __str__(self) -> str:
        return self.timex

    def __repr__(self) -> str:
        given = (
            f"{name}={value!r}"
            for name in FIELDS
            if (value := getattr(self, name)) is not None and value is not False
        )
        return f"DateValue({', '.join(given)})"


FIELDS = tuple(field.name for field in attrs.fields(DateValue))
