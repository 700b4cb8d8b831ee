"""The events as DataFrame and CSV."""

from __future__ import annotations

import builtins
import csv
import io
from datetime import datetime
from typing import Any

import pandas as pd
import pytest

from timeline.errors import TimelineError
from timeline.out import to_csv, to_frame

from .factories import ANCIENT, EMPTY, SAMPLE, Sample, event


def test_one_row_an_event_in_the_order_of_time() -> None:
    assert list(to_frame(SAMPLE)["id"]) == ["e2", "e1", "e6", "e4", "e3", "e5"]


def test_days_are_dates() -> None:
    frame = to_frame(SAMPLE).set_index("id")

    assert frame.loc["e1", "earliest"] == datetime(2019, 5, 3)
    assert frame["latest"].isna().sum() == 3


def test_types_do_not_depend_on_the_content() -> None:
    kinds = [dict(to_frame(sample).dtypes) for sample in (SAMPLE, EMPTY, ANCIENT)]

    assert kinds[0] == kinds[1] == kinds[2]


def test_days_that_pandas_cannot_hold_stand_in_edtf() -> None:
    frame = to_frame(ANCIENT)

    assert frame["earliest"].isna().all()
    assert list(frame["edtf"]) == ["-0479-09-20", "Y17000"]


def test_frame_without_pandas(monkeypatch: pytest.MonkeyPatch) -> None:
    real = builtins.__import__

    def refuse(name: str, *args: Any, **kwargs: Any) -> Any:
        if name == "pandas":
            raise ImportError(name)
        return real(name, *args, **kwargs)

    monkeypatch.setattr(builtins, "__import__", refuse)
    with pytest.raises(TimelineError, match=r"pip install \"timeline-extract\[frame\]\""):
        to_frame(SAMPLE)


def test_csv_reads_back_as_the_frame() -> None:
    frame = pd.read_csv(io.StringIO(to_csv(SAMPLE)))

    assert list(frame.columns) == list(to_frame(SAMPLE).columns)
    assert list(frame["id"]) == list(to_frame(SAMPLE)["id"])


@pytest.mark.parametrize("label", ['a,b "c"', "two\nlines", "=1+1", "@x", "-5 degrees", "Ä 日本"])
def test_csv_cells(label: str) -> None:
    rows = list(csv.DictReader(io.StringIO(to_csv(Sample(text="", events=(event("e1", label),))))))

    assert rows[0]["what"].removeprefix("'") == label
    assert rows[0]["what"][0] not in "=+-@"


def test_csv_leaves_dates_before_christ_as_they_are() -> None:
    rows = list(csv.DictReader(io.StringIO(to_csv(ANCIENT))))

    assert [row["edtf"] for row in rows] == ["-0479-09-20", "Y17000"]
