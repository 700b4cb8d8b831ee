"""Placed: an event with its mark and its label, and the room that both take."""

from __future__ import annotations

import attrs

from timeline.display.markup import escape
from timeline.out.picture.extent import Extent
from timeline.out.picture.label import LINE, Label, label_of
from timeline.out.picture.lanes import Box
from timeline.out.picture.marks import Drawn, draw
from timeline.out.picture.scale import Scale
from timeline.out.width import printable
from timeline.out.words import REALIS_WORDS
from timeline.records.event import Event
from timeline.values.written import human_when

ROW = 24.0
_LABEL = 560.0
"""The widest label, in pixels; the whole of it stands in the title of its event."""

_GAP = 8.0
"""Pixels between a mark and its label."""


@attrs.frozen(kw_only=True)
class Placed:
    """An event with its drawing, its label and the box of both; a label without room beside stands above."""

    event: Event
    drawn: Drawn
    label: Label
    at: float
    anchor: str
    above: bool
    box: Box

    def svg(self, y: float) -> str:
        """Write the event; `y` is the middle of its first row."""
        mark_y = y + (LINE if self.label.stacked else 0) + ROW * 0.8 if self.above else y
        mark = f'<g transform="translate(0 {mark_y:.1f})">{self.drawn.svg}</g>'
        return group(self.event, mark + self.label.svg(self.at, y, self.anchor))


def place(event: Event, extent: Extent, scale: Scale, left: float, right: float, name: str) -> Placed:
    """Put the label right of the mark, or left of it, or above it: the first that has room."""
    drawn = draw(event, extent, scale, right, name)
    label = label_of(event).cut_to(_LABEL)
    wide = label.width
    if drawn.right + _GAP + wide <= right:
        at, anchor, above = drawn.right + _GAP, "start", False
        box = Box(drawn.left, at + wide)
    elif drawn.left - _GAP - wide >= left:
        at, anchor, above = drawn.left - _GAP, "end", False
        box = Box(at - wide, drawn.right)
    else:
        label = label if wide <= right - left else attrs.evolve(label_of(event), stacked=True)
        label = label.cut_to(right - left)
        wide = label.width
        at, anchor, above = max(min(drawn.left, right - wide), left), "start", True
        box = Box(min(at, drawn.left), max(at + wide, drawn.right), rows=3 if label.stacked else 2)
    return Placed(event=event, drawn=drawn, label=label, at=at, anchor=anchor, above=above, box=box)


def group(event: Event, content: str) -> str:
    """Wrap what is drawn of an event, with its id for the page and a title that tells all of it."""
    kind = event.realis.value.lower()
    return (
        f'<g class="event {kind}" data-event="{escape(event.id)}">'
        f"<title>{escape(title_of(event))}</title>{content}</g>"
    )


def title_of(event: Event) -> str:
    """Say in one line what the label may have cut: date and basis, label, realis, who says so."""
    words = [f"{human_when(event.when)} ({event.when.basis.value})", printable(event.label)]
    words += [word for word in (REALIS_WORDS[event.realis],) if word]
    words += [f"according to {printable(event.source)}"] if event.source else []
    return " · ".join(words)
