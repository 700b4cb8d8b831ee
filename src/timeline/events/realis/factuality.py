"""How certain the text makes an event: a weighted sum over the cues that act on it and the form it has.

The weights are data (`cues/<language>/weights.toml`), fitted by `training/factuality.py`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

from timeline.events.cues.load import read
from timeline.events.mention import Realis
from timeline.events.realis.clause import Operator
from timeline.events.realis.features import features
from timeline.text.document import Document, Token

TOP = 3.0


@cache
def weights(lang: str) -> Mapping[str, float]:
    """The weight of every feature, in points of the scale from -3 to 3."""
    return {str(name): float(value) for name, value in read(lang, "weights")["weights"].items()}


def factuality(document: Document, trigger: Token, operators: Sequence[Operator], realis: Realis) -> float:
    """Factuality from -3 (certainly did not happen) to 3 (certainly did), to two digits."""
    known = weights(document.lang)
    total = sum(known.get(name, 0.0) for name in features(document, trigger, operators, realis))
    return round(max(-TOP, min(TOP, total)), 2)
