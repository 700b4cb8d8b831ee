"""How long after or before another event: "three days after the vote", "within a week of the attack"."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.graph.distance import apart, within
from timeline.graph.link import LinkKind
from timeline.graph.proposers.marked import of_clause, of_phrase
from timeline.graph.proposers.proposal import Proposal
from timeline.graph.proposers.scene import Scene
from timeline.graph.proposers.words import Found
from timeline.graph.relation_names import VAGUE
from timeline.records.attachment.role import counts_from_event
from timeline.times.expression import TimeExpression
from timeline.values import Duration, Evidence

RELATIONS = {"after": "AFTER", "following": "AFTER", "before": "BEFORE", "preceding": "BEFORE", "of": VAGUE}
PRECISION = 0.94
WITHIN = "within"


def propose_distances(scene: Scene) -> Iterator[Proposal]:
    """Propose how long two events lie apart, where a length of time stands before the word that orders them.

    As sure as "after" and "before" without a length; nobody has annotated the lengths.
    """
    for time in scene.times:
        length = time.meaning
        link = counts_from_event(scene.document, time) if isinstance(length, Duration) else None
        relation = RELATIONS.get(link.lower) if link is not None else None
        if link is None or relation is None or not isinstance(length, Duration):
            continue
        found = Found((link,))
        pair = of_clause(scene, found)
        first, second = pair if pair != (None, None) else of_phrase(scene, found)
        if first is None or second is None or first.id == second.id:
            continue
        at_most = time.signal == WITHIN or relation == VAGUE
        least, most = within(length) if at_most else apart(length, time.mod)
        if least is None and most is None:
            continue
        start = _start(scene, time) if at_most else time.start
        words = scene.document.text[start : link.end]
        note = f"'{words}' puts '{first.text}' {relation} '{second.text}'"
        yield Proposal(
            kind=LinkKind.TLINK,
            source=first,
            relation=relation,
            target=second,
            confidence=PRECISION,
            origin="signals/distance",
            signal=words.lower(),
            gap_min=least,
            gap_max=most,
            evidence=(Evidence("graph", "signals/distance", note, start, link.end),),
        )


def _start(scene: Scene, time: TimeExpression) -> int:
    """Where "within" stands before a length, if it does."""
    inside = scene.document.tokens_in(time.start, time.end)
    before = scene.document.tokens[inside[0].i - 1] if inside and inside[0].i else None
    return before.start if before is not None and before.lower == WITHIN else time.start
