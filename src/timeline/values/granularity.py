"""Granularity: the calendar unit that a text commits itself to."""

from __future__ import annotations

from timeline.values.named_enum import NamedEnum


class Granularity(NamedEnum):
    """How fine a date is given, from `SECOND` (finest) to `MILLENNIUM` (coarsest).

    Members are strings, so compare grains by `is_finer_than`, `is_coarser_than` or `rank`, never by `<`.

    >>> Granularity.DAY.is_finer_than(Granularity.MONTH)
    True
    >>> max([Granularity.DAY, Granularity.YEAR], key=lambda grain: grain.rank)
    Granularity.YEAR
    """

    SECOND = "SECOND"
    MINUTE = "MINUTE"
    HOUR = "HOUR"
    DAYPART = "DAYPART"
    DAY = "DAY"
    WEEKEND = "WEEKEND"
    WEEK = "WEEK"
    MONTH = "MONTH"
    SEASON = "SEASON"
    QUARTER = "QUARTER"
    HALF_YEAR = "HALF_YEAR"
    YEAR = "YEAR"
    DECADE = "DECADE"
    CENTURY = "CENTURY"
    MILLENNIUM = "MILLENNIUM"

    @property
    def rank(self) -> int:
        """The place in the order of grains; 0 is the finest."""
        return _RANK[self]

    def is_finer_than(self, other: Granularity) -> bool:
        """Tell whether this grain says more than the other."""
        return _RANK[self] < _RANK[other]

    def is_coarser_than(self, other: Granularity) -> bool:
        """Tell whether this grain says less than the other."""
        return _RANK[self] > _RANK[other]


_RANK = {grain: rank for rank, grain in enumerate(Granularity)}


def finer(first: Granularity, second: Granularity) -> Granularity:
    """Return the finer of two grains."""
    return first if _RANK[first] <= _RANK[second] else second


def coarser(first: Granularity, second: Granularity) -> Granularity:
    """Return the coarser of two grains."""
    return first if _RANK[first] >= _RANK[second] else second
