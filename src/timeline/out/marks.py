"""Marks: which words of the text are an event, a time or a name, and the runs between their edges."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

import attrs

from timeline.events.mention import Realis
from timeline.out.data import TimelineData
from timeline.out.words import REALIS_WORDS
from timeline.values.written import human_when


@attrs.frozen(kw_only=True)
class Mark:
    """A span with the id that it points to; of marks on the same words the first by `rank` leads."""

    start: int
    end: int
    rank: int
    kind: str
    """`event`, `time` or `name`."""
    id: str
    target: str
    title: str
    realis: Realis | None = None


@attrs.frozen
class Run:
    """Words under the same marks, which stand by their rank."""

    start: int
    words: str
    marks: tuple[Mark, ...]


def runs(text: str, marks: Sequence[Mark], *, by_line: bool = False) -> Iterator[Run]:
    """Cut the text at the edges of all marks; marks may overlap, runs never do, and none is lost.

    With `by_line` runs end at line ends too, and each line end is a run of its own.
    """
    edges = {0, len(text)} | {edge for mark in marks for edge in (mark.start, mark.end)}
    if by_line:
        edges |= {edge for k, char in enumerate(text) if char == "\n" for edge in (k, k + 1)}
    over: list[Mark] = []
    coming = iter(sorted(marks, key=lambda mark: (mark.start, mark.rank, -mark.end)))
    following = next(coming, None)
    for start, end in pairwise(sorted(edges)):
        over = [mark for mark in over if mark.end > start]
        while following is not None and following.start <= start:
            over.append(following)
            following = next(coming, None)
        yield Run(start, text[start:end], tuple(sorted(over, key=lambda mark: mark.rank)))


def marks_of(timeline: TimelineData) -> list[Mark]:
    """Return a mark for each trigger of an event, each time, and each place where a name stands."""
    size = len(timeline.text)
    found = [*_events(timeline), *_times(timeline), *_names(timeline)]
    return [mark for mark in found if 0 <= mark.start < mark.end <= size]


def _events(timeline: TimelineData) -> Iterator[Mark]:
    events = {event.id: event for event in timeline.events}
    for mention in timeline.mentions:
        event = events.get(mention.event_id or "")
        if event is None:
            continue
        kind = REALIS_WORDS[mention.realis]
        yield Mark(
            start=mention.start,
            end=mention.end,
            rank=0,
            kind="event",
            id=mention.id,
            target=event.id,
            title=" · ".join(filter(None, (human_when(event.when), event.label, kind))),
            realis=mention.realis,
        )


def _times(timeline: TimelineData) -> Iterator[Mark]:
    for time in timeline.times:
        yield Mark(
            start=time.start,
            end=time.end,
            rank=1,
            kind="time",
            id=f"at-{time.id}",
            target=time.id,
            title=f"time {time.id} = {time.value}",
        )


def _names(timeline: TimelineData) -> Iterator[Mark]:
    for entity in timeline.entities:
        for k, (start, end) in enumerate(entity.mentions):
            yield Mark(
                start=start,
                end=end,
                rank=2,
                kind="name",
                id=f"at-{entity.id}-{k}",
                target=entity.id,
                title=f"{entity.type.value.lower()} {entity.id}: {entity.name}",
            )
