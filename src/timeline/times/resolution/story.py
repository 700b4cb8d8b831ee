"""The story: in which year a narrative stands at each of its dates.

A date without a year takes the one in which the story stands there. Stated years mostly move the story on,
but some are only mentioned: "the 1864 treaty", "he would return in 1976", a birth year. Which of them, is
seen from what follows as much as from what stands before. So several accounts of the story are kept side by
side, each with what it costs: going back costs, and so does leaving a stated year aside, less where it stands
in passing. After the last date the cheapest account is believed. As only the few cheapest are kept, the time
grows in line with the dates.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from functools import cached_property, lru_cache
from typing import NamedTuple

from timeline.times.resolution.moments import Moment

KEPT = 8
"""Accounts of the story that are kept side by side."""

# What a date without a year costs.
FORWARD_MONTH = 0.03
BACK = 0.9
BACK_MONTH = 0.15
NEXT_YEAR = 0.8
NEXT_YEAR_MONTH = 0.08
YEAR_BEFORE = 2.0
YEAR_BEFORE_MONTH = 0.1
UNSTATED = 0.5
NOT_THE_NEAR = 0.8

# What it costs when a stated year moves the story.
STATED_AHEAD = 0.1
STATED_JUMP = 0.15
STATED_BACK = 1.0
STATED_BACK_JUMP = 0.6

# What it costs when a stated date does not move it.
ASIDE_DAY = 2.0
ASIDE_MONTH = 1.5
ASIDE_YEAR = 0.7
ASIDE_PASSING = 0.1
ASIDE_HEADING = 3.0

PARAGRAPH = 0.8
HEADING = 0.5
PARENTHESES = 0.8
"""What these places leave of a cost."""


class Account(NamedTuple):
    """One account of the story up to a date: where it stands then, and the year that it gave the date."""

    cost: float
    year: int | None
    month: int
    day: int
    given: int | None
    earlier: Account | None


class Story:
    """The moments of a text and, once they are asked for, their years: no day of publication changes them."""

    def __init__(self, moments: Sequence[Moment]) -> None:
        """Keep the moments in their order."""
        self.moments = moments

    @cached_property
    def years(self) -> dict[int, int | None]:
        """The year in which each moment is told."""
        return years_of(self.moments)


def years_of(moments: Sequence[Moment]) -> dict[int, int | None]:
    """The year in which each moment is told, by its index; None where it is left aside or unknown.

    >>> stated = Moment(index=0, year=1914, month=11, day=0)
    >>> years_of([stated, Moment(index=1, year=None, month=1, day=0, before=1914)])[1]
    1915
    """
    accounts = [Account(0.0, None, 0, 0, None, None)]
    for moment in moments:
        best: dict[tuple[int | None, int, int], Account] = {}
        for account in accounts:
            for further in _further(account, moment):
                place = further.year, further.month, further.day
                if place not in best or further.cost < best[place].cost:
                    best[place] = further
        accounts = sorted(best.values(), key=lambda account: account.cost)[:KEPT]
    years: dict[int, int | None] = {}
    step: Account | None = accounts[0]
    for moment in reversed(moments):
        assert step is not None
        years[moment.index] = step.given
        step = step.earlier
    return years


def _further(account: Account, moment: Moment) -> Iterator[Account]:
    """The ways in which an account can go on with a moment."""
    if moment.steps:
        year = account.year + moment.steps if account.year is not None else None
        yield account._replace(year=year, month=0, day=0, given=None, earlier=account)
    elif moment.winter:
        yield account._replace(given=_winter(account, moment), earlier=account)
    elif moment.year is None:
        yield from _open(account, moment)
    else:
        yield from _stated(account, moment, moment.year)


def _winter(account: Account, moment: Moment) -> int | None:
    """The year of a winter is that of its January; it moves no story, since it is of two years."""
    if moment.tied is not None:
        return moment.tied.year
    return account.year + (account.month >= 7) if account.year is not None else None


def _open(account: Account, moment: Moment) -> Iterator[Account]:
    """A date without a year: of the year where the story stands, of one beside it, or of one stated near."""
    years = _choices(account, moment)
    if not years:
        yield account._replace(given=None, earlier=account)
    for year, extra in years.items():
        cost = account.cost + extra
        if account.year is not None:
            cost += _open_cost(account, moment, year)
        yield Account(cost, year, moment.month, moment.day, year, account)


def _choices(account: Account, moment: Moment) -> dict[int, float]:
    """The years that it can be of, and what each costs more."""
    tied = moment.tied
    if tied is not None and tied.year is not None:
        over = moment.half_of == tied.index and tied.month and moment.month > tied.month
        return {tied.year - bool(over): 0.0}
    years = {}
    if account.year is not None:
        years = {account.year - 1: UNSTATED, account.year: 0.0, account.year + 1: UNSTATED}
    years.update({year: 0.0 for year in (moment.before, moment.after) if year is not None})
    if moment.near_stated:
        years = {year: cost + NOT_THE_NEAR * (year != moment.before) for year, cost in years.items()}
    return years


def _open_cost(account: Account, moment: Moment, year: int) -> float:
    months = _months(account, moment, year)
    if year == account.year:
        return _within_year(account, moment, months, BACK)
    if months > 0:
        return (NEXT_YEAR + NEXT_YEAR_MONTH * months) * (PARAGRAPH if moment.opens_paragraph else 1.0)
    return YEAR_BEFORE - YEAR_BEFORE_MONTH * months


def _stated(account: Account, moment: Moment, year: int) -> Iterator[Account]:
    """A date with its year either moves the story there or is left aside."""
    month, day = moment.month, moment.day
    if year == account.year and not month:
        month, day = account.month, account.day
    cost = account.cost + _stated_cost(account, moment, year)
    yield Account(cost, year, month, day, year, account)
    if account.year is not None:
        yield account._replace(cost=account.cost + _aside_cost(moment), given=None, earlier=account)


def _stated_cost(account: Account, moment: Moment, year: int) -> float:
    if account.year is None:
        return 0.0
    months = _months(account, moment, year)
    if year == account.year:
        cost = _within_year(account, moment, months, STATED_BACK)
    elif year > account.year:
        cost = STATED_AHEAD + _jump(STATED_JUMP, months)
    else:
        eased = PARAGRAPH if moment.opens_paragraph or moment.in_heading else 1.0
        cost = (STATED_BACK + _jump(STATED_BACK_JUMP, -months)) * eased
    return cost * (HEADING if moment.in_heading else 1.0)


def _aside_cost(moment: Moment) -> float:
    if moment.in_heading and moment.half_of is not None and moment.half_of < moment.index:
        return 0.0
    if moment.in_passing:
        cost = ASIDE_PASSING
    elif moment.in_heading:
        cost = ASIDE_HEADING
    else:
        cost = ASIDE_DAY if moment.day else ASIDE_MONTH if moment.month else ASIDE_YEAR
    return cost * (PARENTHESES if moment.in_parentheses else 1.0)


def _within_year(account: Account, moment: Moment, months: int, back: float) -> float:
    """What it costs to stay in the year."""
    eased = PARAGRAPH if moment.opens_paragraph else 1.0
    if not moment.month or not account.month:
        return 0.1
    if months == 0 and 0 < moment.day < account.day:
        return 0.5 * back * eased
    if months >= 0:
        return FORWARD_MONTH * months
    return (back - BACK_MONTH * months) * eased


def _months(account: Account, moment: Moment, year: int) -> int:
    """Months from where the story stands to the moment; unknown months count as the nearest ones."""
    if account.year is None:
        return 0
    ahead = year > account.year
    month = moment.month or (1 if ahead else 12)
    return (year - account.year) * 12 + month - (account.month or (12 if ahead else 1))


@lru_cache(maxsize=4096)
def _jump(weight: float, months: int) -> float:
    """A jump of many years costs little more than one of some."""
    return weight * math.log2(1 + max(months, 0) / 12)
