"""What the salience of an event may hang on, gathered once for a text and once for an event."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property

import attrs

from timeline.events.mention import EventMention
from timeline.records.event import Event
from timeline.text.document import BlockRole, Document, Token

_MAIN = 3
"""So many entities of a text are whom it is about."""


@attrs.frozen(eq=False)
class Text:
    """A text and its mentions by id; `causes` counts the causal links of each event."""

    document: Document
    mentions: Mapping[str, EventMention]
    causes: Mapping[str, int]
    main: frozenset[str]

    @cached_property
    def triggers(self) -> frozenset[int]:
        """Where the words stand that tell events."""
        return frozenset(mention.start for mention in self.mentions.values())

    @cached_property
    def first_body(self) -> int:
        """Where the body begins, below headline and bullets."""
        bodies = (block.start for block in self.document.blocks if block.role is BlockRole.BODY)
        return next(bodies, 0)

    @cached_property
    def first_body_sentence(self) -> int:
        """The index of the first sentence of the body."""
        sentence = self.document.sentence_at(self.first_body)
        return 0 if sentence is None else sentence.i

    def role_at(self, offset: int) -> BlockRole | None:
        """The role of the block at an offset."""
        block = self.document.block_at(offset)
        return None if block is None else block.role


def text_of(
    document: Document, mentions: Sequence[EventMention], events: Iterable[Event], causes: Mapping[str, int]
) -> Text:
    """Gather what is the same for all events of a text."""
    taking_part = Counter(p.entity.id for event in events for p in event.participants)
    main = sorted(taking_part, key=lambda id_: (-taking_part[id_], len(id_), id_))[:_MAIN]
    return Text(document, {mention.id: mention for mention in mentions}, causes, frozenset(main))


@attrs.frozen(eq=False)
class Facts:
    """An event in its text."""

    text: Text
    event: Event

    @cached_property
    def told(self) -> tuple[EventMention, ...]:
        """The mentions of the event."""
        return tuple(self.text.mentions[id_] for id_ in self.event.mentions)

    @cached_property
    def heads(self) -> tuple[Token, ...]:
        """The head words of its mentions."""
        found = (self.text.document.head_of(mention.start, mention.end) for mention in self.told)
        return tuple(token for token in found if token is not None)

    @cached_property
    def above(self) -> frozenset[BlockRole | None]:
        """The roles of the blocks above the body in which it is told; a headline inside it is no news."""
        body = self.text.first_body
        return frozenset(self.text.role_at(mention.start) for mention in self.told if mention.start < body)

    @cached_property
    def sentence(self) -> int:
        """How many sentences of the body stand before its first mention there."""
        places = (self.text.document.sentence_at(mention.start) for mention in self.told)
        return max(min((s.i for s in places if s is not None), default=0) - self.text.first_body_sentence, 0)
