"""Which mentions are one event: one row a way of telling it again, and one a way of not doing so."""

import re
from collections.abc import Sequence

import attrs
import pytest
from hypothesis import given, strategies

from timeline.events.mention import EventMention, Realis
from timeline.records.coreference import cluster_mentions
from timeline.records.coreference.clash import CLASHES
from timeline.records.coreference.families import base_of, families_of, stem_of
from timeline.records.coreference.likeness import LIKENESSES, weights
from timeline.records.entities import find_entities, link_arguments
from timeline.text import Document
from timeline.values import Quantity

from ..builders import Parse, mentions


def clusters(document: Document, told: Sequence[EventMention]) -> list[list[str]]:
    entities = find_entities(document, told)
    linked = link_arguments(told, entities)
    word = {mention.id: mention.text for mention in told}
    return [[word[id_] for id_ in c.mentions] for c in cluster_mentions(document, linked, entities, {})]


def triggers(parse: Parse, text: str) -> tuple[Document, tuple[EventMention, ...]]:
    """The parsed text and its triggers, which stand in brackets."""
    document = parse(text.replace("[", "").replace("]", ""))
    return document, mentions(document, *re.findall(r"\[(\w+)\]", text))


ONE = [
    ("verb and its noun", "Ann Lee [met] Bob Ross in Rome. The [meeting] lasted an hour."),
    ("synonym with an article", "Rebels [attacked] Lagos. The [assault] killed nine."),
    ("killed in a strike", "Bob Ross was [killed] in a [strike] near Rome."),
    (
        "the two taken up",
        "Ann Lee will [meet] Bob Ross. This is the first [meeting] between the two politicians.",
    ),
    (
        "verb the tagger takes for a name",
        "Fire [Kills] Nine In Lagos\n\nA fire [killed] nine people in Lagos.",
    ),
    ("an unnamed person", "Carl Berg [escaped] from jail. The inmate [escaped] on Monday."),
    ("verb with a particle", "Ann Lee [resigned] on Monday. Lee [stepped] down after a row."),
    ("conducted an interview", "Ann Lee [conducted] an [interview] with Bob Ross."),
    ("was fought", "The [siege] of Brandau was [fought] in 1643."),
    ("the attack", "Gunmen [shot] five people in a market. The [attack] shocked the town."),
    ("the tragedy", "A train [derailed] near Lima on Monday. The [tragedy] shocked the country."),
    ("a singular and a plural name", "Peru held an [election] in May. The [elections] were free."),
    ("a capitalised verb of a headline", "Carl Berg [Dies] at 81\n\nThe [death] of Carl Berg was sudden."),
    (
        "several eruptions of one",
        "The [eruption] of Taal began. The [eruptions] of Taal drove off many.",
    ),
    ("a charge sums up", "Ann Lee was [shot] dead. He is accused of [shooting] three workers."),
    ("stem", "The court [confirmed] the deal. The [confirmation] came late."),
]


@pytest.mark.parametrize("text", [row[1] for row in ONE], ids=[row[0] for row in ONE])
def test_one_event_told_twice_is_one(parse: Parse, text: str) -> None:
    assert len(clusters(*triggers(parse, text))) == 1


