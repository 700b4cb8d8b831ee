"""What a name or noun before an event noun does in the event: "US strike", "Kabul bombing", "job cuts"."""

from __future__ import annotations

from timeline.events.arguments.reading import PLACE_LABELS, label_of
from timeline.events.arguments.words import words
from timeline.events.mention import Role
from timeline.text.countries import countries
from timeline.text.document import Document, Token


def name_before_noun(document: Document, noun: Token, name: Token) -> Role:
    """AGENT, or PLACE of what a town has seen, or of what befell a country."""
    if label_of(document, name) not in PLACE_LABELS:
        return Role.AGENT
    known, lemma = words(document.lang), noun.lemma.lower()
    befalls = lemma in known.nouns.befalling | known.theme_of | known.nouns.disasters
    is_country = name.lower in countries().names or name.dep != "compound" or _is_part_of_name(document, name)
    return Role.AGENT if is_country and not befalls else Role.PLACE


def _is_part_of_name(document: Document, name: Token) -> bool:
    """Whether a name has several words ("South Korea"), of which one alone tells no country."""
    return any(child.dep == "compound" for child in document.children(name))


def noun_before_noun(document: Document, noun: Token, modifier: Token) -> Role:
    """What it is done with, where, by whom, to whom, or what it is about."""
    known, lemma = words(document.lang), noun.lemma.lower()
    word = modifier.lemma.lower()
    if word in known.nouns.means:
        return Role.INSTRUMENT
    if word in known.nouns.place_nouns:
        return Role.PLACE
    if lemma in known.theme_of:
        return Role.THEME
    if lemma in known.frames.undergone | known.patient_possessive:
        return Role.PATIENT
    return Role.AGENT if word in known.nouns.people | known.nouns.bodies else Role.THEME
