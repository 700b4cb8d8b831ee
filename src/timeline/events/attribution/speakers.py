"""From a verb or noun of saying to the head of the phrase that speaks."""

from __future__ import annotations

from timeline.events.attribution.words import words
from timeline.text.document import Document, Token

HIGHEST = 20
"""No verb shares the subject of one further up than this."""
SUBJECTS = frozenset({"nsubj", "csubj"})


def is_passive(document: Document, verb: Token) -> bool:
    """Whether a verb is in the passive, with or without its auxiliary."""
    children = document.children(verb)
    return any(c.dep in {"auxpass", "nsubjpass", "agent"} for c in children) or (
        verb.tag == "VBN" and verb.dep in {"acl", "amod"} and not any(c.dep in SUBJECTS for c in children)
    )


def agent(document: Document, token: Token) -> Token | None:
    """The noun of the by-phrase."""
    for child in document.children(token):
        if child.dep == "agent" or (child.dep == "prep" and child.lower == "by"):
            return next((c for c in document.children(child) if c.dep == "pobj"), None)
    return None


def subject(document: Document, verb: Token) -> Token | None:
    """Who speaks: the subject of a verb, or of the verb that it continues ("X came and said")."""
    token = verb
    for _ in range(HIGHEST):
        found = _own_subject(document, token)
        if found is not None:
            # "It is important to note that ..." has nobody who notes.
            return found if token.i == verb.i or found.lower != "it" else None
        if token.dep == "pcomp":
            return _quoted(document, token)
        if token.dep in {"conj", "xcomp", "advcl"} and token.head != token.i:
            token = document.head(token)
            continue
        if token.dep == "acl" and token.tag in {"VBG", "VBD"}:
            return document.head(token)
        return None
    return None


def _own_subject(document: Document, verb: Token) -> Token | None:
    """The subject of a verb; where the parser cuts a word at its hyphens, the last piece."""
    found = None
    for child in document.children(verb):
        if child.dep in SUBJECTS and (found is None or child.start == found.end):
            found = child
    return found


def _quoted(document: Document, saying: Token) -> Token | None:
    """Who is quoted "as saying": the object of the verb, or its subject in the passive."""
    preposition = document.head(saying)
    verb = document.head(preposition)
    if preposition.lower != "as" or verb.lemma not in words(document.lang).quoting:
        return None
    wanted = {"nsubjpass"} if is_passive(document, verb) else {"dobj"}
    return next((c for c in document.children(verb) if c.dep in wanted), None)


def cited(document: Document, verb: Token) -> Token | None:
    """Whom a source leans on: "said, citing court records"."""
    for child in document.children(verb):
        # The parser may hang "citing" on the comma before it.
        for word in (child, *(document.children(child) if child.dep == "punct" else ())):
            if word.tag == "VBG" and word.lemma in words(document.lang).citing:
                return next((c for c in document.children(word) if c.dep == "dobj"), None)
    return None
