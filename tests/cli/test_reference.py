"""The reference of the command has every command and every option of it, and no other."""

from __future__ import annotations

import re
from pathlib import Path

import typer.main

from timeline.cli import app

PAGE = (Path(__file__).parents[2] / "docs" / "reference" / "command.md").read_text(encoding="utf-8")


def options() -> set[str]:
    group = typer.main.get_command(app)
    commands = [group, *group.commands.values()]  # type: ignore[attr-defined]
    return {
        name for command in commands for option in command.params for name in option.opts if name[0] == "-"
    }


def test_every_command_is_there() -> None:
    commands = typer.main.get_command(app).commands  # type: ignore[attr-defined]

    assert set(re.findall(r"## `timeline (\w+)", PAGE)) == set(commands)


def test_every_option_is_there_and_no_other() -> None:
    named = set(re.findall(r"`(--?[a-z][a-z-]*)", PAGE))

    assert named - {"--help"} == options()
