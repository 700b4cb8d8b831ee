"""What dating knows of a text: its parse, its mentions in it, its reference date and its news day."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property

import attrs

from timeline.events.mention import EventMention
from timeline.records.attachment.governor import ancestors
from timeline.records.reference_date import ReferenceDate, ReferenceSource
from timeline.text.document import BlockRole, Document, Token
from timeline.times.expression import TimeExpression
from timeline.values import Day

_NOUNS = frozenset({"NOUN", "PROPN"})
_FRESH_DAYS = 7
_FRESH_SHARE = 0.6
_YEAR = 366
_FAR_TIMES = 4
_OUTWEIGH = 3
"""So many times of long ago make a story, if they outweigh those of the week by so much."""


@attrs.frozen(kw_only=True, eq=False)
class Context:
    """The text as dating sees it."""

    document: Document
    mentions: Sequence[EventMention]
    expressions: Sequence[TimeExpression]
    reference: ReferenceDate

    @cached_property
    def heads(self) -> dict[str, Token]:
        """The token at the head of each mention, by the mention's id."""
        found = ((m.id, self.document.head_of(m.start, m.end)) for m in self.mentions)
        return {id_: token for id_, token in found if token is not None}

    @cached_property
    def by_token(self) -> dict[int, EventMention]:
        """The mention at each head token; of two with one head, the first."""
        found: dict[int, EventMention] = {}
        for mention in self.mentions:
            if mention.id in self.heads:
                found.setdefault(self.heads[mention.id].i, mention)
        return found

    def governors(self, mention: EventMention) -> Iterator[tuple[Token, EventMention]]:
        """The mentions above one, nearest first, each with the token through which it is reached.

        A noun does not govern what is conjoined inside its phrase: of "the killing of A and the arrest of
        B", which parsers may nest, each has its own time.
        """
        token = self.heads.get(mention.id)
        if token is None:
            return
        below, conjunct = token, False
        for above in ancestors(self.document, token):
            conjunct = conjunct or (below.dep == "conj" and below.pos in _NOUNS)
            found = self.by_token.get(above.i)
            if found is not None and found.id != mention.id:
                if not (conjunct and above.pos in _NOUNS):
                    yield below, found
                conjunct = False
            below = above

    @cached_property
    def from_the_top(self) -> tuple[EventMention, ...]:
        """The mentions, each after those above it in the parse, else in the order of the text."""
        depth = {m.id: sum(1 for _ in self.governors(m)) for m in self.mentions}
        return tuple(sorted(self.mentions, key=lambda mention: depth[mention.id]))

    @property
    def day(self) -> tuple[Day, Day] | None:
        """The reference date if it was given or read, and not inferred: the day on which the text speaks."""
        return None if self.reference.source is ReferenceSource.INFERRED else self.reference.bounds

    @cached_property
    def is_of_the_day(self) -> bool:
        """Whether the text tells news of its own day: most days that it names are of the week around it.

        Months and years are the background of news as well as of a story of long ago, and tell neither.
        """
        if self.day is None:
            return False
        told = (t for t in self.expressions if not self._is_dateline(t))
        days = [t.stretch.first for t in told if t.stretch and t.stretch.days == 1]
        fresh = [day for day in days if abs(day - self.day[0]) <= _FRESH_DAYS]
        return bool(fresh) and len(fresh) >= _FRESH_SHARE * len(days)

    @cached_property
    def is_story(self) -> bool:
        """Whether the text tells of long ago: far more of its times are years back than of the week."""
        if self.day is None:
            return False
        told = [t.stretch for t in self.expressions if t.stretch is not None and not self._is_dateline(t)]
        far = sum(1 for stretch in told if self.day[0] - stretch.last > _YEAR)
        fresh = sum(1 for s in told if s.days == 1 and abs(s.first - self.day[0]) <= _FRESH_DAYS)
        return far >= _FAR_TIMES and far > _OUTWEIGH * fresh

    def _is_dateline(self, time: TimeExpression) -> bool:
        """Whether a time stands in the line that tells when the text was published, as any text's may."""
        block = self.document.block_at(time.start)
        return block is not None and block.role in {BlockRole.DATELINE, BlockRole.BYLINE}
