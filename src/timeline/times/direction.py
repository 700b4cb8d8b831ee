"""Light cues of direction: what the sentence around a weekday or a month says of its tense."""

from __future__ import annotations

import re
from functools import cache

from timeline.text.document import Document
from timeline.times.expression import Direction, DirectionCue
from timeline.times.lexicon import lexicon
from timeline.times.recognised import Anchoring, Recognised
from timeline.values import DateValue

REACH = 160
"""Characters on either side in which a cue is looked for, up to the end of the sentence."""


def cue_directions(document: Document, recognised: tuple[Recognised, ...]) -> dict[int, DirectionCue]:
    """The direction of each incomplete expression by the words of its sentence; no parse is needed.

    A cue of the future ("will", "is scheduled") counts only if no verb of the past stands nearer. What has no
    cue is not in the result.
    """
    pattern, cues = _cues(document.lang)
    found: dict[int, DirectionCue] = {}
    for i, expression in enumerate(recognised):
        if not _is_open(expression):
            continue
        cue = _nearest(document.text, expression, pattern, cues)
        if cue is not None:
            found[i] = cue
    return found


def _is_open(expression: Recognised) -> bool:
    """Whether the direction decides on the value."""
    value = expression.value
    undecided = expression.kind is Anchoring.UNDERSPECIFIED and isinstance(value, DateValue)
    return undecided or expression.holiday is not None


def _nearest(
    text: str, expression: Recognised, pattern: re.Pattern[str], cues: dict[str, Direction]
) -> DirectionCue | None:
    start, end = _sentence(text, expression)
    best: tuple[int, DirectionCue] | None = None
    for match in pattern.finditer(text, start, end):
        words = " ".join(match.group().lower().split())
        before = match.end() <= expression.start
        away = expression.start - match.end() if before else match.start() - expression.end + 20
        if best is None or away < best[0]:
            best = away, DirectionCue(cues[words], words)
    return best[1] if best else None


def _sentence(text: str, expression: Recognised) -> tuple[int, int]:
    """The words around an expression up to the ends of its sentence, as punctuation shows them."""
    start = max(0, expression.start - REACH)
    for match in _STOP.finditer(text, start, expression.start):
        start = match.end()
    stop = _STOP.search(text, expression.end, min(len(text), expression.end + REACH))
    return start, stop.start() + 1 if stop else min(len(text), expression.end + REACH)


_STOP = re.compile(r"[.!?][\"'”’]?\s+(?=[A-Z\"“'`])|\n\s*\n|;")


@cache
def _cues(language: str) -> tuple[re.Pattern[str], dict[str, Direction]]:
    known: dict[str, Direction] = {}
    for name, words in lexicon(language).directions.items():
        known |= dict.fromkeys(words, Direction(name.upper()))
    longest_first = sorted(known, key=lambda word: (-len(word), word))
    parts = "|".join(re.escape(word).replace(r"\ ", r"\s") for word in longest_first)
    return re.compile(rf"(?<!\w)(?:{parts})(?!\w)", re.IGNORECASE), known
