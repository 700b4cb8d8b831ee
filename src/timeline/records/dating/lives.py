"""What the dates of a life say of each other: an office begins with taking it, and ends with death.

Both are inferred: the text states the one and leaves the other to the reader.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import attrs

from timeline.events.mention import EventMention, Realis, Role
from timeline.records.dating.context import Context
from timeline.records.dating.words import words
from timeline.values import Basis, Evidence, Granularity, When, as_day

_DONE_TO = frozenset({Role.PATIENT, Role.THEME})
_BEARERS = frozenset({Role.AGENT, Role.THEME})
_HOLDERS = frozenset({Role.AGENT, Role.PATIENT, Role.THEME})


def date_of_inception(
    context: Context, mention: EventMention, dates: Mapping[str, When]
) -> tuple[str, When] | None:
    """The state, by its mention's id, that a mention begins, and when that was.

    Somebody became what the text says that he has been since a day on that day: "She became the mayor after
    the riots." beside "She has served as mayor since May 2020." is May 2020.
    """
    if mention.lemma.lower() not in words().inception or mention.realis is not Realis.ACTUAL:
        return None
    holders, office = _holders(mention), _office(context, mention)
    for state in context.mentions:
        when = dates[state.id]
        begun = when.durative and when.begin.is_known and when.begin.earliest is not None
        if begun and holders & _holders(state) and office & _office(context, state):
            why = Evidence("dating", "inception", f"{state.text!r} begins with it", state.start, state.end)
            evidence = (*when.evidence, why)
            begin, grain = when.begin, when.granularity
            inferred = When(
                begin=begin, end=begin, granularity=grain, basis=Basis.INFERRED, evidence=evidence
            )
            return state.id, inferred
    return None


def _holders(mention: EventMention) -> frozenset[str]:
    found = (a.entity_id for a in mention.arguments if a.role in _HOLDERS and a.entity_id is not None)
    return frozenset(found)


def _office(context: Context, mention: EventMention) -> frozenset[str]:
    """The nouns of the phrase that says what one is: "serving as the mayor of X", "became mayor"."""
    head = context.heads.get(mention.id)
    if head is None:
        return frozenset()
    below = [child for child in context.document.children(head) if child.dep in {"attr", "oprd", "prep"}]
    nouns = (t for child in below for t in context.document.subtree(child) if t.pos in {"NOUN", "PROPN"})
    return frozenset(token.lemma.lower() for token in nouns)


def end_with_death(mentions: Sequence[EventMention], dates: Mapping[str, When]) -> Iterator[tuple[str, When]]:
    """The mentions of what lasts without an end, ended by the death of the one who does it or is it."""
    deaths = dict(_deaths(mentions, dates))
    for mention in mentions:
        when = dates[mention.id]
        if not (when.durative and when.open_end and when.begin.latest is not None):
            continue
        holders = (a.entity_id for a in mention.arguments if a.role in _BEARERS)
        found = next((deaths[id_] for id_ in holders if id_ in deaths), None)
        if found is not None and _later(found[1], when):
            yield mention.id, _ended(when, *found)


def _deaths(
    mentions: Sequence[EventMention], dates: Mapping[str, When]
) -> Iterator[tuple[str, tuple[EventMention, When]]]:
    """Who died on which day, by the id of the entity."""
    for mention in mentions:
        when, lemma = dates[mention.id], mention.lemma.lower()
        if when.granularity is not Granularity.DAY or mention.realis is not Realis.ACTUAL:
            continue
        dies = _DONE_TO if lemma in words().done_to | words().nouns else _BEARERS
        if lemma in words().done_to | words().nouns | words().done_by:
            for argument in mention.arguments:
                if argument.role in dies and argument.entity_id is not None:
                    yield argument.entity_id, (mention, when)


def _later(death: When, state: When) -> bool:
    return (
        death.begin.earliest is not None
        and state.begin.latest is not None
        and as_day(death.begin.earliest) >= as_day(state.begin.latest)
    )


def _ended(state: When, mention: EventMention, death: When) -> When:
    why = Evidence("dating", "death", f"it ends with {mention.text!r}", mention.start, mention.end)
    return attrs.evolve(
        state, end=death.end, open_end=False, basis=Basis.INFERRED, evidence=(*state.evidence, why)
    )
