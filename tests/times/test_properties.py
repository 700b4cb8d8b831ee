"""What holds for every text: no crash, offsets inside, the same twice, time that grows in line."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

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
    start = time.process_time()
    read(text)
    return time.process_time() - start


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
