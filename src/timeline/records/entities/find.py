"""Who and what the text is about: every name and every described participant, each under all its forms."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.events.mention import Argument, EventMention
from timeline.records.entities.appositions import attach_described
from timeline.records.entities.bodies import merge_bodies
from timeline.records.entities.correct import corrected
from timeline.records.entities.corrections import NO_CORRECTIONS, Corrections
from timeline.records.entities.descriptions import attach_definites, describe
from timeline.records.entities.holders import attach_holders
from timeline.records.entities.names import name_uses
from timeline.records.entities.people import merge_people
from timeline.records.entities.pronouns import resolve_pronouns
from timeline.records.entities.use import Cluster
from timeline.records.entity import Entity, EntityType
from timeline.text.document import Document, Span


def find_entities(
    document: Document, mentions: Sequence[EventMention], corrections: Corrections = NO_CORRECTIONS
) -> tuple[Entity, ...]:
    """The entities of a document in the order of their first mention, with ids p1, p2, ...

    Names become entities wherever they stand; described participants ("villagers in the north") only if they
    are arguments of `mentions`. Pronouns are mentions of an entity but no aliases of it. `corrections` is
    what the caller knows better.
    """
    arguments = _distinct(mentions)
    uses = name_uses(document, arguments)
    people = merge_people([use for use in uses if use.type is EntityType.PERSON])
    bodies = merge_bodies(document, [use for use in uses if use.type is not EntityType.PERSON])
    people = attach_holders(document, people, [use.span for use in uses])
    people, rest = attach_described(document, _unnamed(document, arguments, [*people, *bodies]), people)
    bodies, rest = attach_definites(document, rest, bodies)
    clusters = corrected(document, [*people, *bodies, *describe(document, rest)], corrections)
    clusters = resolve_pronouns(document, clusters)
    ordered = sorted(clusters, key=lambda cluster: (min(cluster.spans), max(cluster.spans)))
    return tuple(_entity(document, f"p{k}", cluster) for k, cluster in enumerate(ordered, start=1))


def _distinct(mentions: Sequence[EventMention]) -> list[Argument]:
    found = {argument.head: argument for mention in mentions for argument in mention.arguments}
    return [found[head] for head in sorted(found)]


def _unnamed(document: Document, arguments: Sequence[Argument], named: Sequence[Cluster]) -> list[Argument]:
    """The arguments whose head word is in no name and no description by office."""
    covered: set[int] = set()
    for cluster in named:
        for span in cluster.spans:
            head = document.head_of(*span)
            covered.update(
                range(*span) if head is None or head.pos == "PROPN" else range(head.start, head.end)
            )
    return [argument for argument in arguments if argument.head not in covered]


def _entity(document: Document, entity_id: str, cluster: Cluster) -> Entity:
    spans = sorted(set(cluster.spans))
    name = _on_one_line(cluster.name)
    first = {document.text[start:end]: start for start, end in reversed(spans)}
    told = sorted(cluster.forms, key=lambda form: first.get(form, len(document.text)))
    forms = dict.fromkeys(map(_on_one_line, told))
    return Entity(
        id=entity_id,
        name=name,
        type=cluster.type,
        aliases=tuple(form for form in forms if form != name),
        mentions=tuple(Span(*span) for span in spans),
        evidence=cluster.evidence,
    )


def _on_one_line(form: str) -> str:
    """A form without the line breaks and double blanks of the text around it."""
    return " ".join(form.split())
