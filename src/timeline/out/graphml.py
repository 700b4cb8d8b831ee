"""The graph as GraphML, for Gephi, yEd, Cytoscape and R."""

from __future__ import annotations

import io

from timeline.display.markup import clean
from timeline.out.data import GraphData


def to_graphml(timeline: GraphData) -> str:
    """Return the graph as GraphML; characters that XML forbids become U+FFFD."""
    import networkx

    graph: networkx.MultiDiGraph[str] = networkx.MultiDiGraph(timeline.graph)
    for _, attributes in graph.nodes(data=True):
        _clean(attributes)
    for _, _, attributes in graph.edges(data=True):
        _clean(attributes)
        attributes.pop("id", None)  # the key is the edge's id already; igraph fails where it comes twice
    out = io.BytesIO()
    networkx.write_graphml_xml(graph, out, named_key_ids=True, prettyprint=True)
    return out.getvalue().decode("utf-8") + "\n"


def _clean(attributes: dict[str, object]) -> None:
    attributes.update({name: clean(value) for name, value in attributes.items() if isinstance(value, str)})
