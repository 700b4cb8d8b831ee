"""The words that decide the role of an argument, read once from `words/en.toml`."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib import resources

import attrs

from timeline.events.mention import Role


@attrs.frozen(kw_only=True)
class ArgumentWords:
    """Lemmas by what they do to the roles around them; a preposition with None gives no argument."""

    reciprocal: frozenset[str]
    unaccusative: frozenset[str]
    motion: frozenset[str]
    object_control: frozenset[str]
    light: frozenset[str]
    light_passive: frozenset[str]
    occurrence: frozenset[str]
    agent_of: frozenset[str]
    theme_of: frozenset[str]
    patient_possessive: frozenset[str]
    attitudes: frozenset[str]
    means: frozenset[str]
    place_nouns: frozenset[str]
    people: frozenset[str]
    bodies: frozenset[str]
    transparent: frozenset[str]
    carrying: frozenset[str]
    prepositions: Mapping[str, Role | None]
    place_prepositions: frozenset[str]
    inside: frozenset[str]


@cache
def words(lang: str = "en") -> ArgumentWords:
    """The words of one language.

    >>> "meet" in words().reciprocal
    True
    """
    source = resources.files(__package__).joinpath("words", f"{lang}.toml")
    data = tomllib.loads(source.read_text(encoding="utf-8"))
    places, carriers, prepositions = data.pop("places"), data.pop("carriers"), data.pop("prepositions")
    return ArgumentWords(
        **{name: frozenset(lemmas) for name, lemmas in data.items()},
        carrying=frozenset(carriers["verbs"]),
        prepositions={word: Role(role) if role else None for word, role in prepositions.items()},
        place_prepositions=frozenset(places["prepositions"]),
        inside=frozenset(places["inside"]),
    )
