"""Many documents in one stream: each row says of which document it is."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable

RUN_AS_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What a cell must not begin with: a spreadsheet would run it."""

Joiner = Callable[[str, str, bool], str]
"""What a document gave, its name, and whether it is the first: as it stands in the stream."""


def table(content: str, name: str, first: bool) -> str:
    """A heading, and the table below it."""
    return f"{'' if first else chr(10)}== {name}\n{content}\n"


def csv_rows(content: str, name: str, first: bool) -> str:
    """The rows with a column `document` in front; the header once."""
    out = io.StringIO()
    writer = csv.writer(out)
    cell = f"'{name}" if name.startswith(RUN_AS_FORMULA) else name
    for number, row in enumerate(csv.reader(io.StringIO(content, newline=""))):
        if number or first:
            writer.writerow(["document" if number == 0 else cell, *row])
    return out.getvalue()


def json_lines(content: str, name: str, first: bool) -> str:  # noqa: ARG001 - lines know no header
    """One object a line, with `document` in front."""
    lines = ({"document": name, **json.loads(line)} for line in content.splitlines() if line)
    return "".join(json.dumps(line, ensure_ascii=False, separators=(",", ":")) + "\n" for line in lines)


JOINERS: dict[str, Joiner] = {"table": table, "jsonl": json_lines, "csv": csv_rows}
"""Formats of which many documents can share one stream."""
