"""The words of the events room, loaded once a language."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files

import attrs

from timeline.events.mention import EventClass


@attrs.frozen
class EventWords:
    """Which words tell events, and of which class."""

    nouns: frozenset[str]
    noun_endings: tuple[str, ...]
    named: frozenset[str]
    adjectives: frozenset[str]
    light_verbs: frozenset[str]
    pro_verbs: frozenset[str]
    roles: frozenset[str]
    forward_adjectives: frozenset[str]
    forward_verbs: frozenset[str]
    forward_links: frozenset[str]
    arranging_verbs: frozenset[str]
    calling_verbs: frozenset[str]
    backward_links: frozenset[str]
    terms: frozenset[str]
    same_in_the_past: frozenset[str]
    open_ends: frozenset[str]
    classes: dict[str, EventClass]


@cache
def event_words(lang: str = "en") -> EventWords:
    """Load the words of a language; English where there is no file for it."""
    folder = files("timeline.events") / "words"
    file = folder / f"{lang}.toml"
    data = tomllib.loads((file if file.is_file() else folder / "en.toml").read_text(encoding="utf-8"))
    classes = {word: EventClass(name) for name, words in data["classes"].items() for word in words}
    return EventWords(
        nouns=frozenset(data["nouns"]),
        noun_endings=tuple(data["noun_endings"]),
        named=frozenset(data["named"]),
        adjectives=frozenset(data["adjectives"]),
        light_verbs=frozenset(data["light_verbs"]),
        pro_verbs=frozenset(data["pro_verbs"]),
        roles=frozenset(data["roles"]),
        forward_adjectives=frozenset(data["forward_adjectives"]),
        forward_verbs=frozenset(data["forward_verbs"]),
        forward_links=frozenset(data["forward_links"]),
        arranging_verbs=frozenset(data["arranging_verbs"]),
        calling_verbs=frozenset(data["calling_verbs"]),
        backward_links=frozenset(data["backward_links"]),
        terms=frozenset(data["terms"]),
        same_in_the_past=frozenset(data["same_in_the_past"]),
        open_ends=frozenset(data["open_ends"]),
        classes=classes,
    )
