"""The text with its events, times and names marked; marks may overlap, tags never do."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import attrs

from timeline.out.data import TimelineData
from timeline.out.xml import attributes, escape


@attrs.frozen(kw_only=True)
class _Mark:
    """A span with the id that it points to; of marks on the same words the first by `rank` is the link."""

    start: int
    end: int
    rank: int
    id: str
    target: str
    css: str
    title: str


def marked_text(timeline: TimelineData) -> str:
    """Return the text as HTML; each run of words under the same marks is one link to the first of them."""
    marks = sorted(_marks(timeline), key=lambda mark: (mark.start, mark.rank, -mark.end))
    edges = sorted({0, len(timeline.text)} | {edge for mark in marks for edge in (mark.start, mark.end)})
    parts: list[str] = []
    over: list[_Mark] = []
    coming = iter([*marks, None])
    following = next(coming)
    for start, end in pairwise(edges):
        over = [mark for mark in over if mark.end > start]
        while following is not None and following.start <= start:
            over.append(following)
            following = next(coming)
        parts.append(_run(_shown(timeline.text[start:end]), sorted(over, key=lambda mark: mark.rank), start))
    return f'<div class="text" dir="auto">{"".join(parts)}</div>'


def _marks(timeline: TimelineData) -> Iterator[_Mark]:
    size = len(timeline.text)
    for mention in timeline.mentions:
        if mention.start < mention.end <= size and mention.event_id is not None:
            yield _Mark(
                start=mention.start,
                end=mention.end,
                rank=0,
                id=mention.id,
                target=mention.event_id,
                css=f"event {mention.realis.value.lower()}",
                title=f"event {mention.event_id}, {mention.realis.value.lower()}",
            )
    for time in timeline.times:
        if time.start < time.end <= size:
            title = f"time {time.id} = {time.value}"
            yield _Mark(
                start=time.start,
                end=time.end,
                rank=1,
                id=f"at-{time.id}",
                target=time.id,
                css="time",
                title=title,
            )
    for entity in timeline.entities:
        for k, (start, end) in enumerate(entity.mentions):
            if start < end <= size:
                yield _Mark(
                    start=start,
                    end=end,
                    rank=2,
                    id=f"at-{entity.id}-{k}",
                    target=entity.id,
                    css="name",
                    title=f"{entity.type.value.lower()} {entity.id}: {entity.name}",
                )


def _run(words: str, over: list[_Mark], start: int) -> str:
    if not over:
        return escape(words)
    first = next((mark for mark in over if mark.start == start), None)
    tag = attributes(
        class_="s " + " ".join(dict.fromkeys(mark.css for mark in over)),
        id=first.id if first else None,
        href=f"#{over[0].target}",
        data_ids=" ".join(dict.fromkeys(mark.target for mark in over)),
        title="; ".join(mark.title for mark in over),
    )
    return f"<a{tag}>{escape(words)}</a>"


def _shown(text: str) -> str:
    """Return the text with the line ends that HTML knows."""
    return text.replace("\r\n", "\n").replace("\r", "\n")
