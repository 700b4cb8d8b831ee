"""Fit the weights of salience: `PYTHONPATH=src:. python training/salience.py`.

Read are the articles of `tests/golden`: an event that is a row is worth half, one that the article is about
nearly one, any other next to nothing. A logistic regression, each weight drawn to what it was set to by hand
(`[prior]` in `weights.toml`), for ten articles are few: what they hardly show stays as it was set. Prints the
table `[weight]`, then how well weights fitted on the other nine do on each.
"""

from __future__ import annotations

import sys
import tomllib
from importlib import resources
from statistics import mean

import numpy as np
from benchmarks.salience import ROW, TOP, Judged, figures, judged
from numpy.typing import NDArray
from tests.golden.articles import NAMES

from timeline.graph import causal_degrees
from timeline.records.salience.facts import Facts, text_of
from timeline.records.salience.features import FEATURES
from timeline.text import annotate, read

Floats = NDArray[np.float64]

WORTH = {0: 0.03, ROW: 0.5, TOP: 0.97}
DRAW = 6.0
STEPS = 60


def prior() -> Floats:
    """The weights set by hand, the bias last."""
    text = resources.files("timeline.records.salience").joinpath("weights.toml").read_text("utf-8")
    of = tomllib.loads(text)["prior"]
    return np.array([of[feature.name] for feature in FEATURES] + [of["bias"]])


def features_of(article: Judged) -> Floats:
    """One row an event: its features and a one for the bias."""
    timeline = article.timeline
    degrees = causal_degrees(timeline.links)
    events = (*timeline.events, *timeline.reports)
    text = text_of(annotate(read(timeline.text, lang="en")), timeline.mentions, events, degrees)
    facts = (Facts(text, event) for event in article.events)
    return np.array([[float(feature.value(fact)) for feature in FEATURES] + [1.0] for fact in facts])


def fit(x: Floats, y: Floats) -> Floats:
    """Newton's steps to the weights that are likeliest given the prior."""
    start = prior()
    draw = DRAW * np.diag([1.0] * (len(start) - 1) + [1e-3])
    weights = start.copy()
    for _ in range(STEPS):
        chance = 1 / (1 + np.exp(-x @ weights))
        slope = x.T @ (chance - y) + draw @ (weights - start)
        weights -= np.linalg.solve((x * (chance * (1 - chance))[:, None]).T @ x + draw, slope)
    return weights


def main() -> None:
    """Print the weights, and the figures of leaving each article out."""
    articles = [judged(name) for name in NAMES]
    x = [features_of(article) for article in articles]
    y = [np.array([WORTH[worth] for worth in article.worth]) for article in articles]
    for name, weight in zip(
        [*(f.name for f in FEATURES), "bias"], fit(np.vstack(x), np.hstack(y)), strict=True
    ):
        sys.stdout.write(f'"{name}" = {weight:.1f}\n')
    out = []
    for k, article in enumerate(articles):
        others = [i for i in range(len(articles)) if i != k]
        scores = x[k] @ fit(np.vstack([x[i] for i in others]), np.hstack([y[i] for i in others]))
        out.append(figures(article, lambda _, event, scores=scores: float(scores[event])))  # type: ignore[misc]
    a, b, c, d = (mean(column) for column in zip(*out, strict=True))
    sys.stdout.write(
        f"# left out: rows AUC {a:.3f}, {10 * b:.1f} of 10; tops AUC {c:.3f}, {100 * d:.0f} % in 10\n"
    )


if __name__ == "__main__":
    main()
