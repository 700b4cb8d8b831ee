"""The grammar: all rules as one regular expression over symbols, read once from left to right."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from timeline.times.lexer import Lexed
from timeline.times.lexicon import Lexicon
from timeline.times.recognised import Reading
from timeline.times.rule import Match, Piece, Rule
from timeline.times.rules import rules
from timeline.times.symbols import compile_pattern


class Found(NamedTuple):
    """A reading of the words `[first, last)` and the rules that made it."""

    first: int
    last: int
    reading: Reading
    rule: str


@cache
def _patterns() -> tuple[tuple[Rule, re.Pattern[str]], ...]:
    return tuple((rule, re.compile(compile_pattern(rule.pattern))) for rule in rules())


@cache
def _any_rule() -> re.Pattern[str]:
    """One pattern for all rules: each is a group, and the first that fits is the last group that closed."""
    return re.compile("|".join(f"({compile_pattern(rule.pattern)})" for rule in rules()))


def read(text: str, lexed: Lexed, words: Lexicon) -> list[Found]:
    """Read the time expressions off the words of a text, left to right and without overlap."""
    found: list[Found] = []
    any_rule, known, at, symbols = _any_rule(), rules(), 0, lexed.symbols
    while (hit := any_rule.search(symbols, at)) is not None:
        first, last = hit.span()
        rule = known[(hit.lastindex or 1) - 1]
        pieces = _pieces(rule, Match(text, lexed.words, first, last, words))
        if pieces is None:
            pieces, rule, last = _other(text, lexed, words, hit.lastindex or 1, first)
        if pieces is None:
            at = first + 1
            continue
        found.extend(Found(piece.first, piece.last, piece.reading, rule.name) for piece in pieces)
        at = max(last, first + 1)
    return found


def _other(
    text: str, lexed: Lexed, words: Lexicon, start: int, first: int
) -> tuple[list[Piece] | None, Rule, int]:
    """Try the rules that come after one that refused, at the same word."""
    rest = _patterns()[start:]
    for rule, pattern in rest:
        hit = pattern.match(lexed.symbols, first)
        if hit is None or hit.end() == first:
            continue
        pieces = _pieces(rule, Match(text, lexed.words, first, hit.end(), words))
        if pieces is not None:
            return pieces, rule, hit.end()
    return None, _patterns()[0][0], first


def _pieces(rule: Rule, match: Match) -> list[Piece] | None:
    made = rule.read(match)
    if made is None or isinstance(made, list):
        return made
    return [Piece(match.first, match.last, made)]
