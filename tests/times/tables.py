"""The tables: one line a row, expressions in brackets, their types and values after the bar.

`python -m tests.times.tables` says how many rows each has, with expressions and without.
"""

from __future__ import annotations

import sys
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


def names() -> list[str]:
    """The tables of English, in the order of the alphabet."""
    return sorted(path.stem for path in FOLDER.glob("*.txt"))


def counts(name: str) -> tuple[int, int]:
    """How many rows of a table have expressions, and how many have none."""
    found = [bool(row.spans) for row in rows(name)]
    return sum(found), len(found) - sum(found)


if __name__ == "__main__":
    per_table = {name: counts(name) for name in names()}
    per_table["all"] = (sum(a for a, _ in per_table.values()), sum(b for _, b in per_table.values()))
    for table, (found, none) in per_table.items():
        sys.stdout.write(f"{table:16}{found:6}{none:6}\n")
