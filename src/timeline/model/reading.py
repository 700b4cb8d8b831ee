"""What the encoder read in one document: probabilities for each token, and vectors for pairs of tokens."""

from __future__ import annotations

from math import exp
from typing import TYPE_CHECKING, Any

import attrs

from timeline.errors import TimelineError
from timeline.model.files import settings
from timeline.model.windows import windows
from timeline.text.document import Document, Token

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float32]

FACTUALITY = "factuality"


@attrs.frozen(kw_only=True, eq=False)
class EventReading:
    """One encoding of a document, from which every head answers.

    Tokens are asked for by their index in `document.tokens`. A token of white space has no reading: it is no
    trigger, and every other question about it is an error.
    """

    document: Document
    _home: dict[int, tuple[int, int]] = attrs.field(repr=False)
    _at: tuple[dict[int, int], ...] = attrs.field(repr=False)
    _vectors: tuple[Floats, ...] = attrs.field(repr=False)
    _logits: tuple[Floats, ...] = attrs.field(repr=False)

    def trigger(self, token: int) -> float:
        """The probability that a token is an event's trigger, or part of one.

        >>> from timeline.text.document import Document
        >>> read_events(Document(text="", sentences=())).triggers()
        ()
        """
        if token not in self._home:
            return 0.0
        found = self.probabilities("trigger", token)
        return found["B"] + found["I"]

    def triggers(self, threshold: float | None = None) -> tuple[int, ...]:
        """The tokens whose probability is at least `threshold` (default: the best on the dev data)."""
        least = settings()["threshold"]["trigger"] if threshold is None else threshold
        return tuple(token for token in sorted(self._home) if self.trigger(token) >= least)

    def probabilities(self, head: str, token: int) -> dict[str, float]:
        """The probability of each label of a token head, if the token is a trigger.

        `class`, `tense`, `aspect`, `polarity`, `modality` as TimeML has them (modality: NONE or MODAL);
        `publication`: how the event stands to the day of publication, in the relations of TimeBank-Dense.
        """
        labels = labels_of("token_labels", head)
        where = settings()["columns"][head]
        logits = self._row(token)[where : where + len(labels)]
        return dict(zip(labels, probabilities(logits, settings()["temperature"][head]), strict=True))

    def best(self, head: str, token: int) -> str:
        """The most probable label of a token head."""
        found = self.probabilities(head, token)
        return max(found, key=lambda label: found[label])

    def factuality(self, token: int) -> float:
        """How factual an event is told to be, from -3 (certainly not) to 3 (certainly), as UW and UDS-IH2."""
        scale, shift = settings()[FACTUALITY]["scale"], settings()[FACTUALITY]["shift"]
        score: float = float(self._row(token)[settings()["columns"][FACTUALITY]]) * scale + shift
        return round(min(3.0, max(-3.0, score)), 3)

    def _row(self, token: int) -> Floats:
        """The logits of a token, from the window in which it has the most text before it."""
        window, piece = self._place(token)
        row: Floats = self._logits[window][piece]
        return row

    def _place(self, token: int) -> tuple[int, int]:
        try:
            return self._home[token]
        except KeyError:
            message = f"token {token} was not read by the model"
            raise TimelineError(message, hint="ask for tokens with letters") from None

    def vectors(self, first: int, second: int) -> tuple[Floats, Floats]:
        """The vectors of two tokens, from one window where any holds both."""
        for window in range(self._place(first)[0], len(self._at)):
            at = self._at[window]
            if first in at and second in at:
                return self._vectors[window][at[first]], self._vectors[window][at[second]]
            if first not in at:
                break
        (a, i), (b, j) = self._place(first), self._place(second)
        return self._vectors[a][i], self._vectors[b][j]


def read_events(document: Document) -> EventReading:
    """Encode an annotated document once, for all heads.

    Raises TimelineError where the document is not annotated, or a file of the model is missing or damaged.
    """
    from timeline.model.encoder import encode

    home: dict[int, tuple[int, int]] = {}
    at, vectors, logits = [], [], []
    tags, dependencies = _numbers("tags"), _numbers("dependencies")
    for number, window in enumerate(windows(document)):
        tokens = [document.tokens[i] if i >= 0 else None for i in window.owners]
        rows = encode(
            list(window.pieces),
            [tags.get(token.tag, 0) if token else 0 for token in tokens],
            [dependencies.get(token.dep, 0) if token else 0 for token in tokens],
        )
        firsts = list(window.at.values())
        vectors.append(rows[0][firsts])
        logits.append(rows[1][firsts])
        at.append({token: k for k, token in enumerate(window.at)})
        for k, token_index in enumerate(window.at):
            home.setdefault(token_index, (number, k))
    return EventReading(
        document=document, home=home, at=tuple(at), vectors=tuple(vectors), logits=tuple(logits)
    )


def factuality(reading: EventReading, token: Token | int) -> float:
    """How factual the event at a token is told to be, from -3 to 3."""
    return reading.factuality(token if isinstance(token, int) else token.i)


def _numbers(name: str) -> dict[str, int]:
    """The number of each tag or dependency; 0 is kept for those the training did not see."""
    return {label: number for number, label in enumerate(settings()[name], 1)}


def labels_of(kind: str, head: str) -> list[str]:
    """The labels of a head, or an error that names the heads there are."""
    known: dict[str, list[str]] = settings()[kind]
    if head not in known:
        raise TimelineError(f"the model has no head {head!r}", hint=f"its heads are {', '.join(known)}")
    return known[head]


def probabilities(logits: Any, temperature: float) -> list[float]:
    """Probabilities of one row of logits."""
    scaled = [float(x) / temperature for x in logits]
    top = max(scaled)
    powers = [exp(x - top) for x in scaled]
    total = sum(powers)
    return [power / total for power in powers]
