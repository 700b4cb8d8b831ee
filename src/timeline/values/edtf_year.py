"""Years as EDTF writes them: `2020`, `199X`, `-0479`, `Y17E7`, `1950S2`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import product

from timeline.errors import TimelineError

MAX_DIGITS = 18
"""Longer years are refused: no calendar reaches there, and they could fill the memory."""


def years_of(text: str) -> tuple[int, int]:
    """Return the first and last astronomical year that the text can mean.

    >>> years_of("199X"), years_of("-0479"), years_of("Y17E7"), years_of("1950S2")
    ((1990, 1999), (-479, -479), (170000000, 170000000), (1900, 1999))
    """
    match = _pattern().fullmatch(text)
    if match is None or text.startswith("-0000") or (match["masked"] and match["digits"]):
        raise _malformed(text)
    if match["masked"] is not None:
        low, high = int(match["masked"].replace("X", "0")), int(match["masked"].replace("X", "9"))
    else:
        number = match["plain"] or match["long"]
        zeros = int(match["exponent"] or 0)
        if len(number) + zeros > MAX_DIGITS:
            raise _malformed(text)
        low = high = int(number) * 10**zeros
        if match["long"] and abs(low) <= 9999:
            raise _malformed(text)
    if match["digits"] is not None:
        low, high = _within(low, int(match["digits"]), text)
    return (-high, -low) if match["minus"] or match["minus_long"] else (low, high)


def _within(year: int, digits: int, text: str) -> tuple[int, int]:
    """Return the years that share so many leading digits."""
    rest = len(str(year)) - digits
    if digits == 0 or rest < 0:
        raise _malformed(text)
    size = 10**rest
    return year // size * size, year // size * size + size - 1


def each_year(text: str, *, backwards: bool = False) -> Iterator[int]:
    """Give every year that a masked four-digit year can mean, in order."""
    if "X" not in text:
        first, last = years_of(text)
        yield from range(last, first - 1, -1) if backwards else range(first, last + 1)
        return
    sign = -1 if text.startswith("-") else 1
    digits = "9876543210" if backwards == (sign > 0) else "0123456789"
    for combination in product(*(digits if char == "X" else char for char in text.removeprefix("-"))):
        yield sign * int("".join(combination))


def _malformed(text: str) -> TimelineError:
    return TimelineError(
        f"{text!r} is not a year of EDTF",
        hint=f"write four digits (2020, 199X, -0479), or Y and five to {MAX_DIGITS} digits (Y17000, Y17E7)",
    )


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(
        r"""
        (?: (?P<minus>-)? (?: (?P<plain>\d{4}) | (?P<masked>[\dX]{4}) )
          | Y (?P<minus_long>-)? (?P<long>\d{1,18}) (?: E (?P<exponent>\d{1,2}) )?
        )
        (?: S (?P<digits>\d{1,2}) )?
        """,
        re.VERBOSE | re.ASCII,
    )
