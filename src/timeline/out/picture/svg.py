"""The picture: heading, axis, the dated events in rows, the undated ones below, and what the signs mean."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.display.markup import escape
from timeline.out.data import TimelineData
from timeline.out.groups import groups_of
from timeline.out.heading import facts_of, heading_of_text
from timeline.out.picture.axis import axis, reference_line
from timeline.out.picture.extent import Extent, extent_of
from timeline.out.picture.font import fit
from timeline.out.picture.lanes import pack
from timeline.out.picture.legend import legend
from timeline.out.picture.lists import listed
from timeline.out.picture.picture import Picture
from timeline.out.picture.placed import ROW, Placed, place
from timeline.out.picture.scale import new_scale
from timeline.out.picture.style import gradients, stylesheet
from timeline.records.event import Event

WIDTH = 1200.0
MARGIN = 28.0
_NARROW = 700.0
"""Below this width margins shrink."""

_TITLE = 19.0
_HEADING = 62.0
"""Pixels that heading and facts take."""

_AXIS = 66.0
"""Pixels from there to the axis: the day of publication, years, days."""

_WATERFALL = 40
"""Up to so many events each has a row of its own, so that down is later; more share rows."""


def to_svg(
    timeline: TimelineData,
    events: Sequence[Event] | None = None,
    *,
    width: float = WIDTH,
    heading: bool = True,
    name: str = "tl",
) -> Picture:
    """Return the timeline, or these events of it, as an SVG document, for a file, a page or a notebook.

    Events stand from left to right by time. The scale is broken where nothing happens for long, and each
    piece between breaks has its own. Events of which the text tells no date are listed below. Every event is
    a group with the class `event` and its id in `data-event`; its title tells what the label has no room for.
    Without `heading` the title is left to the page around it; `name` begins all ids, for a page with two
    pictures.
    """
    events = timeline.events if events is None else events
    margin = MARGIN if width >= _NARROW else 14.0
    left, right = margin, width - margin
    groups = groups_of(events, timeline.dct)
    dated = [(event, extent) for event in groups.dated if (extent := extent_of(event.when))]
    parts = [_heading(timeline, left, right)] if heading else []
    height = _HEADING if heading else 8.0
    if dated:
        drawn, height = _axis(timeline, dated, name, left, height, right)
        parts.append(drawn)
    for words, others in groups.others.items():
        drawn, height = listed(words, others, left, height + 30, right)
        parts.append(drawn)
    if events:
        drawn, height = legend(events, name, left, height + 14, right)
        parts.append(drawn)
    return _document(timeline, parts, name, width, height + 12)


def _axis(
    timeline: TimelineData,
    dated: Sequence[tuple[Event, Extent]],
    name: str,
    left: float,
    top: float,
    right: float,
) -> tuple[str, float]:
    """Draw the axis and the events below it; return the SVG and where it ends."""
    scale = new_scale(_stretches(timeline, [extent for _, extent in dated]), left + 4, right - 4)
    placed = [place(event, extent, scale, left, right, name) for event, extent in dated]
    rows = _rows(placed)
    top += _AXIS
    count = max(row + item.box.rows for row, item in zip(rows, placed, strict=True))
    bottom = top + 14 + count * ROW
    parts = [axis(scale, top, bottom), reference_line(timeline.dct, scale, top, bottom)]
    parts += [item.svg(top + 14 + (row + 0.5) * ROW) for item, row in zip(placed, rows, strict=True)]
    return "".join(parts), bottom


def _rows(placed: Sequence[Placed]) -> list[int]:
    """Return the first row of each event: each below the one before, or packed where there are many."""
    if len(placed) > _WATERFALL:
        return pack([item.box for item in placed], gap=14)
    rows = [0]
    for item in placed:
        rows.append(rows[-1] + item.box.rows)
    return rows[:-1]


def _stretches(timeline: TimelineData, extents: Sequence[Extent]) -> list[tuple[int, int]]:
    """Return the days that the scale must show whole: those on which something begins, ends, or may do so."""
    ends = [(day.ordinal, day.ordinal) for day in timeline.dct.bounds or ()]
    return [*(stretch for extent in extents for stretch in extent.unbroken), *ends]


def _heading(timeline: TimelineData, left: float, right: float) -> str:
    title = fit(heading_of_text(timeline), _TITLE * 1.07, right - left)
    return (
        f'<text class="title" x="{left:g}" y="34">{escape(title)}</text>'
        f'<text class="soft" x="{left:g}" y="54">{escape(facts_of(timeline))}</text>'
    )


def _document(timeline: TimelineData, parts: list[str], name: str, width: float, height: float) -> Picture:
    about = (
        f"{facts_of(timeline)}. Events are drawn from left to right by time. "
        "The same events stand in the table that the library writes beside the picture."
    )
    return Picture(
        f'<svg xmlns="http://www.w3.org/2000/svg" class="tl" role="img" '
        f'aria-labelledby="{name}-title {name}-desc" '
        f'viewBox="0 0 {width:.0f} {height:.0f}" width="{width:.0f}" height="{height:.0f}">'
        f'<title id="{name}-title">{escape(heading_of_text(timeline))}</title>'
        f'<desc id="{name}-desc">{escape(about)}</desc>'
        f"<style>{stylesheet()}</style><defs>{gradients(name)}</defs>"
        f'<rect class="paper" fill="#ffffff" width="{width:.0f}" height="{height:.0f}" rx="10"/>'
        f"{''.join(parts)}</svg>\n"
    )
