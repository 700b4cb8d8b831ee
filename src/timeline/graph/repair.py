"""Repair: new places for points that a new constraint puts out of order, or the cycle that forbids it.

The new constraint lacks some seconds between its two points. A search onward from the later one finds what
has to give way if that moves later, a search backward from the earlier one what has to if that moves earlier.
What each constraint leaves free in the present placing is never negative, so both are Dijkstra's; the cheaper
one goes on until together they have looked as far as seconds are lacking. Where they meet before, the way
from the one point to the other and the new constraint contradict each other. A text's dates tie all points to
the calendar, and searching from both ends meets there instead of looking at every date.
"""

from __future__ import annotations

from collections.abc import Sequence
from heapq import heappop, heappush
from typing import NamedTuple


class Gap(NamedTuple):
    """Point `later` lies at least `seconds` after point `earlier`; `origin` is the number of the claim."""

    earlier: int
    later: int
    seconds: int
    origin: int


Step = tuple[int, int, Gap]
"""A constraint as the searches walk it: the point at its other end, its seconds, and itself."""

Way = tuple[Gap, ...]
"""Constraints that lead from one point to another."""


class GaveUp(Exception):  # noqa: N818 - no error: the search was to look no farther
    """As many constraints as allowed were looked at, and nothing was decided."""


class _Side:
    """One of the two searches: how far the points are from its start, and the constraints that lead there."""

    __slots__ = ("_direction", "_steps", "cause", "done", "far", "heap", "looked")

    def __init__(self, start: int, steps: Sequence[Sequence[Step]], direction: int) -> None:
        self._steps = steps
        self._direction = direction
        self.far = {start: 0}
        self.cause: dict[int, Gap] = {}
        self.done: set[int] = set()
        self.heap = [(0, start)]
        self.looked = 0

    def radius(self) -> int | None:
        """How far all points are that are still to be looked at; None where there are none."""
        heap, done = self.heap, self.done
        while heap and heap[0][1] in done:
            heappop(heap)
        return heap[0][0] if heap else None

    def widen(self, place: Sequence[int], other: _Side, lacking: int, origins: int | None) -> int | None:
        """Look beyond the nearest point; return the point where the other search is met within what lacks."""
        free, point = heappop(self.heap)
        self.done.add(point)
        steps, direction, far = self._steps[point], self._direction, self.far
        self.looked += len(steps) + 1
        here = direction * place[point]
        for next_, seconds, gap in steps:
            if origins is not None and gap.origin > origins:
                continue
            total = free + direction * place[next_] - here - seconds
            if total < lacking and total < far.get(next_, lacking):
                far[next_], self.cause[next_] = total, gap
                heappush(self.heap, (total, next_))
                if total + other.far.get(next_, lacking) < lacking:
                    return next_
        return None


def repair(
    place: Sequence[int],
    after: Sequence[Sequence[Step]],
    before: Sequence[Sequence[Step]],
    new: Gap,
    *,
    steps: int | None = None,
    origins: int | None = None,
) -> dict[int, int] | Way:
    """Return the new places of the points that have to move, or the way that contradicts the new constraint.

    With `origins` constraints of a higher one count for nothing. Raises GaveUp after so many `steps`.
    """
    lacking = place[new.earlier] + new.seconds - place[new.later]
    if lacking <= 0:
        return {}
    if new.earlier == new.later:
        return ()
    onward, back = _Side(new.later, after, 1), _Side(new.earlier, before, -1)
    while True:
        late, early = onward.radius(), back.radius()
        if late is None or early is None or late + early >= lacking:
            break
        if steps is not None and onward.looked + back.looked > steps:
            raise GaveUp
        side, other = (onward, back) if onward.looked <= back.looked else (back, onward)
        meeting = side.widen(place, other, lacking, origins)
        if meeting is not None:
            return _way(onward.cause, back.cause, new, meeting)
    # Between them the two sides make up for what is lacking, neither beyond what it has looked at.
    by_onward = lacking if late is None else 0 if early is None else min(late, lacking)
    moved = {p: place[p] + by_onward - onward.far[p] for p in onward.done if onward.far[p] < by_onward}
    by_back = lacking - by_onward
    moved |= {p: place[p] - by_back + back.far[p] for p in back.done if back.far[p] < by_back}
    return moved


def _way(onward: dict[int, Gap], back: dict[int, Gap], new: Gap, meeting: int) -> Way:
    """The constraints from the later point of the new one by way of the meeting to its earlier point."""
    found: list[Gap] = []
    point = meeting
    while point != new.later:
        gap = onward[point]
        found.append(gap)
        point = gap.earlier
    found.reverse()
    point = meeting
    while point != new.earlier:
        gap = back[point]
        found.append(gap)
        point = gap.later
    return _without_loops(found, new.later)


def _without_loops(way: Sequence[Gap], start: int) -> Way:
    """The same way, passing each point once."""
    found: list[Gap] = []
    at = {start: 0}
    for gap in way:
        if gap.later not in at:
            found.append(gap)
            at[gap.later] = len(found)
            continue
        for loop in found[at[gap.later] :]:
            del at[loop.later]
        del found[at[gap.later] :]
    return tuple(found)
