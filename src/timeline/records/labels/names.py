"""Names: which word of the text stands for which entity, and how a label calls it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import attrs

from timeline.records.entity import Entity, EntityType
from timeline.records.labels.words import words
from timeline.text.document import Document, Span, Token

_NAMED = frozenset({EntityType.PERSON, EntityType.ORG, EntityType.PLACE})
_PRONOUNS = frozenset({"PRP", "PRP$"})
_PARTICLES = frozenset(
    {
        "of",
        "and",
        "for",
        "the",
        "in",
        "on",
        "de",
        "la",
        "le",
        "du",
        "von",
        "van",
        "der",
        "den",
        "bin",
        "ibn",
        "al",
        "da",
        "do",
        "dos",
        "di",
        "y",
        "e",
    }
)
"""Small words inside names."""


@attrs.frozen(eq=False)
class Names:
    """A text with its times by sentence, and the entities by the index of the word that they stand at."""

    document: Document
    at: Mapping[int, Entity]
    times: Mapping[int, tuple[Span, ...]]
    timed: frozenset[int]

    def entity(self, head: Token) -> Entity | None:
        """The named entity of which a word is the head, or whatever a pronoun stands for."""
        found = self.at.get(head.i)
        if found is None or (found.type not in _NAMED and head.tag not in _PRONOUNS):
            return None
        return found

    def is_time(self, token: Token) -> bool:
        """Whether a word belongs to a time expression."""
        return token.i in self.timed

    def times_near(self, token: Token) -> tuple[Span, ...]:
        """The time expressions in the sentence of a word."""
        sentence = self.document.sentence_at(token.start)
        return () if sentence is None else self.times.get(sentence.i, ())


def names_of(document: Document, entities: Iterable[Entity], times: Sequence[Span]) -> Names:
    """Find the head word of every place where an entity stands; a longer run goes before one inside it."""
    found: dict[int, tuple[int, Entity]] = {}
    for entity in entities:
        for start, end in entity.mentions:
            token = document.head_of(start, end)
            if (
                token is not None
                and not _is_owner_of(token, entity)
                and end - start > found.get(token.i, (0, entity))[0]
            ):
                found[token.i] = (end - start, entity)
    near: dict[int, list[Span]] = {}
    for time in times:
        sentence = document.sentence_at(time.start)
        near.setdefault(-1 if sentence is None else sentence.i, []).append(time)
    return Names(
        document,
        {i: entity for i, (_, entity) in found.items()},
        {i: tuple(spans) for i, spans in near.items()},
        frozenset(token.i for time in times for token in document.tokens_in(*time)),
    )


def _is_owner_of(token: Token, entity: Entity) -> bool:
    """Whether a pronoun only says whose the entity is: "his" is not "his wife"."""
    return token.tag == "PRP$" and entity.name.lower().startswith(f"{token.lower} ")


def called(entity: Entity, *, briefly: bool = False) -> str:
    """How a label calls an entity: by its name, shortened where all know the short form.

    A description loses its articles and whose it is; briefly, a person keeps the last name alone.

    >>> called(Entity(id="p1", name="the United States", type=EntityType.PLACE))
    'US'
    >>> called(Entity(id="p2", name="Ann Lee", type=EntityType.PERSON), briefly=True)
    'Lee'
    """
    first, _, rest = entity.name.partition(" ")
    name = rest if rest and first in words().articles else entity.name
    if is_description(entity):
        kept = [word for word in name.split(" ") if word.lower() not in words().articles] or [name]
        name = " ".join(kept[1:] if len(kept) > 1 and kept[0].lower() in words().owners else kept)
    elif briefly and entity.type is EntityType.PERSON:
        return name.rsplit(" ", 1)[-1]
    return words().short.get(name, name)


def is_description(entity: Entity) -> bool:
    """Whether an entity goes by a description and not by a name: "the president of the bank"."""
    return any(word[:1].islower() for word in entity.name.split(" ")[::-1] if word not in _PARTICLES)
