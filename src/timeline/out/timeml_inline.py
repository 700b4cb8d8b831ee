"""Where TimeML's inline tags stand: spans that do not cross, and the signal words that show a relation."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import attrs

from timeline.display.markup import attributes, escape
from timeline.events.mention import EventMention
from timeline.graph.link import Link
from timeline.out.data import TimelineData
from timeline.out.timeml_notes import STAGE, noted, of_rule, read
from timeline.times.expression import TimeExpression
from timeline.values import Evidence


@attrs.frozen
class Signal:
    """The words that show a relation, the id of what they belong to, and `sid` where a document told it."""

    owner: str
    start: int
    end: int
    sid: str | None = None


@attrs.frozen
class Tag:
    """A span of the text with the tag that opens and the one that closes it."""

    start: int
    end: int
    opening: str
    closing: str


@attrs.frozen
class Placed:
    """The tags in the order of the text, the eid of each mention that has one, and each owner's signal."""

    tags: tuple[Tag, ...]
    eids: dict[str, str]
    signals: dict[str, str]


def place(timeline: TimelineData) -> Placed:
    """Choose the spans to tag: times first, then mentions, then signals, each where nothing is in the way.

    Mentions of one span share a tag: TimeML gives such an event several instances.
    """
    taken = bytearray(len(timeline.text))
    tags = [_time_tag(time) for time in timeline.times if _is_free(time.start, time.end, taken)]
    eids: dict[str, str] = {}
    at: dict[tuple[int, int], str] = {}
    for mention in _by_place(timeline.mentions):
        span = mention.start, mention.end
        if span not in at and mention.start < mention.end and _is_free(*span, taken):
            at[span] = eid_of(mention)
            tags.append(_mention_tag(mention))
        if span in at:
            eids[mention.id] = at[span]
    signals, signal_tags = _signals(timeline, taken)
    tags = sorted([*tags, *signal_tags], key=lambda tag: (tag.start, tag.end))
    return Placed(tuple(tags), eids, signals)


def eid_of(mention: EventMention) -> str:
    """Return the mention's number as TimeML's event id: m12 is e12."""
    return f"e{mention.id[1:]}"


def inline(text: str, placed: Placed) -> str:
    """Return the text, escaped, with its tags."""
    parts: list[str] = []
    at = 0
    for tag in placed.tags:
        words = escape(text[tag.start : tag.end])
        parts += [escape(text[at : tag.start]), tag.opening, words, tag.closing]
        at = tag.end
    return "".join([*parts, escape(text[at:])])


def _by_place(mentions: Iterable[EventMention]) -> list[EventMention]:
    return sorted(mentions, key=lambda mention: (mention.start, -mention.end))


def _is_free(start: int, end: int, taken: bytearray) -> bool:
    """Tell whether nothing is tagged there so far, and take the place; what has no words takes none."""
    if not 0 <= start <= end <= len(taken) or any(taken[start:end]):
        return False
    taken[start:end] = b"\x01" * (end - start)
    return start < end or not (0 < start < len(taken) and taken[start - 1] and taken[start])


def _signals(timeline: TimelineData, taken: bytearray) -> tuple[dict[str, str], list[Tag]]:
    """Return the SIGNAL of each owner and the tags; one span has one tag, whoever it is a signal of."""
    found = list(_wanted(timeline))
    told = {signal.sid for signal in found if signal.sid}
    numbers = (f"s{n}" for n in range(1, len(found) + len(told) + 1) if f"s{n}" not in told)
    at: dict[tuple[int, int], str] = {}
    tags: list[Tag] = []
    signals: dict[str, str] = {}
    for signal in sorted(found, key=lambda signal: (signal.sid is None, signal.start, signal.end)):
        span = signal.start, signal.end
        if span not in at and signal.start < signal.end and _is_free(*span, taken):
            at[span] = signal.sid or next(numbers)
            tags.append(Tag(*span, f"<SIGNAL{attributes(sid=at[span])}>", "</SIGNAL>"))
        if span in at:
            signals.setdefault(signal.owner, at[span])
    return signals, tags


def _wanted(timeline: TimelineData) -> Iterator[Signal]:
    """Yield the signals of times, mentions and links, as the text or a document that was read tells them."""
    for time in timeline.times:
        yield from _before(time, timeline.text)
    owners: list[EventMention | Link] = [*timeline.mentions, *timeline.links]
    for owner in owners:
        for step in owner.evidence:
            if step.start is not None and step.end is not None and _shows(step, owner, timeline.text):
                yield Signal(owner.id, step.start, step.end, read(step.note).get("sid"))


def _shows(step: Evidence, owner: EventMention | Link, text: str) -> bool:
    """Tell whether evidence is a signal: one that was read, or the words that a link calls its signal."""
    if step.stage == STAGE:
        return step.rule == "SIGNAL"
    signal = owner.signal if isinstance(owner, Link) else None
    return bool(signal) and text[step.start : step.end].lower() == str(signal).lower()


def _before(time: TimeExpression, text: str) -> Iterator[Signal]:
    if time.signal:
        end = len(text[: time.start].rstrip())
        start = end - len(time.signal)
        if start >= 0 and text[start:end].lower() == time.signal:
            yield Signal(time.id, start, end)


def _time_tag(time: TimeExpression) -> Tag:
    read_before = of_rule(time.rule)
    further = {
        "temporalFunction": "true" if time.anchor else "false",
        "functionInDocument": "NONE",
    }
    values = {
        "tid": time.id,
        "type": time.type.value,
        "value": time.value,
        "mod": time.mod,
        "quant": time.quant,
        "freq": time.freq,
        "anchorTimeID": time.anchor if time.anchor and time.anchor.startswith("t") else None,
        **(further if read_before is None else read_before),
    }
    return Tag(time.start, time.end, f"<TIMEX3{attributes(**values)}>", "</TIMEX3>")


def _mention_tag(mention: EventMention) -> Tag:
    # `class` is an attribute of EVENT; everything else stands in its MAKEINSTANCE.
    values = {"eid": eid_of(mention), "class": mention.event_class.value, **noted(mention.evidence, "EVENT")}
    return Tag(mention.start, mention.end, f"<EVENT{attributes(**values)}>", "</EVENT>")
