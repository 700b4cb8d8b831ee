"""PointRelation: which of the three orders are still possible between two points in time."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import product

import attrs

LESS, EQUAL, GREATER = -1, 0, 1
ANY_ORDER = frozenset({LESS, EQUAL, GREATER})


@attrs.frozen
class PointRelation:
    """A set of orders (-1 earlier, 0 same, 1 later): the point algebra of Vilain and Kautz (1986).

    An instant against a stretch of time is two of them, to its begin and to its end; two stretches are four
    (`Relation.orders`).

    >>> before = PointRelation.of(LESS)
    >>> sorted(before.compose(PointRelation.of(LESS, EQUAL)).orders)
    [-1]
    """

    orders: frozenset[int]

    @classmethod
    def of(cls, *orders: int) -> PointRelation:
        """The relation that is one of the orders given."""
        return cls(frozenset(orders))

    @classmethod
    def between(cls, a: int, b: int) -> PointRelation:
        """The order of two numbers.

        >>> PointRelation.between(3, 5) == PointRelation.of(LESS)
        True
        """
        return cls.of((a > b) - (a < b))

    @property
    def is_empty(self) -> bool:
        """Whether nothing is possible: a contradiction."""
        return not self.orders

    @property
    def converse(self) -> PointRelation:
        """The relation of the second point to the first."""
        return PointRelation(frozenset(-order for order in self.orders))

    def compose(self, other: PointRelation) -> PointRelation:
        """What x to z can be, where this is x to y and `other` is y to z."""
        return PointRelation(_union(_through(a, b) for a, b in product(self.orders, other.orders)))

    def __and__(self, other: PointRelation) -> PointRelation:
        return PointRelation(self.orders & other.orders)

    def __or__(self, other: PointRelation) -> PointRelation:
        return PointRelation(self.orders | other.orders)

    def __le__(self, other: PointRelation) -> bool:
        return self.orders <= other.orders


def _through(first: int, second: int) -> frozenset[int]:
    """How x compares to z, where x to y and y to z are known."""
    if EQUAL in (first, second) or first == second:
        return frozenset({first or second})
    return ANY_ORDER


def _union(sets: Iterable[frozenset[int]]) -> frozenset[int]:
    return frozenset().union(*sets)
