"""The work of `find_times` grows in line with the text, whatever the text is.

Two measures, since each has a blind side. The calls that Python makes are the same on every machine, so
they are held tightly; but a pattern that runs long is one call. The CPU time sees the patterns; but a
machine whose memory is slow takes up to 1.35 times as long for each letter of a text that no longer fits
its caches, so it may say only whether time grows in line or by the square, which takes a hundred times as
long. The ratio of twelve is shown by `benchmarks/growth.py`, which has the machine to itself.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import pairwise
from pathlib import Path
from types import FrameType

import pytest

import timeline

SIZES = (10_000, 100_000, 1_000_000)
MOST = 20
"""How many times longer ten times the text may take."""
MOST_CALLS = 10.5
"""How many times the calls ten times the text may cost."""
FLOOR = 0.05
"""CPU seconds that a time counts at least: what is shorter says little."""

SEEDS = sorted((Path(__file__).parent.parent / "seeds").glob("*.txt"))
PIECES = {
    "news": "\n\n".join(path.read_text(encoding="utf-8") for path in SEEDS),
    "digits": "7",
    "digits with blanks": "1 ",
    "days": "March 1 ",
    "articles": "a ",
    "anaphors": "the same day ",
    "lengths": "two years ago ",
    "weekdays": "Monday, ",
    "one word": "x",
    "newlines": "\n",
    "full dates in one line": "on 3 May 2019, ",
    "notes on the author": "It rained all night in the hills.\n\nShare\n\nI was there with friends.\n\n",
}


TRIES = 3
"""So many times it is measured: what else runs on the machine must not decide."""


def seconds(text: str, dct: str | None) -> float:
    start = time.process_time()
    timeline.find_times(text, dct=dct)
    return time.process_time() - start


def assert_in_line(texts: list[str], dct: str | None) -> None:
    """Each text is ten times as long as the one before; of several tries the quickest of each counts."""
    timeline.find_times("It fell on Monday, and on 3 May 2019.")
    quickest = [float("inf")] * len(texts)
    for _ in range(TRIES):
        quickest = [min(best, seconds(text, dct)) for best, text in zip(quickest, texts, strict=True)]
        counted = [max(best, FLOOR) for best in quickest]
        if all(after <= MOST * before for before, after in pairwise(counted)):
            return
    pytest.fail(f"CPU seconds: {quickest}")


class Counter:
    """The calls of Python and C functions since `start`."""

    def __init__(self) -> None:
        self.calls = 0

    def __call__(self, frame: FrameType, event: str, argument: object) -> None:
        del frame, argument
        self.calls += event in ("call", "c_call")


@contextmanager
def counted() -> Iterator[Counter]:
    before, counter = sys.getprofile(), Counter()
    sys.setprofile(counter)
    try:
        yield counter
    finally:
        sys.setprofile(before)


def calls(text: str, dct: str | None) -> int:
    with counted() as counter:
        timeline.find_times(text, dct=dct)
    return counter.calls


@pytest.mark.slow
@pytest.mark.parametrize("dct", ["2020-08-19", None], ids=["given", "not given"])
@pytest.mark.parametrize("kind", PIECES)
def test_ten_times_the_text_makes_ten_times_the_calls(kind: str, dct: str | None) -> None:
    piece = PIECES[kind]
    timeline.find_times(piece * (1_000 // len(piece) + 1), dct=dct)

    less, more = (calls(piece * (size // len(piece) + 1), dct) for size in SIZES[:2])

    assert more <= MOST_CALLS * less


@pytest.mark.slow
@pytest.mark.parametrize("dct", ["2020-08-19", None], ids=["given", "not given"])
@pytest.mark.parametrize("kind", PIECES)
def test_ten_times_the_text_takes_ten_times_as_long(kind: str, dct: str | None) -> None:
    piece = PIECES[kind]

    assert_in_line([piece * (size // len(piece) + 1) for size in SIZES], dct)


@pytest.mark.slow
def test_a_year_for_every_sentence_costs_no_more_than_one_year() -> None:
    sentences = [f"In {1000 + k * 7 % 1199} it fell. " for k in range(50_000)]

    assert_in_line(["".join(sentences[:count]) for count in (500, 5_000, 50_000)], None)
