"""Why an event is what it is: its date, whether and by whom it is told, what became one, its links."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property

import attrs

from timeline.events.mention import Argument, EventMention, Realis
from timeline.graph.conflict import words_for
from timeline.graph.link import Link, LinkKind
from timeline.graph.network import FIRM, Node
from timeline.graph.why import quote, say_link, why_link
from timeline.out.choice import events_and_reports
from timeline.out.data import TimelineData
from timeline.records.attachment.attachment import TimeRole
from timeline.records.event import Event
from timeline.records.reference_date import ReferenceDate
from timeline.times.expression import TimeExpression
from timeline.times.reasons import reasons
from timeline.values import Evidence
from timeline.values.written import human_range, human_when

_FEW = 2
"""So many clues to the day of publication are told with an event; more are told apart."""
_ID = re.compile(r"\b[elmt]\d+\b")
_SAME, _SAID = "coreference", "attribution:"
_SAYS = re.compile(r" says ([A-Z]+)$")
_OF_ROLE = {
    TimeRole.AT: "is when it was",
    TimeRole.BEGINS: "is when it began",
    TimeRole.ENDS: "is when it ended",
    TimeRole.BEFORE: "is later",
    TimeRole.AFTER: "is earlier",
    TimeRole.WITHIN: "is the latest that it was",
    TimeRole.ELAPSED: "is how long ago it was",
    TimeRole.APART: "is how far it lies from another event",
    TimeRole.LASTS: "is how long it lasted",
    TimeRole.WINDOW: "are days among which it was",
}
_REALIS = {
    Realis.ACTUAL: "told as a fact",
    Realis.PLANNED: "told as planned",
    Realis.POSSIBLE: "told as possible",
    Realis.NEGATED: "told as not so",
    Realis.GENERIC: "told as what happens in general",
}


@attrs.frozen(eq=False)
class Chain:
    """A timeline in which events are explained; what is looked up for each is sorted once."""

    timeline: TimelineData

    @cached_property
    def nodes(self) -> dict[str, Node]:
        """Everything that stands in time, by id."""
        parts: tuple[Node, ...] = (
            self.timeline.dct,
            *self.timeline.times,
            *events_and_reports(self.timeline),
        )
        return {part.id: part for part in parts}

    @cached_property
    def links(self) -> dict[str, Link]:
        """The links by id."""
        return {link.id: link for link in self.timeline.links}

    @cached_property
    def touching(self) -> dict[str, list[Link]]:
        """The links of each node, in their order."""
        found: dict[str, list[Link]] = {}
        for link in self.timeline.links:
            for id_ in dict.fromkeys((link.source, link.target)):
                found.setdefault(id_, []).append(link)
        return found

    def told(self, event: Event) -> list[EventMention]:
        """The mentions of an event, in the order of the text."""
        numbers = sorted(self._numbers[id_] for id_ in event.mentions if id_ in self._numbers)
        return [self.timeline.mentions[k] for k in numbers]

    @cached_property
    def _numbers(self) -> dict[str, int]:
        return {mention.id: k for k, mention in enumerate(self.timeline.mentions)}

    def quoted(self, start: int | None, end: int | None) -> str:
        """The words of a span and those around them, behind a colon; nothing without a span."""
        return "" if start is None or end is None else f": {quote(self.timeline.text, start, end)}"


def event_steps(event: Event, chain: Chain) -> list[str]:
    """Return the derivation of an event, one line a step; a step below another begins with two blanks."""
    told = chain.told(event)
    return [
        *_date(event, chain),
        *_realis(event, told, chain),
        *_source(event, told, chain),
        *_mentions(event, told, chain),
        *_participants(event, told),
        *_links(event, chain),
        *(conflict.explanation for conflict in chain.timeline.conflicts if event.id in conflict.nodes),
    ]


def anchor_words(anchor: str | None, timeline: TimelineData) -> str | None:
    """The anchor of a time with its own words, which the time itself does not have."""
    if anchor == timeline.dct.id:
        return f"the reference date, {reference_days(timeline.dct)} ({timeline.dct.source.value})"
    found = (f"{anchor} {time.text!r} = {time.value}" for time in timeline.times if time.id == anchor)
    return next(found, None)


def reference_days(reference: ReferenceDate) -> str:
    """The days on one of which the text was published, in words."""
    if reference.earliest is None and reference.latest is None:
        return "unknown"
    return human_range(reference.earliest, reference.latest)


# ------------------------------------------------------------------ when
def _date(event: Event, chain: Chain) -> Iterator[str]:
    steps = [step for step in event.when.evidence if step.stage != _SAME]
    if event.own_when is not None:
        own = human_when(event.own_when) if event.own_when.is_known else "no date"
        yield f"date: its own words give {own}, others bound it"
    if not steps:
        yield "date: nothing dates it"
    named: list[str] = []
    for step in steps:
        yield f"date: {_step(step, chain)}"
        for id_ in _named_in(step, chain):
            if id_ not in named and id_ != event.id:
                named.append(id_)
                yield from (f"  {line}" for line in _named(id_, chain))


def _named_in(step: Evidence, chain: Chain) -> Iterator[str]:
    """The ids of what a step rests on: those that it names, and an event that it points at."""
    yield from _ID.findall(step.note)
    if "reference date" in step.note:
        yield chain.timeline.dct.id
    if step.rule == "governor":
        at = (m.event_id for m in chain.timeline.mentions if m.start == step.start and m.event_id)
        yield from at


def _named(id_: str, chain: Chain) -> Iterator[str]:
    """What an id in a step stands for: a time with its rule and anchor, a link with its words, an event."""
    node, link = chain.nodes.get(id_), chain.links.get(id_)
    if isinstance(node, TimeExpression):
        yield f"{id_} {node.text!r} is {node.value}: {'; '.join(_reasons(node, chain))}"
    elif isinstance(node, ReferenceDate):
        told = f"; {len(node.evidence)} clues, told by why({id_!r})" if len(node.evidence) > _FEW else ""
        yield f"{id_}, the day of publication: {reference_days(node)} ({node.source.value}){told}"
        yield from (_step(step, chain) for step in node.evidence if not told)
    elif isinstance(node, Event):
        yield f"{words_for(node, id_)}: {human_when(node.when)} ({node.when.basis.value})"
    elif link is not None:
        head, steps = why_link(link, chain.nodes, chain.timeline.mentions, chain.timeline.text, chain.links)
        yield head
        yield from (f"  {step}" for step in steps)


def _reasons(time: TimeExpression, chain: Chain) -> Sequence[str]:
    return reasons(time, anchor_words(time.anchor, chain.timeline))


def _step(step: Evidence, chain: Chain) -> str:
    note = _SAYS.sub(lambda match: f" {_OF_ROLE.get(TimeRole(match[1]), match[0])}", step.note)
    return f"{note} [{step.stage}/{step.rule}]{chain.quoted(step.start, step.end)}"


# ------------------------------------------------------------------ whether, and who says so
def _realis(event: Event, told: Sequence[EventMention], chain: Chain) -> Iterator[str]:
    alike = [mention for mention in told if mention.realis is event.realis]
    cues = [step for mention in alike for step in mention.evidence if not step.rule.startswith(_SAID)]
    if not cues:
        nothing = ": nothing makes it otherwise" if event.realis is Realis.ACTUAL else ""
        yield f"{_REALIS[event.realis]}{nothing}"
    yield from (f"{_REALIS[event.realis]}: {_step(step, chain)}" for step in dict.fromkeys(cues))
    others = [mention for mention in told if mention.realis is not event.realis]
    if others:
        words = ", ".join(f"{m.id} {m.text!r} ({m.realis.value.lower()})" for m in others)
        yield f"  otherwise, and less heeded, in {words}"


def _source(event: Event, told: Sequence[EventMention], chain: Chain) -> Iterator[str]:
    if event.source is None:
        others = [m for m in told if m.source is not None]
        besides = f", besides {', '.join(f'{m.source} ({m.id})' for m in others)}" if others else ""
        yield f"told by the author{besides}"
        return
    steps = [step for m in told for step in m.evidence if step.rule.startswith(_SAID)]
    if not steps:
        yield f"told by {event.source}"
    yield from (f"told by {event.source}: {_step(step, chain)}" for step in dict.fromkeys(steps))


# ------------------------------------------------------------------ what was brought together
def _mentions(event: Event, told: Sequence[EventMention], chain: Chain) -> Iterator[str]:
    why = {step.start: step for step in event.when.evidence if step.stage == _SAME}
    for mention in told:
        yield f"{mention.id} {mention.text!r}{chain.quoted(mention.start, mention.end)}"
        if mention.start in why:
            step = why[mention.start]
            yield f"  {step.note} [{step.stage}/{step.rule}]"


def _participants(event: Event, told: Sequence[EventMention]) -> Iterator[str]:
    arguments = [(mention, argument) for mention in told for argument in mention.arguments]
    for participant in event.participants:
        words = _words_for(participant.entity.id, participant.entity.name, arguments)
        yield f"{participant.role.value.lower()}: {participant.entity.name}{words}"
    if event.place is not None:
        yield f"place: {event.place.name}{_words_for(event.place.id, event.place.name, arguments)}"
    for quantity in event.quantities:
        yield f"count: {' '.join(quantity.text.split())}"


def _words_for(id_: str, name: str, arguments: Iterable[tuple[EventMention, Argument]]) -> str:
    """The first words by which a mention names an entity, where they are others than its name."""
    found = ((m, a) for m, a in arguments if a.entity_id == id_)
    mention, argument = next(found, (None, None))
    if mention is None or argument is None or argument.text == name:
        return ""
    return f", as {argument.text!r} of {mention.id}"


# ------------------------------------------------------------------ links
def _links(event: Event, chain: Chain) -> Iterator[str]:
    """The links that a reader can check; guesses of order are counted."""
    touching = chain.touching.get(event.id, [])
    plain = [link for link in touching if link.kind is not LinkKind.TLINK or link.confidence >= FIRM]
    for link in plain:
        signal = f", by {link.signal!r}" if link.signal else ""
        origin = f" [{link.origin}]" if link.origin else ""
        yield f"{link.id}: {say_link(link, chain.nodes)}{signal}{origin}"
    guesses = len(touching) - len(plain)
    if guesses:
        yield f"and {guesses} guess{'es' if guesses > 1 else ''} of its order to others, which date nothing"
