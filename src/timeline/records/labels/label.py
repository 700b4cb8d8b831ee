"""A label that a person would write: what happened, in as many words as there is room for."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.events.mention import EventMention, Role
from timeline.records.entity import EntityType
from timeline.records.labels.names import Names, called
from timeline.records.labels.nominal import nominal
from timeline.records.labels.phrase import BAREST, Writer
from timeline.records.labels.verbal import verbal
from timeline.text.document import Token

LONGEST = 60
FULLNESS = (
    (0, 0),
    (0, 1),
    (1, 1),
    (0, 2),
    (1, 2),
    (2, 2),
    (1, 3),
    (2, 3),
    (2, 4),
    (3, 3),
    (4, 4),
    (BAREST, BAREST),
)
"""How full subject and rest are written, the fullest first."""
_WHERE = frozenset({"in", "at", "near", "off", "for"})
_LOOSE = frozenset(
    {"a", "an", "and", "as", "at", "by", "for", "from", "in", "of", "on", "or", "the", "to", "with"}
)


def label_of(names: Names, told: Sequence[EventMention], main: EventMention) -> str:
    """The label of an event whose mention `main` tells it best: at most 60 characters.

    A verb gives "Bridge collapses" or "US airstrike kills Ross", a noun "Attack on airport". The fullest
    wording that fits is taken: first phrases go, then modifiers, at last first names.
    """
    head = names.document.head_of(main.start, main.end)
    if head is None:
        return _capital(main.text)
    for ahead, spare in FULLNESS:
        text = _written(Writer(names, spare, ahead), told, main, head)
        if len(text) <= LONGEST:
            return _capital(text)
    return _capital(_cut(text))


def _written(writer: Writer, told: Sequence[EventMention], main: EventMention, head: Token) -> str:
    is_verb = head.pos in {"VERB", "AUX"}
    text = verbal(writer, told, main, head) if is_verb else nominal(writer, told, main, head)
    where = _where(writer, told, main) if writer.spare == 0 else ""
    fits = where and where.split(" ", 1)[1] not in text and len(text) + len(where) < LONGEST
    return f"{text} {where}" if fits else text


def _where(writer: Writer, told: Sequence[EventMention], main: EventMention) -> str:
    """The first place that a mention names, with the preposition of the text."""
    document = writer.names.document
    for argument in (a for mention in (main, *told) for a in mention.arguments if a.role is Role.PLACE):
        token = document.token_at(argument.head)
        entity = writer.names.entity(token) if token is not None else None
        if token is None or entity is None or entity.type is not EntityType.PLACE:
            continue
        # A parser takes the destination in "leaving for Spain to meet X" for who meets.
        phrase = document.token_at(argument.start)
        before = document.tokens[phrase.i - 1].lower if phrase is not None and phrase.i > 0 else ""
        preposition = next((p for p in (document.head(token).lower, before) if p in _WHERE), "")
        if preposition:
            return f"{preposition} {called(entity)}"
    return ""


def _cut(text: str) -> str:
    """As many whole words as there is room for, without one that leads to the next."""
    kept = text[: LONGEST + 1].split(" ")[:-1] or [text[:LONGEST]]
    while len(kept) > 1 and kept[-1].lower() in _LOOSE:
        kept.pop()
    return " ".join(kept).rstrip(",;:")


def _capital(text: str) -> str:
    """The text with a capital, but for names such as "iPhone"."""
    first = text.split(" ", 1)[0]
    return text if first[1:] != first[1:].lower() and not first.isupper() else text[:1].upper() + text[1:]
