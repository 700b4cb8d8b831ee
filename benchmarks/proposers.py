"""How often the links of each proposer are right, on given events.

    python benchmarks/proposers.py ../shared/data [--split train|dev]

Each link of a timeline is compared with the gold's for the same two mentions, where the gold has one: with
MATRES by which begins first, with TimeBank-Dense by its six relations (a link that says less than the gold is
right if the gold is among what it allows). A pair that the gold calls VAGUE counts as wrong.
"""

from __future__ import annotations

import argparse
import json
import warnings
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import timeline
from timeline.graph import LinkKind, Relation
from timeline.graph.point_relation import EQUAL, GREATER, LESS
from timeline.graph.relation_names import claim_of, dense_name, matres_name

SETS = {"matres": ("eiid", matres_name), "timebank_dense": ("eid", dense_name)}
BY_BEGIN = {"BEFORE": (LESS,), "AFTER": (GREATER,), "SIMULTANEOUS": (EQUAL,)}


def lines(path: Path) -> Iterator[dict[str, Any]]:
    """The documents of a file of JSON lines."""
    yield from map(json.loads, path.read_text(encoding="utf-8").splitlines())


def claimed(link: timeline.Link) -> Relation:
    """What a link says of its two ends."""
    if link.kind is LinkKind.CLINK:
        return Relation.of_orders(begin_begin=(LESS, EQUAL))
    if link.begins_only:
        return Relation.of_orders(begin_begin=BY_BEGIN.get(link.relation, (LESS, EQUAL, GREATER)))
    return claim_of(link.relation)


def measure(data: Path, name: str, split: str) -> Counter[tuple[str, bool]]:
    """Count right and wrong links by origin."""
    key, naming = SETS[name]
    texts = {d["doc_id"].removesuffix(".tml"): d for d in lines(data / "tempeval3.jsonl")}
    found: Counter[tuple[str, bool]] = Counter()
    for links in lines(data / f"{name}.jsonl"):
        text = texts.get(links["doc_id"].removesuffix(".tml"))
        if text is None or links["split"] != split:
            continue
        gold = {}
        spans = _spans(text, key)
        for x in links["tlinks"]:
            ends = spans.get(x["src"]), spans.get(x["tgt"])
            gold[ends], gold[ends[::-1]] = x["rel"], _CONVERSE.get(x["rel"], x["rel"])
        for origin, ends, says in _said(text):
            if ends in gold:
                found[origin, _fits(says, gold[ends], naming)] += 1
    return found


_CONVERSE = {"BEFORE": "AFTER", "AFTER": "BEFORE", "INCLUDES": "IS_INCLUDED", "IS_INCLUDED": "INCLUDES"}


def _spans(document: Mapping[str, Any], key: str) -> dict[str, tuple[int, int] | str]:
    spans: dict[str, tuple[int, int] | str] = {"t0": "t0"}
    for e in document["events"]:
        for id_ in (e.get(key), *(i.get(key) for i in e.get("instances", []))):
            spans[str(id_)] = (e["start"], e["end"])
    spans |= {t["tid"]: (t["start"], t["end"]) for t in document["timexes"] if t["start"] >= 0}
    return spans


def _said(document: Mapping[str, Any]) -> Iterator[tuple[str, tuple[Any, Any], Relation]]:
    """Each link of the library with the places of its ends."""
    marks = sorted({(e["start"], e["end"]) for e in document["events"] if e["start"] >= 0})
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        read = timeline.extract(document["text"], dct=document["dct"], mentions=marks)
    place: dict[str, Any] = {m.id: (m.start, m.end) for m in read.mentions} | {"t0": "t0"}
    place |= {t.id: (t.start, t.end) for t in read.times}
    for link in read.links:
        if link.kind in (LinkKind.TLINK, LinkKind.CLINK):
            ends = (
                place.get(link.source_mention or link.source),
                place.get(link.target_mention or link.target),
            )
            yield link.origin, ends, claimed(link)


def _fits(says: Relation, gold: str, naming: Any) -> bool:
    """Whether a relation that has the gold's name is among what is said, and it is no other name."""
    name = naming(says)
    if name != "VAGUE":
        return bool(name == gold)
    return gold != "VAGUE" and any(naming(Relation.of(basic)) == gold for basic in says.basics)


def main(arguments: Sequence[str] | None = None) -> None:
    """Print a table of both sets."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("data", type=Path, help="the folder of the sets")
    parser.add_argument("--split", choices=("train", "dev"), default="train")
    options = parser.parse_args(arguments)
    counts = {name: measure(options.data, name, options.split) for name in SETS}
    print("| origin | MATRES | pairs | TimeBank-Dense | pairs |")
    print("|---|---|---|---|---|")
    for origin in sorted({origin for found in counts.values() for origin, _ in found}):
        cells = []
        for found in counts.values():
            right, wrong = found[origin, True], found[origin, False]
            cells += [f"{right / (right + wrong):.2f}" if right + wrong else "", str(right + wrong)]
        print(f"| {origin} | {' | '.join(cells)} |")


if __name__ == "__main__":
    main()
