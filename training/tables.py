"""Fit a log-linear model to examples and write it as a table of weights that people can read."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import numpy as np

from timeline.graph.proposers.log_linear import LogLinear

TABLES = Path(__file__).parent.parent / "src" / "timeline" / "graph" / "cues"
EPOCHS, RATE, SMALLEST = 25, 0.1, 10

Example = tuple[list[str], int]


def fit(examples: list[Example], labels: tuple[str, ...], *, least: int, decay: float) -> LogLinear:
    """Fit by AdaGrad with weight decay; features seen fewer than `least` times are left out."""
    seen = Counter(f for found, _ in examples for f in set(found))
    names = sorted(f for f, count in seen.items() if count >= least)
    number = {name: k for k, name in enumerate(names)}
    rows = [
        np.array(sorted(number[f] for f in set(found) if f in number), dtype=int) for found, _ in examples
    ]
    weights, bias = np.zeros((len(names), len(labels))), np.zeros(len(labels))
    squares, random = np.full_like(weights, 1e-6), np.random.default_rng(0)
    for _ in range(EPOCHS):
        for k in random.permutation(len(rows)):
            row = rows[k]
            scores = weights[row].sum(0) + bias
            error = np.exp(scores - scores.max())
            error /= error.sum()
            error[examples[k][1]] -= 1
            slope = error + decay * 20 / len(rows) * weights[row]
            squares[row] += slope * slope
            weights[row] -= RATE * slope / np.sqrt(squares[row])
            bias -= RATE / 50 * error
    table = {name: _hundredths(weights[k]) for name, k in number.items()}
    kept = {name: row for name, row in table.items() if max(row) - min(row) >= SMALLEST}
    return LogLinear(labels, _hundredths(bias), kept)


def fit_even(
    examples: Sequence[Example], labels: tuple[str, ...], *, least: int, decay: float, steps: int = 150
) -> LogLinear:
    """Fit with an even decay of all weights, by accelerated descent over all examples at once.

    Rare features are held back more than by `fit`: better where few examples hold much noise.
    """
    seen = Counter(f for found, _ in examples for f in set(found))
    names = sorted(f for f, count in seen.items() if count >= least)
    number = {name: k + 1 for k, name in enumerate(names)}  # 0 stands for the bias
    rows = [sorted({number[f] for f in found if f in number}) for found, _ in examples]
    columns = np.concatenate([[0, *row] for row in rows])
    starts = np.cumsum([0, *(len(row) + 1 for row in rows)])[:-1]
    sizes = np.diff([*starts, len(columns)])
    gold = np.eye(len(labels))[[label for _, label in examples]]
    curve = 0.5 * sizes.mean() * np.bincount(columns, minlength=len(names) + 1) / len(rows)
    shrink = np.full(len(names) + 1, decay / len(rows))
    shrink[0] = 0.0
    pace = (1 / (curve + shrink))[:, None]
    weights = np.zeros((len(names) + 1, len(labels)))
    ahead = weights
    for step in range(steps):
        scores = np.add.reduceat(ahead[columns], starts, axis=0)
        chances = np.exp(scores - scores.max(1, keepdims=True))
        chances /= chances.sum(1, keepdims=True)
        errors = np.repeat((chances - gold) / len(rows), sizes, axis=0)
        slope = np.stack([np.bincount(columns, errors[:, k], len(names) + 1) for k in range(len(labels))], 1)
        before, weights = weights, ahead - pace * (slope + shrink[:, None] * ahead)
        ahead = weights + step / (step + 3) * (weights - before)
    table = {name: _hundredths(weights[k]) for name, k in number.items()}
    kept = {name: row for name, row in table.items() if max(row) - min(row) >= SMALLEST}
    return LogLinear(labels, _hundredths(weights[0]), kept)


def _hundredths(values: Iterable[float]) -> tuple[int, ...]:
    return tuple(round(100 * float(value)) for value in values)


def write(model: LogLinear, name: str, what: str, corpus: str, script: str) -> None:
    """Write the table of this name, with what it tells and where it comes from in its head."""
    (TABLES / f"{name}.en.toml").write_text("\n".join(_lines(model, what, corpus, script)) + "\n", "utf-8")


def _lines(model: LogLinear, what: str, corpus: str, script: str) -> Iterator[str]:
    yield f"# {what}: weights in hundredths, one row a feature and one column a label."
    yield f"# Trained on {corpus} by training/{script}."
    yield f"labels = {json.dumps(model.labels)}"
    yield f"bias = {json.dumps(model.bias)}"
    yield "\n[weights]"
    for feature, row in sorted(model.weights.items()):
        yield f"{json.dumps(feature, ensure_ascii=False)} = {json.dumps(row)}"
