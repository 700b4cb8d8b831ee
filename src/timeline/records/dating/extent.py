"""Whether what a mention tells of goes on for days, by its class and its word."""

from __future__ import annotations

from timeline.events.mention import EventClass, EventMention, Tense
from timeline.records.dating.words import words

_STATES = frozenset({EventClass.STATE, EventClass.I_STATE})


def lasts(mention: EventMention) -> bool:
    """Whether it lasts, as a rule: a state, or a noun or verb of the list ("crisis", "protect")."""
    if mention.event_class in _STATES:
        return True
    return is_lasting_noun(mention) or mention.lemma.lower() in words().lasting_verbs


def is_lasting_noun(mention: EventMention) -> bool:
    """Whether it is a noun of what goes on for days: "the crisis", "their search"."""
    return mention.tense is Tense.NONE and mention.lemma.lower() in words().lasting_nouns
