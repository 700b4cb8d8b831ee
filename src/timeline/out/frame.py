"""The events as a pandas DataFrame and as CSV: one row an event."""

from __future__ import annotations

import csv
import io
from datetime import date
from typing import TYPE_CHECKING

from timeline.errors import TimelineError
from timeline.out.data import TimelineData
from timeline.out.rows import COLUMNS, DAY_COLUMNS, Row, rows_of, scalars_of

if TYPE_CHECKING:
    import pandas

DTYPES = {
    **dict.fromkeys(COLUMNS, "string"),
    **dict.fromkeys(DAY_COLUMNS, "datetime64[s]"),
    "durative": "boolean",
    "factuality": "float64",
    "confidence": "float64",
    "salience": "float64",
    "start": "Int64",
    "end": "Int64",
}
"""The type of each column, the same for every timeline, an empty one too."""

_FREE_TEXT = frozenset({"what", "who", "where", "count", "source"})
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def to_frame(timeline: TimelineData) -> pandas.DataFrame:
    """Return one row an event in the order of time, each column with its declared type.

    Day columns are `datetime64[s]`; a day that pandas cannot hold (before year 1, after 9999) is NaT there
    and stands in `edtf`. Raises TimelineError where pandas is not installed.
    """
    try:
        import pandas as pd
    except ImportError:
        raise TimelineError(
            "to_frame needs pandas", hint='install it with: pip install "timeline-extract[frame]"'
        ) from None

    rows = rows_of(timeline)
    columns = {name: [_plain(row, name) for row in rows] for name in COLUMNS}
    return pd.DataFrame({name: pd.Series(values, dtype=DTYPES[name]) for name, values in columns.items()})


def to_csv(timeline: TimelineData) -> str:
    r"""Return one row an event as CSV (RFC 4180) with a header; lines end in `\r\n`, empty is unknown.

    A cell of free text that a spreadsheet would run as a formula gets an apostrophe in front.
    """
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(COLUMNS)
    for row in rows_of(timeline):
        writer.writerow([_cell(name, value) for name, value in scalars_of(row).items()])
    return out.getvalue()


def _plain(row: Row, name: str) -> object:
    """Return a value that pandas can hold."""
    value = getattr(row, name)
    return value if name not in DAY_COLUMNS or isinstance(value, date) else None


def _cell(name: str, value: object) -> object:
    if name in _FREE_TEXT and isinstance(value, str) and value.startswith(_FORMULA):
        return f"'{value}"
    return "" if value is None else value
