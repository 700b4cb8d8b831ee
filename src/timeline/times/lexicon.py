"""The time words of a language: one TOML file, loaded once into a lexicon."""

from __future__ import annotations

import re
import tomllib
from functools import cache, cached_property
from importlib import resources
from importlib.resources.abc import Traversable
from typing import Any

import attrs

from timeline.errors import TimelineError
from timeline.times.symbols import characters

Meaning = int | str | None
Entry = tuple[str, Meaning]
"""A word's symbol and what the word means: a month's number, a unit's name, an offset in days."""

APOSTROPHE = re.compile("['’]")

PHRASE_END = r"(?:(?<=['’])(?!\d)|(?!\w))"
"""A phrase ends with its word, or with an elision: "l'anno"; "l'84" is the short form of a year."""


class Phrases:
    """Phrases that begin with the same word and what each means."""

    def __init__(self, entries: dict[str, Entry]) -> None:
        """Keep the phrases, written in lower case with single blanks."""
        self.entries = entries

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """One pattern for all of them, the longest first; made when it is first asked for, to start fast."""
        longest_first = sorted(self.entries, key=lambda phrase: (-len(phrase), phrase))
        parts = (
            re.escape(phrase).replace("'", "['’]").replace(r"\ ", r"\s{1,3}") for phrase in longest_first
        )
        return re.compile(rf"(?:{'|'.join(parts)}){PHRASE_END}", re.IGNORECASE)

    def match(self, text: str, start: int) -> tuple[Entry, int] | None:
        """The phrase that stands at `start` and where it ends, or None."""
        found = self.pattern.match(text, start)
        return (self.entries[_normal(found.group())], found.end()) if found else None


@attrs.frozen(kw_only=True, eq=False)
class Lexicon:
    """What the lexer knows of a language.

    `words` has each word as it is written in running text, as a title and in capitals. `numbers` are the
    words of spelled numbers, `ordinals` those of spelled ordinals, `scales` hundred and its like.
    `joiner` is the "and" of spelled numbers; it stands after hundreds and, where it `joins_tens`, after tens.
    `directions` are cues of past and future, `context` the words beside a time that tell what it is.
    """

    language: str
    day_first: bool
    joiner: str
    joins_tens: bool
    words: dict[str, Entry]
    phrases: dict[str, Phrases]
    numbers: dict[str, int]
    ordinals: dict[str, int]
    scales: dict[str, int]
    directions: dict[str, list[str]]
    context: dict[str, frozenset[str]]


@cache
def has_lexicon(language: str) -> bool:
    """Whether there is a file of words for a language."""
    return language.isalpha() and _file(language).is_file()


def _file(language: str) -> Traversable:
    return resources.files("timeline.times") / "words" / f"{language}.toml"


@cache
def lexicon(language: str = "en") -> Lexicon:
    """Load the words of a language; TimelineError where there is no file for it.

    >>> lexicon("en").words["Friday"][1]
    5
    """
    source = _file(language)
    if not has_lexicon(language):
        raise TimelineError(f"no time words for the language {language!r}", hint="use lang='en'")
    return build(tomllib.loads(source.read_text(encoding="utf-8")))


def build(tables: dict[str, dict[str, Any]]) -> Lexicon:
    """Build a lexicon from the tables of a words file."""
    meta = tables["meta"]
    known = characters()
    words: dict[str, Entry] = {}
    phrases: dict[str, dict[str, Entry]] = {}
    for table, content in tables.items():
        if table.upper() not in known:
            continue
        first = 1 if table in meta["capital_only"] else 0
        last = 1 if table in meta.get("small_only", ()) else 3
        for word, meaning in _rows(content):
            entry = (known[table.upper()], meaning)
            if word.isalpha() or (word.isalnum() and word[0].isdigit()):
                _add(words, spellings(word)[first:last], entry)
            else:
                phrases.setdefault(_first_word(word), {})[_normal(word)] = entry
    return Lexicon(
        language=meta["language"],
        day_first=meta["day_first"],
        joiner=meta["joiner"],
        joins_tens=meta.get("joins_tens", False),
        words=words,
        phrases=_compile(phrases),
        numbers=tables.get("number", {}),
        ordinals=tables.get("ordinal", {}),
        scales=tables.get("scale", {}),
        directions=tables.get("direction", {}),
        context={name: frozenset(words) for name, words in tables.get("context", {}).items()},
    )


def spellings(word: str) -> tuple[str, str, str]:
    """The word as in running text, as a title and in capitals.

    >>> spellings("may")
    ('may', 'May', 'MAY')
    """
    return word, word.capitalize(), word.upper()


def _rows(content: dict[str, Any]) -> list[tuple[str, Meaning]]:
    """The rows of a table, which is either a list of words or words with their meanings."""
    return [(word, None) for word in content["words"]] if "words" in content else list(content.items())


def _add(words: dict[str, Entry], written: tuple[str, ...], entry: Entry) -> None:
    for spelling in written:
        if words.setdefault(spelling, entry) != entry:
            raise TimelineError(
                f"the word {spelling!r} stands in two classes", hint="make a class for both roles"
            )


def _first_word(phrase: str) -> str:
    return re.split(r"[\W\d_]", phrase, maxsplit=1)[0]


def _normal(phrase: str) -> str:
    return " ".join(APOSTROPHE.sub("'", phrase.lower()).split())


def _compile(phrases: dict[str, dict[str, Entry]]) -> dict[str, Phrases]:
    compiled = {}
    for first, entries in phrases.items():
        compiled.update(dict.fromkeys(spellings(first), Phrases(entries)))
    return compiled
