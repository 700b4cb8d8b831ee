"""The picture of the graph: rows of boxes with time running down, and the arrows between them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Literal, Protocol

from timeline.display.markup import escape
from timeline.errors import TimelineError
from timeline.out.data import GraphData, TimelineData
from timeline.out.heading import heading_of_text
from timeline.out.network.arrows import Arrow, Kind, arrows_of, dated_pairs, likely_pairs
from timeline.out.network.boxes import Box, box_of
from timeline.out.network.by_graphviz import laid_by_graphviz
from timeline.out.network.layout import Laid, laid_out
from timeline.out.network.lines import KEYS, drawn, line_styles, through
from timeline.out.order import in_time_order
from timeline.out.picture import Picture
from timeline.out.picture.font import text_width
from timeline.out.picture.style import stylesheet
from timeline.out.words import count_of

MARGIN = 28.0
_TOP = 76.0
_NARROWEST = 640.0

Engine = Literal["own", "graphviz"]
Layout = Callable[[Mapping[str, Box], Sequence[Arrow], set[tuple[str, str]]], Laid]
LAYOUTS: Mapping[str, Layout] = {"own": laid_out, "graphviz": laid_by_graphviz}


class GraphOfTimeline(TimelineData, GraphData, Protocol):
    """A timeline with its graph."""


def graph_svg(timeline: GraphOfTimeline, engine: Engine = "own") -> Picture:
    """Return the graph as an SVG document: events as boxes, earlier above later, and arrows between them.

    Of the links without those that follow from others (`Timeline.graph`) it shows what dates leave open.
    Causes are double lines with a word; an order that the text tells is a line, a guessed one is dotted;
    a dashed line leads from what lasted to what happened meanwhile, a pale one from date to date.

    Raises TimelineError for an engine other than `own` and `graphviz`, or where pygraphviz is missing.
    """
    if engine not in LAYOUTS:
        raise TimelineError(f"{engine!r} lays out no graph", hint=f"use one of {', '.join(LAYOUTS)}")
    events = in_time_order(timeline.events)
    kept = {key for _, _, key in timeline.graph.edges(keys=True)}
    arrows = arrows_of(events, [link for link in timeline.links if link.id in kept])
    known = dated_pairs(events) | {(arrow.source, arrow.target) for arrow in arrows}
    boxes = {event.id: box_of(event) for event in events}
    laid = LAYOUTS[engine](boxes, arrows, known | likely_pairs(events, known))
    parts = [
        f'<g transform="translate({MARGIN:g} {_TOP:g})">',
        *(drawn(arrow, line) for arrow, line in zip(arrows, laid.lines, strict=True)),
        *(box.svg(*laid.corners[id_]) for id_, box in boxes.items()),
        f"</g>{_key(arrows, _TOP + laid.height + 28)}",
    ]
    width = max(laid.width + 2 * MARGIN, _NARROWEST)
    return _document(timeline, arrows, parts, width, _TOP + laid.height + 52)


def _key(arrows: Sequence[Arrow], y: float) -> str:
    """Say what the lines mean that stand in the picture."""
    parts, x = [], MARGIN
    for kind, words in KEYS.items():
        if any(arrow.kind is kind for arrow in arrows):
            parts.append(drawn(Arrow("", "", kind), through([(x, y), (x + 30, y)])))
            parts.append(f'<text class="small soft" x="{x + 44:.1f}" y="{y + 4:.1f}">{words}</text>')
            x += 44 + text_width(words, 11.5) + 18
    return "".join(parts)


def _document(
    timeline: TimelineData, arrows: Sequence[Arrow], parts: Sequence[str], width: float, height: float
) -> Picture:
    causes = sum(arrow.kind is Kind.CAUSE for arrow in arrows)
    counts = (count_of(len(timeline.events), "event"), count_of(causes, "cause"))
    facts = f"{' · '.join(counts)} · earlier above later"
    about = (
        f"{facts}. Events are boxes; {count_of(len(arrows), 'line')} between them tell of order and cause."
    )
    title = heading_of_text(timeline)
    return Picture(
        '<svg xmlns="http://www.w3.org/2000/svg" class="tl" role="img" '
        'aria-labelledby="graph-title graph-desc" '
        f'viewBox="0 0 {width:.0f} {height:.0f}" width="{width:.0f}" height="{height:.0f}">'
        f'<title id="graph-title">{escape(title)}</title><desc id="graph-desc">{escape(about)}</desc>'
        f"<style>{stylesheet()}{line_styles()}</style>"
        f'<rect class="paper" fill="#ffffff" width="{width:.0f}" height="{height:.0f}" rx="10"/>'
        f'<text class="title" x="{MARGIN:g}" y="34">{escape(title)}</text>'
        f'<text class="soft" x="{MARGIN:g}" y="54">{escape(facts)}</text>'
        f"{''.join(parts)}</svg>\n"
    )
