"""Each format read back by a library that is not ours: the events in it, id and label."""

from __future__ import annotations

import csv
import io
import json
import re
import warnings
from collections.abc import Callable
from html import unescape
from tempfile import NamedTemporaryFile
from xml.etree import ElementTree

import icalendar
import igraph
import jsonschema
import networkx
import pandas
import polars
import pydot
import pyoxigraph

from .schemas import CYTOSCAPE, TIMELINEJS, VIS

Labels = dict[str, str]


def _of_graph(graph: networkx.Graph[str]) -> Labels:
    return {str(node): data["label"] for node, data in graph.nodes(data=True) if data["kind"] == "event"}


def gexf(text: str) -> Labels:
    return _of_graph(networkx.read_gexf(io.BytesIO(text.encode())))


def graphml(text: str) -> Labels:
    """Read by igraph, which parses GraphML by libxml2; networkx wrote it."""
    with NamedTemporaryFile(suffix=".graphml") as file:
        file.write(text.encode())
        file.flush()
        graph = igraph.Graph.Read_GraphML(file.name)
    return {node["id"]: node["label"] for node in graph.vs if node["kind"] == "event"}


def cytoscape(text: str) -> Labels:
    """Checked by a JSON Schema of what cytoscape.js documents; networkx reads only what it wrote itself."""
    whole = json.loads(text)
    jsonschema.validate(whole, CYTOSCAPE)
    nodes = {node["data"]["id"]: node["data"] for node in whole["elements"]["nodes"]}
    ends = {edge["data"][end] for edge in whole["elements"]["edges"] for end in ("source", "target")}
    ids = [part["data"]["id"] for kind in ("nodes", "edges") for part in whole["elements"][kind]]
    assert ends <= set(nodes)
    assert len(set(ids)) == len(ids)
    return {id_: data["label"] for id_, data in nodes.items() if data["kind"] == "event"}


def dot(text: str) -> Labels:
    """Undo DOT's quoting: two backslashes are one, `\\n` ends a line, a quote ends the string."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # pydot's grammar is not in line with its own parser's diagnostics
        (graph,) = pydot.graph_from_dot_data(text)
    found = {}
    for node in graph.get_nodes():
        if node.get("kind") == '"event"':
            label = node.get("label")
            assert label[0] == label[-1] == '"'
            plain = re.sub(r"\\(.)", lambda m: {"n": "\n"}.get(m[1], m[1]), label[1:-1])
            found[node.get_name().strip('"')] = plain
    return found


def icalendar_(text: str) -> Labels:
    calendar = icalendar.Calendar.from_ical(text)
    for entry in calendar.walk("VEVENT"):
        assert not entry.errors
        assert entry["DTSTART"].dt < entry["DTEND"].dt
    return {
        str(entry["UID"]).rpartition("-")[2]: str(entry.get("SUMMARY", ""))
        for entry in calendar.walk("VEVENT")
    }


def timelinejs(text: str) -> Labels:
    whole = json.loads(text)
    jsonschema.validate(whole, TIMELINEJS)
    found = whole["events"]
    return {slide["unique_id"]: unescape(slide["text"].get("headline", "")) for slide in found}


def vis(text: str) -> Labels:
    whole = json.loads(text)
    jsonschema.validate(whole, VIS)
    return {item["id"]: unescape(item.get("content", "")) for item in whole["items"] + whole["undated"]}


def jsonld(text: str) -> Labels:
    store = pyoxigraph.Store()
    store.load(text.encode(), format=pyoxigraph.RdfFormat.JSON_LD)
    query = "SELECT ?e ?n WHERE { ?e a <https://schema.org/Event> ; <https://schema.org/name> ?n }"
    rows = store.query(query)
    assert isinstance(rows, pyoxigraph.QuerySolutions)
    return {row["e"].value.rpartition("#")[2]: row["n"].value for row in rows}


def rdf(text: str) -> Labels:
    """Read by Oxigraph; rdflib wrote it."""
    store = pyoxigraph.Store()
    store.load(text.encode(), format=pyoxigraph.RdfFormat.TURTLE)
    sem, label = "http://semanticweb.cs.vu.nl/2009/11/sem/", "http://www.w3.org/2000/01/rdf-schema#label"
    rows = store.query(f"SELECT ?e ?n WHERE {{ ?e a <{sem}Event> ; <{label}> ?n }}")
    assert isinstance(rows, pyoxigraph.QuerySolutions)
    return {row["e"].value.rpartition("#")[2]: row["n"].value for row in rows}


def brat(text: str) -> None:
    """Every line is a tab-separated record of brat's kinds; what it means is tested by reading it back."""
    lines = text.split("\n")
    assert lines.pop() == ""
    assert all(re.fullmatch(r"(T\d+\t\S+ \d+ \d+(;\d+ \d+)*\t[^\t]*|[ERA#]\d+\t.+)", line) for line in lines)


