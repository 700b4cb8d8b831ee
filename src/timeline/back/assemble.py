"""Assemble: a timeline of parts that were annotated, with everything that follows from them solved anew."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from timeline.events.mention import EventMention, Polarity, Realis
from timeline.graph import solve
from timeline.graph.link import Link
from timeline.records.entity import Entity
from timeline.records.event import Event, Participant
from timeline.records.reference_date import ReferenceDate
from timeline.result import Timeline
from timeline.times.expression import TimeExpression
from timeline.values import When

FACTUALITY = {
    Realis.ACTUAL: 3.0,
    Realis.PLANNED: 1.0,
    Realis.POSSIBLE: 0.0,
    Realis.NEGATED: -3.0,
    Realis.GENERIC: 0.0,
}
"""How sure an event of each realis is where an annotation says no more."""


def assembled(
    text: str,
    reference: ReferenceDate,
    times: Sequence[TimeExpression],
    mentions: Sequence[EventMention],
    links: Sequence[Link],
    entities: Sequence[Entity] = (),
) -> Timeline:
    """Build the timeline: mentions with the same `event_id` are one event; dates follow from the links.

    All links are kept, those that contradict others too: what somebody annotated is not ours to let go.
    `conflicts` names them.
    """
    events = tuple(_events(mentions, {entity.id: entity for entity in entities}))
    solution = solve(events, times, reference, links)
    return Timeline(
        text=text,
        dct=reference,
        times=tuple(times),
        mentions=tuple(mentions),
        events=solution.events,
        entities=tuple(entities),
        links=tuple(links),
        conflicts=solution.conflicts,
    )


def realis_of(polarity: Polarity, modality: str | None, *, planned: bool = False) -> Realis:
    """Return the realis that TimeML's attributes tell: denied, else possible, else to come, else a fact."""
    if polarity is Polarity.NEG:
        return Realis.NEGATED
    if modality:
        return Realis.POSSIBLE
    return Realis.PLANNED if planned else Realis.ACTUAL


def _events(mentions: Iterable[EventMention], entities: dict[str, Entity]) -> Iterable[Event]:
    """Yield one event for each `event_id`, in the order of the text; what it is, its first mention says."""
    groups: dict[str, list[EventMention]] = {}
    for mention in mentions:
        if mention.event_id is not None:
            groups.setdefault(mention.event_id, []).append(mention)
    for id_, group in groups.items():
        first = group[0]
        taking_part = dict.fromkeys(
            Participant(argument.role, entities[argument.entity_id])
            for mention in group
            for argument in mention.arguments
            if argument.entity_id in entities
        )
        yield Event(
            id=id_,
            label=" ".join(first.text.split()),
            mentions=tuple(mention.id for mention in group),
            when=When.unknown(),
            event_class=first.event_class,
            realis=first.realis,
            polarity=first.polarity,
            factuality=first.factuality,
            source=first.source,
            participants=tuple(taking_part),
        )
