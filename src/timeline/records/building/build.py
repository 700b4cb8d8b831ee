"""The steps from mentions to events."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import attrs

from timeline.events.mention import EventMention, Polarity, Realis, Role
from timeline.records.attachment import Attachment
from timeline.records.building.place import place_of
from timeline.records.building.reading import realis_of, source_of, teller
from timeline.records.coreference import Cluster, cluster_mentions
from timeline.records.dating import MentionDate, best_date, dates_of
from timeline.records.dating.count import count_from_events
from timeline.records.entity import Entity, EntityType
from timeline.records.event import Event, Participant
from timeline.records.labels import Names, label_of, names_of
from timeline.records.reference_date import ReferenceDate
from timeline.text.document import Document, Span
from timeline.times.expression import TimeExpression, TimexType
from timeline.values import Quantity

_NO_PARTICIPANT = frozenset({Role.PLACE, Role.TIME})
_DESCRIBED = frozenset({EntityType.GROUP, EntityType.OTHER})


@attrs.frozen(eq=False)
class Told:
    """All that the mentions tell, by id: the mentions, the entities, and each mention's date."""

    names: Names
    mentions: Mapping[str, EventMention]
    entities: Mapping[str, Entity]
    dates: Mapping[str, MentionDate]
    triggers: frozenset[int]


def build_events(
    document: Document,
    mentions: Sequence[EventMention],
    expressions: Sequence[TimeExpression],
    attachments: Sequence[Attachment],
    entities: Sequence[Entity],
    reference: ReferenceDate,
    *,
    given: bool = False,
) -> tuple[tuple[Event, ...], tuple[EventMention, ...]]:
    """Date the mentions, bring those of one event together, and write one record an event.

    Returns the events, numbered e1, e2, ... in the order of their first mention, and the mentions with their
    `event_id`. Every mention is in exactly one event. `given` are mentions that the caller chose.
    """
    dates = dates_of(document, mentions, expressions, attachments, reference)
    clusters = cluster_mentions(document, mentions, entities, dates, given=given)
    dates = count_from_events(mentions, clusters, dates, reference)
    told = Told(
        names_of(document, entities, _times(document, expressions)),
        {mention.id: mention for mention in mentions},
        {entity.id: entity for entity in entities},
        dates,
        frozenset(_head_offset(document, mention) for mention in mentions),
    )
    events = tuple(_event(told, f"e{k}", cluster) for k, cluster in enumerate(clusters, start=1))
    event_of = {id_: event.id for event in events for id_ in event.mentions}
    return events, tuple(attrs.evolve(mention, event_id=event_of[mention.id]) for mention in mentions)


def _times(document: Document, expressions: Sequence[TimeExpression]) -> tuple[Span, ...]:
    """Where the text says when; "to five years" says to what, and "the 20-year-old" who."""
    text = document.text
    return tuple(
        Span(time.start, time.end)
        for time in expressions
        if time.type is not TimexType.DURATION
        or (text[max(time.start - 4, 0) : time.start] != " to " and text[time.end : time.end + 1] != "-")
    )


def _head_offset(document: Document, mention: EventMention) -> int:
    head = document.head_of(mention.start, mention.end)
    return mention.start if head is None else head.start


def _event(text: Told, id_: str, cluster: Cluster) -> Event:
    told = [text.mentions[mention_id] for mention_id in cluster.mentions]
    dates = [text.dates[mention_id] for mention_id in cluster.mentions]
    date = best_date(dates)
    realis = realis_of(told)
    main = teller(told, realis)
    recurrences = (found.recurrence for found in dates)
    return Event(
        id=id_,
        label=label_of(text.names, told, main),
        mentions=cluster.mentions,
        when=attrs.evolve(date.when, evidence=(*date.when.evidence, *cluster.evidence)),
        event_class=main.event_class,
        realis=realis,
        polarity=Polarity.NEG if realis is Realis.NEGATED else main.polarity,
        factuality=main.factuality,
        source=source_of(told),
        participants=_participants(told, text),
        place=place_of(told, text.entities, text.names),
        quantities=_quantities(told),
        recurrence=next((found for found in recurrences if found is not None), None),
        confidence=date.confidence,
    )


def _participants(told: Sequence[EventMention], text: Told) -> tuple[Participant, ...]:
    """Everyone whom a mention names, once, in the role of the first; an event takes no part in another."""
    found: dict[str, Participant] = {}
    for argument in (argument for mention in told for argument in mention.arguments):
        entity = text.entities.get(argument.entity_id or "")
        if entity is None or argument.role in _NO_PARTICIPANT:
            continue
        if entity.type not in _DESCRIBED or argument.head not in text.triggers:
            found.setdefault(entity.id, Participant(argument.role, entity))
    return tuple(found.values())


def _quantities(told: Sequence[EventMention]) -> tuple[Quantity, ...]:
    """Every count, once."""
    found: dict[tuple[object, ...], Quantity] = {}
    for quantity in (quantity for mention in told for quantity in mention.quantities):
        found.setdefault((quantity.value, quantity.upper, quantity.unit, quantity.modifier), quantity)
    return tuple(found.values())
