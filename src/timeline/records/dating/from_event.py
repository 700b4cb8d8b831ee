"""What is counted from another event: "two days after the fire", "the day before his arrest", "since then".

`find_from_events` finds it in the parse of one sentence. The date follows once mentions of one event are
together (`count_from_events`), since the text may date that event anywhere.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum

import attrs

from timeline.events.mention import Aspect, EventMention, Polarity, Tense
from timeline.records.attachment.governor import ancestors
from timeline.records.attachment.role import counts_from_event
from timeline.records.dating.context import Context
from timeline.records.dating.words import words
from timeline.text.document import Token
from timeline.values import Duration

_CLAUSES = frozenset({"advcl", "ccomp", "acl", "pcomp", "relcl"})
_SAID = frozenset({"attr", "acomp"})
_THE = frozenset({"the", "a", "an", "one"})


class Bearing(StrEnum):
    """How an event lies to the one that it is told from."""

    AFTER = "after"
    BEFORE = "before"
    WITHIN = "within"
    SINCE = "since"
    UNTIL = "until"


@attrs.frozen(kw_only=True)
class FromEvent:
    """How one mention lies to another from which it is told: so long after it, since it, until it.

    `text`, at `[start, end)`, are the words that say so.
    """

    mention_id: str
    anchor_id: str
    bearing: Bearing
    length: Duration | None
    start: int
    end: int
    text: str

    @property
    def back(self) -> FromEvent | None:
        """The same seen from the other event: "died on Saturday, two days after he was shot"."""
        if self.length is None or self.bearing not in {Bearing.AFTER, Bearing.BEFORE}:
            return None
        other = Bearing.BEFORE if self.bearing is Bearing.AFTER else Bearing.AFTER
        return attrs.evolve(self, mention_id=self.anchor_id, anchor_id=self.mention_id, bearing=other)


def find_from_events(context: Context) -> dict[str, FromEvent]:
    """What each mention is counted from, by its id; the first where several events are named."""
    found: dict[str, FromEvent] = {}
    for item in (*_by_expressions(context), *_by_units(context), *_by_links(context)):
        found.setdefault(item.mention_id, item)
    return found


def _by_expressions(context: Context) -> Iterator[FromEvent]:
    """What a length that the text names is counted from: "two days after the fire", "within a week of it"."""
    for time in context.expressions:
        length = time.meaning
        if not isinstance(length, Duration) or not length.is_exact:
            continue
        link = counts_from_event(context.document, time)
        if link is None:
            continue
        bearing = Bearing.WITHIN if link.lower == "of" else _side(link)
        yield from _told(context, link, bearing, length, time.start)


def _by_units(context: Context) -> Iterator[FromEvent]:
    """What a unit without a number is counted from: "the day after the vote", "the morning before it"."""
    tokens = context.document.tokens
    for link in tokens[2:]:
        unit = words().units.get(tokens[link.i - 1].lower)
        if unit is not None and link.lower in words().sides and tokens[link.i - 2].lower in _THE:
            yield from _told(context, link, _side(link), Duration.parse(unit), tokens[link.i - 2].start)


def _by_links(context: Context) -> Iterator[FromEvent]:
    """What lasts since or until an event: "in jail since his arrest", "waited until the vote"."""
    mentions = {mention.id: mention for mention in context.mentions}
    for link in context.document.tokens:
        if link.lower not in {Bearing.SINCE, Bearing.UNTIL}:
            continue
        for found in _told(context, link, Bearing(link.lower), None, link.start):
            mention = mentions[found.mention_id]
            if _goes_on(mention) if found.bearing is Bearing.SINCE else mention.polarity is Polarity.POS:
                yield found


def _goes_on(mention: EventMention) -> bool:
    """Whether what is told "since" lasts from then on; "since" may also mean "because"."""
    perfect = mention.aspect in {Aspect.PERFECTIVE, Aspect.PERFECTIVE_PROGRESSIVE}
    return perfect and mention.tense is Tense.PRESENT


def _side(link: Token) -> Bearing:
    return Bearing(words().sides[link.lower])


def _told(
    context: Context, link: Token, bearing: Bearing, length: Duration | None, start: int
) -> Iterator[FromEvent]:
    """The mention that the words at `link` date and the one that they count from, where both are there."""
    anchor, top = _anchor(context, link)
    if anchor is None:
        return
    above = (_of_clause(context, token) for token in ancestors(context.document, top))
    mention = next((found for found in above if found is not None and found.id != anchor.id), None)
    if mention is None:
        return
    text = context.document.text[start : link.end]
    yield FromEvent(
        mention_id=mention.id,
        anchor_id=anchor.id,
        bearing=bearing,
        length=length,
        start=start,
        end=link.end,
        text=text,
    )


def _of_clause(context: Context, token: Token) -> EventMention | None:
    """The mention at a token, or what one is said to be by a copula: "was mayor until his death"."""
    found = context.by_token.get(token.i)
    if found is not None or token.pos != "AUX":
        return found
    said = (context.by_token.get(c.i) for c in context.document.children(token) if c.dep in _SAID)
    return next((mention for mention in said if mention is not None), None)


def _anchor(context: Context, link: Token) -> tuple[EventMention | None, Token]:
    """The event that the link opens a phrase or clause of, and the token from which its governor is above."""
    clause = context.document.head(link)
    if link.dep in {"mark", "advmod"} and clause.dep in _CLAUSES:
        return context.by_token.get(clause.i), clause
    inner = (child for child in context.document.children(link) if child.dep in {"pobj", "pcomp"})
    found = next(inner, None)
    return (None if found is None else context.by_token.get(found.i)), link
