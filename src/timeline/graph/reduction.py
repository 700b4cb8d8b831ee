"""Reduction: the links that are left when all that follows from others is left out."""

from __future__ import annotations

from collections.abc import Iterable

from timeline.graph.link import Link, LinkKind
from timeline.graph.network import Network
from timeline.records.event import Event


def reduced(network: Network, links: Iterable[Link]) -> tuple[Link, ...]:
    """Return the links without those that follow from other links and from the calendar; all else stays.

    Of links that follow from each other the surest is kept. The dates of events do not count: a link that
    ties an event to its time is where its date comes from.

    >>> from timeline.graph.network import build_network
    >>> from timeline.records.reference_date import ReferenceDate
    >>> pairs = {"l1": ("e1", "e2"), "l2": ("e2", "e3"), "l3": ("e1", "e3")}
    >>> links = [
    ...     Link(id=id_, kind=LinkKind.TLINK, source=a, target=b, relation="BEFORE")
    ...     for id_, (a, b) in pairs.items()
    ... ]
    >>> [link.id for link in reduced(build_network([], [], ReferenceDate(), links), links)]
    ['l1', 'l2']
    """
    links = tuple(links)
    order = {link.id: k for k, link in enumerate(links)}
    tlinks = sorted(
        (link for link in links if link.kind is LinkKind.TLINK),
        key=lambda link: (link.confidence, not link.begins_only, -order[link.id]),
    )
    events = (id_ for id_, node in network.nodes.items() if isinstance(node, Event))
    spare = network.spare((link.id for link in tlinks), beside=events)
    return tuple(link for link in links if link.id not in spare)
