"""Temporal awareness (UzZaman and Allen 2011, TempEval-3) of what `to_timeml` writes, on raw text.

    python benchmarks/awareness.py ../shared/data [--links all|wholes|annotated] [--errors N]

A document is read with its date of publication, written as TimeML and read back. Its events and times stand
for the gold ones that they overlap. Links that follow from others are left out on either side; precision is
the share of the system's links that follow from the gold's, recall the share of the gold's that follow from
the system's. A link with an end that the other side does not have is wrong, or missed. The dev half of
TempEval-3's training data (TimeBank and AQUAINT) is measured.

`all` writes every link. `wholes` leaves out those of begins alone, for which TimeML has no relType.
`annotated` writes what people annotate: what words show, the surer guesses of whole events, and every event
and time against the day of publication, dates included.
"""

from __future__ import annotations

import argparse
import json
import warnings
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import attrs

import timeline
from timeline.graph import LinkKind, Network
from timeline.graph.claim import Claim, gaps_of_relation
from timeline.graph.relation_names import timeml_relation


class Row(NamedTuple):
    """A TLINK between two entities of the gold, or entities that it does not have."""

    source: str
    relation: str
    target: str


Span = tuple[int, int, str]
"""Where an entity stands, and its id."""


class Graph:
    """TLINKs with what follows from them; one that contradicts those before it is left out."""

    def __init__(self, rows: Iterable[Row]) -> None:
        """Hold the links in the order given."""
        self.rows = tuple(row for row in dict.fromkeys(rows) if row.source != row.target)
        self._network = Network(())
        self._nodes = dict.fromkeys(end for row in self.rows for end in (row.source, row.target))
        for node in self._nodes:
            self._network.add_node(node)
        gone = set()
        for number, row in enumerate(self.rows):
            if self._network.add(Claim(id=str(number), gaps=_gaps(row))) is not None:
                gone.add(number)
        self._kept = [number for number in range(len(self.rows)) if number not in gone]

    def holds(self, row: Row) -> bool:
        """Whether a link follows."""
        if row.source not in self._nodes or row.target not in self._nodes:
            return False
        return all(self._network.holds(*gap) for gap in _gaps(row))

    def reduced(self) -> list[Row]:
        """The links without those that follow from the others."""
        spare = self._network.spare(str(number) for number in reversed(self._kept))
        return [self.rows[number] for number in self._kept if str(number) not in spare]


def _gaps(row: Row) -> tuple[Any, ...]:
    return gaps_of_relation(row.source, row.target, timeml_relation(row.relation))


def gold_of(document: dict[str, Any]) -> tuple[list[Row], list[Span], list[Span]]:
    """The gold links, with its events and its times; instances of one event word are one."""
    events = [(e["start"], e["end"], e["eid"]) for e in document["events"] if e["start"] >= 0]
    times = [(t["start"], t["end"], t["tid"]) for t in document["timexes"] if t["start"] >= 0]
    ids = {i["eiid"]: e["eid"] for e in document["events"] for i in e.get("instances", [])}
    creation = {t["tid"] for t in document["timexes"] if t.get("function") == "CREATION_TIME"}
    ids |= dict.fromkeys(creation, "t0")
    rows = [
        Row(ids.get(x["src"], x["src"]), x["rel"], ids.get(x["tgt"], x["tgt"])) for x in document["tlinks"]
    ]
    return rows, events, times


LEAST = 0.4
"""How sure a guess must be to be written among what people annotate."""


def chosen(found: timeline.Timeline, which: str) -> timeline.Timeline:
    """The timeline with the links to write."""
    if which == "all":
        return found
    links = [link for link in found.links if not link.begins_only]
    if which == "annotated":
        links = [x for x in links if x.target != "t0" and (x.signal or x.confidence >= LEAST)]
        nodes: tuple[timeline.Event | timeline.TimeExpression, ...] = (*found.events, *found.times)
        links += [x for node in nodes for x in _against_publication(found, node)]
    return attrs.evolve(found, links=tuple(links))


