"""The names that corpora give to relations: TimeML's relTypes, MATRES, TimeBank-Dense.

Each is a coarser view of Allen's relations. `claim_of` is what a text commits to when it uses a TimeML
relation, which is weaker than the basic relation of that name: who met "on Monday" was inside Monday or just
as long, and what came "before Tuesday" can have ended at midnight.
"""

from __future__ import annotations

from functools import cache

from timeline.errors import TimelineError
from timeline.graph.allen import Allen
from timeline.graph.point_relation import EQUAL, GREATER, LESS
from timeline.graph.relation import Relation

VAGUE = "VAGUE"

# TimeML 1.2.1; `overlaps` and `overlapped_by` have no relType there. DURING is "as long as" (tieval, citing
# the guidelines), and IDENTITY is coreference.
_EXACT = {
    "BEFORE": Allen.BEFORE,
    "AFTER": Allen.AFTER,
    "IBEFORE": Allen.MEETS,
    "IAFTER": Allen.MET_BY,
    "INCLUDES": Allen.CONTAINS,
    "IS_INCLUDED": Allen.DURING,
    "BEGINS": Allen.STARTS,
    "BEGUN_BY": Allen.STARTED_BY,
    "ENDS": Allen.FINISHES,
    "ENDED_BY": Allen.FINISHED_BY,
    "SIMULTANEOUS": Allen.EQUALS,
    "IDENTITY": Allen.EQUALS,
    "DURING": Allen.EQUALS,
    "DURING_INV": Allen.EQUALS,
}
TIMEML_NAMES = tuple(_EXACT)
"""All relTypes of TimeML."""


def timeml_relation(name: str) -> Relation:
    """The basic relation that a TimeML relType is; VAGUE is all of them.

    >>> timeml_relation("IS_INCLUDED").names
    ('during',)
    """
    if name == VAGUE:
        return Relation.unknown()
    return Relation.of(_EXACT[_known(name)])


def timeml_name(relation: Relation) -> str:
    """The TimeML relType of a relation, VAGUE where it is not one alone or has no name there.

    >>> timeml_name(Relation.of(Allen.MEETS)), timeml_name(Relation.of(Allen.OVERLAPS))
    ('IBEFORE', 'VAGUE')
    """
    return next((name for name, basic in _EXACT.items() if relation.basics == {basic}), VAGUE)


def converse_name(name: str) -> str:
    """The TimeML relType of `b` to `a`.

    >>> converse_name("BEGUN_BY")
    'BEGINS'
    """
    if name in ("IDENTITY", "DURING", "DURING_INV", VAGUE):
        return name
    return timeml_name(timeml_relation(name).converse)


@cache
def claim_of(name: str) -> Relation:
    """What a text commits to by a TimeML relation; BEGUN_BY says that the begin lies in the other interval.

    >>> claim_of("BEFORE").names
    ('before', 'meets')
    """
    earlier, later = (LESS, EQUAL), (GREATER, EQUAL)
    weak = {
        "BEFORE": Relation.of_orders(end_begin=earlier),
        "AFTER": Relation.of_orders(begin_end=later),
        "INCLUDES": Relation.of_orders(begin_begin=earlier, end_end=later),
        "IS_INCLUDED": Relation.of_orders(begin_begin=later, end_end=earlier),
        "BEGUN_BY": Relation.of_orders(begin_begin=later, begin_end=(LESS,)),
        "ENDED_BY": Relation.of_orders(end_end=earlier, end_begin=(GREATER,)),
    }
    weak["BEGINS"] = weak["BEGUN_BY"].converse
    weak["ENDS"] = weak["ENDED_BY"].converse
    return weak[name] if name in weak else timeml_relation(name)


def matres_name(relation: Relation) -> str:
    """BEFORE, AFTER, EQUAL or VAGUE, by begin points alone (MATRES).

    >>> matres_name(Relation.of(Allen.CONTAINS, Allen.BEFORE))
    'BEFORE'
    """
    names = {frozenset({LESS}): "BEFORE", frozenset({GREATER}): "AFTER", frozenset({EQUAL}): "EQUAL"}
    return names.get(relation.orders[0], VAGUE)


def dense_name(relation: Relation) -> str:
    """BEFORE, AFTER, INCLUDES, IS_INCLUDED, SIMULTANEOUS or VAGUE (TimeBank-Dense).

    >>> dense_name(Relation.of(Allen.DURING, Allen.STARTS)), dense_name(Relation.of(Allen.OVERLAPS))
    ('IS_INCLUDED', 'VAGUE')
    """
    if relation.is_empty:
        return VAGUE
    if relation.basics == {Allen.EQUALS}:
        return "SIMULTANEOUS"
    for name in ("BEFORE", "AFTER", "INCLUDES", "IS_INCLUDED"):
        if relation <= claim_of(name):
            return name
    return VAGUE


def _known(name: str) -> str:
    if name not in _EXACT:
        raise TimelineError(f"{name!r} is no TimeML relation", hint=f"use one of {', '.join(_EXACT)}")
    return name
