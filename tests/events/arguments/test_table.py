"""Every row of the table: right rows stay right, and what is wrong is marked as such."""

from __future__ import annotations

import pytest

from .table import Row, Score, Verdict, all_rows, judge

ROWS = tuple(all_rows())

LEAST_ROWS = 280
LEAST_PERCENT = 90


@pytest.fixture(scope="module")
def verdicts() -> dict[Row, Verdict]:
    return {row: judge(row) for row in ROWS}


@pytest.mark.filterwarnings("ignore::timeline.TimelineWarning")
@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row.construction}: {row.text}")
def test_row_is_as_the_table_says(row: Row, verdicts: dict[Row, Verdict]) -> None:
    verdict = verdicts[row]

    if row.wrong:
        assert not verdict.is_right, "the row is right now: take its `wrong` away"
    else:
        assert (verdict.missing, verdict.extra) == ((), ())


@pytest.mark.filterwarnings("ignore::timeline.TimelineWarning")
def test_nine_of_ten_roles_and_counts_are_right(verdicts: dict[Row, Verdict]) -> None:
    roles = sum((verdict.roles for verdict in verdicts.values()), Score())
    counts = sum((verdict.counts for verdict in verdicts.values()), Score())

    assert min(roles.precision, roles.recall, counts.precision, counts.recall) >= LEAST_PERCENT


def test_table_keeps_its_breadth() -> None:
    assert len({row.text for row in ROWS}) >= LEAST_ROWS
