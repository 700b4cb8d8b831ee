"""View: the timeline as a networkx graph that every graph program can read."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from timeline.graph.axis import axis_of
from timeline.graph.link import Link
from timeline.records.event import Event
from timeline.records.reference_date import ReferenceDate
from timeline.times.expression import TimeExpression
from timeline.values import When

if TYPE_CHECKING:
    import networkx

Scalar = str | int | float | bool


def to_graph(
    events: Iterable[Event],
    times: Iterable[TimeExpression],
    reference: ReferenceDate,
    links: Iterable[Link],
) -> networkx.MultiDiGraph[str]:
    """Return the reference date, times and events as nodes, and the links as edges with their id as key.

    Every attribute is a plain scalar, an empty string where nothing is known, because GEXF and GraphML take
    nothing else. Days are ISO 8601. Nodes and edges stand in the order given. `axis` tells events that
    happened from those that are planned, may be or were not, `same_axis` whether an edge stays on one.

    >>> graph = to_graph([], [], ReferenceDate(), [])
    >>> list(graph.nodes(data="kind"))
    [('t0', 'reference')]
    """
    import networkx

    graph: networkx.MultiDiGraph[str] = networkx.MultiDiGraph()
    graph.add_node(reference.id, **_of_reference(reference))
    for time in times:
        graph.add_node(time.id, **_of_time(time))
    for event in events:
        graph.add_node(event.id, **_of_event(event))
    for link in links:
        if link.source in graph and link.target in graph:
            axes = [
                graph.nodes[end]["axis"] for end in (link.source, link.target) if "axis" in graph.nodes[end]
            ]
            same_axis = len(set(axes)) < 2
            graph.add_edge(link.source, link.target, key=link.id, **_of_link(link), same_axis=same_axis)
    return graph


def _of_reference(reference: ReferenceDate) -> dict[str, Scalar]:
    return {
        "kind": "reference",
        "label": "day of publication",
        "earliest": _text(reference.earliest),
        "latest": _text(reference.latest),
        "basis": reference.source.value,
    }


def _of_time(time: TimeExpression) -> dict[str, Scalar]:
    return {
        "kind": "time",
        "label": time.text,
        "earliest": _text(time.earliest),
        "latest": _text(time.latest),
        "edtf": time.edtf or "",
        "basis": "implied" if time.implied else "stated",
        "type": time.type.value,
        "value": time.value,
        "char_start": time.start,
        "char_end": time.end,
    }


def _of_event(event: Event) -> dict[str, Scalar]:
    return {
        "kind": "event",
        "label": event.label,
        **_of_when(event.when),
        "event_class": event.event_class.value,
        "realis": event.realis.value,
        "axis": axis_of(event.realis).value,
        "polarity": event.polarity.value,
        "factuality": float(event.factuality),
        "source": event.source or "",
        "place": event.place.name if event.place else "",
        "participants": ", ".join(found.entity.name for found in event.participants),
        "mentions": len(event.mentions),
        "confidence": float(event.confidence),
        "salience": float(event.salience),
    }


def _of_when(when: When) -> dict[str, Scalar]:
    begin, end = when.begin, when.end
    return {
        "earliest": _text(when.earliest),
        "latest": _text(when.latest),
        "begin_earliest": _text(begin[0]),
        "begin_latest": _text(begin[1]),
        "end_earliest": _text(end[0]),
        "end_latest": _text(end[1]),
        "edtf": when.edtf or "",
        "basis": when.basis.value,
        "durative": when.durative,
    }


def _of_link(link: Link) -> dict[str, Scalar]:
    return {
        "id": link.id,
        "kind": link.kind.value,
        "relation": link.relation,
        "realis": link.realis.value,
        "begins_only": link.begins_only,
        "signal": link.signal or "",
        "origin": link.origin,
        "confidence": float(link.confidence),
        "source_mention": link.source_mention or "",
        "target_mention": link.target_mention or "",
        "premises": ", ".join(link.premises),
        "gap_min": _text(link.gap_min),
        "gap_max": _text(link.gap_max),
    }


def _text(value: object) -> str:
    return "" if value is None else str(value)
