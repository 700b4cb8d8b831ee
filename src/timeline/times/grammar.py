"""The grammar: all rules as one regular expression over symbols, read once from left to right."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from timeline.times.lexer import Lexed
from timeline.times.lexicon import Lexicon
from timeline.times.recognised import Reading
from timeline.times.rule import Match, Piece, Rule
from timeline.times.rules import rules
from timeline.times.symbols import BREAK, compile_pattern


class Found(NamedTuple):
    """A reading of the words `[first, last)` and the rules that made it."""

    first: int
    last: int
    reading: Reading
    rule: str


Hit = tuple[int, int, int]
"""Where a rule fits: its begin and end in the island, and its number."""

SHORT = 40
"""Symbols of an island that is worth remembering."""


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(compile_pattern(rule.pattern)) for rule in rules())


@cache
def _any_rule() -> re.Pattern[str]:
    """One pattern for all rules: each is a group, and the first that fits is the last group that closed."""
    return re.compile("|".join(f"({compile_pattern(rule.pattern)})" for rule in rules()))


def read(text: str, lexed: Lexed, words: Lexicon) -> list[Found]:
    """Read the time expressions off the words of a text, left to right and without overlap."""
    found: list[Found] = []
    offset = 0
    for island in lexed.symbols.split(BREAK):
        at = 0
        while (hit := _first(island, at)) is not None:
            at = _take(Match(text, lexed.words, offset + hit[0], offset + hit[1], words), island, hit, found)
        offset += len(island) + 1
    return found


def _take(match: Match, island: str, hit: Hit, found: list[Found]) -> int:
    """Keep what the first rule that does not refuse reads; return where to go on."""
    start, offset = hit[0], match.first - hit[0]
    for end, number in _fitting(island, start, hit[2]):
        match.last = offset + end
        rule = rules()[number]
        pieces = _pieces(rule, match)
        if pieces is not None:
            found.extend(Found(piece.first, piece.last, piece.reading, rule.name) for piece in pieces)
            return end
    return start + 1


def _first(island: str, at: int) -> Hit | None:
    """Where the first rule fits: begin, end and number. The same short islands come again and again."""
    return _search(island, at) if len(island) <= SHORT else _search.__wrapped__(island, at)


@lru_cache(maxsize=8192)
def _search(island: str, at: int) -> Hit | None:
    hit = _any_rule().search(island, at)
    return (hit.start(), hit.end(), (hit.lastindex or 1) - 1) if hit is not None else None


def _fitting(island: str, start: int, number: int) -> tuple[tuple[int, int], ...]:
    """The rules from `number` on that fit at the same word: where each ends, and its number."""
    return _fits(island, start, number) if len(island) <= SHORT else _fits.__wrapped__(island, start, number)


@lru_cache(maxsize=8192)
def _fits(island: str, start: int, number: int) -> tuple[tuple[int, int], ...]:
    hits = ((_patterns()[n].match(island, start), n) for n in range(number, len(rules())))
    return tuple((hit.end(), n) for hit, n in hits if hit is not None and hit.end() > start)


def _pieces(rule: Rule, match: Match) -> list[Piece] | None:
    made = rule.read(match)
    if made is None or isinstance(made, list):
        return made
    return [Piece(match.first, match.last, made)]
