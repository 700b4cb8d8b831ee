"""Whether what a mention tells of goes on for days, by its class and its word."""

from __future__ import annotations

from timeline.events.mention import EventClass, EventMention, Tense
from timeline.records.dating.words import words

_STATES = frozenset({EventClass.STATE, EventClass.I_STATE})
_FORESEEN = frozenset({Tense.FUTURE, Tense.INFINITIVE})


def lasts(mention: EventMention) -> bool:
    """Whether it lasts, as a rule: a state, or a noun or verb of the list ("crisis", "protect").

    So do several events ("landslides"), and what will be done, or is to be done, unless it is done at once.
    """
    if mention.event_class in _STATES or _is_plural(mention):
        return True
    if mention.tense in _FORESEEN and mention.lemma.lower() not in words().momentary_verbs:
        return True
    return is_lasting_noun(mention) or mention.lemma.lower() in words().lasting_verbs


def _is_plural(mention: EventMention) -> bool:
    """Whether it is a noun of several events."""
    noun, text = mention.tense is Tense.NONE, mention.text.lower()
    return noun and text.endswith("s") and text != mention.lemma.lower()


def is_lasting_noun(mention: EventMention) -> bool:
    """Whether it is a noun of what goes on for days: "the crisis", "their search"."""
    return mention.tense is Tense.NONE and mention.lemma.lower() in words().lasting_nouns
