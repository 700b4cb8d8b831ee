"""One row a construction: the sentence, its trigger, and who fills which role."""

from collections.abc import Callable

import pytest

from timeline.events.arguments import find_arguments
from timeline.text import Document, Span

Parse = Callable[[str], Document]

ROWS = [
    (
        "active",
        "Police arrested two men in Berlin.",
        "arrested",
        "AGENT Police; PATIENT two men; PLACE Berlin",
    ),
    ("passive", "The mayor was attacked by a student.", "attacked", "PATIENT The mayor; AGENT a student"),
    ("passive without agent", "The bridge was destroyed.", "destroyed", "PATIENT The bridge"),
    (
        "passive by means",
        "Ten people were killed by a car bomb.",
        "killed",
        "PATIENT Ten people; INSTRUMENT a car bomb",
    ),
    (
        "means after in",
        "The rebel was killed in an airstrike.",
        "killed",
        "PATIENT The rebel; INSTRUMENT an airstrike",
    ),
    (
        "means after with",
        "Rebels attacked the base with rockets.",
        "attacked",
        "AGENT Rebels; PATIENT the base; INSTRUMENT rockets",
    ),
    ("happens to subject", "The tower collapsed.", "collapsed", "THEME The tower"),
    (
        "double object",
        "The court gave the widow a pension.",
        "gave",
        "AGENT The court; RECIPIENT the widow; PATIENT a pension",
    ),
    (
        "to a person",
        "The envoy handed the letter to the president.",
        "handed",
        "AGENT The envoy; PATIENT the letter; RECIPIENT the president",
    ),
    (
        "for a person",
        "The nuns cooked daily for the soldiers.",
        "cooked",
        "AGENT The nuns; BENEFICIARY the soldiers",
    ),
    ("relative subject", "The man who shot the king escaped.", "shot", "AGENT The man; PATIENT the king"),
    ("relative object", "The deal that Rome signed was secret.", "signed", "PATIENT The deal; AGENT Rome"),
    ("relative object bare", "The ship they attacked sank.", "attacked", "PATIENT The ship; AGENT they"),
    (
        "participle after noun",
        "Soldiers stopped a truck carrying weapons.",
        "carrying",
        "AGENT a truck; PATIENT weapons",
    ),
    ("passive participle", "Troops backed by France entered Mali.", "backed", "PATIENT Troops; AGENT France"),
    (
        "raising passive",
        "The minister is scheduled to meet the queen.",
        "meet",
        "AGENT The minister; PATIENT the queen",
    ),
    ("subject control", "The army promised to leave the city.", "leave", "AGENT The army; PATIENT the city"),
    (
        "object control",
        "The judge ordered the firm to pay the workers.",
        "pay",
        "AGENT the firm; PATIENT the workers",
    ),
    (
        "adjective control",
        "Voters are likely to reject the treaty.",
        "reject",
        "AGENT Voters; PATIENT the treaty",
    ),
    ("purpose", "The pope travelled to Chile to meet victims.", "meet", "AGENT The pope; PATIENT victims"),
    (
        "gerund after by",
        "The union won by blocking the port.",
        "blocking",
        "AGENT The union; PATIENT the port",
    ),
    (
        "accused of",
        "Prosecutors accused the banker of stealing the money.",
        "stealing",
        "AGENT the banker; PATIENT the money",
    ),
    (
        "shared subject",
        "Gunmen stormed the hotel and killed a guard.",
        "killed",
        "AGENT Gunmen; PATIENT a guard",
    ),
    ("shared object", "Gunmen kidnapped and killed a judge.", "kidnapped", "AGENT Gunmen; PATIENT a judge"),
    (
        "coordinated subjects",
        "France and Spain signed the accord.",
        "signed",
        "AGENT France; AGENT Spain; PATIENT the accord",
    ),
    (
        "apposition left out",
        "Anna Berg, a pilot, sued the airline.",
        "sued",
        "AGENT Anna Berg; PATIENT the airline",
    ),
    (
        "of and by",
        "The murder of the bishop by soldiers shocked Peru.",
        "murder",
        "PATIENT the bishop; AGENT soldiers",
    ),
    (
        "passive without its own auxiliary",
        "Two men were killed and another wounded.",
        "wounded",
        "PATIENT another",
    ),
    (
        "of-frame",
        "Police accused the banker of fraud.",
        "accused",
        "AGENT Police; PATIENT the banker; THEME fraud",
    ),
    (
        "told",
        "The envoy told reporters a joke.",
        "told",
        "AGENT The envoy; RECIPIENT reporters; PATIENT a joke",
    ),
    ("given in the passive", "She was awarded the prize.", "awarded", "RECIPIENT She; PATIENT the prize"),
    (
        "origin",
        "Thieves stole the paintings from the firm.",
        "stole",
        "AGENT Thieves; PATIENT the paintings; ORIGIN the firm",
    ),
    ("town before a noun", "The Paris bombing shocked France.", "bombing", "PLACE Paris"),
    ("led", "Saudi-led strikes hit the port.", "strikes", "AGENT Saudi"),
    ("whose", "The pilot, whose rescue took hours, survived.", "rescue", "PATIENT The pilot"),
    ("held after a noun", "The summit held in Geneva failed.", "summit", "PLACE Geneva"),
    (
        "several words",
        "Crowds gathered in front of the embassy.",
        "gathered",
        "AGENT Crowds; PLACE the embassy",
    ),
    ("possessive agent", "Macron's visit to Rwanda ended.", "visit", "AGENT Macron; PLACE Rwanda"),
    ("possessive patient", "The bishop's assassination shocked Peru.", "assassination", "PATIENT The bishop"),
    ("of as agent", "The visit of the chancellor was short.", "visit", "AGENT the chancellor"),
    ("on as patient", "The attack on the embassy failed.", "attack", "PATIENT the embassy"),
    (
        "compound means",
        "Rocket attacks on the base increased.",
        "attacks",
        "INSTRUMENT Rocket; PATIENT the base",
    ),
    ("demonym before noun", "An Israeli airstrike hit Gaza.", "airstrike", "AGENT Israeli"),
    ("nation in compound", "The U.S. drone strike hit a car.", "strike", "AGENT U.S.; INSTRUMENT drone"),
    (
        "passengers",
        "The strike on a van carrying the rebel leader drew protests.",
        "strike",
        "PATIENT a van; THEME the rebel leader",
    ),
    ("between", "The meeting between Obama and Putin ended.", "meeting", "AGENT Obama; AGENT Putin"),
    ("reciprocal with", "Merkel met with union leaders.", "met", "AGENT Merkel; PATIENT union leaders"),
    (
        "light verb",
        "The newspaper conducted an interview with the poet.",
        "interview",
        "AGENT The newspaper; PATIENT the poet",
    ),
    ("light verb passive", "An attack was carried out by militants.", "attack", "AGENT militants"),
    ("place of a held event", "The summit was held in Geneva.", "summit", "PLACE Geneva"),
    (
        "place of an event noun",
        "The abduction of a doctor in Nairobi was condemned.",
        "abduction",
        "PATIENT a doctor in Nairobi; PLACE Nairobi",
    ),
    (
        "place inside a participant",
        "Militants fired rockets at bases in Mali.",
        "fired",
        "AGENT Militants; PATIENT rockets; PATIENT bases in Mali; PLACE Mali",
    ),
    (
        "place after a date",
        "The poet was killed on 3 May 1990 in Lima.",
        "killed",
        "PATIENT The poet; PLACE Lima",
    ),
    ("destination", "The king left for Jordan.", "left", "AGENT The king; PLACE Jordan"),
    (
        "office",
        "Conte became prime minister of Italy.",
        "became",
        "THEME Conte; THEME prime minister of Italy; PLACE Italy",
    ),
    ("said of a noun", "Levi was the commander of the fleet.", "commander", "THEME Levi; PATIENT the fleet"),
    ("measured", "Dozens of people fled the village.", "fled", "AGENT Dozens of people; PATIENT the village"),
]


