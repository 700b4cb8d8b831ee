"""What an entity is: one person, organisation, place or group under all its names in the text."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

import attrs

from timeline.display import Card
from timeline.text.document import Span


class EntityType(StrEnum):
    """What kind of thing an entity is; GROUP and OTHER are described rather than named."""

    PERSON = "PERSON"
    ORG = "ORG"
    PLACE = "PLACE"
    GROUP = "GROUP"
    OTHER = "OTHER"


@attrs.frozen(kw_only=True)
class Entity(Card):
    """One person, organisation, place or group: its fullest name, all its names, and where they stand.

    `aliases` holds every other surface form in the order of the text; `evidence` says why forms were merged.
    """

    id: str
    name: str
    type: EntityType
    aliases: tuple[str, ...] = ()
    mentions: tuple[Span, ...] = ()
    evidence: tuple[str, ...] = ()

    def _facts(self) -> Mapping[str, object]:
        return {
            "id": self.id,
            "name": self.name,
            "type": self.type.value,
            "also": "; ".join(self.aliases),
            "mentions": len(self.mentions),
        }
