"""The direct objects of a verb: said, shared with another verb, or the noun above a relative clause."""

from __future__ import annotations

from timeline.events.arguments.clause import antecedent, own_subject
from timeline.events.arguments.reading import (
    NOMINAL,
    RELATIVE,
    VERBAL,
    first_with_dep,
    is_people_by_adjective,
    with_dep,
)
from timeline.events.arguments.voice import is_passive
from timeline.events.arguments.words import words
from timeline.text.document import Document, Token

_WISHES = frozenset({"want", "expect", "see", "let"})


def objects(document: Document, verb: Token) -> list[Token]:
    """The direct objects of a verb: its own, an antecedent, or one shared with its conjunct."""
    found = [
        child
        for child in with_dep(document, verb, "dobj")
        if child.pos in NOMINAL or child.lower in RELATIVE or _stands_for_noun(document, child)
    ]
    if found:
        noun = [antecedent(document, verb, t) if t.lower in RELATIVE and t.i < verb.i else t for t in found]
        return [token for token in noun if token is not None]
    single = _subject_of_infinitive(document, verb) or _gap_of_relative_clause(document, verb)
    return [single] if single is not None else _shared_object(document, verb)


def _stands_for_noun(document: Document, token: Token) -> bool:
    """Whether a word that is no noun stands for one: "the wounded", "most of the forts"."""
    if is_people_by_adjective(document, token):
        return True
    partitive = token.lower in words(document.lang).nouns.partitive
    return partitive and any(child.lower == "of" for child in with_dep(document, token, "prep"))


def _subject_of_infinitive(document: Document, verb: Token) -> Token | None:
    """Whom a verb makes do something, which a parser has as subject of the infinitive: "allowed X to go"."""
    if verb.lemma in words(document.lang).object_control - _WISHES:
        for clause in with_dep(document, verb, "ccomp"):
            marks = first_with_dep(document, clause, "aux")
            if clause.tag == "VB" and marks is not None and marks.tag == "TO":
                return first_with_dep(document, clause, "nsubj")
    return None


def _gap_of_relative_clause(document: Document, verb: Token) -> Token | None:
    """The noun that a relative clause without pronoun has as object: "the man he killed"."""
    if verb.dep != "relcl" or is_passive(document, verb):
        return None
    deps = {child.dep for child in document.children(verb)}
    own = own_subject(document, verb)
    if (
        own is None
        or own.lower in RELATIVE
        or _is_whose(document, own)
        or deps & {"ccomp", "xcomp", "attr", "acomp", "dobj"}
    ):
        return None
    if any(t.lower in RELATIVE for p in with_dep(document, verb, "prep") for t in document.children(p)):
        return None  # "the plane in which he travelled"
    stranded = any(not document.children(child) for child in with_dep(document, verb, "prep"))
    wh_adverb = any(child.tag == "WRB" for child in document.children(verb))
    return None if stranded or wh_adverb else document.head(verb)


def _is_whose(document: Document, noun: Token) -> bool:
    return any(child.lower == "whose" for child in with_dep(document, noun, "poss"))


def _shared_object(document: Document, verb: Token) -> list[Token]:
    """The object after a pair of verbs belongs to both: "attacked and killed X"."""
    for conjunct in with_dep(document, verb, "conj"):
        between = document.tokens[verb.i + 1 : conjunct.i]
        if conjunct.pos in VERBAL and all(token.pos in {"CCONJ", "ADV"} for token in between):
            return list(with_dep(document, conjunct, "dobj"))
    return []
