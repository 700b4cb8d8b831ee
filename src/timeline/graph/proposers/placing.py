"""How a mention stands to the times named near it, as the trained encoder reads them.

What syntax attaches to a mention is left to `dates`; this is for the other times of the same sentence and of
its neighbours, against which an event is told ("the talks collapsed a week after the May 2 vote").
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from timeline.events.mention import EventMention
from timeline.graph.link import LinkKind
from timeline.graph.network import FIRM
from timeline.graph.proposers.learned import learned_scores, likeliest
from timeline.graph.proposers.proposal import Proposal
from timeline.graph.proposers.scene import Scene
from timeline.times.expression import TimeExpression
from timeline.values import Evidence

ORIGIN = "order/time"
NEIGHBOURS = 1
"""How many sentences apart a mention and a time may stand."""
MOST = 4
"""How many times on either side are looked at."""
LEAST = 0.4
BESIDE_VAGUE = 1.0
LATER = 0.2
"""How much later it is heard than an equally likely order of events."""
SUREST = FIRM - 0.01


def propose_placing(scene: Scene) -> Iterator[Proposal]:
    """Propose how each mention stands to the times near it, where the encoder is sure enough."""
    pairs = list(_near(scene))
    tokens = [(m, t) for _, m, _, t in pairs]
    (learned,) = learned_scores(scene.document, tokens, "spans", times={t for _, t in tokens})
    for (mention, _, time, _), found in zip(pairs, learned, strict=True):
        relation = likeliest(found, least=LEAST, beside_vague=BESIDE_VAGUE) if found else None
        if found is None or relation is None:
            continue
        note = f"the encoder puts '{mention.text}' {relation} '{time.text}' ({found[relation]:.2f})"
        yield Proposal(
            kind=LinkKind.TLINK,
            source=mention,
            relation=relation,
            target=time.id,
            confidence=min(round(found[relation], 2), SUREST),
            origin=ORIGIN,
            rank=found[relation] - LATER,
            evidence=(Evidence("graph", ORIGIN, note, time.start, time.end),),
        )


def _near(scene: Scene) -> Iterator[tuple[EventMention, int, TimeExpression, int]]:
    """Mentions with the times near them, each with the number of its head word; the nearest few of many."""
    document = scene.document
    times: list[tuple[int, int, TimeExpression]] = []
    for time in scene.times:
        head, sentence = document.head_of(time.start, time.end), document.sentence_at(time.start)
        if head is not None and sentence is not None and time.stretch is not None:
            times.append((sentence.i, head.i, time))
    starts = [sentence for sentence, _, _ in times]
    for mention in scene.mentions:
        token, sentence = scene.token(mention), document.sentence_at(mention.start)
        if token is None or sentence is None:
            continue
        first = bisect_left(starts, sentence.i - NEIGHBOURS)
        near = times[first : bisect_left(starts, sentence.i + NEIGHBOURS + 1)]
        at = bisect_left([head for _, head, _ in near], token.i)
        for _, number, time in near[max(0, at - MOST) : at + MOST]:
            if number != token.i:
                yield mention, token.i, time, number
