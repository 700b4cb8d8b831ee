"""Every row of the tables: the same expressions, the same extents, the same values, and nothing else."""

from __future__ import annotations

import pytest

from .reading import read
from .tables import FOLDER, Row, rows

ROWS = [row for path in sorted(FOLDER.glob("*.txt")) for row in rows(path.stem)]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.text)
def test_row_is_read_as_the_table_has_it(row: Row) -> None:
    found = read(row.text)

    assert [row.text[time.start : time.end] for time in found] == [row.text[s:e] for s, e in row.spans]
    assert [(time.start, time.end) for time in found] == row.spans
    assert [f"{time.type} {time.value}" for time in found] == row.meanings


def test_no_row_stands_twice() -> None:
    texts = [row.text for row in ROWS]

    assert len(texts) == len(set(texts))
