"""Arguments and options that several commands share, with their checks and completion."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from timeline.errors import TimelineError


def check_date(given: str | None) -> str | None:
    """Refuse what is no date as wrong use of the command."""
    if given is not None:
        from timeline.values import as_day

        try:
            as_day(given)
        except TimelineError as error:
            raise typer.BadParameter(str(error)) from None
    return given


def check_format(given: str | None) -> str | None:
    """Refuse a name that is no format's as wrong use of the command."""
    if given is not None:
        from timeline.out import format_named

        try:
            format_named(given)
        except TimelineError as error:
            raise typer.BadParameter(str(error)) from None
    return given


def check_encoding(given: str | None) -> str | None:
    """Refuse the name of no encoding as wrong use of the command."""
    if given is not None:
        import codecs

        try:
            codecs.lookup(given)
        except LookupError:
            raise typer.BadParameter(f"no encoding is called {given!r}") from None
    return given


def format_names(incomplete: str) -> list[str]:
    """Complete the name of a format in the shell."""
    from timeline.out import FORMATS

    return [found.name for found in FORMATS if found.name.startswith(incomplete)]


Sources = Annotated[
    list[str],
    typer.Argument(
        metavar="SOURCE",
        help="Text, HTML or PDF files, folders of them, patterns such as 'news/*.txt'; - is standard input.",
    ),
]
Source = Annotated[
    str,
    typer.Argument(metavar="SOURCE", help="A text, HTML, PDF or JSON file; - is standard input."),
]
Dct = Annotated[
    str | None,
    typer.Option(
        "--dct",
        metavar="DATE",
        callback=check_date,
        help="Date of publication (2020-08-19); without it, that of the page, or worked out.",
    ),
]
Encoding = Annotated[
    str | None,
    typer.Option(
        "--encoding",
        metavar="NAME",
        callback=check_encoding,
        help="Encoding of the text; else found.",
    ),
]
To = Annotated[
    str | None,
    typer.Option(
        "--to",
        "--format",
        metavar="FORMAT",
        callback=check_format,
        autocompletion=format_names,
        help="Format of the output (timeline formats); without it, what the suffix of OUT tells, or a table.",
    ),
]
Output = Annotated[
    Path | None,
    typer.Option(
        "-o", "--output", metavar="OUT", help="File to write to, or a folder (DIR/) for one file a document."
    ),
]
