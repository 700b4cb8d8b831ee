"""Solve: dates and links in one network give bounds, the links that hold, and the contradictions."""

from __future__ import annotations

from collections.abc import Iterable

import attrs

from timeline.graph.conflict import conflicts_of
from timeline.graph.link import Conflict, Link
from timeline.graph.network import Network, build_network
from timeline.graph.tighten import tightened
from timeline.records.event import Event
from timeline.records.reference_date import ReferenceDate
from timeline.times.expression import TimeExpression


@attrs.frozen(kw_only=True)
class Solution:
    """The events with bounded dates, the links kept, the contradictions, and the network they stand in."""

    events: tuple[Event, ...]
    links: tuple[Link, ...]
    conflicts: tuple[Conflict, ...]
    network: Network


def solve(
    events: Iterable[Event],
    times: Iterable[TimeExpression],
    reference: ReferenceDate,
    links: Iterable[Link],
) -> Solution:
    """Bring all dates and links together.

    Undated events get the bounds that follow from others. Where claims contradict each other the least
    certain is let go and named in `conflicts`; everything else stands.
    """
    events, links = tuple(events), tuple(links)
    network = build_network(events, times, reference, links)
    dropped = {contradiction.dropped.id for contradiction in network.contradictions}
    bounded = tuple(tightened(event, network, let_go=event.id in dropped) for event in events)
    network.nodes.update({event.id: event for event in bounded})
    return Solution(
        events=bounded,
        links=tuple(link for link in links if link.id not in dropped),
        conflicts=conflicts_of(network, links),
        network=network,
    )
