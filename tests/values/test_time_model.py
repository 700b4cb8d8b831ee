"""The page on the time model: its examples run, and its tables are true."""

from __future__ import annotations

import doctest
from pathlib import Path

import pytest

from timeline.values import Basis, Bounds, Stretch, When, as_day, parse_timex

PAGE = Path(__file__).parents[2] / "docs" / "explanation" / "time-model.md"
FLAGS = doctest.NORMALIZE_WHITESPACE | doctest.ELLIPSIS


def table(heading: str) -> list[list[str]]:
    """Return the cells of the table under this heading row, without its backticks."""
    lines = PAGE.read_text(encoding="utf-8").splitlines()
    start = next(number for number, line in enumerate(lines) if line.startswith(heading))
    rows = []
    for line in lines[start + 2 :]:
        if not line.startswith("|"):
            break
        rows.append([cell.strip().strip("`") for cell in line.strip("|").split("|")])
    return rows


def test_examples_run() -> None:
    result = doctest.testfile(str(PAGE), module_relative=False, optionflags=FLAGS)

    assert result.attempted > 10
    assert result.failed == 0


@pytest.mark.parametrize(("timex", "edtf"), [pytest.param(*row[1:], id=row[0]) for row in table("| meaning")])
def test_both_standards_are_as_the_page_says(timex: str, edtf: str) -> None:
    value = parse_timex(timex)

    assert value.timex == timex
    assert (value.edtf or "–") == edtf


MAY, YEAR = Stretch.of_month(2020, 5), Stretch.of_years(2017, 2017)
AUGUST = [as_day(f"2020-08-{day}").plain for day in ("10", "16", "19", "20")]
DATES = [
    When(begin=Bounds(AUGUST[3], AUGUST[3]), basis=Basis.STATED),
    When(begin=Bounds(AUGUST[0], AUGUST[1]), basis=Basis.STATED),
    When(begin=Bounds(None, AUGUST[2]), basis=Basis.BOUNDED),
    When(begin=Bounds(as_day("2020-01-03").plain, None), basis=Basis.BOUNDED),
    When.spanning(MAY, None, Basis.STATED),
    When(begin=Bounds.of_stretch(MAY), end=Bounds(None, None), durative=True, basis=Basis.STATED),
    When.spanning(Stretch.of_month(2019, 10), Stretch.of_day(as_day("2020-07-31")), Basis.STATED),
    When.of_stretch(YEAR, Basis.IMPLIED, approximate=True),
]


@pytest.mark.parametrize(
    ("when", "edtf"),
    [
        pytest.param(when, row[1], id=row[0])
        for when, row in zip(DATES, table("| what is known"), strict=True)
    ],
)
def test_dates_of_events_are_as_the_page_says(when: When, edtf: str) -> None:
    assert when.edtf == edtf
