"""The mentions of a document by the token at their head, so that a walk in the parse can meet them."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from timeline.events.mention import EventMention
from timeline.text.document import Document, Token


@attrs.frozen
class Triggers:
    """Mentions by the index of their head token."""

    document: Document
    by_token: dict[int, EventMention]

    @classmethod
    def of(cls, document: Document, mentions: Sequence[EventMention]) -> Triggers:
        """Index the mentions; of two with one head, the first counts."""
        by_token: dict[int, EventMention] = {}
        for mention in mentions:
            head = document.head_of(mention.start, mention.end)
            if head is not None:
                by_token.setdefault(head.i, mention)
        return cls(document, by_token)

    def at(self, token: Token) -> EventMention | None:
        """The mention whose head is this token."""
        return self.by_token.get(token.i)

    def first_below(self, token: Token, deps: Sequence[str]) -> EventMention | None:
        """The mention of the first dependent, in the order of `deps`, that is one."""
        children = self.document.children(token)
        for dep in deps:
            for child in children:
                found = self.at(child) if child.dep == dep else None
                if found is not None:
                    return found
        return None

    def in_sentence(self, offset: int) -> list[tuple[Token, EventMention]]:
        """The mentions of the sentence at an offset, with their heads, in the order of the text."""
        sentence = self.document.sentence_at(offset)
        if sentence is None:
            return []
        span = range(sentence.first, sentence.last)
        return [(self.document.tokens[i], self.by_token[i]) for i in span if i in self.by_token]
