"""Labels: the words beside a mark: when, what, and where it is no plain fact, in a word what it is."""

from __future__ import annotations

import attrs

from timeline.out.dates import human_when
from timeline.out.picture.font import fit, text_width
from timeline.out.rows import often
from timeline.out.width import printable
from timeline.out.words import REALIS_WORDS
from timeline.out.xml import escape
from timeline.records.event import Event

SIZE = 12.5
STRONG = 0.5
"""Events of this salience and more stand in bold."""

_BETWEEN = 6.0
_BOLD = 1.07
"""How much wider bold letters are."""


@attrs.frozen
class Label:
    """When, what, and the word for its realis; `strong` is what the reader should see first."""

    date: str
    words: str
    tag: str
    strong: bool

    @property
    def width(self) -> float:
        """Pixels from its left to its right edge, or a little more."""
        words = text_width(self.words, SIZE) * (_BOLD if self.strong else 1)
        rest = [text_width(part, SIZE) + _BETWEEN for part in (self.date, self.tag) if part]
        return words + sum(rest)

    def svg(self, x: float, y: float, anchor: str = "start") -> str:
        """Write the label on a line; `y` is its middle."""
        parts = [f'<tspan class="soft">{escape(self.date)}</tspan>'] if self.date else []
        css = ' class="strong"' if self.strong else ""
        parts.append(f"<tspan{css}{_apart(parts)}>{escape(self.words)}</tspan>")
        if self.tag:
            parts.append(f'<tspan class="tag"{_apart(parts)}>{self.tag}</tspan>')
        end = ' text-anchor="end"' if anchor == "end" else ""
        return f'<text x="{x:.1f}" y="{y + 4.3:.1f}"{end}>{"".join(parts)}</text>'


def label_of(event: Event, room: float, *, dated: bool = True) -> Label:
    """Return the label of an event in so many pixels: what does not fit is cut from its words alone."""
    date = human_when(event.when) if dated else ""
    if event.recurrence:
        date = ", ".join(filter(None, (date, often(event.recurrence))))
    label = Label(date, printable(event.label), REALIS_WORDS[event.realis], event.salience >= STRONG)
    over = label.width - room
    if over <= 0:
        return label
    scale = _BOLD if label.strong else 1
    left = max(text_width(label.words, SIZE) - over / scale, 4 * SIZE)
    return attrs.evolve(label, words=fit(label.words, SIZE, left))


def _apart(before: list[str]) -> str:
    return f' dx="{_BETWEEN:g}"' if before else ""
