"""Which mention's date an event takes."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.records.dating.mention_dates import MentionDate
from timeline.values import Basis, When, as_day

_WIDE = 10**9
_STRENGTH = tuple(Basis)


def best_date(dates: Sequence[MentionDate]) -> MentionDate:
    """The best-founded date, of these the narrowest, of these the surest, of these the first.

    A stated date of a year loses to an implied one of a day inside it: both are right, one says more.
    """
    return min(enumerate(dates), key=lambda item: (*_rank(item[1]), item[0]))[1]


def _rank(date: MentionDate) -> tuple[int, int, float]:
    return _grade(date.when), _width(date.when), -date.confidence


def _grade(when: When) -> int:
    dated = {Basis.STATED, Basis.IMPLIED}
    return 0 if when.basis in dated else _STRENGTH.index(when.basis)


def _width(when: When) -> int:
    """How many days the begin and the end leave open together."""
    return sum(_open(bounds) for bounds in (when.begin, when.end))


def _open(bounds: object) -> int:
    if not isinstance(bounds, tuple) or None in bounds:
        return _WIDE
    return as_day(bounds[1]) - as_day(bounds[0])
