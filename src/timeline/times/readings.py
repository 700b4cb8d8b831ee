"""Small builders of readings, shared by the rules."""

from __future__ import annotations

from timeline.errors import TimelineError
from timeline.times.expression import TimexType
from timeline.times.recognised import Anchoring, Reading
from timeline.values import DateValue, Duration, Granularity, Recurrence, Unit, VagueRef

FORTNIGHT = "FORTNIGHT"

GREATEST = 10**12
"""A greater number is none that anybody counts units of time by."""

TIMES = "*"
"""In the meaning of a unit: "YEAR*5" is five years in one word."""


def date(value: DateValue | None, kind: Anchoring | None = None, *, mod: str | None = None) -> Reading | None:
    """Return a DATE, or a TIME where the value has a part of a day; None for a date that cannot be."""
    if value is None:
        return None
    if kind is None:
        kind = Anchoring.ABSOLUTE if has_year(value) else Anchoring.UNDERSPECIFIED
    return Reading(type=type_of(value), value=value, kind=kind, mod=mod)


def value(**fields: int | str | bool | None) -> DateValue | None:
    """Build a date value, or None where the calendar has no such date.

    >>> value(month=2, day=30) is None
    True
    """
    try:
        return DateValue(**fields)  # type: ignore[arg-type]  # the fields are DateValue's own
    except TimelineError:
        return None


def has_year(value: DateValue) -> bool:
    """Whether the value says its year, decade or century."""
    return not (
        value.year is None and value.decade is None and value.century is None and value.millennium is None
    )


def type_of(value: DateValue) -> TimexType:
    """TIME for what is finer than a day, else DATE."""
    fine = value.hour is not None or value.daypart is not None or value.minute is not None
    return TimexType.TIME if fine else TimexType.DATE


def relative(
    offset: int | Duration,
    unit: Granularity | None,
    *,
    kind: Anchoring = Anchoring.DEICTIC,
    inner: DateValue | None = None,
    mod: str | None = None,
    holiday: str | None = None,
    stepped: bool = False,
) -> Reading:
    """Return a date that is counted from an anchor."""
    inner = inner or DateValue()
    fine = isinstance(offset, Duration) and unit is not None and unit.is_finer_than(Granularity.DAY)
    return Reading(
        type=TimexType.TIME if fine else type_of(inner),
        value=inner,
        kind=kind,
        offset=offset,
        unit=unit,
        mod=mod,
        holiday=holiday,
        stepped=stepped,
    )


def duration(length: Duration, *, mod: str | None = None) -> Reading:
    """Return a DURATION."""
    return Reading(type=TimexType.DURATION, value=length, kind=Anchoring.ABSOLUTE, mod=mod)


def recurring(
    period: Duration | DateValue, *, quant: str | None = None, freq: str | None = None, mod: str | None = None
) -> Reading:
    """Return a SET."""
    return Reading(
        type=TimexType.SET,
        value=Recurrence(period, quant=quant, freq=freq),
        kind=Anchoring.ABSOLUTE,
        quant=quant,
        freq=freq,
        mod=mod,
    )


def vague(kind: str) -> Reading:
    """Return a vague reference to the present, the past or the future."""
    return Reading(type=TimexType.DATE, value=VagueRef(kind), kind=Anchoring.VAGUE)


def length(count: float | None, unit: str) -> Duration:
    """Return a number of units; None, and a number beyond all counting, is an unknown one.

    >>> length(2, "FORTNIGHT").timex, length(None, "YEAR").timex
    ('P4W', 'PXY')
    """
    if count is not None and count > GREATEST:
        count = None
    if unit == FORTNIGHT:
        return Duration(weeks=None if count is None else count * 2)
    if TIMES in unit:
        base, _, many = unit.partition(TIMES)
        return Duration.of(None if count is None else count * int(many), Unit(base))
    if unit == "DECADE" and count is not None:
        return Duration(years=count * 10)
    if unit == "WEEKEND":
        return Duration(days=None)
    return Duration.of(count, Unit(unit))


def week_around(day: DateValue, unit: Granularity) -> DateValue:
    """Return the unit in which a day falls: of a weekend, that of its week, on whatever weekday it is.

    >>> week_around(DateValue(year=2020, month=11, day=26), Granularity.WEEKEND).timex
    '2020-W48-WE'
    """
    if unit is not Granularity.WEEKEND:
        return day.coarsen(unit)
    return day.coarsen(Granularity.WEEK).replace(weekend=True)


def half(unit: str) -> Duration | None:
    """Return half a unit, in the units that people count it in.

    >>> half("HOUR").timex, half("CENTURY").timex, half("SECOND")
    ('PT30M', 'P50Y', None)
    """
    return _HALVES.get(unit)


_HALVES = {
    "MINUTE": Duration(seconds=30),
    "HOUR": Duration(minutes=30),
    "DAY": Duration(hours=12),
    "WEEK": Duration(weeks=0.5),
    "MONTH": Duration(months=0.5),
    "YEAR": Duration(months=6),
    "DECADE": Duration(years=5),
    "CENTURY": Duration(years=50),
    "MILLENNIUM": Duration(years=500),
}


def grain(unit: str) -> Granularity:
    """Return the grain of a unit."""
    return Granularity.WEEK if unit == FORTNIGHT else Granularity(unit.partition(TIMES)[0])
