"""Running the command in this process, and as a user does."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from pathlib import Path
from typing import Protocol

import attrs
import pytest

from timeline.cli import main

TEXT = "The bridge collapsed on 3 May 2019. It reopened two years later.\n"


@attrs.frozen
class Done:
    returncode: int
    stdout: bytes
    stderr: bytes


class Run(Protocol):
    def __call__(self, *arguments: str, stdin: bytes = b"") -> Done: ...


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]) -> Run:
    """Run the command in this process, which is quick."""

    def command(*arguments: str, stdin: bytes = b"") -> Done:
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        with pytest.raises(SystemExit) as left:
            main(arguments)
        sys.stdout.flush()
        out, err = capfdbinary.readouterr()
        return Done(int(left.value.code or 0), out, err)

    return command


def run_process(*arguments: str, stdin: bytes = b"", **environment: str) -> Done:
    """Run the command as a user does, in a terminal that knows colours."""
    command = [sys.executable, "-m", "timeline", *arguments]
    variables = {**os.environ, "TERM": "xterm-256color", **environment}
    done = subprocess.run(command, input=stdin, capture_output=True, timeout=120, env=variables, check=False)
    return Done(done.returncode, done.stdout, done.stderr)


@pytest.fixture
def file(tmp_path: Path) -> str:
    path = tmp_path / "news.txt"
    path.write_text(TEXT, encoding="utf-8")
    return str(path)
