"""What the trained encoder scores beside words and syntax: order of near events, and causes no cue names."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from timeline.events.mention import EventMention
from timeline.graph.link import LinkKind
from timeline.graph.network import FIRM
from timeline.graph.proposers.proposal import Proposal
from timeline.graph.proposers.scene import Scene
from timeline.model import PairHead, reading_of, score_pairs
from timeline.text.document import Document
from timeline.values import Evidence

LEAST_CAUSE = 0.5
"""How probable a cause must be that no cue names."""
REACH = 1
"""Sentences between cause and effect at most."""
SUREST = FIRM - 0.01

Probabilities = Mapping[str, float]


def learned_scores(
    document: Document, pairs: Sequence[tuple[int, int]], head: PairHead
) -> Sequence[Probabilities | None]:
    """The encoder's probabilities for pairs of tokens; None for each in a language it does not read."""
    if document.lang != "en" or document.sentences is None or not pairs:
        return [None] * len(pairs)
    return score_pairs(reading_of(document), pairs, head)


def mixed(plain: Probabilities, learned: Probabilities | None, share: float) -> dict[str, float]:
    """The weighted mean of two judges, over the labels that the first knows.

    >>> mixed({"BEFORE": 0.6, "AFTER": 0.4}, {"BEFORE": 1.0, "AFTER": 0.0}, 0.5)
    {'BEFORE': 0.8, 'AFTER': 0.2}
    """
    if learned is None:
        return dict(plain)
    return {label: (1 - share) * p + share * learned.get(label, 0.0) for label, p in plain.items()}


def propose_learned_causes(scene: Scene) -> Iterator[Proposal]:
    """Propose a cause where the encoder finds one probable; never against what dates and cues say."""
    pairs = list(_near(scene))
    scores = learned_scores(scene.document, [tokens for *_, tokens in pairs], "cause")
    for (a, b, _), found in zip(pairs, scores, strict=True):
        surest = 0.0 if found is None else max(found["CAUSES"], found["CAUSED_BY"])
        if found is not None and surest >= LEAST_CAUSE:
            cause, effect = (a, b) if found["CAUSES"] >= found["CAUSED_BY"] else (b, a)
            yield _cause(cause, effect, surest)


def _near(scene: Scene) -> Iterator[tuple[EventMention, EventMention, tuple[int, int]]]:
    """Pairs of mentions at most `REACH` sentences apart, with the tokens that the encoder is asked about."""
    placed = [(mention, token) for mention in scene.mentions if (token := scene.token(mention)) is not None]
    sentences = [scene.document.sentence_at(token.start) for _, token in placed]
    numbers = [sentence.i if sentence else 0 for sentence in sentences]
    for k, (a, first) in enumerate(placed):
        for j in range(k + 1, len(placed)):
            b, second = placed[j]
            if numbers[j] - numbers[k] > REACH:
                break
            if first.i != second.i:
                yield a, b, (first.i, second.i)


def _cause(cause: EventMention, effect: EventMention, sure: float) -> Proposal:
    note = f"the encoder finds it {sure:.2f} probable that '{cause.text}' led to '{effect.text}'"
    start, end = min(cause.start, effect.start), max(cause.end, effect.end)
    return Proposal(
        kind=LinkKind.CLINK,
        source=cause,
        relation="CAUSE",
        target=effect,
        confidence=round(min(sure, SUREST), 2),
        origin="model/cause",
        evidence=(Evidence("graph", "model/cause", note, start, end),),
    )
