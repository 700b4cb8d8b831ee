"""The lexer: one scan of the text keeps the words that can be part of a time expression."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from timeline.times.gaps import MAX_GAP, read_gap
from timeline.times.lexicon import Entry, Lexicon, Meaning
from timeline.times.numerals import LITERAL, SHORT, read_literal
from timeline.times.spelled import read_spelled, spelled_pattern
from timeline.times.symbols import BREAK, characters, core, group

NOT_A_NUMBER_AFTER = frozenset("$£€¥#@_.")
"""A number after one of these is money, a name or a version."""


LITERAL_FIRST = frozenset("0123456789'’‘")
"""What a number may begin with."""


class Word(NamedTuple):
    """A word of an island: its symbol, where it stands, what it means."""

    symbol: str
    start: int
    end: int
    value: Meaning


class Lexed(NamedTuple):
    """A text's time words and, one character a word, their symbols; a blank parts two islands."""

    words: list[Word]
    symbols: str


def lex(text: str, words: Lexicon, stretches: Iterable[tuple[int, int]]) -> Lexed:
    """Read the given stretches of a text into islands of time words."""
    islands = _Islands(text, words)
    for start, end in stretches:
        islands.read(start, end)
    return islands.done()


class _Islands:
    """The islands found so far."""

    def __init__(self, text: str, words: Lexicon) -> None:
        self._text = text
        self._lexicon = words
        self._spelled = spelled_pattern(words)
        self._spelled_first = _spelled_first(words)
        self._words: list[Word] = []

    def read(self, start: int, end: int) -> None:
        """Scan one stretch of the text. This loop sees every word, so that it is written for speed."""
        text, plain, special, telling = self._text, _plain(self._lexicon).get, _special(self._lexicon), core()
        island: list[tuple[str, int, int, Meaning]] = []
        tells, last_end = False, start
        for match in _scan().finditer(text, start, end):
            word = match.group()
            entry = plain(word)
            if entry is None and word not in special and word[0] not in LITERAL_FIRST:
                continue
            begin, stop = match.span()
            if entry is None and begin >= last_end:
                entry, stop = self._read_word(word, begin, stop)
            if entry is None or begin < last_end or stop > end:
                continue
            if island and not self._join(island, last_end, begin):
                self._keep(island, tells)
                island, tells = [], False
            island.append((entry[0], begin, stop, entry[1]))
            tells = tells or entry[0] in telling
            last_end = stop
        self._keep(island, tells)

    def done(self) -> Lexed:
        """All islands."""
        return Lexed(self._words, "".join([word.symbol for word in self._words]))

    def _join(self, island: list[tuple[str, int, int, Meaning]], last_end: int, begin: int) -> bool:
        """Whether the next word goes on the island; what stands between becomes part of it."""
        gap = begin - last_end
        if gap == 1 and self._text[last_end] == " ":
            return True
        glue = read_gap(self._text[last_end:begin]) if gap <= MAX_GAP else None
        island.extend((symbol, last_end, begin, None) for symbol in glue or "")
        return glue is not None

    def _keep(self, island: list[tuple[str, int, int, Meaning]], tells: bool) -> None:
        """Keep an island that has a word that can make a time expression."""
        if tells:
            self._words.extend(map(Word._make, island))
            self._words.append(Word(BREAK, -1, -1, None))

    def _read_word(self, word: str, start: int, end: int) -> tuple[Entry | None, int]:
        """Read a word that can go on: a number, a phrase, a spelled number, an abbreviation."""
        if word[0] in LITERAL_FIRST:
            return self._read_number(word, start, end)
        phrases = self._lexicon.phrases.get(word)
        found = phrases.match(self._text, start) if phrases else None
        if found is not None:
            return found
        entry = self._lexicon.words.get(word)
        if word in self._spelled_first:
            run = self._spelled.match(self._text, start)
            spelled = read_spelled(run.group(), self._lexicon) if run else None
            if spelled is not None and (entry is None or spelled[1] > end - start):
                return spelled[0], self._twice(spelled[0], start + spelled[1])
        if entry is None:
            return None, end
        return entry, end + 1 if entry[0] in _abbreviations() and self._has_stop(entry[0], end) else end

    def _has_stop(self, symbol: str, end: int) -> bool:
        """Whether the stop behind is the abbreviation's own: not one of "...", nor the end of a sentence."""
        if self._text[end : end + 1] != "." or self._text[end + 1 : end + 2] == ".":
            return False
        return symbol not in _unit_short() or _goes_on().match(self._text, end + 1) is not None

    def _read_number(self, word: str, start: int, end: int) -> tuple[Entry | None, int]:
        """Read a number, or a word that begins with one: 2nite."""
        letters = _letters_pattern().match(self._text, end) if self._text[end : end + 1].isalpha() else None
        if letters is not None:
            entry = self._lexicon.words.get(self._text[start : letters.end()].lower())
            if entry is not None:
                return entry, letters.end()
        return (read_literal(word) if self._is_free(start, end, word) else None), end

    def _twice(self, number: Entry, end: int) -> int:
        """Where a number ends that contracts write twice: "thirty (30) days"."""
        again = _again().match(self._text, end) if self._text[end : end + 2] == " (" else None
        return again.end() if again is not None and int(again[1]) == number[1] else end

    def _is_free(self, start: int, end: int, word: str) -> bool:
        """Whether a number stands for itself, and is not part of a price, a share, a name or a version."""
        text = self._text
        before, after = text[start - 1 : start], text[end : end + 1]
        if before and (before.isalnum() or before in NOT_A_NUMBER_AFTER) and word[0] not in "'’‘":
            return before.isalpha() and self._letters_lead(start)
        if after == "%" or (before in {"'", "’"} and after == "'"):
            return False
        return not after.isalpha() or self._unit_follows(end)

    def _letters_lead(self, start: int) -> bool:
        """Whether letters before a number are a month after a day, or a fiscal year: 25JUL2021, FY19."""
        text, known = self._text, self._lexicon.words.get
        month = known(text[start - 3 : start]) if start > 3 else None
        if month is not None and month[0] in group("MONTH"):
            return text[start - 4].isdigit()
        fiscal = known(text[start - 2 : start]) if start > 1 else None
        return fiscal is not None and fiscal[0] in group("FY") and not text[start - 3 : start - 2].isalpha()

    def _unit_follows(self, end: int) -> bool:
        """Whether the letters right after a number are a unit or a half of the day: 5hrs, 7pm."""
        letters = _letters_pattern().match(self._text, end)
        if letters is None:
            return False
        word = letters.group()
        entry = self._lexicon.words.get(word) or self._lexicon.words.get(word.lower())
        return (entry is not None and entry[0] in _joined()) or word in self._lexicon.phrases


