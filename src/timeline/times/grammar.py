"""The grammar: all rules as one regular expression over symbols, read once from left to right."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from timeline.times.lexer import Lexed
from timeline.times.lexicon import Lexicon
from timeline.times.recognised import Reading
from timeline.times.rule import Match, Piece, Rule
from timeline.times.rules import history_rules, rules
from timeline.times.symbols import BREAK, compile_pattern


class Found(NamedTuple):
    """A reading of the words `[first, last)` and the rules that made it."""

    first: int
    last: int
    reading: Reading
    rule: str


Hit = tuple[int, int, int]
"""Where a rule fits: its begin and end in the island, and its number."""

ENGLISH = "en"

SHORT = 40
"""Symbols of an island that is worth remembering."""

REMEMBERED = 8192
"""Islands that are remembered: the same short ones come again and again."""


class Grammar:
    """Rules in their order, read as one pattern: the first that fits is the last group that closed."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        self._rules = rules
        self._sources = [compile_pattern(rule.pattern) for rule in rules]
        self._compiled: dict[int, re.Pattern[str]] = {}
        self._any = re.compile("|".join(f"({source})" for source in self._sources))
        self._first_short = lru_cache(maxsize=REMEMBERED)(self._first)
        self._next_short = lru_cache(maxsize=REMEMBERED)(self._next)

    def read(self, text: str, lexed: Lexed, words: Lexicon) -> list[Found]:
        """Read the time expressions off the words of a text, left to right and without overlap."""
        found: list[Found] = []
        offset = 0
        for island in lexed.symbols.split(BREAK):
            first = self._first_short if len(island) <= SHORT else self._first
            at = 0
            while (hit := first(island, at)) is not None:
                match = Match(text, lexed.words, offset + hit[0], offset + hit[1], words)
                at = self._take(match, island, hit, found)
            offset += len(island) + 1
        return found

    def _take(self, match: Match, island: str, hit: Hit, found: list[Found]) -> int:
        """Keep what the first rule that does not refuse reads; return where to go on."""
        start, end, number = hit
        offset = match.first - start
        following = self._next_short if len(island) <= SHORT else self._next
        while True:
            rule = self._rules[number]
            match.last = offset + end
            pieces = _pieces(rule, match)
            if pieces is not None:
                found.extend(Found(piece.first, piece.last, piece.reading, rule.name) for piece in pieces)
                return end
            further = following(island, start, number + 1)
            if further is None:
                return start + 1
            end, number = further

    def _first(self, island: str, at: int) -> Hit | None:
        """Where the first rule fits: begin, end and number."""
        hit = self._any.search(island, at)
        return (hit.start(), hit.end(), (hit.lastindex or 1) - 1) if hit is not None else None

    def _next(self, island: str, start: int, number: int) -> tuple[int, int] | None:
        """The first rule from `number` on that fits at a word: where it ends, and its number."""
        for n in range(number, len(self._rules)):
            hit = self._pattern(n).match(island, start)
            if hit is not None and hit.end() > start:
                return hit.end(), n
        return None

    def _pattern(self, number: int) -> re.Pattern[str]:
        """The pattern of one rule, compiled when a rule before it has refused."""
        found = self._compiled.get(number)
        if found is None:
            found = self._compiled[number] = re.compile(self._sources[number])
        return found


@cache
def grammar(language: str = ENGLISH) -> Grammar:
    """The grammar of a language: English does without the rules for what other languages say."""
    return Grammar([rule for rule in rules() if language != ENGLISH or rule.language == ENGLISH])


@cache
def history_grammar() -> Grammar:
    """The rules for what is a time in histories alone."""
    return Grammar(history_rules())


def _pieces(rule: Rule, match: Match) -> list[Piece] | None:
    made = rule.read(match)
    if made is None or isinstance(made, list):
        return made
    return [Piece(match.first, match.last, made)]
