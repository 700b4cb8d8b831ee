"""How the text tells that one event causes another: as a fact, as what may be or will be, or denied.

A verb of cause is judged as any event is ("could lead to", "denied that it caused"). Other cues follow their
effect: where a port may be closed because of a storm, the storm may cause that. But where a dividend was not
paid because of a loss, the loss is the cause of that all the same.
"""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files

import attrs

from timeline.events import judged
from timeline.events.mention import EventMention, Realis
from timeline.graph.proposers.causal_cues import Shape
from timeline.graph.proposers.scene import Scene
from timeline.graph.proposers.words import Found
from timeline.text.document import Token
from timeline.values import Evidence

_JUDGED = frozenset({Shape.VERB, Shape.CLAUSE_VERB, Shape.MEANS})
_TELLS_EFFECT = frozenset({Shape.RESULT, Shape.AGENT})


@attrs.frozen
class Told:
    """The realis of a causing, and the words that decide it."""

    realis: Realis
    evidence: tuple[Evidence, ...] = ()


@attrs.frozen
class _Adverbs:
    """Words before a cue that deny it or leave it open."""

    denials: frozenset[str]
    doubts: frozenset[str]


def how_told(scene: Scene, shape: Shape, found: Found, effect: EventMention) -> Told:
    """Judge the causing that a cue tells."""
    at_cue = _at_cue(scene, found)
    if at_cue is not None:
        return at_cue
    verb = _verb(scene, shape, found)
    if verb is not None:
        judgement = judged(scene.document, verb)
        return Told(judgement.realis, judgement.evidence)
    return Told(effect.realis if shape in _TELLS_EFFECT else as_its_effect(effect))


def as_its_effect(effect: EventMention) -> Realis:
    """How a causing is told of which only the effect tells it: what did not happen has causes too."""
    return Realis.ACTUAL if effect.realis is Realis.NEGATED else effect.realis


def _verb(scene: Scene, shape: Shape, found: Found) -> Token | None:
    """The verb that tells the causing: the cue itself, or the "be" by which a noun is said of something."""
    if shape in _JUDGED:
        cue = found.tokens[0]
        return scene.document.head(cue) if shape is Shape.MEANS else cue
    head = scene.document.head(found.tokens[0])
    return head if shape is Shape.NOUN and head.lemma == "be" else None


def _at_cue(scene: Scene, found: Found) -> Told | None:
    """What a word right before the cue makes of it: "not because of", "possibly due to"."""
    adverbs, first = _adverbs(scene.document.lang), found.tokens[0]
    before = scene.document.tokens[first.i - 1] if first.i else first
    if before.lower in adverbs.doubts:
        return _told(Realis.POSSIBLE, before)
    if before.lower in adverbs.denials and first.pos != "VERB":
        return _told(Realis.NEGATED, before)
    return None


def _told(realis: Realis, word: Token) -> Told:
    note = f"{word.text!r} makes it {realis.value.lower()}"
    return Told(realis, (Evidence("realis", "causes", note, word.start, word.end),))


@cache
def _adverbs(lang: str) -> _Adverbs:
    path = files("timeline.graph") / "cues" / f"causes.{lang}.toml"
    words = tomllib.loads(path.read_text("utf-8"))["adverbs"] if path.is_file() else {}
    return _Adverbs(*(frozenset(words.get(name, ())) for name in ("denials", "doubts")))
