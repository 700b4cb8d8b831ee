"""JSON-LD: the events as schema.org/Event, for search engines and knowledge graphs."""

from __future__ import annotations

from typing import Any

from timeline.events.mention import Realis, Role
from timeline.out.formats.days import xsd_date
from timeline.out.formats.format import Format, Writable
from timeline.out.formats.identity import document_iri
from timeline.out.formats.items import cleaned, facts_of
from timeline.out.formats.json_text import dump, without_blanks
from timeline.out.heading import heading_of_text
from timeline.out.rows import rows_of
from timeline.records.entity import Entity, EntityType
from timeline.records.event import Event

_CONTEXT = {
    "@vocab": "https://schema.org/",
    "dcterms": "http://purl.org/dc/terms/",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "edtf": "http://id.loc.gov/datatypes/edtf/",
    "startDate": {"@id": "https://schema.org/startDate", "@type": "https://schema.org/Date"},
    "endDate": {"@id": "https://schema.org/endDate", "@type": "https://schema.org/Date"},
    "eventStatus": {"@id": "https://schema.org/eventStatus", "@type": "@id"},
    "dcterms:date": {"@type": "edtf:EDTF"},
}
"""The whole context stands in the document: no reader has to fetch one."""

_TYPES = {EntityType.PERSON: "Person", EntityType.ORG: "Organization", EntityType.PLACE: "Place"}
_DOERS = frozenset({Role.AGENT})


def to_jsonld(timeline: Writable) -> str:
    """Return the text as an Article that is about its events, each a schema.org Event.

    `startDate` and `endDate` are the outer bounds; `dcterms:date` has the date in EDTF.
    """
    base = document_iri(timeline)
    rows = {row.id: cleaned(row) for row in rows_of(timeline)}
    published = timeline.dct
    one_day = published.earliest == published.latest and published.earliest is not None
    article = {
        "@id": base,
        "@type": "Article",
        "datePublished": _day(published.earliest) if one_day else None,
        "headline": heading_of_text(timeline),
        "articleBody": timeline.text,
        "about": [{"@id": f"{base}#{event.id}"} for event in timeline.events],
    }
    events = [
        _event(event, rows[event.id].edtf, _words(facts_of(rows[event.id])), base)
        for event in timeline.events
    ]
    entities = [_entity(entity, base) for entity in timeline.entities]
    return dump({"@context": _CONTEXT, "@graph": [without_blanks(article), *events, *entities]}) + "\n"


def _event(event: Event, edtf: str | None, words: str, base: str) -> dict[str, Any]:
    doers = [p.entity for p in event.participants if p.role in _DOERS]
    others = [p.entity for p in event.participants if p.role not in _DOERS]
    found = {
        "@id": f"{base}#{event.id}",
        "@type": "Event",
        "name": event.label or event.id,
        "description": words,
        "startDate": _day(event.when.earliest),
        "endDate": _day(event.when.latest),
        "dcterms:date": edtf,
        "eventStatus": "https://schema.org/EventScheduled" if event.realis is Realis.PLANNED else None,
        "location": {"@id": f"{base}#{event.place.id}"} if event.place else None,
        "organizer": _references((e for e in doers if e.type in {EntityType.PERSON, EntityType.ORG}), base),
        "about": _references(
            [*others, *(e for e in doers if e.type not in _TYPES or e.type is EntityType.PLACE)], base
        ),
        "keywords": [event.realis.value, event.event_class.value],
    }
    return without_blanks(found)


def _references(entities: Any, base: str) -> list[dict[str, str]]:
    return [{"@id": f"{base}#{id_}"} for id_ in dict.fromkeys(entity.id for entity in entities)]


def _entity(entity: Entity, base: str) -> dict[str, Any]:
    found = {
        "@id": f"{base}#{entity.id}",
        "@type": _TYPES.get(entity.type, "Thing"),
        "name": entity.name or entity.id,
        "alternateName": list(entity.aliases),
    }
    return without_blanks(found)


def _words(facts: list[tuple[str, str]]) -> str:
    return "; ".join(f"{name}: {value}" for name, value in facts if name != "EDTF")


def _day(day: Any) -> str | None:
    return None if day is None else xsd_date(day)


FORMAT = Format(
    name="jsonld",
    suffixes=(".jsonld",),
    writes=(
        "the text as an Article about schema.org Events, with persons, organisations and places (JSON-LD 1.1)"
    ),
    limits=(
        "schema.org has two days an event: inner bounds are in the EDTF date, realis and class are "
        "keywords, source and counts are in the description. Links between events are in RDF."
    ),
    write=to_jsonld,
)
