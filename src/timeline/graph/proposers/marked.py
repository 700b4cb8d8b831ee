"""The two events that a conjunction or preposition joins."""

from __future__ import annotations

from timeline.events.mention import EventMention
from timeline.graph.proposers.scene import Scene
from timeline.graph.proposers.words import Found
from timeline.text.document import Token

Pair = tuple[EventMention | None, EventMention | None]


def of_clause(scene: Scene, found: Found) -> Pair:
    """The events of the main clause and of the clause that a conjunction opens."""
    clause = scene.document.head(found.last)
    if found.last.dep not in ("mark", "advmod") or clause.dep not in ("advcl", "ccomp", "acl", "pcomp"):
        return None, None
    return governing(scene, scene.document.head(clause)), scene.inside(clause, 1)


def of_phrase(scene: Scene, found: Found) -> Pair:
    """The events of what a preposition belongs to and of the phrase after it."""
    phrase = scene.child(found.last, "pobj", "pcomp")
    if phrase is None or found.last.pos not in ("ADP", "SCONJ", "PART"):
        return None, None
    inside = {token.i for token in found.tokens}
    outer = next((t for t in scene.above(found.tokens[0]) if t.i not in inside), None)
    return (governing(scene, outer) if outer else None), scene.inside(phrase)


def governing(scene: Scene, token: Token) -> EventMention | None:
    """The event that a clause or phrase is attached to: the head's, or the subject's of a copula."""
    mention = scene.at(token)
    if mention is not None:
        return mention
    if token.lemma == "be":
        subject = scene.child(token, "nsubj", "nsubjpass")
        found = scene.inside(subject, 2)
        if found is not None:
            return found
    return next((m for m in map(scene.at, list(scene.above(token))[:2]) if m is not None), None)
