"""Histories: texts that tell of years, in which words such as "the same time" and "nights" are times."""

from __future__ import annotations

from functools import cache

import attrs

from timeline.times.grammar import Found, history_grammar
from timeline.times.lexer import Lexed
from timeline.times.lexicon import Lexicon
from timeline.times.recognised import Anchoring
from timeline.times.rules.history import ANCIENT_YEAR
from timeline.times.symbols import BREAK, group
from timeline.values import DateValue

STATED = 6
"""So many dates with a year at least make a history."""

YEARS = 4
"""So many different years at least are told of."""

OUTWEIGH = 3
"""How many stated years outweigh one weekday or word such as "yesterday", which are of news."""


EARLY = 1000
"""The year before which years may have three digits."""

ANCIENT = 2
"""So many early years at least make "in 373" a year."""

EARLY_YEARS = frozenset({"early-year", ANCIENT_YEAR})
SHORT_YEAR = "short-year"


def is_history(text: str, lexed: Lexed, found: list[Found]) -> bool:
    """Whether stated years are what a text counts by, as its own words show; no reference date is needed."""
    years = [year for one in found if (year := _stated(one)) is not None and _is_told(text, lexed, one)]
    counted = sum(1 for one in found if _counts(one))
    many = len(years) >= STATED and len(set(years)) >= YEARS
    return (many or _is_ancient(years)) and len(years) > OUTWEIGH * counted


def add_of_history(text: str, lexed: Lexed, words: Lexicon, found: list[Found]) -> list[Found]:
    """Add what is a time in histories alone, from the words that have no reading yet."""
    symbols = list(lexed.symbols)
    for one in found:
        symbols[one.first : one.last] = BREAK * (one.last - one.first)
    more = history_grammar().read(text, Lexed(lexed.words, "".join(symbols)), words)
    more = [one for one in more if _is_free(lexed, symbols, one)]
    return _settled(sorted([*found, *more], key=lambda one: one.first))


def _is_free(lexed: Lexed, symbols: list[str], one: Found) -> bool:
    """Whether all words of a reading, also those that its rule added before the match, had none before."""
    return symbols[one.first : one.last] == list(lexed.symbols[one.first : one.last])


def _is_told(text: str, lexed: Lexed, one: Found) -> bool:
    """Whether something happens in it, as a month, a preposition or a heading shows, not in a book quoted."""
    value = one.reading.value
    if isinstance(value, DateValue) and (value.month is not None or value.season is not None):
        return True
    before = lexed.symbols[one.first - 1 : one.first]
    start, end = lexed.words[one.first].start, lexed.words[one.last - 1].end
    heads = text[max(0, start - 1) : start] in {"", "\n"} and text[end : end + 1] in {"", "\n"}
    return heads or (before != "" and before in _before_told())


@cache
def _before_told() -> str:
    return group("SIGNALS") + group("DASH") + group("THE")


def _settled(found: list[Found]) -> list[Found]:
    """Take the era of "in 215" and the century of "the men of '48" from the years told before."""
    ancient = _is_ancient([_stated(one) or EARLY for one in found if one.rule != ANCIENT_YEAR])
    settled: list[Found] = []
    told: int | None = None
    for one in found:
        year = _stated(one)
        if one.rule == ANCIENT_YEAR and not (ancient and told is not None):
            continue
        if one.rule in EARLY_YEARS and year is not None and told is not None and told <= 0:
            settled.append(_of_year(one, 1 - year))
        elif one.rule == SHORT_YEAR and year is not None and told is not None:
            century = round((told - year) / 100) * 100
            settled.append(_of_year(one, year + century))
        else:
            settled.append(one)
        told = _stated(settled[-1]) or told
    return settled


def _is_ancient(years: list[int]) -> bool:
    return sum(1 for year in years if year < EARLY) >= ANCIENT


def _of_year(one: Found, year: int) -> Found:
    assert isinstance(one.reading.value, DateValue)
    return one._replace(reading=attrs.evolve(one.reading, value=one.reading.value.replace(year=year)))


def _stated(one: Found) -> int | None:
    """The year that an expression states."""
    value = one.reading.value
    return value.year if isinstance(value, DateValue) and one.reading.offset is None else None


def _counts(one: Found) -> bool:
    """Whether it counts from the day of publication, as news does."""
    value = one.reading.value
    if not isinstance(value, DateValue) or _stated(one) is not None:
        return False
    return value.weekday is not None or one.reading.kind is Anchoring.DEICTIC
