"""Fits the weights of the factuality score and writes them as TOML.

    python training/factuality.py DATA > src/timeline/events/cues/en/weights.toml

DATA is a folder with `factuality_uw_train.jsonl` and `factuality_uds_ih2_train.jsonl`: one JSON object a line
with `tokens` and `targets`, each `[first, last + 1, score]`. Ridge regression, re-weighted towards absolute
error; sentences from news count five times, since news is what the library reads. With `--dev` the figures on
the `dev` files are printed instead. Deterministic; six minutes on one core,
most of them for the parse.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import accumulate
from pathlib import Path

import attrs
import numpy as np
from numpy.typing import NDArray

from timeline.events.mention import EventClass, Polarity, Tense
from timeline.events.realis.climb import climb
from timeline.events.realis.compose import compose
from timeline.events.realis.features import CONSTANT, features
from timeline.text import annotate, read

CORPORA = {"uw": 5.0, "uds_ih2": 1.0}
"""Corpus and weight of one of its events."""
RAREST = 12
"""A feature that fewer training events have gets no weight."""
PENALTY = 10.0
FLAT = 1.0
"""Errors above this count by their size, those below by their square."""
ROUNDS = 15
SMALLEST = 0.05
"""Weights nearer to nought are left out."""
HEAD = (
    "# Weights of the factuality score by feature, in points from -3 to 3: fitted by training/factuality.py."
)

Numbers = NDArray[np.float64]
Event = tuple[str, tuple[str, ...], float]
"""Corpus, features, gold score."""


@attrs.frozen
class _Reading:
    event_class: EventClass = EventClass.OCCURRENCE
    tense: Tense = Tense.NONE
    polarity: Polarity = Polarity.POS


def events(folder: Path, part: str) -> Iterator[Event]:
    """Every event of one part of the corpora, with its features."""
    for corpus in CORPORA:
        for line in (folder / f"factuality_{corpus}_{part}.jsonl").read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            starts = [0, *accumulate(len(word) + 1 for word in row["tokens"])]
            document = annotate(read(" ".join(row["tokens"])))
            for first, last, gold in row["targets"]:
                trigger = document.head_of(starts[first], starts[last] - 1)
                if trigger is None:
                    continue
                present = trigger.tag in {"VBP", "VBZ"}
                reading = _Reading(tense=Tense.PRESENT if present else Tense.NONE)
                operators = climb(document, trigger, reading)
                yield corpus, features(document, trigger, operators, compose(operators)), float(gold)


def matrix(rows: Sequence[Event], names: Sequence[str]) -> Numbers:
    """One row an event, one column a feature."""
    column = {name: k for k, name in enumerate(names)}
    out = np.zeros((len(rows), len(names)))
    for k, (_, found, _) in enumerate(rows):
        out[k, [column[name] for name in found if name in column]] = 1.0
    return out


def fit(rows: Sequence[Event]) -> dict[str, float]:
    """The weight of each feature."""
    count = Counter(name for _, found, _ in rows for name in found)
    names = sorted(name for name, times in count.items() if times >= RAREST)
    table, gold = matrix(rows, names), np.array([score for *_, score in rows])
    share = np.array([CORPORA[corpus] for corpus, *_ in rows])
    penalty = np.diag([0.0 if name == CONSTANT else PENALTY for name in names])
    weight, found = share, np.zeros(len(names))
    for _ in range(ROUNDS):
        found = np.linalg.solve(table.T @ (table * weight[:, None]) + penalty, table.T @ (weight * gold))
        error = np.abs(gold - np.clip(table @ found, -3, 3))
        weight = share / np.maximum(error, FLAT)
    return {name: float(w) for name, w in zip(names, found, strict=True) if abs(w) >= SMALLEST}


def report(weights: dict[str, float], rows: Sequence[Event]) -> Iterator[str]:
    """Mean absolute error and correlation by corpus."""
    for corpus in CORPORA:
        own = [row for row in rows if row[0] == corpus]
        guess = np.clip([sum(weights.get(name, 0.0) for name in found) for _, found, _ in own], -3, 3)
        gold = np.array([score for *_, score in own])
        error, r = np.abs(guess - gold).mean(), np.corrcoef(guess, gold)[0, 1]
        yield f"{corpus}: MAE {error:.3f}, r {r:.3f}, n {len(own)}"


def main() -> None:
    """Read the arguments, fit, and write."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("data", type=Path)
    arguments.add_argument("--dev", action="store_true", help="print figures on dev instead of the weights")
    given = arguments.parse_args()
    weights = fit(list(events(given.data, "train")))
    if given.dev:
        sys.stdout.writelines(f"{line}\n" for line in report(weights, list(events(given.data, "dev"))))
        return
    rows = (f"{json.dumps(name, ensure_ascii=False)} = {weight:.2f}" for name, weight in weights.items())
    sys.stdout.write("\n".join((HEAD, "", "[weights]", *rows)) + "\n")


if __name__ == "__main__":
    main()
