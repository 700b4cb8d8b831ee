"""The source of the starred event: one row a construction, with negative rows."""

from __future__ import annotations

from pathlib import Path

import pytest

from timeline.events.attribution import find_sources
from timeline.events.attribution.quotes import quotes_in
from timeline.events.mention import UNNAMED
from timeline.text import annotate, read

from .reading_of import attributed

SEED = Path(__file__).parents[2] / "seeds" / "000_36608b7a05c5052e.txt"

ROWS = {
    "X said that": ("Ana Silva said that the dam *broke*.", "Ana Silva", "clause"),
    "X said": ("The ministry said the dam *broke*.", "ministry", "clause"),
    "said at the end": ("The dam *broke*, police said.", "police", "clause"),
    "noun in the content": ("Police said the *strike* ended.", "Police", "clause"),
    "organisation with its article": ("The Red Cross said the dam *broke*.", "Red Cross", "clause"),
    "officials of a body": (
        "Senior officials of the ministry said the dam *broke*.",
        "Senior officials of the ministry",
        "clause",
    ),
    "name beside a noun": ("The mayor, John Smith, said the dam *broke*.", "John Smith", "clause"),
    "claims to have": ("Rebels claim to have *seized* the port.", "Rebels", "clause"),
    "denied doing": ("John Smith denied *taking* bribes.", "John Smith", "clause"),
    "reported an event": ("Reuters reported an *explosion* in the port.", "Reuters", "object"),
    "according to": ("According to the United Nations, 40 people *died*.", "United Nations", "phrase"),
    "according to at the end": ("Forty people *died*, according to police.", "police", "phrase"),
    "according to the report": (
        "Reuters reported on the war. According to the report, rebels *fled*.",
        "Reuters",
        "phrase",
    ),
    "the agency": ("Reuters said rebels fled. The agency said that they *returned*.", "Reuters", "clause"),
    "she": ("Ana Silva said the dam broke. She said that nobody *died*.", "Ana Silva", "clause"),
    "who": ("The president, who said he would *resign*, left.", "president", "clause"),
    "passive": ("It is reported that two men *died*.", UNNAMED, "passive"),
    "passive with an infinitive": ("Rebels are said to be *attacking* the port.", UNNAMED, "passive"),
    "passive with a by-phrase": (
        "Rebels were said by analysts to have *left*.",
        "analysts",
        "passive",
    ),
    "reportedly": ("Rebels reportedly *seized* the port.", UNNAMED, "adverb"),
    "alleged": ("The alleged *attack* killed two men.", UNNAMED, "adverb"),
    "claim that": ("The claim that he *stole* gold angered them.", UNNAMED, "noun"),
    "quote": ("“We *won* the war. Nobody died,” General Bob Marsh said.", "Bob Marsh", "quote"),
    "quote that goes on": (
        "“We won the war,” General Bob Marsh said. “We then *left* town.”",
        "Bob Marsh",
        "quote",
    ),
    "headline colon": ("UN: Rebels *seized* port of Aden", "UN", "headline"),
}


@pytest.mark.parametrize(("sentence", "source", "kind"), ROWS.values(), ids=ROWS.keys())
def test_source(sentence: str, source: str, kind: str) -> None:
    found = attributed(sentence)
    assert found is not None
    assert (found.source, found.kind) == (source, kind)


AUTHOR = {
    "plain": "The dam *broke* on Monday.",
    "the saying itself": "Ana Silva *said* that the dam broke.",
    "expected": "The minister is expected to *meet* the pope.",
    "scheduled": "The minister is scheduled to *meet* the pope.",
    "relative clause on the speaker": "The man who *left* was silent.",
    "clause beside the saying": "After the dam *broke*, police said that it was old.",
    "scare quotes": "The “great *war*” of the ants ended.",
    "known object of calling": "John Smith called the *talks* a farce.",
    "time before a colon": "12:30: Rebels *seized* port of Aden",
}


@pytest.mark.parametrize("sentence", AUTHOR.values(), ids=AUTHOR.keys())
def test_author_speaks(sentence: str) -> None:
    assert attributed(sentence) is None


def test_seed_sources() -> None:
    text = SEED.read_text(encoding="utf-8")
    document = annotate(read(text))
    found = find_sources(document, document.tokens)
    sources = {
        word: found[token.i].source if token.i in found else None
        for word, start in {
            "occur": 1992,
            "fired": 3780,
            "played": 4131,
            "carrying": 4228,
            "killed": 2953,
        }.items()
        if (token := document.token_at(start)) is not None
    }
    assert sources == {
        "occur": "Associated Press",
        "fired": "AFP",
        "played": "Shiite militias",
        "carrying": UNNAMED,
        "killed": None,
    }


def test_cue_span_is_the_word_of_saying() -> None:
    found = attributed("The dam *broke*, police said.")
    assert found is not None
    assert (found.cue_start, found.cue_end) == (22, 26)


@pytest.mark.parametrize("text", ["", "“", "“ ”", '"', ":", "said.", "He said “"], ids=repr)
def test_scraps_have_no_source_and_no_error(text: str) -> None:
    document = annotate(read(text))
    assert quotes_in(document) == ()
    find_sources(document, document.tokens)
