"""The grammar of a clause: its subject, also one that is not said."""

from __future__ import annotations

from timeline.events.arguments.reading import (
    NOMINAL,
    RELATIVE,
    VERBAL,
    first_with_dep,
    in_headline,
    with_dep,
)
from timeline.events.arguments.words import words
from timeline.text.document import Document, Token

SUBJECTS = ("nsubj", "nsubjpass")
_ORDINALS = frozenset({"first", "second", "third", "next", "last", "latest", "only"})
_DEEP = 8  # clauses below one another that a controller is looked for; more is a broken parse


def subject(document: Document, verb: Token, depth: int = 0) -> Token | None:
    """The word that fills the subject of a verb, said here or shared with another clause."""
    if depth > _DEEP:
        return None
    own = own_subject(document, verb)
    if own is None:
        return _shared_subject(document, verb, depth)
    if own.lower in RELATIVE and own.i < verb.i:
        return antecedent(document, verb, own)
    return own


def own_subject(document: Document, verb: Token) -> Token | None:
    """The word that stands as subject of the verb itself."""
    for child in with_dep(document, verb, *SUBJECTS):
        is_gerund = child.tag == "VBG"
        if child.pos in NOMINAL | {"DET", "ADJ"} or child.lower in RELATIVE or is_gerund:
            return None if is_misplaced_destination(document, verb, child) else child
    return None


def is_misplaced_destination(document: Document, verb: Token, found: Token) -> bool:
    """Whether "left for X to meet Y" was read as if X did the meeting."""
    head = document.head(verb)
    marked = any(child.lower == "for" for child in with_dep(document, verb, "mark"))
    return marked and found.pos == "PROPN" and head.lemma in words(document.lang).motion


def antecedent(document: Document, verb: Token, pronoun: Token) -> Token | None:
    """The noun that a relative pronoun stands for."""
    clause = verb
    while clause.dep == "conj" and document.head(clause).pos in VERBAL:
        clause = document.head(clause)
    if clause.dep == "relcl":
        return document.head(clause)
    return _noun_before(document, pronoun) if clause.dep in {"acl", "advcl", "ccomp"} else None


def _noun_before(document: Document, pronoun: Token) -> Token | None:
    """The noun phrase that ends before a pronoun, past one phrase ("talks in June that ...")."""
    if pronoun.i == 0:
        return None
    noun = document.tokens[pronoun.i - 1]
    preposition = document.head(noun)
    if noun.dep == "pobj" and preposition.i > 0:
        before = document.tokens[preposition.i - 1]
        noun = before if before.pos in NOMINAL else noun
    return noun if noun.pos in NOMINAL else None


def _shared_subject(document: Document, verb: Token, depth: int) -> Token | None:
    head = document.head(verb)
    if verb.dep == "ROOT" or head.i == verb.i:
        return _noun_before_auxiliary(document, verb)
    if verb.dep in {"conj", "advcl", "parataxis", "ccomp"} and head.pos in VERBAL:
        if verb.dep == "ccomp" and not _is_bare(document, verb):
            return _noun_before_auxiliary(document, verb)
        return subject(document, head, depth + 1)
    if verb.dep in {"xcomp", "oprd"}:
        return _controller(document, head, depth)
    if verb.dep == "pcomp":
        return _of_preposition(document, head, depth)
    if verb.dep in {"acl", "relcl"}:
        return _of_noun(document, verb, head, depth)
    return head if verb.dep == "amod" and head.pos in NOMINAL else None


def _is_bare(document: Document, verb: Token) -> bool:
    if verb.tag == "VB" and first_with_dep(document, verb, "aux") is None:
        return False  # an imperative: "he said: leave the town"
    return verb.tag in {"VB", "VBG", "VBN"} and first_with_dep(document, verb, "mark") is None


def _controller(document: Document, head: Token, depth: int) -> Token | None:
    """Who does the infinitive below `head`: "is due to meet", "urged him to leave", "is likely to win"."""
    if head.pos in VERBAL:
        target = first_with_dep(document, head, "dobj")
        if target is not None and head.lemma in words(document.lang).object_control:
            return target
        return subject(document, head, depth + 1)
    if head.pos == "ADJ" and document.head(head).pos in VERBAL:
        return subject(document, document.head(head), depth + 1)
    return _owner(document, head, depth)


