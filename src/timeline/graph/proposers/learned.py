"""What the trained encoder scores beside words and syntax."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from timeline.model import PairHead, reading_of, score_pairs
from timeline.text.document import Document

Probabilities = Mapping[str, float]


def learned_scores(
    document: Document, pairs: Sequence[tuple[int, int]], head: PairHead
) -> Sequence[Probabilities | None]:
    """The encoder's probabilities for pairs of tokens; None for each in a language it does not read."""
    if document.lang != "en" or document.sentences is None or not pairs:
        return [None] * len(pairs)
    return score_pairs(reading_of(document), pairs, head)


def mixed(plain: Probabilities, learned: Probabilities | None, share: float) -> dict[str, float]:
    """The weighted mean of two judges, over the labels that the first knows.

    >>> mixed({"BEFORE": 0.6, "AFTER": 0.4}, {"BEFORE": 1.0, "AFTER": 0.0}, 0.5)
    {'BEFORE': 0.8, 'AFTER': 0.2}
    """
    if learned is None:
        return dict(plain)
    return {label: (1 - share) * p + share * learned.get(label, 0.0) for label, p in plain.items()}
