"""The command with its subcommands, each in a file of its own."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import Annotated

import typer

import timeline
from timeline.cli.explain import explain
from timeline.cli.extract import extract
from timeline.cli.formats import formats
from timeline.cli.streams import speak_utf8
from timeline.cli.times import times

app = typer.Typer(
    name="timeline",
    help="Turn prose into dated event records and a causal/temporal graph, offline.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
for command in (extract, times, explain, formats):
    app.command()(command)


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


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command and leave with its exit code."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        speak_utf8(stream)
    app(args=list(arguments) if arguments is not None else None, prog_name="timeline")
