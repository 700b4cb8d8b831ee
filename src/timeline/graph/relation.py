"""Relation: which of Allen's basic relations are still possible between two intervals.

Nothing is typed in but the examples in `allen`: converse, composition and the reading as end-point orders
are computed by comparing end points. Every interval has begin < end; an instantaneous event is one that is
shorter than anything the text measures, so the thirteen relations stay exhaustive and exclude each other.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from itertools import product

import attrs

from timeline.graph.allen import Allen, Signature
from timeline.graph.point_relation import ANY_ORDER, PointRelation


@attrs.frozen(repr=False)
class Relation:
    """A set of basic relations; the empty one is a contradiction, the full one knows nothing.

    >>> before = Relation.of(Allen.BEFORE)
    >>> before.compose(Relation.of(Allen.DURING)).names
    ('before', 'meets', 'overlaps', 'starts', 'during')
    """

    basics: frozenset[Allen]

    @classmethod
    def of(cls, *basics: Allen) -> Relation:
        """The relation that is one of the basic ones given."""
        return cls(frozenset(basics))

    @classmethod
    def unknown(cls) -> Relation:
        """The relation of which nothing is known: all thirteen are possible."""
        return cls(frozenset(Allen))

    @classmethod
    def of_orders(
        cls,
        begin_begin: Iterable[int] = ANY_ORDER,
        begin_end: Iterable[int] = ANY_ORDER,
        end_begin: Iterable[int] = ANY_ORDER,
        end_end: Iterable[int] = ANY_ORDER,
    ) -> Relation:
        """The basic relations whose end points compare in one of the ways given (-1, 0, 1) for each pair.

        >>> Relation.of_orders(begin_begin=[0]).names
        ('starts', 'equals', 'started_by')
        """
        wanted = [frozenset(orders) for orders in (begin_begin, begin_end, end_begin, end_end)]
        fits = (a for a in Allen if all(s in w for s, w in zip(a.signature, wanted, strict=True)))
        return cls(frozenset(fits))

    @property
    def orders(self) -> tuple[frozenset[int], ...]:
        """The orders (-1, 0, 1) still possible of begin-begin, begin-end, end-begin and end-end."""
        return tuple(frozenset(a.signature[k] for a in self.basics) for k in range(4))

    @property
    def names(self) -> tuple[str, ...]:
        """The basic relations by name, from `before` to `after`."""
        return tuple(a.value for a in Allen if a in self.basics)

    @property
    def is_empty(self) -> bool:
        """Whether nothing is possible: a contradiction."""
        return not self.basics

    @property
    def converse(self) -> Relation:
        """The relation of `b` to `a`."""
        return Relation(frozenset(a.converse for a in self.basics))

    def compose(self, other: Relation) -> Relation:
        """What `a` to `c` can be, where this is `a` to `b` and `other` is `b` to `c`."""
        found = (_composed(a, b) for a, b in product(self.basics, other.basics))
        return Relation(frozenset().union(*found))

    def __and__(self, other: Relation) -> Relation:
        return Relation(self.basics & other.basics)

    def __or__(self, other: Relation) -> Relation:
        return Relation(self.basics | other.basics)

    def __le__(self, other: Relation) -> bool:
        return self.basics <= other.basics

    def __repr__(self) -> str:
        return f"Relation.of({', '.join(f'Allen.{name.upper()}' for name in self.names)})"


@cache
def _composed(ab: Allen, bc: Allen) -> frozenset[Allen]:
    """The composition of two basic relations, by following each pair of end points through `b`.

    `a` and `c` are compared by way of both end points of `b`. With basic relations on the way this is exact:
    path consistency decides the point algebra.
    """
    a_to_b, b_to_c = ab.signature, bc.signature
    orders = []
    for end_of_a, end_of_c in product((0, 1), (0, 1)):
        by_begin, by_end = (
            PointRelation.of(a_to_b[2 * end_of_a + end]).compose(PointRelation.of(b_to_c[2 * end + end_of_c]))
            for end in (0, 1)
        )
        orders.append((by_begin & by_end).orders)
    return Relation.of_orders(*orders).basics


def basic_relation(a: tuple[int, int], b: tuple[int, int]) -> Allen:
    """The basic relation of two intervals of whole numbers, begin < end.

    >>> basic_relation((0, 4), (1, 3))
    <Allen.CONTAINS: 'contains'>
    """
    return Allen.of(Signature.of(a, b))
