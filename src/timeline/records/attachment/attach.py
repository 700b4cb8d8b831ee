"""The steps from a document's times to its attachments."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import attrs

from timeline.events.mention import EventMention, Realis
from timeline.records.attachment.attachment import BEGINNING, ENDING, Attachment, TimeRole
from timeline.records.attachment.governor import Governor, governor_of, when_clause
from timeline.records.attachment.lexicon import lexicon
from timeline.records.attachment.role import has_elapsed, role_of
from timeline.records.attachment.share import LENGTH_RULE, SHARE_RULES
from timeline.records.attachment.triggers import Triggers
from timeline.text.document import BlockRole, Document, Token
from timeline.times.expression import TimeExpression

_UNREAD = frozenset({BlockRole.FURNITURE, BlockRole.DATELINE, BlockRole.BYLINE})


def attach_times(
    document: Document, mentions: Sequence[EventMention], expressions: Sequence[TimeExpression]
) -> tuple[Attachment, ...]:
    """Tell which time dates which mention and how, in the order of the times.

    A mention may have several times ("from May to June"), a time several mentions ("held talks on Monday").
    Times in a dateline or byline date no event.
    """
    triggers = Triggers.of(document, mentions)
    by_id = {expression.id: expression for expression in expressions}
    direct = [found for expression in expressions for found in _direct(triggers, expression, by_id)]
    dated = {attachment.mention_id for attachment, _ in direct if attachment.relation is not TimeRole.RECURS}
    attachments: list[Attachment] = []
    for attachment, governor in direct:
        attachments.append(attachment)
        shared = _shared(triggers, attachment, governor, by_id[attachment.time_id])
        attachments.extend(a for a in shared if a.mention_id not in dated)
    return tuple(dict.fromkeys(attachments))


def _direct(
    triggers: Triggers, expression: TimeExpression, by_id: Mapping[str, TimeExpression]
) -> Iterator[tuple[Attachment, Governor]]:
    """The attachment of an expression to the mention that governs it."""
    document = triggers.document
    block = document.block_at(expression.start)
    if block is not None and block.role in _UNREAD:
        return
    clause = when_clause(triggers, expression) if expression.stretch is not None else None
    if clause is not None:
        yield _attachment(clause, expression, TimeRole.AT, "when"), clause
    left = by_id.get(expression.range_begin or "", expression)  # both halves date what the left one dates
    governor = _elapsed(triggers, expression) or governor_of(triggers, left)
    if governor is None:
        return
    role, signal = role_of(document, expression)
    leads_on = signal == "to" or governor.mention.lemma.lower() in lexicon().results
    if role is TimeRole.LASTS and leads_on:
        return  # "sentenced to six years": so long lasts what it leads to
    yield _attachment(governor, expression, role, signal), governor


def _elapsed(triggers: Triggers, expression: TimeExpression) -> Governor | None:
    clause = has_elapsed(triggers.document, expression)
    mention = triggers.at(clause) if clause is not None else None
    return (
        Governor(clause, mention, "since-clause", 0.9) if clause is not None and mention is not None else None
    )


def _attachment(governor: Governor, expression: TimeExpression, role: TimeRole, signal: str) -> Attachment:
    return Attachment(
        mention_id=governor.mention.id,
        time_id=expression.id,
        relation=role,
        how=governor.how,
        signal=signal,
        confidence=governor.confidence,
    )


def _shared(
    triggers: Triggers, attachment: Attachment, governor: Governor, expression: TimeExpression
) -> Iterator[Attachment]:
    """The same time on the mentions that share it; only those of the same realis."""
    lasts = attachment.relation is TimeRole.LASTS
    if expression.stretch is None and not lasts:
        return
    for rule in (LENGTH_RULE,) if lasts else SHARE_RULES:
        for token in rule.find(triggers, governor.token, expression):
            mention = triggers.at(token)
            if mention is not None and _agree(mention, governor.mention):
                confidence = min(attachment.confidence, rule.confidence)
                how = _phase(governor.token) or rule.name if rule.name == "occurrence" else rule.name
                yield attrs.evolve(attachment, mention_id=mention.id, how=how, confidence=confidence)


def _phase(verb: Token) -> str | None:
    """Which end of its subject a verb dates: "the strike began on Monday"."""
    if verb.lemma.lower() in lexicon().begin:
        return BEGINNING
    return ENDING if verb.lemma.lower() in lexicon().end else None


def _agree(mention: EventMention, other: EventMention) -> bool:
    planned = Realis.PLANNED in (mention.realis, other.realis)
    return mention.id != other.id and (mention.realis is other.realis or not planned)
