"""What the encoder read in one document: probabilities for each token, and vectors for pairs of tokens."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import cached_property, lru_cache
from itertools import accumulate
from math import exp
from typing import TYPE_CHECKING

import attrs

from timeline.errors import TimelineError
from timeline.model.files import settings
from timeline.model.windows import windows
from timeline.text.document import Document, Token

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float32]
    Halves = NDArray[np.float16]
    Numbers = NDArray[np.int64]

SUMS_KEPT = 32
"""Windows of which the running sums are kept: a news article whole, and of a long text no more than 8 MB."""
MOST_FACTUAL = 3.0
"""Factuality runs from minus this to this."""


@attrs.frozen(kw_only=True, eq=False)
class EventReading:
    """One encoding of a document, from which every head answers.

    Tokens are asked for by their index in `document.tokens`. A token of white space has no reading: it is no
    trigger, and every other question about it is an error.
    """

    document: Document
    _home: dict[int, tuple[int, int]] = attrs.field(repr=False)
    _at: tuple[dict[int, int], ...] = attrs.field(repr=False)
    _vectors: tuple[Halves, ...] = attrs.field(repr=False)
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
        return dict(zip(labels, probabilities(logits.tolist(), settings()["temperature"][head]), strict=True))

    def best(self, head: str, token: int) -> str:
        """The most probable label of a token head."""
        found = self.probabilities(head, token)
        return max(found, key=lambda label: found[label])

    def factuality(self, token: int) -> float:
        """How factual an event is told to be, from -3 (certainly not) to 3 (certainly), as UW and UDS-IH2."""
        news, web = self.told(token)
        return round((1 - self.web) * news + self.web * web, 3)

    def told(self, token: int) -> tuple[float, float]:
        """How factual an event would be if this were news, and if it were web prose.

        Raters of news take what is planned for rather certain, raters of web prose for not yet true.
        """
        columns, row = settings()["columns"], self._row(token)
        return _points(row[columns["news"]]), _points(row[columns["web"]])

    @cached_property
    def web(self) -> float:
        """How much the document is like web prose (letters, reviews, forums) and unlike news, from 0 to 1.

        >>> from timeline.text.document import Document
        >>> read_events(Document(text="", sentences=())).web
        0.0
        """
        column = settings()["columns"]["prose"]
        logits = [float(rows[0, column]) for rows in self._logits]
        return round(1 / (1 + exp(-sum(logits) / len(logits))), 3) if logits else 0.0

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

    @cached_property
    def sentences(self) -> Numbers:
        """The number of each token's sentence."""
        import numpy as np

        starts = [sentence.start for sentence in self.document.sentences or ()]
        places = [token.start for token in self.document.tokens]
        return np.maximum(np.searchsorted(starts, places, side="right") - 1, 0)

    def vectors(self, pairs: Sequence[tuple[int, int]]) -> tuple[Floats, Numbers, Floats]:
        """For pairs of tokens: vectors, which two of them are a pair's, and the mean of what lies between.

        Both are taken from one window where any holds both. Where none does, nothing has seen what lies
        between, and its mean is nought.
        """
        import numpy as np

        number: dict[tuple[int, int], int] = {}
        numbers: list[tuple[int, int]] = []
        together: dict[int, list[tuple[int, int, int]]] = {}
        for row, (a, b) in enumerate(pairs):
            window = self._window(a, b)
            if window is None:
                one, two = self._place(a), self._place(b)
            else:
                at = self._at[window]
                one, two = (window, at[a]), (window, at[b])
                together.setdefault(window, []).append((row, at[a], at[b]))
            numbers.append((number.setdefault(one, len(number)), number.setdefault(two, len(number))))
        vectors = np.array([self._vectors[window][piece] for window, piece in number], dtype=np.float32)
        between = np.zeros((len(pairs), self._vectors[0].shape[1]), dtype=np.float32)
        for window, places in together.items():
            sums = self._sums(window)
            rows, i, j = np.array(places).T
            low, high = np.minimum(i, j), np.maximum(i, j)
            inside = sums[np.maximum(high - 1, low)] - sums[low]
            between[rows] = inside / np.maximum(high - low - 1, 1)[:, None]
        return vectors, np.array(numbers, dtype=np.int64), between

    @cached_property
    def _sums(self) -> Callable[[int], Floats]:
        """The running sums over the pieces of a window; the last few are kept, since each head asks anew."""
        import numpy as np

        rows = self._vectors  # not `self`, which keeps the function: a circle would outlive the reading

        def sums(window: int) -> Floats:
            return np.array(list(accumulate(rows[window].astype(np.float32))))

        return lru_cache(maxsize=SUMS_KEPT)(sums)

    def _window(self, first: int, second: int) -> int | None:
        """The first window that holds two tokens."""
        for window in range(self._place(first)[0], len(self._at)):
            at = self._at[window]
            if first not in at:
                return None
            if second in at:
                return window
        return None


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
        vectors.append(rows[0].astype("float16"))  # half the memory; what is lost is less than int8 loses
        logits.append(rows[1])
        at.append(window.at)
        for token_index, piece in window.at.items():
            home.setdefault(token_index, (number, piece))
    return EventReading(
        document=document, home=home, at=tuple(at), vectors=tuple(vectors), logits=tuple(logits)
    )


def factuality(reading: EventReading, token: Token | int) -> float:
    """How factual the event at a token is told to be, from -3 to 3."""
    return reading.factuality(token if isinstance(token, int) else token.i)


def _points(score: float) -> float:
    return round(min(MOST_FACTUAL, max(-MOST_FACTUAL, float(score))), 3)


def _numbers(name: str) -> dict[str, int]:
    """The number of each tag or dependency; 0 is kept for those the training did not see."""
    return {label: number for number, label in enumerate(settings()[name], 1)}


def labels_of(kind: str, head: str) -> list[str]:
    """The labels of a head, or an error that names the heads there are."""
    known: dict[str, list[str]] = settings()[kind]
    if head not in known:
        raise TimelineError(f"the model has no head {head!r}", hint=f"its heads are {', '.join(known)}")
    return known[head]


def probabilities(logits: Iterable[float], temperature: float) -> list[float]:
    """Probabilities of one row of logits."""
    scaled = [x / temperature for x in logits]
    top = max(scaled)
    powers = [exp(x - top) for x in scaled]
    total = sum(powers)
    return [power / total for power in powers]
