"""Lines: how an arrow is drawn. Its stroke tells what it says, its colour only helps."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from math import hypot

import attrs

from timeline.display.markup import escape
from timeline.out.network.arrows import Arrow, Kind
from timeline.out.picture.font import text_width
from timeline.out.picture.style import DARK, KINDS, LIGHT

KEYS = {
    Kind.CAUSE: "cause",
    Kind.TOLD: "order, as the text tells it",
    Kind.GUESSED: "order, as it seems",
    Kind.WITHIN: "meanwhile",
    Kind.DATED: "order by date",
}
CAUSE_INK = {"light": "#9b1c6a", "dark": "#ff9fd6"}
"""Contrast of 4.5 and more on the paper of the picture; a test says so."""

HEAD = 7.0
"""Length of the head of an arrow."""

Point = tuple[float, float]


def line_styles() -> str:
    """Return the CSS of arrows and boxes."""
    base = (
        ".tl .arrow path{fill:none;stroke-width:1.5}"
        ".tl .dated path{stroke-width:1}.tl .cause path{stroke-width:4}"
        ".tl .cause path.core{stroke-width:1.4}.tl .cause path.head{stroke-width:1}"
        ".tl .guessed path{stroke-dasharray:1.5 4;stroke-linecap:round}.tl .within path{stroke-dasharray:7 4}"
        ".tl .arrow path.head{stroke-dasharray:none}.tl .box{stroke-width:1.25}"
        ".tl .planned .box,.tl .possible .box{stroke-dasharray:5 3}.tl .generic .box{stroke-dasharray:1.5 3}"
        ".tl .arrow text{font-size:11.5px;paint-order:stroke;stroke-width:4px;stroke-linejoin:round}"
    )
    return (
        f"{base}{_colours(LIGHT, CAUSE_INK['light'])}"
        f"@media(prefers-color-scheme:dark){{{_colours(DARK, CAUSE_INK['dark'])}}}"
    )


@attrs.frozen
class Line:
    """Where an arrow runs: its SVG path, the point where its head begins, and where a word has room.

    `down` is False for one that runs up, None for one that runs to the right.
    """

    path: str
    tip: Point
    middle: Point
    down: bool | None


def through(points: Sequence[Point]) -> Line:
    """Lead a line through points; it leaves and enters each of them straight up or down."""
    y0, (x1, y1) = points[0][1], points[-1]
    down = None if y0 == y1 else y1 > y0
    if down is not None:
        points = [*points[:-1], (x1, y1 - HEAD if down else y1 + HEAD)]
    path = f"M{points[0][0]:.1f} {y0:.1f}" + "".join(_bend(a, b) for a, b in pairwise(points))
    a, b = max(pairwise(points), key=lambda pair: hypot(pair[1][0] - pair[0][0], pair[1][1] - pair[0][1]))
    return Line(path, points[-1], ((a[0] + b[0]) / 2, (a[1] + b[1]) / 2), down)


def drawn(arrow: Arrow, line: Line) -> str:
    """Draw an arrow along its line."""
    kind = arrow.kind.name.lower()
    title = f"<title>{escape(arrow.title)}</title>" if arrow.title else ""
    core = f'<path class="core" d="{line.path}"/>' if arrow.kind is Kind.CAUSE else ""
    return (
        f'<g class="arrow {kind}">{title}<path d="{line.path}"/>{core}'
        f"{_head(arrow.kind, line)}{_word(arrow, line)}</g>"
    )


def _bend(a: Point, b: Point) -> str:
    (x0, y0), (x1, y1) = a, b
    if x0 == x1 or y0 == y1:
        return f"L{x1:.1f} {y1:.1f}"
    middle = (y0 + y1) / 2
    return f"C{x0:.1f} {middle:.1f} {x1:.1f} {middle:.1f} {x1:.1f} {y1:.1f}"


def _head(kind: Kind, line: Line) -> str:
    """Draw the head of an arrow; what happened meanwhile has a dot in its place."""
    x, y = line.tip
    if kind is Kind.WITHIN:
        return f'<circle class="tip" cx="{x:.1f}" cy="{y:.1f}" r="3.5"/>'
    if line.down is None:
        return f'<path class="head" d="M{x:.1f} {y - 4:.1f}l{HEAD} 4l-{HEAD} 4z"/>'
    return f'<path class="head" d="M{x - 4:.1f} {y:.1f}h8l-4 {HEAD if line.down else -HEAD:.1f}z"/>'


def _word(arrow: Arrow, line: Line) -> str:
    """Write what a cause does, where its line has room."""
    if not arrow.word or arrow.kind is not Kind.CAUSE:
        return ""
    x, y = line.middle
    half = text_width(arrow.word, 11.5) / 2
    return f'<text x="{x - half:.1f}" y="{y + 4:.1f}">{escape(arrow.word)}</text>'


def _colours(theme: dict[str, str], cause: str) -> str:
    boxes = "".join(f".tl .{kind.value.lower()} .box{{stroke:{theme[kind]}}}" for kind in KINDS)
    return (
        f".tl .arrow path{{stroke:{theme['soft']}}}.tl .arrow .head,.tl .arrow .tip{{fill:{theme['soft']}}}"
        f".tl .dated path{{stroke:{theme['rule']}}}.tl .dated .head{{fill:{theme['rule']}}}"
        f".tl .cause path,.tl .cause .head{{stroke:{cause}}}.tl .cause .head,.tl .cause text{{fill:{cause}}}"
        f".tl .arrow path.core,.tl .arrow text{{stroke:{theme['paper']}}}"
        f".tl .box{{fill:{theme['paper']}}}{boxes}"
    )
