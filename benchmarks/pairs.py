"""Which of two given events begins first: each judge of pairs by itself, and the whole network.

    python benchmarks/pairs.py ../shared/data

On the pairs of the dev half of MATRES, near or far: the table of weights, the encoder, both weighed as the
library weighs them, and what `Timeline.relation` answers once all that a text tells stands in one network.
An answer of VAGUE is none. The three that judge pair by pair say VAGUE where it is the likeliest, or, in the
second column, where it is likelier by more than the library asks for; nothing keeps their answers consistent.
"""

from __future__ import annotations

import argparse
import warnings
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from proposers import lines

import timeline
from timeline import events, text, times
from timeline.graph.proposers.learned import learned_scores, mixed
from timeline.graph.proposers.log_linear import log_linear
from timeline.graph.proposers.order import LEARNED_BEGINS, LEAST_ORDER
from timeline.graph.proposers.order_features import Reading, features, read_mentions
from timeline.graph.proposers.scene import Scene

JUDGES = {"the table of weights": 0.0, "the encoder": 1.0, "both, weighed": LEARNED_BEGINS}
CONVERSE = {"BEFORE": "AFTER", "AFTER": "BEFORE"}

Span = tuple[int, int]
NOWHERE: Span = (-1, -1)
"""The place of an event that has none in the text: its pairs count as missed."""


class Pair(NamedTuple):
    """Two given events, the first in the text first, and which of them begins first by the gold."""

    a: Span
    b: Span
    gold: str


def pairs_of(document: Mapping[str, Any], links: Sequence[Mapping[str, str]]) -> list[Pair]:
    """The gold pairs by where their events stand."""
    at: dict[str, Span] = {}
    for event in document["events"]:
        for id_ in (event.get("eiid"), *(x["eiid"] for x in event.get("instances", []))):
            at[str(id_)] = (event["start"], event["end"])
    found = []
    for link in links:
        a, b, gold = at.get(link["src"], NOWHERE), at.get(link["tgt"], NOWHERE), link["rel"]
        found.append(Pair(a, b, gold) if a <= b else Pair(b, a, CONVERSE.get(gold, gold)))
    return found


def judged(
    document: Mapping[str, Any], marks: Sequence[Span], pairs: Sequence[Pair]
) -> Iterator[dict[str, dict[str, float]] | None]:
    """What each judge thinks of each pair; None where the library does not have both events."""
    read = text.annotate(text.read(document["text"], lang="en"))
    mentions = events.find_mentions(read, times.recognise(read), given=list(marks))
    at: dict[Span, tuple[int, Reading]] = {
        (reading.mention.start, reading.mention.end): (k, reading)
        for k, reading in enumerate(read_mentions(Scene(document=read, mentions=mentions)))
    }
    table = log_linear("order")
    for pair in pairs:
        a, b = at.get(pair.a), at.get(pair.b)
        if a is None or b is None or a[0] == b[0] or table is None:
            yield None
            continue
        (learned,) = learned_scores(read, [(a[1].token.i, b[1].token.i)], "order")
        plain = table.probabilities(features(a[1], b[1], b[0] - a[0] - 1))
        yield {name: mixed(plain, learned[0], share) for name, share in JUDGES.items()}


def through_network(
    document: Mapping[str, Any], marks: Sequence[Span], pairs: Sequence[Pair]
) -> Iterator[str]:
    """What a timeline of the document answers."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        found = timeline.extract(document["text"], dct=document["dct"], mentions=list(marks))
    mention = {(m.start, m.end): m for m in found.mentions}
    for pair in pairs:
        a, b = mention.get(pair.a), mention.get(pair.b)
        yield "VAGUE" if a is None or b is None else str(found.relation(a, b, scheme="matres"))


def answer(likely: Mapping[str, float] | None, beside_vague: float) -> str:
    """The likeliest order, or VAGUE where that is likelier by so much."""
    if likely is None:
        return "VAGUE"
    best = max((label for label in likely if label != "VAGUE"), key=likely.__getitem__)
    return best if likely[best] >= beside_vague * likely["VAGUE"] else "VAGUE"


class Tally(Counter[str]):
    """Answers, those that are right, and those that the gold has."""

    def count(self, said: str, gold: str) -> None:
        """Count one answer; VAGUE is none."""
        self["said"] += said != "VAGUE"
        self["gold"] += gold != "VAGUE"
        self["right"] += said == gold != "VAGUE"

    def __str__(self) -> str:
        """F1 in percent."""
        return f"{200 * self['right'] / max(1, self['said'] + self['gold']):.2f}"


def main(arguments: Sequence[str] | None = None) -> None:
    """Print a table of F1."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("data", type=Path, help="the folder of the sets")
    options = parser.parse_args(arguments)
    texts = {d["doc_id"].removesuffix(".tml"): d for d in lines(options.data / "tempeval3.jsonl")}
    alone = {(name, least): Tally() for name in JUDGES for least in (1.0, LEAST_ORDER)}
    network = Tally()
    for links in lines(options.data / "matres.jsonl"):
        document = texts.get(links["doc_id"].removesuffix(".tml"))
        if document is None or links["split"] != "dev":
            continue
        marks = sorted({(e["start"], e["end"]) for e in document["events"] if e["start"] >= 0})
        pairs = pairs_of(document, links["tlinks"])
        for pair, found in zip(pairs, judged(document, marks, pairs), strict=True):
            for (name, least), tally in alone.items():
                tally.count(answer(found[name] if found else None, least), pair.gold)
        for pair, said in zip(pairs, through_network(document, marks, pairs), strict=True):
            network.count(said, pair.gold)
    print(f"| judge | F1 | answers from {LEAST_ORDER} of VAGUE on |")
    print("|---|---|---|")
    for name in JUDGES:
        print(f"| {name} | {alone[name, 1.0]} | {alone[name, LEAST_ORDER]} |")
    print(f"| the network | {network} | |")


if __name__ == "__main__":
    main()
