"""What a prepositional phrase says about the event that it belongs to."""

from __future__ import annotations

from timeline.events.arguments.reading import (
    NOMINAL,
    VERBAL,
    in_headline,
    is_measure,
    is_party,
    is_people_by_adjective,
    is_place,
    label_of,
    name_at,
    with_dep,
)
from timeline.events.arguments.words import ArgumentWords, words
from timeline.events.mention import Role
from timeline.text.document import Document, Token

_ONLY_PLACES = frozenset({"in", "near", "outside", "off", "across", "throughout"})
"""What a name after these is, where it has no other label or one that is often wrong."""

_UNSURE = frozenset({None, "PERSON", "LANGUAGE", "PRODUCT", "NORP", "WORK_OF_ART"})
_VEHICLES = frozenset({"in", "on"})
_TARGETS = frozenset({"on", "against", "at", "upon", "over", "into"})
_WITH_LEVELS = frozenset({"of", "between", "with", "against", "among"})


def role_of(document: Document, event: Token, preposition: str, target: Token) -> Role | None:
    """The role of `target` after `preposition` in an event; None where the phrase is no argument."""
    known, lemma, noun = words(document.lang), event.lemma.lower(), target.lemma.lower()
    if noun in known.frames.set_phrases.get(preposition, ()):
        return None
    if preposition == "with" and lemma in known.reciprocal:
        return Role.PATIENT
    level = is_measure(document, target) or _is_counted_level(document, event, preposition, target)
    if level and preposition not in _WITH_LEVELS:
        return None  # a level or a price, which is a quantity
    framed = known.frames.frames.get(preposition, {}).get(lemma)
    if framed is not None and not (
        framed is Role.THEME and preposition == "for" and is_party(document, target)
    ):
        return framed
    if preposition == "at" and lemma in known.frames.aiming:
        return Role.PATIENT
    if names_place(document, event, preposition, target):
        return Role.PLACE
    return _by_preposition(document, event, preposition, target, known)


def _by_preposition(
    document: Document, event: Token, preposition: str, target: Token, known: ArgumentWords
) -> Role | None:
    """What the preposition says by itself, where neither the verb nor a place decides."""
    lemma, noun = event.lemma.lower(), target.lemma.lower()
    if preposition in {"in", "by"} and noun in known.nouns.means:
        return Role.INSTRUMENT
    if preposition == "in" and noun in known.nouns.disasters and event.pos in VERBAL:
        return Role.INSTRUMENT
    if preposition == "by" and event.pos in VERBAL:
        return None  # "won by a landslide"; the agent of a passive is known before
    if preposition == "at" and _is_bare(document, target):
        return None  # "at war", "at work"
    if preposition == "to" and lemma in known.frames.giving:
        return Role.RECIPIENT
    if (
        preposition == "to"
        and lemma in known.motion | known.conveying
        and label_of(document, target) != "PERSON"
    ):
        return Role.PLACE if target.pos == "PROPN" else Role.THEME
    if preposition == "as" and target.tag not in {"NN", "NNP"} and not is_party(document, target):
        return None  # "six hurt as bus overturns", with the verb taken for a noun
    role = known.prepositions.get(preposition)
    if role is Role.INSTRUMENT and preposition == "with":
        return Role.THEME if is_party(document, target) or target.pos == "PRON" else role
    if role in {Role.RECIPIENT, Role.BENEFICIARY}:
        for_people = is_party(document, target) or is_people_by_adjective(document, target)
        return role if for_people or preposition == "on behalf of" else Role.THEME
    return role


def _is_counted_level(document: Document, event: Token, preposition: str, target: Token) -> bool:
    """Whether a count is what a change led to: "grew to 1.6 million units"."""
    counted = preposition in {"to", "from", "by"} and any(with_dep(document, target, "nummod"))
    return counted and event.lemma.lower() in words(document.lang).unaccusative


def _is_bare(document: Document, noun: Token) -> bool:
    if noun.tag != "NN" or in_headline(document, noun):
        return False
    return not any(with_dep(document, noun, "det", "poss", "compound", "amod", "nummod", "prep"))


def names_place(document: Document, event: Token, preposition: str, target: Token) -> bool:
    """Whether a phrase says where an event was, or where it led."""
    known = words(document.lang)
    if could_be_place(document, preposition, target):
        return event.lemma.lower() not in known.attitudes
    if preposition in _VEHICLES and event.pos in VERBAL and target.lemma.lower() in known.nouns.vehicles:
        return True
    if preposition in known.always_places and target.pos in NOMINAL and label_of(document, target) != "DATE":
        return True
    if preposition not in known.place_prepositions or not is_place(document, target):
        return False
    if preposition in {"on", "by", "over"} and label_of(document, target) == "GPE":
        return False  # "called on Peru", "signed by Peru": the country is a party there
    if preposition in known.inside:
        return preposition != "at" or event.lemma.lower() not in known.frames.aiming
    lemma = event.lemma.lower()
    moves = lemma in known.motion | known.conveying
    if preposition == "between":
        return moves or event.pos in VERBAL
    if preposition in {
        "to",
        "for",
        "toward",
        "towards",
        "into",
        "through",
        "from",
        "over",
        "across",
        "out of",
    }:
        return moves or preposition in {"into", "across"}
    befalls = lemma in known.theme_of | known.nouns.befalling | known.nouns.disasters | known.motion
    return preposition not in _TARGETS or event.pos in VERBAL or (befalls and preposition == "on")


def could_be_place(document: Document, preposition: str, target: Token) -> bool:
    """Whether a name without a sure label is a place by its preposition: "in Quetta", "off Java"."""
    if preposition not in _ONLY_PLACES or target.pos != "PROPN":
        return False
    name = name_at(document, target)
    label = name.label if name else None
    if name is not None and f" {preposition} " in name.text:
        return False  # "the Prize in Chemistry"
    if label in _UNSURE:
        return True
    plain = not any(True for _ in document.children(target)) and target.text.istitle()
    return label == "ORG" and plain and preposition != "across"
