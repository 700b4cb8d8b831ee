"""Points on a line and the least gaps between them: a simple temporal network (Dechter, Meiri, Pearl 1991).

A constraint says that one point lies at least so many seconds after another; a negative gap is a limit the
other way. The network keeps one placing of all points that satisfies every constraint, and repairs it when a
constraint is added, which touches only points near those that have to move (`repair`). Where no repair exists
the constraints on the way are a smallest set that cannot hold together, and nothing is changed.
"""

from __future__ import annotations

from collections.abc import Iterable
from heapq import heappop, heappush

from timeline.graph.repair import Gap, GaveUp, Step, Way, repair


class Reach:
    """How far every point must lie from one source, and by which constraints."""

    def __init__(self, source: int, seconds: dict[int, int], cause: dict[int, Gap], forward: bool) -> None:
        """Keep the result of one search from `source`."""
        self._source = source
        self._seconds = seconds
        self._cause = cause
        self._forward = forward

    def __getitem__(self, point: int) -> int | None:
        return self._seconds.get(point)

    def premises(self, point: int) -> tuple[int, ...]:
        """The origins of the constraints on the way to a point, sorted, each once."""
        found = set()
        while point != self._source:
            gap = self._cause[point]
            found.add(gap.origin)
            point = gap.earlier if self._forward else gap.later
        return tuple(sorted(found))


