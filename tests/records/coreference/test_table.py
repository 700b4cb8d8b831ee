"""The table of which mentions are one event: right rows stay right, wrong ones are marked as such."""

import pytest

from .table import Row, faults, rows

ROWS = list(rows())


@pytest.mark.parametrize("row", ROWS, ids=[f"{row.name}-{row.text[:40]}" for row in ROWS])
def test_one_event_or_two(row: Row) -> None:
    assert bool(faults(row)) == row.wrong, faults(row)
