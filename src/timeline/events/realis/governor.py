"""The predicate that decides about an event which hangs on it, and what it decides."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.events.cues import Cue, Effect, clause_cues
from timeline.events.realis.clause import (
    VERBAL,
    Operator,
    auxiliaries,
    cue_of,
    is_definite,
    is_past,
    negation,
)
from timeline.events.realis.condition import is_perfect
from timeline.events.realis.step import Step, step_up
from timeline.text.document import Document, Token

COPULAS = frozenset({"be", "seem", "appear", "look", "remain"})
ASKED = frozenset({"who", "what", "which", "whom", "whose"})
"""Openings of a question that takes its event for granted: "it is unclear who ordered the raid"."""
ON_NOUN = frozenset({"of", "from"})


def governor(document: Document, step: Step) -> tuple[Token, Cue] | None:
    """The predicate that decides about the event below it, with its cue."""
    for word, scope in _candidates(document, step):
        cue = cue_of(document, word, scope)
        if cue is not None:
            return word, cue
    return None


def _candidates(document: Document, step: Step) -> Iterator[tuple[Token, str]]:
    upper = step.upper
    if step.kind == "to":
        # "too ill to travel"
        yield from ((c, "degree") for c in document.children(upper) if c.dep == "advmod")
    if step.kind in {"subject", "that", "to"} and upper.lemma in COPULAS:
        # "a strike is likely", "it is likely that they strike"
        yield from ((c, "modifier") for c in document.children(upper) if c.dep in {"acomp", "oprd"})
    yield upper, step.kind
    if step.kind == "to" and upper.dep in {"dobj", "nsubj"}:
        # "forced the ferry to return", where the parser hangs the infinitive on the noun
        yield document.head(upper), "to"
    if step.kind in ON_NOUN:
        verb = charged(document, step)
        if verb is not None:
            yield verb, step.kind


def charged(document: Document, step: Step) -> Token | None:
    """The verb of a deed that the parser hangs on the noun between.

    "Accused the clerk of stealing", "kept the crew from leaving", "is accused by prosecutors of stealing".
    """
    noun = step.upper
    if step.lower.dep != "pcomp":
        return None
    if noun.dep == "dobj":
        return document.head(noun)
    by = document.head(noun)
    return document.head(by) if noun.dep == "pobj" and by.dep == "agent" else None


def decided(document: Document, step: Step, upper: Token, cue: Cue, used: frozenset[int]) -> Operator:
    """What a cue does to the event below it. A word already `used` for a denial denies once."""
    denied = _denial(document, step, upper, cue)
    if cue.definite is not None and is_definite(document, step.lower):
        return Operator(cue.name, cue.definite, upper)
    if denied is not None and denied.i not in used:
        return Operator(cue.name + "~", cue.negated, denied, cue.settles and cue.negated is Effect.NEGATED)
    if cue.name in {"suspect", "possible"} and _is_asked(document, step):
        return Operator("asked who", Effect.KEEP, upper)
    if cue.effect is Effect.PLANNED and _is_given_up(document, step, upper):
        return Operator(cue.name + " have", Effect.NEGATED, upper)
    if cue.name == "warn" and step.kind == "that" and is_past(document, step.lower):
        return Operator("report", Effect.KEEP, upper)
    if cue.name == "wish that" and not is_perfect(document, step.lower):
        return Operator("want", Effect.POSSIBLE, upper)
    if cue.past is not None and is_past(document, upper):
        return Operator(cue.name + " past", cue.past, upper)
    return Operator(cue.name, cue.effect, upper, cue.settles)


def denied_claim(document: Document, noun: Token) -> Operator | None:
    """The verb that denies a claim, and so what it claims: "denied reports that he had collapsed"."""
    step = step_up(document, noun) if noun.pos == "NOUN" else None
    if step is None or step.kind != "object":
        return None
    cue = cue_of(document, step.upper, "object")
    if cue is None or cue.name != "doubt":
        return None
    return decided(document, step, step.upper, cue, frozenset())


def _denial(document: Document, step: Step, upper: Token, cue: Cue) -> Token | None:
    denied = negation(document, upper)
    if denied is None and upper.head == step.upper.i:
        denied = negation(document, step.upper)
    return denied or (_in_vain(document, upper) if cue.name == "attempt" else None)


def _in_vain(document: Document, verb: Token) -> Token | None:
    words = clause_cues(document.lang).words("in vain")
    for child in document.children(verb):
        for word in (child, *(document.children(child) if child.dep == "prep" else ())):
            if word.lower in words:
                return word
    return None


def _is_asked(document: Document, step: Step) -> bool:
    """A question that opens with "who" and its like asks for a part of what happened."""
    verb = step.lower
    return verb.pos in VERBAL and any(
        c.lower in ASKED or any(g.lower in ASKED for g in document.children(c))
        for c in document.children(verb)
        if c.i < verb.i
    )


def _is_given_up(document: Document, step: Step, upper: Token) -> bool:
    """A plan that came to nothing: "was to have opened in May", "had been due to open in May, but ..."."""
    if step.kind != "to":
        return False
    verb = upper if upper.pos in VERBAL else document.head(upper)
    if is_past(document, upper) and any(c.lower == "have" for c in auxiliaries(document, step.lower)):
        return True
    lapsed = is_perfect(document, verb) or (upper.lemma == "suppose" and is_past(document, upper))
    return lapsed and any(
        c.dep == "cc" and c.lower == "but" and c.i > upper.i for c in document.children(verb)
    )
