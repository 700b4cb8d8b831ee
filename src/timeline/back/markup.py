"""Markup that was corrected, as a timeline: spans become times, mentions and entities, relations the rest."""

from __future__ import annotations

import warnings
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from enum import StrEnum
from typing import TypeVar

import attrs

from timeline.back.assemble import FACTUALITY, assembled, realis_of
from timeline.back.numbering import numbered
from timeline.back.timeml_times import readable
from timeline.errors import LeftOutWarning
from timeline.events.mention import Argument, Aspect, EventClass, EventMention, Polarity, Realis, Role, Tense
from timeline.graph.link import Link
from timeline.out.formats.markup import KINDS, SAME, Mark, Markup, Relation
from timeline.out.words import count_of
from timeline.records.entity import Entity, EntityType
from timeline.records.reference_date import ReferenceDate, ReferenceSource
from timeline.result import Timeline
from timeline.text.document import Span
from timeline.times.expression import TimeExpression, TimexType
from timeline.values import as_day, parse_timex

Told = TypeVar("Told", bound=StrEnum)
ORIGIN = "annotation"
"""The origin of links that were read so: somebody put them there."""


def timeline_of(text: str, markup: Markup, dct: str | date | None = None) -> Timeline:
    """Build the timeline that the markup tells; labels that mean nothing here are warned of, once."""
    marks = sorted(markup.marks, key=lambda mark: (mark.start, mark.end))
    times = _times([mark for mark in marks if mark.label in set(TimexType)], text)
    groups = _groups(markup)
    entities = _entities([mark for mark in marks if mark.label in set(EntityType)], groups, text)
    events = [mark for mark in marks if mark.label in set(EventClass)]
    mentions = _mentions(events, groups, text)
    mentions = {id_: _with_roles(mention, id_, markup, entities, text) for id_, mention in mentions.items()}
    nodes: dict[str, tuple[str, str | None]] = {id_: (time.id, None) for id_, time in times.items()}
    nodes |= {id_: (str(mention.event_id), mention.id) for id_, mention in mentions.items()}
    links = _links(markup.relations, nodes)
    _warn(markup, {*times, *mentions, *entities})
    found = dict.fromkeys(entity for entity, _ in entities.values())
    return assembled(text, reference_of(dct), [*times.values()], [*mentions.values()], links, [*found])


def reference_of(dct: str | date | None) -> ReferenceDate:
    """Return a given day of publication, or a month or year, as a reference date; None is unknown."""
    if dct is None:
        return ReferenceDate()
    stretch = parse_timex(readable(dct, TimexType.DATE)).stretch() if isinstance(dct, str) else None
    first, last = (stretch.earliest, stretch.latest) if stretch else (as_day(dct).plain, as_day(dct).plain)
    return ReferenceDate(earliest=first, latest=last, source=ReferenceSource.GIVEN)


def _times(marks: Sequence[Mark], text: str) -> dict[str, TimeExpression]:
    """Return each time by the id of its mark; one without a value is open."""
    found: dict[str, TimeExpression] = {}
    for mark, id_ in zip(marks, numbered([mark.id for mark in marks], "t", "t"), strict=True):
        kind = TimexType(mark.label)
        found[mark.id] = TimeExpression(
            id=id_,
            start=mark.start,
            end=mark.end,
            text=text[mark.start : mark.end],
            type=kind,
            value=readable(mark.values.get("value", ""), kind),
            mod=mark.values.get("mod"),
            rule=ORIGIN,
        )
    return found


def _groups(markup: Markup) -> dict[str, str]:
    """Return for each mark the first of those that are the same, by the relations that say so."""
    first = {mark.id: mark.id for mark in sorted(markup.marks, key=lambda mark: (mark.start, mark.end))}

    def head(id_: str) -> str:
        while first[id_] != id_:
            id_ = first[id_]
        return id_

    order = {id_: number for number, id_ in enumerate(first)}
    for relation in markup.relations:
        if relation.label == SAME and {relation.source, relation.target} <= set(first):
            one, other = sorted((head(relation.source), head(relation.target)), key=order.__getitem__)
            first[other] = one
    return {id_: head(id_) for id_ in first}


