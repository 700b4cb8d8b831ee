"""The words of attachment, loaded once."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib import resources

import attrs

from timeline.records.attachment.attachment import TimeRole


@attrs.frozen(kw_only=True)
class Lexicon:
    """Signals by their words, and the verb lemmas that pass a time on."""

    signals: dict[str, TimeRole]
    plans: frozenset[str]
    arranged: frozenset[str]
    light: frozenset[str]
    occurrence: frozenset[str]
    crime: frozenset[str]
    apart: frozenset[str]
    known: frozenset[str]
    results: frozenset[str]
    begin: frozenset[str]
    end: frozenset[str]
    back: frozenset[str]
    ahead: frozenset[str]


@cache
def lexicon() -> Lexicon:
    """Load `words.toml`."""
    text = resources.files("timeline.records.attachment").joinpath("words.toml").read_text(encoding="utf-8")
    data = tomllib.loads(text)
    return Lexicon(
        signals={words: TimeRole(role) for words, role in data["signals"].items()},
        plans=frozenset(data["plans"]["verbs"]),
        arranged=frozenset(data["arranged"]["verbs"]),
        light=frozenset(data["light"]["verbs"]),
        occurrence=frozenset(data["occurrence"]["verbs"]),
        crime=frozenset(data["crime"]["verbs"]),
        apart=frozenset(data["apart"]["words"]),
        known=frozenset(data["known"]["words"]),
        results=frozenset(data["results"]["verbs"]),
        begin=frozenset(data["phases"]["begin"]),
        end=frozenset(data["phases"]["end"]),
        back=frozenset(data["windows"]["back"]),
        ahead=frozenset(data["windows"]["ahead"]),
    )
