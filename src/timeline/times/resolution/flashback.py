"""Flashbacks: news that looks back for a sentence ("in June 1944 it fell, and in October it was rebuilt")."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import pairwise

from timeline.times.resolution.moments import Moment

RECENT = 1
"""Years from the reference within which a stated month is part of the news."""


def years_looked_back(
    moments: Sequence[Moment], reference_year: int, ahead: Collection[int]
) -> dict[int, int | None]:
    """The years that dates without one take from a date beside them; all others are of the news.

    `ahead` are the indexes of what the words place after the reference day.
    """
    years: dict[int, int | None] = {}
    for before, moment in pairwise([None, *moments]):
        if moment is None or not moment.is_open or moment.half_of is not None:
            continue
        if moment.tied is not None:
            years[moment.index] = moment.tied.year
        elif before is not None and moment.near_stated and moment.index not in ahead and not moment.winter:
            far = before.year is not None and abs(before.year - reference_year) > RECENT
            if far and before.month and before.year is not None:
                years[moment.index] = before.year + (0 < moment.month < before.month)
    return years
