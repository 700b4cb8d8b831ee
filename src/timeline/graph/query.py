"""Questions to the network: how two nodes stand to each other, and when a node is."""

from __future__ import annotations

from itertools import product
from typing import Literal, overload

from timeline.errors import TimelineError
from timeline.graph.allen import Allen
from timeline.graph.claim import Point, ends_of
from timeline.graph.network import Network
from timeline.graph.relation import EQUAL, GREATER, LESS, Relation
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
        return matres_name(_relation(network, a, b, begins_only=True))
    if scheme == "dense":
        return dense_name(_relation(network, a, b))
    if scheme == "allen":
        return frozenset(_relation(network, a, b).names)
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


def _relation(network: Network, a: str, b: str, *, begins_only: bool = False) -> Relation:
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


def _when_of_reference(reference: ReferenceDate, basis: Basis) -> When:
    if reference.bounds is None:
        return When.unknown(reference.evidence)
    return When.of_stretch(Stretch(*reference.bounds, Granularity.DAY), basis, evidence=reference.evidence)
