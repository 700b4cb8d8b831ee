"""Arguments of events get the id of the entity that they mean."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from timeline.events.mention import Argument, EventMention
from timeline.records.entity import Entity


def link_arguments(mentions: Sequence[EventMention], entities: Sequence[Entity]) -> tuple[EventMention, ...]:
    """The mentions with `entity_id` set in each argument whose head word lies in a mention of an entity.

    Of several mentions of entities around the head word, the shortest decides. A pronoun that is not plain,
    and a number without noun, stay without entity.
    """
    owner: dict[int, tuple[int, str]] = {}
    for entity in entities:
        for start, end in entity.mentions:
            for offset in range(start, end):
                size, _ = owner.get(offset, (end - start + 1, ""))
                if end - start < size:
                    owner[offset] = (end - start, entity.id)
    return tuple(
        attrs.evolve(mention, arguments=tuple(_linked(argument, owner) for argument in mention.arguments))
        for mention in mentions
    )


def _linked(argument: Argument, owner: dict[int, tuple[int, str]]) -> Argument:
    found = owner.get(argument.head)
    return argument if found is None else attrs.evolve(argument, entity_id=found[1])
