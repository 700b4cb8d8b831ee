"""Network: events, times and the reference date as intervals, and all claims about them in one structure.

Claims are added from the most to the least certain. One that cannot hold beside those already there is let go
whole and kept as a `Contradiction`, so that a bad link never empties the graph. Dates and links surer than
`FIRM` give the bounds of events; guesses below it (tense, the order of telling) add order alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import attrs

from timeline.errors import TimelineError
from timeline.graph.claim import (
    ORIGIN,
    Claim,
    Point,
    PointGap,
    claim_of_event,
    claim_of_link,
    claim_of_node,
    claim_of_reference,
    claim_of_time,
    ends_of,
    midnight,
)
from timeline.graph.link import Link
from timeline.graph.points import PointNetwork, Reach
from timeline.graph.repair import Gap
from timeline.graph.zone import clocks_of_other_zones
from timeline.records.event import Event
from timeline.records.reference_date import ReferenceDate
from timeline.times.expression import TimeExpression

WORK, LEAST_STEPS = 2_000_000, 200
"""The constraints looked at for a guess: so many shared among all points, but never fewer than the second."""
NEAR_STEPS = 400
"""The same to see that a guess says nothing new: what follows only by a long way may be said again."""
FIRM = 0.75
"""The confidence from which a claim bounds dates: what is guessed from the order of telling does not."""

HOUR = 3_600

Node = Event | TimeExpression | ReferenceDate
Limits = tuple[int | None, int | None]


@attrs.frozen
class Contradiction:
    """A smallest set of claims that cannot all hold, and the one that was let go, the least certain."""

    claims: tuple[Claim, ...]
    dropped: Claim


class Network:
    """What is known about the order and place in time of every node.

    >>> network = Network(())
    >>> for node in ("e1", "e2", "e3"):
    ...     network.add_node(node)
    >>> one = Link(id="l1", kind="TLINK", source="e1", target="e2", relation="BEFORE")
    >>> two = Link(id="l2", kind="TLINK", source="e2", target="e3", relation="BEFORE")
    >>> network.add_all(claim_of_link(link) for link in (one, two))
    >>> begin, end = ends_of("e1")[0], ends_of("e3")[1]
    >>> network.holds(begin, end, 1), network.premises(begin, end, 1)
    (True, ('l1', 'l2'))
    """

    def __init__(self, nodes: Iterable[Node]) -> None:
        """Place the nodes given, and nothing else; `build_network` adds what is known of them."""
        self.nodes: dict[str, Node] = {node.id: node for node in nodes}
        self.contradictions: list[Contradiction] = []
        self._points = PointNetwork()
        self._numbers: dict[Point, int] = {}
        self._claims: list[Claim] = []
        self._limits: tuple[Reach, Reach] | None = None
        self._number(ORIGIN)
        for node, second in first_places(self.nodes.values()):
            self.add_node(node, second)

    def add_node(self, node: str, second: int = 0) -> None:
        """Add an interval by id: its begin is earlier than its end. It is first put at this second."""
        begin, end = ends_of(node)
        self._number(begin, second)
        self._number(end, second + 1)
        self.add(claim_of_node(node))

    def add_all(self, claims: Iterable[Claim | None]) -> None:
        """Add claims in the order given, keeping those that cannot hold as contradictions."""
        for claim in claims:
            if claim is not None:
                self.add(claim)

    def add(self, claim: Claim) -> Contradiction | None:
        """Add a claim whole; where it cannot hold, leave it out and say with what it clashes."""
        clash = self._try(claim)
        if clash is None:
            return None
        contradiction = Contradiction(self._smallest(clash), claim)
        self.contradictions.append(contradiction)
        return contradiction

    def offer(self, claim: Claim) -> bool:
        """Add a claim only if it can hold and is new, and tell whether it was; no conflict is kept.

        In a long text what follows only by a long chain counts as new, and what would have to move half the
        text as what cannot hold: to find out for every guess would take the square of its length.
        """
        steps = max(LEAST_STEPS, WORK // self._points.points)
        if all(self._is_near(gap, NEAR_STEPS) for gap in claim.gaps):
            return False
        return self._try(claim, steps) is None

    def _is_near(self, gap: PointGap, steps: int) -> bool:
        """Whether `holds` shows in so many steps."""
        return self._points.entails(self._find(gap[0]), self._find(gap[1]), gap[2], steps=steps)

    def holds(self, earlier: Point, later: Point, seconds: int) -> bool:
        """Whether `later` must lie at least `seconds` after `earlier`."""
        return self._points.entails(self._find(earlier), self._find(later), seconds)

    def premises(self, earlier: Point, later: Point, seconds: int) -> tuple[str, ...] | None:
        """Return the ids of the claims from which `holds` follows, or None where it does not."""
        found = self._points.premises(self._find(earlier), self._find(later), seconds)
        return None if found is None else self._ids(found)

    def chain(
        self, earlier: Point, later: Point, seconds: int, *, shortest: bool = False
    ) -> tuple[str, ...] | None:
        """Return the ids of the claims of the surest proof, in the order in which they lead to `later`.

        It is the one whose least sure claim is surest; with `shortest`, of these one with the fewest steps.
        """
        search = self._points.shortest_chain if shortest else self._points.chain
        found = search(self._find(earlier), self._find(later), seconds)
        return None if found is None else self._ids(found)

    def spare(self, ids: Iterable[str], *, beside: Iterable[str] = ()) -> frozenset[str]:
        """Return the ids of the claims that follow from the others, each left out in the order given.

        What the claims `beside` say does not count for it.
        """
        numbers = {claim.id: k for k, claim in enumerate(self._claims) if claim.id}
        aside = [numbers[id_] for id_ in beside if id_ in numbers]
        found = self._points.spare((numbers[id_] for id_ in ids if id_ in numbers), aside)
        return frozenset(self._claims[k].id for k in found)

    def confidence(self, id_: str) -> float:
        """Return how sure the claim with this id is; 1 where there is none."""
        return next((claim.confidence for claim in self._claims if claim.id == id_), 1.0)

    def limits(self, point: Point) -> Limits:
        """Return the first and the last second of a point by the firm claims; None where it is free."""
        number = self._find(point)
        after, before = (reach[number] for reach in self._reach())
        return after, None if before is None else -before

    def limit_premises(self, point: Point) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Return the ids of the claims from which the first and the last second of a point follow."""
        number = self._find(point)
        found = (reach.premises(number) if reach[number] is not None else () for reach in self._reach())
        first, last = (self._ids(premises) for premises in found)
        return first, last

    def settle(self, assumed: Iterable[Claim] = ()) -> None:
        """Fix the limits at what the claims so far say: those that follow order points, but date nothing.

        Dates `assumed` count too where they fit, but for the limits alone: in the order of things they have
        to take their turn behind what is surer.
        """
        mark = self._points.size
        for claim in assumed:
            self.offer(claim)  # its place in the list of claims stays, by which the limits name it
        self._limits = None
        self._limits = self._reach()
        self._points.undo_to(mark)

    def _reach(self) -> tuple[Reach, Reach]:
        """How far each point must lie after and before the zero of the calendar."""
        if self._limits is not None:
            return self._limits
        origin = self._numbers[ORIGIN]
        return self._points.least_after(origin), self._points.least_before(origin)

    def _ids(self, origins: Iterable[int]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(self._claims[k].id for k in origins if self._claims[k].id))

    def _try(self, claim: Claim, steps: int | None = None) -> tuple[Claim, ...] | None:
        """Add all gaps of a claim or none; return the claims of a conflict."""
        self._claims.append(claim)
        mark, origin = self._points.size, len(self._claims) - 1
        for gap in claim.gaps:
            clash = self._points.add(
                Gap(self._number(gap.earlier), self._number(gap.later), gap.seconds, origin), steps=steps
            )
            if clash is not None:
                self._points.undo_to(mark)
                found = tuple(self._claims[k] for k in clash)
                self._claims.pop()
                return found
        return None

    def _smallest(self, claims: Sequence[Claim]) -> tuple[Claim, ...]:
        """Leave out of a conflict each claim without which the others still clash.

        The network names the gaps of one cycle, which are minimal; but a claim brings several gaps, and two
        claims can clash by another pair of them.
        """
        kept = list(claims)
        for claim in claims:
            rest = [other for other in kept if other is not claim]
            if _clash(rest):
                kept = rest
        return tuple(kept)

    def _number(self, point: Point, second: int = 0) -> int:
        if point not in self._numbers:
            self._numbers[point] = self._points.add_point(second)
        return self._numbers[point]

    def _find(self, point: Point) -> int:
        if point not in self._numbers:
            raise TimelineError(
                f"{point.node!r} is no node of the graph", hint="use the id of an event or time"
            )
        return self._numbers[point]


