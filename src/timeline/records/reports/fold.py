"""Which events are reports, and the events parted into what is told and who told it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from timeline.events.mention import EventClass, EventMention, PartOfSpeech, Realis, Role, Tense
from timeline.records.event import Event
from timeline.records.reports.words import words
from timeline.values import Basis

_DATED = frozenset({Basis.STATED, Basis.IMPLIED})
_OF_THINGS = frozenset({"attribution:object", "attribution:naming"})
"""To announce a ceasefire, or to call a raid a massacre, is to do something."""


def fold_reports(
    events: Iterable[Event], mentions: Sequence[EventMention]
) -> tuple[tuple[Event, ...], tuple[Event, ...]]:
    """Part the events from the reports, both in the order of the text.

    Everything stays what it was: a report has its date, its mentions and its links as any other event has.
    """
    by_id = {mention.id: mention for mention in mentions}
    cues = _cues(mentions)
    bent = _bent(mentions)
    told: list[Event] = []
    reports: list[Event] = []
    for event in events:
        found = [by_id[id_] for id_ in event.mentions]
        apart = is_report(event, found, cues) or is_outlook(event, found, bent)
        (reports if apart else told).append(event)
    return tuple(told), tuple(reports)


def is_outlook(event: Event, told: Sequence[EventMention], bent: frozenset[int]) -> bool:
    """Whether an event only says how sure or how far ahead another is: "is *expected* to sign the treaty".

    `bent` are the offsets of the words that give other mentions their realis. Who expects is told ("officials
    expect that") where it is news.
    """
    if event.realis is Realis.NEGATED:
        return False
    return all(
        mention.lemma in words().outlook
        and mention.start in bent
        and not any(argument.role is Role.AGENT for argument in mention.arguments)
        for mention in told
    )


def is_report(event: Event, told: Sequence[EventMention], cues: frozenset[int]) -> bool:
    """Whether an event tells no more than who says so. `cues` are the offsets of the words that give sources.

    "Said" is one wherever it stands, "announced" where a clause tells what was announced; but an announcement
    on a day of its own ("announced on Monday that it will close") is news, and so is what was not said ("did
    not say why").
    """
    if event.realis is Realis.NEGATED:
        return False
    return all(_only_says(mention, cues, dated=event.when.basis in _DATED) for mention in told)


def _only_says(mention: EventMention, cues: frozenset[int], *, dated: bool) -> bool:
    if mention.tense is Tense.NONE and mention.lemma in words().papers:
        return mention.event_class is EventClass.REPORTING
    if mention.lemma in words().saying:
        return mention.event_class is EventClass.REPORTING or mention.start in cues
    return mention.event_class is EventClass.REPORTING and mention.start in cues and not dated


def _bent(mentions: Iterable[EventMention]) -> frozenset[int]:
    """Where the words stand that give the verbs below them their realis."""
    return frozenset(
        step.start
        for mention in mentions
        for step in mention.evidence
        if mention.pos is PartOfSpeech.VERB and step.start not in {None, mention.start}
        if not step.rule.startswith("attribution:") and step.start is not None
    )


def _cues(mentions: Iterable[EventMention]) -> frozenset[int]:
    """Where the words stand by which a mention has its source, but for those that make news of a thing."""
    return frozenset(
        step.start
        for mention in mentions
        for step in mention.evidence
        if step.rule.startswith("attribution:") and step.rule not in _OF_THINGS and step.start is not None
    )
