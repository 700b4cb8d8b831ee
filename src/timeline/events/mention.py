"""What an event mention is: its trigger, its reading, who takes part, how many, and who says so."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

import attrs

from timeline.display import Card
from timeline.values import Evidence, Quantity


class EventClass(StrEnum):
    """TimeML event classes."""

    OCCURRENCE = "OCCURRENCE"
    STATE = "STATE"
    REPORTING = "REPORTING"
    PERCEPTION = "PERCEPTION"
    ASPECTUAL = "ASPECTUAL"
    I_ACTION = "I_ACTION"
    I_STATE = "I_STATE"


class Tense(StrEnum):
    """TimeML tense of MAKEINSTANCE."""

    PAST = "PAST"
    PRESENT = "PRESENT"
    FUTURE = "FUTURE"
    INFINITIVE = "INFINITIVE"
    PRESPART = "PRESPART"
    PASTPART = "PASTPART"
    NONE = "NONE"


class Aspect(StrEnum):
    """TimeML aspect of MAKEINSTANCE."""

    PROGRESSIVE = "PROGRESSIVE"
    PERFECTIVE = "PERFECTIVE"
    PERFECTIVE_PROGRESSIVE = "PERFECTIVE_PROGRESSIVE"
    NONE = "NONE"


class PartOfSpeech(StrEnum):
    """TimeML part of speech of MAKEINSTANCE."""

    VERB = "VERB"
    NOUN = "NOUN"
    ADJECTIVE = "ADJECTIVE"
    PREPOSITION = "PREPOSITION"
    OTHER = "OTHER"


class Polarity(StrEnum):
    """TimeML polarity."""

    POS = "POS"
    NEG = "NEG"


class Realis(StrEnum):
    """Whether the event is told as having happened, planned, possible, denied or general."""

    ACTUAL = "ACTUAL"
    PLANNED = "PLANNED"
    POSSIBLE = "POSSIBLE"
    NEGATED = "NEGATED"
    GENERIC = "GENERIC"


class Role(StrEnum):
    """What an argument does in its event."""

    AGENT = "AGENT"
    """Does, causes, feels or has it; both sides of what is mutual ("talks between X and Y")."""
    PATIENT = "PATIENT"
    """Is acted on, made, left or won; the other side after "with" ("met with Y")."""
    THEME = "THEME"
    """What it merely happens to ("X collapsed"), what somebody is or becomes, what it is about."""
    RECIPIENT = "RECIPIENT"
    """Is given or told something."""
    ORIGIN = "ORIGIN"
    """From whom or what it comes ("stolen from the museum"); where a journey starts is a PLACE."""
    INSTRUMENT = "INSTRUMENT"
    """With what it is done, or the weapon, disaster or disease that does it."""
    PLACE = "PLACE"
    """Where it is, where it leads, where a journey starts."""
    TIME = "TIME"
    """When it is, or how long it lasts."""
    BENEFICIARY = "BENEFICIARY"
    """For whom it is done."""


@attrs.frozen(kw_only=True)
class Argument:
    """A participant or circumstance: its role, the words of its phrase, and the offset of their head word."""

    role: Role
    start: int
    end: int
    text: str
    head: int
    entity_id: str | None = None


UNNAMED = "unnamed"
"""The `source` of what is reported without saying by whom ("are said to", "reportedly")."""


@attrs.frozen(kw_only=True)
class EventMention(Card):
    """One occurrence of an event in the text; `[start, end)` is its trigger, the head word.

    `source` is who says so: a name as the text has it, `unnamed`, or None for the author; `sources` are all
    of a report within a report, the outermost first ("AFP quoted the mayor as saying": AFP, mayor).
    `factuality` runs from -3 (certainly did not happen) to 3 (certainly did), as in UW and UDS-IH2.
    `evidence` tells the cues that set tense, realis and source.
    """

    id: str
    start: int
    end: int
    text: str
    lemma: str
    event_class: EventClass = EventClass.OCCURRENCE
    tense: Tense = Tense.NONE
    aspect: Aspect = Aspect.NONE
    polarity: Polarity = Polarity.POS
    modality: str | None = None
    realis: Realis = Realis.ACTUAL
    factuality: float = 3.0
    source: str | None = None
    sources: tuple[str, ...] = ()
    arguments: tuple[Argument, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    event_id: str | None = None
    pos: PartOfSpeech = PartOfSpeech.OTHER
    evidence: tuple[Evidence, ...] = ()

    def _facts(self) -> Mapping[str, object]:
        return {
            "id": self.id,
            "at": f"{self.start}–{self.end}",
            "text": self.text,
            "event": self.event_id,
            "class": self.event_class.value,
            "tense": self.tense.value,
            "realis": self.realis.value.lower(),
            "factuality": f"{self.factuality:+g}",
            "according to": self.source,
            "arguments": "; ".join(f"{found.text} ({found.role.value.lower()})" for found in self.arguments),
        }
