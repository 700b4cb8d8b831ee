"""The legend: what signs and bars mean."""

from __future__ import annotations

from timeline.events.mention import Realis
from timeline.out.picture.extent import Extent, Shape
from timeline.out.picture.font import text_width
from timeline.out.picture.marks import RADIUS, draw, sign
from timeline.out.picture.scale import Piece, Scale
from timeline.out.words import REALIS_WORDS
from timeline.out.xml import escape

_SIZE = 11.5
_SAMPLE = 46.0
_BETWEEN = 18.0

_BARS = (
    ("once, somewhere in there", Extent(shape=Shape.SOMEWHERE, first=0, last=9, sure_first=0, sure_last=9)),
    ("lasted, faded where unsure", Extent(shape=Shape.LASTING, first=0, last=9, sure_first=3, sure_last=6)),
    (
        "goes on, or no end known",
        Extent(shape=Shape.LASTING, first=0, last=3, sure_first=0, sure_last=3, open_last=True),
    ),
)


def legend(left: float, y: float, right: float) -> str:
    """Write one line of samples between two pixels; what has no room is left out."""
    samples = [(word or "actual", _sign(kind)) for kind, word in REALIS_WORDS.items()]
    samples += [(words, _bar(extent)) for words, extent in _BARS]
    parts = []
    x = left
    for words, (svg, wide) in samples:
        if x + wide + 6 + text_width(words, _SIZE) > right:
            break
        text = f'<text class="small soft" x="{wide + 6:.1f}" y="4">{escape(words)}</text>'
        parts.append(f'<g transform="translate({x:.1f} {y:.1f})">{svg}{text}</g>')
        x += wide + 6 + text_width(words, _SIZE) + _BETWEEN
    return "".join(parts)


def _sign(kind: Realis) -> tuple[str, float]:
    return f'<g class="{kind.value.lower()}">{sign(kind, RADIUS + 2)}</g>', 2 * RADIUS + 4


def _bar(extent: Extent) -> tuple[str, float]:
    scale = Scale((Piece(0, 10, 4, _SAMPLE - 4),))
    return f'<g class="actual">{draw(extent, Realis.ACTUAL, scale, _SAMPLE).svg}</g>', _SAMPLE
