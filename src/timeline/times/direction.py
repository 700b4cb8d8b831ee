"""Light cues of direction: what the sentence around a weekday or a month says of its tense."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from timeline.text.document import Document
from timeline.times.expression import Direction, DirectionCue
from timeline.times.lexicon import lexicon
from timeline.times.recognised import Anchoring, Recognised
from timeline.values import DateValue

REACH = 160
"""Characters on either side in which a cue is looked for, up to the end of the sentence."""

AFTER_IS_FARTHER = 30
"""A cue behind the expression counts as so many characters farther away."""


class Cues(NamedTuple):
    """The cue words of a language as one pattern, what each says, and the ending of its past verbs."""

    pattern: re.Pattern[str]
    before: re.Pattern[str]
    directions: dict[str, Direction]
    past_verb: re.Pattern[str]


def cue_directions(document: Document, recognised: tuple[Recognised, ...]) -> dict[int, DirectionCue]:
    """The direction of each incomplete expression by the words of its sentence; no parse is needed.

    The cue that stands nearest decides: "will", "is scheduled" and "until" look ahead, "said" and a verb of
    the past right before ("arrived Tuesday") look back. What has no cue is not in the result.
    """
    cues = _cues(document.lang)
    found: dict[int, DirectionCue] = {}
    for i, expression in enumerate(recognised):
        if not _is_open(expression) or document.text.startswith(("'s", "’s"), expression.end):
            continue
        cue = _right_before(document.text, expression, cues) or _nearest(document.text, expression, cues)
        if cue is not None:
            found[i] = cue
    return found


def _is_open(expression: Recognised) -> bool:
    """Whether the direction decides on the value."""
    value = expression.value
    undecided = expression.kind is Anchoring.UNDERSPECIFIED and isinstance(value, DateValue)
    return undecided or expression.holiday is not None


def _right_before(text: str, expression: Recognised, cues: Cues) -> DirectionCue | None:
    """What the expression follows at once: "until", or a verb of the past."""
    ahead = cues.before.search(text, max(0, expression.start - 30), expression.start)
    if ahead is not None:
        return DirectionCue(Direction.FUTURE, ahead.group(1).lower())
    found = cues.past_verb.search(text, max(0, expression.start - 30), expression.start)
    word = found.group(1).lower() if found else ""
    return DirectionCue(Direction.PAST, word) if word and word not in cues.directions else None


def _nearest(text: str, expression: Recognised, cues: Cues) -> DirectionCue | None:
    start, end = _sentence(text, expression)
    best: tuple[int, DirectionCue] | None = None
    for match in cues.pattern.finditer(text, start, end):
        words = " ".join(match.group().lower().split())
        before = match.end() <= expression.start
        away = expression.start - match.end() if before else match.start() - expression.end + AFTER_IS_FARTHER
        if best is None or away < best[0]:
            best = away, DirectionCue(cues.directions.get(words, Direction.PAST), words)
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
def _cues(language: str) -> Cues:
    words = lexicon(language).directions
    known = {word: Direction(name.upper()) for name in ("past", "future") for word in words[name]}
    longest_first = sorted(known, key=lambda word: (-len(word), word))
    parts = "|".join(re.escape(word).replace(r"\ ", r"\s") for word in longest_first)
    endings = "|".join(words["past_suffix"])
    return Cues(
        re.compile(rf"(?<!\w)(?:(?i:{parts})|(?<!be )[a-z]{{2,20}}(?:{endings}))(?!\w)"),
        re.compile(rf"(?<!\w)({'|'.join(words['future_before'])})\s{{1,2}}(?:the\s)?\Z", re.IGNORECASE),
        known,
        re.compile(rf"(\w{{2,20}}(?:{endings}))\s{{1,2}}(?:on\s)?\Z", re.IGNORECASE),
    )
