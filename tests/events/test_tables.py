"""The tables of sources and realis: every right row stays right, and every wrong one is marked as such."""

from __future__ import annotations

import pytest

from .tables import TABLE, Row, rows_of

NAMES = sorted(
    path.stem for path in TABLE.glob("*.toml") if path.stem.startswith(("sources", "realis", "unseen"))
)
ROWS = tuple((name, row) for name in NAMES for row in rows_of(name))
RIGHT = 0.9


@pytest.mark.parametrize(("name", "row"), ROWS, ids=[f"{name}: {row.text}" for name, row in ROWS])
def test_row(name: str, row: Row) -> None:
    if row.wrong:
        assert row.answer == row.wrong != row.gold, f"{name}: mark it anew, or drop `wrong` if it is right"
    else:
        assert row.answer == row.gold


@pytest.mark.parametrize("kind", ["sources", "realis"])
def test_nine_of_ten_rows_are_right(kind: str) -> None:
    rows = [row for name, row in ROWS if name.startswith(kind)]

    assert len(rows) >= 100
    assert sum(not row.wrong for row in rows) / len(rows) >= RIGHT


@pytest.mark.parametrize(("lot", "told"), [("unseen_first", (56, 50)), ("unseen_second", (60, 50))])
def test_first_run_on_unseen_rows_is_the_one_told(lot: str, told: tuple[int, int]) -> None:
    rows = [row for name, row in ROWS if name.startswith(lot)]

    assert (len(rows), sum(not row.first for row in rows)) == told


def test_every_sentence_stands_once() -> None:
    texts = [row.text for _, row in ROWS]

    assert len(texts) == len(set(texts))
