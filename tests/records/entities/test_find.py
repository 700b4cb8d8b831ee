"""Entities of short texts: one row a way of naming one thing twice."""

from collections.abc import Callable
from pathlib import Path

import pytest

from timeline.events.arguments import find_arguments
from timeline.events.mention import EventMention
from timeline.records.entities import find_entities, link_arguments
from timeline.records.entity import Entity, EntityType
from timeline.text import Document, Token

Parse = Callable[[str], Document]
SEED = Path(__file__).parents[3] / "seeds" / "000_36608b7a05c5052e.txt"


def mentions_of(document: Document) -> list[EventMention]:
    """Every verb as an event, so that every participant is seen."""
    verbs: list[Token] = [token for token in document.tokens if token.pos == "VERB"]
    return [
        EventMention(
            id=f"m{k}",
            start=verb.start,
            end=verb.end,
            text=verb.text,
            lemma=verb.lemma,
            arguments=find_arguments(document, verb),
        )
        for k, verb in enumerate(verbs, start=1)
    ]


def entities_of(document: Document) -> tuple[Entity, ...]:
    return find_entities(document, mentions_of(document))


ONE = [
    ("full and bare", "Maria Lopez resigned. Lopez left Peru.", "Maria Lopez", "Lopez"),
    ("title before a name", "President Maria Lopez resigned. Lopez left.", "Maria Lopez", "Lopez"),
    (
        "office with country",
        "Peruvian President Maria Lopez resigned. The Peruvian president left.",
        "Maria Lopez",
        "The Peruvian president",
    ),
    (
        "office said of the bearer",
        "Maria Lopez is the mayor of Lima. The mayor resigned.",
        "Maria Lopez",
        "The mayor",
    ),
    (
        "office in apposition",
        "Maria Lopez, the mayor of Lima, spoke. The mayor left.",
        "Maria Lopez",
        "The mayor",
    ),
    (
        "office without country at the name",
        "President Maria Lopez spoke in Lima. Ministers met the Peruvian president.",
        "Maria Lopez",
        "the Peruvian president",
    ),
    (
        "abbreviation of a country",
        "The U.S. sent aid. The United States sent troops.",
        "United States",
        "U.S.",
    ),
    ("demonym", "Peru protested. A Peruvian envoy left.", "Peru", "Peruvian"),
    (
        "official name",
        "Iran protested. The Islamic Republic of Iran sent a letter.",
        "Iran",
        "Islamic Republic of Iran",
    ),
    (
        "initials",
        "The Associated Press reported the strike. The AP cited officials.",
        "Associated Press",
        "AP",
    ),
    (
        "short form in brackets",
        "Police blamed the Islamic State (ISIS). ISIS denied it.",
        "Islamic State",
        "ISIS",
    ),
    ("company without ending", "Acme Corp. sued the bank. Acme won.", "Acme Corp.", "Acme"),
    ("the company", "Acme Corp. opened a plant. The company hired workers.", "Acme Corp.", "The company"),
    (
        "the country",
        "Peru held elections. Peru counted votes. Riots shook the country.",
        "Peru",
        "the country",
    ),
    ("the spokesman", "A spokesman denied it. The spokesman left.", "spokesman", "The spokesman"),
]


@pytest.mark.parametrize(("text", "name", "alias"), [row[1:] for row in ONE], ids=[row[0] for row in ONE])
def test_two_forms_are_one_entity(parse: Parse, text: str, name: str, alias: str) -> None:
    found = [entity for entity in entities_of(parse(text)) if alias in (entity.name, *entity.aliases)]

    assert [entity.name for entity in found] == [name]


