"""Claim: what one source of knowledge says about points in time, as gaps in seconds.

The line of time is counted in seconds from midnight before day 0 of `Day.ordinal`. A stretch of days runs
from the first second of its first day to the midnight after its last: Monday ends where Tuesday begins.
"Earlier" means by a second or more.
"""

from __future__ import annotations

from enum import StrEnum
from functools import cache
from typing import NamedTuple

import attrs

from timeline.graph.link import Link, LinkKind
from timeline.graph.point_relation import EQUAL, LESS
from timeline.graph.relation import Relation
from timeline.graph.relation_names import claim_of
from timeline.records.event import Event
from timeline.records.reference_date import ReferenceDate
from timeline.times.expression import TimeExpression
from timeline.values import Basis, CalendarDay, Stretch, When, as_day

DAY = 86_400

# How sure the dates of events are, beside the confidence of links: what the text states never yields to a
# link; what only tense bounds or is assumed for want of a date yields to any likely order, for on the dev
# half of MATRES the order that it decides is wrong more often than the guess that it overrules.
DATE_CONFIDENCE = {
    Basis.STATED: 1.0,
    Basis.IMPLIED: 0.99,
    Basis.BOUNDED: 0.5,
    Basis.INFERRED: 0.5,
    Basis.UNKNOWN: 0.75,
}


CAUSE_CONFIDENCE = 0.85
"""How sure it is that a cause told by the text begins no later than its effect; that the corpora count a pair
as causal, which is the confidence of the link, is another matter."""
GUESSED_CAUSE = "model/causes"
"""The origin of causal links that no words tell. They rest on the order of events and add nothing to it."""


class End(StrEnum):
    """One of the two end points of an interval."""

    BEGIN = "begin"
    END = "end"


class Point(NamedTuple):
    """The begin or the end of a node; ORIGIN is the zero of the calendar."""

    node: str
    end: End


ORIGIN = Point("", End.BEGIN)


class PointGap(NamedTuple):
    """`later` lies at least `seconds` after `earlier`."""

    earlier: Point
    later: Point
    seconds: int


@attrs.frozen(kw_only=True)
class Claim:
    """Gaps that stand or fall together; `id` is the link or the dated node that makes the claim.

    What holds of any interval has no id: it is nobody's claim.
    """

    id: str
    gaps: tuple[PointGap, ...]
    confidence: float = 1.0


def ends_of(node: str) -> tuple[Point, Point]:
    """Return the begin and the end of a node.

    >>> ends_of("e1")[1]
    Point(node='e1', end=<End.END: 'end'>)
    """
    return Point(node, End.BEGIN), Point(node, End.END)


def claim_of_link(link: Link) -> Claim | None:
    """Return what a link says about points: a cause begins no later than its effect; VAGUE says nothing.

    What was prevented has no place in time, so PREVENT says nothing either, nor does a guess at a cause or a
    cause that is denied.

    >>> link = Link(id="l1", kind=LinkKind.TLINK, source="e1", target="e2", relation="BEFORE")
    >>> [(*gap.earlier, *gap.later, gap.seconds) for gap in claim_of_link(link).gaps]
    [('e1', <End.END: 'end'>, 'e2', <End.BEGIN: 'begin'>, 0)]
    """
    if link.source == link.target or link.origin == GUESSED_CAUSE:
        return None
    if link.kind == LinkKind.CLINK and (link.relation == "PREVENT" or not link.is_cause):
        return None
    if link.kind == LinkKind.CLINK:
        relation, begins_only = Relation.of_orders(begin_begin=(LESS, EQUAL)), True
    elif link.kind == LinkKind.TLINK:
        relation, begins_only = claim_of(link.relation), link.begins_only
    else:
        return None
    gaps = gaps_of_relation(link.source, link.target, relation, begins_only)
    gaps = (*gaps, *_gaps_of_distance(link))
    confidence = max(link.confidence, CAUSE_CONFIDENCE) if link.kind == LinkKind.CLINK else link.confidence
    return Claim(id=link.id, gaps=gaps, confidence=confidence) if gaps else None


def _gaps_of_distance(link: Link) -> tuple[PointGap, ...]:
    """Return what a link says of how far its two ends lie apart."""
    least, most = link.gap_min, link.gap_max
    if link.relation in ("BEFORE", "AFTER"):
        ends = (link.source, link.target) if link.relation == "BEFORE" else (link.target, link.source)
        earlier, later = ends_of(ends[0])[0 if link.begins_only else 1], ends_of(ends[1])[0]
        at_least = () if least is None else (PointGap(earlier, later, least),)
        return at_least if most is None else (*at_least, PointGap(later, earlier, -most))
    if most is None:
        return ()
    a, b = ends_of(link.source)[0], ends_of(link.target)[0]
    return PointGap(a, b, -most), PointGap(b, a, -most)