@cache
def _scan() -> re.Pattern[str]:
    return re.compile(rf"[^\W\d_]+|{SHORT}|{LITERAL}", re.VERBOSE)


@cache
def _again() -> re.Pattern[str]:
    return re.compile(r" \(([0-9]{1,4})\)")


@cache
def _letters_pattern() -> re.Pattern[str]:
    return re.compile(r"[^\W\d_]+")


@cache
def _abbreviations() -> frozenset[str]:
    names = ("MONTH_SHORT", "MONTH_WEAK_SHORT", "WEEKDAY_SHORT", "WEEKDAY_WEAK", "UNIT_SHORT")
    return frozenset(group(name) for name in names)


@cache
def _unit_short() -> str:
    return group("UNIT_SHORT")


@cache
def _goes_on() -> re.Pattern[str]:
    """What follows the stop of "30 mins." if it ends no sentence."""
    return re.compile(r",|\s?[^\W\dA-Z_]|\s?\d")


@cache
def _joined() -> frozenset[str]:
    known = characters()
    names = ("UNIT_SHORT", "UNITS", "UNIT", "AMPM", "NOON", "MONTH_FULL", "MONTH_SHORT", "BC", "AD", "OCLOCK")
    return frozenset(known[name] for name in names)


@cache
def _spelled_first(words: Lexicon) -> frozenset[str]:
    return frozenset(
        spelling
        for word in {*words.numbers, *words.ordinals, *words.scales}
        for spelling in (word, word.capitalize(), word.upper())
    )


@cache
def _special(words: Lexicon) -> frozenset[str]:
    """The words with which more than themselves can begin."""
    dotted = {word for word, entry in words.words.items() if entry[0] in _abbreviations()}
    return frozenset({*words.phrases, *_spelled_first(words), *dotted})


@cache
def _plain(words: Lexicon) -> dict[str, Entry]:
    """The words that are nothing but themselves."""
    special = _special(words)
    return {word: entry for word, entry in words.words.items() if word not in special}
