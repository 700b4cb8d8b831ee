"""What the trained encoder scores beside words and syntax.

The encoder reads English; of a document in another language, or that nobody parsed, it says nothing.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from timeline.model import PairHead, reading_if_any, score_heads
from timeline.text.document import Document, Token

Probabilities = Mapping[str, float]


def learned_scores(
    document: Document,
    pairs: Sequence[tuple[int, int]],
    *heads: PairHead,
    times: Collection[int] = (),
) -> list[Sequence[Probabilities | None]]:
    """For each head the encoder's probabilities for pairs of tokens, of which `times` head times."""
    reading = reading_if_any(document)
    if reading is None or not pairs:
        return [[None] * len(pairs) for _ in heads]
    scores = score_heads(reading, pairs, heads, times=times)
    return [scores[head] for head in heads]


def learned_publication(document: Document, heads: Sequence[Token | None]) -> list[Probabilities | None]:
    """The encoder's probabilities of how the events at some words stand to the day of publication."""
    reading = reading_if_any(document)
    if reading is None:
        return [None] * len(heads)
    return [None if head is None else reading.probabilities("publication", head.i) for head in heads]


def mixed(plain: Probabilities, learned: Probabilities | None, share: float) -> dict[str, float]:
    """The weighted mean of two judges, over the labels that the first knows.

    >>> mixed({"BEFORE": 0.6, "AFTER": 0.4}, {"BEFORE": 1.0, "AFTER": 0.0}, 0.5)
    {'BEFORE': 0.8, 'AFTER': 0.2}
    """
    if learned is None:
        return dict(plain)
    return {label: (1 - share) * p + share * learned.get(label, 0.0) for label, p in plain.items()}


def likeliest(found: Probabilities, *, least: float, beside_vague: float) -> str | None:
    """The likeliest relation but VAGUE, if it is likely enough at all and beside VAGUE.

    >>> likeliest({"BEFORE": 0.5, "AFTER": 0.2, "VAGUE": 0.3}, least=0.33, beside_vague=0.6)
    'BEFORE'
    >>> likeliest({"BEFORE": 0.3, "AFTER": 0.2, "VAGUE": 0.5}, least=0.33, beside_vague=0.6)
    """
    label = max((label for label in found if label != "VAGUE"), key=found.__getitem__)
    return label if found[label] >= max(least, beside_vague * found["VAGUE"]) else None