def gaps_of_relation(a: str, b: str, relation: Relation, begins_only: bool = False) -> tuple[PointGap, ...]:
    """Return the gaps between the end points of two nodes that a relation implies, the fewest that say so."""
    nodes = {"a": a, "b": b}
    return tuple(
        PointGap(Point(nodes[p.node], p.end), Point(nodes[q.node], q.end), seconds)
        for p, q, seconds in _pattern(relation, begins_only)
    )


@cache
def _pattern(relation: Relation, begins_only: bool) -> tuple[PointGap, ...]:
    """The gaps of a relation between two nodes named `a` and `b`."""
    pairs = [(p, q) for p in ends_of("a") for q in ends_of("b")]
    found: list[PointGap] = []
    for (p, q), orders in zip(pairs, relation.orders, strict=True):
        if begins_only and (p.end, q.end) != (End.BEGIN, End.BEGIN):
            continue
        if max(orders) <= EQUAL:
            found.append(PointGap(p, q, 0 if EQUAL in orders else 1))
        if min(orders) >= EQUAL:
            found.append(PointGap(q, p, 0 if EQUAL in orders else 1))
    return tuple(gap for gap in found if not any(_implies(other, gap) for other in found if other != gap))


def _implies(strong: PointGap, weak: PointGap) -> bool:
    """Whether one gap between two nodes follows from another because each begins before it ends."""
    if (strong.earlier.node, strong.later.node) != (weak.earlier.node, weak.later.node):
        return False
    steps_before = (strong.earlier.end == End.END) - (weak.earlier.end == End.END)
    steps_after = (weak.later.end == End.END) - (strong.later.end == End.END)
    if steps_before < 0 or steps_after < 0:
        return False
    return weak.seconds <= strong.seconds + steps_before + steps_after


def claim_of_event(event: Event) -> Claim | None:
    """Return what the date by an event's own words says about its begin and end."""
    when = event.own_when or event.when
    gaps = _gaps_of_when(event.id, when)
    return Claim(id=event.id, gaps=gaps, confidence=DATE_CONFIDENCE[when.basis]) if gaps else None


def claim_of_time(time: TimeExpression, *, other_zone: bool = False) -> Claim | None:
    """Return the calendar place of a time expression, or None where the text leaves it open.

    A clock of another zone than the text's lies somewhere on its day, the day before or the day after.
    """
    if time.stretch is None:
        return None
    gaps = (_gaps_of_other_zone if other_zone else _gaps_of_stretch)(time.id, time.stretch)
    return Claim(id=time.id, gaps=gaps)


def claim_of_reference(reference: ReferenceDate) -> Claim | None:
    """Return the place of the day of publication: one day, somewhere within its bounds."""
    begin, end = ends_of(reference.id)
    gaps = [PointGap(begin, end, DAY), PointGap(end, begin, -DAY)]
    if reference.earliest is not None:
        gaps.append(_not_before(begin, midnight(reference.earliest)))
    if reference.latest is not None:
        gaps.append(_not_after(begin, midnight(reference.latest)))
    return Claim(id=reference.id, gaps=tuple(gaps))


def claim_of_node(node: str) -> Claim:
    """Return what holds of every node: its begin is earlier than its end."""
    begin, end = ends_of(node)
    return Claim(id="", gaps=(PointGap(begin, end, 1),))


def _gaps_of_stretch(node: str, stretch: Stretch) -> tuple[PointGap, ...]:
    begin, end = ends_of(node)
    first, last = stretch.begin_second, stretch.end_second + 1
    return (
        _not_before(begin, first),
        _not_after(begin, first),
        _not_before(end, last),
        _not_after(end, last),
    )


def _gaps_of_other_zone(node: str, stretch: Stretch) -> tuple[PointGap, ...]:
    begin, end = ends_of(node)
    length = stretch.end_second + 1 - stretch.begin_second
    return (
        _not_before(begin, stretch.first.ordinal * DAY - DAY),
        _not_after(end, stretch.last.ordinal * DAY + 2 * DAY),
        PointGap(begin, end, length),
        PointGap(end, begin, -length),
    )


def _gaps_of_when(node: str, when: When) -> tuple[PointGap, ...]:
    begin, end = ends_of(node)
    found = []
    if when.begin.earliest is not None:
        found.append(_not_before(begin, midnight(when.begin.earliest)))
    if when.begin.latest is not None:
        found.append(_not_after(begin, midnight(when.begin.latest) + DAY - 1))
    if when.end.earliest is not None:
        found.append(_not_before(end, midnight(when.end.earliest) + 1))
    if when.latest is not None:
        found.append(_not_after(end, midnight(when.latest) + DAY))
    return tuple(found)


def midnight(day: CalendarDay) -> int:
    """Return the second at which a day begins."""
    return as_day(day).ordinal * DAY


def _not_before(point: Point, second: int) -> PointGap:
    return PointGap(ORIGIN, point, second)


def _not_after(point: Point, second: int) -> PointGap:
    return PointGap(point, ORIGIN, -second)
