"""Events, times and links in one line each."""

from __future__ import annotations

from timeline.events.mention import EventClass, Polarity, Realis
from timeline.graph.link import Link, LinkKind
from timeline.records.event import Event
from timeline.records.reference_date import ReferenceDate, ReferenceSource
from timeline.times.expression import TimeExpression, TimexType
from timeline.values import Basis, Bounds, Day, When


def on(first: str, last: str | None = None, basis: Basis = Basis.STATED, *, durative: bool = False) -> When:
    bounds = Bounds(Day.parse(first).plain, Day.parse(last or first).plain)
    return When(begin=bounds, end=bounds, basis=basis, durative=durative)


def before(day: str, basis: Basis = Basis.BOUNDED) -> When:
    bounds = Bounds(None, Day.parse(day).plain)
    return When(begin=bounds, end=bounds, basis=basis)


def event(id_: str, when: When | None = None) -> Event:
    return Event(
        id=id_,
        label=f"event {id_}",
        mentions=(f"m{id_[1:]}",),
        when=when or When.unknown(),
        event_class=EventClass.OCCURRENCE,
        realis=Realis.ACTUAL,
        polarity=Polarity.POS,
        factuality=3.0,
    )


def link(
    id_: str,
    source: str,
    relation: str,
    target: str,
    confidence: float = 0.9,
    *,
    begins_only: bool = False,
    signal: str | None = None,
) -> Link:
    kind = LinkKind.CLINK if relation in ("CAUSE", "ENABLE", "PREVENT") else LinkKind.TLINK
    return Link(
        id=id_,
        kind=kind,
        source=source,
        target=target,
        relation=relation,
        confidence=confidence,
        begins_only=begins_only,
        signal=signal,
    )


def time(id_: str, value: str) -> TimeExpression:
    return TimeExpression(id=id_, start=0, end=1, text=value, type=TimexType.DATE, value=value)


def published(first: str, last: str | None = None) -> ReferenceDate:
    return ReferenceDate(
        earliest=Day.parse(first).plain, latest=Day.parse(last or first).plain, source=ReferenceSource.GIVEN
    )


UNDATED = ReferenceDate()
