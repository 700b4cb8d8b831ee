"""Values show themselves as tables that a sanitiser leaves whole."""

from __future__ import annotations

import pickle
from typing import Any

import pytest

from timeline.display import Card, Listing, card, table
from timeline.display.card import MOST_ROWS

from ..factories import COLLAPSE, FERRY, MAYOR, SAMPLE, WARNING
from ..test_html import HOSTILE, hostile, read

KEPT = {"table", "tr", "td", "b", "div"}
"""Tags that nbconvert's sanitiser keeps."""

VALUES = [SAMPLE.times[2], SAMPLE.mentions[1], COLLAPSE, FERRY, MAYOR, SAMPLE.links[3], SAMPLE.conflicts[0]]


def cells(html: str) -> list[str]:
    return [word for word in read(html).words if word]


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (SAMPLE.times[2], ["id", "t3", "at", "Friday", "2019-05-10"]),
        (SAMPLE.mentions[1], ["m2", "said", "REPORTING", "Mayor Ann Lee (agent)"]),
        (COLLAPSE, ["what", "old bridge collapsed", "3 May 2019", "stated", "The old bridge (patient)"]),
        (FERRY, ["how many", "40 boats", "how often", "P1D", "according to", "unnamed"]),
        (WARNING, ["since Mar 2018"]),
        (MAYOR, ["Ann Lee", "PERSON", "Mayor Ann Lee; Lee"]),
        (SAMPLE.links[3], ["CLINK", "e5", "CAUSE", "e1", "caused", "0.80"]),
        (SAMPLE.conflicts[0], ["e1 cannot be before and after e2", "l3, l5"]),
        (COLLAPSE.when, ["2019-05-03", "lasts", "no", "stated"]),
        (SAMPLE.dct, ["4 – 6 May 2019", "inferred"]),
    ],
    ids=lambda value: type(value).__name__,
)
def test_a_card_tells_the_facts(value: Any, said: list[str]) -> None:
    found = cells(value._repr_html_())

    assert [fact for fact in said if fact not in found and not any(fact in cell for cell in found)] == []


@pytest.mark.parametrize("value", VALUES, ids=lambda value: type(value).__name__)
def test_a_card_is_plain_and_leaves_out_what_is_not_known(value: Card) -> None:
    reader = read(value._repr_html_())

    assert {name for name, _ in reader.tags} <= KEPT
    assert "None" not in reader.words
    assert "" not in reader.words


@pytest.mark.parametrize("part", ["times", "mentions", "events", "entities", "links", "conflicts"])
def test_hostile_words_stay_words(part: str) -> None:
    for html in (Listing(getattr(hostile(), part))._repr_html_(), card({HOSTILE: HOSTILE})):
        assert {name for name, _ in read(html).tags} <= KEPT


def test_a_listing_is_a_tuple() -> None:
    listing = Listing(SAMPLE.events)

    assert listing == SAMPLE.events
    assert hash(listing) == hash(SAMPLE.events)
    assert type(listing[:2]) is Listing
    assert type(listing[0]) is type(COLLAPSE)
    assert type(pickle.loads(pickle.dumps(listing))) is Listing


def test_a_listing_is_one_table() -> None:
    found = cells(Listing(SAMPLE.events)._repr_html_())

    assert found[:4] == ["id", "when", "basis", "what"]
    assert "new bridge to open" in found


def test_a_long_listing_is_cut_and_says_so() -> None:
    html = Listing(SAMPLE.events * 20)._repr_html_()

    assert html.count("<tr>") == MOST_ROWS + 1
    assert f"and {len(SAMPLE.events) * 20 - MOST_ROWS} more" in html


@pytest.mark.parametrize("empty", [Listing(())._repr_html_(), table([], [], note="none")])
def test_nothing_says_so(empty: str) -> None:
    assert read(empty).words == ["none"]


def test_a_heading_is_told_to_a_screen_reader() -> None:
    assert [given["role"] for _, given in read(table(["a", "b"], [])).tags if "role" in given] == [
        "columnheader",
        "columnheader",
    ]
