"""Cytoscape JSON: the graph for cytoscape.js and Cytoscape."""

from __future__ import annotations

from timeline.out.formats.format import Format, Writable
from timeline.out.formats.json_text import dump


def to_cytoscape(timeline: Writable) -> str:
    """Return the graph as the JSON of cytoscape.js: `elements` with `nodes` and `edges`, each its `data`."""
    graph = timeline.graph
    nodes = [
        {"data": {"id": node, "name": data.get("label", node), **data}}
        for node, data in graph.nodes(data=True)
    ]
    edges = [
        {"data": {**data, "id": key, "source": source, "target": target, "label": data.get("relation", "")}}
        for source, target, key, data in graph.edges(keys=True, data=True)
    ]
    head = {"format_version": "1.0", "generated_by": "timeline", "data": {"name": "timeline"}}
    whole = {**head, "directed": True, "multigraph": True, "elements": {"nodes": nodes, "edges": edges}}
    return dump(whole) + "\n"


FORMAT = Format(
    name="cytoscape",
    suffixes=(".cyto.json", ".cyjs"),
    writes="the graph of events, times and links as JSON (cytoscape.js, Cytoscape)",
    limits="Days are strings; there is no layout by time.",
    write=to_cytoscape,
)
