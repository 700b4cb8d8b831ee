"""Which way a bare weekday, month or year-less day is looked for: by the tense of the event that it dates."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.events.find import Spanned
from timeline.events.mention import Aspect, EventMention, Realis, Tense
from timeline.text.document import Document, Token
from timeline.times.expression import Direction, DirectionCue

STEPS = 12
"""No time stands deeper below the event that it dates than this."""


def time_directions(
    document: Document, recognised: Sequence[Spanned], mentions: Sequence[EventMention]
) -> dict[int, DirectionCue]:
    """For each time (by its index) the direction that the event it dates gives, with the words that tell so.

    A time without a cue of its own takes that of the same words elsewhere: within one text, "Thursday" is one
    Thursday. Times without any cue are not in the result.
    """
    at = {m.start: m for m in mentions}
    found: dict[int, DirectionCue] = {}
    for k, time in enumerate(recognised):
        cue = _cue_of(document, time, at)
        if cue is not None:
            found[k] = cue
    _spread(document, recognised, found)
    return found


def _cue_of(document: Document, time: Spanned, at: dict[int, EventMention]) -> DirectionCue | None:
    """Climb from the time to the first event whose tense or realis points somewhere.

    What a noun owns dates that noun alone: "praised Thursday's talks" tells nothing of the talks.
    """
    token = document.head_of(time.start, time.end)
    for _ in range(STEPS):
        if token is None or token.head == token.i:
            break
        owned = token.dep == "poss"
        token = document.head(token)
        cue = _cue_at(token, time, at)
        if cue is not None or owned:
            return cue
    return None


def _cue_at(token: Token, time: Spanned, at: dict[int, EventMention]) -> DirectionCue | None:
    mention = at.get(token.start)
    if mention is None or time.start <= token.start < time.end:
        return None
    direction = direction_of(mention)
    return DirectionCue(direction, mention.text) if direction else None


def direction_of(mention: EventMention) -> Direction | None:
    """Past for what has happened, future for what is planned or foretold, else None."""
    if mention.tense is Tense.FUTURE or mention.realis is Realis.PLANNED:
        return Direction.FUTURE
    if mention.tense in (Tense.PAST, Tense.PASTPART) or mention.aspect is Aspect.PERFECTIVE:
        return Direction.PAST
    return None


def _spread(document: Document, recognised: Sequence[Spanned], found: dict[int, DirectionCue]) -> None:
    known: dict[str, DirectionCue] = {}
    for k in sorted(found):
        known.setdefault(_words(document, recognised[k]), found[k])
    for k, time in enumerate(recognised):
        cue = known.get(_words(document, time))
        if k not in found and cue is not None:
            found[k] = cue


def _words(document: Document, time: Spanned) -> str:
    return document.text[time.start : time.end].lower().removesuffix("'s").removesuffix("’s")