NEVER = [
    (
        "offices of two countries",
        "President Maria Lopez spoke. The president of Peru met the president of Chile.",
        "Maria Lopez",
        "The president of Peru",
    ),
    ("somebody's lawyer", "Lawyer Maria Lopez spoke. Anna Berg met her lawyer.", "Maria Lopez", "her lawyer"),
    ("two people", "Maria Lopez met Anna Lopez.", "Maria Lopez", "Anna Lopez"),
    ("like names", "Mustafa Kadhimi met Hisham Hashimi.", "Mustafa Kadhimi", "Hisham Hashimi"),
    ("agencies", "The Associated Press called. AFP reported it.", "Associated Press", "AFP"),
    ("two presidents", "President Maria Lopez met President Anna Berg.", "Maria Lopez", "Anna Berg"),
    ("two banks", "The Bank of Japan met the Bank of England.", "Bank of Japan", "Bank of England"),
    ("two spokesmen", "A spokesman denied it. A spokesman left.", "spokesman", "spokesman"),
]


@pytest.mark.parametrize(("text", "a", "b"), [row[1:] for row in NEVER], ids=[row[0] for row in NEVER])
def test_two_entities_stay_two(parse: Parse, text: str, a: str, b: str) -> None:
    found = [e for e in entities_of(parse(text)) if {a, b} & {e.name, *e.aliases}]

    assert len(found) == 2


PRONOUNS = [
    ("subject of the last sentence", "Maria Lopez resigned. She left Lima.", "She", "Maria Lopez"),
    ("possessive", "Maria Lopez resigned. Nobody knew her reason.", "her", "Maria Lopez"),
    ("same sentence", "Maria Lopez said that she resigned.", "she", "Maria Lopez"),
    ("not the subject of its own verb", "Anna Berg left. Maria Lopez called her.", "her", "Anna Berg"),
    ("gender of an honorific", "Mr. Dahl met Mrs. Berg. She left.", "She", "Berg"),
    ("its", "Peru lost its ambassador.", "its", "Peru"),
]


@pytest.mark.parametrize(
    ("text", "word", "name"), [row[1:] for row in PRONOUNS], ids=[row[0] for row in PRONOUNS]
)
def test_plain_pronoun_is_a_mention(parse: Parse, text: str, word: str, name: str) -> None:
    document = parse(text)
    (pronoun,) = [token for token in document.tokens if token.text == word]

    found = [e for e in entities_of(document) if (pronoun.start, pronoun.end) in e.mentions]

    assert [entity.name for entity in found] == [name]
    assert word not in found[0].aliases


def test_pronoun_of_a_described_subject_is_no_other_person(parse: Parse) -> None:
    document = parse("Police freed Anna Berg. An officer who saw Berg said he shot twice.")

    berg = next(entity for entity in entities_of(document) if entity.name == "Anna Berg")

    assert "he" not in {document.text[start:end] for start, end in berg.mentions}


def test_pronoun_without_plain_antecedent_means_nobody(parse: Parse) -> None:
    document = parse("The letter to Anna Berg and Maria Lopez was lost. She left.")

    entities = entities_of(document)

    assert not any(document.text[m.start : m.end] == "She" for e in entities for m in e.mentions)


TYPES = [
    ("described person", "A reporter fled.", "reporter", EntityType.PERSON),
    ("people", "Officials fled.", "Officials", EntityType.GROUP),
    ("body", "The government fell.", "government", EntityType.GROUP),
    ("thing", "Rebels seized a tank.", "tank", EntityType.OTHER),
    ("country", "Peru protested.", "Peru", EntityType.PLACE),
    ("misread surname", "Anna Berg spoke. Berg left. Police met Anna Berg.", "Anna Berg", EntityType.PERSON),
]


@pytest.mark.parametrize(("text", "name", "kind"), [row[1:] for row in TYPES], ids=[row[0] for row in TYPES])
def test_type(parse: Parse, text: str, name: str, kind: EntityType) -> None:
    assert [e.type for e in entities_of(parse(text)) if e.name == name] == [kind]


@pytest.fixture(scope="module")
def seed(parse: Parse) -> Document:
    return parse(SEED.read_text(encoding="utf-8"))


