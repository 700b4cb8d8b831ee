"""Time expressions alone, without a timeline around them: as a table, as JSON, as CSV."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from typing import Any

from timeline.out.width import cut, pad, printable, width
from timeline.times.expression import TimeExpression
from timeline.values.written import human_range

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
    "anchor_value",
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


def times_why(times: Sequence[TimeExpression]) -> str:
    """Return one line a time expression that says how its value came about."""
    return "\n".join(printable(time.why()) for time in times) or "no time expressions"


def times_json(times: Sequence[TimeExpression], *, why: bool = False) -> str:
    """Return time expressions as a JSON list, one object each; `why` adds the reasons."""
    import json

    return json.dumps([_record(time, why=why) for time in times], ensure_ascii=False, indent=2)


def times_csv(times: Sequence[TimeExpression], *, why: bool = False) -> str:
    """Return time expressions as CSV (RFC 4180) with a header; `why` adds a column of reasons."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow([*_FIELDS, "why"] if why else _FIELDS)
    records = (_record(time, why=why) for time in times)
    writer.writerows(["" if value is None else value for value in record.values()] for record in records)
    return out.getvalue()


def _cells(time: TimeExpression) -> tuple[str, ...]:
    return (
        cut(printable(time.text), _WIDEST_TEXT),
        time.value + (f" ({time.mod})" if time.mod else ""),
        time.type.value,
        human_range(time.earliest, time.latest) if time.earliest or time.latest else "",
        f"{time.start}–{time.end}",
    )


def _record(time: TimeExpression, *, why: bool) -> dict[str, Any]:
    record = {name: getattr(time, name) for name in _FIELDS}
    days = {name: day.isoformat() for name in ("earliest", "latest") if (day := record[name]) is not None}
    return {**record, "type": time.type.value, **days, **({"why": time.why()} if why else {})}
