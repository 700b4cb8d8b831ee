"""What the trained encoder scores: the order of near events, and causes that no cue names."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.events.mention import EventMention
from timeline.graph.link import LinkKind
from timeline.graph.proposers.proposal import Proposal
from timeline.graph.proposers.scene import Scene
from timeline.model import reading_of, score_pairs, threshold
from timeline.text.document import Token
from timeline.values import Evidence

REACH = 1
"""Sentences between two events that are compared: what stands further apart follows from those between."""

NAMES = {"BEFORE": "BEFORE", "AFTER": "AFTER", "EQUAL": "SIMULTANEOUS"}

Pair = tuple[EventMention, EventMention]


def propose_learned_order(scene: Scene) -> Iterator[Proposal]:
    """Propose which of two near events begins first, as sure as the calibrated model is."""
    pairs = list(_near(scene, REACH))
    if not pairs:
        return
    least = threshold("order")
    scores = score_pairs(reading_of(scene.document), [tokens for _, tokens in pairs], "order")
    for ((a, b), _), found in zip(pairs, scores, strict=True):
        label = max(NAMES, key=lambda name: found[name])
        if found[label] >= least:
            yield _proposal(LinkKind.TLINK, a, NAMES[label], b, found[label], "order")


def propose_learned_causes(scene: Scene) -> Iterator[Proposal]:
    """Propose a cause where the model is at least as sure as it takes to be right more often than not."""
    pairs = list(_near(scene, REACH))
    if not pairs:
        return
    least = threshold("cause")
    scores = score_pairs(reading_of(scene.document), [tokens for _, tokens in pairs], "cause")
    for ((a, b), _), found in zip(pairs, scores, strict=True):
        surest = max(found["CAUSES"], found["CAUSED_BY"])
        if surest >= least:
            cause, effect = (a, b) if found["CAUSES"] >= found["CAUSED_BY"] else (b, a)
            yield _proposal(LinkKind.CLINK, cause, "CAUSE", effect, surest, "cause")


def _near(scene: Scene, reach: int) -> Iterator[tuple[Pair, tuple[int, int]]]:
    """Pairs of mentions at most `reach` sentences apart, with the tokens that the model is asked about."""
    if scene.document.sentences is None:
        return
    placed = [(mention, token) for mention in scene.mentions if (token := scene.token(mention)) is not None]
    sentences = {mention.id: _sentence(scene, token) for mention, token in placed}
    for k, (a, first) in enumerate(placed):
        for b, second in placed[k + 1 :]:
            if sentences[b.id] - sentences[a.id] > reach:
                break
            if first.i != second.i:
                yield (a, b), (first.i, second.i)


def _sentence(scene: Scene, token: Token) -> int:
    sentence = scene.document.sentence_at(token.start)
    return sentence.i if sentence else 0


def _proposal(
    kind: LinkKind, a: EventMention, relation: str, b: EventMention, sure: float, head: str
) -> Proposal:
    sure = round(sure, 3)
    note = f"the model gives '{a.text}' {relation} '{b.text}' a probability of {sure:.2f}"
    return Proposal(
        kind=kind,
        source=a,
        relation=relation,
        target=b,
        confidence=min(sure, 0.99),
        origin=f"model/{head}",
        begins_only=kind is LinkKind.TLINK,
        evidence=(Evidence("graph", f"model/{head}", note, min(a.start, b.start), max(a.end, b.end)),),
    )
