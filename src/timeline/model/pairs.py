"""Scores of pairs of events: their order, whether one causes the other, whether they are one.

`training/windows.py` makes the same features of a pair; change both together.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING, Literal

from timeline.model.files import settings
from timeline.model.reading import EventReading, labels_of, probabilities

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float32]

PairHead = Literal["order", "spans", "cause", "coreference"]

AT_ONCE = 4096
"""Pairs scored in one call, so that memory does not grow with the document."""
DISTANCES = (1, 2, 3, 6)
"""The least distances in sentences of the second to the fifth class; the first is the same sentence."""


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
    import numpy as np

    from timeline.model.encoder import score

    labels = {head: labels_of("pair_labels", head) for head in heads}
    known = frozenset(times)
    found: dict[PairHead, list[dict[str, float]]] = {head: [] for head in heads}
    for start in range(0, len(pairs), AT_ONCE):
        some = pairs[start : start + AT_ONCE]
        vectors, numbers, between = reading.vectors(some)
        first, second = np.ascontiguousarray(numbers.T)
        features = _features(reading, some, known)
        for head, names in labels.items():
            rows = score(head, vectors, first, second, between, features).tolist()
            temperature = settings()["temperature"][head]
            found[head].extend(dict(zip(names, probabilities(row, temperature), strict=True)) for row in rows)
    return {head: tuple(rows) for head, rows in found.items()}


def threshold(head: PairHead) -> float:
    """The probability from which a pair head's positive answer is best by F1 on the dev data.

    >>> 0.0 < threshold("order") < 1.0
    True
    """
    least: float = settings()["threshold"][head]
    return least


def _features(reading: EventReading, pairs: Sequence[tuple[int, int]], times: frozenset[int]) -> Floats:
    """Distance in sentences, direction, distance in words, same lemma, government, which are times."""
    import numpy as np

    tokens = reading.document.tokens
    a, b = np.asarray(pairs).T
    apart = np.abs(reading.sentences[a] - reading.sentences[b])
    found = np.zeros((len(pairs), 12), dtype=np.float32)
    found[np.arange(len(pairs)), np.searchsorted(DISTANCES, apart, side="right")] = 1.0
    found[:, 5] = a < b
    found[:, 6] = np.minimum(np.abs(a - b), 200) / 50.0
    found[:, 7] = [tokens[i].lemma.lower() == tokens[j].lemma.lower() for i, j in pairs]
    found[:, 8] = [tokens[j].head == i for i, j in pairs]
    found[:, 9] = [tokens[i].head == j for i, j in pairs]
    found[:, 10] = [i in times for i, _ in pairs]
    found[:, 11] = [j in times for _, j in pairs]
    return found
