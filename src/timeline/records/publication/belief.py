"""How likely each day is as the day of publication, given all clues together.

A day's likelihood is the product of three parts that hardly depend on each other: its year (by the years that
the text names), its place in the year (by days and months without a year), and its weekday. Clues of one kind
are not independent, so each kind counts with the root of its number.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from timeline.records.publication.clue import Clue
from timeline.records.publication.tables import tables
from timeline.text.document import BlockRole
from timeline.times.expression import Direction
from timeline.values import Day
from timeline.values.day import days_in_month

_YEARS_ON = 40
_FLOOR = 2e-3
_MISFIT = -5.0
_LEAP = Day.of(2000, 1, 1)

Belief = dict[int, float]
"""The share of belief of each day, by its ordinal."""


def believe(clues: Sequence[Clue]) -> Belief:
    """The belief in each day, or nothing where the text names no year."""
    places, weekdays = _places(clues), _weekdays(clues)
    logs: Belief = {}
    for year, weight in _years(clues).items():
        weight_of_year = weight + _pinned(clues, year)
        first, weekday = Day.of(year, 1, 1).ordinal, Day.of(year, 1, 1).weekday
        in_year = _in_year(places, year)
        ahead = _full_dates(clues, year)
        for k, place in enumerate(in_year):
            logs[first + k] = weight_of_year + place + weekdays[(weekday + k) % 7] + ahead[k]
    return _normal(logs)


def _in_year(places: Sequence[float], year: int) -> Sequence[float]:
    """The places of a leap year cut to those that the year has."""
    if days_in_month(year, 2) == 29:
        return places
    return [*places[:59], *places[60:]]


def _normal(logs: dict[int, float]) -> dict[int, float]:
    if not logs:
        return {}
    top = max(logs.values())
    shares = {key: math.exp(value - top) for key, value in logs.items()}
    total = sum(shares.values())
    return {key: share / total for key, share in shares.items()}


def _years(clues: Sequence[Clue]) -> dict[int, float]:
    """The log likelihood of each year, as far as it is not negligible."""
    named = {clue.year for clue in clues if clue.year is not None}
    if not named:
        return {}
    fine = {year: _is_fine(clues, year) for year in named}
    logs = {}
    for year in range(min(named), max(named) + _YEARS_ON):
        latest = max(y for y in named if y <= year)
        ahead = sum(math.log(_ahead(clues, y)) for y in named if y > year)
        past = sum(1 for y in named if y <= year)
        logs[year] = math.log(tables().latest_year(year - latest, past, fine=fine[latest])) + ahead
    shares = _normal(logs)
    return {year: logs[year] for year, share in shares.items() if share > _FLOOR}


def _is_fine(clues: Sequence[Clue], year: int) -> bool:
    """Whether the text names two or more days or months of the year together with the year."""
    return len({(c.month, c.day) for c in clues if c.year == year and c.month is not None}) > 1


def _ahead(clues: Sequence[Clue], year: int) -> float:
    """The likelihood that all mentions of a year look ahead; two without a cue are enough to doubt it."""
    cues = [clue.direction for clue in clues if clue.year == year]
    if Direction.PAST in cues:
        return tables().ahead(Direction.PAST)
    if Direction.FUTURE in cues:
        return tables().ahead(Direction.FUTURE)
    return float(tables().ahead(None) ** min(len(cues), 2))


def _full_dates(clues: Sequence[Clue], year: int) -> list[float]:
    """What dates named with this year say of each of its days: those after it must lie ahead of it."""
    first = Day.of(year, 1, 1)
    named = {(c.month, c.day): c for c in _cued_first(clues) if c.year == year and c.month is not None}
    logs = [0.0] * (Day.of(year, 12, 31) - first + 1)
    for (month, day), clue in named.items():
        until = Day.of(year, month or 1, day or 1) - first
        ahead = math.log(tables().ahead(clue.direction))
        logs[:until] = [log + ahead for log in logs[:until]]
    return logs


def _places(clues: Sequence[Clue]) -> list[float]:
    """The log likelihood of each day of a leap year, by the days and months that are named without a year."""
    left_halves = {clue.range_begin for clue in clues}
    days = {(c.month, c.day): c for c in _cued_first(clues) if c.is_month_day}
    days = {place: clue for place, clue in days.items() if place not in left_halves}
    months = {c.month: c for c in _cued_first(clues) if c.is_month}
    logs = []
    for day in (_LEAP + k for k in range(366)):
        of_days = sum(math.log(_of_day(clue, day)) for clue in days.values())
        of_months = sum(math.log(_of_month(clue, day)) for clue in months.values())
        logs.append(of_days / max(len(days), 1) ** 0.5 + of_months / max(len(months), 1) ** 0.5)
    return logs


def _cued_first(clues: Sequence[Clue]) -> list[Clue]:
    """The clues with those that have a cue last, so that in a dict by value they win."""
    return sorted(clues, key=lambda clue: (clue.direction is not None, clue.range_begin is not None))


def _of_day(clue: Clue, day: Day) -> float:
    behind = _gap(day, (clue.month or 1, clue.day or 1))
    if clue.role is BlockRole.DATELINE:
        return tables().dateline(behind)
    if clue.range_begin is not None and clue.direction is not Direction.FUTURE:
        length = _gap(Day.of(2000, clue.month or 1, clue.day or 1), clue.range_begin)
        return tables().range_end(behind, length)
    return tables().month_day(behind, 365 - behind if behind else 0, clue.direction)


def _gap(day: Day, place: tuple[int, int]) -> int:
    """How many days before a day of the leap year 2000 the place lies, across the turn of the year."""
    return (day - Day.of(2000, *place)) % 366


def _of_month(clue: Clue, day: Day) -> float:
    behind = (day.month - (clue.month or 1)) % 12
    return tables().month.at(behind, -behind % 12, clue.direction, tables().right)


def _weekdays(clues: Sequence[Clue]) -> list[float]:
    """The log likelihood of each weekday (Monday = 0) as that of publication."""
    named: dict[int, list[Direction | None]] = {}
    for clue in clues:
        if clue.is_weekday and clue.weekday is not None:
            named.setdefault(clue.weekday, []).append(clue.direction)
    logs = [0.0] * 7
    for name, directions in named.items():
        for weekday in range(7):
            behind = (weekday - (name - 1)) % 7
            at = tables().weekday.at(behind, -behind % 7, _side(directions), tables().right)
            logs[weekday] += math.log(at) * len(directions) ** 0.5
    return logs


def _side(directions: Sequence[Direction | None]) -> Direction | None:
    """On which side a weekday lies that is named several times: a text means one day by one name.

    A cue of a plan is seldom wrong, while a past tense near a day to come is not rare.
    """
    if Direction.FUTURE in directions:
        return Direction.FUTURE
    return Direction.PAST if Direction.PAST in directions else None


def _pinned(clues: Sequence[Clue], year: int) -> float:
    """How days with their weekday but no year ("Saturday, April 25") fit the year."""
    pins = {(c.month, c.day, c.weekday) for c in clues if c.is_month_day and c.weekday is not None}
    return sum(_MISFIT for month, day, weekday in pins if not _falls(year, month, day, weekday))


def _falls(year: int, month: int | None, day: int | None, weekday: int | None) -> bool:
    try:
        return Day.of(year, month or 1, day or 1).weekday == (weekday or 1) - 1
    except ValueError:
        return False
