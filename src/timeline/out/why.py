"""Why: how a result came about, in words and step by step."""

from __future__ import annotations

from collections.abc import Iterable
from functools import singledispatch

from timeline.errors import TimelineError
from timeline.events.mention import EventMention, Realis
from timeline.graph.link import Conflict, Link
from timeline.graph.why import why_link
from timeline.out.choice import events_and_reports
from timeline.out.data import TimelineData
from timeline.out.why_event import Chain, anchor_words, event_steps, reference_days
from timeline.records.entity import Entity
from timeline.records.event import Event
from timeline.records.reference_date import ReferenceDate
from timeline.times.expression import TimeExpression
from timeline.times.reasons import reasons
from timeline.values import Evidence, When
from timeline.values.written import human_range, human_when

_STEP = "\n  - "


def why(timeline: TimelineData, x: object) -> str:
    """Return the derivation of a part of the timeline: one line that says it, then one line a step."""
    head, steps = _explain(x, timeline)
    return head + "".join(_STEP + step for step in steps)


def why_event(event: Event, chain: Chain) -> tuple[str, list[str]]:
    """Return what an event is in one line, and the steps to it; one chain serves all of a timeline."""
    known = f"{_dated(event.when)}; {event.realis.value.lower()}{_said_by(event.source)}"
    return f"{event.id} {event.label!r}: {known}", event_steps(event, chain)


@singledispatch
def _explain(x: object, _: TimelineData) -> tuple[str, list[str]]:
    raise TimelineError(
        f"{x!r} is no part of a timeline",
        hint="pass an event, mention, time, entity, link, conflict or an id",
    )


@_explain.register
def _event(x: Event, timeline: TimelineData) -> tuple[str, list[str]]:
    return why_event(x, Chain(timeline))


@_explain.register
def _when(x: When, _: TimelineData) -> tuple[str, list[str]]:
    return _dated(x), _steps(x.evidence)


@_explain.register
def _mention(x: EventMention, _: TimelineData) -> tuple[str, list[str]]:
    event = f"; a mention of {x.event_id}" if x.event_id else "; of no event"
    return f"{_mentioned(x)}{_said_by(x.source)}{event}", _steps(x.evidence)


@_explain.register
def _time(x: TimeExpression, timeline: TimelineData) -> tuple[str, list[str]]:
    days = f" ({human_range(x.earliest, x.latest)})" if x.earliest or x.latest else ""
    return f"{x.id} {x.text!r} at {x.start}: {x.value}{days}", list(
        reasons(x, anchor_words(x.anchor, timeline))
    )


@_explain.register
def _reference(x: ReferenceDate, _: TimelineData) -> tuple[str, list[str]]:
    return f"{x.id}, the reference date: {reference_days(x)} ({x.source.value})", _steps(x.evidence)


@_explain.register
def _entity(x: Entity, _: TimelineData) -> tuple[str, list[str]]:
    names = f", also {', '.join(map(repr, x.aliases))}" if x.aliases else ""
    return f"{x.id} {x.name!r} ({x.type.value}){names}; {len(x.mentions)} mention(s)", list(x.evidence)


@_explain.register
def _link(x: Link, timeline: TimelineData) -> tuple[str, list[str]]:
    parts: tuple[Event | TimeExpression | ReferenceDate, ...] = (
        timeline.dct,
        *timeline.times,
        *events_and_reports(timeline),
    )
    nodes = {part.id: part for part in parts}
    others = {link.id: link for link in timeline.links}
    return why_link(x, nodes, timeline.mentions, timeline.text, others)


@_explain.register
def _conflict(x: Conflict, timeline: TimelineData) -> tuple[str, list[str]]:
    links = (*timeline.links, *(() if x.dropped_link is None else (x.dropped_link,)))
    steps = [_in_words(link) for link in links if link.id in x.links]
    dropped = "nothing was let go" if x.dropped is None else f"let go: {x.dropped}"
    return f"a contradiction between {', '.join(x.nodes)}: {x.explanation}", [*steps, dropped]


def _steps(evidence: Iterable[Evidence]) -> list[str]:
    return [str(step) for step in evidence]


def _dated(when: When) -> str:
    return f"{human_when(when)} ({when.basis.value})" if when.is_known else "no date known"


def _said_by(source: str | None) -> str:
    return "" if source is None else f", according to {source}"


def _mentioned(mention: EventMention) -> str:
    return f"{mention.id} {mention.text!r} at {mention.start}: {mention.realis.value.lower()}"


def _in_words(link: Link) -> str:
    signal = f", by {link.signal!r}" if link.signal else ""
    origin = f" [{link.origin}]" if link.origin else ""
    kind = link.kind.value if link.realis is Realis.ACTUAL else f"{link.kind.value}, {link.realis.value}"
    return f"{link.id}: {link.source} {link.relation} {link.target} ({kind}){signal}{origin}"
