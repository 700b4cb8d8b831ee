"""Resolving: every recognised expression gets its TIMEX3 value."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from timeline.errors import TimelineError
from timeline.text.document import Document
from timeline.times.expression import Direction, DirectionCue, TimeExpression
from timeline.times.recognised import Anchoring, Recognised
from timeline.times.resolution.context import Context
from timeline.times.resolution.document import Pass, Placed
from timeline.times.resolution.moments import moments
from timeline.times.resolution.place import blank, place
from timeline.times.resolution.story import Story
from timeline.times.resolution.weekdays import with_told_weekdays
from timeline.values import DateValue, Day, Granularity, TimeValue

WIDEST = 14
"""Days up to which every day of an uncertain reference is tried; of a wider one, the two ends."""

COARSER = (Granularity.MONTH, Granularity.YEAR)


def resolve(
    document: Document,
    recognised: Sequence[Recognised],
    bounds: tuple[Day, Day] | None,
    directions: Mapping[int, DirectionCue],
    *,
    implied: bool = False,
) -> tuple[TimeExpression, ...]:
    """Place all expressions of a document in the calendar.

    `bounds` are the first and the last day on which the text can have been published. Where the days between
    give different values, the grain at which they agree is kept, or else the value stays incomplete.
    `implied` marks what depends on a reference date that was inferred.

    Raises TimelineError where `recognised` is of another text.
    """
    if recognised and recognised[-1].end > len(document.text):
        raise TimelineError(
            f"{recognised[-1].text!r} ends at {recognised[-1].end}, after the text",
            hint="pass what recognise() found in this document",
        )
    directions = with_told_weekdays(recognised, directions)
    story = Story(moments(document.text, document.lang, recognised))
    passes = [Pass(document, recognised, day, directions, story).run() for day in _days(bounds)]
    values = [_agreed(one, [run[i] for run in passes]).timex for i, one in enumerate(recognised)]
    values.append(_written(bounds))
    return tuple(
        _expression(i, one, passes[0][i], values, directions.get(i), implied=implied)
        for i, one in enumerate(recognised)
    )


def resolve_one(
    recognised: Recognised,
    reference_day: Day,
    direction: Direction | None = None,
    *,
    previous: DateValue | None = None,
) -> TimeValue:
    """What one expression would mean in a text published on a day.

    `previous` is the date named before it, from which "two days later" counts.
    """
    context = Context(reference=reference_day, previous=previous, direction=direction or Direction.NEAREST)
    return place(recognised, context)


def _days(bounds: tuple[Day, Day] | None) -> list[Day | None]:
    if bounds is None:
        return [None]
    first, last = bounds
    if last - first > WIDEST:
        return [first, last]
    return [first + n for n in range(last - first + 1)]


def _written(bounds: tuple[Day, Day] | None) -> str:
    """The reference date as a day, or as the first and the last day that it can be."""
    if bounds is None:
        return ""
    first, last = bounds
    return str(first) if first == last else f"{first}/{last}"


def _expression(
    i: int,
    recognised: Recognised,
    placed: Placed,
    values: Sequence[str],
    cue: DirectionCue | None,
    *,
    implied: bool,
) -> TimeExpression:
    """The expression with its value; `values` are those of all, then that of the reference date."""
    anchor = placed.anchor
    partner = recognised.range_partner
    directed = recognised.kind is Anchoring.UNDERSPECIFIED and anchor is not None
    return TimeExpression(
        id=f"t{i + 1}",
        start=recognised.start,
        end=recognised.end,
        text=recognised.text,
        type=recognised.type,
        value=values[i],
        mod=recognised.mod,
        quant=recognised.quant,
        freq=recognised.freq,
        anchor=None if anchor is None else "t0" if anchor < 0 else f"t{anchor + 1}",
        anchor_value=None if anchor is None else values[anchor] or None,
        direction=(cue.direction if cue else Direction.NEAREST) if directed else None,
        direction_cue=(cue.cue or None) if cue and directed else None,
        signal=recognised.signal,
        range_begin=f"t{partner + 1}" if partner is not None and partner < i else None,
        range_end=f"t{partner + 1}" if partner is not None and partner > i else None,
        implied=implied and placed.from_reference,
        rule=recognised.rule,
    )


def _agreed(recognised: Recognised, placed: list[Placed]) -> TimeValue:
    """The value on which all passes agree, at a coarser grain if need be; else the value with its holes."""
    values = [one.value for one in placed]
    if all(value == values[0] for value in values):
        return values[0]
    dates = [value for value in values if isinstance(value, DateValue) and value.is_complete]
    named = isinstance(recognised.value, DateValue) and recognised.value.weekday is not None
    if len(dates) < len(values) or named:
        return blank(recognised)
    for grain in COARSER:
        coarse = {value.coarsen(grain).timex for value in dates if value.granularity.is_finer_than(grain)}
        if len(coarse) == 1 and all(value.granularity.is_finer_than(grain) for value in dates):
            return dates[0].coarsen(grain)
    return blank(recognised)
