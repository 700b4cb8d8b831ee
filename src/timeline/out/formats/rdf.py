"""RDF: the events in the Simple Event Model (SEM) and OWL-Time, as Turtle, for knowledge graphs."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from timeline.display.markup import clean
from timeline.errors import TimelineError
from timeline.events.mention import Realis
from timeline.graph.link import Link, LinkKind
from timeline.out.choice import events_and_reports
from timeline.out.data import TimelineData
from timeline.out.formats.days import xsd_date
from timeline.out.formats.format import Format, Writable
from timeline.out.formats.identity import document_iri
from timeline.records.entity import EntityType
from timeline.records.event import Event
from timeline.values import CalendarDay, When

if TYPE_CHECKING:
    import rdflib

SEM = "http://semanticweb.cs.vu.nl/2009/11/sem/"
TIME = "http://www.w3.org/2006/time#"
EDTF = "http://id.loc.gov/datatypes/edtf/EDTF"
DCTERMS = "http://purl.org/dc/terms/"

INTERVALS = {
    "BEFORE": "intervalBefore",
    "AFTER": "intervalAfter",
    "IBEFORE": "intervalMeets",
    "IAFTER": "intervalMetBy",
    "IS_INCLUDED": "intervalIn",
    "BEGINS": "intervalStarts",
    "BEGUN_BY": "intervalStartedBy",
    "ENDS": "intervalFinishes",
    "ENDED_BY": "intervalFinishedBy",
    "SIMULTANEOUS": "intervalEquals",
    "IDENTITY": "intervalEquals",
    "DURING": "intervalEquals",
    "DURING_INV": "intervalEquals",
}
"""OWL-Time's property for each TimeML relation of two events; INCLUDES is written the other way round."""

_ACTORS = {EntityType.PERSON, EntityType.ORG, EntityType.GROUP}


def to_rdf(timeline: Writable) -> str:
    """Return the events as Turtle. Raises TimelineError where rdflib is not installed.

    An event is a `sem:Event` with its label, actors, place, four bounds (`sem:hasEarliestBeginTimeStamp` to
    `sem:hasLatestEndTimeStamp`), EDTF date, realis and class as `sem:eventType`, and a `time:ProperInterval`
    that stands to others as the links say. Where somebody else than the author says so, the realis is a
    `sem:View`, `sem:accordingTo` them; who takes part has a `sem:Role`.
    """
    try:
        import rdflib
    except ImportError:
        raise TimelineError(
            "RDF needs rdflib", hint='install it with: pip install "timeline-extract[rdf]"'
        ) from None

    graph = rdflib.Graph()
    for prefix, iri in (("sem", SEM), ("time", TIME), ("dcterms", DCTERMS)):
        graph.bind(prefix, iri)
    base = f"{document_iri(timeline)}#"
    graph.bind("", base)
    for triple in _triples(timeline, _Terms(base)):
        graph.add(triple)
    return str(graph.serialize(format="turtle"))


class _Terms:
    """The terms of one document: nodes by id, and properties and literals of the vocabularies."""

    def __init__(self, base: str) -> None:
        from rdflib import RDF, RDFS

        self.base = base
        self.type, self.value, self.label = RDF.type, RDF.value, RDFS.label

    def node(self, name: str) -> rdflib.URIRef:
        """The node of a part of the document."""
        from rdflib import URIRef

        return URIRef(self.base + name)

    def iri(self, vocabulary: str, name: str) -> rdflib.URIRef:
        """A term of a vocabulary."""
        from rdflib import URIRef

        return URIRef(vocabulary + name)

    def words(self, text: str) -> rdflib.Literal:
        """Text as a literal."""
        from rdflib import Literal

        return Literal(clean(text))

    def day(self, day: CalendarDay) -> rdflib.Literal:
        """A day as `xsd:date`, which XML Schema 1.1 has for every year."""
        from rdflib import XSD, Literal

        return Literal(xsd_date(day), datatype=XSD.date, normalize=False)

    def edtf(self, text: str) -> rdflib.Literal:
        """A date in EDTF, typed as the Library of Congress has it."""
        from rdflib import Literal, URIRef

        return Literal(text, datatype=URIRef(EDTF))


def _triples(timeline: TimelineData, terms: _Terms) -> Iterator[tuple[Any, Any, Any]]:
    for kind in (
        *(realis.value for realis in Realis),
        *sorted({event.event_class.value for event in timeline.events}),
    ):
        yield terms.node(kind), terms.type, terms.iri(SEM, "EventType")
        yield terms.node(kind), terms.label, terms.words(kind)
    for entity in timeline.entities:
        kind = "Place" if entity.type is EntityType.PLACE else "Actor" if entity.type in _ACTORS else "Object"
        yield terms.node(entity.id), terms.type, terms.iri(SEM, kind)
        for name in dict.fromkeys((entity.name, *entity.aliases)):
            yield terms.node(entity.id), terms.label, terms.words(name)
    for event in events_and_reports(timeline):
        yield from _of_event(event, terms)
        yield from _of_when(event, event.when, terms)
    known = {event.id for event in events_and_reports(timeline)}
    for link in timeline.links:
        if {link.source, link.target} <= known:
            yield from _of_link(link, terms)