def _of_preposition(document: Document, preposition: Token, depth: int) -> Token | None:
    """Who does the gerund after a preposition: "accused him of lying", "by hiring", "before leaving"."""
    head = document.head(preposition)
    if head.pos not in VERBAL:
        return _owner(document, head, depth)
    target = first_with_dep(document, head, "dobj")
    if target is not None and preposition.lower in {"of", "from", "for", "into"}:
        return target
    return subject(document, head, depth + 1)


def _of_noun(document: Document, verb: Token, noun: Token, depth: int) -> Token | None:
    """Who does a verb that stands under a noun: "a man carrying X", "a car seen", "its plan to leave"."""
    if first_with_dep(document, verb, "aux") is not None and verb.tag == "VB":
        return noun if _does_it_itself(document, noun) else _owner(document, noun, depth)
    if noun.pos == "PRON" and noun.dep == "expl":
        return None
    return bearer(document, noun, depth) or noun


def _does_it_itself(document: Document, noun: Token) -> bool:
    """Whether a noun does the infinitive below it: "the first woman to fly", headline "Pope to visit"."""
    if noun.dep == "ROOT" and in_headline(document, noun):
        return True
    return any(t.tag == "JJS" or t.lower in _ORDINALS for t in with_dep(document, noun, "amod"))


def _owner(document: Document, noun: Token, depth: int) -> Token | None:
    """Whose a noun is: its possessive, or the subject of the verb that has it as object."""
    possessor = first_with_dep(document, noun, "poss")
    if possessor is not None:
        return possessor
    head = document.head(noun)
    if noun.dep in {"dobj", "attr", "conj"} and head.pos in VERBAL:
        return subject(document, head, depth + 1)
    if noun.dep == "pobj" and head.lower == "of" and depth <= _DEEP:
        return _owner(document, document.head(head), depth + 1)  # "a letter of intent to buy"
    return None


def bearer(document: Document, noun: Token, depth: int = 0) -> Token | None:
    """Of whom a noun is said: "X is a *politician*", "X, a *politician*", "*minister* X"."""
    first = noun
    while first.dep == "conj" and document.head(first).pos in NOMINAL:
        first = document.head(first)
    head = document.head(first)
    if first.dep == "attr" and head.pos in VERBAL and depth <= _DEEP:
        found = subject(document, head, depth + 1)
        return None if found is None or (found.pos in {"DET", "PRON"} and not is_personal(found)) else found
    if first.dep == "appos" and head.pos in NOMINAL:
        return head
    if first.dep == "compound" and head.pos == "PROPN" and first.i < head.i:
        return head
    return None


def is_personal(token: Token) -> bool:
    """Whether a token is a pronoun for people."""
    return token.lemma.lower() in {"he", "she", "they", "i", "we", "you", "him", "her", "his", "their"}


def _noun_before_auxiliary(document: Document, verb: Token) -> Token | None:
    """The noun phrase that ends right before the verb's first auxiliary, where the parse gave no subject."""
    auxiliaries = [
        child.i for child in with_dep(document, verb, "aux", "auxpass") if child.tag not in {"TO", "VBG"}
    ]
    if not auxiliaries:
        return None
    k = min(auxiliaries) - 1
    while k >= 0 and document.tokens[k].pos == "ADV":
        k -= 1
    if k < 0 or document.tokens[k].pos not in {"NOUN", "PROPN", "PRON"}:
        return None
    noun = document.tokens[k]
    while noun.dep == "conj" and _joined_by_and(document, document.head(noun), noun):
        noun = document.head(noun)
    return noun


def _joined_by_and(document: Document, left: Token, right: Token) -> bool:
    between = document.tokens[left.i + 1 : right.i]
    return left.pos in NOMINAL and any(token.dep == "cc" or token.pos == "CCONJ" for token in between)
