"""Moving a `DateValue` through the calendar with its grain kept."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs

from timeline.errors import TimelineError
from timeline.values.day import Day, add_months, weeks_in_year
from timeline.values.granularity import Granularity
from timeline.values.unit import Unit

if TYPE_CHECKING:
    from timeline.values.date_value import DateValue

CLOCK_GRAINS = (Granularity.SECOND, Granularity.MINUTE, Granularity.HOUR)
LEADING_DIGITS = {
    Granularity.DECADE: ("decade", 120),
    Granularity.CENTURY: ("century", 1200),
    Granularity.MILLENNIUM: ("millennium", 12000),
}


def shift(value: DateValue, count: int, unit: Unit) -> DateValue:
    """Return the value moved by so many units, at the same grain."""
    grain = value.granularity
    if unit.granularity.is_finer_than(grain):
        raise _refuse(value, unit, f"a {grain} cannot move by a finer unit; take its stretch() instead")
    if not value.is_complete:
        raise _refuse(value, unit, "give its unknown parts first")
    if grain in LEADING_DIGITS:
        name, months = LEADING_DIGITS[grain]
        return _evolve(value, {name: getattr(value, name) + _steps(value, count, unit, months)})
    if value.week is not None:
        return _shift_week(value, count, unit)
    if value.day is not None:
        return _shift_day(value, count, unit)
    return _shift_months(value, count, unit, grain)


def _shift_months(value: DateValue, count: int, unit: Unit, grain: Granularity) -> DateValue:
    """Move a month, season, quarter, half or year."""
    assert value.year is not None
    if grain is Granularity.MONTH and value.month is not None:
        years, month0 = divmod(value.month - 1 + count * unit.months, 12)
        return _evolve(value, {"year": value.year + years, "month": month0 + 1})
    if grain is Granularity.QUARTER and value.quarter is not None:
        years, quarter0 = divmod(value.quarter - 1 + _steps(value, count, unit, 3), 4)
        return _evolve(value, {"year": value.year + years, "quarter": quarter0 + 1})
    return _evolve(value, {"year": value.year + _steps(value, count, unit, 12)})


def _shift_day(value: DateValue, count: int, unit: Unit) -> DateValue:
    assert value.year is not None
    assert value.month is not None
    assert value.day is not None
    day, clock = _moved(value, Day.of(value.year, value.month, value.day), count, unit)
    year, month, date = day.civil
    if value.granularity is Granularity.DAY:
        return type(value)(year=year, month=month, day=date, fiscal=value.fiscal)
    return _evolve(value, {"year": year, "month": month, "day": date} | clock)


def _shift_week(value: DateValue, count: int, unit: Unit) -> DateValue:
    """Move a week, weekend or day of a week; by years, a week keeps its number."""
    assert value.year is not None
    assert value.week is not None
    if value.weekday is None and unit.months % 12 == 0 and unit.months:
        year = value.year + count * unit.months // 12
        return _evolve(value, {"year": year, "week": min(value.week, weeks_in_year(year))})
    weekday = value.weekday or (6 if value.weekend else 4)
    day, clock = _moved(value, Day.of_iso_week(value.year, value.week, weekday), count, unit)
    year, week, weekday = day.iso_week
    changed = {"year": year, "week": week} | ({} if value.weekday is None else {"weekday": weekday})
    return _evolve(value, changed | clock)


def _moved(value: DateValue, day: Day, count: int, unit: Unit) -> tuple[Day, dict[str, Any]]:
    """Return the day reached and, where the unit is one of the clock, the fields of the time reached."""
    if unit.months:
        return add_months(day, count * unit.months), {}
    if unit.seconds >= 86_400:
        return day + count * (unit.seconds // 86_400), {}
    second = (value.hour or 0) * 3600 + (value.minute or 0) * 60 + (value.second or 0)
    days, second = divmod(second + count * unit.seconds, 86_400)
    clock = {"hour": second // 3600, "minute": second // 60 % 60, "second": second % 60}
    return day + days, {name: part for name, part in clock.items() if getattr(value, name) is not None}


def _steps(value: DateValue, count: int, unit: Unit, months: int) -> int:
    """Return the move counted in steps of the value's own grain, of so many months each."""
    steps, rest = divmod(count * unit.months, months)
    if rest:
        raise _refuse(value, unit, "the move is not a whole number of its own unit")
    return steps


def _evolve(value: DateValue, changed: dict[str, Any]) -> DateValue:
    return attrs.evolve(value, **changed)


def _refuse(value: DateValue, unit: Unit, hint: str) -> TimelineError:
    return TimelineError(f"{value.timex} cannot be moved by {unit}", hint=hint)
