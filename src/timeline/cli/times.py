"""`timeline times`: the time expressions of texts, by rules alone."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from typing import Annotated

import typer

import timeline
from timeline.cli.documents import Work, run
from timeline.cli.options import Dct, Encoding, Output, Sources
from timeline.cli.streams import as_bytes
from timeline.times.expression import TimeExpression


class TimesFormat(StrEnum):
    """What `timeline times` can write."""

    TABLE = "table"
    JSON = "json"
    JSONL = "jsonl"
    CSV = "csv"


def times(
    sources: Sources,
    dct: Dct = None,
    to: Annotated[TimesFormat, typer.Option("--to", "--format", help="Format.")] = TimesFormat.TABLE,
    why: Annotated[bool, typer.Option("--why", help="Say how each value came about.")] = False,
    encoding: Encoding = None,
    output: Output = None,
) -> None:
    """Find the time expressions of texts.

    They are found and get their values by rules alone: no model is loaded.
    """
    work = Work(
        make=lambda article: timeline.find_times(article, dct=dct),
        show=lambda found: _shown(found, to, why=why),
        files=lambda found, path: {path: as_bytes(_shown(found, to, why=why))},
        format=to.value,
        suffix=".txt" if to is TimesFormat.TABLE else f".{to.value}",
    )
    run(sources, output, encoding, work)


def _shown(found: Sequence[TimeExpression], to: TimesFormat, *, why: bool) -> str:
    import json

    from timeline.out import times_csv, times_json, times_table, times_why

    if to is TimesFormat.JSON:
        return times_json(found, why=why)
    if to is TimesFormat.JSONL:
        rows = json.loads(times_json(found, why=why))
        return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
    if to is TimesFormat.CSV:
        return times_csv(found, why=why)
    return times_why(found) if why else times_table(found)
