"""Markup: spans with labels and relations between them, as annotation tools know a text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import attrs

from timeline.events.mention import Argument, Realis
from timeline.graph.link import Link, LinkKind
from timeline.graph.relation_names import TIMEML_NAMES
from timeline.out.choice import events_and_reports
from timeline.out.data import TimelineData
from timeline.records.entity import Entity

SURE = 0.75
"""The confidence from which an order without words for it is marked; guesses below would cover the text."""
KINDS = {
    **dict.fromkeys(TIMEML_NAMES, LinkKind.TLINK),
    **dict.fromkeys(("CAUSE", "ENABLE", "PREVENT"), LinkKind.CLINK),
    **dict.fromkeys(("INITIATES", "CULMINATES", "TERMINATES", "CONTINUES", "REINITIATES"), LinkKind.ALINK),
    **dict.fromkeys(
        ("MODAL", "EVIDENTIAL", "NEG_EVIDENTIAL", "FACTIVE", "COUNTER_FACTIVE", "CONDITIONAL"), LinkKind.SLINK
    ),
}
"""What kind of link each relation is."""
SAME = "IDENTITY"
"""The relation of two spans that are one event or one entity."""


@attrs.frozen(kw_only=True)
class Mark:
    """A span with its label: a time's type, a mention's class, an entity's type; `values` holds what else."""

    id: str
    label: str
    start: int
    end: int
    values: dict[str, str] = attrs.field(factory=dict)


@attrs.frozen
class Relation:
    """A relation between two marks, by id."""

    label: str
    source: str
    target: str


@attrs.frozen
class Markup:
    """All marks in the order of the text, and the relations between them."""

    marks: tuple[Mark, ...]
    relations: tuple[Relation, ...]


def markup_of(timeline: TimelineData) -> Markup:
    """Mark times, mentions and names; relate what is one, who takes part, and links that are told or sure."""
    marks = [mark for mark in _marks(timeline) if 0 <= mark.start < mark.end <= len(timeline.text)]
    marks.sort(key=lambda mark: (mark.start, -mark.end, mark.id))
    known = {mark.id for mark in marks}
    found = dict.fromkeys((*_same(timeline), *_roles(timeline), *_links(timeline)))
    relations = tuple(r for r in found if {r.source, r.target} <= known and r.source != r.target)
    return Markup(tuple(marks), relations)


def _marks(timeline: TimelineData) -> Iterator[Mark]:
    for time in timeline.times:
        values = {"value": time.value, **({"mod": time.mod} if time.mod else {})}
        yield Mark(id=time.id, label=time.type.value, start=time.start, end=time.end, values=values)
    for mention in timeline.mentions:
        values = {
            "realis": mention.realis.value,
            "tense": mention.tense.value,
            "aspect": mention.aspect.value,
            "polarity": mention.polarity.value,
            **({"modality": mention.modality} if mention.modality else {}),
        }
        yield Mark(
            id=mention.id,
            label=mention.event_class.value,
            start=mention.start,
            end=mention.end,
            values=values,
        )
    for entity in timeline.entities:
        for number, span in enumerate(entity.mentions, start=1):
            yield Mark(id=_name(entity, number), label=entity.type.value, start=span.start, end=span.end)


def _name(entity: Entity, number: int) -> str:
    """Return the id of one of an entity's names in the text."""
    return f"{entity.id}.{number}"


def _same(timeline: TimelineData) -> Iterator[Relation]:
    for event in events_and_reports(timeline):
        for first, second in zip(event.mentions, event.mentions[1:], strict=False):
            yield Relation(SAME, first, second)
    for entity in timeline.entities:
        for number in range(1, len(entity.mentions)):
            yield Relation(SAME, _name(entity, number), _name(entity, number + 1))


def _roles(timeline: TimelineData) -> Iterator[Relation]:
    """Yield who takes part, by the name that the phrase of the argument holds."""
    entities = {entity.id: entity for entity in timeline.entities}
    for mention in timeline.mentions:
        for argument in mention.arguments:
            entity = entities.get(argument.entity_id or "")
            number = _number_in(argument, entity) if entity else None
            if entity is not None and number is not None:
                yield Relation(argument.role.value, mention.id, _name(entity, number))


def _number_in(argument: Argument, entity: Entity) -> int | None:
    """Return which of the entity's names stands in the phrase, the one with its head word first."""
    inside = [
        (not span.start <= argument.head < span.end, number)
        for number, span in enumerate(entity.mentions, start=1)
        if argument.start < span.end and span.start < argument.end
    ]
    return min(inside)[1] if inside else None


def _links(timeline: TimelineData) -> Iterator[Relation]:
    firsts = {event.id: event.mentions[0] for event in events_and_reports(timeline) if event.mentions}
    for link in _told(timeline.links):
        source = link.source_mention or firsts.get(link.source, link.source)
        target = link.target_mention or firsts.get(link.target, link.target)
        yield Relation(link.relation, source, target)


def _told(links: Iterable[Link]) -> Iterator[Link]:
    """Yield the links that words tell, that are no order, or that are sure; nothing that only follows."""
    for link in links:
        if link.realis is Realis.NEGATED:
            continue  # a mark says that it is so
        if not link.premises and (link.signal or link.kind is not LinkKind.TLINK or link.confidence >= SURE):
            yield link
