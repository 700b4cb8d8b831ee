"""Mentions and times of a parsed sentence, built by hand from its words."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import attrs

from timeline.events.arguments import find_arguments
from timeline.events.mention import EventMention, Tense
from timeline.text import Document
from timeline.text.document import Token
from timeline.times.expression import TimeExpression, TimexType

Parse = Callable[[str], Document]

_TENSES = {
    "VBD": Tense.PAST,
    "VBN": Tense.PASTPART,
    "VBZ": Tense.PRESENT,
    "VBP": Tense.PRESENT,
    "VB": Tense.INFINITIVE,
    "VBG": Tense.PRESPART,
}


def at(document: Document, words: str, nth: int = 1) -> int:
    """The offset of the nth place where the words stand."""
    start = -1
    for _ in range(nth):
        start = document.text.index(words, start + 1)
    return start


def mention(document: Document, word: str, id_: str = "m1", nth: int = 1, **fields: Any) -> EventMention:
    """A mention of the nth place of a word, with its tense by its tag alone and its arguments."""
    start = at(document, word, nth)
    head = document.head_of(start, start + len(word))
    assert head is not None
    reading: dict[str, Any] = {"tense": tense_of(document, head), "arguments": find_arguments(document, head)}
    return EventMention(
        id=id_,
        start=start,
        end=start + len(word),
        text=word,
        lemma=head.lemma.lower(),
        **(reading | fields),
    )


def tense_of(document: Document, head: Token) -> Tense:
    """The tense of a verb by its tag and its auxiliary, roughly."""
    helpers = {child.lower for child in document.children(head) if child.dep in {"aux", "auxpass"}}
    if "will" in helpers:
        return Tense.FUTURE
    if helpers & {"was", "were", "had"}:
        return Tense.PAST
    return Tense.PRESENT if helpers & {"is", "are", "has", "have"} else _TENSES.get(head.tag, Tense.NONE)


def mentions(document: Document, *words: str, **fields: Any) -> tuple[EventMention, ...]:
    """Mentions m1, m2, ... of words in the order of the text, each at the next place where it stands."""
    found, start = [], 0
    for k, word in enumerate(words, start=1):
        start = document.text.index(word, start)
        nth = document.text.count(word, 0, start) + 1
        found.append(mention(document, word, f"m{k}", nth, **fields))
        start += len(word)
    return tuple(found)


def expression(document: Document, words: str, value: str, id_: str = "t1", **fields: Any) -> TimeExpression:
    """A time expression of the first place of the words; a value that begins with P is a duration."""
    start = at(document, words)
    type_ = TimexType.DURATION if value.startswith("P") and value[1:2] != "A" else TimexType.DATE
    type_ = TimexType.DATE if value.endswith("_REF") else type_
    made = TimeExpression(id=id_, start=start, end=start + len(words), text=words, type=type_, value=value)
    return attrs.evolve(made, **fields)


def words_of(mentions: Sequence[EventMention], ids: Sequence[str]) -> list[str]:
    """The words of the mentions with these ids."""
    return [found.text for found in mentions if found.id in ids]
