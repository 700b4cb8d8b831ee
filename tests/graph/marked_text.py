"""A document from a sentence whose two events are marked: the first in [brackets], the second in {braces}."""

from __future__ import annotations

import re
from functools import cache

from timeline.events.mention import Aspect, EventMention, Tense
from timeline.graph.proposers.scene import Scene
from timeline.text import Document, annotate, read

_EVENT_TAGS = ("VERB", "NOUN")


@cache
def parsed(text: str) -> Document:
    return annotate(read(text))


def marked(sentence: str) -> tuple[Scene, EventMention | None, EventMention | None]:
    """The scene and its two mentions; without marks every verb and noun is a mention."""
    plain, spans = "", {}
    for part in re.split(r"(\[[^\]]*\]|\{[^}]*\})", sentence):
        if part[:1] in ("[", "{"):
            spans[part[0]] = (len(plain), len(plain) + len(part) - 2)
        plain += part.strip("[]{}")
    document = parsed(plain)
    places = sorted(spans.values()) or [
        (token.start, token.end) for token in document.tokens if token.pos in _EVENT_TAGS
    ]
    mentions = tuple(mention(f"m{k}", plain, *place, document) for k, place in enumerate(places, start=1))
    by_place = {(m.start, m.end): m for m in mentions}
    first, second = (by_place.get(spans.get(mark, (-1, -1))) for mark in "[{")
    return Scene(document=document, mentions=mentions), first, second


def mention(id_: str, text: str, start: int, end: int, document: Document) -> EventMention:
    token = document.head_of(start, end)
    past = token is not None and token.tag in ("VBD", "VBN")
    return EventMention(
        id=id_,
        start=start,
        end=end,
        text=text[start:end],
        lemma=token.lemma if token else text[start:end],
        tense=Tense.PAST if past else Tense.NONE,
        aspect=Aspect.NONE,
        event_id=f"e{id_[1:]}",
    )
