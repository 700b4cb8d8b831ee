"""Revise: one link asserted or taken back, and everything that follows from it solved anew."""

from __future__ import annotations

from collections.abc import Iterable

import attrs

from timeline.errors import TimelineError
from timeline.graph.link import USER, Conflict, Link, LinkKind
from timeline.graph.relation_names import TIMEML_NAMES
from timeline.graph.solve import Solution, solve
from timeline.records.event import Event
from timeline.records.reference_date import ReferenceDate
from timeline.times.expression import TimeExpression
from timeline.values import Evidence, when_of_edtf

DATED = "dates/"
"""How the origins of links begin by which a time of the text dates an event."""

CAUSAL = ("CAUSE", "ENABLE", "PREVENT")


def asserted_link(links: Iterable[Link], a: str, relation: str, b: str, note: str = "") -> Link:
    """Return the link by which a reader says how `a` stands to `b`; its id is the next free one.

    Raises TimelineError where `relation` is no relation of TimeML (BEFORE, INCLUDES, ...) and none of cause.

    >>> link = asserted_link([], "e1", "BEFORE", "e2")
    >>> link.id, link.kind.value, link.origin, link.confidence
    ('l1', 'TLINK', 'user', 1.0)
    """
    known = (*TIMEML_NAMES, *CAUSAL)
    if relation not in known:
        raise TimelineError(f"{relation!r} is no relation", hint=f"use one of {', '.join(known)}")
    if a == b:
        raise TimelineError(f"a link cannot lead from {a} to itself", hint="name two events or times")
    return Link(
        id=f"l{max(map(_number, links), default=0) + 1}",
        kind=LinkKind.CLINK if relation in CAUSAL else LinkKind.TLINK,
        source=a,
        target=b,
        relation=relation,
        origin=USER,
        evidence=(Evidence("graph", USER, note),) if note else (),
    )


def redated(events: Iterable[Event], id_: str, edtf: str, note: str = "") -> tuple[Event, ...]:
    """Return the events, the one with this id on the day that a reader tells; others keep theirs.

    Raises TimelineError where `edtf` is no date of EDTF.
    """
    evidence = (Evidence("dating", USER, note or f"set to {edtf} by the reader"),)
    return tuple(
        attrs.evolve(
            event,
            when=when_of_edtf(edtf, durative=event.when.durative, evidence=evidence),
            own_when=None,
        )
        if event.id == id_
        else event
        for event in events
    )


def undated(links: Iterable[Link], id_: str) -> tuple[Link, ...]:
    """Return the links without those by which words of the text date this event."""
    return tuple(link for link in links if not (link.source == id_ and link.origin.startswith(DATED)))


def solve_again(
    events: Iterable[Event],
    times: Iterable[TimeExpression],
    reference: ReferenceDate,
    links: Iterable[Link],
    conflicts: Iterable[Conflict],
    *,
    without: str | None = None,
) -> Solution:
    """Solve what was solved before from what the text says: with own dates, and with links once let go.

    `without` is the id of a link to leave out.
    """
    let_go = (conflict.dropped_link for conflict in conflicts)
    claimed = sorted((*links, *(link for link in let_go if link is not None)), key=_number)
    told = tuple(attrs.evolve(e, when=e.own_when, own_when=None) if e.own_when else e for e in events)
    return solve(told, times, reference, (link for link in claimed if link.id != without))


def _number(link: Link) -> int:
    return int(link.id[1:]) if link.id[1:].isdecimal() else 0
