"""Order from signals: "after", "before", "until", "during", "followed"."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.events.mention import EventMention
from timeline.graph.link import LinkKind
from timeline.graph.proposers.marked import Pair, of_clause, of_phrase
from timeline.graph.proposers.proposal import Proposal
from timeline.graph.proposers.scene import Scene
from timeline.graph.proposers.signal_cues import SignalCue, signal_cues
from timeline.graph.proposers.verbs import events_of_verbs
from timeline.graph.proposers.words import Found, find_words
from timeline.values import Evidence


def propose_signals(scene: Scene) -> Iterator[Proposal]:
    """Propose the order that a temporal conjunction, preposition or verb tells of two events.

    Precision by cue stands in `cues/signals.en.toml`.
    """
    for cue in signal_cues(scene.document.lang):
        for found, (first, second) in _pairs(scene, cue):
            if first is not None and second is not None and first.id != second.id:
                yield _proposal(cue, found, first, second)


def _pairs(scene: Scene, cue: SignalCue) -> Iterator[tuple[Found, Pair]]:
    if not cue.marked:
        yield from events_of_verbs(scene, cue.words)
        return
    for found in find_words(scene.document, cue.words):
        if _stands_alone(scene, found):
            continue
        pair = of_clause(scene, found)
        yield found, pair if pair != (None, None) else of_phrase(scene, found)


def _stands_alone(scene: Scene, found: Found) -> bool:
    """Whether a comma or full stop follows, so that the word opens nothing: "as I said before, ..."."""
    following = scene.document.tokens[found.last.i + 1 : found.last.i + 2]
    return bool(following) and following[0].text in {",", ".", ";", ":"}


def _proposal(cue: SignalCue, found: Found, first: EventMention, second: EventMention) -> Proposal:
    note = f"'{found.text}' puts '{first.text}' {cue.relation} '{second.text}'"
    return Proposal(
        kind=LinkKind.TLINK,
        source=first,
        relation=cue.relation,
        target=second,
        confidence=cue.precision,
        origin=f"signals/{cue.name}",
        signal=found.text,
        begins_only=cue.begins_only,
        evidence=(Evidence("graph", f"signals/{cue.name}", note, found.tokens[0].start, found.last.end),),
    )
