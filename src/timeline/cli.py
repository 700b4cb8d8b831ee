"""The `timeline` command: a file or standard input in, a table or a file of any format out.

Exit codes: 0 done, 1 the input could not be used, 2 wrong use of the command. Text is UTF-8 on both sides,
whatever the locale; results go to standard output, messages to standard error, and no colour into a pipe.
"""

from __future__ import annotations

import sys
import warnings
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

import timeline
from timeline.errors import TimelineError, TimelineWarning

if TYPE_CHECKING:
    from timeline.times.expression import TimeExpression

app = typer.Typer(
    name="timeline",
    help="Turn prose into dated event records and a causal/temporal graph, offline.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)


class TimesFormat(StrEnum):
    """What `timeline times` can write."""

    TABLE = "table"
    JSON = "json"
    CSV = "csv"


Source = Annotated[str, typer.Argument(metavar="FILE|-", help="A text file in UTF-8; - is standard input.")]


def _check_date(given: str | None) -> str | None:
    """Refuse what is no date as wrong use of the command."""
    if given is not None:
        from timeline.values import as_day

        try:
            as_day(given)
        except TimelineError as error:
            raise typer.BadParameter(str(error)) from None
    return given


Dct = Annotated[
    str | None,
    typer.Option(
        "--dct",
        metavar="DATE",
        callback=_check_date,
        help="Date of publication (2020-08-19); without it, worked out.",
    ),
]


def _check_format(given: str | None) -> str | None:
    """Refuse a name that is no format's as wrong use of the command."""
    if given is not None:
        from timeline.out import format_named

        try:
            format_named(given)
        except TimelineError as error:
            raise typer.BadParameter(str(error)) from None
    return given


def _format_names(incomplete: str) -> list[str]:
    """Complete the name of a format in the shell."""
    from timeline.out import FORMATS

    return [found.name for found in FORMATS if found.name.startswith(incomplete)]


To = Annotated[
    str | None,
    typer.Option(
        "--to",
        metavar="FORMAT",
        callback=_check_format,
        autocompletion=_format_names,
        help="Format of the output (timeline formats); without it, what the suffix of OUT tells, or a table.",
    ),
]
Output = Annotated[Path | None, typer.Option("-o", "--output", metavar="OUT", help="File to write to.")]


def _show_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"timeline {timeline.__version__}")
        raise typer.Exit


@app.callback()
def _common(
    _version: Annotated[
        bool, typer.Option("--version", callback=_show_version, is_eager=True, help="Show the version.")
    ] = False,
) -> None:
    """Turn prose into dated event records and a causal/temporal graph, offline."""


@app.command()
def extract(
    source: Source,
    dct: Dct = None,
    to: To = None,
    top: Annotated[
        int | None, typer.Option("--top", min=1, metavar="N", help="Only the N events that matter most.")
    ] = None,
    reporting: Annotated[bool, typer.Option("--reporting", help="Also who only said something.")] = False,
    output: Output = None,
) -> None:
    """Read a text into a timeline: its events, when they were, who took part, how they hang together."""
    with _teaching():
        chosen = _chosen(to, output)
        found = timeline.extract(_read(source), dct=dct, reporting=reporting)
        if top is not None:
            found = found.only(found.top(top))
        if output is not None:
            found.save(output, chosen)
        else:
            _write(found.to(chosen), None)


@app.command()
def times(
    source: Source,
    dct: Dct = None,
    to: Annotated[TimesFormat, typer.Option("--to", help="Format of the output.")] = TimesFormat.TABLE,
    why: Annotated[bool, typer.Option("--why", help="Say how each value came about.")] = False,
    output: Output = None,
) -> None:
    """Find the time expressions of a text and their values, by rules alone."""
    with _teaching():
        found = timeline.find_times(_read(source), dct=dct)
        _write(_times_as(found, to, why=why), output)


@app.command()
def formats() -> None:
    """List the formats that `extract` writes, with their suffixes."""
    from timeline.out import FORMATS

    rows = [(found.name, " ".join(found.suffixes), found.writes) for found in FORMATS]
    widths = [max(len(row[k]) for row in rows) for k in range(2)]
    for name, suffixes, writes in rows:
        typer.echo(f"{name:{widths[0]}}  {suffixes:{widths[1]}}  {writes}")


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command and leave with its exit code."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        _speak_utf8(stream)
    app(args=list(arguments) if arguments is not None else None, prog_name="timeline")


def _chosen(to: str | None, output: Path | None) -> str:
    """Return the name of the format: as asked for, else as the file is called, else the table."""
    from timeline.out import format_of_file

    return to or ("table" if output is None else format_of_file(output).name)


def _times_as(found: Sequence[TimeExpression], to: TimesFormat, *, why: bool) -> str:
    from timeline.out import times_csv, times_json, times_table, times_why

    if to is TimesFormat.JSON:
        return times_json(found, why=why)
    if to is TimesFormat.CSV:
        return times_csv(found, why=why)
    return times_why(found) if why else times_table(found)


def _speak_utf8(stream: Any) -> None:
    """Make a standard stream UTF-8, whatever the locale; what cannot be written shows as an escape."""
    if hasattr(stream, "reconfigure"):
        stream.reconfigure(encoding="utf-8", errors="strict" if stream is sys.stdin else "backslashreplace")


@contextmanager
def _teaching() -> Iterator[None]:
    """Turn what the user can mend into one line and exit code 1, and warnings into notes."""
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always", TimelineWarning)
        try:
            yield
        except BrokenPipeError:
            raise  # whoever reads the pipe has had enough: Click leaves quietly
        except (TimelineError, OSError) as error:
            typer.echo(f"timeline: {_words_of(error)}", err=True)
            raise typer.Exit(1) from None
    for warning in caught:
        if issubclass(warning.category, TimelineWarning):
            typer.echo(f"timeline: note: {warning.message}", err=True)


def _words_of(error: TimelineError | OSError) -> str:
    if isinstance(error, OSError) and error.strerror:
        return f"{error.filename}: {error.strerror}" if error.filename else error.strerror
    return str(error)


def _read(source: str) -> str:
    """Read the text; line ends stay as they are, so that offsets fit the file."""
    data = sys.stdin.buffer.read() if source == "-" else Path(source).read_bytes()
    try:
        return data.decode("utf-8-sig" if data.startswith(b"\xef\xbb\xbf") else "utf-8")
    except UnicodeDecodeError as error:
        name = "standard input" if source == "-" else source
        raise TimelineError(
            f"{name} is not UTF-8: byte {data[error.start]:#04x} at {error.start}",
            hint="convert it first, for example with: iconv -f latin1 -t utf-8",
        ) from None


def _write(content: str | bytes, output: Path | None) -> None:
    """Write text as UTF-8 that ends a line, or bytes as they are, to a file or to standard output."""
    if isinstance(content, str):
        ended = content if content.endswith("\n") or not content else content + "\n"
        content = ended.encode("utf-8", errors="backslashreplace")
    if output is not None:
        output.write_bytes(content)
        return
    sys.stdout.flush()
    sys.stdout.buffer.write(content)
    sys.stdout.buffer.flush()
