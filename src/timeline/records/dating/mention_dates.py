"""The date of every mention, with its recurrence."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

import attrs

from timeline.events.mention import EventMention
from timeline.records.attachment.attachment import Attachment, TimeRole
from timeline.records.dating.by_governor import date_by_clause, date_by_governor, is_foreseen
from timeline.records.dating.by_noun import date_by_noun
from timeline.records.dating.by_tense import date_by_tense, date_of_habit, fits_tense, vague_date
from timeline.records.dating.by_times import DatedBy, date_by_times, with_length
from timeline.records.dating.context import Context
from timeline.records.dating.extent import lasts
from timeline.records.dating.from_event import FromEvent, find_from_events
from timeline.records.dating.lives import date_of_inception, end_with_death
from timeline.records.dating.story import Story
from timeline.records.reference_date import ReferenceDate
from timeline.text.document import Document
from timeline.times.expression import TimeExpression
from timeline.values import Basis, When

BY_TENSE = 0.5
_BY_STORY = 0.6


@attrs.frozen(kw_only=True)
class MentionDate:
    """When one mention says that its event was; `confidence` is that of the time's attachment.

    `begins` is the mention of the state that it begins, where its date was taken from that; `counted` tells
    of which other event's date its own is counted from.
    """

    mention_id: str
    when: When
    recurrence: str | None = None
    begins: str | None = None
    counted: FromEvent | None = None
    confidence: float = 1.0

    @property
    def is_dated(self) -> bool:
        """Whether a time in the text, rather than tense alone, gave the date."""
        return self.when.basis in {Basis.STATED, Basis.IMPLIED}


def dates_of(
    document: Document,
    mentions: Sequence[EventMention],
    expressions: Sequence[TimeExpression],
    attachments: Sequence[Attachment],
    reference: ReferenceDate,
) -> dict[str, MentionDate]:
    """Date each mention, by id: by its times, else by the story, its tense, or the verb that governs it."""
    context = Context(document=document, mentions=mentions, expressions=expressions, reference=reference)
    times = {expression.id: expression for expression in expressions}
    by_id = {mention.id: mention for mention in mentions}
    by_mention: dict[str, list[DatedBy]] = defaultdict(list)
    for attachment in attachments:
        time = times[attachment.time_id]
        if attachment.relation is TimeRole.APART:
            continue
        if fits_tense(by_id[attachment.mention_id], time, reference):
            by_mention[attachment.mention_id].append(DatedBy(time, attachment))
    found = {mention.id: _by_times(mention, by_mention[mention.id], reference) for mention in mentions}
    story = Story.of(context, {id_: date.when for id_, date in found.items()})
    for mention in context.from_the_top:
        if not found[mention.id].when.is_known:
            found[mention.id] = _by_context(story, mention, by_mention[mention.id], found)
    for id_, when in end_with_death(mentions, {id_: date.when for id_, date in found.items()}):
        found[id_] = attrs.evolve(found[id_], when=when)
    for id_, counted in find_from_events(context).items():
        found[id_] = attrs.evolve(found[id_], counted=counted)
    return found


def _by_times(mention: EventMention, dated: list[DatedBy], reference: ReferenceDate) -> MentionDate:
    sets = [d.time for d in dated if d.role is TimeRole.RECURS]
    rest = [d for d in dated if d.role is not TimeRole.RECURS]
    return MentionDate(
        mention_id=mention.id,
        when=date_by_times(mention, rest, reference) or When.unknown(),
        recurrence=sets[0].value if sets else None,
        confidence=min((d.attachment.confidence for d in rest), default=1.0),
    )


def _by_context(
    story: Story, mention: EventMention, dated: list[DatedBy], found: dict[str, MentionDate]
) -> MentionDate:
    """The date of a mention that no time dates; one with a vague time ("recently") keeps to that."""
    vague = vague_date(mention, [d.time for d in dated], story.context.reference)
    if vague is not None:
        return attrs.evolve(found[mention.id], when=vague, confidence=BY_TENSE)
    if any(d.role is TimeRole.RECURS for d in dated):
        return attrs.evolve(found[mention.id], when=date_of_habit(mention, story.context.reference))
    begun = date_of_inception(story.context, mention, story.dates)
    if begun is not None:
        return attrs.evolve(found[mention.id], when=begun[1], begins=begun[0], confidence=_BY_STORY)
    told = date_by_clause(story.context, mention, story.dates) or story.date(mention)
    if told is not None:
        told = with_length(told, dated) if lasts(mention) else told
        return attrs.evolve(found[mention.id], when=told, confidence=_BY_STORY)
    when = date_by_noun(story.context, mention)
    when = when or date_by_governor(story.context, mention, lambda id_: found[id_].when)
    foreseen = is_foreseen(story.context, mention)
    when = when or date_by_tense(mention, story.context.reference, foreseen=foreseen)
    return attrs.evolve(found[mention.id], when=when, confidence=BY_TENSE)
