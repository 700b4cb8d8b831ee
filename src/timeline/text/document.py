"""The text as given, its blocks, and (once annotated) its sentences, tokens and names.

Offsets are half-open character offsets into `Document.text`, which is the caller's string untouched.
Later stages read these types alone, so a test can build a document by hand and no stage knows spaCy.
"""

from __future__ import annotations

from bisect import bisect_right
from enum import StrEnum
from functools import cached_property
from typing import NamedTuple

import attrs


class Span(NamedTuple):
    """Half-open character offsets `[start, end)` into the text of the document."""

    start: int
    end: int


class BlockRole(StrEnum):
    """What a block of text is for; events and times are read from all but FURNITURE and BYLINE."""

    HEADLINE = "HEADLINE"
    BULLET = "BULLET"
    DATELINE = "DATELINE"
    BYLINE = "BYLINE"
    BODY = "BODY"
    CAPTION = "CAPTION"
    FURNITURE = "FURNITURE"


@attrs.frozen
class Block:
    """A paragraph, headline or list item: a run of text with one role.

    A dateline that opens a paragraph ("PARIS, May 5 (Reuters) - ...") is a block of its own beside the
    body that follows it; blocks never overlap and stand in the order of the text.
    """

    start: int
    end: int
    role: BlockRole


@attrs.frozen
class Token:
    """One token with its reading: Universal POS, Penn tag, dependency label and the index of its head.

    `i` and `head` count over the whole document; the root of a sentence is its own head.
    """

    i: int
    start: int
    end: int
    text: str
    lemma: str
    pos: str
    tag: str
    dep: str
    head: int
    morph: str = ""

    @property
    def lower(self) -> str:
        """The token in lower case."""
        return self.text.lower()


@attrs.frozen
class Sentence:
    """A sentence: token indices `[first, last)`, character offsets, and the index of its block."""

    i: int
    start: int
    end: int
    first: int
    last: int
    block: int


@attrs.frozen
class Name:
    """A named entity as the annotator saw it, with its own label (PERSON, ORG, GPE, LOC, NORP, FAC ...)."""

    start: int
    end: int
    text: str
    label: str


@attrs.frozen(kw_only=True)
class Document:
    """A text and what has been read from it so far.

    `sentences is None` means that nobody annotated the text; an empty tuple, that it holds no sentence.
    """

    text: str
    blocks: tuple[Block, ...] = ()
    sentences: tuple[Sentence, ...] | None = None
    tokens: tuple[Token, ...] = ()
    names: tuple[Name, ...] = ()
    lang: str = "en"

    @cached_property
    def _token_starts(self) -> list[int]:
        return [token.start for token in self.tokens]

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [sentence.start for sentence in self.sentences or ()]

    @cached_property
    def _block_starts(self) -> list[int]:
        return [block.start for block in self.blocks]

    @cached_property
    def _children(self) -> tuple[tuple[int, ...], ...]:
        below: list[list[int]] = [[] for _ in self.tokens]
        for token in self.tokens:
            if token.head != token.i:
                below[token.head].append(token.i)
        return tuple(tuple(found) for found in below)

    def token_at(self, offset: int) -> Token | None:
        """The token that covers a character offset, or None between tokens."""
        k = bisect_right(self._token_starts, offset) - 1
        return self.tokens[k] if k >= 0 and offset < self.tokens[k].end else None

    def tokens_in(self, start: int, end: int) -> tuple[Token, ...]:
        """The tokens that overlap `[start, end)`."""
        k = max(bisect_right(self._token_starts, start) - 1, 0)
        found = []
        while k < len(self.tokens) and self.tokens[k].start < end:
            if self.tokens[k].end > start:
                found.append(self.tokens[k])
            k += 1
        return tuple(found)

    def sentence_at(self, offset: int) -> Sentence | None:
        """The sentence that covers a character offset, or the one before it where it falls between two."""
        k = bisect_right(self._sentence_starts, offset) - 1
        return (self.sentences or ())[k] if k >= 0 else None

    def block_at(self, offset: int) -> Block | None:
        """The block that covers a character offset."""
        k = bisect_right(self._block_starts, offset) - 1
        return self.blocks[k] if k >= 0 and offset < self.blocks[k].end else None

    def children(self, token: Token) -> tuple[Token, ...]:
        """The tokens whose head is `token`, in the order of the text."""
        return tuple(self.tokens[i] for i in self._children[token.i])

    def head(self, token: Token) -> Token:
        """The token's head; the root is its own."""
        return self.tokens[token.head]

    def subtree(self, token: Token) -> tuple[Token, ...]:
        """The token and all below it, in the order of the text."""
        found, todo = [], [token.i]
        while todo:
            i = todo.pop()
            found.append(i)
            todo.extend(self._children[i])
        return tuple(self.tokens[i] for i in sorted(found))

    def head_of(self, start: int, end: int) -> Token | None:
        """The syntactic head of a run of text: its token whose head lies outside (the first, if several)."""
        inside = self.tokens_in(start, end)
        indices = {token.i for token in inside}
        return next((t for t in inside if t.head == t.i or t.head not in indices), None)
