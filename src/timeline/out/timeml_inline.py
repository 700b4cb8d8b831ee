"""Where TimeML's inline tags stand: spans that do not cross, and the signal words before a time."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

import attrs

from timeline.events.mention import EventMention
from timeline.out.data import TimelineData
from timeline.out.xml import attributes, escape
from timeline.times.expression import TimeExpression


@attrs.frozen
class Signal:
    """The words before a time that show its relation, as TimeML's SIGNAL."""

    id: str
    start: int
    end: int


Tagged = TypeVar("Tagged", TimeExpression, EventMention, Signal)


@attrs.frozen
class Placed:
    """The spans that get a tag, in the order of the text; `signals` by the id of the time after them."""

    spans: tuple[TimeExpression | EventMention | Signal, ...]
    signals: dict[str, str]

    @property
    def ids(self) -> frozenset[str]:
        """The ids of what has a tag."""
        return frozenset(span.id for span in self.spans)


def place(timeline: TimelineData) -> Placed:
    """Choose the spans to tag: times first, then mentions, then signals, each where nothing is in the way."""
    taken = bytearray(len(timeline.text))
    times = _free(timeline.times, taken)
    mentions = _free(timeline.mentions, taken)
    found = {time.id: signal for time in times if (signal := _signal_before(time, timeline.text))}
    kept = {signal.id for signal in _free(found.values(), taken)}
    signals = {time: signal for time, signal in found.items() if signal.id in kept}
    tagged: list[TimeExpression | EventMention | Signal] = [*times, *mentions, *signals.values()]
    spans = sorted(tagged, key=lambda span: span.start)
    return Placed(tuple(spans), {time: signal.id for time, signal in signals.items()})


def inline(text: str, placed: Placed) -> str:
    """Return the text, escaped, with its tags."""
    parts: list[str] = []
    at = 0
    for span in placed.spans:
        parts += [escape(text[at : span.start]), _tag(span, escape(text[span.start : span.end]))]
        at = span.end
    return "".join([*parts, escape(text[at:])])


def _free(spans: Iterable[Tagged], taken: bytearray) -> list[Tagged]:
    """Keep the spans that overlap nothing so far, and take their place."""
    kept = []
    for span in sorted(spans, key=lambda span: (span.start, -span.end)):
        if span.start < span.end and not any(taken[span.start : span.end]):
            taken[span.start : span.end] = b"\x01" * (span.end - span.start)
            kept.append(span)
    return kept


def _signal_before(time: TimeExpression, text: str) -> Signal | None:
    if not time.signal:
        return None
    end = len(text[: time.start].rstrip())
    start = end - len(time.signal)
    stands_there = start >= 0 and text[start:end].lower() == time.signal
    return Signal(f"s{time.id[1:]}", start, end) if stands_there else None


def _tag(span: TimeExpression | EventMention | Signal, words: str) -> str:
    if isinstance(span, TimeExpression):
        return f"<TIMEX3{_timex_attributes(span)}>{words}</TIMEX3>"
    if isinstance(span, EventMention):
        # `class` is an attribute of EVENT; everything else stands in its MAKEINSTANCE.
        return f"<EVENT{attributes(eid=span.id, class_=span.event_class.value)}>{words}</EVENT>"
    return f"<SIGNAL{attributes(sid=span.id)}>{words}</SIGNAL>"


def _timex_attributes(time: TimeExpression) -> str:
    return attributes(
        tid=time.id,
        type=time.type.value,
        value=time.value,
        mod=time.mod,
        quant=time.quant,
        freq=time.freq,
        temporalFunction="true" if time.anchor else "false",
        anchorTimeID=time.anchor if time.anchor and time.anchor.startswith("t") else None,
        functionInDocument="NONE",
    )
