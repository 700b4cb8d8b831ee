"""Numbers as written, against numbers spelled out."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.events.quantities.number_words import digits, is_number_word, read_number

_UNITS = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
_TENS = [
    "twenty",
    "thirty",
    "forty",
    "fifty",
    "sixty",
    "seventy",
    "eighty",
    "ninety",
]


def spelled(number: int) -> list[str]:
    """A number below a billion in English words."""
    for scale, word in ((1_000_000, "million"), (1_000, "thousand")):
        if number >= scale:
            rest = spelled(number % scale) if number % scale else []
            return [*spelled(number // scale), word, *rest]
    if number >= 100:
        rest = ["and", *spelled(number % 100)] if number % 100 else []
        return [_UNITS[number // 100], "hundred", *rest]
    if number >= 20:
        return [_TENS[number // 10 - 2], *(["-", _UNITS[number % 10]] if number % 10 else [])]
    return [_UNITS[number]]


@given(st.integers(min_value=0, max_value=999_999_999))
def test_spelled_numbers_are_read(number: int) -> None:
    assert read_number(spelled(number)) == number


@given(st.integers(min_value=0, max_value=10**12))
def test_digits_with_and_without_commas_are_read(number: int) -> None:
    assert digits(f"{number}") == digits(f"{number:,}") == number


@given(st.text(max_size=8))
def test_any_word_has_an_answer(word: str) -> None:
    assert is_number_word(word.lower()) in {True, False}


@pytest.mark.parametrize(
    ("words", "value"),
    [
        (["half", "a", "dozen"], 6),
        (["1.5", "million"], 1_500_000),
        (["two", "dozen"], 24),
        (["a", "hundred"], 100),
        (["3.5bn"], 3_500_000_000),
        (["and"], None),
        (["many"], None),
    ],
    ids=str,
)
def test_mixed_forms(words: list[str], value: int | None) -> None:
    assert read_number(words) == value


@pytest.mark.parametrize("word", ["1,23", "12a", "1.2.3", "2nd", "-3", ""])
def test_no_number(word: str) -> None:
    assert digits(word) is None
