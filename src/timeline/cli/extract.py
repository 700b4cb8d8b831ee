"""`timeline extract`: texts into timelines."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

import timeline
from timeline.cli.documents import Work, run
from timeline.cli.options import Dct, Encoding, Output, Sources, To
from timeline.cli.sources import timeline_in
from timeline.cli.streams import teaching
from timeline.text.article import Article


def extract(
    sources: Sources,
    dct: Dct = None,
    to: To = None,
    top: Annotated[
        int | None, typer.Option("--top", min=1, metavar="N", help="Only the N events that matter most.")
    ] = None,
    reporting: Annotated[bool, typer.Option("--reporting", help="Also who only said something.")] = False,
    encoding: Encoding = None,
    output: Output = None,
) -> None:
    """Read texts into timelines.

    A timeline tells the events of a text: when they were, who took part, how they hang together.

    Many documents share one table, JSONL or CSV, in which each row names its document, or go into a folder,
    a file each. A timeline that --to json wrote can be given again, to write it in another format.
    """
    from timeline.out import files_of, format_named

    def make(article: Article) -> timeline.Timeline:
        found = timeline_in(article) or timeline.extract(article, dct=dct, reporting=reporting)
        return found if top is None else found.only(found.top(top))

    with teaching():
        chosen = format_named(_chosen(to, output))
    work = Work(
        make=make,
        show=lambda found: found.to(chosen.name),
        files=lambda found, path: files_of(found, path, chosen.name),
        format=chosen.name,
        suffix=chosen.suffixes[0],
    )
    run(sources, output, encoding, work)


def _chosen(to: str | None, output: Path | None) -> str:
    """Return the name of the format: as asked for, else as the file is called, else the table."""
    from timeline.out import format_of_file

    if to is not None or output is None:
        return to or "table"
    return "json" if output.is_dir() or not output.suffix else format_of_file(output).name
