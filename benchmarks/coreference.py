"""Event coreference inside documents: `python benchmarks/coreference.py FOLDER`.

FOLDER holds `ecbplus.jsonl` (its dev half is read) and `meantime.jsonl`: one JSON document a line with
`text`, `events` (`eid`, `start`, `end`) and `instances` (`kind`, `mentions`): the mentions of one instance
are one event. Mentions are given, chains are the library's. Beside it stands the baseline that joins
mentions of the same lemma in a document.

The measures are the standard ones, counted over all documents: MUC (Vilain and others 1995), B³ (Bagga and
Baldwin 1998), CEAFe with φ4 (Luo 2005), and their mean, the CoNLL score (Pradhan and others 2014). Mentions
that stand alone are kept on both sides: they count in B³ and CEAFe, and never in MUC.
"""

from __future__ import annotations

import argparse
import json
import warnings
from collections import Counter
from collections.abc import Hashable, Iterable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import networkx as nx

import timeline

SETS = (("ecbplus", "dev"), ("meantime", None))
EVENT_KINDS = ("ACTION", "NEG_ACTION", "EVENT")

Mention = tuple[int, int]
Chain = frozenset[Mention]


class Shares(NamedTuple):
    """The parts of a recall or a precision: what is right, of how much."""

    right: float
    of: float

    def __add__(self, other: tuple[Any, ...]) -> Shares:
        """Both counted together."""
        return Shares(self.right + other[0], self.of + other[1])

    @property
    def share(self) -> float:
        """The share itself."""
        return self.right / self.of if self.of else 0.0


def muc(key: Sequence[Chain], response: Sequence[Chain]) -> Shares:
    """The links of the key that the response has: a chain less the pieces that it is cut into.

    >>> key, response = [frozenset({(1, 2), (3, 4), (5, 6)})], [frozenset({(1, 2), (3, 4)})]
    >>> muc(key, response), muc(response, key)
    (Shares(right=1, of=2), Shares(right=1, of=1))
    """
    chain_of = {mention: k for k, chain in enumerate(response) for mention in chain}
    right = of = 0
    for chain in key:
        pieces = {chain_of.get(mention, mention) for mention in chain}
        right += len(chain) - len(pieces)
        of += len(chain) - 1
    return Shares(right, of)


def b_cubed(key: Sequence[Chain], response: Sequence[Chain]) -> Shares:
    """For each mention of the key, the share of its chain that the response keeps with it.

    >>> key, response = [frozenset({(1, 2), (3, 4)})], [frozenset({(1, 2)}), frozenset({(3, 4)})]
    >>> b_cubed(key, response), b_cubed(response, key)
    (Shares(right=1.0, of=2), Shares(right=2.0, of=2))
    """
    chain_of = {mention: chain for chain in response for mention in chain}
    none: Chain = frozenset()
    right = sum(len(chain & chain_of.get(m, none)) / len(chain) for chain in key for m in chain)
    return Shares(right, sum(map(len, key)))


def ceaf_e(key: Sequence[Chain], response: Sequence[Chain]) -> tuple[Shares, Shares]:
    """Recall and precision of the best pairing of chains, a pair counting twice what is shared by all.

    >>> one, two = frozenset({(1, 2), (3, 4)}), frozenset({(1, 2)})
    >>> ceaf_e([one], [two])[0].right
    0.6666666666666666
    """
    graph: nx.Graph[tuple[str, int]] = nx.Graph()
    for i, a in enumerate(key):
        for j, b in enumerate(response):
            if a & b:
                graph.add_edge(("key", i), ("response", j), weight=2 * len(a & b) / (len(a) + len(b)))
    best = sum(graph.edges[pair]["weight"] for pair in nx.max_weight_matching(graph))
    return Shares(best, len(key)), Shares(best, len(response))


class Score:
    """Recall and precision of each measure over the documents of a set."""

    def __init__(self) -> None:
        self.parts = {name: [Shares(0, 0), Shares(0, 0)] for name in ("MUC", "B³", "CEAFe")}

    def add(self, key: Sequence[Chain], response: Sequence[Chain]) -> None:
        """Count one document."""
        self._add("MUC", muc(key, response), muc(response, key))
        self._add("B³", b_cubed(key, response), b_cubed(response, key))
        self._add("CEAFe", *ceaf_e(key, response))

    def _add(self, name: str, recall: Shares, precision: Shares) -> None:
        recalls, precisions = self.parts[name]
        self.parts[name] = [recalls + recall, precisions + precision]

    def f1(self, name: str) -> float:
        """One measure in percent."""
        recall, precision = (part.share for part in self.parts[name])
        return 200 * recall * precision / (recall + precision) if recall + precision else 0.0

    def row(self) -> str:
        """All of them, and their mean."""
        each = [self.f1(name) for name in self.parts]
        return "  ".join(
            [*(f"{n} {x:5.1f}" for n, x in zip(self.parts, each, strict=True)), f"CoNLL {sum(each) / 3:5.1f}"]
        )


def chains(mentions: Iterable[Mention], name: dict[Mention, Hashable]) -> list[Chain]:
    """The mentions of one name each."""
    found: dict[Hashable, set[Mention]] = {}
    for mention in mentions:
        found.setdefault(name[mention], set()).add(mention)
    return [frozenset(chain) for chain in found.values()]


def key_chains(row: dict[str, Any]) -> list[Chain]:
    """The annotated chains; of mentions marked twice the first instance counts."""
    place = {event["eid"]: (event["start"], event["end"]) for event in row["events"] if event["start"] >= 0}
    name: dict[Mention, Hashable] = {}
    for instance in row["instances"].values():
        if str(instance.get("kind", "")).startswith(EVENT_KINDS):
            for mention in instance.get("mentions", ()):
                if mention in place:
                    name.setdefault(place[mention], instance["id"])
    for mention in place.values():
        name.setdefault(mention, mention)
    return chains(sorted(name), name)


def measure(rows: Iterable[dict[str, Any]]) -> tuple[Counter[str], Score, Score]:
    """The library's chains and those of the same lemma against the annotated ones."""
    counts, ours, baseline = Counter[str](), Score(), Score()
    for row in rows:
        key = key_chains(row)
        mentions = sorted(mention for chain in key for mention in chain)
        if not mentions:
            continue
        found = timeline.extract(row["text"], dct=row.get("dct"), mentions=mentions).mentions
        by_event: dict[Mention, Hashable] = {(m.start, m.end): m.event_id or m.id for m in found}
        by_lemma: dict[Mention, Hashable] = {(m.start, m.end): m.lemma for m in found}
        ours.add(key, chains(mentions, by_event))
        baseline.add(key, chains(mentions, by_lemma))
        counts.update(documents=1, mentions=len(mentions), chains=sum(len(chain) > 1 for chain in key))
    return counts, ours, baseline


def main() -> None:
    """Print both sets."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("folder", type=Path)
    folder = parser.parse_args().folder
    warnings.simplefilter("ignore", timeline.TimelineWarning)
    for name, split in SETS:
        lines = (folder / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
        rows = [row for row in map(json.loads, lines) if split is None or row.get("split") == split]
        counts, ours, baseline = measure(rows)
        print(
            f"{name}: {counts['documents']} documents, {counts['mentions']} mentions, "
            f"{counts['chains']} chains of two or more"
        )
        print(f"  library     {ours.row()}")
        print(f"  same lemma  {baseline.row()}")


if __name__ == "__main__":
    main()
