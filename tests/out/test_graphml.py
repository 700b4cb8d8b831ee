"""GraphML, read back by networkx."""

from __future__ import annotations

import io

import attrs
import networkx

from timeline.out import to_graphml


@attrs.frozen
class WithGraph:
    graph: networkx.MultiDiGraph[str]


def graph() -> networkx.MultiDiGraph[str]:
    made: networkx.MultiDiGraph[str] = networkx.MultiDiGraph()
    made.add_node("e1", label="bridge \x00 <fell> & \ud800", factuality=3.0, durative=False)
    made.add_node("t0", label="reference date")
    made.add_edge("e1", "t0", key="l1", relation="BEFORE", confidence=0.5)
    return made


def test_graphml_reads_back() -> None:
    read = networkx.read_graphml(io.BytesIO(to_graphml(WithGraph(graph())).encode()))

    assert read.nodes["e1"] == {
        "label": "bridge \ufffd <fell> & \ufffd",
        "factuality": 3.0,
        "durative": False,
    }
    assert list(read.edges(data="relation")) == [("e1", "t0", "BEFORE")]


def test_the_graph_itself_is_left_as_it_was() -> None:
    given = graph()
    to_graphml(WithGraph(given))

    assert given.nodes["e1"]["label"] == "bridge \x00 <fell> & \ud800"
