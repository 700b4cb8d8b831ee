"""Number words, modifiers and units, read once from `words/en.toml`."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib import resources

import attrs


@attrs.frozen(kw_only=True)
class QuantityWords:
    """Number words with their values; modifiers as word sequences with the TIMEX3 `mod` that they give."""

    numbers: Mapping[str, int]
    magnitudes: Mapping[str, int]
    suffixes: Mapping[str, int]
    vague: frozenset[str]
    vague_words: frozenset[str]
    collectives: Mapping[str, int]
    modifiers: Mapping[tuple[str, ...], str]
    modifiers_after: Mapping[tuple[str, ...], str]
    currencies: Mapping[str, str]
    units: Mapping[str, str]
    put_at: frozenset[str]


@cache
def words(lang: str = "en") -> QuantityWords:
    """The words of one language.

    >>> words().modifiers["at", "least"]
    'EQUAL_OR_MORE'
    """
    source = resources.files(__package__).joinpath("words", f"{lang}.toml")
    data = tomllib.loads(source.read_text(encoding="utf-8"))
    return QuantityWords(
        numbers=data["numbers"],
        magnitudes=data["magnitudes"],
        suffixes=data["suffixes"],
        vague=frozenset(data["vague"]["plurals"]),
        vague_words=frozenset(data["vague"]["words"]),
        collectives=data["collectives"],
        modifiers=_by_words(data["modifiers"]),
        modifiers_after=_by_words(data["modifiers_after"]),
        currencies=data["currencies"],
        units=data["units"],
        put_at=frozenset(data["levels"]["put_at"]),
    )


def _by_words(table: Mapping[str, list[str]]) -> dict[tuple[str, ...], str]:
    return {tuple(phrase.split()): modifier for modifier, phrases in table.items() for phrase in phrases}
