"""Mentions are found or taken as given; each given span gives one mention."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.errors import TimelineError
from timeline.events import find_mentions
from timeline.text import Span, annotate, read

TEXT = "Rebels fired 40 rockets on Monday.\n\nLeave a Reply"


def test_ids_follow_the_text() -> None:
    found = find_mentions(annotate(read("He came, saw and won.")))

    assert [(m.id, m.text) for m in found] == [("m1", "came"), ("m2", "saw"), ("m3", "won")]


def test_no_trigger_inside_a_time() -> None:
    text = "It opened in the fall of 1989."
    start = text.index("the fall")

    assert [m.text for m in find_mentions(annotate(read(text)), (Span(start, len(text) - 1),))] == ["opened"]


def test_given_spans_give_one_mention_each_in_order() -> None:
    document = annotate(read(TEXT))
    spans = [(TEXT.index("Reply"), len(TEXT)), (7, 12), (0, 12), (6, 7)]

    found = find_mentions(document, given=spans)

    assert [(m.start, m.end) for m in found] == sorted(spans)
    assert [m.id for m in found] == ["m1", "m2", "m3", "m4"]


@pytest.mark.parametrize("span", [(-1, 3), (3, 3), (5, 3), (0, 10_000)], ids=str)
def test_spans_outside_the_text_are_refused(span: tuple[int, int]) -> None:
    with pytest.raises(TimelineError, match="is no span of a text of"):
        find_mentions(annotate(read(TEXT)), given=[span])


@pytest.mark.parametrize("given_spans", [[(1,)], ["ab"], [(1.5, 3)], [None], 5, "ab", [("a", "b")]], ids=repr)
def test_what_is_no_span_is_refused(given_spans: Any) -> None:
    with pytest.raises(TimelineError, match="half-open character offsets"):
        find_mentions(annotate(read(TEXT)), given=given_spans)


@given(st.integers(0, len(TEXT) - 1), st.integers(1, 12))
def test_any_span_is_legal(start: int, length: int) -> None:
    end = min(start + length, len(TEXT))

    (mention,) = find_mentions(annotate(read(TEXT)), given=[(start, end)])

    assert mention.text == TEXT[start:end]
