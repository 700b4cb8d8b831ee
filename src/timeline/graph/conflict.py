"""Conflict: a contradiction between claims, told in plain words."""

from __future__ import annotations

from collections.abc import Iterable

from timeline.graph.claim import Claim
from timeline.graph.link import Conflict, Link
from timeline.graph.network import Contradiction, Network, Node
from timeline.records.event import Event
from timeline.records.reference_date import ReferenceDate


def conflicts_of(network: Network, links: Iterable[Link]) -> tuple[Conflict, ...]:
    """Tell the contradictions of a network, each with what was let go."""
    by_id = {link.id: link for link in links}
    return tuple(_told(network, by_id, contradiction) for contradiction in network.contradictions)


def words_for(node: Node | None, fallback: str) -> str:
    """Return the words by which a reader knows a node: a label, a time's text, or the reference date.

    >>> words_for(ReferenceDate(), "t0")
    'the day of publication (t0)'
    """
    if node is None:
        return fallback
    if isinstance(node, ReferenceDate):
        return f"the day of publication ({node.id})"
    return f"'{node.label if isinstance(node, Event) else node.text}' ({node.id})"


def _told(network: Network, links: dict[str, Link], contradiction: Contradiction) -> Conflict:
    claims = [claim for claim in contradiction.claims if claim.id]
    ids = dict.fromkeys(claim.id for claim in claims)
    dropped = contradiction.dropped
    parts = "; ".join(dict.fromkeys(_claimed(network, links, claim) for claim in claims))
    let_go = f"{_claimed(network, links, dropped)} was let go as the least certain ({dropped.confidence:.2f})"
    return Conflict(
        links=tuple(id_ for id_ in ids if id_ in links),
        nodes=tuple(id_ for id_ in ids if id_ not in links),
        dropped=dropped.id or None,
        explanation=f"these cannot all hold: {parts}. {let_go}",
        dropped_link=links.get(dropped.id),
    )


def _claimed(network: Network, links: dict[str, Link], claim: Claim) -> str:
    """What one claim says: a link with its words, or the date of a node."""
    link = links.get(claim.id)
    if link is None:
        node = network.nodes.get(claim.id)
        return f"the date of {words_for(node, claim.id)}{_date(node)}"
    source, target = (words_for(network.nodes.get(id_), id_) for id_ in (link.source, link.target))
    by = f" by the words '{link.signal}'" if link.signal else f" by {link.origin}" if link.origin else ""
    return f"{link.id}, {source} {link.relation} {target}{by}"


def _date(node: Node | None) -> str:
    if isinstance(node, Event):
        return f", {node.when}"
    if node is None or node.earliest is None:
        return ""
    return f", {node.earliest} to {node.latest}"
