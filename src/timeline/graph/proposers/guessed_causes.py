"""Causes that no words tell: what the encoder, the kinds of events and their place in the sentence suggest.

A guess is marked as such (`origin` is "model/causes") and says nothing about the order of events: it is what
a reader would take for cause and effect as often as its confidence says.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from timeline.events.mention import EventClass
from timeline.graph.claim import GUESSED_CAUSE
from timeline.graph.link import LinkKind
from timeline.graph.network import FIRM
from timeline.graph.proposers.causal_cues import CausalKind
from timeline.graph.proposers.causal_features import Scored, causal_features, ranks_of
from timeline.graph.proposers.causal_kinds import share_feature, share_of_text
from timeline.graph.proposers.causal_realis import as_its_effect
from timeline.graph.proposers.learned import learned_scores
from timeline.graph.proposers.log_linear import log_linear
from timeline.graph.proposers.order_features import Reading, read_mentions
from timeline.graph.proposers.proposal import Proposal
from timeline.graph.proposers.scene import Scene
from timeline.values import Evidence

LEAST = 0.25
"""How probable a cause must be to be proposed."""
LEAST_SHARE = 0.31
"""How much a text must tell of what readers link without words (`causal_kinds`) for a guess to be made."""
WORTH_A_LOOK = 0.03
"""How probable the encoder must find it for anything else to be asked: of those below none was proposed."""
SUREST = FIRM - 0.01
FARTHEST = 5
"""How many mentions further on in the sentence the second may be. Beyond, and in the next sentence, hardly a
guess is sure enough."""


def propose_guessed_causes(scene: Scene) -> Iterator[Proposal]:
    """Propose causes that the trained table finds likely enough, for pairs in one sentence."""
    lang = scene.document.lang
    model = log_linear("guessed_causes", lang)
    share = share_of_text((mention.lemma for mention in scene.mentions), lang)
    if model is None or share < LEAST_SHARE:
        return
    for pair, found in described_pairs(scene):
        likely = model.probabilities([*found, share_feature(share)])
        first = likely["CAUSES"] >= likely["CAUSED_BY"]
        p = likely["CAUSES"] + likely["CAUSED_BY"]
        if p >= LEAST:
            yield _proposal(pair, p, first=first)


def described_pairs(scene: Scene) -> Iterator[tuple[Scored, list[str]]]:
    """Each pair of mentions worth a look, with its features but the one of the text."""
    readings = read_mentions(scene)
    pairs = _scored(scene, readings)
    ranked = zip(pairs, ranks_of(pairs), strict=True)
    kept = [(pair, ranks) for pair, ranks in ranked if pair.causal >= WORTH_A_LOOK]
    tokens = [(pair.a.token.i, pair.b.token.i) for pair, _ in kept]
    orders, sames = learned_scores(scene.document, tokens, "order", "coreference")
    crowd = Counter(reading.sentence for reading in readings)
    for (pair, ranks), order, same in zip(kept, orders, sames, strict=True):
        if order is not None and same is not None:
            yield pair, list(causal_features(pair, order, same, ranks, crowd[pair.a.sentence]))


def _scored(scene: Scene, readings: list[Reading]) -> list[Scored]:
    """Neighbouring mentions, reports left out, with what the encoder thinks; none where it reads nothing."""
    readings = [r for r in readings if r.mention.event_class is not EventClass.REPORTING]
    near = [
        (a, b, between)
        for k, a in enumerate(readings)
        for between, b in enumerate(readings[k + 1 : k + 1 + FARTHEST])
        if a.sentence == b.sentence and a.token.i != b.token.i
    ]
    (scores,) = learned_scores(scene.document, [(a.token.i, b.token.i) for a, b, _ in near], "cause")
    scored = zip(near, scores, strict=True)
    return [Scored(a, b, between, cause) for (a, b, between), cause in scored if cause is not None]


def _proposal(pair: Scored, p: float, *, first: bool) -> Proposal:
    a, b = pair.a.mention, pair.b.mention
    cause, effect = (a, b) if first else (b, a)
    note = f"no word says so, but '{cause.text}' is likely the cause of '{effect.text}' ({p:.2f})"
    return Proposal(
        kind=LinkKind.CLINK,
        source=cause,
        relation=CausalKind.CAUSE.value,
        target=effect,
        realis=as_its_effect(effect),
        confidence=round(min(p, SUREST), 2),
        origin=GUESSED_CAUSE,
        evidence=(Evidence("graph", GUESSED_CAUSE, note),),
    )
