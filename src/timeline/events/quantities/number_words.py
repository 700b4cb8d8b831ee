"""The value of a number as it is written: digits, words, and both together."""

from __future__ import annotations

import re
from collections.abc import Sequence

from timeline.events.quantities.words import words

_DIGITS = re.compile(r"(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?([a-z]{0,2})")


def is_number_word(word: str) -> bool:
    """Whether a lower-case word is a number or part of one ("39", "2,000", "3.5bn", "twenty", "dozen")."""
    known = words()
    return word in known.numbers or word in known.magnitudes or digits(word) is not None


def digits(word: str) -> int | float | None:
    """The value of a number in digits, with thousands commas, decimals and a suffix.

    >>> digits("2,000"), digits("3.5bn"), digits("12a"), digits("1,23")
    (2000, 3500000000, None, None)
    """
    found = _DIGITS.fullmatch(word)
    if found is None:
        return None
    whole, fraction, suffix = found.groups()
    scale = words().suffixes.get(suffix) if suffix else 1
    if scale is None:
        return None
    value = float(whole.replace(",", "") + fraction) if fraction else int(whole.replace(",", ""))
    return tidy(value * scale)


def tidy(value: float) -> int | float:
    """A whole number as int; the noise of binary fractions rounded away."""
    rounded = round(value, 6)
    return int(rounded) if rounded == int(rounded) else rounded


def read_number(tokens: Sequence[str]) -> int | float | None:
    """The value of a run of lower-case number words; None where they make no number.

    >>> read_number(["two", "hundred", "and", "five"]), read_number(["half", "a", "dozen"])
    (205, 6)
    """
    known = words()
    total: float = 0
    group: float | None = None
    for word in tokens:
        if word in {"and", "-", "a", "an"}:
            continue
        if word == "half":
            group = 0.5
        elif word in known.magnitudes:
            scale = known.magnitudes[word]
            group = (1 if group is None else group) * scale
            if scale >= 1000:
                total, group = total + group, None
        else:
            value = known.numbers.get(word, digits(word))
            if value is None:
                return None
            group = value + (group or 0)
    return None if group is None and total == 0 else tidy(total + (group or 0))


def scale_of(tokens: Sequence[str]) -> int:
    """The magnitude that ends a number, which a range shares: "two to three *hundred*"."""
    known = words()
    return known.magnitudes.get(tokens[-1], 1) if tokens else 1
