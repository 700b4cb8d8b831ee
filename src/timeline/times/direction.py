"""Light cues of direction: what the sentence around a weekday or a month says of its tense."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from timeline.text.document import Document
from timeline.times.expression import Direction, DirectionCue
from timeline.times.lexicon import has_lexicon, lexicon
from timeline.times.recognised import Anchoring, Recognised
from timeline.values import DateValue

REACH = 160
"""Characters on either side in which a cue is looked for, up to the end of the sentence."""

AFTER_IS_FARTHER = 30
"""A cue behind the expression counts as so many characters farther away."""


class Cues(NamedTuple):
    """The cues of a language: what each says, the cues by their first word, its endings of verbs.

    `terms` set an end that no tense tells of, `purposes` begin an infinitive, which `no_verbs` are not;
    `no_past` only look like verbs of the past; what `from_now` foretell lies after the text's own day.
    """

    directions: dict[str, Direction]
    by_first: dict[str, tuple[str, ...]]
    endings: tuple[str, ...]
    terms: frozenset[str]
    purposes: frozenset[str]
    no_verbs: frozenset[str]
    no_past: frozenset[str]
    future_endings: tuple[str, ...]
    from_now: frozenset[str]
    before: re.Pattern[str]
    past_verb: re.Pattern[str]


def cue_directions(document: Document, recognised: tuple[Recognised, ...]) -> dict[int, DirectionCue]:
    """The direction of each incomplete expression by the words of its sentence; no parse is needed.

    The cue that stands nearest decides: "will", "is scheduled" and "until" look ahead, "said" and a verb of
    the past right before ("arrived Tuesday") look back; the "until" of a range says nothing. What has no
    cue is not in the result, and nothing has in a language without words of its own.
    """
    if not has_lexicon(document.lang):
        return {}
    cues = _cues(document.lang)
    found: dict[int, DirectionCue] = {}
    for i, expression in enumerate(recognised):
        if not _is_open(expression) or document.text.startswith(("'s", "’s"), expression.end):
            continue
        ends = expression.range_partner is not None and expression.range_partner < i
        cue = None if ends else _right_before(document.text, expression, cues)
        cue = cue or _told(document.text, expression, cues)
        if cue is not None:
            found[i] = cue
    return found


def _is_open(expression: Recognised) -> bool:
    """Whether the direction decides on the value."""
    value = expression.value
    undecided = expression.kind is Anchoring.UNDERSPECIFIED and isinstance(value, DateValue)
    return undecided or expression.holiday is not None


def _told(text: str, expression: Recognised, cues: Cues) -> DirectionCue | None:
    """The nearest cue; but a past that tells only who foresees it says nothing."""
    cue = _nearest(text, expression, cues)
    past = cue is not None and cue.direction is Direction.PAST
    return None if past and _is_yearly(expression) and _is_foreseen(text, expression, cues) else cue


def _is_yearly(expression: Recognised) -> bool:
    """Whether it comes once a year, so that the nearest one is nearly always meant."""
    return isinstance(expression.value, DateValue) and expression.value.weekday is None


def _is_foreseen(text: str, expression: Recognised, cues: Cues) -> bool:
    """Whether no tense tells of it: a term ("by May"), or a purpose ("agreed to sell it in May")."""
    if expression.signal in cues.terms:
        return True
    start, _ = _sentence(text, expression)
    words = [match.group() for match in _WORD.finditer(text, start, expression.start)]
    for i in range(len(words) - 1, 0, -1):
        if words[i - 1] in cues.purposes and words[i].islower() and words[i] not in cues.no_verbs:
            return True
        if words[i].lower() in cues.by_first or _is_past(words[i], cues):
            return False
    return False


def _is_past(word: str, cues: Cues) -> bool:
    """Whether a word ends as verbs of the past do."""
    return word.endswith(cues.endings) and word.lower() not in cues.no_past


def _right_before(text: str, expression: Recognised, cues: Cues) -> DirectionCue | None:
    """What the expression follows at once: "until", or a verb of the past.

    In "Until Friday, he had not called" the clause behind the comma tells.
    """
    ahead = cues.before.search(text, max(0, expression.start - 30), expression.start)
    opens = ahead is not None and text[ahead.start(1)].isupper() and text.startswith(",", expression.end)
    if ahead is not None and not opens:
        return DirectionCue(Direction.FUTURE, ahead.group(1).lower())
    found = cues.past_verb.search(text, max(0, expression.start - 30), expression.start)
    word = found.group(1).lower() if found else ""
    told = word and word not in cues.directions and word not in cues.no_past
    return DirectionCue(Direction.PAST, word) if told else None


def _nearest(text: str, expression: Recognised, cues: Cues) -> DirectionCue | None:
    """The cue that stands nearest in the sentence."""
    start, end = _sentence(text, expression)
    before = list(_WORD.finditer(text, start, expression.start))
    cue, away = None, REACH + AFTER_IS_FARTHER
    for i in range(len(before) - 1, -1, -1):
        cue = _cue_at(text, before[i], cues)
        if cue is not None:
            cue = _longest(text, before, i, cue, cues)
            away = expression.start - before[i].end()
            break
    for match in _WORD.finditer(text, expression.end, end):
        if match.start() - expression.end + AFTER_IS_FARTHER >= away:
            break
        later = _cue_at(text, match, cues)
        if later is not None:
            return later
    return cue


def _longest(text: str, words: list[re.Match[str]], i: int, cue: DirectionCue, cues: Cues) -> DirectionCue:
    """The longest cue that reaches into the one found at word `i`: "had been scheduled" says more."""
    for match in words[max(0, i - 2) : i]:
        longer = _cue_at(text, match, cues)
        reaches = longer is not None and match.start() + len(longer.cue) > words[i].start()
        if longer is not None and reaches and len(longer.cue) > len(cue.cue):
            return longer
    return cue


def _cue_at(text: str, match: re.Match[str], cues: Cues) -> DirectionCue | None:
    """The cue that begins with this word, the longest first; or a verb with an ending of the past."""
    word = match.group()
    passive = text.endswith("be ", 0, match.start())  # "to be paid" tells no past
    for phrase in cues.by_first.get(word.lower(), ()):
        end = match.start() + len(phrase)
        here = text[match.start() : end].lower().replace("\n", " ")
        if here == phrase and not text[end : end + 1].isalnum():
            told = cues.directions[phrase]
            past = passive and told is Direction.PAST
            return None if past else DirectionCue(told, phrase, from_now=phrase in cues.from_now)
    written = (
        word + "'" if text.startswith(("'", "’"), match.end()) else word
    )  # "riunira'", an accent typed apart
    if written.endswith(cues.future_endings) and word.islower():
        return DirectionCue(Direction.FUTURE, word)
    if _is_past(written, cues) and word.islower() and not passive:
        return DirectionCue(Direction.PAST, word)
    return None


def _sentence(text: str, expression: Recognised) -> tuple[int, int]:
    """The words around an expression up to the ends of its sentence, as punctuation shows them."""
    start = max(0, expression.start - REACH)
    for match in _STOP.finditer(text, start, expression.start):
        start = match.end()
    stop = _STOP.search(text, expression.end, min(len(text), expression.end + REACH))
    return start, stop.start() + 1 if stop else min(len(text), expression.end + REACH)


_STOP = re.compile(r"[.!?][\"'”’]?\s+(?=[A-ZÀ-ÖØ-Þ\"“'`«¿¡])|\n\s*\n|;")
_WORD = re.compile(r"\w+(?:['’]t(?!\w))?|['’]ll(?!\w)")


@cache
def _cues(language: str) -> Cues:
    words = lexicon(language).directions
    known = {word: Direction(name.upper()) for name in ("past", "future") for word in words[name]}
    by_first: dict[str, list[str]] = {}
    for phrase in sorted(known, key=lambda phrase: (-len(phrase), phrase)):
        by_first.setdefault(phrase.split()[0], []).append(phrase)
    endings = tuple(words["past_suffix"])
    future_endings = tuple(words.get("future_suffix", ()))
    return Cues(
        directions=known,
        by_first={first: tuple(phrases) for first, phrases in by_first.items()},
        endings=endings,
        no_past=frozenset(words.get("no_past", ())),
        terms=frozenset(words.get("terms", ())),
        purposes=frozenset(words.get("purposes", ())),
        no_verbs=lexicon(language).context.get("function_words", frozenset())
        | frozenset(words.get("no_infinitives", ())),
        future_endings=future_endings,
        from_now=frozenset(words.get("future_from_now", ())),
        before=re.compile(
            rf"(?<!\w)({'|'.join(words['future_before'])})\s{{1,2}}(?:the\s)?\Z", re.IGNORECASE
        ),
        past_verb=re.compile(rf"(\w{{2,20}}(?:{'|'.join(endings)}))\s{{1,2}}(?:on\s)?\Z", re.IGNORECASE),
    )
