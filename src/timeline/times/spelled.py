"""Spelled numbers: what a run of number words says."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from timeline.times.lexicon import Entry, Lexicon
from timeline.times.symbols import characters


@cache
def spelled_pattern(words: Lexicon) -> re.Pattern[str]:
    """The pattern of a run of number words; what it says is `read_spelled`'s to find."""
    known = sorted({*words.numbers, *words.ordinals, *words.scales, "second"}, key=lambda w: (-len(w), w))
    word = f"(?:{'|'.join(known)})(?![^\\W\\d_])"
    joiner = rf"(?:{words.joiner}\s)?" if words.joiner else ""
    return re.compile(rf"{word}(?:(?:\s?-\s?|\s{joiner}){word}){{0,8}}", re.IGNORECASE)


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
        if match.group() == words.joiner:
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
            return _entry("ORD_WORD", value)
        return _entry("WORD_YEAR" if self._year else "WORD_NUM", value)

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
        self.may_join = self._words.joins_tens and value >= 30 and value % 10 == 0
        return True


def _entry(name: str, value: int) -> Entry:
    return characters()[name], value