def label_studio(text: str) -> None:
    (task,) = json.loads(text)
    assert list(task) == ["data", "predictions"]


def table_of_csv(text: str) -> Labels:
    frame = pandas.read_csv(io.BytesIO(text.encode()), dtype=str, keep_default_na=False)
    return dict(zip(frame["id"], frame["what"], strict=True))


def timesketch(text: str) -> Labels:
    rows = csv.DictReader(io.StringIO(text))
    return {row["event_id"]: row["message"] for row in rows}


def jsonl(text: str) -> Labels:
    if not text:
        return {}
    frame = polars.read_ndjson(text.encode())
    return dict(zip(frame["id"], frame["label"], strict=True))


def parquet(data: bytes) -> Labels:
    frame = polars.read_parquet(io.BytesIO(data), use_pyarrow=False)
    return dict(zip(frame["id"], frame["what"], strict=True))


def arrow(data: bytes) -> Labels:
    frame = polars.read_ipc(io.BytesIO(data), use_pyarrow=False)
    return dict(zip(frame["id"], frame["what"], strict=True))


_MERMAID = re.compile(r"timeline\n    title [^\n]*\n(    [^:;\n]* : [^:\n]+\n(        : [^:\n]+\n)*)*")
_GANTT = re.compile(
    r"gantt\n    title [^\n]*\n    dateFormat YYYY-MM-DD\n"
    r"(    section \w+\n(    [^:\n]+ :(active, |crit, )?e\d+, \d{4}-\d\d-\d\d, \d+d\n)+)*(    %% [^\n]*\n)*"
)


def mermaid(text: str) -> None:
    """Held against the grammar of Mermaid's timeline, with a letter for the code of any character."""
    assert _MERMAID.fullmatch(re.sub(r"#\d+;", "x", text))


def gantt(text: str) -> None:
    """Held against the grammar of Mermaid's gantt, with a letter for the code of any character."""
    assert _GANTT.fullmatch(re.sub(r"#\d+;", "x", text))


def plain_json(text: str) -> Labels:
    return {found["id"]: found["label"] for found in json.loads(text)["events"]}


def timeml(text: str) -> None:
    ElementTree.fromstring(text.encode())


def svg(text: str) -> None:
    assert ElementTree.fromstring(text.encode()).tag.endswith("svg")


READERS: dict[str, Callable[..., Labels | None]] = {
    "arrow": arrow,
    "brat": brat,
    "csv": table_of_csv,
    "cytoscape": cytoscape,
    "dot": dot,
    "gexf": gexf,
    "graphml": graphml,
    "icalendar": icalendar_,
    "json": plain_json,
    "jsonl": jsonl,
    "jsonld": jsonld,
    "label-studio": label_studio,
    "mermaid": mermaid,
    "mermaid-gantt": gantt,
    "parquet": parquet,
    "rdf": rdf,
    "graph-svg": svg,
    "svg": svg,
    "timelinejs": timelinejs,
    "timeml": timeml,
    "timesketch": timesketch,
    "vis": vis,
}