def _against_publication(
    found: timeline.Timeline, node: timeline.Event | timeline.TimeExpression
) -> Iterator[timeline.Link]:
    relation = str(found.relation(node, "t0", scheme="dense"))
    if relation != "VAGUE":
        first = node.mentions[0] if isinstance(node, timeline.Event) else None
        yield timeline.Link(
            id=f"l{10_000 + int(node.id[1:]) + (5_000 if first is None else 0)}",
            kind=LinkKind.TLINK,
            source=node.id,
            target="t0",
            relation=relation,
            source_mention=first,
        )


def system_of(
    document: dict[str, Any], events: Sequence[Span], times: Sequence[Span], which: str
) -> list[Row]:
    """The links of the library, by the gold's ids where an entity overlaps one of the gold."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        found = timeline.extract(document["text"], dct=document["dct"], reporting=True)
        return rows_of(timeline.read_timeml(chosen(found, which).to_timeml()), events, times)


def rows_of(read: timeline.Timeline, events: Sequence[Span], times: Sequence[Span]) -> list[Row]:
    """The TLINKs of a timeline, its events and times by the gold's ids."""
    mentions = {m.id: _matching(m.start, m.end, events) or m.id for m in read.mentions}
    places = {t.id: _matching(t.start, t.end, times) or f"own {t.id}" for t in read.times}
    places["t0"] = "t0"
    firsts = {event.id: mentions[event.mentions[0]] for event in read.events if event.mentions}

    def named(node: str, mention: str | None) -> str:
        return mentions.get(mention or "") or places.get(node) or firsts.get(node, node)

    rows = [
        Row(named(x.source, x.source_mention), x.relation, named(x.target, x.target_mention))
        for x in read.links
        if x.kind == "TLINK" and x.relation != "VAGUE"
    ]
    return [*rows, *_identities(read, mentions)]


def _identities(read: timeline.Timeline, mentions: dict[str, str]) -> Iterator[Row]:
    for event in read.events:
        for other in event.mentions[1:]:
            yield Row(mentions[other], "IDENTITY", mentions[event.mentions[0]])


def _matching(start: int, end: int, spans: Sequence[Span]) -> str | None:
    return next((id_ for first, last, id_ in spans if start < last and first < end), None)


def score(system: Graph, gold: Graph, tally: Counter[str], wrong: list[tuple[str, Row]]) -> None:
    """Count the links of one document."""
    for name, ours, theirs in (("system", system, gold), ("gold", gold, system)):
        for row in ours.reduced():
            tally[name] += 1
            right = theirs.holds(row)
            tally[f"{name} right"] += right
            if not right:
                wrong.append((name, row))


def main(arguments: Sequence[str] | None = None) -> None:
    """Print precision, recall and F1."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("data", type=Path, help="the folder that holds tempeval3.jsonl")
    parser.add_argument("--links", choices=("all", "wholes", "annotated"), default="all")
    parser.add_argument("--errors", type=int, default=0, help="show so many wrong and missed links")
    options = parser.parse_args(arguments)
    tally: Counter[str] = Counter()
    wrong: list[tuple[str, Row]] = []
    lines = (options.data / "tempeval3.jsonl").read_text(encoding="utf-8").splitlines()
    for document in map(json.loads, lines):
        if document["split"] == "dev":
            rows, events, times = gold_of(document)
            score(Graph(system_of(document, events, times, options.links)), Graph(rows), tally, wrong)
    precision, recall = tally["system right"] / tally["system"], tally["gold right"] / tally["gold"]
    f1 = 2 * precision * recall / (precision + recall)
    print(f"P {100 * precision:.1f}, R {100 * recall:.1f}, F1 {100 * f1:.1f}: {dict(tally)}")
    for side, row in wrong[: options.errors]:
        print(side, *row)


if __name__ == "__main__":
    main()
