"""The timeline as a table for the terminal: what `print(timeline)` shows."""

from __future__ import annotations

from timeline.events.mention import Realis
from timeline.out.data import TimelineData
from timeline.out.groups import groups_of
from timeline.out.rows import Row, rows_of
from timeline.out.width import cut, pad, printable, width, wrap
from timeline.out.words import REALIS_WORDS, count_of
from timeline.records.reference_date import ReferenceDate
from timeline.values.written import UNKNOWN, human_range

TOTAL = 118
GAP = "  "
_COLUMNS = ("when", "what", "who", "where", "count", "realis", "source")
_NARROWEST = {"when": 12, "what": 26, "who": 14, "where": 10, "count": 10, "realis": 8, "source": 8}
_WIDEST = {"when": 27, "what": 48, "who": 36, "where": 22, "count": 24, "realis": 8, "source": 18}
_LINES = 3
"""A cell takes no more lines than this; the rest is cut, and whole in every other output."""


def to_table(timeline: TimelineData) -> str:
    """Return the events by time as a table of plain text below a line of totals, at most 120 columns wide."""
    lines = [_heading(timeline)]
    if timeline.events:
        lines += ["", *_table(timeline)]
    if timeline.conflicts:
        lines += ["", *(f"! {printable(conflict.explanation)}" for conflict in timeline.conflicts)]
    return "\n".join(cut(line, TOTAL) for line in lines)


def _heading(timeline: TimelineData) -> str:
    counts = (
        count_of(len(timeline.events), "event"),
        count_of(len(timeline.times), "time"),
        count_of(len(timeline.entities), "entity", "entities"),
        count_of(len(timeline.links), "link"),
    )
    return f"{', '.join(counts)} · {reference_words(timeline.dct)}"


def reference_words(reference: ReferenceDate) -> str:
    """Say the reference date and how it is known: "published 18 – 20 Aug 2020 (inferred)"."""
    if reference.earliest is None and reference.latest is None:
        return "date of publication unknown"
    return f"published {human_range(reference.earliest, reference.latest)} ({reference.source.value})"


def _cells(row: Row) -> dict[str, str]:
    cells = {name: printable(getattr(row, name)) for name in _COLUMNS}
    return cells | {"realis": REALIS_WORDS[Realis(row.realis)]}


def _table(timeline: TimelineData) -> list[str]:
    """Lay out the dated events, then the others under their headings, all in the same columns."""
    rows = {row.id: _cells(row) for row in rows_of(timeline)}
    cells = list(rows.values())
    names = [
        name for name in _COLUMNS if any(row[name] not in {"", UNKNOWN} for row in cells) or name == "what"
    ]
    widths = _widths(names, cells)
    groups = groups_of(timeline.events, timeline.dct)
    lines = [_line([(name, widths[name]) for name in names]), GAP.join("─" * widths[name] for name in names)]
    for heading, events in (("", groups.dated), *groups.others.items()):
        lines += ["", heading] if heading else []
        lines += [line for event in events for line in _row(rows[event.id], widths)]
    return lines


def _row(row: dict[str, str], widths: dict[str, int]) -> list[str]:
    """Write one event in as many lines as its longest cell wants, up to a few."""
    wrapped = {name: wrap(row[name], columns, _LINES) for name, columns in widths.items()}
    height = max(len(cell) for cell in wrapped.values())
    filled = {name: wrapped[name] + [""] * (height - len(wrapped[name])) for name in widths}
    return [_line([(filled[name][k], widths[name]) for name in widths]) for k in range(height)]


def _line(cells: list[tuple[str, int]]) -> str:
    return GAP.join(pad(cell, columns) for cell, columns in cells).rstrip()


def _widths(names: list[str], rows: list[dict[str, str]]) -> dict[str, int]:
    """Give each column what it wants up to its most, then take from the widest until all fit."""
    wanted = {name: max(width(name), *(width(row[name]) for row in rows)) for name in names}
    widths = {name: min(wanted[name], _WIDEST[name]) for name in names}
    while sum(widths.values()) + len(GAP) * (len(names) - 1) > TOTAL:
        slack = {name: widths[name] - _NARROWEST[name] for name in names}
        widest = max(names, key=lambda name: slack[name])
        widths[widest] -= 1
    return widths
