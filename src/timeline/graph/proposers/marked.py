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
    if found.last.tag == "WRB" and clause.dep == "ccomp":
        return None, None  # "asked when it fell" is a question
    return governing(scene, scene.document.head(clause)), in_clause(scene, clause)


def of_phrase(scene: Scene, found: Found) -> Pair:
    """The events of what a preposition belongs to and of the phrase after it."""
    inside = {token.i for token in found.tokens}
    below = (c for token in found.tokens for c in scene.document.children(token))
    phrase = next((c for c in below if c.dep in ("pobj", "pcomp") and c.i > found.last.i), None)
    if phrase is None or (found.last.pos not in ("ADP", "SCONJ", "PART") and found.last.dep != "prep"):
        return None, None
    outer = next((t for t in scene.above(found.tokens[0]) if t.i not in inside), None)
    return (governing(scene, outer) if outer else None), scene.inside(phrase)


def antecedent(scene: Scene, verb: Token, pronoun: Token) -> EventMention | None:
    """What "which" or "that" stands for: what its clause hangs on, or the event noun told last before it."""
    if verb.dep == "relcl":
        head = scene.document.head(verb)
        found = scene.inside(head) or next(
            (m for m in map(scene.at, scene.above(head)) if m is not None), None
        )
        if found is not None:
            return found
    sentence = scene.document.sentence_at(pronoun.start)
    before = scene.document.tokens[sentence.first if sentence else 0 : pronoun.i]
    nouns = (scene.at(token) for token in reversed(before) if token.pos in ("NOUN", "PROPN"))
    return next((mention for mention in nouns if mention is not None), None)


def in_clause(scene: Scene, clause: Token) -> EventMention | None:
    """The event that a clause tells: its verb, what its copula says or says it of, or its verb's object."""
    return scene.at(clause) or _of_copula(scene, clause) or scene.inside(clause, 1)


def governing(scene: Scene, token: Token) -> EventMention | None:
    """The event that a clause or phrase is attached to: the head's, or the complement's of an empty head."""
    return (
        scene.at(token)
        or _of_copula(scene, token)
        or _served(scene, token)
        or next((m for m in map(scene.at, list(scene.above(token))[:2]) if m is not None), None)
    )


def _served(scene: Scene, verb: Token) -> EventMention | None:
    """The event that a verb without one of its own serves: "had to pay", "expects to post a loss"."""
    if verb.pos not in ("VERB", "AUX"):
        return None
    clause, thing = scene.child(verb, "xcomp"), scene.child(verb, "dobj")
    if clause is None:
        return scene.at(thing)
    return scene.at(clause) or scene.at(scene.child(clause, "dobj"))


def _of_copula(scene: Scene, token: Token) -> EventMention | None:
    """What is said of the subject of "be", or the subject where that is no event."""
    if token.lemma != "be":
        return None
    said = scene.at(scene.child(token, "acomp", "attr"))
    return said or scene.inside(scene.child(token, "nsubj", "nsubjpass"), 2)
