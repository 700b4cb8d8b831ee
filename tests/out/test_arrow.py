"""Arrow, Parquet and polars: the same rows with the same types, read by libraries that did not write them."""

from __future__ import annotations

import io
import sys
from typing import Any

import pandas as pd
import polars as pl
import pyarrow.parquet as pq
import pytest

from timeline import Timeline, TimelineError
from timeline.out import to_arrow, to_frame, to_polars, written
from timeline.out.rows import COLUMNS, DAY_COLUMNS

from .factories import ANCIENT, EMPTY, SAMPLE, Sample

SAMPLES = [
    pytest.param(SAMPLE, id="all"),
    pytest.param(EMPTY, id="empty"),
    pytest.param(ANCIENT, id="ancient"),
]


@pytest.mark.parametrize("sample", SAMPLES)
def test_types_are_declared_whatever_is_in_it(sample: Sample) -> None:
    frame = to_polars(sample)

    assert tuple(frame.columns) == COLUMNS
    assert {str(frame.schema[name]) for name in DAY_COLUMNS} == {"Date"}
    assert frame.schema == to_polars(SAMPLE).schema
    assert to_arrow(sample).schema == to_arrow(SAMPLE).schema


@pytest.mark.parametrize("sample", SAMPLES)
def test_polars_reads_the_arrow_table(sample: Sample) -> None:
    assert pl.DataFrame(to_arrow(sample)).equals(to_polars(sample))


@pytest.mark.parametrize("sample", SAMPLES)
def test_parquet_is_read_by_polars_and_pandas(sample: Sample) -> None:
    data = written(sample, "parquet")
    assert isinstance(data, bytes)

    assert pl.read_parquet(io.BytesIO(data)).equals(to_polars(sample))
    assert list(pd.read_parquet(io.BytesIO(data))["id"]) == list(to_frame(sample)["id"])
    assert pq.read_schema(io.BytesIO(data)).names == list(COLUMNS)


def test_a_timeline_is_an_arrow_stream() -> None:
    timeline = Timeline(text=SAMPLE.text, dct=SAMPLE.dct, mentions=SAMPLE.mentions, events=SAMPLE.events)

    assert pl.DataFrame(timeline).equals(timeline.to_polars())
    assert timeline.to_arrow().equals(to_arrow(timeline))


def test_days_that_no_frame_holds_stand_in_edtf() -> None:
    frame = to_polars(ANCIENT)

    assert frame["earliest"].to_list() == [None, None]
    assert frame["edtf"].to_list() == ["-0479-09-20", "Y17000"]


@pytest.mark.parametrize(("package", "call"), [("pyarrow", to_arrow), ("polars", to_polars)])
def test_without_the_package_the_error_says_what_to_install(
    package: str, call: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, package, None)

    with pytest.raises(TimelineError, match=rf"needs? {package}; install it with: pip install"):
        call(SAMPLE)
