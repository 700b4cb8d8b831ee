"""Questions to the network: how two nodes stand to each other, and when a node is."""

from __future__ import annotations

from itertools import product
from typing import Literal, overload

from timeline.errors import TimelineError
from timeline.graph.allen import Allen
from timeline.graph.claim import Point, ends_of
from timeline.graph.network import Network
from timeline.graph.point_relation import EQUAL, GREATER, LESS
from timeline.graph.relation import Relation
from timeline.graph.relation_names import dense_name, matres_name
from timeline.records.event import Event
from timeline.records.reference_date import ReferenceDate, ReferenceSource
from timeline.values import Basis, Granularity, Stretch, When

Scheme = Literal["allen", "matres", "dense"]


@overload
def relation_between(network: Network, a: str, b: str, scheme: Literal["allen"]) -> frozenset[str]: ...
@overload
def relation_between(network: Network, a: str, b: str, scheme: Literal["matres", "dense"]) -> str: ...
@overload
def relation_between(network: Network, a: str, b: str, scheme: Scheme) -> str | frozenset[str]: ...
def relation_between(network: Network, a: str, b: str, scheme: Scheme) -> str | frozenset[str]:
    """Tell how node `a` stands to node `b`.

    `allen` gives the set of Allen's relations still possible, `matres` compares begin points (BEFORE, AFTER,
    EQUAL, VAGUE), `dense` is TimeBank-Dense's set.

    Raises TimelineError for another scheme or an unknown node.
    """
    if scheme == "matres":
        return matres_name(relation_of(network, a, b, begins_only=True))
    if scheme == "dense":
        return dense_name(relation_of(network, a, b))
    if scheme == "allen":
        return frozenset(relation_of(network, a, b).names)
    raise TimelineError(f"{scheme!r} is no scheme of relations", hint="use 'allen', 'matres' or 'dense'")


def when_of(network: Network, node: str) -> When:
    """Tell when a node is: an event's date, a time's stretch, the bounds of the reference date."""
    found = network.nodes.get(node)
    if found is None:
        raise TimelineError(f"{node!r} is no node of the graph", hint="use the id of an event or time")
    if isinstance(found, Event):
        return found.when
    if isinstance(found, ReferenceDate):
        given = found.source is ReferenceSource.GIVEN
        return _when_of_reference(found, Basis.STATED if given else Basis.IMPLIED)
    basis = Basis.IMPLIED if found.implied else Basis.STATED
    return When.of_stretch(found.stretch, basis, durative=True) if found.stretch else When.unknown()


def relation_of(network: Network, a: str, b: str, *, begins_only: bool = False) -> Relation:
    """Return the basic relations that nothing in the network rules out, with `begins_only` by begins."""
    if a == b:
        return Relation.of(Allen.EQUALS)
    pairs = list(product(ends_of(a), ends_of(b)))[: 1 if begins_only else None]
    return Relation.of_orders(*(_orders(network, p, q) for p, q in pairs))


def _orders(network: Network, p: Point, q: Point) -> frozenset[int]:
    """The orders of two points that nothing in the network rules out."""
    if network.holds(p, q, 0):
        equal = not network.holds(p, q, 1)
        if equal and network.holds(q, p, 0):
            return frozenset({EQUAL})
        return frozenset({LESS, EQUAL}) if equal else frozenset({LESS})
    if network.holds(q, p, 0):
        return frozenset({GREATER}) if network.holds(q, p, 1) else frozenset({GREATER, EQUAL})
    return frozenset({LESS, EQUAL, GREATER})


def is_before(network: Network, a: str, b: str) -> bool | None:
    """Tell whether `a` begins before `b`; None where the network leaves it open.

    It does not where it must begin later, or at the same time.
    """
    begin_a, begin_b = ends_of(a)[0], ends_of(b)[0]
    if network.holds(begin_a, begin_b, 1):
        return True
    return False if network.holds(begin_b, begin_a, 0) else None


def path_between(network: Network, a: str, b: str) -> tuple[str, ...]:
    """Return the ids of links and dates that prove which of two nodes begins first, in their order.

    They lead from the earlier to the later; where both must begin at once, there and back. Empty where the
    network leaves the order open.
    """
    begin_a, begin_b = ends_of(a)[0], ends_of(b)[0]
    for first, second in ((begin_a, begin_b), (begin_b, begin_a)):
        chain = network.chain(first, second, 1, shortest=True)
        if chain is not None:
            return chain
    there = network.chain(begin_a, begin_b, 0, shortest=True)
    back = network.chain(begin_b, begin_a, 0, shortest=True)
    both = there is not None and back is not None
    return tuple(dict.fromkeys((*(there or ()), *(back or ())))) if both else ()


def _when_of_reference(reference: ReferenceDate, basis: Basis) -> When:
    if reference.bounds is None:
        return When.unknown(reference.evidence)
    return When.of_stretch(Stretch(*reference.bounds, Granularity.DAY), basis, evidence=reference.evidence)