def first_places(nodes: Iterable[Node]) -> Iterator[tuple[str, int]]:
    """Guess where each node lies, in seconds: at its date, else an hour after the one told before it.

    Where the guess is right nothing has to move when claims are added; it decides nothing.
    """
    second = 0
    for node in nodes:
        day = node.when.earliest or node.when.latest if isinstance(node, Event) else node.earliest
        second = second + HOUR if day is None else midnight(day)
        yield node.id, second


def _clash(claims: Sequence[Claim]) -> bool:
    """Whether these claims alone contradict each other."""
    gaps = [gap for claim in claims for gap in claim.gaps]
    nodes = dict.fromkeys(point.node for gap in gaps for point in gap[:2] if point != ORIGIN)
    gaps += [gap for node in nodes for gap in claim_of_node(node).gaps]
    network = PointNetwork()
    numbers = {point: network.add_point() for point in dict.fromkeys(p for gap in gaps for p in gap[:2])}
    added = (network.add(Gap(numbers[a], numbers[b], seconds, 0)) for a, b, seconds in gaps)
    return any(clash is not None for clash in added)


def build_network(
    events: Iterable[Event],
    times: Iterable[TimeExpression],
    reference: ReferenceDate,
    links: Iterable[Link],
    *,
    assume: bool = True,
) -> Network:
    """Build the network of a timeline; the order in which links are given does not matter.

    `assume` adds the dates that are only assumed too, where they fit.
    """
    events, times, links = tuple(events), tuple(times), tuple(links)
    network = Network((reference, *times, *events))
    ends = dict.fromkeys(end for link in links for end in (link.source, link.target))
    for node in (end for end in ends if end not in network.nodes):
        network.add_node(node)
    abroad = clocks_of_other_zones(times)
    placed = (claim_of_time(time, other_zone=time.id in abroad) for time in times)
    network.add_all([claim_of_reference(reference), *placed])
    claims = [*(claim_of_event(event) for event in events), *(claim_of_link(link) for link in links)]
    ordered = sorted((claim for claim in claims if claim is not None), key=_by_certainty)
    network.add_all(claim for claim in ordered if claim.confidence >= FIRM)
    assumed = assumptions(events)
    network.settle(assumed if assume else ())
    known = {claim.id for claim in assumed}
    network.add_all(c for c in ordered if c.confidence < FIRM and c.id not in known)
    for claim in assumed if assume else ():
        network.offer(claim)  # one that does not fit is no contradiction in the text
    return network


def assumptions(events: Iterable[Event]) -> tuple[Claim, ...]:
    """The dates of events that are only assumed: what a likely order may overrule."""
    claims = (claim_of_event(event) for event in events)
    return tuple(claim for claim in claims if claim is not None and claim.confidence < FIRM)


def _by_certainty(claim: Claim) -> tuple[float, str, tuple[tuple[str, ...], ...], str]:
    """Sort key: the surest first, then by what is claimed, so that the order of input plays no part."""
    return -claim.confidence, claim.id[:1], tuple((*gap.earlier, *gap.later) for gap in claim.gaps), claim.id
