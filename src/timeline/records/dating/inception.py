"""An office begins when one takes it: the text states the one date and leaves the other to the reader."""

from __future__ import annotations

from collections.abc import Mapping

from timeline.events.mention import EventMention, Realis, Role
from timeline.records.dating.context import Context
from timeline.records.dating.words import words
from timeline.values import Basis, Evidence, When

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
