"""Where an event was: the place that a mention names, one that it moves to or from, one inside another."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib import resources

from timeline.events.mention import Argument, EventMention, Role
from timeline.records.entity import Entity, EntityType
from timeline.records.labels import Names


def place_of(told: Sequence[EventMention], entities: Mapping[str, Entity], names: Names) -> Entity | None:
    """The first place that a mention names; a place by name goes before a described one.

    Of "a station in Oslo" it is Oslo, and of what only goes there ("left Oslo", "reached the coast of Peru"),
    the named place that it leaves or reaches.
    """
    arguments = [
        argument for mention in told for argument in mention.arguments if argument.role is Role.PLACE
    ]
    described = [
        entity for entity in (entities.get(a.entity_id or "") for a in arguments) if entity is not None
    ]
    named = (entity for entity in described if entity.type is EntityType.PLACE and _is_name(entity))
    inside = (place for argument in arguments for place in _inside(argument, names))
    gone = _gone_to(told, entities) if not described else ()
    return next((place for places in (named, inside, gone) for place in places), next(iter(described), None))


def _is_name(entity: Entity) -> bool:
    return entity.name[:1].isupper()


def _inside(argument: Argument, names: Names) -> Iterator[Entity]:
    """The named places inside the phrase of a described one."""
    for token in names.document.tokens_in(argument.start, argument.end):
        entity = names.entity(token)
        if (
            entity is not None
            and token.pos == "PROPN"
            and entity.type is EntityType.PLACE
            and _is_name(entity)
        ):
            yield entity


def _gone_to(told: Sequence[EventMention], entities: Mapping[str, Entity]) -> Iterator[Entity]:
    for mention in told:
        if mention.lemma not in going():
            continue
        for argument in mention.arguments:
            entity = entities.get(argument.entity_id or "")
            if argument.role is Role.PATIENT and entity is not None and entity.type is EntityType.PLACE:
                yield entity


@cache
def going() -> frozenset[str]:
    """Verbs whose object is where somebody goes, was or comes from."""
    text = resources.files("timeline.records.building").joinpath("words.toml").read_text("utf-8")
    return frozenset(tomllib.loads(text)["going"])
