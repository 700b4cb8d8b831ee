"""Arrows: which links the picture of the graph shows, from earlier to later or from cause to effect."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import Enum, auto

import attrs

from timeline.events.mention import Realis
from timeline.graph.link import Link, LinkKind, causal_degrees
from timeline.out.data import TimelineData
from timeline.records.event import Event
from timeline.values import as_day

_LATER = {"BEFORE", "IBEFORE", "ENDED_BY"}
_EARLIER = {"AFTER", "IAFTER"}
_AROUND = {"INCLUDES", "BEGUN_BY"}
_WITHIN = {"IS_INCLUDED", "DURING", "BEGINS", "ENDS"}
_SIGNALLED = ("signals", "user", "verbs")
_SAID = {"CAUSE": "causes", "ENABLE": "enables", "PREVENT": "prevents"}

_SAID_AS = {Realis.POSSIBLE: "may {}", Realis.PLANNED: "is to {}", Realis.GENERIC: "tends to {}"}


class Kind(Enum):
    """How an arrow is drawn, and what a reader may take from it."""

    CAUSE = auto()
    TOLD = auto()
    """An order that words of the text tell."""
    GUESSED = auto()
    """An order that the model or a table of weights proposes."""
    WITHIN = auto()
    """The target lies within the source."""
    DATED = auto()
    """An order that the dates alone tell; of these only the steps are drawn, as a thread to follow."""


@attrs.frozen
class Arrow:
    """A line from one event down to another, with a word where it says more than "before"."""

    source: str
    target: str
    kind: Kind
    word: str = ""
    title: str = ""


def worth_drawing(timeline: TimelineData, most: int) -> list[Event]:
    """Return so many events: first those with a cause or an effect, then those that matter most."""
    causal = causal_degrees(timeline.links)
    ranked = sorted(timeline.events, key=lambda event: -event.salience)
    linked = [event for event in ranked if event.id in causal][: most * 2 // 3]
    return [*linked, *(event for event in ranked if event not in linked)][:most]


def arrows_of(events: Sequence[Event], links: Iterable[Link]) -> list[Arrow]:
    """Return what to draw between these events: causes, and orders that dates and other lines leave open."""
    ids = {event.id for event in events}
    found = [
        arrow for link in links if {link.source, link.target} <= ids and (arrow := _arrow(link)) is not None
    ]
    dated = dated_pairs(events)
    needed = list(_needed(_without_circles(_one_a_pair(found), dated), dated))
    told = {event.id for event in events if event.when.begin.earliest and event.when.begin.latest}
    steps = [
        Arrow(a, b, Kind.DATED, title="by date")
        for a, b in _steps({pair for pair in dated if told.issuperset(pair)})
    ]
    after = _after((arrow.source, arrow.target) for arrow in (*needed, *steps))
    drawn = {(arrow.source, arrow.target) for arrow in needed}
    return needed + [
        step
        for step in steps
        if (step.source, step.target) not in drawn
        and step.target not in _reached(step.source, after, but=step.target)
    ]


def likely_pairs(events: Sequence[Event], known: set[tuple[str, str]]) -> set[tuple[str, str]]:
    """Return pairs for the layout alone: what has no first day stands near its last one, not at the top.

    A pair against what is known is left out.
    """
    after = _after(known)
    latest = {event.id: as_day(day) for event in events if (day := event.when.begin.latest) is not None}
    late = [event.id for event in events if event.when.begin.earliest is None and event.id in latest]
    found = set()
    for id_ in late:
        below = _reached(id_, after) | set(late)
        found |= {(other, id_) for other, day in latest.items() if other not in below and day < latest[id_]}
    return found


def _steps(dated: set[tuple[str, str]]) -> list[tuple[str, str]]:
    """Leave out what follows from two others; dates order whatever they order through all between."""
    after = _after(dated)
    return sorted((a, b) for a, b in dated if not any(b in after.get(between, ()) for between in after[a]))


def _after(pairs: Iterable[tuple[str, str]]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for a, b in pairs:
        found.setdefault(a, set()).add(b)
    return found


def _reached(start: str, after: Mapping[str, set[str]], but: str | None = None) -> set[str]:
    """Return all that comes after the start; with `but`, without the step from the start to there."""
    seen: set[str] = set()
    coming = [found for found in after.get(start, ()) if found != but]
    while coming:
        at = coming.pop()
        if at not in seen and at != start:
            seen.add(at)
            coming.extend(after.get(at, ()))
    return seen


def dated_pairs(events: Sequence[Event]) -> set[tuple[str, str]]:
    """Return the pairs of which the dates alone tell that the first began before the second."""
    days = {event.id: event.when.begin for event in events}
    return {
        (a, b)
        for a, first in days.items()
        for b, second in days.items()
        if first.latest is not None
        and second.earliest is not None
        and as_day(first.latest) < as_day(second.earliest)
    }


def _arrow(link: Link) -> Arrow | None:
    title = f"{link.relation.lower().replace('_', ' ')}{f', by “{link.signal}”' if link.signal else ''}"
    if link.source == link.target:
        return None
    if link.is_cause:
        said = _SAID.get(link.relation, "causes")
        word = said if link.realis is Realis.ACTUAL else _SAID_AS[link.realis].format(link.relation.lower())
        return Arrow(link.source, link.target, Kind.CAUSE, word, title)
    if link.kind is not LinkKind.TLINK:
        return None
    told = Kind.TOLD if link.signal or link.origin.startswith(_SIGNALLED) else Kind.GUESSED
    if link.relation in _LATER:
        return Arrow(link.source, link.target, told, title=title)
    if link.relation in _EARLIER:
        return Arrow(link.target, link.source, told, title=title)
    if link.relation in _AROUND:
        return Arrow(link.source, link.target, Kind.WITHIN, "during", title)
    if link.relation in _WITHIN:
        return Arrow(link.target, link.source, Kind.WITHIN, "during", title)
    return None


def _one_a_pair(arrows: Iterable[Arrow]) -> list[Arrow]:
    """Keep the strongest arrow of each pair, whichever way it points: cause, then what is told."""
    kept: dict[frozenset[str], Arrow] = {}
    for arrow in arrows:
        pair = frozenset((arrow.source, arrow.target))
        if pair not in kept or arrow.kind.value < kept[pair].kind.value:
            kept[pair] = arrow
    return list(kept.values())


def _without_circles(arrows: Iterable[Arrow], dated: set[tuple[str, str]]) -> list[Arrow]:
    """Leave out orders that close a circle with dates and stronger arrows; causes stay."""
    after = _after(dated)
    kept = []
    for arrow in sorted(arrows, key=lambda arrow: arrow.kind.value):
        if arrow.kind is Kind.CAUSE or arrow.source not in _reached(arrow.target, after):
            kept.append(arrow)
            after.setdefault(arrow.source, set()).add(arrow.target)
    return kept


def _needed(arrows: Sequence[Arrow], dated: set[tuple[str, str]]) -> Iterator[Arrow]:
    """Leave out orders that follow from dates or go against them, or follow from a way of other lines."""
    after = _after(dated | {(arrow.source, arrow.target) for arrow in arrows})
    for arrow in arrows:
        pair = arrow.source, arrow.target
        by_date = (arrow.kind is not Kind.WITHIN and pair in dated) or pair[::-1] in dated
        if arrow.kind is Kind.CAUSE or not (
            by_date or arrow.target in _reached(arrow.source, after, but=arrow.target)
        ):
            yield arrow
