"""Scores of pairs of events: their order, whether one causes the other, whether they are one.

`training/windows.py` makes the same features of a pair; change both together.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import TYPE_CHECKING, Literal

from timeline.model.files import settings
from timeline.model.reading import EventReading, labels_of, probabilities

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float32]

PairHead = Literal["order", "spans", "cause", "coreference"]

CONVERSE = {
    "BEFORE": "AFTER",
    "AFTER": "BEFORE",
    "INCLUDES": "IS_INCLUDED",
    "IS_INCLUDED": "INCLUDES",
    "CAUSES": "CAUSED_BY",
    "CAUSED_BY": "CAUSES",
}

AT_ONCE = 4096
"""Pairs scored in one call, so that memory does not grow with the document."""


def score_pairs(
    reading: EventReading,
    pairs: Sequence[tuple[int, int]],
    head: PairHead,
    *,
    times: Collection[int] = (),
) -> tuple[dict[str, float], ...]:
    """The probability of each label for pairs of tokens, the mean of both directions.

    `order` compares begin points as MATRES does, `spans` as TimeBank-Dense (where `times` names the tokens
    that head a time expression), `cause` is NONE, CAUSES or CAUSED_BY, `coreference` DIFFERENT or SAME.

    Raises TimelineError for an unknown head or a token that the model did not read.
    """
    return score_heads(reading, pairs, (head,), times=times)[head]


def score_heads(
    reading: EventReading,
    pairs: Sequence[tuple[int, int]],
    heads: Sequence[PairHead],
    *,
    times: Collection[int] = (),
) -> dict[PairHead, tuple[dict[str, float], ...]]:
    """What `score_pairs` gives, of several heads at once: the vectors of the pairs are laid out once."""
    labels = {head: labels_of("pair_labels", head) for head in heads}
    known = frozenset(times)
    found: dict[PairHead, list[dict[str, float]]] = {head: [] for head in heads}
    for start in range(0, len(pairs), AT_ONCE):
        logits = _logits(reading, pairs[start : start + AT_ONCE], labels, known)
        for head, rows in logits.items():
            temperature = settings()["temperature"][head]
            found[head].extend(
                dict(zip(labels[head], probabilities(row, temperature), strict=True)) for row in rows
            )
    return {head: tuple(rows) for head, rows in found.items()}


def threshold(head: PairHead) -> float:
    """The probability from which a pair head's positive answer is best by F1 on the dev data.

    >>> 0.0 < threshold("order") < 1.0
    True
    """
    least: float = settings()["threshold"][head]
    return least


def _logits(
    reading: EventReading,
    pairs: Sequence[tuple[int, int]],
    labels: Mapping[PairHead, list[str]],
    times: frozenset[int],
) -> dict[PairHead, Floats]:
    """For each head the mean of the logits of pairs and, read backwards, of the pairs turned round."""
    import numpy as np

    from timeline.model.encoder import score

    first, second, between = reading.vectors(pairs)
    features = np.asarray([_features(reading, a, b, times) for a, b in pairs], dtype=np.float32)
    there = score(list(labels), first, second, between, features)
    back = score(list(labels), second, first, between, _turned(features))
    found: dict[PairHead, Floats] = {}
    for (head, names), one, two in zip(labels.items(), there, back, strict=True):
        converse = [names.index(CONVERSE.get(name, name)) for name in names]
        found[head] = (one + two[:, converse]) / np.float32(2)
    return found


def _turned(features: Floats) -> Floats:
    """The features of pairs the other way round: direction, who governs whom, which is a time."""
    turned: Floats = features[:, [0, 1, 2, 3, 4, 5, 6, 7, 9, 8, 11, 10]].copy()
    turned[:, 5] = 1.0 - turned[:, 5]
    return turned


def _features(reading: EventReading, a: int, b: int, times: frozenset[int]) -> list[float]:
    """Distance in sentences, direction, distance in words, same lemma, government, which are times."""
    document = reading.document
    one, two = document.tokens[a], document.tokens[b]
    apart = abs(_sentence(reading, one.start) - _sentence(reading, two.start))
    bucket = apart if apart <= 2 else 3 if apart <= 5 else 4
    return [
        *(1.0 if bucket == k else 0.0 for k in range(5)),
        1.0 if a < b else 0.0,
        min(abs(a - b), 200) / 50.0,
        1.0 if one.lemma.lower() == two.lemma.lower() else 0.0,
        1.0 if two.head == a else 0.0,
        1.0 if one.head == b else 0.0,
        1.0 if a in times else 0.0,
        1.0 if b in times else 0.0,
    ]


def _sentence(reading: EventReading, offset: int) -> int:
    """The index of the sentence at an offset."""
    sentence = reading.document.sentence_at(offset)
    return sentence.i if sentence else 0
