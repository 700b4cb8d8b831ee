"""Numbers in digits: what a run of digits can be."""

from __future__ import annotations

import re
from functools import lru_cache

from timeline.times.lexicon import Entry
from timeline.times.symbols import characters

LITERAL = r"""
    [0-9]{4}-[0-9]{2}-[0-9]{2}
      (?:[T\ ][0-9]{2}:?[0-9]{2}(?::?[0-9]{2})?(?:[.,][0-9]{1,6})?(?:Z|[+-][0-9]{2}:?[0-9]{2})?)?(?![0-9-])
  | [12][0-9]{3}-(?:W[0-5][0-9]|Q[1-4]|H[12])(?!\w)
  | [1-4]Q\ ?(?:20)?[0-9]{2}(?!\w) | [12]H\ ?(?:20)[0-9]{2}(?!\w) | [12]H[0-9]{2}(?!\w)
  | [12][0-9]{3}(?:Q[1-4]|H[12])(?!\w)
  | [0-9]{8}(?:T[0-9]{4}(?:[0-9][0-9])?Z?)?(?![0-9])
  | [0-3][0-9][0-2][0-9][0-5][0-9]Z(?!\w)
  | [0-9]{1,4}(?P<sep>[/.-])[0-9]{1,2}(?P=sep)[0-9]{2,4}(?![0-9/-])
  | [12][0-9]{3}(?P<mark>[/.-])[0-9]{1,2}(?P=mark)[0-9](?![0-9/-])
  | [0-3]?[0-9]\.\ [01]?[0-9]\.\ [12][0-9]{3}(?!\w)
  | (?:0[1-9]|1[0-2])/(?:19|20)[0-9]{2}(?![0-9/-])
  | [0-9]{1,2}:[0-9][0-9]
      (?::[0-9][0-9](?:\ [+-][0-9]{4}(?![0-9]))?|\+[0-9]{2}:?[0-9]{2})?(?:Z(?!\w))?(?![0-9:]|,[0-9]{3})
  | [0-9]{1,3}\ ?h(?:\ ?[0-9]{1,2}(?:\ ?m(?:in)?)?)?(?!\w)
  | [0-9]{1,3}[½¼¾](?!\w)
  | [0-9]{1,3}(?:,[0-9]{3}){1,5}(?![0-9,])
  | [0-9]{1,9}\.[0-9]{1,9}(?![0-9]|\.[0-9])
  | [0-9]{1,2}/[0-9]{1,2}(?![0-9/])
  | [0-9]{1,3}(?:st|nd|rd|th|[ºª°])(?!\w)
  | [0-9]{1,3}0['’]?s(?!\w) | [0-9]{2,4}s(?!\w)
  | [0-9]{1,18}
"""
"""What the scan takes as one number; the first alternative that fits wins, so no text is read twice."""

HALVES = {"½": ".5", "¼": ".25", "¾": ".75"}

SHORT = r"['’‘][0-9][0-9](?:['’]?s)?(?!\w)"
"""A year or a decade with its century left out: '98, '60s."""


@lru_cache(maxsize=8192)
def read_literal(text: str) -> Entry | None:
    """The symbol and value of a run of digits.

    >>> read_literal("1990s")[1], read_literal("20th")[1], read_literal("1,998")[1]
    (199, 20, 1998)
    """
    if text[0] in "'’‘":
        return _short(text[1:])
    if text.isdigit():
        return _compact(text) if len(text) == 8 else _whole(text)
    if text[-1] == "s":
        return _decade(text.rstrip("s").rstrip("'’"))
    if text[-1] in "ºª°" or (text[-2:].isalpha() and text[-1] != "Z"):
        return _symbol("ORD_DIGIT", int(text.rstrip("stndrhºª°")))
    if "," in text and "-" not in text:
        return _symbol("NUM_BIG", int(text.replace(",", "")))
    return _shaped(text)


def _shaped(text: str) -> Entry | None:
    """A literal whose shape tells what it is: a date, a clock, a decimal."""
    if len(text) >= 10 and text[4] == "-" and text[7] == "-":
        return _symbol("ISO", text)
    if text[5:6].isalpha() and text[4] == "-":
        return _symbol("ISO_PART", text)
    if text[1] in "QH":
        year = int(text[2:])
        return _symbol("ISO_PART", f"{year if year >= 1000 else pivot(year)}-{text[1]}{text[0]}")
    if text[4:5] in {"Q", "H"}:
        return _symbol("ISO_PART", f"{text[:4]}-{text[4:]}")
    if re.fullmatch(r"\d+([/.-])\d+\1\d+|\d\d/\d{4}|\d+\. \d+\. \d{4}", text):
        return _symbol("NUMDATE", text.replace(". ", "."))
    if "h" in text:
        return _symbol("HOUR_MINUTE", text.rstrip("min").replace(" ", ""))
    if text[-1] in HALVES:
        return _symbol("DECIMAL", f"{text[:-1]}{HALVES[text[-1]]}")
    if ":" in text:
        return _symbol("CLOCK", text)
    if "/" in text:
        return _symbol("FRACTION", text)
    if text[-1] == "Z" and len(text) == 7:
        return _symbol("DAY_GROUP", text)
    if "T" in text:
        return _symbol("COMPACT", text)
    return _symbol("DOT_CLOCK" if re.fullmatch(r"[012]?\d\.[0-5]\d", text) else "DECIMAL", text)


def _compact(text: str) -> Entry:
    month, day = int(text[4:6]), int(text[6:8])
    dated = 1000 <= int(text[:4]) <= 2199 and 1 <= month <= 12 and 1 <= day <= 31
    return _symbol("COMPACT", text) if dated else _symbol("NUM_BIG", int(text))


def _whole(text: str) -> Entry:
    """A number of digits alone; four of them that begin with 0 can be no year, but a time of day."""
    if len(text) == 4 and text[0] == "0" and int(text[2:]) < 60:
        return _symbol("NUM_CLOCK", f"{text[:2]}:{text[2:]}")
    return _symbol(_whole_class(text), int(text))


def _whole_class(text: str) -> str:
    value = int(text)
    if len(text) == 4:
        return "NUM_YEAR" if 1000 <= value <= 2199 else "NUM_BIG"
    if len(text) > 2:
        return "NUM_3" if len(text) == 3 else "NUM_BIG"
    bounds = ((0, "NUM_24"), (12, "NUM_HOUR"), (24, "NUM_24"), (31, "NUM_31"), (59, "NUM_59"), (99, "NUM_99"))
    return next(name for last, name in bounds if value <= last)


def _short(text: str) -> Entry:
    if text[-1] == "s":
        number = int(text[:2])
        return _symbol("DECADE", 190 + number // 10 if number >= 30 else 200 + number // 10)
    return _symbol("SHORT_YEAR", pivot(int(text)))


def _decade(digits: str) -> Entry | None:
    number = int(digits)
    if len(digits) == 4:
        return _symbol("DECADE", number // 10) if number % 10 == 0 and 1000 <= number < 2200 else None
    if len(digits) == 3:
        return _symbol("DECADE_EARLY", number // 10) if number % 10 == 0 else None
    if len(digits) == 2 and number % 10 == 0:
        return _symbol("DECADE_BARE", 190 + number // 10 if number >= 30 else 200 + number // 10)
    return None


def pivot(number: int) -> int:
    """The year that two digits name: from 30 on 19xx, below 20xx.

    >>> pivot(98), pivot(7)
    (1998, 2007)
    """
    return 1900 + number if number >= 30 else 2000 + number


def _symbol(name: str, value: int | str) -> Entry:
    return characters()[name], value
