"""Which events a cue is about, once it is known on which words its two sides hang.

A parser hangs "because of the strike" on "said" or "reported" as often as on what was said or reported, and
on one of several coordinated events alone.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from timeline.events.mention import EventClass, EventMention
from timeline.graph.proposers.marked import in_clause
from timeline.graph.proposers.scene import Scene
from timeline.text.document import Token

_CONTENT = ("ccomp", "xcomp")


@cache
def empty_verbs(lang: str = "en") -> frozenset[str]:
    """Verbs that leave the telling to their object: "posted a loss", "suffered injuries"."""
    path = files("timeline.graph") / "cues" / f"causes.{lang}.toml"
    if not path.is_file():
        return frozenset()
    return frozenset(tomllib.loads(path.read_text("utf-8"))["empty_verbs"])


def effects_of(scene: Scene, mention: EventMention, cue: Token) -> EventMention | None:
    """What a cue that hangs on a mention explains: what was said for a report, the loss for "post a loss".

    None where the report tells no event: the saying itself is hardly ever explained.
    """
    token = scene.token(mention)
    if token is None or token.pos != "VERB":
        return mention
    if mention.event_class is EventClass.REPORTING:
        clause = scene.child(token, "ccomp")
        if clause is not None:
            return in_clause(scene, clause)
    if token.lemma in empty_verbs(scene.document.lang):
        thing = scene.at(scene.child(token, "dobj"))
        return thing or mention
    clause = scene.child(token, "xcomp")
    if clause is not None and clause.lemma in empty_verbs(scene.document.lang) and clause.i < cue.i:
        return scene.at(scene.child(clause, "dobj")) or mention
    return mention


def coordinated(scene: Scene, mention: EventMention) -> Iterator[EventMention]:
    """A mention and those that share its place in the sentence: "killed and injured", "rain and wind".

    A coordinated clause with a subject of its own is another sentence.
    """
    yield mention
    token = scene.token(mention)
    if token is None:
        return
    level = [token, *_strayed(scene, token)]
    for one in level:
        if one is not token and (found := scene.at(one)) is not None:
            yield found
        beside = (c for c in scene.document.children(one) if c.dep == "conj")
        level.extend(c for c in beside if scene.child(c, "nsubj", "nsubjpass") is None)


def _strayed(scene: Scene, noun: Token) -> Iterator[Token]:
    """Coordinated nouns that the parser hung elsewhere, or whose preposition is told again.

    "Due to reserves and low prices", with "prices" on the verb; "the invasion of the north and the siege",
    with "siege" on the place; "by losses and by a drop".
    """
    document, head = scene.document, scene.document.head(noun)
    if noun.pos != "NOUN" or head.pos not in ("ADP", "SCONJ"):
        return
    for verb in list(scene.above(head))[:2]:
        if verb.pos == "VERB" and verb.i < head.i:
            beside = (c for c in document.children(verb) if c.dep == "conj" and c.i > noun.i)
            yield from (c for c in beside if c.pos == "NOUN")
    for again in document.children(head):
        if again.dep == "conj" and again.lower == head.lower:
            yield from (c for c in document.children(again) if c.dep == "pobj")
    for below in document.children(noun):
        place = scene.child(below, "pobj") if below.dep == "prep" else None
        if place is not None and scene.at(place) is None:
            yield from (c for c in document.children(place) if c.dep == "conj" and c.pos == "NOUN")
