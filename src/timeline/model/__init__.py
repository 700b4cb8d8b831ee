"""The trained encoder: events, their reading, and scores of pairs, from one encoding of a document.

`read_events` encodes an annotated document once; every question is then asked of its `EventReading`, and
`score_pairs` compares two of its tokens. Weights, labels, figures and licences: `MODEL_CARD.md`.
"""

from timeline.model.pairs import PairHead, score_pairs
from timeline.model.reading import EventReading, factuality, read_events

__all__ = ["EventReading", "PairHead", "factuality", "read_events", "score_pairs"]
