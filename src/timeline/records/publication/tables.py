"""The figures of `likelihood.toml` as typed tables, and what they say of a distance in days."""

from __future__ import annotations

import math
import tomllib
from functools import cache
from importlib import resources
from typing import Any

import attrs

from timeline.times.expression import Direction

Mixture = tuple[tuple[float, float], ...]
_YEAR = 365.25
_TAIL_YEARS = 15
_NEVER = 1e-4


@attrs.frozen(kw_only=True)
class Sided:
    """A table for the past and one for the future, and the share of the past where no cue tells."""

    past: tuple[float, ...]
    future: tuple[float, ...]
    past_share: float

    def at(self, behind: int, ahead: int, direction: Direction | None, right: float) -> float:
        """The likelihood of lying `behind` steps before or `ahead` steps after publication."""
        weight = _weight(self.past_share, direction, right)
        return weight * self.past[behind] + (1 - weight) * self.future[ahead]


@attrs.frozen(kw_only=True)
class Tables:
    """All figures; see the comments in `likelihood.toml`."""

    weekday: Sided
    month: Sided
    day_past: Mixture
    day_future: Mixture
    day_past_share: float
    range_share: float
    dateline_days: tuple[float, ...]
    latest: tuple[float, ...]
    latest_fine: tuple[float, ...]
    rest: float
    rest_fine: float
    ahead_past: float
    ahead_none: float
    ahead_future: float
    right: float
    narrow: float
    wide: float
    narrow_days: int

    def month_day(self, behind: int, ahead: int, direction: Direction | None) -> float:
        """The likelihood, a day, of a year-less day so many days before and after publication."""
        weight = _weight(self.day_past_share, direction, self.right)
        return weight * _density(self.day_past, behind) + (1 - weight) * _density(self.day_future, ahead)

    def dateline(self, behind: int) -> float:
        """The likelihood that publication came so many days after the day in the dateline."""
        return self.dateline_days[behind] if behind < len(self.dateline_days) else _NEVER

    def range_end(self, behind: int, length: int) -> float:
        """The likelihood, a day, of the end of a past range of so many days: soon, by its own measure."""
        mean = max(length * self.range_share, 2.0)
        return 0.75 * math.exp(-behind / mean) / mean + 0.25 * _density(self.day_past, behind)

    def latest_year(self, gap: int, named: int, *, fine: bool) -> float:
        """The likelihood that the latest of so many past years lies so many years before publication."""
        table, rest = (self.latest_fine, self.rest_fine) if fine else (self.latest, self.rest)
        if gap < len(table):
            return table[gap]
        return rest / named * math.exp(-(gap - len(table)) / _TAIL_YEARS) / _TAIL_YEARS

    def ahead(self, direction: Direction | None) -> float:
        """The likelihood that a named year lies after publication."""
        if direction is Direction.FUTURE:
            return self.ahead_future
        return self.ahead_past if direction is Direction.PAST else self.ahead_none


def _weight(past_share: float, direction: Direction | None, right: float) -> float:
    if direction is Direction.PAST:
        return right
    return 1 - right if direction is Direction.FUTURE else past_share


def _density(mixture: Mixture, days: int) -> float:
    flat = 1 - sum(share for share, _ in mixture)
    return flat / _YEAR + sum(share * math.exp(-days / mean) / mean for share, mean in mixture)


@cache
def tables() -> Tables:
    """Load the figures."""
    text = resources.files("timeline.records.publication").joinpath("likelihood.toml").read_text("utf-8")
    data = tomllib.loads(text)
    days, year, answer = data["month_day"], data["year"], data["answer"]
    return Tables(
        weekday=_sided(data["weekday"]),
        month=_sided(data["month"]),
        day_past=tuple((share, mean) for share, mean in days["past"]),
        day_future=tuple((share, mean) for share, mean in days["future"]),
        day_past_share=days["past_share"],
        range_share=days["range_share"],
        dateline_days=tuple(days["dateline"]),
        latest=tuple(year["latest"]),
        latest_fine=tuple(year["latest_fine"]),
        rest=year["rest"],
        rest_fine=year["rest_fine"],
        ahead_past=year["ahead"]["past"],
        ahead_none=year["ahead"]["none"],
        ahead_future=year["ahead"]["future"],
        right=data["cue"]["right"],
        narrow=answer["narrow"],
        wide=answer["wide"],
        narrow_days=answer["days"],
    )


def _sided(data: dict[str, Any]) -> Sided:
    return Sided(past=tuple(data["past"]), future=tuple(data["future"]), past_share=data["past_share"])
