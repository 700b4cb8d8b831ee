"""Bare words: the message rules read what no other rule has taken."""

from __future__ import annotations

from functools import cache

from timeline.times.grammar import Found, Grammar
from timeline.times.lexer import Lexed
from timeline.times.lexicon import Lexicon
from timeline.times.messages.clocks import is_likely_year
from timeline.times.messages.rules import RULES
from timeline.times.symbols import BREAK, group


def add_bare(text: str, lexed: Lexed, words: Lexicon, found: list[Found]) -> list[Found]:
    """Add what bare units, parts of the day and seasons mean in a message."""
    found = [one for one in found if not _is_no_year(lexed, one)]
    taken = {i for one in found for i in range(one.first, one.last)}
    free = "".join(BREAK if i in taken else symbol for i, symbol in enumerate(lexed.symbols))
    more = _grammar().read(text, lexed._replace(symbols=free), words)
    return sorted([*found, *more], key=lambda one: one.first) if more else found


def _is_no_year(lexed: Lexed, one: Found) -> bool:
    """Whether "at 1015" was read as a year of long ago: in a message it is a clock, if anything."""
    if one.rule != "year" or one.last != one.first + 1 or not one.first:
        return False
    year, before = int(lexed.words[one.first].value or 0), lexed.words[one.first - 1].symbol
    told = before in group("AT") + group("SIGNAL")
    return told and not is_likely_year(year, after_at=before in group("AT"))


@cache
def _grammar() -> Grammar:
    return Grammar(RULES)
