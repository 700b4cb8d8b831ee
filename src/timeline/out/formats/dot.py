"""DOT: the graph for Graphviz; what is planned, possible or denied is told by line and by words."""

from __future__ import annotations

from collections.abc import Mapping

from timeline.display.markup import clean
from timeline.events.mention import Realis
from timeline.out.formats.format import Format, Writable
from timeline.out.words import REALIS_WORDS

_OPEN = [
    "digraph timeline {",
    "  rankdir=LR;",
    "  node [fontname=sans];",
    "  edge [fontname=sans, fontsize=10];",
]
_STYLE = {
    Realis.ACTUAL.value: "solid",
    Realis.PLANNED.value: "dashed",
    Realis.POSSIBLE.value: "dotted",
    Realis.NEGATED.value: "diagonals",
    Realis.GENERIC.value: "rounded",
}
_SHAPES = {"event": "box", "time": "ellipse", "reference": "octagon"}
_KEPT = ("kind", "realis", "earliest", "latest", "edtf")
"""Attributes of nodes that go along for other programs that read DOT."""


def to_dot(timeline: Writable) -> str:
    """Return the graph in the DOT language, laid out from left to right."""
    graph = timeline.graph
    nodes = [f"  {_quoted(node)} [{_of_node(data)}];" for node, data in graph.nodes(data=True)]
    edges = [
        f"  {_quoted(source)} -> {_quoted(target)} [{_of_edge(key, data)}];"
        for source, target, key, data in graph.edges(keys=True, data=True)
    ]
    return "\n".join([*_OPEN, *nodes, *edges, "}"]) + "\n"


def _of_node(data: Mapping[str, object]) -> str:
    realis = str(data.get("realis", ""))
    status = REALIS_WORDS[Realis(realis)] if realis else ""
    lines = [str(data.get("label", "")), *(str(value) for value in (data.get("edtf"), status) if value)]
    own = {"label": "\n".join(lines), "shape": _SHAPES.get(str(data.get("kind")), "box")}
    style = {"style": _STYLE[realis]} if realis else {}
    return _listed({**own, **style, **{name: data[name] for name in _KEPT if data.get(name)}})


def _of_edge(key: str, data: Mapping[str, object]) -> str:
    causal = {"color": "firebrick", "penwidth": 2} if data.get("kind") == "CLINK" else {}
    realis = REALIS_WORDS[Realis(str(data.get("realis") or Realis.ACTUAL))]
    own = {
        "id": key,
        "label": ", ".join(word for word in (str(data.get("relation", "")), realis) if word),
        "tooltip": data.get("signal") or data.get("origin") or key,
    }
    return _listed({**own, **causal, "kind": data.get("kind", ""), "confidence": data.get("confidence", "")})


def _listed(attributes: Mapping[str, object]) -> str:
    return ", ".join(f"{name}={_quoted(value)}" for name, value in attributes.items())


def _quoted(value: object) -> str:
    """Return a quoted string: backslashes doubled, for labels read escapes, and line ends written as such."""
    text = clean(str(value)).replace("\\", "\\\\").replace('"', '\\"')
    lines = text.replace("\r\n", "\n").replace("\r", "\n").replace("\n", "\\n")
    return f'"{lines}"'


FORMAT = Format(
    name="dot",
    suffixes=(".dot", ".gv"),
    writes="the graph of events, times and links for Graphviz (DOT), drawn from left to right",
    limits=("Nodes have their label, days, EDTF and realis; the other attributes are in GraphML and GEXF."),
    write=to_dot,
)
