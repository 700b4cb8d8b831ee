"""Labels: the words beside a mark: when, what, and where it is no plain fact, in a word what it is."""

from __future__ import annotations

import attrs

from timeline.display.markup import escape
from timeline.out.picture.font import fit, text_width
from timeline.out.rows import often
from timeline.out.width import printable
from timeline.out.words import REALIS_WORDS
from timeline.records.event import Event
from timeline.values.written import human_when

SIZE = 12.5
LINE = 16.0
"""Pixels from the first line of a stacked label to its second."""

STRONG = 0.5
"""Events of this salience and more stand in bold."""

_BETWEEN = 7.0
_DX = 2.5
"""Pixels between two parts, with the blank and without it."""

_BOLD = 1.07
"""How much wider bold letters are."""


@attrs.frozen
class Label:
    """When, what, and the word for its realis; `strong` is what the reader should see first.

    A `stacked` label has two lines: when and the word on the first, what on the second.
    """

    date: str
    words: str
    tag: str
    strong: bool
    stacked: bool = False

    @property
    def width(self) -> float:
        """Pixels from its left to its right edge, or a little more."""
        rest = sum(text_width(part, SIZE) + _BETWEEN for part in (self.date, self.tag) if part)
        return max(rest, self._words) if self.stacked else rest + self._words

    @property
    def _words(self) -> float:
        return text_width(self.words, SIZE) * (_BOLD if self.strong else 1)

    def svg(self, x: float, y: float, anchor: str = "start") -> str:
        """Write the label; `y` is the middle of its first line."""
        css = ' class="strong"' if self.strong else ""
        parts = [f'<tspan class="soft">{escape(self.date)}</tspan>'] if self.date else []
        tag = [f'<tspan class="tag" dx="{_DX:g}">{self.tag}</tspan>'] if self.tag else []
        if self.stacked:
            parts += [*tag, f'<tspan{css} x="{x:.1f}" dy="{LINE:g}">{escape(self.words)}</tspan>']
        else:
            apart = f' dx="{_DX:g}"' if parts else ""
            parts += [f"<tspan{css}{apart}>{escape(self.words)}</tspan>", *tag]
        end = ' text-anchor="end"' if anchor == "end" else ""
        # The blanks are for who copies the words or has them read aloud.
        return f'<text x="{x:.1f}" y="{y + 4.3:.1f}"{end}>{" ".join(parts)}</text>'

    def cut_to(self, room: float) -> Label:
        """Return the label in so many pixels; what does not fit is cut from its words alone."""
        over = self.width - room
        if over <= 0:
            return self
        scale = _BOLD if self.strong else 1
        kept = room if self.stacked else self._words - over
        return attrs.evolve(self, words=fit(self.words, SIZE, max(kept / scale, 4 * SIZE)))


def label_of(event: Event, *, dated: bool = True) -> Label:
    """Return the label of an event, whole."""
    date = human_when(event.when) if dated else ""
    if event.recurrence:
        date = ", ".join(filter(None, (date, often(event.recurrence))))
    return Label(date, printable(event.label), REALIS_WORDS[event.realis], event.salience >= STRONG)
