"""What a prepositional phrase says about the event that it belongs to."""

from __future__ import annotations

from timeline.events.arguments.reading import is_party, is_place, label_of
from timeline.events.arguments.words import ArgumentWords, words
from timeline.events.mention import Role
from timeline.text.document import Document, Token

_SET_PHRASES = frozenset(
    {"example", "instance", "addition", "fact", "turn", "regard", "order", "behalf", "time"}
)
_ONLY_PLACES = frozenset({"in", "near", "outside"})  # what a name after these is, where it has no other label
_TARGETS = frozenset({"on", "against", "at", "upon", "over", "into"})


def role_of(document: Document, event: Token, preposition: str, target: Token) -> Role | None:
    """The role of `target` after `preposition` in an event; None where the phrase is no argument."""
    known, lemma = words(document.lang), event.lemma.lower()
    if target.lemma.lower() in _SET_PHRASES:
        return None
    if preposition == "with" and lemma in known.reciprocal:
        return Role.PATIENT
    if _names_place(document, event, preposition, target, known):
        return Role.PLACE
    if preposition in {"in", "by"} and target.lemma.lower() in known.means:
        return Role.INSTRUMENT
    if preposition == "to" and lemma in known.motion and label_of(document, target) != "PERSON":
        return Role.PLACE if target.pos == "PROPN" else Role.THEME
    if target.pos in {"NUM", "SYM"} and preposition not in {"of", "between", "with"}:
        return None  # a level or a price, which is a quantity
    role = known.prepositions.get(preposition)
    if role is Role.INSTRUMENT and preposition == "with":
        return Role.THEME if is_party(document, target) else role
    if role in {Role.RECIPIENT, Role.BENEFICIARY}:
        return role if is_party(document, target) else Role.THEME
    return role


def _names_place(
    document: Document, event: Token, preposition: str, target: Token, known: ArgumentWords
) -> bool:
    if (
        preposition in _ONLY_PLACES
        and target.pos == "PROPN"
        and label_of(document, target) in {None, "PERSON"}
    ):
        return event.lemma.lower() not in known.attitudes
    if preposition not in known.place_prepositions or not is_place(document, target):
        return False
    if preposition in {"on", "by", "over"} and label_of(document, target) == "GPE":
        return False  # "called on Peru", "signed by Peru": the country is a party there
    if preposition in known.inside:
        return preposition != "at" or event.lemma.lower() not in {"fire", "aim", "shoot", "throw", "launch"}
    if preposition in {"to", "for", "toward", "towards", "into", "through", "from", "over", "across"}:
        return event.lemma.lower() in known.motion or preposition in {"into", "across"}
    return preposition not in _TARGETS or event.pos in {"VERB", "AUX"}
