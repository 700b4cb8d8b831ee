"""How likely each day is as the day of publication, given all clues together.

A day's likelihood is the product of three parts that hardly depend on each other: its year (by the years that
the text names), its place in the year (by days and months without a year), and its weekday. Clues of one kind
are not independent, so each kind counts with the root of its number.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from datetime import MAXYEAR, MINYEAR
from functools import cache
from itertools import accumulate, cycle, pairwise

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

Place = tuple[int, int | None]
"""A month, or a day of it, in the year."""


def believe(clues: Sequence[Clue]) -> Belief:
    """The belief in each day, or nothing where the text names no year."""
    places, weekdays = _places(clues), _weekdays(clues)
    pins, named = _pins(clues), _days_by_year(clues)
    logs: Belief = {}
    for year, weight in _years(clues).items():
        weight_of_year = weight + _pinned(pins, year)
        first, weekday = Day.of(year, 1, 1).ordinal, Day.of(year, 1, 1).weekday
        in_week = cycle([*weekdays[weekday:], *weekdays[:weekday]])
        parts = zip(_in_year(places, year), in_week, _full_dates(named.get(year, {}), year), strict=False)
        logs.update(enumerate((weight_of_year + place + day + ahead for place, day, ahead in parts), first))
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
    """The log likelihood of each year, as far as it is not negligible.

    A text is hardly ever published more than some decades after the latest year that is past for it.
    """
    cues: dict[int, list[Direction | None]] = {}
    places: dict[int, set[Place]] = {}
    for clue in clues:
        if clue.year is not None:
            cues.setdefault(clue.year, []).append(clue.direction)
            place = () if clue.month is None else ((clue.month, clue.day),)
            places.setdefault(clue.year, set()).update(place)
    named = sorted(cues)
    ahead = [*reversed([*accumulate(math.log(_ahead(cues[year])) for year in reversed(named))]), 0.0]
    logs = {}
    for past, (latest, following) in enumerate(pairwise([*named, MAXYEAR + 1]), 1):
        fine = len(places[latest]) > 1
        for year in range(max(latest, MINYEAR), min(following, latest + _YEARS_ON, MAXYEAR + 1)):
            logs[year] = math.log(tables().latest_year(year - latest, past, fine=fine)) + ahead[past]
    shares = _normal(logs)
    return {year: logs[year] for year, share in shares.items() if share > _FLOOR}


def _ahead(cues: Sequence[Direction | None]) -> float:
    """The likelihood that all mentions of a year look ahead; two without a cue are enough to doubt it."""
    if Direction.PAST in cues:
        return tables().ahead(Direction.PAST)
    if Direction.FUTURE in cues:
        return tables().ahead(Direction.FUTURE)
    return float(tables().ahead(None) ** min(len(cues), 2))


def _days_by_year(clues: Sequence[Clue]) -> dict[int, dict[Place, Clue]]:
    """The days and months that are named with a year."""
    named: dict[int, dict[Place, Clue]] = {}
    for clue in _cued_first(clues):
        if clue.year is not None and clue.month is not None:
            named.setdefault(clue.year, {})[clue.month, clue.day] = clue
    return named


def _full_dates(named: Mapping[Place, Clue], year: int) -> list[float]:
    """What dates named with this year say of each of its days: those after it must lie ahead of it."""
    first = Day.of(year, 1, 1)
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
    of_days = _together([_by_day(clue) for clue in days.values()])
    of_months = _together([_by_month(clue) for clue in months.values()])
    return [day + month for day, month in zip(of_days, of_months, strict=True)]


def _together(logs: Sequence[Sequence[float]]) -> list[float]:
    """The log likelihoods of several clues of one kind in one."""
    if not logs:
        return [0.0] * 366
    return [sum(of_day) / len(logs) ** 0.5 for of_day in zip(*logs, strict=True)]


def _cued_first(clues: Sequence[Clue]) -> list[Clue]:
    """The clues with those that have a cue last, so that in a dict by value they win."""
    return sorted(clues, key=lambda clue: (clue.direction is not None, clue.range_begin is not None))


def _by_day(clue: Clue) -> list[float]:
    """What a day without its year says of each day of a leap year."""
    place = Day.of(2000, clue.month or 1, clue.day or 1)
    behind = _behind(clue, place)
    at = place - _LEAP
    return [*behind[366 - at :], *behind[: 366 - at]]


def _behind(clue: Clue, place: Day) -> Sequence[float]:
    """The log likelihood of each number of days by which the day can lie behind."""
    if clue.role is BlockRole.DATELINE:
        return [math.log(tables().dateline(behind)) for behind in range(366)]
    if clue.range_begin is not None and clue.direction is not Direction.FUTURE:
        length = (place - Day.of(2000, *clue.range_begin)) % 366
        return [math.log(tables().range_end(behind, length)) for behind in range(366)]
    return _behind_by(clue.direction)


@cache
def _behind_by(direction: Direction | None) -> Sequence[float]:
    return [math.log(tables().month_day(k, 365 - k if k else 0, direction)) for k in range(366)]


def _by_month(clue: Clue) -> list[float]:
    """What a month without its year says of each day of a leap year."""
    logs: list[float] = []
    for month in range(1, 13):
        behind = (month - (clue.month or 1)) % 12
        at = tables().month.at(behind, -behind % 12, clue.direction, tables().right)
        logs += [math.log(at)] * days_in_month(2000, month)
    return logs


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


def _pins(clues: Sequence[Clue]) -> set[tuple[int, int, int]]:
    """Days with their weekday but no year ("Saturday, April 25")."""
    return {
        (clue.month or 1, clue.day or 1, clue.weekday)
        for clue in clues
        if clue.is_month_day and clue.weekday is not None
    }


def _pinned(pins: Iterable[tuple[int, int, int]], year: int) -> float:
    """How days with their weekday fit the year."""
    return sum(_MISFIT for month, day, weekday in pins if not _falls(year, month, day, weekday))


def _falls(year: int, month: int, day: int, weekday: int) -> bool:
    try:
        return Day.of(year, month, day).weekday == weekday - 1
    except ValueError:
        return False
