"""The picture: heading, legend, axis, the dated events in lanes, and the undated ones below."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from timeline.out.data import TimelineData
from timeline.out.dates import human_when
from timeline.out.groups import groups_of
from timeline.out.picture.axis import axis, reference_line
from timeline.out.picture.extent import Extent, extent_of
from timeline.out.picture.font import fit, text_width
from timeline.out.picture.lanes import Box, pack
from timeline.out.picture.legend import legend
from timeline.out.picture.marks import RADIUS, Drawn, draw, sign
from timeline.out.picture.picture import Picture
from timeline.out.picture.scale import Scale, new_scale
from timeline.out.picture.style import gradients, stylesheet
from timeline.out.table import reference_words
from timeline.out.width import printable
from timeline.out.words import REALIS_WORDS, count_of
from timeline.out.xml import escape
from timeline.records.event import Event

WIDTH = 1200.0
MARGIN = 26.0
ROW = 23.0
TEXT = 12.5
_TOP = 134.0
"""Where the axis runs."""

_HEADING = 36.0
_LABEL = 330.0
"""The widest label, in pixels; the whole of it stands in the title of its event."""

_GAP = 7.0
"""Pixels between a mark and its label."""

_COLUMNS = 3
"""Columns of the lists below the axis."""


@attrs.frozen(kw_only=True)
class _Placed:
    """An event with its drawing, its label and the box of both."""

    event: Event
    drawn: Drawn
    label: str
    date: str
    at: float
    anchor: str
    above: bool
    box: Box


def to_svg(timeline: TimelineData, width: float = WIDTH, heading: bool = True) -> Picture:
    """Return the timeline as an SVG document, for a file, a page or a notebook.

    Events stand from left to right by time. The scale is broken where nothing happens for long, and each
    piece between breaks has its own. Events of which the text tells no date are listed below. Every event is
    a group with the class `event` and its id in `data-event`; its title tells what the label has no room for.
    Without `heading` the line with the counts is left to the page around it.
    """
    groups = groups_of(timeline.events, timeline.dct)
    dated = [(event, extent) for event in groups.dated if (extent := extent_of(event.when))]
    scale = new_scale(_stretches(timeline, [extent for _, extent in dated]), MARGIN + 4, width - MARGIN - 4)
    placed = [_place(event, extent, scale, width) for event, extent in dated]
    rows = pack([item.box for item in placed], gap=14)
    top = _TOP if heading else _TOP - _HEADING
    count = max((row + item.box.rows for row, item in zip(rows, placed, strict=True)), default=0)
    bottom = top + 12 + count * ROW
    parts = [_heading(timeline, width) if heading else "", legend(MARGIN, top - 72, width - MARGIN)]
    if dated:
        parts.append(axis(scale, top, bottom))
        parts.append(reference_line(timeline.dct, scale, top, bottom))
        parts += [_event(item, top + 12 + (row + 0.5) * ROW) for item, row in zip(placed, rows, strict=True)]
    else:
        bottom = top - 30
    height = bottom + 20
    for words, events in groups.others.items():
        listed, height = _listed(words, events, height + 14, width)
        parts.append(listed)
    return _document(timeline, parts, width, height)


def _stretches(timeline: TimelineData, extents: Sequence[Extent]) -> list[tuple[int, int]]:
    """Return the days that the scale must show whole: those on which something begins, ends, or may do so."""
    if not extents:
        return []
    bounds = timeline.dct.bounds
    ends = [(day.ordinal, day.ordinal) for day in bounds or ()]
    return [*(stretch for extent in extents for stretch in extent.unbroken), *ends]


def _place(event: Event, extent: Extent, scale: Scale, width: float) -> _Placed:
    """Put the label right of the mark, or left of it, or above it: the first that has room."""
    drawn = draw(extent, event.realis, scale, width - MARGIN)
    date = human_when(event.when)
    label = fit(printable(event.label), TEXT, _LABEL)
    wide = text_width(f"{date}  {label}", TEXT)
    if drawn.right + _GAP + wide <= width - MARGIN:
        at, anchor, above = drawn.right + _GAP, "start", False
        box = Box(drawn.left, at + wide)
    elif drawn.left - _GAP - wide >= MARGIN:
        at, anchor, above = drawn.left - _GAP, "end", False
        box = Box(at - wide, drawn.right)
    else:
        at, anchor, above = min(max(drawn.left, MARGIN), width - MARGIN - wide), "start", True
        box = Box(min(at, drawn.left), max(at + wide, drawn.right), rows=2)
    return _Placed(
        event=event, drawn=drawn, label=label, date=date, at=at, anchor=anchor, above=above, box=box
    )


def _event(item: _Placed, y: float) -> str:
    """Write one event at the height of its row."""
    mark_y = y + ROW * 0.8 if item.above else y
    text = (
        f'<text x="{item.at:.1f}" y="{y + 4.3:.1f}" text-anchor="{item.anchor}">'
        f'<tspan class="soft">{escape(item.date)}</tspan>'
        f'<tspan dx="6">{escape(item.label)}</tspan></text>'
    )
    return _group(item.event, f'<g transform="translate(0 {mark_y:.1f})">{item.drawn.svg}</g>{text}')


def _group(event: Event, content: str) -> str:
    kind = event.realis.value.lower()
    return (
        f'<g class="event {kind}" data-event="{escape(event.id)}">'
        f"<title>{escape(_title(event))}</title>{content}</g>"
    )


def _title(event: Event) -> str:
    """Say in one line what the label may have cut: date and basis, label, realis, who says so."""
    words = [f"{human_when(event.when)} ({event.when.basis.value})", printable(event.label)]
    words += [word for word in (REALIS_WORDS[event.realis],) if word]
    words += [f"according to {printable(event.source)}"] if event.source else []
    return " · ".join(words)


def _listed(heading: str, events: Sequence[Event], top: float, width: float) -> tuple[str, float]:
    """List events in columns under a heading; return the SVG and where it ends."""
    column = (width - 2 * MARGIN) / _COLUMNS
    lines = -(-len(events) // _COLUMNS)
    parts = [f'<text class="soft strong" x="{MARGIN}" y="{top:.1f}">{escape(heading)}</text>']
    for k, event in enumerate(events):
        x, y = MARGIN + column * (k // lines), top + ROW * (k % lines + 1)
        label = fit(printable(event.label), TEXT, column - 3 * RADIUS - 24)
        text = f'<text x="{x + 3 * RADIUS + 4:.1f}" y="{y + 4.3:.1f}">{escape(label)}</text>'
        parts.append(_group(event, sign(event.realis, x + RADIUS + 2, y) + text))
    return "".join(parts), top + ROW * lines + 22


def _heading(timeline: TimelineData, width: float) -> str:
    facts = f"{count_of(len(timeline.events), 'event')} · {reference_words(timeline.dct)}"
    return (
        f'<text class="title" x="{MARGIN}" y="34">Timeline</text>'
        f'<text class="soft" x="{width - MARGIN}" y="34" text-anchor="end">{escape(facts)}</text>'
    )


def _document(timeline: TimelineData, parts: list[str], width: float, height: float) -> Picture:
    about = (
        f"{count_of(len(timeline.events), 'event')} drawn by time; {reference_words(timeline.dct)}. "
        "The same events stand in the table that the library writes beside it."
    )
    return Picture(
        f'<svg xmlns="http://www.w3.org/2000/svg" class="tl" role="img" aria-labelledby="tl-title tl-desc" '
        f'viewBox="0 0 {width:.0f} {height:.0f}" width="{width:.0f}" height="{height:.0f}">'
        f'<title id="tl-title">Timeline</title><desc id="tl-desc">{escape(about)}</desc>'
        f"<style>{stylesheet()}</style><defs>{gradients()}</defs>"
        f'<rect class="paper" fill="#ffffff" width="{width:.0f}" height="{height:.0f}" rx="10"/>'
        f"{''.join(parts)}</svg>\n"
    )
