"""Allen's thirteen basic relations of two intervals, each defined by one example."""

from __future__ import annotations

from enum import StrEnum
from functools import cache
from typing import NamedTuple


class Signature(NamedTuple):
    """How the end points of `a` and `b` compare: -1 first is earlier, 0 same, 1 first is later."""

    begin_begin: int
    begin_end: int
    end_begin: int
    end_end: int

    @classmethod
    def of(cls, a: tuple[int, int], b: tuple[int, int]) -> Signature:
        """Compare two intervals given as (begin, end) with begin < end.

        >>> Signature.of((0, 1), (2, 3))
        Signature(begin_begin=-1, begin_end=-1, end_begin=-1, end_end=-1)
        """
        return cls(*(_sign(p - q) for p in a for q in b))

    @property
    def converse(self) -> Signature:
        """The same comparison with `a` and `b` changed over."""
        return Signature(-self.begin_begin, -self.end_begin, -self.begin_end, -self.end_end)


class Allen(StrEnum):
    """The basic relations of Allen (1983): exactly one holds between any two intervals.

    >>> Allen.DURING.converse
    <Allen.CONTAINS: 'contains'>
    """

    BEFORE = "before"
    MEETS = "meets"
    OVERLAPS = "overlaps"
    STARTS = "starts"
    DURING = "during"
    FINISHES = "finishes"
    EQUALS = "equals"
    FINISHED_BY = "finished_by"
    CONTAINS = "contains"
    STARTED_BY = "started_by"
    OVERLAPPED_BY = "overlapped_by"
    MET_BY = "met_by"
    AFTER = "after"

    @property
    def signature(self) -> Signature:
        """The comparison of end points that the relation stands for."""
        return _signatures()[self]

    @property
    def converse(self) -> Allen:
        """The relation of `b` to `a`."""
        return _by_signature()[self.signature.converse]

    @classmethod
    def of(cls, signature: Signature) -> Allen:
        """The relation with this comparison of end points; KeyError where no two intervals compare so."""
        return _by_signature()[signature]


# One pair of intervals (begin, end) for each of the seven relations that are not the converse of another.
_EXAMPLES = {
    Allen.BEFORE: ((0, 1), (2, 3)),
    Allen.MEETS: ((0, 1), (1, 2)),
    Allen.OVERLAPS: ((0, 2), (1, 3)),
    Allen.STARTS: ((0, 1), (0, 2)),
    Allen.DURING: ((1, 2), (0, 3)),
    Allen.FINISHES: ((1, 2), (0, 2)),
    Allen.EQUALS: ((0, 1), (0, 1)),
}
_CONVERSES = {
    Allen.AFTER: Allen.BEFORE,
    Allen.MET_BY: Allen.MEETS,
    Allen.OVERLAPPED_BY: Allen.OVERLAPS,
    Allen.STARTED_BY: Allen.STARTS,
    Allen.CONTAINS: Allen.DURING,
    Allen.FINISHED_BY: Allen.FINISHES,
}


@cache
def _signatures() -> dict[Allen, Signature]:
    found = {relation: Signature.of(a, b) for relation, (a, b) in _EXAMPLES.items()}
    return found | {name: found[of].converse for name, of in _CONVERSES.items()}


@cache
def _by_signature() -> dict[Signature, Allen]:
    return {signature: relation for relation, signature in _signatures().items()}


def _sign(difference: int) -> int:
    return (difference > 0) - (difference < 0)
