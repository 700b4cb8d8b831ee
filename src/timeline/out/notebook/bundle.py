"""The timeline in a notebook: a plain table, the picture beside it, and words for a terminal."""

from __future__ import annotations

from timeline.display import table
from timeline.display.markup import clean
from timeline.out.choice import most_salient
from timeline.out.data import TimelineData
from timeline.out.heading import facts_of
from timeline.out.picture import to_svg
from timeline.out.rows import Row, rows_of
from timeline.out.table import to_table
from timeline.out.words import realis_word

MOST_ROWS = 20
"""Events in the table of a notebook; the weightiest are kept."""

Bundle = dict[str, str]
"""What IPython calls a mimebundle: one output in several media types, of which a viewer picks one."""

_COLUMNS = ("when", "what", "who", "where", "count", "realis", "source")


def mimebundle(timeline: TimelineData) -> Bundle:
    """Return table, picture and text; none needs another, so a saved notebook keeps what it shows."""
    return {
        "text/html": to_html_table(timeline),
        "image/svg+xml": str(to_svg(timeline)),
        "text/plain": clean(to_table(timeline)),
    }


def to_html_table(timeline: TimelineData) -> str:
    """Return the weightiest events by time as a plain table: no style sheet and no script."""
    shown = {event.id for event in most_salient(timeline.events, MOST_ROWS)}
    rows = [row for row in rows_of(timeline) if row.id in shown]
    names = [name for name in _COLUMNS if name == "what" or any(getattr(row, name) for row in rows)]
    cells = [
        [realis_word(row.realis) if name == "realis" else getattr(row, name) for name in names]
        for row in rows
    ]
    left = len(timeline.events) - len(rows)
    return table(
        names,
        cells,
        caption=facts_of(timeline),
        note=f"and {left} more of less weight: .to_html() and .to_frame() have all" if left else "",
    )


def _cell(row: Row, name: str) -> str:
    return realis_word(row.realis) if name == "realis" else str(getattr(row, name))
