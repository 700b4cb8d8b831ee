"""Conditions: what would be, what would have been, and what will be if something else is."""

from __future__ import annotations

from timeline.events.cues import Effect, clause_cues
from timeline.events.realis.clause import Operator, auxiliaries
from timeline.events.realis.step import Step
from timeline.text.document import Document, Token

UNREAL = frozenset({"would have", "can have", "may have"})
"""Auxiliaries that tell of what did not happen, where a condition is given."""
WITHOUT = frozenset({"without", "but"})


def under_condition(document: Document, token: Token, own: list[Operator]) -> list[Operator]:
    """The operators of a clause, seen with its condition.

    "The town will flood if the wall breaks" is possible; "would have flooded if it had broken" and "before
    it could flood" tell of what did not happen.
    """
    if not own:
        return own
    if token.dep == "advcl" and any(
        c.dep == "mark" and c.lower == "before" for c in document.children(token)
    ):
        return [Operator(o.name, Effect.NEGATED, o.word) if o.word.lower == "could" else o for o in own]
    opening = _condition(document, token)
    if opening is None:
        return own
    found = [Operator(o.name, Effect.NEGATED, o.word) if o.name in UNREAL else o for o in own]
    if any(o.effect is Effect.PLANNED for o in found):
        found.append(Operator("condition", Effect.POSSIBLE, opening))
    return found


def _condition(document: Document, token: Token) -> Token | None:
    """The word that opens a condition of a clause: "if", "unless", the "had" of "had he known", "without"."""
    words = clause_cues(document.lang).words("condition")
    for child in document.children(token):
        if child.dep == "advcl":
            if is_inverted(document, child):
                return child
            for mark in document.children(child):
                if mark.dep == "mark" and mark.lower in words and not _is_even(document, mark):
                    return mark
        if child.dep == "prep" and child.lower in WITHOUT and child.i < token.i:
            return child
    return None


def _is_even(document: Document, mark: Token) -> bool:
    return mark.i > 0 and document.tokens[mark.i - 1].lower == "even"


def is_inverted(document: Document, verb: Token) -> bool:
    """Whether "had" stands before the subject of a clause: "had the guard closed the gate, ..."."""
    if verb.dep != "advcl":
        return False
    had = next((c for c in auxiliaries(document, verb) if c.lower == "had"), None)
    subject = next((c for c in document.children(verb) if c.dep in {"nsubj", "nsubjpass"}), None)
    return had is not None and subject is not None and had.i < subject.i


def is_perfect(document: Document, verb: Token) -> bool:
    """Whether a verb is in the past perfect ("had left"), which is unreal behind "if" and "wish"."""
    helpers = auxiliaries(document, verb)
    return any(c.lower in {"had", "'d", "’d"} for c in helpers) and not any(c.tag == "MD" for c in helpers)


def is_unreal(document: Document, step: Step) -> bool:
    """Whether an if-clause tells of what did not happen: "if he had known, he would have left"."""
    if not is_perfect(document, step.lower):
        return False
    helpers = auxiliaries(document, step.upper)
    return any(c.tag == "MD" for c in helpers)
