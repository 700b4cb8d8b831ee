"""Records of events: label, realis, participants, place, counts and date from all mentions."""

import datetime

import attrs
import pytest

from timeline.events.mention import EventMention, Polarity, Realis
from timeline.records import attach_times, build_events, find_entities, link_arguments
from timeline.records.event import Event
from timeline.records.reference_date import ReferenceDate, ReferenceSource
from timeline.text import Document
from timeline.times.expression import TimeExpression

from ..builders import Parse, expression, mentions

DAY = datetime.date(2020, 8, 19)
REFERENCE = ReferenceDate(earliest=DAY, latest=DAY, source=ReferenceSource.GIVEN)


def built(
    document: Document, told: tuple[EventMention, ...], times: tuple[TimeExpression, ...] = ()
) -> tuple[tuple[Event, ...], tuple[EventMention, ...]]:
    entities = find_entities(document, told)
    told = link_arguments(told, entities)
    attachments = attach_times(document, told, times)
    return build_events(document, told, times, attachments, entities, REFERENCE)


def test_an_event_gathers_what_its_mentions_tell(parse: Parse) -> None:
    document = parse("Ann Lee met Bob Ross in Rome. The meeting on Monday was short.")
    told = mentions(document, "met", "meeting")
    (event,), linked = built(document, told, (expression(document, "Monday", "2020-08-17"),))

    assert event.id == "e1"
    assert event.mentions == ("m1", "m2")
    assert event.when.edtf == "2020-08-17"
    assert {p.entity.name for p in event.participants} >= {"Ann Lee", "Bob Ross"}
    assert event.place is not None
    assert event.place.name == "Rome"
    assert [mention.event_id for mention in linked] == ["e1", "e1"]


PLACES = [
    ("in it", "Ann Lee met Bob Ross in Rome.", ["met"], "Rome"),
    ("left", "The army left Lagos.", ["left"], "Lagos"),
    ("described", "Police arrested a man outside a station in Oslo.", ["arrested"], "Oslo"),
    ("described alone", "Police arrested a man at the airport.", ["arrested"], "airport"),
    ("no going", "The army praised Lagos.", ["praised"], None),
]


@pytest.mark.parametrize(("text", "words", "name"), [row[1:] for row in PLACES], ids=[r[0] for r in PLACES])
def test_where_an_event_was(parse: Parse, text: str, words: list[str], name: str | None) -> None:
    document = parse(text)
    (event,), _ = built(document, mentions(document, *words))

    assert (event.place.name if event.place else None) == name


# name, realis of verb and noun, realis of the event
REALIS = [
    ("planned", Realis.PLANNED, Realis.ACTUAL, Realis.PLANNED),
    ("verbs go first", Realis.ACTUAL, Realis.POSSIBLE, Realis.ACTUAL),
]


@pytest.mark.parametrize(("verb", "noun", "event"), [row[1:] for row in REALIS], ids=[r[0] for r in REALIS])
def test_realis_of_several_mentions(parse: Parse, verb: Realis, noun: Realis, event: Realis) -> None:
    document = parse("Ann Lee meets Bob Ross in Rome. The meeting is short.")
    first, second = mentions(document, "meets", "meeting")
    told = (attrs.evolve(first, realis=verb), attrs.evolve(second, realis=noun))
    events, _ = built(document, told)

    assert [found.realis for found in events] == [event]


def test_a_denied_event_is_negative(parse: Parse) -> None:
    document = parse("The army attacked Lagos.")
    (event,), _ = built(document, mentions(document, "attacked", realis=Realis.NEGATED))

    assert event.polarity is Polarity.NEG


SOURCES = [("one voice", ["AFP", "AFP"], "AFP"), ("the author too", ["AFP", None], None)]


@pytest.mark.parametrize(("sources", "source"), [row[1:] for row in SOURCES], ids=[row[0] for row in SOURCES])
def test_the_author_is_the_source_as_soon_as_one_mention_is_his(
    parse: Parse, sources: list[str | None], source: str | None
) -> None:
    document = parse("Ann Lee met Bob Ross in Rome. The meeting was short.")
    told = mentions(document, "met", "meeting")
    told = tuple(attrs.evolve(m, source=s) for m, s in zip(told, sources, strict=True))
    (event,), _ = built(document, told)

    assert event.source == source


def test_no_mentions_give_no_events(parse: Parse) -> None:
    assert built(parse("Nothing."), ()) == ((), ())


def test_talks_with_a_month_of_their_own_are_not_the_meeting_before(parse: Parse) -> None:
    document = parse("Ann Lee met with envoys. The meeting was short. It came after talks in June.")
    told = mentions(document, "met", "meeting", "talks")
    events, _ = built(document, told, (expression(document, "June", "2020-06"),))

    assert [event.mentions for event in events] == [("m1", "m2"), ("m3",)]