def _of_event(event: Event, terms: _Terms) -> Iterator[tuple[Any, Any, Any]]:
    node = terms.node(event.id)
    yield node, terms.type, terms.iri(SEM, "Event")
    yield node, terms.label, terms.words(event.label)
    yield node, terms.iri(SEM, "eventType"), terms.node(event.event_class.value)
    yield from _of_realis(event, terms)
    for participant in event.participants:
        actor, name = terms.node(participant.entity.id), participant.role.value
        role = terms.node(f"{event.id}-{name}-{participant.entity.id}")
        yield node, terms.iri(SEM, "hasActor"), actor
        yield node, terms.iri(SEM, "hasActor"), role
        yield role, terms.type, terms.iri(SEM, "Role")
        yield role, terms.value, actor
        yield role, terms.iri(SEM, "roleType"), terms.node(name)
        yield terms.node(name), terms.type, terms.iri(SEM, "RoleType")
        yield terms.node(name), terms.label, terms.words(name)
    if event.place is not None:
        yield node, terms.iri(SEM, "hasPlace"), terms.node(event.place.id)


def _of_realis(event: Event, terms: _Terms) -> Iterator[tuple[Any, Any, Any]]:
    """Yield the realis as a type of the event: plainly of what the author says, else as a view."""
    node, realis = terms.node(event.id), terms.node(event.realis.value)
    if event.source is None:
        yield node, terms.iri(SEM, "eventType"), realis
        return
    view, authority = terms.node(f"{event.id}-view"), terms.node(f"{event.id}-source")
    yield node, terms.iri(SEM, "eventType"), view
    yield view, terms.type, terms.iri(SEM, "View")
    yield view, terms.value, realis
    yield view, terms.iri(SEM, "accordingTo"), authority
    yield authority, terms.type, terms.iri(SEM, "Authority")
    yield authority, terms.label, terms.words(event.source)


def _of_when(event: Event, when: When, terms: _Terms) -> Iterator[tuple[Any, Any, Any]]:
    node, interval = terms.node(event.id), terms.node(f"{event.id}-time")
    bounds = {
        "hasEarliestBeginTimeStamp": when.begin.earliest,
        "hasLatestBeginTimeStamp": when.begin.latest,
        "hasEarliestEndTimeStamp": when.end.earliest,
        "hasLatestEndTimeStamp": when.end.latest,
    }
    yield node, terms.iri(SEM, "hasTime"), interval
    yield interval, terms.type, terms.iri(SEM, "Time")
    yield interval, terms.type, terms.iri(TIME, "ProperInterval")
    for name, day in bounds.items():
        if day is not None:
            yield node, terms.iri(SEM, name), terms.day(day)
    if when.edtf is not None:
        yield interval, terms.iri(DCTERMS, "date"), terms.edtf(when.edtf)
    for name, bound in (("hasBeginning", when.begin), ("hasEnd", when.end)):
        if bound.earliest is not None and bound.earliest == bound.latest:
            instant = terms.node(f"{event.id}-{'begin' if name == 'hasBeginning' else 'end'}")
            yield interval, terms.iri(TIME, name), instant
            yield instant, terms.type, terms.iri(TIME, "Instant")
            yield instant, terms.iri(TIME, "inXSDDate"), terms.day(bound.earliest)


def _of_link(link: Link, terms: _Terms) -> Iterator[tuple[Any, Any, Any]]:
    """Yield how two intervals stand; a cause has a property of its own, since neither vocabulary has one.

    A cause that is possible, planned, general or denied has another: `possible-cause`.
    """
    source, target = terms.node(f"{link.source}-time"), terms.node(f"{link.target}-time")
    if link.kind is LinkKind.TLINK and not link.begins_only:
        if link.relation in INTERVALS:
            yield source, terms.iri(TIME, INTERVALS[link.relation]), target
        elif link.relation == "INCLUDES":
            yield target, terms.iri(TIME, "intervalIn"), source
    elif link.kind is LinkKind.CLINK:
        told = [] if link.realis is Realis.ACTUAL else [link.realis.value]
        name = terms.node("-".join([*told, link.relation]).lower())
        yield terms.node(link.source), name, terms.node(link.target)
        yield name, terms.label, terms.words(" ".join([*told, link.relation]))


FORMAT = Format(
    name="rdf",
    suffixes=(".ttl",),
    writes=(
        "the events in SEM and OWL-Time, with actors, places, four bounds, types, sources and the "
        "links between events (Turtle)"
    ),
    limits=(
        "Mentions, counts and evidence have no place, and links of begin points alone no property. "
        "Causes have properties of the document's own."
    ),
    write=to_rdf,
    extra="rdf",
)
