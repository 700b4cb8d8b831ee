"""Mermaid: a timeline, or a Gantt chart, as text that Markdown pages draw."""

from __future__ import annotations

import warnings

from timeline.display.markup import clean
from timeline.errors import LeftOutWarning
from timeline.events.mention import Realis
from timeline.out.formats.days import has_four_digits
from timeline.out.formats.format import Format, Writable
from timeline.out.formats.items import Item, items_of
from timeline.out.heading import heading_of_text
from timeline.out.rows import Row
from timeline.out.words import REALIS_WORDS, count_of
from timeline.values import as_day

_TAGS = {Realis.PLANNED.value: "active", Realis.POSSIBLE.value: "active", Realis.NEGATED.value: "crit"}


def to_mermaid(timeline: Writable) -> str:
    """Return a Mermaid `timeline`: each date in words with its events behind it, the undated at the end."""
    items = items_of(timeline)
    lines = ["timeline", f"    title {_text(heading_of_text(timeline))}"]
    shown = ""
    for item in items.dated:
        entry = _text(_with_status(item.row))
        lines.append(
            f"        : {entry}" if item.row.when == shown else f"    {_text(item.row.when)} : {entry}"
        )
        shown = item.row.when
    for heading, rows in items.others.items():
        first, *more = [_text(_with_status(row)) for row in rows]
        lines += [f"    {_text(heading)} : {first}", *(f"        : {entry}" for entry in more)]
    return "\n".join(lines) + "\n"


def to_mermaid_gantt(timeline: Writable) -> str:
    """Return a Mermaid `gantt`: one bar an event, by realis; what has no bar stands in comments."""
    items = items_of(timeline)
    fits = [item for item in items.dated if has_four_digits(item.first) and has_four_digits(item.last)]
    others = [item for item in items.dated if item not in fits]
    lines = ["gantt", f"    title {_text(heading_of_text(timeline))}", "    dateFormat YYYY-MM-DD"]
    for realis in Realis:
        bars = [_bar(item) for item in fits if item.row.realis == realis.value]
        lines += [f"    section {REALIS_WORDS[realis] or 'actual'}", *bars] if bars else []
    lines += [f"    %% {_text(line)}" for line in items.other_lines]
    if others:
        lines += [f"    %% {_text(f'{item.row.when}: {_with_status(item.row)}')}" for item in others]
        message = (
            f"mermaid-gantt: {count_of(len(others), 'event')} outside the years 1 to 9999 stand in comments"
        )
        warnings.warn(message, LeftOutWarning, stacklevel=2)
    return "\n".join(lines) + "\n"


def _bar(item: Item) -> str:
    tag = _TAGS.get(item.row.realis)
    days = as_day(item.last) - as_day(item.first) + 1
    fields = [*([tag] if tag else []), item.event.id, str(item.first), f"{days}d"]
    return f"    {_text(f'{item.row.what} ({item.row.when})')} :{', '.join(fields)}"


def _with_status(row: Row) -> str:
    status = REALIS_WORDS[Realis(row.realis)]
    return f"{row.what} ({status})" if status else row.what


def _text(words: str) -> str:
    """Return words on one line, with the signs that mean something to Mermaid as character codes."""
    line = " ".join(clean(words).split()) or "(no words)"
    return "".join(f"#{ord(char)};" if char in _SIGNS else char for char in line)


_SIGNS = frozenset(':;#%<>{}[]()"\\`&')
"""What separates, comments, or becomes markup in Mermaid."""

FORMAT = Format(
    name="mermaid",
    suffixes=(".mmd", ".mermaid"),
    writes="a Mermaid timeline, which Markdown pages draw",
    limits=(
        "Only dates in words, labels and realis; the scale is not true to time. Events without a date"
        " of their own come last, by heading."
    ),
    write=to_mermaid,
)
GANTT = Format(
    name="mermaid-gantt",
    suffixes=(".gantt.mmd",),
    writes="a Mermaid Gantt chart: one bar an event, in sections by realis",
    limits=(
        "Events without a date of their own, and (with a warning) those outside the years 1 to 9999, "
        "stand in comments."
    ),
    write=to_mermaid_gantt,
)
