"""The words that decide the role of an argument, read once from `words/en*.toml`."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib import resources
from typing import Any

import attrs

from timeline.events.mention import Role


@attrs.frozen(kw_only=True)
class ArgumentWords:
    """Lemmas by what they do to the roles around them; a preposition with None gives no argument."""

    reciprocal: frozenset[str]
    unaccusative: frozenset[str]
    describing: frozenset[str]
    receiving: frozenset[str]
    intransitive: frozenset[str]
    motion: frozenset[str]
    conveying: frozenset[str]
    object_control: frozenset[str]
    light: frozenset[str]
    light_passive: frozenset[str]
    occurrence: frozenset[str]
    agent_of: frozenset[str]
    theme_of: frozenset[str]
    patient_possessive: frozenset[str]
    attitudes: frozenset[str]
    carrying: frozenset[str]
    prepositions: Mapping[str, Role | None]
    place_prepositions: frozenset[str]
    inside: frozenset[str]
    always_places: frozenset[str]
    nouns: NounWords
    frames: FrameWords


@attrs.frozen(kw_only=True)
class NounWords:
    """Nouns by what they name."""

    means: frozenset[str]
    disasters: frozenset[str]
    place_nouns: frozenset[str]
    people: frozenset[str]
    bodies: frozenset[str]
    transparent: frozenset[str]
    measures: frozenset[str]
    befalling: frozenset[str]
    vehicles: frozenset[str]
    partitive: frozenset[str]


@attrs.frozen(kw_only=True)
class FrameWords:
    """What a preposition says after certain verbs and nouns: `frames[preposition][lemma]` is the role."""

    informing: frozenset[str]
    giving: frozenset[str]
    fining: frozenset[str]
    aiming: frozenset[str]
    topics: frozenset[str]
    undergone: frozenset[str]
    sent: frozenset[str]
    set_phrases: Mapping[str, frozenset[str]]
    compounds: Mapping[str, frozenset[str]]
    frames: Mapping[str, Mapping[str, Role]]


@cache
def words(lang: str = "en") -> ArgumentWords:
    """The words of one language.

    >>> "meet" in words().reciprocal
    True
    """
    data = _data(lang)
    places, carriers, prepositions = data.pop("places"), data.pop("carriers"), data.pop("prepositions")
    return ArgumentWords(
        **_sets(data),
        carrying=frozenset(carriers["verbs"]),
        prepositions={word: Role(role) if role else None for word, role in prepositions.items()},
        place_prepositions=frozenset(places["prepositions"]),
        inside=frozenset(places["inside"]),
        always_places=frozenset(places["always"]),
        nouns=NounWords(**_sets(_data(f"{lang}_nouns"))),
        frames=_frames(_data(f"{lang}_frames")),
    )


def _frames(data: dict[str, Any]) -> FrameWords:
    phrases, compounds, frames = data.pop("set_phrases"), data.pop("compounds"), data.pop("frames")
    return FrameWords(
        **_sets(data),
        set_phrases=_sets(phrases),
        compounds=_sets(compounds),
        frames={
            preposition: {lemma: Role(role) for role, lemmas in roles.items() for lemma in lemmas}
            for preposition, roles in frames.items()
        },
    )


def _data(name: str) -> dict[str, Any]:
    text = resources.files(__package__).joinpath("words", f"{name}.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


def _sets(lists: Mapping[str, list[str]]) -> dict[str, frozenset[str]]:
    return {name: frozenset(lemmas) for name, lemmas in lists.items()}
