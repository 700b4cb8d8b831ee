"""Parquet and Arrow in the registry."""

from __future__ import annotations

from timeline.out.arrow import to_arrow_file, to_parquet
from timeline.out.formats.format import Format

_LIMITS = "Events alone. A day outside the years 1 to 9999 is null in the day columns and stands in `edtf`."

PARQUET = Format(
    name="parquet",
    suffixes=(".parquet",),
    writes="one row an event with declared types (Parquet)",
    limits=_LIMITS,
    write=to_parquet,
    binary=True,
    extra="arrow",
)
ARROW = Format(
    name="arrow",
    suffixes=(".arrow", ".feather"),
    writes="one row an event with declared types (Arrow IPC, Feather 2)",
    limits=_LIMITS,
    write=to_arrow_file,
    binary=True,
    extra="arrow",
)
