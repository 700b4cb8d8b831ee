"""The language of a text, told by the small words at its beginning."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

ENGLISH = "en"

SAMPLE = 1000
"""Characters from the first that are looked at."""

GLANCE = 1000
"""Characters in which English tells itself by its commonest word."""

PLAIN = 3
"""So many "the" among them tell it."""

WHOLE = 12.0
"""What a word counts that only one language has; one of several languages counts its share."""

LETTER = 6.0
"""What a single letter counts: English writes "y" and "o" in haste and in lists."""

ENOUGH = 8.0
"""What the words must count together: two that few languages have, and not "de la" alone."""


def language_of(text: str) -> str:
    """The code of the language, English where nothing tells another.

    Only words in lower case count, since those with a capital may be names.

    >>> [language_of(text) for text in ("Il re morì ieri.", "Murió el 3 de mayo.", "Los Angeles, 3 May", "")]
    ['it', 'es', 'en', 'en']
    """
    if text.count(" the ", 0, GLANCE) >= PLAIN:
        return ENGLISH
    scores: dict[str, float] = {}
    for word in _words().findall(text, 0, SAMPLE):
        for language, weight in _weights().get(word, ()):
            scores[language] = scores.get(language, 0.0) + weight
    best = max(scores, key=lambda language: (scores[language], language == ENGLISH), default=ENGLISH)
    return best if scores.get(best, 0.0) >= ENOUGH else ENGLISH


@cache
def _words() -> re.Pattern[str]:
    """Words in lower case: no letter with a capital, no digit, no part of a link."""
    return re.compile(r"(?<![\w./@#-])[a-zà-öø-ÿß]+(?![\w/@])")


def small_words(language: str) -> frozenset[str]:
    """The small words of a language; none where they are not known.

    >>> "seit" in small_words("de"), small_words("xx")
    (True, frozenset())
    """
    return frozenset(_tables().get(language, "").split())


@cache
def _tables() -> Mapping[str, str]:
    source = files("timeline.text").joinpath("languages.toml").read_text(encoding="utf-8")
    tables: dict[str, str] = tomllib.loads(source)["words"]
    return tables


@cache
def _weights() -> Mapping[str, tuple[tuple[str, float], ...]]:
    """Of each small word, the languages that have it and what it counts for each."""
    having: dict[str, set[str]] = {}
    for language, words in _tables().items():
        for word in words.split():
            having.setdefault(word, set()).add(language)
    return {
        word: tuple((language, _weight(word) / len(languages)) for language in sorted(languages))
        for word, languages in having.items()
    }


def _weight(word: str) -> float:
    return LETTER if len(word) == 1 else WHOLE
