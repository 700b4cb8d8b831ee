"""The trained encoder: events, their reading, and scores of pairs, from one encoding of a document.

`read_events` encodes an annotated document once (`reading_of` keeps the last one for the next stage); every
question is then asked of its `EventReading`, and `score_pairs` compares two of its tokens. Weights, labels,
figures and licences: `MODEL_CARD.md`.
"""

from timeline.model.pairs import PairHead, score_heads, score_pairs, threshold
from timeline.model.reading import EventReading, factuality, read_events
from timeline.model.shared import reading_if_any, reading_of

__all__ = [
    "EventReading",
    "PairHead",
    "factuality",
    "read_events",
    "reading_if_any",
    "reading_of",
    "score_heads",
    "score_pairs",
    "threshold",
]
