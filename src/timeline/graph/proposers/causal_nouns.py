"""Nouns that name what one event is to another: "the cause of the crash was ice"."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.events.mention import EventMention
from timeline.graph.proposers.marked import POINTERS, Pair, in_clause, pointed_at
from timeline.graph.proposers.scene import Scene
from timeline.graph.proposers.words import Found
from timeline.text.document import Token

_SUBJECTS = ("nsubj", "csubj")


def events_of_nouns(scene: Scene, phrases: tuple[tuple[str, ...], ...]) -> Iterator[tuple[Found, Pair]]:
    """What is said to be the cause, result, ... and the event of the phrase after its preposition.

    A word without a preposition has a clause after it: "the reason why the ferry sank".

    The noun stands on either side of "be", or is told beside the event ("a strike, the result of").
    """
    prepositions: dict[str, set[str]] = {}
    for noun, *preposition in phrases:
        prepositions.setdefault(noun, set()).update(preposition)
    alone = {phrase[0] for phrase in phrases if len(phrase) == 1}
    for token in scene.document.tokens:
        clause = scene.child(token, "relcl", "acl") if token.lemma in alone else None
        if clause is not None:
            yield Found((token,)), (_named(scene, token), in_clause(scene, clause))
        wanted = prepositions.get(token.lemma) if token.pos == "NOUN" else None
        following = scene.document.tokens[token.i + 1 : token.i + 2]
        for child in following if wanted else ():
            if child.lower in (wanted or ()) and child.dep == "prep":
                other = scene.inside(scene.child(child, "pobj", "pcomp"))
                yield Found((token, child)), (_named(scene, token), other)


def _named(scene: Scene, noun: Token) -> EventMention | None:
    """What the noun is said of."""
    head = scene.document.head(noun)
    if noun.dep == "appos":
        return scene.inside(head, 1)
    if head.lemma != "be":
        return None
    if noun.dep == "attr":
        subject = scene.child(head, *_SUBJECTS)
        if subject is not None and subject.lower in POINTERS:
            return pointed_at(scene, head, subject)
        return scene.inside(subject)
    if noun.dep in _SUBJECTS:
        return scene.inside(scene.child(head, "attr", "ccomp", "acomp"), 1)
    return None
