"""Every row of the tables: the same expressions, the same extents, the same values, and nothing else."""

from __future__ import annotations

import pytest

from timeline.times import TimeExpression

from .reading import read
from .tables import Row, names, rows

ROWS = [row for name in names() for row in rows(name)]

LEAST = (1_500, 400)
"""Rows with expressions and rows without that the tables of English keep at least."""


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.text)
def test_row_is_read_as_the_table_has_it(row: Row) -> None:
    found = read(row.text)

    assert [row.text[time.start : time.end] for time in found] == [row.text[s:e] for s, e in row.spans]
    assert [(time.start, time.end) for time in found] == row.spans
    assert [_says(time, meaning) for time, meaning in zip(found, row.meanings, strict=True)] == row.meanings


def _says(time: TimeExpression, meaning: str) -> str:
    """Type and value of an expression, and its modifier where the row has one."""
    known = f"{time.type} {time.value}"
    return f"{known} {time.mod}" if meaning.count(" ") == 2 else known


def test_no_row_stands_twice() -> None:
    texts = [row.text for row in ROWS]

    assert len(texts) == len(set(texts))


def test_tables_keep_their_breadth() -> None:
    found = sum(bool(row.spans) for row in ROWS)

    assert (found >= LEAST[0], len(ROWS) - found >= LEAST[1]) == (True, True)
