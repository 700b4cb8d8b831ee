"""Propose links: one visible list of proposers, the most precise first."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from timeline.events.mention import EventMention
from timeline.graph.claim import Claim, claim_of_link, ends_of
from timeline.graph.link import Link, LinkKind
from timeline.graph.network import Network, assumptions, build_network
from timeline.graph.proposers.aspectual import propose_aspectual
from timeline.graph.proposers.causes import propose_causes
from timeline.graph.proposers.dates import propose_dates
from timeline.graph.proposers.distances import propose_distances
from timeline.graph.proposers.guessed_causes import propose_guessed_causes
from timeline.graph.proposers.order import propose_order
from timeline.graph.proposers.parts import propose_parts
from timeline.graph.proposers.placing import propose_placing
from timeline.graph.proposers.proposal import Proposal, node_of
from timeline.graph.proposers.publication import propose_publication
from timeline.graph.proposers.scene import Attached, Scene
from timeline.graph.proposers.signals import propose_signals
from timeline.records.event import Event
from timeline.records.reference_date import ReferenceDate
from timeline.text.document import Document
from timeline.times.expression import TimeExpression

Proposer = Callable[[Scene], Iterator[Proposal]]

EVIDENT: tuple[Proposer, ...] = (
    propose_dates,
    propose_distances,
    propose_signals,
    propose_causes,
    propose_aspectual,
)
"""What words in the text show. Where two of these clash, that is a contradiction to report."""

DEFAULT: tuple[Proposer, ...] = (propose_parts, propose_publication, propose_order, propose_placing)
"""What tense and the order of telling suggest. It fills in where nothing else decides, and never clashes."""


def propose_links(
    document: Document,
    events: Iterable[Event],
    mentions: Sequence[EventMention],
    expressions: Sequence[TimeExpression],
    attachments: Sequence[Attached],
    reference: ReferenceDate,
) -> tuple[Link, ...]:
    """Propose temporal, causal and aspectual links, with ids `l1`, `l2`, ... in the order of the text.

    Coreference gives no link: mentions of one event are one node.
    """
    events = tuple(events)
    scene = Scene(
        document=document,
        mentions=mentions,
        times=expressions,
        attachments=attachments,
        reference=reference,
        dates={event.id: event.when for event in events},
    )
    evident = _distinct(proposal for propose in EVIDENT for proposal in propose(scene))
    shown = [proposal.link(str(k)) for k, proposal in enumerate(evident)]
    network = build_network(events, expressions, reference, shown, assume=False)
    guesses = _distinct(proposal for propose in DEFAULT for proposal in propose(scene))
    chosen = [*evident, *_that_fit(network, guesses, assumptions(events))]
    chosen += _new_causes(network, evident, _distinct(propose_guessed_causes(scene)))
    starts = {time.id: time.start for time in expressions}
    chosen.sort(key=lambda proposal: _place(starts, proposal))
    return tuple(proposal.link(f"l{k}") for k, proposal in enumerate(chosen, start=1))


def _distinct(proposals: Iterable[Proposal]) -> list[Proposal]:
    """Each pair of nodes once for each kind of link, by the surest proposal; none from a node to itself.

    Order of begins and order of whole events are two kinds.
    """
    found: dict[tuple[LinkKind, bool, frozenset[str]], Proposal] = {}
    for proposal in proposals:
        nodes = _nodes(proposal)
        key = (proposal.kind, proposal.begins_only, nodes)
        known = found.get(key)
        if len(nodes) == 2 and (known is None or proposal.confidence > known.confidence):
            found[key] = proposal
    return list(found.values())


def _that_fit(network: Network, guesses: Iterable[Proposal], assumed: Iterable[Claim]) -> Iterator[Proposal]:
    """The guesses, surest first, that say something new and contradict nothing before them.

    Assumed dates take their turn among the guesses, so that each yields to what is surer.
    """
    offers: list[tuple[float, Claim | None, Proposal | None]] = [(c.confidence, c, None) for c in assumed]
    offers += [(g.rank, claim_of_link(g.link("guess")), g) for g in guesses]
    for _, claim, guess in sorted(offers, key=lambda offer: -offer[0]):
        if claim is not None and network.offer(claim) and guess is not None:
            yield guess


def _new_causes(
    network: Network, evident: Sequence[Proposal], guesses: Iterable[Proposal]
) -> Iterator[Proposal]:
    """The guesses at causes where no words tell any, but those that would begin after their effect."""
    told = {_nodes(proposal) for proposal in evident if proposal.kind is LinkKind.CLINK}
    for guess in guesses:
        cause, effect = (ends_of(node_of(x))[0] for x in (guess.source, guess.target))
        if _nodes(guess) not in told and not network.holds(effect, cause, 1):
            yield guess


def _nodes(proposal: Proposal) -> frozenset[str]:
    return frozenset({node_of(proposal.source), node_of(proposal.target)})


def _place(starts: Mapping[str, int], proposal: Proposal) -> tuple[int, int, str]:
    """Sort key: where in the text the two ends stand, the later one last."""
    places = [
        starts.get(x, -1) if isinstance(x, str) else x.start for x in (proposal.source, proposal.target)
    ]
    return max(places), min(places), proposal.kind.value
