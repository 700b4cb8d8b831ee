"""Time expressions alone, without a timeline around them: as a table, as JSON, as CSV."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from typing import Any

from timeline.out.dates import human_range
from timeline.out.width import cut, pad, printable, width
from timeline.times.expression import TimeExpression

_FIELDS = (
    "id",
    "start",
    "end",
    "text",
    "type",
    "value",
    "mod",
    "earliest",
    "latest",
    "edtf",
    "anchor",
    "rule",
)
_GAP = "  "
_WIDEST_TEXT = 40


def times_table(times: Sequence[TimeExpression]) -> str:
    """Return time expressions as a table of plain text, in the order of the text."""
    if not times:
        return "no time expressions"
    rows = [("text", "value", "type", "days", "at"), *(_cells(time) for time in times)]
    widths = [max(width(row[k]) for row in rows) for k in range(len(rows[0]))]
    rows.insert(1, tuple("─" * columns for columns in widths))
    lines = (_GAP.join(pad(cell, columns) for cell, columns in zip(row, widths, strict=True)) for row in rows)
    return "\n".join(line.rstrip() for line in lines)


def times_json(times: Sequence[TimeExpression]) -> str:
    """Return time expressions as a JSON list, one object each, the same every time."""
    import json

    return json.dumps([_record(time) for time in times], ensure_ascii=False, indent=2)


def times_csv(times: Sequence[TimeExpression]) -> str:
    """Return time expressions as CSV (RFC 4180) with a header."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(_FIELDS)
    writer.writerows(["" if value is None else value for value in _record(time).values()] for time in times)
    return out.getvalue()


def _cells(time: TimeExpression) -> tuple[str, ...]:
    return (
        cut(printable(time.text), _WIDEST_TEXT),
        time.value + (f" ({time.mod})" if time.mod else ""),
        time.type.value,
        human_range(time.earliest, time.latest) if time.earliest or time.latest else "",
        f"{time.start}–{time.end}",
    )


def _record(time: TimeExpression) -> dict[str, Any]:
    record = {name: getattr(time, name) for name in _FIELDS}
    days = {name: day.isoformat() for name in ("earliest", "latest") if (day := record[name]) is not None}
    return {**record, "type": time.type.value, **days}
