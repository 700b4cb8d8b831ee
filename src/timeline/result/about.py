"""About one entity: the part of a timeline in which it takes part, in the order of time."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence, Set
from heapq import heappop, heappush
from typing import Any

from timeline.graph import Link, LinkKind, Network, build_network, path_between, relation_between
from timeline.graph.claim import claim_of_link
from timeline.out.choice import parts_of
from timeline.out.data import TimelineData
from timeline.out.order import first_day
from timeline.records.entities import entity_meant, places_within
from timeline.records.entity import Entity
from timeline.records.event import Event
from timeline.values import Evidence, as_day

_AROUND = 40
"""How many events before it an event is compared with, so that a long text takes no more a line."""


def about(timeline: TimelineData, network: Network, asked: Entity | str) -> dict[str, Any]:
    """The parts of a timeline about one entity, as the constructor of `Timeline` takes them.

    Raises what `entity_meant` raises.
    """
    entity = entity_meant(timeline.entities, asked)
    places = places_within(timeline.text, timeline.entities, entity)
    events = _by_begin([e for e in timeline.events if _takes_part(e, entity, places)], network)
    reports = tuple(report for report in timeline.reports if _takes_part(report, entity, places))
    parts = parts_of(timeline, {event.id for event in (*events, *reports)})
    bridges = _bridges(timeline, network, [*events, *reports], parts["links"])
    return parts | {
        "events": tuple(events),
        "reports": reports,
        "links": (*parts["links"], *bridges),
    }


def _takes_part(event: Event, entity: Entity, places: Set[str]) -> bool:
    who = {participant.entity.id for participant in event.participants}
    return entity.id in who or bool(who & places) or (event.place is not None and event.place.id in places)


def _by_begin(events: Sequence[Event], network: Network) -> list[Event]:
    """The events by when they begin: by the network where it tells, else by first day, else by the text.

    One without any day keeps the place that the text gives it behind the event before it.
    """
    days: list[int] = []
    for event in events:
        day = first_day(event.when)
        days.append(as_day(day).ordinal if day is not None else days[-1] if days else -(10**9))
    ranked = [events[k] for k in sorted(range(len(events)), key=lambda k: (days[k], k))]
    earlier = {
        (i, j) if begins == "BEFORE" else (j, i)
        for i, j in _near(len(ranked))
        if (begins := relation_between(network, ranked[i].id, ranked[j].id, "matres")) in {"BEFORE", "AFTER"}
    }
    return [ranked[k] for k in _sorted(len(ranked), earlier)]


def _near(size: int) -> Iterator[tuple[int, int]]:
    """Pairs of places that are not far apart, the nearest first."""
    return ((i, i + far) for far in range(1, min(_AROUND, size - 1) + 1) for i in range(size - far))


def _sorted(size: int, earlier: Collection[tuple[int, int]]) -> Iterator[int]:
    """The numbers up to `size` in order, but each after all that are earlier."""
    after: list[list[int]] = [[] for _ in range(size)]
    waits = [0] * size
    for i, j in earlier:
        after[i].append(j)
        waits[j] += 1
    ready = [k for k in range(size) if not waits[k]]
    while ready:
        k = heappop(ready)
        yield k
        for j in after[k]:
            waits[j] -= 1
            if not waits[j]:
                heappush(ready, j)


def _bridges(
    timeline: TimelineData, network: Network, events: Sequence[Event], links: Sequence[Link]
) -> Iterator[Link]:
    """Links for what follows only through events that are left out, so that no order is lost."""
    part = build_network(events, timeline.times, timeline.dct, links)
    number = max((int(link.id[1:]) for link in timeline.links), default=0)
    for i, j in _near(len(events)):
        a, b = events[i].id, events[j].id
        whole = relation_between(network, a, b, "allen")
        if whole == relation_between(part, a, b, "allen"):
            continue
        dense, begins = (relation_between(network, a, b, scheme) for scheme in ("dense", "matres"))
        relation = {"VAGUE": begins}.get(dense, dense).replace("EQUAL", "SIMULTANEOUS")
        link = Link(
            id=f"l{number + 1}",
            kind=LinkKind.TLINK,
            source=a,
            target=b,
            relation=relation,
            origin="about/follows",
            begins_only=dense == "VAGUE",
            evidence=(Evidence("about", "follows", _through(network, a, b, relation)),),
        )
        claim = claim_of_link(link) if relation != "VAGUE" else None
        if claim is not None and part.offer(claim):
            number += 1
            yield link


def _through(network: Network, a: str, b: str, relation: str) -> str:
    """The claims of the whole timeline from which an order follows."""
    ends = (b, a) if relation in {"AFTER", "IS_INCLUDED"} else (a, b)
    premises = path_between(network, *ends)
    return f"follows in the whole timeline from {', '.join(premises)}" if premises else "follows in the whole"
