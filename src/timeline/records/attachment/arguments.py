"""The times of a mention as arguments of it, beside those who take part."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

import attrs

from timeline.events.mention import Argument, EventMention, Role
from timeline.records.attachment.attachment import Attachment
from timeline.text.document import Document
from timeline.times.expression import TimeExpression


def time_arguments(
    document: Document,
    mentions: Sequence[EventMention],
    attachments: Sequence[Attachment],
    expressions: Sequence[TimeExpression],
) -> tuple[EventMention, ...]:
    """The mentions with each time that dates them as an argument of role TIME, in the order of the text."""
    by_id = {expression.id: expression for expression in expressions}
    times: defaultdict[str, list[Argument]] = defaultdict(list)
    for attachment in attachments:
        times[attachment.mention_id].append(_argument(document, by_id[attachment.time_id]))
    return tuple(
        _with(mention, times[mention.id]) if mention.id in times else mention for mention in mentions
    )


def _with(mention: EventMention, times: Sequence[Argument]) -> EventMention:
    """The mention with its times; a time beside a participant of the same head word is left out."""
    heads = {argument.head for argument in mention.arguments}
    found = [*mention.arguments, *(time for time in dict.fromkeys(times) if time.head not in heads)]
    return attrs.evolve(mention, arguments=tuple(sorted(found, key=lambda argument: argument.start)))


def _argument(document: Document, time: TimeExpression) -> Argument:
    head = document.head_of(time.start, time.end)
    return Argument(
        role=Role.TIME,
        start=time.start,
        end=time.end,
        text=document.text[time.start : time.end],
        head=time.start if head is None else max(head.start, time.start),
    )
