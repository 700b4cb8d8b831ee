"""The events as a pandas DataFrame and as CSV: one row an event."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from timeline.display.markup import clean
from timeline.errors import TimelineError
from timeline.out.data import TimelineData
from timeline.out.rows import COLUMNS, KINDS, columns_of, rows_of, scalars_of

if TYPE_CHECKING:
    import pandas

_PANDAS = {
    "string": "string",
    "date": "datetime64[s]",
    "boolean": "boolean",
    "float": "float64",
    "integer": "Int64",
}
DTYPES = {name: _PANDAS[kind] for name, kind in KINDS.items()}
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

    columns = columns_of(timeline)
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


def guarded(text: str) -> str:
    """Return free text as a cell that no spreadsheet runs, without characters that no CSV reader takes.

    >>> guarded("=1+1"), guarded("five boats")
    ("'=1+1", 'five boats')
    """
    cell = clean(text)
    return f"'{cell}" if cell.startswith(_FORMULA) else cell


def _cell(name: str, value: object) -> object:
    if isinstance(value, str):
        return guarded(value) if name in _FREE_TEXT else clean(value)
    return "" if value is None else value
