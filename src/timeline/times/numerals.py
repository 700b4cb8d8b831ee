"""Numbers: what a run of digits can be, and what spelled numbers say."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from timeline.times.lexicon import Entry, Lexicon
from timeline.times.symbols import characters

LITERAL = r"""
    [0-9]{4}-[0-9]{2}-[0-9]{2}
      (?:[T\ ][0-9]{2}:?[0-9]{2}(?::?[0-9]{2})?(?:\.[0-9]{1,6})?(?:Z|[+-][0-9]{2}:?[0-9]{2})?)?(?![0-9-])
  | [0-9]{8}(?:T[0-9]{4}(?:[0-9][0-9])?)?(?![0-9])
  | [0-9]{1,4}(?P<sep>[/.-])[0-9]{1,2}(?P=sep)[0-9]{2,4}(?![0-9/-])
  | [0-9]{1,2}:[0-9][0-9](?::[0-9][0-9])?(?![0-9:])
  | [0-9]{1,3}(?:,[0-9]{3}){1,5}(?![0-9,])
  | [0-9]{1,9}\.[0-9]{1,9}(?![0-9]|\.[0-9])
  | [0-9]{1,2}/[0-9]{1,2}(?![0-9/])
  | [0-9]{1,3}(?:st|nd|rd|th)(?!\w)
  | [0-9]{2,4}['’]?s(?!\w)
  | [0-9]{1,18}
"""
"""What the scan takes as one number; the first alternative that fits wins, so no text is read twice."""

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
        return _compact(text) if len(text) == 8 else _symbol(_whole_class(text), int(text))
    if text[-1] == "s":
        return _decade(text.rstrip("s").rstrip("'’"))
    if text[-2:].isalpha() and text[-1] != "Z":
        number = int(text[:-2])
        return _symbol("ORD_DIGIT", number) if 1 <= number <= 31 else _symbol("NUM_BIG", number)
    if "," in text:
        return _symbol("NUM_BIG", int(text.replace(",", "")))
    return _shaped(text)


def _shaped(text: str) -> Entry | None:
    """A literal whose shape tells what it is: a date, a clock, a decimal."""
    if len(text) >= 10 and text[4] == "-" and text[7] == "-":
        return _symbol("ISO", text)
    if re.fullmatch(r"\d+([/.-])\d+\1\d+", text):
        return _symbol("NUMDATE", text)
    if ":" in text:
        return _symbol("CLOCK", text)
    if "/" in text:
        return _symbol("FRACTION", text)
    if "T" in text:
        return _symbol("COMPACT", text)
    return _symbol("DOT_CLOCK" if re.fullmatch(r"[012]?\d\.[0-5]\d", text) else "DECIMAL", text)


def _compact(text: str) -> Entry:
    month, day = int(text[4:6]), int(text[6:8])
    dated = 1000 <= int(text[:4]) <= 2199 and 1 <= month <= 12 and 1 <= day <= 31
    return _symbol("COMPACT", text) if dated else _symbol("NUM_BIG", int(text))


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


# ---------------------------------------------------------------------------------------------- spelled
@cache
def spelled_pattern(words: Lexicon) -> re.Pattern[str]:
    """The pattern of a run of number words; what it says is `read_spelled`'s to find."""
    known = sorted({*words.numbers, *words.ordinals, *words.scales, "second"}, key=lambda w: (-len(w), w))
    word = f"(?:{'|'.join(known)})(?![^\\W\\d_])"
    return re.compile(rf"{word}(?:(?:\s?-\s?|\s(?:and\s)?){word}){{0,8}}", re.IGNORECASE)


@lru_cache(maxsize=4096)
def read_spelled(text: str, words: Lexicon) -> tuple[Entry, int] | None:
    """The symbol, the value and the length of the longest spelled number at the head of `text`.

    >>> from timeline.times.lexicon import lexicon
    >>> [read_spelled(text, lexicon())[0][1] for text in ("two hundred and fifty", "nineteen ninety-six")]
    [250, 1996]
    """
    best: tuple[Entry, int] | None = None
    number = _Spelled(words)
    for match in re.finditer(r"[^\W\d_]+", text.lower()):
        if match.group() == "and":
            if not number.may_join:
                break
            continue
        if not number.take(match.group()):
            break
        best = number.entry, match.end()
    return best


class _Spelled:
    """A spelled number as it is read, word by word."""

    def __init__(self, words: Lexicon) -> None:
        self._words = words
        self._total = 0
        self._part: int | None = None
        self._ended = False
        self._year = False
        self._ordinal = False
        self.may_join = False

    @property
    def entry(self) -> Entry:
        value = self._total + (self._part or 0)
        if self._ordinal:
            return _symbol("ORD_WORD", value)
        return _symbol("WORD_YEAR" if self._year else "WORD_NUM", value)

    def take(self, word: str) -> bool:
        """Take one more word; False where it cannot go on the number."""
        if self._ended:
            return False
        words = self._words
        if word in words.scales:
            return self._scale(words.scales[word])
        if word in words.ordinals or word == "second":
            self._ordinal = self._ended = self._add(words.ordinals.get(word, 2))
            return self._ended
        return self._add(words.numbers[word])

    def _scale(self, scale: int) -> bool:
        part = self._part if self._part is not None else 1
        if scale == 100:
            if part >= 100 or self._year:
                return False
            self._part = part * 100
        else:
            self._total, self._part = self._total + part * scale, 0
        self.may_join = True
        return True

    def _add(self, value: int) -> bool:
        part = self._part
        if part is None or part % 100 == 0:
            self._part = (part or 0) + value
        elif value < 10 and part % 100 >= 20 and part % 10 == 0:
            self._part = part + value
        elif value >= 10 and 10 <= part <= 20 and not self._total and not self._year:
            self._part, self._year = part * 100 + value, True
        else:
            return False
        self.may_join = False
        return True
