"""Tighten: the dates of events as the network bounds them."""

from __future__ import annotations

import attrs

from timeline.graph.claim import DAY, Point, ends_of
from timeline.graph.network import Network
from timeline.records.event import Event
from timeline.values import Basis, Bounds, CalendarDay, Day, Evidence, When


def tightened(event: Event, network: Network, *, let_go: bool = False) -> Event:
    """Return the event with the date that the network allows it.

    A date that the text states or implies is kept, unless the network has `let_go` of it. Any other is
    narrowed where other dates and firm links narrow it; its basis is then BOUNDED, and its evidence names
    what bounds it. The date before that stays as `own_when`.
    """
    when = event.when
    if when.basis in (Basis.STATED, Basis.IMPLIED) and not let_go:
        return event
    begin, end = (_bounds(network, point) for point in ends_of(event.id))
    if not when.durative:  # so short that it is over where it must have begun
        begin = end = Bounds(begin.earliest, begin.latest if end.latest is None else end.latest)
    known = begin.is_known or end.is_known
    if not _says_more(when, begin, end) or not (known or let_go):
        return event
    evidence = (*when.evidence, *_evidence(event, network, begin, end, let_go=let_go))
    basis = Basis.BOUNDED if known else Basis.UNKNOWN
    found = attrs.evolve(when, begin=begin, end=end, basis=basis, evidence=evidence)
    return attrs.evolve(event, when=found, own_when=event.own_when or when)


def _bounds(network: Network, point: Point) -> Bounds:
    """The days between which a point lies; an end at midnight belongs to the day before."""
    first, last = network.limits(point)
    shift = 1 if point == ends_of(point.node)[1] else 0
    return Bounds(_day(first, shift), _day(last, shift))


def _day(second: int | None, shift: int) -> CalendarDay | None:
    return None if second is None else Day((second - shift) // DAY).plain


def _says_more(when: When, begin: Bounds, end: Bounds) -> bool:
    """Whether any bound differs from what the event's own date says."""
    return (when.begin, when.end) != (begin, end)


def _evidence(
    event: Event, network: Network, begin: Bounds, end: Bounds, *, let_go: bool
) -> tuple[Evidence, ...]:
    """Name, for the two outer bounds, the links and dates from which they follow."""
    first, last = ends_of(event.id)
    found = [Evidence("graph", "conflict", f"the date {event.when} was let go")] if let_go else []
    if begin.earliest is not None:
        why = ", ".join(network.limit_premises(first)[0])
        found.append(Evidence("graph", "bounds", f"begins {begin.earliest} or later by {why}"))
    if end.latest is not None:
        why = ", ".join(network.limit_premises(last)[1])
        found.append(Evidence("graph", "bounds", f"ends {end.latest} or earlier by {why}"))
    return tuple(found)
