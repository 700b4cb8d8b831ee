"""Helpers: sentences with a starred trigger, read and judged."""

from __future__ import annotations

from functools import cache

import attrs

from timeline.events.attribution import Attribution, find_sources
from timeline.events.mention import EventClass, Polarity, Tense
from timeline.events.realis import Judgement, judge
from timeline.text import Document, Token, annotate, read

TENSES = {"VBD": Tense.PAST, "VBZ": Tense.PRESENT, "VBP": Tense.PRESENT, "VBG": Tense.PRESPART}


@attrs.frozen
class PlainReading:
    """A reading by the tag alone."""

    event_class: EventClass = EventClass.OCCURRENCE
    tense: Tense = Tense.NONE
    polarity: Polarity = Polarity.POS


@cache
def starred(sentence: str) -> tuple[Document, Token]:
    """The document of a sentence and the token between its stars."""
    start = sentence.index("*")
    end = sentence.index("*", start + 1) - 1
    document = annotate(read(sentence.replace("*", "")))
    trigger = document.head_of(start, end)
    assert trigger is not None
    return document, trigger


def judged(sentence: str) -> Judgement:
    """The judgement of the starred word."""
    document, trigger = starred(sentence)
    return judge(document, trigger, PlainReading(tense=TENSES.get(trigger.tag, Tense.NONE)))


def attributed(sentence: str) -> Attribution | None:
    """The attribution of the starred word."""
    document, trigger = starred(sentence)
    return find_sources(document, [trigger]).get(trigger.i)