class PointNetwork:
    """Points by number, and the gaps that hold between them.

    >>> network = PointNetwork()
    >>> a, b, c = (network.add_point() for _ in range(3))
    >>> network.add(Gap(a, b, 5, origin=1)), network.add(Gap(b, c, 5, origin=2))
    (None, None)
    >>> network.entails(a, c, 10), network.entails(a, c, 11)
    (True, False)
    >>> network.add(Gap(c, a, -9, origin=3))
    (1, 2, 3)
    """

    def __init__(self) -> None:
        """Start without points."""
        self._place: list[int] = []
        self._after: list[list[Step]] = []
        self._before: list[list[Step]] = []
        self._log: list[Gap] = []

    def add_point(self, place: int = 0) -> int:
        """Add a point that may lie anywhere, and return its number.

        `place` is where it is put first: the nearer to the truth, the less has to move later.
        """
        self._place.append(place)
        self._after.append([])
        self._before.append([])
        return len(self._place) - 1

    def add(self, gap: Gap, *, steps: int | None = None) -> tuple[int, ...] | None:
        """Add a constraint; where it cannot hold, leave it out and return the origins of a conflict.

        With `steps`, one that cannot be seen to hold after so many constraints counts as one that cannot,
        with its own origin for a conflict.
        """
        try:
            moved = self._repair(gap, steps)
        except GaveUp:
            return (gap.origin,)
        if isinstance(moved, tuple):
            return tuple(sorted({gap.origin, *(step.origin for step in moved)}))
        for point, place in moved.items():
            self._place[point] = place
        self._hold(gap)
        self._log.append(gap)
        return None

    @property
    def points(self) -> int:
        """How many points there are."""
        return len(self._place)

    @property
    def size(self) -> int:
        """How many constraints hold; a mark for `undo_to`."""
        return len(self._log)

    def undo_to(self, size: int) -> None:
        """Take back the constraints added last, down to this many; the placing still satisfies the rest."""
        while len(self._log) > size:
            gap = self._log.pop()
            self._after[gap.earlier].pop()
            self._before[gap.later].pop()

    def entails(self, earlier: int, later: int, seconds: int, *, steps: int | None = None) -> bool:
        """Whether `later` must lie at least `seconds` after `earlier`.

        With `steps`, whether that shows when no more than so many constraints are looked at.
        """
        return self.premises(earlier, later, seconds, steps=steps) is not None

    def premises(
        self, earlier: int, later: int, seconds: int, *, steps: int | None = None
    ) -> tuple[int, ...] | None:
        """The origins of the constraints that together make `entails` true, or None where it is not."""
        chain = self._chain(earlier, later, seconds, steps)
        return None if chain is None else tuple(sorted(set(chain)))

    def chain(self, earlier: int, later: int, seconds: int) -> tuple[int, ...] | None:
        """The origins of constraints from which it follows, in the order in which they lead to `later`.

        Of all chains it is one whose highest origin is lowest: that of the claims added first.
        """
        found = self._chain(earlier, later, seconds)
        if found is None:
            return None
        low = 0  # what has lower origins does not suffice
        while low < max(found, default=0):
            middle = (low + max(found)) // 2
            nearer = self._chain(earlier, later, seconds, origins=middle)
            if nearer is None:
                low = middle + 1
            else:
                found = nearer
        return found

    def shortest_chain(self, earlier: int, later: int, seconds: int) -> tuple[int, ...] | None:
        """Of the chains that `chain` may give, one with the fewest constraints: the one to show.

        Every point is looked at that can be reached by as few, which takes longer.
        """
        chain = self.chain(earlier, later, seconds)
        if chain is None:
            return None
        highest, reached = max(chain, default=-1), {earlier: 0}
        rounds: list[dict[int, tuple[int, Gap]]] = []
        frontier = {earlier: 0}
        while reached.get(later, seconds - 1) < seconds:
            found: dict[int, tuple[int, Gap]] = {}
            for point, far in frontier.items():
                for next_, more, gap in self._after[point]:
                    total = far + more
                    if (
                        gap.origin <= highest
                        and total > found.get(next_, (reached.get(next_, total - 1),))[0]
                    ):
                        found[next_] = (total, gap)
            frontier = {point: total for point, (total, _) in found.items()}
            reached.update(frontier)
            rounds.append(found)
        return tuple(dict.fromkeys(gap.origin for gap in _back(rounds, later)))

    def _chain(
        self, earlier: int, later: int, seconds: int, steps: int | None = None, origins: int | None = None
    ) -> tuple[int, ...] | None:
        """One chain of constraints, of no higher `origins`."""
        if self._place[later] - self._place[earlier] < seconds:
            return None  # the placing itself is a counter-example
        contrary = Gap(later, earlier, 1 - seconds, -1)
        try:
            found = self._repair(contrary, steps, origins)
        except GaveUp:  # it does not follow visibly
            return None
        return tuple(dict.fromkeys(gap.origin for gap in found)) if isinstance(found, tuple) else None

    def spare(self, origins: Iterable[int], aside: Iterable[int] = ()) -> tuple[int, ...]:
        """Of these claims, those whose constraints all follow from the rest, each left out in turn.

        What is spare can be left out all together; of two that say the same, the one given first is spare.
        The claims put `aside` do not count among the rest.
        """
        of_origin: dict[int, list[Gap]] = {}
        for gap in self._log:
            of_origin.setdefault(gap.origin, []).append(gap)
        for gap in (gap for origin in aside for gap in of_origin.pop(origin, ())):
            self._leave_out(gap)
        found = []
        for origin in origins:
            gaps = of_origin.get(origin, [])
            for gap in gaps:
                self._leave_out(gap)
            if gaps and all(self.entails(gap.earlier, gap.later, gap.seconds) for gap in gaps):
                found.append(origin)
                continue
            for gap in gaps:
                self._hold(gap)
        self._hold_again()
        return tuple(found)

    def least_after(self, source: int) -> Reach:
        """How many seconds after `source` each point must lie at least; None without a limit."""
        return self._search(source, self._after, forward=True)

    def least_before(self, source: int) -> Reach:
        """How many seconds before `source` each point must lie at least; None without a limit."""
        return self._search(source, self._before, forward=False)

    def _repair(self, new: Gap, steps: int | None = None, origins: int | None = None) -> dict[int, int] | Way:
        return repair(self._place, self._after, self._before, new, steps=steps, origins=origins)

    def _hold(self, gap: Gap) -> None:
        self._after[gap.earlier].append((gap.later, gap.seconds, gap))
        self._before[gap.later].append((gap.earlier, gap.seconds, gap))

    def _leave_out(self, gap: Gap) -> None:
        self._after[gap.earlier].remove((gap.later, gap.seconds, gap))
        self._before[gap.later].remove((gap.earlier, gap.seconds, gap))

    def _hold_again(self) -> None:
        """Hold all constraints again in the order in which they were added."""
        for steps in (*self._after, *self._before):
            steps.clear()
        for gap in self._log:
            self._hold(gap)

    def _search(self, source: int, edges: list[list[Step]], *, forward: bool) -> Reach:
        """Dijkstra over what each constraint leaves free in the present placing, which is never negative."""
        place, best, done = self._place, {source: 0}, set[int]()
        cause: dict[int, Gap] = {}
        heap = [(0, source)]
        while heap:
            free, point = heappop(heap)
            if point in done:
                continue
            done.add(point)
            for other, _, gap in edges[point]:
                total = free + place[gap.later] - place[gap.earlier] - gap.seconds
                if other not in done and total < best.get(other, total + 1):
                    best[other], cause[other] = total, gap
                    heappush(heap, (total, other))
        far = {
            point: (place[point] - place[source]) * (1 if forward else -1) - free
            for point, free in best.items()
        }
        return Reach(source, far, cause, forward)


def _back(rounds: list[dict[int, tuple[int, Gap]]], point: int) -> list[Gap]:
    """The constraints by which a point was reached in the last round, the first of them first."""
    found = []
    for reached in reversed(rounds):
        gap = reached[point][1]
        found.append(gap)
        point = gap.earlier
    return found[::-1]
