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
    labels = labels_of("pair_labels", head)
    back = [labels.index(CONVERSE.get(label, label)) for label in labels]
    known = frozenset(times)
    found: list[dict[str, float]] = []
    for start in range(0, len(pairs), AT_ONCE):
        some = pairs[start : start + AT_ONCE]
        there = _logits(reading, some, head, known)
        turned = _logits(reading, [(b, a) for a, b in some], head, known)[:, back]
        rows = (probabilities(row, settings()["temperature"][head]) for row in (there + turned) / 2.0)
        found.extend(dict(zip(labels, row, strict=True)) for row in rows)
    return tuple(found)


def threshold(head: PairHead) -> float:
    """The probability from which a pair head's positive answer is best by F1 on the dev data.

    >>> 0.0 < threshold("order") < 1.0
    True
    """
    least: float = settings()["threshold"][head]
    return least


def _logits(
    reading: EventReading, pairs: Sequence[tuple[int, int]], head: PairHead, times: frozenset[int]
) -> Floats:
    """The logits of pairs in the direction given."""
    import numpy as np

    from timeline.model.encoder import score

    vectors = [reading.vectors(a, b) for a, b in pairs]
    first = np.stack([a for a, _ in vectors])
    second = np.stack([b for _, b in vectors])
    features = np.asarray([_features(reading, a, b, times) for a, b in pairs], dtype=np.float32)
    return score(head, first, second, features)


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
