"""The layout of Graphviz's `dot`, through pygraphviz; boxes and lines are drawn as ever."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from timeline.errors import TimelineError
from timeline.out.network.arrows import Arrow
from timeline.out.network.boxes import Box
from timeline.out.network.layers import rows_of
from timeline.out.network.layout import Laid
from timeline.out.network.lines import Line, Point

_POINTS = 72.0
"""Graphviz measures boxes in inches and places in points; a point is a pixel here."""


def laid_by_graphviz(boxes: Mapping[str, Box], arrows: Sequence[Arrow], order: set[tuple[str, str]]) -> Laid:
    """Lay out boxes and arrows by `dot`, in the rows that the order gives.

    Raises TimelineError where pygraphviz is not installed.
    """
    try:
        import pygraphviz
    except ImportError as error:
        hint = "install timeline-extract[graphviz], with Graphviz itself, or use engine='own'"
        raise TimelineError("pygraphviz is not installed", hint=hint) from error
    graph = pygraphviz.AGraph(directed=True, strict=False, ranksep="0.5", nodesep="0.3")
    for id_, box in boxes.items():
        size = {"width": f"{box.width / _POINTS:.4f}", "height": f"{box.height / _POINTS:.4f}"}
        graph.add_node(id_, shape="box", fixedsize="true", label="", **size)
    for k, arrow in enumerate(arrows):
        graph.add_edge(arrow.source, arrow.target, key=str(k))
    rows: dict[int, list[str]] = {}
    for id_, row in rows_of(list(boxes), order).items():
        rows.setdefault(row, []).append(id_)
    for ids in rows.values():
        graph.add_subgraph(ids, rank="same")
    for k in range(len(rows) - 1):
        graph.add_edge(rows[k][0], rows[k + 1][0], key=f"row {k}", style="invis", weight="0")
    graph.layout(prog="dot")
    _, _, width, height = map(float, graph.graph_attr["bb"].split(","))
    middles = {id_: _point(graph.get_node(id_).attr["pos"], height) for id_ in boxes}
    corners = {id_: (x, y - boxes[id_].height / 2) for id_, (x, y) in middles.items()}
    lines = [
        _line(graph.get_edge(arrow.source, arrow.target, str(k)).attr["pos"], height)
        for k, arrow in enumerate(arrows)
    ]
    return Laid(corners, lines, width, height)


def _line(spline: str, height: float) -> Line:
    """Read a spline of Graphviz: `e,x,y` where the head ends, then a start and three points a curve."""
    words = spline.split()
    points = [_point(word, height) for word in words if not word.startswith(("e,", "s,"))]
    end = next((_point(word[2:], height) for word in words if word.startswith("e,")), points[-1])
    start, *rest = [f"{x:.1f} {y:.1f}" for x, y in points]
    return Line(f"M{start}C{' '.join(rest)}", points[-1], points[len(points) // 2], end[1] >= points[0][1])


def _point(words: str, height: float) -> Point:
    """Read a point; Graphviz counts from below."""
    x, y = map(float, words.split(","))
    return x, height - y