TWO = [
    ("others take part", "Ann Lee [met] Bob Ross. Carl Berg [met] Dora Voss."),
    ("one side differs", "Ann Lee [met] Bob Ross. Ann Lee's [meeting] with Carl Berg was short."),
    ("another", "Rebels [attacked] Lagos. Another [attack] hit Kano."),
    ("said and said", "Ann Lee [said] so. Bob Ross [said] no."),
    ("fought a fire", "Crews [fought] the [fire] for days."),
    ("a particle makes another verb", "Ann Lee [carried] a message. Gangs [carried] out attacks."),
    ("a particle makes a verb of no family", "Millions [signed] up in a week. The senate [passed] the bill."),
    ("two known things", "Floods [closed] the airport. The city [closed] its schools."),
    ("two new things", "The bank [bought] a tower. The bank [bought] a rival."),
    ("another thing", "One victim was [hospitalized]. Another victim was [hospitalized] too."),
    ("agent alone", "Ann Lee [bought] a house. Ann Lee [bought] a boat."),
    ("an attack and attacks", "An [attack] hit Lagos. [Attacks] have become frequent."),
    ("unlike words", "Ann Lee [left] Rome. The [concert] was long."),
    ("two verbs of one sentence", "Ann Lee [met] Bob Ross and then [met] Bob Ross again."),
    ("one by each", "Ann Lee [resigned] on Monday. Carl Berg [resigned] too."),
    ("kinds", "[Attacks] on ships are rare. [Attacks] on trains are not."),
    ("two kinds with adjectives", "Armed [attacks] on ships are rare. Armed [attacks] on trains are not."),
    ("attacks and the attack", "The [attacks] have shocked Lagos. The [attack] on the port killed nine."),
    ("the attacks and a strike", "The [attacks] went on in Lagos. The drone [strike] on a car came later."),
    (
        "the incident far away",
        "Gunmen [shot] a guard. It rained. Ann Lee left. She sang. She ate. The [incident] was odd.",
    ),
    ("the incident of something else", "Ann Lee [sang] in a market. The [incident] shocked the town."),
    ("an attack after the incident", "The [incident] shocked the town. Gunmen [shot] two men."),
    ("a crash that kills", "Nine people were [killed] in a [crash] near Rome."),
    ("one and many", "Ann Lee was [killed] in Rome. Twelve people were [killed] in a fire."),
    ("many and one, by other verbs", "Nine people [died] in the fire. A guard was [killed] at dawn."),
    ("one and a bare number", "Ann Lee [died] in Rome. The storm [killed] 315."),
    ("one arrives, several arrive", "Ann Lee [arrived] in Rome. Observers [arrived] on Monday."),
    ("in a speech", "Ann Lee [resigned] in a [speech] on Monday."),
]


@pytest.mark.parametrize("text", [row[1] for row in TWO], ids=[row[0] for row in TWO])
def test_two_events_stay_two(parse: Parse, text: str) -> None:
    assert len(clusters(*triggers(parse, text))) == 2


def test_what_is_planned_is_not_what_was_done(parse: Parse) -> None:
    document, told = triggers(parse, "Ann Lee [met] Bob Ross. Ann Lee will [meet] Bob Ross.")
    planned = (told[0], attrs.evolve(told[1], realis=Realis.PLANNED))

    assert len(clusters(document, planned)) == 2


@pytest.mark.parametrize("unit", [pytest.param("person", id="unit"), pytest.param(None, id="number-alone")])
def test_what_is_counted_differently_is_two(parse: Parse, unit: str | None) -> None:
    document, told = triggers(parse, "An [attack] on Lagos killed nine. The [attack] on Lagos killed ten.")
    counted = [
        attrs.evolve(m, quantities=(Quantity(value=n, unit=of, modifier=None, text=str(n), start=0, end=1),))
        for m, n, of in zip(told, (9, 10), ("person", unit), strict=True)
    ]

    assert len(clusters(document, counted)) == 2


def test_every_mention_is_in_one_cluster_and_they_keep_the_order(parse: Parse) -> None:
    document, told = triggers(
        parse, "Ann Lee [met] Bob Ross, who had [left] Rome. The [meeting] was [short]."
    )

    assert clusters(document, told) == [["met", "meeting"], ["left"], ["short"]]


def test_clashes_are_named_once() -> None:
    assert len({clash.name for clash in CLASHES}) == len(CLASHES)


def test_every_piece_of_evidence_has_its_weight() -> None:
    assert [likeness.name for likeness in LIKENESSES] == list(weights().of)


KIN = [
    ("confirm", "confirmation"),
    ("abduct", "abduction"),
    ("escalate", "escalation"),
    ("kill", "assassination"),
    ("meet", "talks"),
    ("airstrike", "strike"),
    ("suspend", "suspension"),
    ("erupt", "eruption"),
    ("construct", "construction"),
    ("produce", "production"),
    ("discuss", "discussion"),
    ("conclude", "conclusion"),
]


@pytest.mark.parametrize(("verb", "noun"), KIN)
def test_words_of_one_family(verb: str, noun: str) -> None:
    assert families_of(verb) & families_of(noun)


STRANGERS = [("meet", "strike"), ("visit", "win"), ("nation", "native")]


@pytest.mark.parametrize(("one", "other"), STRANGERS)
def test_words_of_no_common_family(one: str, other: str) -> None:
    assert not families_of(one) & families_of(other)


@given(strategies.text(max_size=12))
def test_a_base_is_never_longer_than_its_word(word: str) -> None:
    assert len(base_of(word)) <= len(word)


@given(strategies.text(max_size=12))
def test_a_stem_is_a_beginning_of_its_word(word: str) -> None:
    assert word.startswith(stem_of(word))
