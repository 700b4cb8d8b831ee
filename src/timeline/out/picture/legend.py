"""The legend: what the signs and bars that stand in this picture mean."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from timeline.display.markup import escape
from timeline.events.mention import Realis
from timeline.out.picture.extent import Extent, Shape, extent_of
from timeline.out.picture.font import text_width
from timeline.out.picture.marks import RADIUS, draw_extent, sign
from timeline.out.picture.scale import Piece, Scale
from timeline.out.words import REALIS_WORDS
from timeline.records.event import Event

_SIZE = 11.5
_SAMPLE = 46.0
_BETWEEN = 20.0
_LINE = 22.0

_ONCE = Extent(shape=Shape.SOMEWHERE, first=0, last=9, sure_first=0, sure_last=9)
_UNSURE = Extent(shape=Shape.LASTING, first=0, last=9, sure_first=3, sure_last=6)
_LASTED = Extent(shape=Shape.LASTING, first=0, last=9, sure_first=0, sure_last=9)
_OPEN = Extent(shape=Shape.LASTING, first=0, last=3, sure_first=0, sure_last=3, open_last=True)


def legend(events: Sequence[Event], name: str, left: float, top: float, right: float) -> tuple[str, float]:
    """Write the samples in lines between two pixels; return the SVG and where it ends."""
    x, y = left, top + _LINE / 2
    parts = []
    for words, svg, wide in _samples(events, name):
        needed = wide + 6 + text_width(words, _SIZE)
        if x > left and x + needed > right:
            x, y = left, y + _LINE
        text = f'<text class="small soft" x="{wide + 6:.1f}" y="4">{escape(words)}</text>'
        parts.append(f'<g transform="translate({x:.1f} {y:.1f})">{svg}{text}</g>')
        x += needed + _BETWEEN
    return f'<g class="legend">{"".join(parts)}</g>', y + _LINE / 2


def _samples(events: Sequence[Event], name: str) -> Iterator[tuple[str, str, float]]:
    """Give the words, drawing and width of each sample that the picture needs."""
    kinds = {event.realis for event in events}
    for kind, word in REALIS_WORDS.items():
        if kind in kinds:
            drawing = f'<g class="{kind.value.lower()}">{sign(kind, RADIUS + 2)}</g>'
            yield word or "actual", drawing, 2 * RADIUS + 4
    for words, extent, often in _bars(events):
        scale = Scale((Piece(0, 10, 4, _SAMPLE - 4),))
        drawn = draw_extent(extent, Realis.ACTUAL, scale, _SAMPLE, name, often=often)
        yield words, f'<g class="actual">{drawn.svg}</g>', _SAMPLE


def _bars(events: Sequence[Event]) -> Iterator[tuple[str, Extent, bool]]:
    extents = [extent for event in events if (extent := extent_of(event.when))]
    lasting = [extent for extent in extents if extent.shape is Shape.LASTING]
    if any(extent.shape is Shape.SOMEWHERE for extent in extents):
        yield "once, on a day in there", _ONCE, False
    if any((extent.first, extent.last) != (extent.sure_first, extent.sure_last) for extent in lasting):
        yield "lasted, faded where unsure", _UNSURE, False
    if any(extent.open_first or extent.open_last for extent in extents):
        yield "no end told", _OPEN, False
    if any(event.recurrence for event in events):
        yield "again and again", _LASTED, True
