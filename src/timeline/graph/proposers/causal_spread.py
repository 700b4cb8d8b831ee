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


def effects_of(scene: Scene, mention: EventMention, cue: Token) -> EventMention:
    """What a cue that hangs on a mention explains: what was said for a report, the loss for "post a loss"."""
    token = scene.token(mention)
    if token is None or token.pos != "VERB":
        return mention
    if mention.event_class is EventClass.REPORTING:
        clause = scene.child(token, "ccomp")
        content = scene.inside(clause, 1)
        if clause is not None and content is not None and scene.child(clause, "mark") is None:
            return content
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
    level = [scene.token(mention)]
    for token in level:
        for child in scene.document.children(token) if token is not None else ():
            if child.dep == "conj" and scene.child(child, "nsubj", "nsubjpass") is None:
                found = scene.at(child)
                if found is not None:
                    yield found
                level.append(child)
