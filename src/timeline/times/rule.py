"""Rule: a pattern over word classes, what it means, and the examples that prove it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

import attrs

from timeline.times.lexer import Word
from timeline.times.lexicon import Lexicon
from timeline.times.recognised import Reading
from timeline.times.symbols import group


class Match:
    """The words that a rule matched, and what stands around them."""

    __slots__ = ("first", "last", "lexicon", "text", "words")

    def __init__(self, text: str, words: Sequence[Word], first: int, last: int, lexicon: Lexicon) -> None:
        """Keep the words `[first, last)` of all words of the text."""
        self.lexicon = lexicon
        self.text = text
        self.words = words
        self.first = first
        self.last = last

    def all(self, name: str) -> list[Any]:
        """The values of all words of a class, in order."""
        chars = group(name)
        return [word.value for word in self.words[self.first : self.last] if word.symbol in chars]

    def one(self, name: str) -> Any:
        """The value of the first word of a class, or None."""
        chars = group(name)
        for word in self.words[self.first : self.last]:
            if word.symbol in chars:
                return word.value
        return None

    def has(self, name: str) -> bool:
        """Whether a word of the class is there."""
        return self.at(name) is not None

    def at(self, name: str) -> int | None:
        """The index of the first word of a class among all words."""
        chars = group(name)
        return next((i for i in range(self.first, self.last) if self.words[i].symbol in chars), None)

    @property
    def start(self) -> int:
        """The offset of the first character."""
        return self.words[self.first].start

    @property
    def end(self) -> int:
        """The offset after the last character."""
        return self.words[self.last - 1].end

    def before(self, name: str) -> bool:
        """Whether the word just before is of the class."""
        return self.first > 0 and self.words[self.first - 1].symbol in group(name)

    def after(self, name: str) -> bool:
        """Whether the word just after is of the class."""
        return self.last < len(self.words) and self.words[self.last].symbol in group(name)

    def is_in(self, word: str, name: str) -> bool:
        """Whether a word is among the context words that the language file lists under a name."""
        return word.lower() in self.lexicon.context.get(name, frozenset())

    def part(self, first: int, last: int) -> Match:
        """The match of the words `[first, last)` alone."""
        return Match(self.text, self.words, first, last, self.lexicon)


class Piece(NamedTuple):
    """One of several readings of a match: the words `[first, last)` and what they say."""

    first: int
    last: int
    reading: Reading


Read = Callable[[Match], "Reading | list[Piece] | None"]


class Example(NamedTuple):
    """A text, the expression in it, its type and its value when the text is of 19 August 2020."""

    text: str
    expression: str
    type: str
    value: str


@attrs.frozen
class Rule:
    """A way to say a time.

    `pattern` is a regular expression over the class names of symbols.py, with blanks for nothing. `read`
    makes a reading of a match, or refuses it (None). `counterexamples` are texts in which the rule must
    find nothing, `language` is that of both; the rule itself knows classes alone.
    """

    name: str
    pattern: str
    read: Read
    examples: tuple[Example, ...]
    counterexamples: tuple[str, ...] = ()
    language: str = "en"
