"""Tense, aspect, polarity, modality and class of an event mention, as TimeML's MAKEINSTANCE has them."""

from __future__ import annotations

import attrs

from timeline.events.mention import Aspect, EventClass, Polarity, Tense
from timeline.events.words import event_words
from timeline.text.document import Document, Token

AUXILIARY = frozenset({"aux", "auxpass"})
NEGATION = frozenset({"not", "n't", "n’t", "never", "no", "neither", "nor", "without"})
FUTURE = frozenset({"will", "shall", "'ll", "’ll", "wo"})
MODAL = frozenset({"may", "might", "could", "can", "ca", "would", "'d", "’d", "should", "must", "ought"})
PRESENT_MODAL = frozenset({"can", "ca", "should", "must"})
"""Annotators give these a present tense, and `would`, `could`, `may` and `might` none."""
SHARED_GROUP = frozenset({("VB", "VB"), ("VBN", "VBN"), ("VBN", "VBD"), ("VBG", "VBG")})
"""Tags of a verb and its conjunct that stand under the same auxiliaries; taggers take many VBN for VBD."""
FINITE = {"VBD": Tense.PAST, "VBZ": Tense.PRESENT, "VBP": Tense.PRESENT}
PARTICIPLE = {"VBG": Tense.PRESPART, "VBN": Tense.PASTPART}


@attrs.frozen
class Reading:
    """How an event is told: its TimeML class, tense, aspect, polarity and modal verb."""

    event_class: EventClass
    tense: Tense
    aspect: Aspect
    polarity: Polarity
    modality: str | None


def read_trigger(document: Document, trigger: Token) -> Reading:
    """Read tense, aspect, polarity, modality and class off the words around a trigger.

    >>> from timeline.text import annotate, read
    >>> document = annotate(read("The bank has not been fined."))
    >>> reading = read_trigger(document, document.tokens[5])
    >>> reading.tense.value, reading.aspect.value, reading.polarity.value
    ('PRESENT', 'PERFECTIVE', 'NEG')
    """
    group = verb_group(document, trigger)
    modality = next((t.lower for t in group if t.tag == "MD" and t.lower in MODAL), None)
    governor = document.head(trigger)
    tense = _tense(trigger, group)
    if is_semi_auxiliary(document, governor) and tense is Tense.INFINITIVE:
        tense = Tense.FUTURE if governor.lemma == "go" else tense
        modality = "have to" if governor.lemma == "have" else modality
    return Reading(
        event_class=_class_of(document, trigger),
        tense=tense,
        aspect=_aspect(trigger, group),
        polarity=Polarity.NEG if is_negated(document, trigger) else Polarity.POS,
        modality=_MODAL_LEMMA.get(modality, modality) if modality else None,
    )


_MODAL_LEMMA = {"ca": "can", "'d": "would", "’d": "would"}


def verb_group(document: Document, trigger: Token) -> tuple[Token, ...]:
    """The auxiliaries of a verb; of a predicate adjective or noun, its copula and the copula's auxiliaries.

    A conjunct without auxiliaries of its own shares those of the first verb ("has fallen and risen").
    """
    carrier = trigger
    if trigger.pos not in ("VERB", "AUX") and trigger.dep in ("acomp", "attr"):
        carrier = document.head(trigger)
    own = tuple(child for child in document.children(carrier) if child.dep in AUXILIARY)
    if carrier is not trigger:
        return (*own, carrier)
    if not own and trigger.dep == "conj":
        head = document.head(trigger)
        if (head.tag, trigger.tag) in SHARED_GROUP and not any(
            t.dep == "nsubj" for t in document.children(trigger)
        ):
            return tuple(child for child in document.children(head) if child.dep in AUXILIARY)
    return own


def is_semi_auxiliary(document: Document, token: Token) -> bool:
    """Whether a verb only colours another one: "is going to leave", "has to leave"."""
    if token.lemma == "have" or (token.lemma == "go" and token.tag == "VBG"):
        return any(t.dep == "xcomp" and t.tag == "VB" for t in document.children(token))
    return False


def is_negated(document: Document, trigger: Token) -> bool:
    """Whether a negation stands on the trigger, its copula, or as a determiner on it ("no role")."""
    for child in document.children(trigger):
        if child.dep == "neg" or (child.dep in ("det", "preconj", "advmod") and child.lower in NEGATION):
            return True
    if trigger.pos not in ("VERB", "AUX") and trigger.dep in ("acomp", "attr"):
        return any(child.dep == "neg" for child in document.children(document.head(trigger)))
    head = document.head(trigger)
    if trigger.dep == "xcomp" and is_semi_auxiliary(document, head):
        return any(child.dep == "neg" for child in document.children(head))
    return trigger.dep in ("pobj", "pcomp") and head.lower == "without"


def _tense(trigger: Token, group: tuple[Token, ...]) -> Tense:
    if any(t.lower in FUTURE for t in group):
        return Tense.FUTURE
    modal = next((t.lower for t in group if t.tag == "MD"), None)
    if modal:
        return Tense.PRESENT if modal in PRESENT_MODAL else Tense.NONE
    if any(t.tag == "TO" for t in group):
        return Tense.INFINITIVE
    if trigger.pos not in ("VERB", "AUX") and not group:
        return Tense.NONE
    for token in (*group, trigger):
        if token.tag in FINITE:
            tense = FINITE[token.tag]
            return Tense.NONE if tense is Tense.PRESENT and trigger.dep == "attr" else tense
    if trigger.pos not in ("VERB", "AUX"):
        return Tense.NONE
    if trigger.tag == "VB":
        return Tense.INFINITIVE if trigger.dep == "xcomp" else Tense.PRESENT
    if trigger.tag == "VBN" and trigger.dep in ("ROOT", "ccomp", "conj", "acl"):
        return Tense.PAST  # a participle that carries its clause is a past tense to the reader
    return PARTICIPLE.get(trigger.tag, Tense.NONE)


def _aspect(trigger: Token, group: tuple[Token, ...]) -> Aspect:
    verbal = trigger.pos in ("VERB", "AUX")
    perfect = any(t.lemma == "have" for t in group) and (not verbal or trigger.tag in ("VBN", "VBD", "VBG"))
    progressive = verbal and trigger.tag == "VBG" and any(t.lemma == "be" for t in group)
    if perfect and progressive:
        return Aspect.PERFECTIVE_PROGRESSIVE
    if perfect:
        return Aspect.PERFECTIVE
    return Aspect.PROGRESSIVE if progressive else Aspect.NONE


def _class_of(document: Document, trigger: Token) -> EventClass:
    words = event_words(document.lang)
    listed = words.classes.get(trigger.lemma.lower())
    if trigger.pos == "ADJ":
        return listed if listed is EventClass.I_STATE else EventClass.STATE
    if trigger.lemma in words.roles and trigger.pos == "NOUN":
        return EventClass.STATE
    return listed or EventClass.OCCURRENCE
