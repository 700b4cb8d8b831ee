"""The layout of the library's own: rows, then places in them, then lines between."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import attrs

from timeline.out.network.arrows import Arrow
from timeline.out.network.boxes import Box
from timeline.out.network.layers import Way, neighbours_of, ordered, rows_of, ways_of
from timeline.out.network.lines import Line, Point, through
from timeline.out.network.places import centres

_BETWEEN = 50.0
"""Pixels between two rows, for the arrows."""

_BEND = 8.0
"""Width of the place where an arrow passes a row."""

_PORT = 26.0
"""Pixels between two arrows at the edge of a box, at most."""


@attrs.frozen
class Laid:
    """Where each box has the middle of its upper edge, the line of each arrow, and how large all is."""

    corners: Mapping[str, Point]
    lines: Sequence[Line]
    width: float
    height: float


def laid_out(boxes: Mapping[str, Box], arrows: Sequence[Arrow], order: set[tuple[str, str]]) -> Laid:
    """Lay out boxes and arrows so that each pair of the order, as far as it can be, runs down."""
    pairs = [(arrow.source, arrow.target) for arrow in arrows]
    rows = rows_of(list(boxes), order)
    ways = ways_of(rows, pairs)
    table = ordered(rows, ways)
    widths = {id_: boxes[id_].width if id_ in boxes else _BEND for row in table for id_ in row}
    x = centres(table, widths, neighbours_of(ways))
    top: dict[str, float] = {}
    bottom: dict[str, float] = {}
    y = 0.0
    for row in table:
        height = max((boxes[id_].height for id_ in row if id_ in boxes), default=0.0)
        top |= dict.fromkeys(row, y)
        bottom |= {id_: y + (boxes[id_].height if id_ in boxes else height) for id_ in row}
        y += height + _BETWEEN
    lines = []
    for way in ways:
        # A line of a circle may lead up: it leaves each row where one that leads down enters it.
        into, out = (top, bottom) if rows[way[0]] <= rows[way[-1]] else (bottom, top)
        points = [(_port(way, 0, ways, x, boxes), out[way[0]])]
        for id_ in way[1:-1]:
            points += [(x[id_], into[id_]), (x[id_], out[id_])]
        lines.append(through([*points, (_port(way, -1, ways, x, boxes), into[way[-1]])]))
    width = max((x[id_] + widths[id_] / 2 for id_ in x), default=0.0)
    return Laid({id_: (x[id_], top[id_]) for id_ in boxes}, lines, width, max(y - _BETWEEN, 0.0))


def _port(way: Way, end: int, ways: Sequence[Way], x: Mapping[str, float], boxes: Mapping[str, Box]) -> float:
    """Return where at the edge of its box an arrow begins (end 0) or ends (-1): spread by where they lead."""
    id_, near = way[end], 1 if end == 0 else -2
    others = sorted((x[found[near]], found) for found in ways if found[end] == id_)
    if len(others) == 1:
        return x[id_]
    room = min(boxes[id_].width - 30, _PORT * (len(others) - 1))
    return x[id_] + room * (others.index((x[way[near]], way)) / (len(others) - 1) - 0.5)
