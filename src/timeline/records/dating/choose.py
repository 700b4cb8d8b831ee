"""Which mention's date an event takes."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.records.dating.mention_dates import BY_TENSE, MentionDate
from timeline.values import Basis, When, as_day

_WIDE = 10**9
_GRADES = {Basis.BOUNDED: 1, Basis.INFERRED: 2, Basis.UNKNOWN: 4}
_BY_TENSE = 3


def best_date(dates: Sequence[MentionDate]) -> MentionDate:
    """The best-founded date, of these the narrowest, of these the surest, of these the first.

    A stated date of a year loses to an implied one of a day inside it: both are right, one says more.
    """
    return min(enumerate(dates), key=lambda item: (*_rank(item[1]), item[0]))[1]


def _rank(date: MentionDate) -> tuple[int, int, float]:
    return _grade(date), _width(date.when), -date.confidence


def _grade(date: MentionDate) -> int:
    """Bounds by words ("before May") go before a day that is inferred, those by tense alone after it."""
    if date.is_dated:
        return 0
    by_tense = date.when.basis is Basis.BOUNDED and date.confidence <= BY_TENSE
    return _BY_TENSE if by_tense else _GRADES[date.when.basis]


def _width(when: When) -> int:
    """How many days the begin and the end leave open together."""
    return sum(_open(bounds) for bounds in (when.begin, when.end))


def _open(bounds: object) -> int:
    if not isinstance(bounds, tuple) or None in bounds:
        return _WIDE
    return as_day(bounds[1]) - as_day(bounds[0])
