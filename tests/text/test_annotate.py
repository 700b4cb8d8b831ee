"""The parse keeps the offsets of the text as given, whatever the text holds."""

from __future__ import annotations

from pathlib import Path

import pytest

from timeline.errors import TimelineError
from timeline.text import annotate, read
from timeline.text.model import check_weights
from timeline.text.recase import Casing, plain, sentence_case

ODD = [
    "",
    "Rain.",
    "It rained.\r\nIt froze on\r\nMonday.\r\n\r\nThen it thawed.",
    "It \x00 rained on \ud800 Monday.",
    "<p>It rained on <b>Monday</b>.</p>",
    "مرحبا بالعالم",
    "It rained 🌧️ on Monday 🎉.",
    "x" * 50_000,
]


@pytest.mark.parametrize("text", ODD, ids=[row[:12].encode("ascii", "replace").decode() for row in ODD])
def test_offsets_hold(text: str) -> None:
    document = annotate(read(text))

    assert all(text[t.start : t.end] == t.text for t in document.tokens)
    assert all(text[n.start : n.end] == n.text for n in document.names)
    assert all(0 <= t.head < len(document.tokens) for t in document.tokens)


def test_furniture_is_not_parsed() -> None:
    text = "It rained.\n\nIt froze.\n\nLeave a Reply"

    assert max(t.end for t in annotate(read(text)).tokens) < text.index("Leave")


def test_blocks_part_sentences() -> None:
    document = annotate(read("Storm hits coast\n\nIt rained on Monday. It froze."))

    assert [document.text[s.start : s.end] for s in document.sentences or ()] == [
        "Storm hits coast",
        "It rained on Monday.",
        "It froze.",
    ]


def test_walks_of_the_tree() -> None:
    document = annotate(read("The court fined the bank."))
    verb = document.token_at(10)

    assert verb is not None
    assert verb.text == "fined"
    assert [t.text for t in document.children(verb)] == ["court", "bank", "."]
    assert [t.text for t in document.subtree(document.tokens[1])] == ["The", "court"]
    assert document.head_of(0, 9) == document.tokens[1]


CASES = [
    ("title case", "Storm To Hit Al-Basra Monday", "Storm to hit Al-Basra Monday"),
    ("an abbreviation", "US Will Hit Back", "US will hit back"),
    ("capitals", "STORM WILL HIT PARIS", "Storm will hit Paris"),
    ("a name that is also a verb", "Storm May Hit Marks", "Storm May hit Marks"),
    ("an odd letter", "İzmir Hit By Storm", "İzmir hit by Storm"),
]


@pytest.mark.parametrize(("words", "expected"), [row[1:] for row in CASES], ids=[row[0] for row in CASES])
def test_sentence_case_keeps_length_and_names(words: str, expected: str) -> None:
    small = frozenset({"to", "hit", "back", "will", "by", "us"})
    casing = Casing(small=small, names=frozenset({"marks"}), is_verb={"marks"}.__contains__)

    assert sentence_case(words, casing) == expected


HEADLINES = [
    ("Dam Collapse Kills 40, Displaces Thousands", ["Kills", "Displaces"]),
    ("Apple Unveils New Phone, Cuts Prices", ["Unveils", "Cuts"]),
    ("EARTHQUAKE HITS NORTHERN ITALY, 5 DEAD", ["HITS"]),
    ("Man Charged With Killing Neighbour", ["Charged", "Killing"]),
    ("Storm May Reach Paris in May", ["Reach"]),
]


@pytest.mark.parametrize(("words", "verbs"), HEADLINES, ids=[row[0] for row in HEADLINES])
def test_verbs_of_headlines(words: str, verbs: list[str]) -> None:
    document = annotate(read(words + "\n\nA quake struck the region, and a storm may reach it too."))

    assert [t.text for t in document.tokens if t.pos == "VERB" and t.end <= len(words)] == verbs


def test_plain_keeps_length() -> None:
    odd = "a\r\nb\x00c\ud800d\xa0e"

    assert len(plain(odd)) == len(odd)
    plain(odd).encode("utf-8")


def test_foreign_weights_are_refused(tmp_path: Path) -> None:
    with pytest.raises(TimelineError, match="is missing; reinstall"):
        check_weights(tmp_path)


@pytest.mark.parametrize("nlp", [3, "en_core_web_sm"])
def test_no_pipeline_is_refused(nlp: object) -> None:
    with pytest.raises(TimelineError, match="not a spaCy pipeline"):
        annotate(read("It rained."), nlp=nlp)


def test_pipeline_without_parser_is_refused() -> None:
    import spacy

    with pytest.raises(TimelineError, match="no dependency parse"):
        annotate(read("It rained."), nlp=spacy.blank("en"))
