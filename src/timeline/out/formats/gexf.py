"""GEXF 1.3: the graph for Gephi, dynamic, so that its time bar shows when each event was."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from timeline.display.markup import attributes, escape
from timeline.out.formats.days import xsd_date
from timeline.out.formats.format import Format, Writable
from timeline.values import as_day

if TYPE_CHECKING:
    import networkx

_OPEN = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<gexf xmlns="http://gexf.net/1.3" version="1.3" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" '
    'xsi:schemaLocation="http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd">\n'
)
_TYPES = {bool: "boolean", int: "integer", float: "double", str: "string"}
_OWN_NAMES = frozenset({"label", "id"})
"""What GEXF has an attribute of its own for."""


def to_gexf(timeline: Writable) -> str:
    """Return the graph as dynamic GEXF; a node is there from its earliest to its latest day.

    A bound that is not known is left out: the node is then there from the first day on, or to the last.
    """
    graph = timeline.graph
    nodes = [(node, data) for node, data in graph.nodes(data=True)]
    edges = list(graph.edges(keys=True, data=True))
    of_nodes, of_edges = _types(data for _, data in nodes), _types(data for *_, data in edges)
    lines = [
        '<graph mode="dynamic" defaultedgetype="directed" timeformat="date" timerepresentation="interval">',
        *_declared("node", of_nodes),
        *_declared("edge", of_edges),
        "<nodes>",
        *(_node(node, data, of_nodes) for node, data in nodes),
        "</nodes>",
        "<edges>",
        *(_edge(*edge, of_edges) for edge in edges),
        "</edges>",
        "</graph>",
    ]
    return _OPEN + _description(graph) + "\n".join(lines) + "\n</gexf>\n"


def _description(graph: networkx.MultiDiGraph[str]) -> str:
    words = f"events, times and their links: {len(graph)} nodes, {graph.size()} edges"
    return f"<meta><creator>timeline</creator><description>{words}</description></meta>\n"


def _types(attributes_of: Iterable[Mapping[str, object]]) -> dict[str, str]:
    """Return each attribute with its type in GEXF, in the order in which they come up."""
    types: dict[str, str] = {}
    for data in attributes_of:
        for name, value in data.items():
            if name not in _OWN_NAMES:
                types.setdefault(name, _TYPES[type(value)])
    return types


def _declared(kind: str, types: Mapping[str, str]) -> list[str]:
    if not types:
        return []
    titles = [f"<attribute{attributes(id=name, title=name, type=type_)} />" for name, type_ in types.items()]
    return [f'<attributes class="{kind}" mode="static">', *titles, "</attributes>"]


def _node(node: str, data: Mapping[str, object], types: Mapping[str, str]) -> str:
    tag = attributes(id=node, label=data.get("label", node), **_spell(data))
    return f"<node{tag}>{_values(data, types)}</node>"


def _edge(source: str, target: str, key: str, data: Mapping[str, object], types: Mapping[str, str]) -> str:
    # Two nodes may have several edges of one kind, and then GEXF wants kinds that differ.
    kind = f"{data.get('kind')} {key}"
    tag = attributes(id=key, source=source, target=target, kind=kind, label=data.get("relation"))
    return f"<edge{tag}>{_values(data, types)}</edge>"


def _spell(data: Mapping[str, object]) -> dict[str, str]:
    """Return `start` and `end` as dates of XML Schema, each where it is known."""
    ends = (("start", data.get("earliest")), ("end", data.get("latest")))
    return {name: xsd_date(as_day(day)) for name, day in ends if isinstance(day, str) and day}


def _values(data: Mapping[str, object], types: Mapping[str, str]) -> str:
    pairs = [(name, data[name]) for name in types if name in data]
    if not pairs:
        return ""
    written = "".join(f'<attvalue for="{escape(name)}" value="{_scalar(value)}" />' for name, value in pairs)
    return f"<attvalues>{written}</attvalues>"


def _scalar(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else escape(value)


FORMAT = Format(
    name="gexf",
    suffixes=(".gexf",),
    writes=(
        "the graph of events, times and links with the days of each node (GEXF 1.3, dynamic; opens in Gephi)"
    ),
    limits=(
        "An unknown bound is left out, and the node then shows from the start, or to the end, of the "
        "time bar. Days between bounds are not told apart; all four bounds are attributes."
    ),
    write=to_gexf,
)