@pytest.mark.parametrize(
    ("sentence", "word", "roles"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS]
)
def test_construction_gives_roles(parse: Parse, sentence: str, word: str, roles: str) -> None:
    document = parse(sentence)
    trigger = next(token for token in document.tokens if token.text == word)
    times = [Span(name.start, name.end) for name in document.names if name.label == "DATE"]

    found = find_arguments(document, trigger, times=times)

    assert "; ".join(f"{argument.role.value} {argument.text}" for argument in found) == roles


NOT_ARGUMENTS = [
    ("time", "The poet died on Monday.", "died", "Monday"),
    ("expletive", "There was an attack in Rome.", "attack", "There"),
    ("empty it", "It is snowing in Oslo.", "snowing", "It"),
    ("set phrase", "For example, rebels burned the town.", "burned", "example"),
    ("source", "According to the report, rebels burned the town.", "burned", "the report"),
    ("relative pronoun", "The man who shot the king escaped.", "shot", "who"),
    ("other clause", "Police said the man fled.", "fled", "Police"),
]


@pytest.mark.parametrize(
    ("sentence", "word", "words"), [row[1:] for row in NOT_ARGUMENTS], ids=[row[0] for row in NOT_ARGUMENTS]
)
def test_no_argument(parse: Parse, sentence: str, word: str, words: str) -> None:
    document = parse(sentence)
    trigger = next(token for token in document.tokens if token.text == word)
    times = [Span(name.start, name.end) for name in document.names if name.label == "DATE"]

    found = find_arguments(document, trigger, times=times)

    assert words not in {argument.text for argument in found}


def test_headline_infinitive_has_both_parties(parse: Parse) -> None:
    document = parse("Iraqi PM Al-Kadhimi to Meet Trump Thursday\n\nOfficials will meet in May, he said.")
    trigger = next(token for token in document.tokens if token.text == "Meet")
    times = [Span(document.text.index("Thursday"), document.text.index("Thursday") + 8)]

    found = find_arguments(document, trigger, times=times)

    assert [(a.role.value, a.text) for a in found] == [("AGENT", "Iraqi PM Al-Kadhimi"), ("PATIENT", "Trump")]


def test_spans_and_heads_lie_in_the_text(parse: Parse) -> None:
    for _, sentence, *_ in ROWS:
        document = parse(sentence)
        for token in document.tokens:
            for argument in find_arguments(document, token):
                assert document.text[argument.start : argument.end] == argument.text
                assert argument.start <= argument.head < argument.end
                assert argument.head != token.start


def test_every_token_of_odd_text_has_some_answer(parse: Parse) -> None:
    document = parse('?! (said) "of the of the" 39 % and and by by to to Meet\n\n• to – that which was who')

    for token in document.tokens:
        assert isinstance(find_arguments(document, token), tuple)
