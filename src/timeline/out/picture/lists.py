"""Lists: the events that stand on no axis, in columns below it."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.out.picture.label import label_of
from timeline.out.picture.marks import RADIUS, sign
from timeline.out.picture.placed import group
from timeline.out.xml import escape
from timeline.records.event import Event

LINE = 21.0
_COLUMN = 370.0
"""A column is at least so wide, if the picture is."""

_INDENT = 3 * RADIUS + 4


def listed(heading: str, events: Sequence[Event], left: float, top: float, right: float) -> tuple[str, float]:
    """List events in columns under a heading; return the SVG and where it ends."""
    columns = max(int((right - left) // _COLUMN), 1)
    column = (right - left) / columns
    lines = -(-len(events) // columns)
    parts = [f'<text class="soft strong small" x="{left:.1f}" y="{top:.1f}">{escape(heading)}</text>']
    for k, event in enumerate(events):
        x, y = left + column * (k // lines), top + LINE * (k % lines + 1)
        label = label_of(event, dated=False).cut_to(column - _INDENT - 20)
        parts.append(group(event, sign(event.realis, x + RADIUS + 2, y) + label.svg(x + _INDENT, y)))
    return "".join(parts), top + LINE * lines + 10
