"""What acts on an event inside its own clause: auxiliaries, negation, modifiers."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import attrs

from timeline.events.cues import Cue, Effect, clause_cues, predicate_cues
from timeline.text.document import Document, Token

NOMINAL = frozenset({"NOUN", "PROPN"})
VERBAL = frozenset({"VERB", "AUX"})
JOINED = frozenset({"prt", "prep", "dobj", "advmod"})
"""What may make one cue with its verb: "call off", "postpone until", "take place"."""
PARTICIPANTS = frozenset({"nsubj", "nsubjpass", "dobj", "attr", "dative", "expl"})


@attrs.frozen
class Operator:
    """One cue at work: its name, its effect, the word that shows it, and whether it outweighs those below."""

    name: str
    effect: Effect
    word: Token
    settles: bool = False


def negation(document: Document, token: Token) -> Token | None:
    """The word that denies a predicate or noun: on it, or in its subject or object ("took no part")."""
    cues = clause_cues(document.lang)
    for child in document.children(token):
        if child.lower in cues.words("not") and not _is_undone(document, child):
            return None if _is_until(document, token) else child
        if child.dep == "det" and child.lower in cues.words("no") and not _is_undone(document, child):
            return child
        if child.dep == "advmod" and child.lower == "longer":
            return next((c for c in document.children(child) if c.dep == "neg"), None)
    if token.pos not in VERBAL:
        return None
    for child in document.children(token):
        if child.dep in PARTICIPANTS:
            found = _empty(document, child)
            if found is not None:
                return found
    return None


def _is_undone(document: Document, word: Token) -> bool:
    """Whether the next word undoes a denial: "not only", "no fewer than"."""
    after = document.tokens[word.i + 1 : word.i + 2]
    return any(t.lower in clause_cues(document.lang).words("not denied") for t in after)


def lifted_negation(document: Document, verb: Token) -> Iterator[Operator]:
    """The denial of a verb that holds only until something, which keeps the event."""
    words = clause_cues(document.lang).words("not")
    for child in document.children(verb):
        if child.lower in words and not _is_undone(document, child) and _is_until(document, verb):
            yield Operator("not until", Effect.KEEP, child)


def _is_until(document: Document, verb: Token) -> bool:
    """Whether a denial holds until something: "did not rule until Friday" tells of a ruling."""
    until = clause_cues(document.lang).words("not until")
    for child in document.children(verb):
        if child.i > verb.i and child.lower in until:
            return True
        if child.dep == "advcl" and any(
            c.dep == "mark" and c.lower in until for c in document.children(child)
        ):
            return True
    return False


def _empty(document: Document, participant: Token) -> Token | None:
    """The word that empties a participant: "nobody", "no role"."""
    words = clause_cues(document.lang).words("no")
    if participant.lower in words:
        return participant
    for child in document.children(participant):
        if child.dep in {"det", "neg"} and child.lower in words and not _is_undone(document, child):
            return child
    return None


def has_subject(document: Document, token: Token) -> bool:
    """Whether the predicate has a subject of its own."""
    return any(c.dep in {"nsubj", "nsubjpass", "expl", "csubj"} for c in document.children(token))


def auxiliaries(document: Document, token: Token) -> tuple[Token, ...]:
    """The auxiliaries of a verb; the verb itself where it is one ("there will be talks")."""
    return tuple(c for c in document.children(token) if c.dep in {"aux", "auxpass"})


def is_past(document: Document, token: Token) -> bool:
    """Whether a predicate is in the past; an adjective or noun has the tense of its copula."""
    verb = token if token.pos in VERBAL else document.head(token)
    helpers = auxiliaries(document, verb)
    if any(c.tag == "MD" for c in helpers):
        return False
    tags = {verb.tag, *(c.tag for c in helpers)}
    return "VBD" in tags or (verb.tag == "VBN" and any(c.lemma == "have" for c in helpers))


def cue_of(document: Document, token: Token, scope: str) -> Cue | None:
    """The cue that a predicate is, for an event that hangs on it in a given way."""
    cues = predicate_cues(document.lang)
    lemma = token.lemma.lower()
    joined = [f"{lemma} {c.lower}" for c in document.children(token) if c.dep in JOINED]
    if len(joined) > 1:  # "put off until"
        joined = [f"{a} {b.rpartition(' ')[2]}" for a, b in pairwise(joined)] + joined
    for word in (*joined, f"{lemma} {scope}", lemma, token.lower):
        for cue in cues.get(word, ()):
            if scope in cue.scope:
                return cue
    return None


def modal_operators(document: Document, token: Token, denied: Token | None) -> Iterator[Operator]:
    """Auxiliaries with their own meaning, then negation where none of them took it."""
    cues = clause_cues(document.lang)
    helpers = auxiliaries(document, token)
    for helper in helpers:
        modal = cues.modal(helper.lower) if helper.tag == "MD" else None
        if modal is None:
            continue
        perfect = any(c.lemma == "have" and c.i > helper.i for c in helpers)
        if denied is not None and not perfect:
            yield Operator(modal.name + "~", modal.negated, denied)
        else:
            effect = modal.have if perfect else modal.effect
            yield Operator(modal.name + (" have" if perfect else ""), effect, helper)
            if denied is not None:
                yield Operator("not", Effect.NEGATED, denied)
        return
    if denied is not None:
        yield Operator("not", Effect.NEGATED, denied)


def modifier_operators(document: Document, token: Token) -> Iterator[Operator]:
    """Words that hang on the event: "planned visit", "possibly left", "the strike expected on Monday"."""
    for child in document.children(token):
        scope = None
        if child.dep in {"amod", "compound", "nmod"}:
            scope = "modifier"
        elif child.dep == "advmod":
            scope = "adverb"
        elif child.dep in {"acl", "relcl"} and child.tag == "VBN" and token.pos in NOMINAL:
            scope = "object"
        cue = cue_of(document, child, scope) if scope else None
        if cue is not None and cue.effect is not Effect.KEEP and not _is_measured(document, token, cue):
            denied = negation(document, child)
            yield Operator(cue.name, cue.negated if denied else cue.effect, child)


def _is_measured(document: Document, verb: Token, cue: Cue) -> bool:
    """Whether a verb tells of a measure: "nearly doubled" tells of a rise all the same."""
    return cue.name == "almost" and verb.lemma in clause_cues(document.lang).words("nearly done")


def is_definite(document: Document, noun: Token) -> bool:
    """A noun that the text takes as known: "the strike", "this strike", "their strike"."""
    return any(
        (c.dep == "det" and c.lower in {"the", "this", "that", "these", "those"}) or c.dep == "poss"
        for c in document.children(noun)
    )
