"""`timeline formats`: what can be written."""

from __future__ import annotations

import typer


def formats() -> None:
    """List the formats with their suffixes."""
    from timeline.out import FORMATS

    rows = [(found.name, " ".join(found.suffixes), found.writes) for found in FORMATS]
    widths = [max(len(row[k]) for row in rows) for k in range(2)]
    for name, suffixes, writes in rows:
        typer.echo(f"{name:{widths[0]}}  {suffixes:{widths[1]}}  {writes}")
