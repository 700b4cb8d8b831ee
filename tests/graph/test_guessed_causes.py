"""Causes that no words tell: marked as guesses, beside those that are told, and silent about order."""

from __future__ import annotations

import pytest

import timeline
from timeline import Link
from timeline.graph.claim import GUESSED_CAUSE, claim_of_link
from timeline.graph.network import FIRM
from timeline.graph.proposers.causal_features import Scored, ranks_of
from timeline.graph.proposers.causal_kinds import share_of_text
from timeline.graph.proposers.guessed_causes import LEAST, LEAST_SHARE
from timeline.graph.proposers.order_features import read_mentions

from marked_text import marked  # isort: skip

STORIES = [
    "An earthquake struck the island on Monday, and dozens of people died when their houses collapsed.",
    "A gunman opened fire in a school and nine pupils died.",
    "The bus skidded on ice and crashed into a wall, and four passengers died at the scene.",
]


def causes(text: str) -> list[Link]:
    return [link for link in timeline.extract(text, dct="2020-05-04").links if link.kind == "CLINK"]


@pytest.mark.parametrize("text", STORIES)
def test_a_guess_is_marked_and_says_nothing_about_order(text: str) -> None:
    guesses = [link for link in causes(text) if link.origin == GUESSED_CAUSE]
    assert guesses
    for link in guesses:
        assert LEAST <= link.confidence < FIRM
        assert link.signal is None
        assert "no word says so" in link.evidence[0].note
        assert claim_of_link(link) is None


@pytest.mark.parametrize(
    "text",
    [
        "The bank bought a rival and its shares rose. The board met and the chairman welcomed the offer.",
        "The minister signed the treaty and the parliament approved it. The opposition criticised the talks.",
    ],
)
def test_nothing_is_guessed_in_news_of_business_and_politics(text: str) -> None:
    lemmas = [mention.lemma for mention in timeline.extract(text, dct="2020-05-04").mentions]
    assert share_of_text(lemmas) < LEAST_SHARE
    assert causes(text) == []


def test_what_words_tell_is_not_guessed_too() -> None:
    links = causes("The earthquake killed forty people in the village.")
    assert [link.origin for link in links] == ["causes/harm"]


def test_nothing_is_guessed_of_what_has_no_cause() -> None:
    assert (
        causes("The museum shows paintings, and the garden has roses. The mayor met the bishop on Tuesday.")
        == []
    )


def test_pairs_are_ranked_among_those_of_each_mention() -> None:
    scene, _, _ = marked("Rain fell and rivers rose.")
    a, b, c = read_mentions(scene)[:3]
    none = {"NONE": 1.0, "CAUSES": 0.0, "CAUSED_BY": 0.0}
    pairs = [
        Scored(a, b, 0, {**none, "CAUSES": 0.1}),
        Scored(a, c, 1, {**none, "CAUSES": 0.3}),
        Scored(b, c, 0, {**none, "CAUSED_BY": 0.2}),
    ]
    assert ranks_of(pairs) == [(1, 1), (0, 0), (0, 1)]
