"""The tables: one line a row, expressions in brackets, their types and values after the bar."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

FOLDER = Path(__file__).parent / "tables"


class Row(NamedTuple):
    """A text, where its expressions stand, and what each means."""

    text: str
    spans: list[tuple[int, int]]
    meanings: list[str]


def rows(name: str) -> list[Row]:
    """The rows of a table."""
    lines = (FOLDER / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return [_row(line) for line in lines if line and not line.startswith("#")]


def _row(line: str) -> Row:
    marked, _, meanings = line.partition(" | ")
    text, spans, start = "", [], 0
    for character in marked:
        if character == "[":
            start = len(text)
        elif character == "]":
            spans.append((start, len(text)))
        else:
            text += character
    return Row(text, spans, meanings.split(" ; ") if meanings else [])
