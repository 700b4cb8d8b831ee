"""Figures on the dev documents, in the measures of the project's scorer (on words instead of characters)."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from typing import Any

import torch
from network import Network
from recipe import PAIR_HEADS, TOKEN_HEADS
from windows import Batch, Chunk, Syntax


@dataclasses.dataclass
class Answers:
    """Logits and gold labels of every head over some documents."""

    tokens: dict[str, list[tuple[Any, list[float], str]]]
    pairs: dict[str, list[tuple[int, list[float], str, bool]]]


@torch.no_grad()
def answer(network: Network, parts: Sequence[Chunk], syntax: Syntax) -> Answers:
    """Run the network over chunks, each alone, pairs in both directions."""
    network.eval()
    found = Answers({h: [] for h in TOKEN_HEADS}, {h: [] for h in PAIR_HEADS})
    for chunk in parts:
        batch = Batch([chunk], syntax, None, 0.0)
        hidden = network.encode(batch.ids, batch.mask, batch.tags, batch.deps)
        flat = hidden.reshape(-1, hidden.shape[-1])
        for head, labels in batch.token_labels.items():
            if labels:
                logits = network.tokens[head](flat[torch.tensor([p for p, _ in labels])]).tolist()
                found.tokens[head] += [
                    (y, x, chunk.doc.corpus) for (_, y), x in zip(labels, logits, strict=True)
                ]
        for head, pairs in batch.pair_labels.items():
            if pairs:
                logits = network.both_ways(head, hidden, pairs).tolist()
                found.pairs[head] += [
                    (p[3], x, chunk.doc.corpus, p[4]) for p, x in zip(pairs, logits, strict=True)
                ]
    return found


def figures(found: Answers) -> dict[str, float]:
    """All figures; F1, accuracies in percent."""
    out: dict[str, float] = {}
    out.update(trigger_figures(found))
    for head in ("class", "tense", "aspect", "polarity", "modality", "publication"):
        rows = found.tokens[head]
        if rows:
            names = TOKEN_HEADS[head]
            gold = [y[0] if head == "publication" else y for y, _, _ in rows]
            right = sum(names[argmax(x)] == y for y, (_, x, _) in zip(gold, rows, strict=True))
            out[head] = 100 * right / len(rows)
    for corpus in ("uw", "uds"):
        rows = [(y, 3 * x[0]) for y, x, c in found.tokens["factuality"] if c == corpus]
        if rows:
            out[f"{corpus}.mae"], out[f"{corpus}.r"] = agreement(rows)
    for head in ("order", "spans"):
        rows_ = [row for row in found.pairs[head] if row[3]]
        if rows_:
            out[head] = order_f1(rows_, PAIR_HEADS[head].index("VAGUE"))
    for head in ("cause", "coreference"):
        for corpus in sorted({row[2] for row in found.pairs[head]}):
            rows_ = [row for row in found.pairs[head] if row[2] == corpus]
            out[f"{head}.{corpus}"] = best_f1(head, rows_)
    return {name: round(value, 3 if name.endswith((".mae", ".r")) else 2) for name, value in out.items()}


def argmax(x: Sequence[float]) -> int:
    """The index of the greatest."""
    return max(range(len(x)), key=lambda k: x[k])


def trigger_figures(found: Answers) -> dict[str, float]:
    """F1 of trigger words (TimeML marks single words in all but a handful of cases)."""
    rows = found.tokens["trigger"]
    if not rows:
        return {}
    gold = sum(y == 1 for y, _, _ in rows)
    said = sum(argmax(x) == 1 for _, x, _ in rows)
    both = sum(y == 1 == argmax(x) for y, x, _ in rows)
    return {
        "trigger": 200 * both / (gold + said),
        "trigger.P": 100 * both / max(said, 1),
        "trigger.R": 100 * both / gold,
    }


def agreement(rows: list[tuple[float, float]]) -> tuple[float, float]:
    """Mean absolute error and Pearson's r."""
    n = len(rows)
    mae = sum(abs(y - x) for y, x in rows) / n
    my, mx = sum(y for y, _ in rows) / n, sum(x for _, x in rows) / n
    covariance = sum((y - my) * (x - mx) for y, x in rows)
    spread = (sum((y - my) ** 2 for y, _ in rows) * sum((x - mx) ** 2 for _, x in rows)) ** 0.5
    return mae, covariance / spread if spread else 0.0


def order_f1(rows: Sequence[tuple[int, list[float], str, bool]], vague: int) -> float:
    """Micro F1 in which VAGUE is no relation."""
    both = said = gold = 0
    for y, x, _, _ in rows:
        p = argmax(x)
        gold += y != vague
        said += p != vague
        both += p == y != vague
    return 200 * both / max(gold + said, 1)


def best_f1(head: str, rows: Sequence[tuple[int, list[float], str, bool]]) -> float:
    """The best F1 over all thresholds: any cause, either direction, or one event."""
    scored = sorted(((positive(head, x), y != 0) for y, x, _, _ in rows), reverse=True)
    gold = sum(y for _, y in scored)
    best, both = 0.0, 0
    for said, (_, y) in enumerate(scored, 1):
        both += y
        best = max(best, 200 * both / (said + gold))
    return best


def positive(head: str, x: Sequence[float]) -> float:
    """How far the positive labels lie above the negative one."""
    del head
    return max(x[1:]) - x[0]
