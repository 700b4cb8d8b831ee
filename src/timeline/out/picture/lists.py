"""Lists: the events that stand on no axis, in columns below it."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.display.markup import escape
from timeline.out.picture.label import Label, label_of
from timeline.out.picture.marks import RADIUS, sign
from timeline.out.picture.placed import group
from timeline.records.event import Event

LINE = 21.0
_COLUMN = 370.0
"""A column is at least so wide, if the picture is."""

_INDENT = 3 * RADIUS + 4
_APART = 20.0
_FEW = 4
"""So many lines are no burden: up to there columns are as wide as the longest label wants."""


def listed(heading: str, events: Sequence[Event], left: float, top: float, right: float) -> tuple[str, float]:
    """List events in columns under a heading; return the SVG and where it ends."""
    labels = [label_of(event, dated=False) for event in events]
    columns = _columns(labels, right - left)
    column = (right - left) / columns
    lines = -(-len(events) // columns)
    parts = [f'<text class="soft strong small" x="{left:.1f}" y="{top:.1f}">{escape(heading)}</text>']
    for k, (event, label) in enumerate(zip(events, labels, strict=True)):
        x, y = left + column * (k // lines), top + LINE * (k % lines + 1)
        words = label.cut_to(column - _INDENT - _APART).svg(x + _INDENT, y)
        parts.append(group(event, sign(event.realis, x + RADIUS + 2, y) + words))
    return "".join(parts), top + LINE * lines + 10


def _columns(labels: Sequence[Label], room: float) -> int:
    most = max(int(room // _COLUMN), 1)
    if len(labels) > _FEW * most:
        return most
    widest = max(label.width for label in labels) + _INDENT + _APART
    return min(max(int(room // widest), -(-len(labels) // _FEW), 1), most)
