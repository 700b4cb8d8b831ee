"""Closure: every order that follows from the links and dates, each with what it follows from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from itertools import combinations

from timeline.graph.claim import gaps_of_relation
from timeline.graph.link import Link, LinkKind
from timeline.graph.network import Network
from timeline.graph.point_relation import EQUAL
from timeline.graph.query import relation_of
from timeline.graph.relation import Relation
from timeline.graph.relation_names import VAGUE, claim_of, dense_name, matres_name, timeml_name

ORIGIN = "entailed"


def entailed_links(network: Network, links: Iterable[Link]) -> Iterator[Link]:
    """Tell how each two nodes stand to each other by the network, where none of the links says just that.

    The links have ids `x1`, `x2`, ... and name their `premises`; each is as sure as the least sure of them.
    Their number grows with the square of that of the nodes.

    >>> from timeline.graph.network import build_network
    >>> from timeline.records.reference_date import ReferenceDate
    >>> links = [
    ...     Link(id="l1", kind="TLINK", source="e1", target="e2", relation="BEFORE", confidence=0.8),
    ...     Link(id="l2", kind="TLINK", source="e2", target="e3", relation="BEFORE"),
    ... ]
    >>> network = build_network([], [], ReferenceDate(), links)
    >>> [(x.source, x.relation, x.target, x.premises, x.confidence) for x in entailed_links(network, links)]
    [('e1', 'BEFORE', 'e3', ('l1', 'l2'), 0.8)]
    """
    links = tuple(links)
    told = {(link.source, link.target, link.relation, link.begins_only) for link in links}
    ids = {link.id for link in links}
    sure, count = cache(network.confidence), 0
    nodes = dict.fromkeys((*network.nodes, *(end for link in links for end in (link.source, link.target))))
    for a, b in combinations(nodes, 2):
        relation, begins_only = _named(network, a, b)
        if relation == VAGUE or (a, b, relation, begins_only) in told:
            continue
        premises = _premises(network, a, b, relation, begins_only)
        if len(premises) < 2 and not premises.isdisjoint(ids):
            continue  # the same link read from its other end
        count += 1
        yield Link(
            id=f"x{count}",
            kind=LinkKind.TLINK,
            source=a,
            target=b,
            relation=relation,
            begins_only=begins_only,
            confidence=min(map(sure, premises), default=1.0),
            origin=ORIGIN,
            premises=tuple(sorted(premises, key=_by_number)),
        )


def _named(network: Network, a: str, b: str) -> tuple[str, bool]:
    """The narrowest name that TimeML has for the relation, and whether it is one of begins alone."""
    found = relation_of(network, a, b)
    exact = timeml_name(found)
    name = dense_name(found) if exact == VAGUE else exact
    if name != VAGUE:
        return name, False
    by_begin = matres_name(found)
    return ("SIMULTANEOUS" if by_begin == "EQUAL" else by_begin), True


def _premises(network: Network, a: str, b: str, name: str, begins_only: bool) -> set[str]:
    relation = Relation.of_orders([_ORDER[name]]) if begins_only else claim_of(name)
    gaps = gaps_of_relation(a, b, relation, begins_only)
    return {id_ for gap in gaps for id_ in network.chain(*gap) or ()}


_ORDER = {"BEFORE": -1, "SIMULTANEOUS": EQUAL, "AFTER": 1}


def _by_number(id_: str) -> tuple[str, int]:
    """Sort key of ids: e2 before e10."""
    return id_[:1], int(id_[1:]) if id_[1:].isdecimal() else 0
