"""How many of what: one row a way of counting, and rows of numbers that count nothing."""

from collections.abc import Callable

import pytest

from timeline.events.arguments import find_arguments
from timeline.events.quantities import find_quantities
from timeline.text import Document, Span

Parse = Callable[[str], Document]

ROWS = [
    ("digits", "Rebels fired 39 missiles at the base.", "fired", ["39 missile"]),
    (
        "unit of the first conjunct",
        "The base was attacked with 13 bombs and missiles.",
        "attacked",
        ["13 bomb"],
    ),
    ("at least", "The flood killed at least 20 people.", "killed", ["at least 20 person"]),
    ("more than", "More than 30 houses burned.", "burned", ["more than 30 house"]),
    ("nearly", "Nearly 2,000 workers struck.", "struck", ["less than 2000 worker"]),
    ("up to", "Up to 40 soldiers deserted.", "deserted", ["at most 40 soldier"]),
    ("about", "About 15 ships sank.", "sank", ["about 15 ship"]),
    ("dozens of", "Dozens of people fled.", "fled", ["? person"]),
    ("two dozen", "Rebels fired two dozen shells.", "fired", ["24 shell"]),
    ("a couple of", "A couple of bombs exploded.", "exploded", ["2 bomb"]),
    ("number words", "Two hundred and five people voted.", "voted", ["205 person"]),
    ("hyphened words", "Twenty-five ships sank.", "sank", ["25 ship"]),
    ("half a million", "The city sheltered half a million refugees.", "sheltered", ["500000 refugee"]),
    ("decimal million", "Some 1.5 million voters abstained.", "abstained", ["about 1500000 voter"]),
    ("between", "Between 20 and 30 soldiers died.", "died", ["20–30 soldier"]),
    ("hyphen range", "20-30 fighters attacked.", "attacked", ["20–30 fighter"]),
    ("shared magnitude", "Two to three hundred protesters marched.", "marched", ["200–300 protester"]),
    ("currency", "The firm paid $5 million.", "paid", ["5000000 dollar"]),
    ("suffix", "A fine of £3.5bn was paid.", "paid", ["3500000000 pound"]),
    ("percent", "Prices rose 10 percent.", "rose", ["10 percent"]),
    ("cents", "The firm earned 54 cents a share.", "earned", ["54 cent"]),
    ("per cent", "Prices rose by 54 per cent.", "rose", ["54 percent"]),
    ("square", "The fire burned 400 square kilometres.", "burned", ["400 square kilometre"]),
    ("open hundreds of thousands", "Hundreds of thousands of people fled.", "fled", ["? person"]),
    ("several", "Several people fled.", "fled", ["? person"]),
    ("suffix apart", "The firm paid $400m.", "paid", ["400000000 dollar"]),
    (
        "range of sums",
        "The firm paid between £5 billion and £7 billion.",
        "paid",
        ["5000000000–7000000000 pound"],
    ),
    ("inside of", "Hackers took the data of 3 million customers.", "took", ["3000000 customer"]),
    ("model", "Boeing grounded the 737 Max fleet.", "grounded", []),
    ("sign", "Shares fell 3.5% to $12.40.", "fell", ["3.5 percent", "12.4 dollar"]),
    ("part of a whole", "12 of the 40 hostages were freed.", "freed", ["12 hostage"]),
    ("one of", "One of the men fled.", "fled", ["1 man"]),
    ("two arguments", "The UN sent 1,200 troops to three countries.", "sent", ["1200 troop", "3 country"]),
    ("the event itself", "The army carried out 15 strikes.", "strikes", ["15 strike"]),
    ("no noun", "The quake killed 20.", "killed", ["20"]),
    ("toll without a verb", "The agency reported at least 281 killed.", "killed", ["at least 281"]),
    ("toll of an adjective", "The agency reported 22 dead and 43 injured.", "dead", ["22"]),
    ("toll that something left", "A train crash in Peru left 40 dead.", "left", ["40"]),
    ("more of them", "Nine people were reported dead and 20 more wounded.", "wounded", ["20"]),
    ("killed over", "The storm that hit the coast killed over 2,000.", "killed", ["more than 2000"]),
    ("put at", "Officials put the death toll at 45.", "put", ["45"]),
    ("age without hyphens", "A fourteen year-old girl fled.", "fled", []),
    ("others", "The quake injured 45 others.", "injured", ["45"]),
    ("new level", "The toll rose to 40.", "rose", ["40"]),
    ("age", "A 25-year-old man was arrested.", "arrested", []),
    ("compound", "The 500-page report was published.", "published", []),
    ("year", "The man was arrested in 2019.", "arrested", []),
    ("date", "The man was arrested on May 3.", "arrested", []),
    ("rate", "Attacks occur almost daily.", "occur", []),
    ("rank", "The third man was arrested.", "arrested", []),
    ("name with a number", "Flight 370 vanished.", "vanished", []),
    ("number sign", "Her No. 1 hit was sung.", "sung", []),
    ("telephone", "Call 555-1234 now.", "Call", []),
    ("many", "Many people fled.", "fled", []),
]


@pytest.mark.parametrize(
    ("sentence", "word", "counts"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS]
)
def test_counts_of_an_event(parse: Parse, sentence: str, word: str, counts: list[str]) -> None:
    document = parse(sentence)
    trigger = next(token for token in document.tokens if token.text == word)
    times = [Span(name.start, name.end) for name in document.names if "May" in name.text]
    arguments = find_arguments(document, trigger, times=times)

    found = find_quantities(document, trigger, arguments, times=times)

    assert [str(quantity) for quantity in found] == counts


def test_words_are_kept_with_their_place(parse: Parse) -> None:
    document = parse("The flood killed at least 20 people.")
    trigger = document.tokens[2]

    (found,) = find_quantities(document, trigger, find_arguments(document, trigger))

    assert (found.text, found.modifier) == ("at least 20 people", "EQUAL_OR_MORE")
    assert document.text[found.start : found.end] == found.text
