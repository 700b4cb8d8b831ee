"""The events as an Arrow table, as Parquet and as a polars DataFrame: one row an event, declared types."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

from timeline.errors import TimelineError
from timeline.out.data import TimelineData
from timeline.out.rows import KINDS, columns_of

if TYPE_CHECKING:
    import polars
    import pyarrow


def to_arrow(timeline: TimelineData) -> pyarrow.Table:
    """Return the rows as an Arrow table. Raises TimelineError where pyarrow is not installed."""
    try:
        import pyarrow as pa
    except ImportError:
        raise TimelineError(
            "Arrow and Parquet need pyarrow", hint='install it with: pip install "timeline-extract[arrow]"'
        ) from None

    types = {
        "string": pa.string(),
        "date": pa.date32(),
        "boolean": pa.bool_(),
        "float": pa.float64(),
        "integer": pa.int64(),
    }
    schema = pa.schema([(name, types[kind]) for name, kind in KINDS.items()])
    return pa.table(columns_of(timeline), schema=schema)


def arrow_stream(timeline: TimelineData, requested_schema: Any = None) -> Any:
    """Return the rows as an Arrow C stream capsule, for polars, DuckDB, pandas and all that speak it."""
    return to_arrow(timeline).__arrow_c_stream__(requested_schema)


def to_parquet(timeline: TimelineData) -> bytes:
    """Return the rows as a Parquet file."""
    table = to_arrow(timeline)
    import pyarrow.parquet

    out = io.BytesIO()
    pyarrow.parquet.write_table(table, out)
    return out.getvalue()


def to_arrow_file(timeline: TimelineData) -> bytes:
    """Return the rows as an Arrow IPC file (Feather, version 2)."""
    table = to_arrow(timeline)
    import pyarrow.ipc

    out = io.BytesIO()
    with pyarrow.ipc.new_file(out, table.schema) as writer:
        writer.write_table(table)
    return out.getvalue()


def to_polars(timeline: TimelineData) -> polars.DataFrame:
    """Return the rows as a polars DataFrame. Raises TimelineError where polars is not installed."""
    try:
        import polars as pl
    except ImportError:
        raise TimelineError(
            "to_polars needs polars", hint='install it with: pip install "timeline-extract[polars]"'
        ) from None

    types = {
        "string": pl.String(),
        "date": pl.Date(),
        "boolean": pl.Boolean(),
        "float": pl.Float64(),
        "integer": pl.Int64(),
    }
    return pl.DataFrame(columns_of(timeline), schema={name: types[kind] for name, kind in KINDS.items()})
