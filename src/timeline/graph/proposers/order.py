"""Order by tense, syntax and telling: which of two neighbouring mentions begins first, and what holds which.

Two tables of weights read each pair of mentions in one sentence or in two that follow each other. `order`
tells which begins first (trained on MATRES); `extent` tells, from that and the coarse features, whether one
is over before the other begins or holds it (trained on TimeBank-Dense). The encoder is asked both questions
too, and the answers are weighed. All of them guess: what they say is kept below `FIRM`, so that it orders
events and dates none, and it yields to every date and signal.
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
LEAST_EXTENT = 0.6
"""The same for the relation of whole events."""
LEAST = 0.33
"""How probable either must be at all."""
LEARNED_BEGINS = 0.7
"""The encoder's share in the order of begins beside the table of weights."""
LEARNED_WHOLES = 0.6
"""The same for the relation of whole events."""
BEGINS_FIRST = 0.2
"""How much sooner an order of begins is heard than an equally likely relation of wholes, which says more."""
SUREST = FIRM - 0.01
NEIGHBOURS = 1
"""How many sentences apart two mentions may stand."""
_COARSE = ("classes", "path", "between", "far 0 tenses", "far 1 tenses")
_COARSE_WORDS = frozenset({"tense", "class", "tag", "realis"})


def propose_order(scene: Scene) -> Iterator[Proposal]:
    """Propose which of two neighbouring mentions begins first, and how the whole events stand.

    Begins: F1 77.8 on the dev half of MATRES, triggers given, before the network has its say, and 78.9 after;
    77 of 100 of its links are right.
    Whole events: F1 53 on the pairs of events and times in the dev half of TimeBank-Dense, by the encoder.
    """
    order, extent = (log_linear(name, scene.document.lang) for name in ("order", "extent"))
    if order is None:
        return
    pairs = list(_neighbours(read_mentions(scene)))
    tokens = [(a.token.i, b.token.i) for (a, b), _ in pairs]
    begins, wholes = learned_scores(scene.document, tokens, "order", "spans")
    for (pair, between), begin, whole in zip(pairs, begins, wholes, strict=True):
        yield from _of_pair(order, extent, pair, between, begin, whole)


def _neighbours(readings: list[Reading]) -> Iterator[tuple[tuple[Reading, Reading], int]]:
    """Pairs of mentions that stand near each other, with how many mentions stand between."""
    for k, a in enumerate(readings):
        for between, b in enumerate(readings[k + 1 :]):
            if b.sentence - a.sentence > NEIGHBOURS:
                break
            yield (a, b), between


def coarse_features(found: list[str], begins: dict[str, float]) -> Iterator[str]:
    """Tell the features of the extent model: how sure the order of begins is, and the coarse ones."""
    sure = f"sure {int((begins['BEFORE'] - begins['AFTER'] + 1) * 5)}"
    yield sure
    yield f"vague {int(begins[VAGUE] * 10)}"
    for feature in found:
        words = feature.split()
        if feature.startswith(_COARSE) or not _COARSE_WORDS.isdisjoint(words) or len(words) == 2:
            yield feature
        if words[0] in ("classes", "far") and len(words) <= 4:
            yield f"{feature} {sure}"


def _of_pair(
    order: LogLinear,
    extent: LogLinear | None,
    pair: tuple[Reading, Reading],
    between: int,
    learned_begins: Probabilities | None,
    learned_wholes: Probabilities | None,
) -> Iterator[Proposal]:
    a, b = (reading.mention for reading in pair)
    found = list(features(*pair, between))
    plain = order.probabilities(found)
    begins = mixed(plain, learned_begins, LEARNED_BEGINS)
    first = max(("BEFORE", "AFTER"), key=begins.__getitem__)
    if begins[first] >= max(LEAST, LEAST_ORDER * begins[VAGUE]):
        yield _proposal(a, first, b, begins[first], begins_only=True)
    if extent is None:
        return
    wholes = mixed(extent.probabilities(coarse_features(found, plain)), learned_wholes, LEARNED_WHOLES)
    likely = likeliest(wholes, least=LEAST, beside_vague=LEAST_EXTENT)
    if likely is not None:
        yield _proposal(a, likely, b, wholes[likely], begins_only=False)


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
