"""Boxes: an event of the graph with its date above and its label in as many lines as it wants."""

from __future__ import annotations

import attrs

from timeline.display.markup import escape
from timeline.out.picture.font import fit, text_width
from timeline.out.picture.label import STRONG
from timeline.out.picture.marks import RADIUS, sign
from timeline.out.picture.placed import group
from timeline.out.width import printable
from timeline.out.words import REALIS_WORDS
from timeline.records.event import Event
from timeline.values.written import human_when

_SIZE = 12.5
_SMALL = 11.5
_LINE = 16.0
_WIDEST = 190.0
_PAD = 10.0
_MOST_LINES = 3
_BOLD = 1.07


@attrs.frozen
class Box:
    """An event with the lines of its label, and its width and height in pixels."""

    event: Event
    lines: tuple[str, ...]
    width: float
    height: float

    def svg(self, x: float, y: float) -> str:
        """Write the box with its middle at `x` and its upper edge at `y`."""
        left = x - self.width / 2
        edge = f'x="{left:.1f}" y="{y:.1f}" width="{self.width:.1f}" height="{self.height:.1f}"'
        words_at = left + _PAD + 2 * RADIUS + 8
        parts = [
            f'<rect class="box" {edge} rx="7"/>',
            sign(self.event.realis, left + _PAD + RADIUS, y + 15),
            f'<text class="small" x="{words_at:.1f}" y="{y + 19:.1f}">{_above(self.event)}</text>',
        ]
        strong = " strong" if self.event.salience >= STRONG else ""
        spans = "".join(
            f'<tspan x="{left + _PAD:.1f}" y="{y + 36 + _LINE * k:.1f}">{escape(line)}</tspan>'
            for k, line in enumerate(self.lines)
        )
        parts.append(f'<text class="what{strong}">{spans}</text>')
        return group(self.event, "".join(parts))


def box_of(event: Event) -> Box:
    """Lay out an event: its words in lines of a bounded width, the last cut where they are too many."""
    scale = _SIZE * (_BOLD if event.salience >= STRONG else 1)
    lines = _lines(printable(event.label), scale)
    head = text_width(f"{_when(event)}  {REALIS_WORDS[event.realis]}", _SMALL) + 2 * RADIUS + 8
    width = max(head, *(text_width(line, scale) for line in lines)) + 2 * _PAD
    return Box(event, tuple(lines), width, 27 + _LINE * len(lines) + 5)


def _when(event: Event) -> str:
    return human_when(event.when) if event.when.is_known else "no date told"


def _above(event: Event) -> str:
    word = REALIS_WORDS[event.realis]
    tag = f' <tspan class="tag">{word}</tspan>' if word else ""
    return f'<tspan class="soft">{escape(_when(event))}</tspan>{tag}'


def _lines(words: str, size: float) -> list[str]:
    """Break the words where a line is full."""
    lines = [""]
    for word in words.split(" "):
        longer = f"{lines[-1]} {word}".strip()
        if not lines[-1] or text_width(longer, size) <= _WIDEST:
            lines[-1] = longer
        else:
            lines.append(word)
    if len(lines) > _MOST_LINES:
        lines = [*lines[: _MOST_LINES - 1], " ".join(lines[_MOST_LINES - 1 :])]
    return [fit(line, size, _WIDEST) for line in lines]
