"""What an event record is: everything that the text tells about one event, once."""

from __future__ import annotations

from collections.abc import Mapping

import attrs

from timeline.display import Card
from timeline.events.mention import EventClass, Polarity, Realis, Role
from timeline.records.entity import Entity
from timeline.values import Quantity, When
from timeline.values.written import human_when


@attrs.frozen
class Participant:
    """An entity and its role in an event."""

    role: Role
    entity: Entity

    def __str__(self) -> str:
        return f"{self.entity.name} ({self.role.value.lower()})"


@attrs.frozen(kw_only=True)
class Event(Card):
    """One event: its mentions, when it was, whether it happened, who says so, who took part, where.

    `mentions` are ids (`m1`) in the order of the text. `recurrence` is the TIMEX3 value of a set ("daily" =
    `P1D`). `quantities` tell how many. `salience` is how much it matters to who reads the text, from 0 to 1.
    `own_when` is the date by the words about the event alone, where the
    graph has bounded `when` otherwise.
    """

    id: str
    label: str
    mentions: tuple[str, ...]
    when: When
    event_class: EventClass
    realis: Realis
    polarity: Polarity
    factuality: float
    source: str | None = None
    participants: tuple[Participant, ...] = ()
    place: Entity | None = None
    quantities: tuple[Quantity, ...] = ()
    recurrence: str | None = None
    confidence: float = 1.0
    salience: float = 0.0
    own_when: When | None = None

    def _facts(self) -> Mapping[str, object]:
        return {
            "id": self.id,
            "when": human_when(self.when),
            "basis": self.when.basis.value,
            "what": self.label,
            "who": "; ".join(map(str, self.participants)),
            "where": self.place.name if self.place else None,
            "how many": "; ".join(map(str, self.quantities)),
            "how often": self.recurrence,
            "realis": self.realis.value.lower(),
            "according to": self.source,
        }
