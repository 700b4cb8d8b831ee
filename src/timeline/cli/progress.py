"""A bar on a terminal while many documents are read; nothing of it goes into a file or a pipe."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence

import typer


def shown(names: Sequence[str], *, printing: bool) -> Iterator[str]:
    """Yield the names, with a bar on standard error where that is a terminal.

    `printing` says that results go to standard output: if that is a terminal too, they show the progress.
    """
    if len(names) < 2 or not sys.stderr.isatty() or (printing and sys.stdout.isatty()):
        yield from names
        return
    with typer.progressbar(names, label="reading", file=sys.stderr, show_pos=True) as bar:
        yield from bar