def _entities(marks: Sequence[Mark], groups: Mapping[str, str], text: str) -> dict[str, tuple[Entity, Span]]:
    """Return for each mark of a name its entity and its span; what is marked as one is one."""
    members: dict[str, list[Mark]] = {}
    for mark in marks:
        members.setdefault(groups[mark.id], []).append(mark)
    heads = [group[0].id.partition(".")[0] for group in members.values()]
    found: dict[str, tuple[Entity, Span]] = {}
    for id_, group in zip(numbered(heads, "p", "p"), members.values(), strict=True):
        names = list(dict.fromkeys(" ".join(text[mark.start : mark.end].split()) for mark in group))
        fullest = max(names, key=len)
        entity = Entity(
            id=id_,
            name=fullest,
            type=EntityType(group[0].label),
            aliases=tuple(name for name in names if name != fullest),
            mentions=tuple(Span(mark.start, mark.end) for mark in group),
        )
        found |= {mark.id: (entity, Span(mark.start, mark.end)) for mark in group}
    return found


def _mentions(marks: Sequence[Mark], groups: Mapping[str, str], text: str) -> dict[str, EventMention]:
    """Return each mention by the id of its mark; those marked as one share their event."""
    ids = numbered([mark.id for mark in marks], "m", "m")
    heads = list(dict.fromkeys(groups[mark.id] for mark in marks))
    events = {head: f"e{number}" for number, head in enumerate(heads, start=1)}
    return {
        mark.id: _mention(mark, id_, events[groups[mark.id]], text)
        for mark, id_ in zip(marks, ids, strict=True)
    }


def _mention(mark: Mark, id_: str, event_id: str, text: str) -> EventMention:
    told = mark.values
    polarity = _member(Polarity, told.get("polarity"), Polarity.POS)
    tense = _member(Tense, told.get("tense"), Tense.NONE)
    told_realis = realis_of(polarity, told.get("modality"), planned=tense is Tense.FUTURE)
    realis = _member(Realis, told.get("realis"), told_realis)
    words = text[mark.start : mark.end]
    return EventMention(
        id=id_,
        start=mark.start,
        end=mark.end,
        text=words,
        lemma=words.lower(),
        event_class=EventClass(mark.label),
        tense=tense,
        aspect=_member(Aspect, told.get("aspect"), Aspect.NONE),
        # Where somebody set the realis anew, it is their word that counts.
        polarity=polarity if "polarity" in told or realis is not Realis.NEGATED else Polarity.NEG,
        modality=told.get("modality"),
        realis=realis,
        factuality=FACTUALITY[realis],
        event_id=event_id,
    )


def _with_roles(
    mention: EventMention, mark: str, markup: Markup, entities: Mapping[str, tuple[Entity, Span]], text: str
) -> EventMention:
    """Return the mention with those who take part, as the relations of its mark tell."""
    arguments = tuple(
        Argument(
            role=Role(relation.label),
            start=span.start,
            end=span.end,
            text=text[span.start : span.end],
            head=span.start,
            entity_id=entity.id,
        )
        for relation in markup.relations
        if relation.source == mark and relation.label in set(Role) and relation.target in entities
        for entity, span in [entities[relation.target]]
    )
    return attrs.evolve(mention, arguments=arguments)


def _links(relations: Iterable[Relation], nodes: Mapping[str, tuple[str, str | None]]) -> tuple[Link, ...]:
    found: list[Link] = []
    for relation in relations:
        kind = KINDS.get(relation.label)
        if kind is None or relation.label == SAME or not {relation.source, relation.target} <= set(nodes):
            continue
        (source, source_mention), (target, target_mention) = nodes[relation.source], nodes[relation.target]
        if source != target:
            found.append(
                Link(
                    id=f"l{len(found) + 1}",
                    kind=kind,
                    source=source,
                    target=target,
                    relation=relation.label,
                    source_mention=source_mention,
                    target_mention=target_mention,
                    origin=ORIGIN,
                )
            )
    return tuple(found)


def _warn(markup: Markup, known: set[str]) -> None:
    """Say once what could not be read."""
    strange = {mark.label for mark in markup.marks if mark.id not in known}
    strange |= {r.label for r in markup.relations if r.label not in KINDS and r.label not in set(Role)}
    if strange:
        message = (
            f"{count_of(len(strange), 'label')} left out that mean nothing here: {', '.join(sorted(strange))}"
        )
        warnings.warn(message, LeftOutWarning, stacklevel=4)


def _member(kind: type[Told], told: str | None, default: Told) -> Told:
    return kind(told) if told in set(kind) else default
