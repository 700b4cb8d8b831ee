"""Cards: one value as a small table of its facts, and many values as rows of one table.

Notebooks are saved, sanitised and opened offline, in a dark window or a light one. So a card is a table of
`table`, `tr`, `td`, `b`, `div` and nothing else: these survive nbconvert's sanitiser, which writes any other
tag out as words. Styles stand in attributes, where a sanitiser drops them without a trace, and name no
colour, so that the notebook's own colours hold.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, SupportsIndex, TypeVar, overload

from timeline.display.markup import escape

Shown_co = TypeVar("Shown_co", covariant=True)

MOST_ROWS = 30
"""Rows of a table in a notebook; more would push the next cell out of sight."""

# Notebooks set cells to the right, for numbers; these hold words.
_CELL = ' style="text-align:left;vertical-align:top"'


class Card:
    """What shows itself in a notebook as a table of its facts."""

    __slots__ = ()

    def _facts(self) -> Mapping[str, object]:
        """Return name and value of what a reader wants to know; empty values are left out."""
        raise TypeError(f"{type(self).__name__} tells no facts")

    def _repr_html_(self) -> str:
        return card(self._facts())


class Listing(tuple[Shown_co, ...]):
    """A tuple that shows itself in a notebook as a table, one row a value."""

    __slots__ = ()

    @overload
    def __getitem__(self, at: SupportsIndex, /) -> Shown_co: ...
    @overload
    def __getitem__(self, at: slice, /) -> Listing[Shown_co]: ...
    def __getitem__(self, at: SupportsIndex | slice, /) -> Any:
        found: Any = super().__getitem__(at)
        return Listing(found) if isinstance(at, slice) else found

    def _repr_html_(self) -> str:
        rows = [value._facts() for value in self if isinstance(value, Card)]  # noqa: SLF001 - of this room
        names = dict.fromkeys(name for row in rows for name, fact in row.items() if _is_told(fact))
        cells = [[row.get(name) for name in names] for row in rows[:MOST_ROWS]]
        left = len(rows) - len(cells)
        return table(list(names), cells, note=f"and {left} more" if left else "" if rows else "none")


def listed(values: Iterable[Any]) -> tuple[Any, ...]:
    """Return the values as a `Listing`; a converter for fields that are typed as tuples."""
    return Listing(values)


def card(facts: Mapping[str, object]) -> str:
    """Return facts as a table of two columns.

    >>> card({"what": "fire", "where": None})
    '<table class="timeline"><tr><td ...><b>what</b></td><td ...>fire</td></tr></table>'
    """
    rows = "".join(
        f"<tr>{_cell(f'<b>{escape(name)}</b>', 'rowheader')}{_cell(escape(fact))}</tr>"
        for name, fact in facts.items()
        if _is_told(fact)
    )
    return f'<table class="timeline">{rows}</table>'


def table(
    names: Sequence[str], rows: Iterable[Sequence[object]], *, caption: str = "", note: str = ""
) -> str:
    """Return rows as a table below a caption, with a note where something is left out."""
    head = "".join(_cell(f"<b>{escape(name)}</b>", "columnheader") for name in names)
    body = "".join(
        f"<tr>{''.join(_cell(escape('' if fact is None else fact)) for fact in row)}</tr>" for row in rows
    )
    above = f"<div>{escape(caption)}</div>" if caption else ""
    below = f"<div>{escape(note)}</div>" if note else ""
    whole = f'<table class="timeline"><tr>{head}</tr>{body}</table>' if names else ""
    return f"{above}{whole}{below}"


def _cell(content: str, role: str = "") -> str:
    """Write a cell; its role tells a screen reader of a heading, for `th` would not survive."""
    said = f' role="{role}"' if role else ""
    return f"<td{said}{_CELL}>{content}</td>"


def _is_told(fact: object) -> bool:
    return fact is not None and fact != ""
