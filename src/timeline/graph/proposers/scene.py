"""Scene: what proposers look at, and the way from words to events and back."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import Protocol

import attrs

from timeline.events.mention import EventMention
from timeline.records.reference_date import ReferenceDate
from timeline.text.document import Document, Token
from timeline.times.expression import TimeExpression
from timeline.values import When

# Dependencies by which a phrase holds the event that it is about: "a rise in prices", "talk of a merger".
_INNER = frozenset({"prep", "pobj", "dobj", "xcomp", "ccomp", "pcomp", "compound", "conj", "acl"})
_DEEPEST = 3


class Attached(Protocol):
    """A time that dates a mention, as `records.attach_times` gives it."""

    @property
    def mention_id(self) -> str:
        """The mention that is dated."""

    @property
    def time_id(self) -> str:
        """The time expression."""

    @property
    def relation(self) -> str:
        """How: AT, BEGINS, ENDS, BEFORE, AFTER, ..."""

    @property
    def signal(self) -> str:
        """The words that gave the relation."""

    @property
    def confidence(self) -> float:
        """How often such an attachment is right."""


@attrs.frozen(kw_only=True)
class Scene:
    """A document with its mentions, times, attachments and the dates of events; nothing here is changed."""

    document: Document
    mentions: Sequence[EventMention]
    times: Sequence[TimeExpression] = ()
    attachments: Sequence[Attached] = ()
    reference: ReferenceDate = attrs.field(factory=ReferenceDate)
    dates: Mapping[str, When] = attrs.field(factory=dict[str, When])

    @cached_property
    def _heads(self) -> dict[str, Token]:
        found = {}
        for mention in self.mentions:
            head = self.document.head_of(mention.start, mention.end)
            if head is not None:
                found[mention.id] = head
        return found

    @cached_property
    def _at(self) -> dict[int, EventMention]:
        """The mention on each token; of several, the one that starts last is the narrowest."""
        found = {}
        for mention in self.mentions:
            for token in self.document.tokens_in(mention.start, mention.end):
                found[token.i] = mention
        return found

    def token(self, mention: EventMention) -> Token | None:
        """The head word of a mention's trigger; None in a document without tokens."""
        return self._heads.get(mention.id)

    def at(self, token: Token | None) -> EventMention | None:
        """The mention whose trigger the token is part of."""
        return None if token is None else self._at.get(token.i)

    def child(self, token: Token, *deps: str) -> Token | None:
        """The first child with one of these dependencies."""
        return next((c for c in self.document.children(token) if c.dep in deps), None)

    def inside(self, token: Token | None, deepest: int = _DEEPEST) -> EventMention | None:
        """The event that a phrase or clause is about: its head, or the nearest event below it.

        Only what the phrase itself holds is looked at, never its relative clauses.
        """
        level = [] if token is None else [token]
        for _ in range(deepest + 1):
            for found in level:
                mention = self.at(found)
                if mention is not None:
                    return mention
            level = [c for t in level for c in self.document.children(t) if c.dep in _INNER]
        return None

    def above(self, token: Token) -> Iterator[Token]:
        """The heads above a token, nearest first."""
        while token.head != token.i:
            token = self.document.head(token)
            yield token

    def main_event(self, first: int, last: int) -> EventMention | None:
        """The event of the main clause of a sentence, given as token indices `[first, last)`."""
        tokens = self.document.tokens[first:last]
        root = next((t for t in tokens if t.head == t.i or not first <= t.head < last), None)
        return self.inside(root, 1)

    def same_sentence(self, a: EventMention, b: EventMention) -> bool:
        """Whether two mentions stand in one sentence."""
        return self.document.sentence_at(a.start) == self.document.sentence_at(b.start)
