"""What holds for every text: no crash, offsets inside, the same twice, time that grows in line."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import timeline
from timeline.text.document import Block, BlockRole, Document
from timeline.times import recognise
from timeline.times.lexicon import lexicon
from timeline.times.rules import rules
from timeline.values import parse_timex

from .reading import read

WORDS = sorted(
    {
        *list(lexicon().words)[::7],
        *(example.text for rule in rules() for example in rule.examples),
        *(
            "12",
            "31",
            "1998",
            "'98",
            "10:30",
            "a",
            "of",
            "the",
            "-",
            ",",
            ".",
            "–",
            "/",
            "\n\n",
            "(",
            "s",
            "\u00b2",
            "$",
        ),
    }
)
TEXTS = st.one_of(
    st.text(max_size=200),
    st.lists(st.sampled_from(WORDS), max_size=30).map(" ".join),
    st.lists(st.sampled_from(WORDS), max_size=30).map("".join),
)
DATES = st.sampled_from([None, "2020-08-19", "2020-02-29", "1998-12-31", "0001-01-01", "9999-12-31"])


@settings(max_examples=150, deadline=None)
@given(TEXTS, DATES)
def test_any_text_gives_expressions_inside_it(text: str, dct: str | None) -> None:
    found = read(text, dct)

    for expression in found:
        assert text[expression.start : expression.end] == expression.text
        assert expression.text.strip() == expression.text != ""
    assert all(left.end <= right.start for left, right in pairwise(found))


@settings(max_examples=100, deadline=None)
@given(TEXTS, DATES)
def test_every_value_can_be_read_back(text: str, dct: str | None) -> None:
    for expression in read(text, dct):
        assert parse_timex(expression.value).timex == expression.value


@settings(max_examples=100, deadline=None)
@given(TEXTS)
def test_reading_twice_gives_the_same(text: str) -> None:
    assert read(text) == read(text)


@settings(max_examples=100, deadline=None)
@given(TEXTS, DATES)
def test_any_text_is_read_whatever_the_date_of_publication(text: str, dct: str | None) -> None:
    found = timeline.find_times(text, dct=dct, lang="en")

    assert all(left.end <= right.start for left, right in pairwise(found))
    assert [text[time.start : time.end] for time in found] == [time.text for time in found]
    assert all(time.why() for time in found)


EXAMPLES = [example.text for rule in rules() if rule.language == "en" for example in rule.examples]


@pytest.mark.parametrize("text", EXAMPLES)
def test_a_sentence_means_the_same_between_others(text: str) -> None:
    among = f"The river is wide and slow.\n\n{text}\n\nThe hills are high and green."

    assert [(time.text, time.value) for time in read(among)] == [(t.text, t.value) for t in read(text)]


def test_all_examples_are_read_alike_under_two_hash_seeds() -> None:
    code = "import sys, timeline; print([*map(repr, timeline.find_times(sys.stdin.read()))])"
    text = "\n\n".join(EXAMPLES)

    first, second = (
        subprocess.run(
            [sys.executable, "-c", code],
            input=text,
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=True,
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONUTF8": "1"},
        ).stdout
        for seed in ("1", "2")
    )

    assert first == second


ODD = [
    ("Sold -1990s and –’60s records", "1990s"),
    ("999999999999999999 months", "999999999999999999 months"),
    ("every 999999999999999999 months", "every 999999999999999999 months"),
    ("in FY'98 it", "FY'98"),
    ("the year-earlier- thirteenth", None),
    ("Veterans Day fortnight", None),
    ("0000-00-00 - St. Nicholas Day", None),
    ("In 4,000 BC and in 65,000,000 BC it fell.", "4,000 BC"),
    ("ago —HR Ago", None),
]


@pytest.mark.parametrize(("text", "expression"), ODD, ids=[row[0] for row in ODD])
def test_what_broke_once_is_read(text: str, expression: str | None) -> None:
    found = timeline.find_times(text, lang="en")

    assert all(time.text == time.text.strip(" -—–") for time in found)
    assert all(parse_timex(time.value).timex == time.value for time in found)
    assert expression is None or expression in [time.text for time in found]


@settings(max_examples=100, deadline=None)
@given(TEXTS)
def test_ranges_point_at_each_other(text: str) -> None:
    found = {expression.id: expression for expression in read(text)}
    for expression in found.values():
        if expression.range_end is not None:
            assert found[expression.range_end].range_begin == expression.id


@pytest.mark.parametrize(
    "piece",
    [
        "7",
        "a ",
        "May ",
        "1 ",
        "March 1 ",
        "the ",
        "of the ",
        "twenty ",
        "'98 ",
        "2020-08-20 ",
        "- ",
        "in 1998-",
        "1,",
        "\n",
    ],
)
def test_time_grows_in_line_with_the_text(piece: str) -> None:
    short, long = (_seconds(piece * (size // len(piece))) for size in (5_000, 50_000))
    assert long < 25 * short + 0.2


def _seconds(text: str) -> float:
    """The shorter of two readings: the first may compile patterns that no text before has asked for."""
    taken = []
    for _ in range(2):
        start = time.process_time()
        read(text)
        taken.append(time.process_time() - start)
    return min(taken)


def test_furniture_is_not_read() -> None:
    text = "It fell in May 2020.\n\nCopyright 2019\n\nIt rose in June 2020."
    roles = (BlockRole.BODY, BlockRole.FURNITURE, BlockRole.BODY)
    starts = (0, 22, 38)
    ends = (20, 36, len(text))
    blocks = tuple(Block(s, e, role) for s, e, role in zip(starts, ends, roles, strict=True))

    assert [r.text for r in recognise(Document(text=text, blocks=blocks))] == ["May 2020", "June 2020"]


def test_block_is_not_read_across() -> None:
    text = "They left in May\n2020 men stayed."
    blocks = (Block(0, 16, BlockRole.BODY), Block(17, len(text), BlockRole.BODY))

    assert [r.text for r in recognise(Document(text=text, blocks=blocks))] == ["May"]
