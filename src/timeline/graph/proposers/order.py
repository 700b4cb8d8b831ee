"""Order by tense, syntax and telling: which of two neighbouring mentions begins first, and what holds which.

Of each pair of near mentions a table of weights (trained on MATRES) and the encoder tell which begins first,
and their answers are weighed; the encoder alone tells whether one is over before the other begins or holds
it. Both guess: what they say is kept below `FIRM`, so that it orders events and dates none, and it yields to
every date and signal.
"""

from __future__ import annotations

from collections.abc import Iterator

from timeline.events.mention import EventMention
from timeline.graph.link import LinkKind
from timeline.graph.network import FIRM
from timeline.graph.proposers.learned import Probabilities, learned_scores, likeliest, mixed
from timeline.graph.proposers.log_linear import LogLinear, log_linear
from timeline.graph.proposers.order_features import Reading, features, read_mentions
from timeline.graph.proposers.proposal import Proposal
from timeline.graph.proposers.scene import Scene
from timeline.graph.relation_names import VAGUE
from timeline.values import Evidence

LEAST_ORDER = 0.8
"""How probable an order of begins must be beside VAGUE to be proposed."""
LEAST_WHOLE = 0.6
"""The same for the relation of whole events."""
LEAST = 0.33
"""How probable the likeliest relation of whole events must be at all."""
LEARNED_BEGINS = 0.75
"""The encoder's share in the order of begins beside the table of weights."""
BEGINS_FIRST = 1.0
"""Orders of begins are heard before relations of wholes, which say more and are less often right."""
SUREST = FIRM - 0.01
NEIGHBOURS = 1
"""How many sentences apart two mentions may stand."""
SHORT_OF = 4
"""How many mentions may stand between two that are one sentence more apart: short sentences tell little."""


def propose_order(scene: Scene) -> Iterator[Proposal]:
    """Propose which of two neighbouring mentions begins first, and how the whole events stand.

    Begins: F1 80.1 on the pairs of the dev half of MATRES, near or far, each judged by itself, and
    80.3 through the network; the encoder alone has 79.7 (`benchmarks/pairs.py`).
    Whole events: F1 53 on the pairs of events and times in the dev half of TimeBank-Dense, by the encoder.
    """
    order = log_linear("order", scene.document.lang)
    if order is None:
        return
    pairs = list(_neighbours(read_mentions(scene)))
    tokens = [(a.token.i, b.token.i) for (a, b), _ in pairs]
    begins, wholes = learned_scores(scene.document, tokens, "order", "spans")
    for (pair, between), begin, whole in zip(pairs, begins, wholes, strict=True):
        yield from _of_pair(order, pair, between, begin, whole)


def _neighbours(readings: list[Reading]) -> Iterator[tuple[tuple[Reading, Reading], int]]:
    """Pairs of mentions that stand near each other, with how many mentions stand between."""
    for k, a in enumerate(readings):
        for between, b in enumerate(readings[k + 1 :]):
            apart = b.sentence - a.sentence
            if apart > NEIGHBOURS + 1:
                break
            if apart <= NEIGHBOURS or between <= SHORT_OF:
                yield (a, b), between


def _of_pair(
    order: LogLinear,
    pair: tuple[Reading, Reading],
    between: int,
    learned_begins: Probabilities | None,
    learned_wholes: Probabilities | None,
) -> Iterator[Proposal]:
    a, b = (reading.mention for reading in pair)
    begins = mixed(order.probabilities(features(*pair, between)), learned_begins, LEARNED_BEGINS)
    first = max(("BEFORE", "AFTER"), key=begins.__getitem__)
    if begins[first] >= LEAST_ORDER * begins[VAGUE]:
        yield _proposal(a, first, b, begins[first], begins_only=True)
    if learned_wholes is None:
        return
    likely = likeliest(learned_wholes, least=LEAST, beside_vague=LEAST_WHOLE)
    if likely is not None:
        yield _proposal(a, likely, b, learned_wholes[likely], begins_only=False)


def _proposal(a: EventMention, relation: str, b: EventMention, p: float, *, begins_only: bool) -> Proposal:
    rule = "order/begins" if begins_only else "order/whole"
    note = f"tense, syntax, telling and the encoder put '{a.text}' {relation} '{b.text}' ({p:.2f})"
    return Proposal(
        kind=LinkKind.TLINK,
        source=a,
        relation=relation,
        target=b,
        confidence=round(min(p, SUREST), 2),
        origin=rule,
        begins_only=begins_only,
        rank=p + BEGINS_FIRST if begins_only else p,
        evidence=(Evidence("graph", rule, note),),
    )
