"""The networkx view, written and read back in the formats of graph programs."""

from __future__ import annotations

import io
import json
from typing import Any

import attrs
import networkx
import pytest
from graph_builders import UNDATED, event, link, on, published, time

from timeline.events.mention import Realis
from timeline.graph import to_graph, why_link

EVENTS = [event("e1", on("2020-05-01", "2020-05-31", durative=True)), event("e2")]
LINKS = [link("l1", "e1", "BEFORE", "e2", signal="before"), link("l2", "e1", "CAUSE", "e2", 0.8)]


def example() -> networkx.MultiDiGraph[str]:
    return to_graph(EVENTS, [time("t1", "2020-05")], published("2020-08-19"), LINKS)


def written_and_read(form: str) -> Any:
    graph, buffer = example(), io.BytesIO()
    if form == "graphml":
        networkx.write_graphml(graph, buffer)
        buffer.seek(0)
        return networkx.read_graphml(buffer, force_multigraph=True)
    if form == "gexf":
        networkx.write_gexf(graph, buffer)
        buffer.seek(0)
        return networkx.read_gexf(buffer)
    data = json.loads(json.dumps(networkx.node_link_data(graph, edges="edges")))
    return networkx.node_link_graph(data, edges="edges")


@pytest.mark.parametrize("form", ["graphml", "gexf", "node-link"])
def test_every_attribute_survives(form: str) -> None:
    expected, found = example(), written_and_read(form)
    assert set(found.nodes) == set(expected.nodes)
    for node, attributes in expected.nodes(data=True):
        assert attributes.items() <= found.nodes[node].items()
    for source, target, key, attributes in expected.edges(keys=True, data=True):
        read = next(edge for edge in found.edges(keys=True, data=True) if edge[3]["id"] == key)
        assert read[:2] == (source, target)
        assert attributes.items() <= read[3].items()


def test_attributes_are_plain_scalars() -> None:
    graph = example()
    values = [v for _, attributes in graph.nodes(data=True) for v in attributes.values()]
    values += [v for *_, attributes in graph.edges(data=True) for v in attributes.values()]
    assert {type(value) for value in values} <= {str, int, float, bool}


def test_order_is_that_of_the_text() -> None:
    assert list(example().nodes) == ["t0", "t1", "e1", "e2"]
    assert [key for *_, key in example().edges(keys=True)] == ["l1", "l2"]


def test_link_to_nothing_adds_no_node() -> None:
    graph = to_graph([event("e1")], [], UNDATED, [link("l1", "e1", "BEFORE", "e7")])
    assert list(graph.nodes) == ["t0", "e1"]


def test_axes_are_told_apart() -> None:
    planned = attrs.evolve(event("e3"), realis=Realis.PLANNED)
    links = [
        link("l1", "e1", "BEFORE", "e2"),
        link("l2", "e2", "BEFORE", "e3"),
        link("l3", "e3", "BEFORE", "t1"),
    ]
    graph = to_graph([event("e1"), event("e2"), planned], [time("t1", "2020-05")], UNDATED, links)
    assert [graph.nodes[node]["axis"] for node in ("e1", "e3")] == ["main", "plan"]
    assert [edge["same_axis"] for *_, edge in graph.edges(data=True)] == [True, False, True]
    nodes = {"e2": event("e2"), "e3": planned}
    assert (
        "'event e3' (e3) is planned: the order holds if it takes place"
        in why_link(links[1], nodes, (), "", {})[1]
    )
