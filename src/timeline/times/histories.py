"""Histories: texts that tell of years, in which words such as "the same time" and "nights" are times."""

from __future__ import annotations

from timeline.times.grammar import Found, history_grammar
from timeline.times.lexer import Lexed
from timeline.times.lexicon import Lexicon
from timeline.times.recognised import Anchoring
from timeline.times.symbols import BREAK
from timeline.values import DateValue

STATED = 6
"""So many dates with a year at least make a history."""

YEARS = 4
"""So many different years at least are told of."""

OUTWEIGH = 3
"""How many stated years outweigh one weekday or word such as "yesterday", which are of news."""


def is_history(found: list[Found]) -> bool:
    """Whether stated years are what a text counts by, as its own words show; no reference date is needed."""
    stated = counted = 0
    years: set[int] = set()
    for one in found:
        value = one.reading.value
        if not isinstance(value, DateValue):
            continue
        if value.year is not None and one.reading.offset is None:
            stated += 1
            years.add(value.year)
        elif value.weekday is not None or one.reading.kind is Anchoring.DEICTIC:
            counted += 1
    return stated >= STATED and len(years) >= YEARS and stated > OUTWEIGH * counted


def add_of_history(text: str, lexed: Lexed, words: Lexicon, found: list[Found]) -> list[Found]:
    """Add what is a time in histories alone, from the words that have no reading yet."""
    symbols = list(lexed.symbols)
    for one in found:
        symbols[one.first : one.last] = BREAK * (one.last - one.first)
    more = history_grammar().read(text, Lexed(lexed.words, "".join(symbols)), words)
    return sorted([*found, *more], key=lambda one: one.first) if more else found
