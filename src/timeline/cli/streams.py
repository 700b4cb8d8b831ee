"""Standard streams and files: what is written where, and what goes wrong as one line."""

from __future__ import annotations

import sys
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import typer

from timeline.errors import TimelineError, TimelineWarning


def speak_utf8(stream: Any) -> None:
    """Make a standard stream UTF-8, whatever the locale; what cannot be written shows as an escape."""
    if hasattr(stream, "reconfigure"):
        stream.reconfigure(encoding="utf-8", errors="strict" if stream is sys.stdin else "backslashreplace")


def say(message: str) -> None:
    """Write one line to standard error."""
    typer.echo(f"timeline: {' '.join(message.split())}", err=True)


@contextmanager
def teaching() -> Iterator[None]:
    """Turn what the user can mend into one line and exit code 1."""
    try:
        yield
    except BrokenPipeError:
        raise  # whoever reads the pipe has had enough: Click leaves quietly
    except (TimelineError, OSError) as error:
        say(words_of(error))
        raise typer.Exit(1) from None


@contextmanager
def noting(name: str = "") -> Iterator[None]:
    """Turn warnings of the library into notes, with the document that they are about where there are many."""
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always", TimelineWarning)
        yield
    for warning in caught:
        if issubclass(warning.category, TimelineWarning):
            say(f"note: {name}{': ' if name else ''}{warning.message}")


def words_of(error: TimelineError | OSError) -> str:
    """Return what went wrong, of a file with its name."""
    if isinstance(error, OSError) and error.strerror:
        return f"{error.filename}: {error.strerror}" if error.filename else error.strerror
    return str(error)


def write(content: str | bytes, output: Path | None = None) -> None:
    """Write text or bytes to a file or to standard output."""
    if output is not None:
        output.write_bytes(as_bytes(content))
        return
    sys.stdout.flush()
    sys.stdout.buffer.write(as_bytes(content))
    sys.stdout.buffer.flush()


def as_bytes(content: str | bytes) -> bytes:
    """Return text as UTF-8 that ends a line, and bytes as they are."""
    if isinstance(content, bytes):
        return content
    ended = content if content.endswith("\n") or not content else content + "\n"
    return ended.encode("utf-8", errors="backslashreplace")
