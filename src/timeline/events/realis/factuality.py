"""How certain the text makes an event: a weighted sum over the cues that act on it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from timeline.events.cues.load import read
from timeline.events.mention import Realis
from timeline.events.realis.clause import Operator
from timeline.text.document import Document, Token

TOP = 3.0


@cache
def weights(lang: str) -> Mapping[str, float]:
    """The weight of every feature, in points of the scale from -3 to 3."""
    return {str(name): float(value) for name, value in read(lang, "weights")["weights"].items()}


def features(trigger: Token, operators: Sequence[Operator], realis: Realis) -> Iterator[str]:
    """What the factuality of an event is read from, by name; "" stands for every event."""
    yield ""
    yield f"realis {realis.value}"
    yield f"tag {trigger.tag}"
    for operator in operators:
        yield f"cue {operator.name}"


def factuality(document: Document, trigger: Token, operators: Sequence[Operator], realis: Realis) -> float:
    """Factuality from -3 (certainly did not happen) to 3 (certainly did), to two digits."""
    known = weights(document.lang)
    names = dict.fromkeys(features(trigger, operators, realis))
    total = sum(known.get(name, 0.0) for name in names)
    return round(max(-TOP, min(TOP, total)), 2)
