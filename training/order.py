"""Train the table of weights that orders neighbouring events: `order.en.toml`.

    python training/order.py CORPORA

CORPORA holds `tempeval3.jsonl` (texts with triggers) and `matres.jsonl` (which of two begins first), joined
by `doc_id`; documents with `split` = `train` are trained on, those with `dev` are scored. The mentions are
read by the library itself, so that the weights know its mistakes. Nothing is drawn at random but the order of
examples, from a fixed seed: the same corpora give the same table. It takes two minutes on one core and needs
numpy.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from tables import Example, fit, write

from timeline import events, text, times
from timeline.graph.proposers.log_linear import LogLinear
from timeline.graph.proposers.order_features import Reading, features, read_mentions
from timeline.graph.proposers.scene import Scene

ORDER = ("BEFORE", "AFTER", "EQUAL", "VAGUE")
CONVERSE = {"BEFORE": "AFTER", "AFTER": "BEFORE"}

Places = dict[str, tuple[int, Reading]]


def main(folder: str) -> None:
    """Train the table, and print how it does on the dev half."""
    corpora = Path(folder)
    places = {d["doc_id"].removesuffix(".tml"): _places(d) for d in _rows(corpora / "tempeval3.jsonl")}
    train, dev = _examples(corpora / "matres.jsonl", places)
    order = fit(train, ORDER, least=15, decay=4.0)
    _report("order", order, dev)
    write(order, "order", "Which of two mentions begins first", "the training half of MATRES", "order.py")


def _rows(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def _places(row: dict[str, Any]) -> Places:
    """The readings of a document's triggers, by each of their ids, with their number in the text."""
    marks = {(e["start"], e["end"]) for e in row["events"] if e.get("start", -1) >= 0}
    document = text.annotate(text.read(row["text"]))
    mentions = events.find_mentions(document, times.recognise(document), given=sorted(marks))
    readings = read_mentions(Scene(document=document, mentions=mentions))
    at = {(r.mention.start, r.mention.end): (k, r) for k, r in enumerate(readings)}
    found = {}
    for event in row["events"]:
        place = at.get((event.get("start"), event.get("end")))
        if place is not None:
            ids = [event.get("eid"), event.get("eiid"), *(x.get("eiid") for x in event.get("instances", []))]
            found.update(dict.fromkeys(filter(None, ids), place))
    return found


def _examples(path: Path, places: dict[str, Places]) -> tuple[list[Example], list[Example]]:
    """The pairs of a corpus, in the order of the text, for training and for the dev half."""
    halves: dict[str, list[Example]] = {"train": [], "dev": []}
    for row in _rows(path):
        here = places.get(row["doc_id"].removesuffix(".tml"), {})
        for link in row["tlinks"]:
            a, b, label = here.get(link["src"]), here.get(link["tgt"]), link["rel"]
            if a is None or b is None or a[0] == b[0]:
                continue
            if a[0] > b[0]:
                a, b, label = b, a, CONVERSE.get(label, label)
            found = list(features(a[1], b[1], b[0] - a[0] - 1))
            halves[row["split"]].append((found, ORDER.index(label)))
    return halves["train"], halves["dev"]


def _report(name: str, model: LogLinear, examples: Iterable[Example]) -> None:
    """Print F1 where VAGUE counts as no relation."""
    counts = Counter[str]()
    for found, label in examples:
        p = model.probabilities(found)
        guess, gold = max(p, key=lambda x: p[x] * (0.6 if x == "VAGUE" else 1)), model.labels[label]
        counts.update({"guessed": guess != "VAGUE", "gold": gold != "VAGUE", "hit": guess == gold != "VAGUE"})
    f1 = 2 * counts["hit"] / max(counts["guessed"] + counts["gold"], 1)
    sys.stdout.write(f"{name}: {len(model.weights)} features, F1 {100 * f1:.1f} on the dev half\n")


if __name__ == "__main__":
    main(sys.argv[1])
