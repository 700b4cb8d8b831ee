"""What a person was ends when the person dies, where the text says no other end."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files

import attrs

from timeline.events.mention import EventMention, Realis, Role
from timeline.records.entity import EntityType
from timeline.records.event import Event
from timeline.values import Basis, Evidence, When

_HOLDER = frozenset({Role.AGENT, Role.THEME, Role.PATIENT})


@attrs.frozen
class DeathWords:
    """Lemmas that tell a death: of the one who does it, and of the one to whom it is done."""

    of_subject: frozenset[str]
    of_object: frozenset[str]


@cache
def death_words() -> DeathWords:
    """Load the words that tell deaths."""
    data = tomllib.loads((files("timeline.records.building") / "deaths.toml").read_text(encoding="utf-8"))
    return DeathWords(frozenset(data["of_subject"]), frozenset(data["of_object"]))


def end_with_life(events: Sequence[Event], mentions: Mapping[str, EventMention]) -> tuple[Event, ...]:
    """Close the open end of what a person was or did with the dated death of that person.

    The basis stays that of the begin; the evidence says that the end was inferred, and from what.
    """
    deaths = _deaths(events, mentions)
    return tuple(_ended(event, deaths) if event.when.open_end else event for event in events)


def _deaths(events: Sequence[Event], mentions: Mapping[str, EventMention]) -> dict[str, Event]:
    """The dated death of each person of whom the text tells one, by the id of the entity."""
    found: dict[str, Event] = {}
    for event in events:
        if event.realis is not Realis.ACTUAL or event.when.basis not in (Basis.STATED, Basis.IMPLIED):
            continue
        for mention in (mentions[id_] for id_ in event.mentions):
            for argument in mention.arguments:
                if argument.entity_id and _dies(mention, argument.role):
                    found.setdefault(argument.entity_id, event)
    return found


def _dies(mention: EventMention, role: Role) -> bool:
    words = death_words()
    if role is Role.PATIENT:
        return mention.lemma in words.of_object
    return role in (Role.AGENT, Role.THEME) and mention.lemma in words.of_subject


def _ended(event: Event, deaths: Mapping[str, Event]) -> Event:
    holder = next((p.entity for p in event.participants if p.role in _HOLDER), None)
    death = deaths.get(holder.id) if holder is not None and holder.type is EntityType.PERSON else None
    if death is None or death.id == event.id or _is_before(death.when, event.when):
        return event
    why = Evidence("dating", "life", f"ends with {death.label!r} ({death.id}); inferred")
    when = attrs.evolve(event.when, end=death.when.end, open_end=False, evidence=(*event.when.evidence, why))
    return attrs.evolve(event, when=when)


def _is_before(death: When, state: When) -> bool:
    """Whether the death lies before the begin of the state, so that the two are not of one person's life."""
    earliest, latest = state.begin.earliest, death.end.latest
    return earliest is None or latest is None or latest < earliest
