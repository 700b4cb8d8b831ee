"""Which way a bare weekday, month or year-less day is looked for: by the tense of the event that it dates."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.events.find import Spanned
from timeline.events.mention import Aspect, EventClass, EventMention, Realis, Tense
from timeline.events.reading import Reading, read_trigger
from timeline.events.words import EventWords, event_words
from timeline.text.document import BlockRole, Document, Token
from timeline.times.expression import Direction, DirectionCue

STEPS = 12
"""No time stands deeper below the event that it dates than this."""
PAST = frozenset({Tense.PAST, Tense.PASTPART})
OWN_CLAUSE = frozenset({"ccomp", "parataxis", "relcl"})
"""What governs a clause with a verb of its own tells nothing of the times in it."""


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
    """Climb from the time to the first word whose tense, realis or meaning points somewhere.

    What a noun owns dates that noun alone: "praised Thursday's talks" tells nothing of the talks.
    """
    words = event_words(document.lang)
    token = document.head_of(time.start, time.end)
    link = ""  # the preposition that ties the time to what it dates
    for _ in range(STEPS):
        if token is None or token.head == token.i:
            break
        owned = token.dep == "poss"
        token = document.head(token)
        if time.start <= token.start < time.end:
            continue
        if token.pos == "ADP" or token.dep == "prep":
            link = token.lower
            continue
        if link in words.backward_links:
            return DirectionCue(Direction.PAST, link)
        cue = (
            _foretold(document, token, words)
            or _forward_cue(document, token, link, words)
            or _arranged(document, token, link, time, words)
            or _timetabled(document, token, link, words)
            or _cue_at(document, token, at.get(token.start))
        )
        if cue is not None and cue.direction is Direction.PAST and link in words.terms:
            return DirectionCue(Direction.NEAREST, link)
        if cue is not None or owned:
            return cue
        if token.dep in OWN_CLAUSE or _is_vague_purpose(document, token):
            return None
        link = "" if token.pos in ("VERB", "AUX", "NOUN") else link
    return None


def _forward_cue(document: Document, token: Token, link: str, words: EventWords) -> DirectionCue | None:
    """Words that point ahead: "due Friday", "expected Monday"; in the past only with "for", "until" ..."""
    if token.lemma == "be":  # "is payable May 5": the day hangs on the copula
        token = next((t for t in document.children(token) if t.dep == "acomp"), token)
    verb, adjective = token.lemma in words.forward_verbs, token.lower in words.forward_adjectives
    if not (verb or adjective):
        return None
    told = read_trigger(document, token)
    now = told.tense not in PAST and told.aspect is Aspect.NONE
    moved = verb and link in words.forward_links and not _is_over(told)
    return DirectionCue(Direction.FUTURE, token.text, from_now=now) if now or moved else None


def _is_over(told: Reading) -> bool:
    """Whether it had been so before something else that is past."""
    return told.tense is Tense.PAST and told.aspect is Aspect.PERFECTIVE


def _foretold(document: Document, token: Token, words: EventWords) -> DirectionCue | None:
    """What was "planned to happen Friday" lies ahead, done or not; what "had been due to happen" is past."""
    governor = document.head(token)
    arranged = governor.lemma in words.arranging_verbs or governor.lower in words.forward_adjectives
    if token.tag != "VB" or not arranged or token.dep not in ("xcomp", "ccomp"):
        return None
    over = _is_over(read_trigger(document, governor))
    return DirectionCue(Direction.PAST if over else Direction.FUTURE, governor.text)


def _arranged(
    document: Document, token: Token, link: str, time: Spanned, words: EventWords
) -> DirectionCue | None:
    """Ahead lies what was arranged: "scheduled a meeting Friday", "called a strike for Friday".

    So does the end of what is given: "gave them until Friday".
    """
    told = read_trigger(document, token) if token.pos == "VERB" else None
    if told is None or _is_over(told):
        return None
    if link in words.open_ends and told.tense is Tense.PRESENT:
        return DirectionCue(Direction.FUTURE, link)
    called = link == "for" and token.lemma in words.calling_verbs
    if not (called or token.lemma in words.arranging_verbs):
        return None
    held = any(t.dep == "dobj" and token.start < t.start < time.start for t in document.children(token))
    return DirectionCue(Direction.FUTURE, token.text) if held else None


def _timetabled(document: Document, token: Token, link: str, words: EventWords) -> DirectionCue | None:
    """What "opens Friday" or "meets her on Friday" is on a timetable; a report or a headline is not."""
    if token.tag not in ("VBZ", "VBP") or link not in ("", "on") or token.lemma in words.same_in_the_past:
        return None
    told = read_trigger(document, token)
    block = document.block_at(token.start)
    simple = told.tense is Tense.PRESENT and told.aspect is Aspect.NONE and told.modality is None
    happens = told.event_class in (EventClass.OCCURRENCE, EventClass.ASPECTUAL)
    headline = block is not None and block.role is BlockRole.HEADLINE
    return DirectionCue(Direction.FUTURE, token.text) if simple and happens and not headline else None


def _cue_at(document: Document, token: Token, mention: EventMention | None) -> DirectionCue | None:
    if mention is None:
        if token.pos not in ("VERB", "AUX"):
            return None
        told = read_trigger(document, token)
        tense, direction = told.tense, direction_of(told.tense, told.aspect, Realis.ACTUAL)
    elif _is_vague_purpose(document, token):
        return None
    else:
        tense, direction = mention.tense, direction_of(mention.tense, mention.aspect, mention.realis)
    if direction is None:
        return None
    return DirectionCue(direction, token.text, from_now=tense is Tense.FUTURE)


def direction_of(tense: Tense, aspect: Aspect, realis: Realis) -> Direction | None:
    """Past for what has happened, future for what is planned or foretold, else None.

    >>> direction_of(Tense.PRESENT, Aspect.PERFECTIVE, Realis.ACTUAL).value
    'PAST'
    """
    if tense is Tense.FUTURE or realis is Realis.PLANNED:
        return Direction.FUTURE
    return Direction.PAST if tense in PAST or aspect is Aspect.PERFECTIVE else None


def _is_vague_purpose(document: Document, token: Token) -> bool:
    """Whether an infinitive tells what something past was for: "made an offer to buy the firm Friday"."""
    if token.tag != "VB" or token.dep not in ("acl", "advcl", "relcl"):
        return False
    governor = document.head(token)
    while governor.pos not in ("VERB", "AUX") and governor.head != governor.i:
        governor = document.head(governor)
    infinitive = any(t.tag == "TO" for t in document.children(token))
    return infinitive and read_trigger(document, governor).tense in PAST


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