def test_seed_article_has_each_person_once(seed: Document) -> None:
    people = {e.name: e for e in entities_of(seed) if e.type is EntityType.PERSON}

    assert {"Al-Kadhimi", "Mustafa Kadhemi", "Kadhemi", "The Iraqi Prime Minister"} <= set(
        people["Mustafa al-Kadhimi"].aliases
    )
    assert {"Trump", "the US President"} <= set(people["Donald Trump"].aliases)
    assert "Qassem Soleimani" in people["Qasem Soleimani"].aliases
    assert {"Hisham Hashimi", "Hela Moyes", "Abu Mahdi Mohandes"} <= set(people)


def test_ids_follow_the_text_and_spans_lie_in_it(seed: Document) -> None:
    entities = entities_of(seed)

    assert [entity.id for entity in entities] == [f"p{k}" for k in range(1, len(entities) + 1)]
    assert [min(e.mentions) for e in entities] == sorted(min(e.mentions) for e in entities)
    assert all(0 <= start < end <= len(seed.text) for e in entities for start, end in e.mentions)
    assert all(entity.name not in entity.aliases for entity in entities)


def test_arguments_are_linked(seed: Document) -> None:
    mentions = mentions_of(seed)
    entities = find_entities(seed, mentions)
    by_id = {entity.id: entity for entity in entities}

    linked = link_arguments(mentions, entities)

    met = next(m for m in linked if m.text == "met")
    names = [by_id[a.entity_id].name for a in met.arguments if a.entity_id]
    assert names == ["Mustafa al-Kadhimi", "officials of the Islamic Republic of Iran"]


def test_no_text_no_entities(parse: Parse) -> None:
    assert find_entities(parse(""), []) == ()
    assert link_arguments([], ()) == ()


IT = [
    ("the sentence before", "Acme Corp. opened a plant in Rome. It hired 300 workers.", ["It"]),
    ("the clause before", "Acme Corp. said that it sold the plant.", ["it"]),
    ("another subject", "The plan of Acme Corp. failed. It cost millions.", []),
    ("nobody", "Acme Corp. opened a plant in Rome. It rained for days.", []),
]


@pytest.mark.parametrize(("text", "words"), [row[1:] for row in IT], ids=[row[0] for row in IT])
def test_it_is_the_subject_before(parse: Parse, text: str, words: list[str]) -> None:
    document = parse(text)
    acme = next(entity for entity in entities_of(document) if entity.name.startswith("Acme"))
    found = [document.text[start:end] for start, end in acme.mentions]

    assert [form for form in found if form.lower() == "it"] == words


def test_a_relative_goes_by_the_full_name(parse: Parse) -> None:
    document = parse("Neil Berg left Oslo. A jury cleared his wife, Ann Berg. Berg moved to Rome.")
    neil = next(entity for entity in entities_of(document) if entity.name == "Neil Berg")

    assert "Berg" in [document.text[start:end] for start, end in neil.mentions]


BESIDE = [
    ("relative", "A jury cleared his wife, Ann Berg. She left.", "his wife", "Ann Berg"),
    ("trade", "Nina married the architect Otto Keller. He died.", "the architect", "Otto Keller"),
]


@pytest.mark.parametrize(("text", "words", "name"), [row[1:] for row in BESIDE], ids=[r[0] for r in BESIDE])
def test_who_is_described_and_then_named_is_one(parse: Parse, text: str, words: str, name: str) -> None:
    document = parse(text)
    person = next(entity for entity in entities_of(document) if entity.name == name)

    assert words in [document.text[start:end] for start, end in person.mentions]


def test_a_surname_is_no_place_where_it_does_not_stand_as_one(parse: Parse) -> None:
    document = parse("Daniel Okoro scored twice. Okoro joined Lyon in July. Okoro missed a game.")
    (okoro,) = [entity for entity in entities_of(document) if "Okoro" in entity.name]

    assert okoro.type is EntityType.PERSON
