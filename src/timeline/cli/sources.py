"""What the user names as sources: files, folders, patterns and standard input, as documents one by one."""

from __future__ import annotations

import glob
import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import attrs

import timeline
from timeline.cli.streams import say
from timeline.errors import TimelineError
from timeline.text.article import Article

STANDARD_INPUT = "-"
READABLE = frozenset({".txt", ".text", ".md", ".html", ".htm", ".xhtml", ".pdf"})
"""Suffixes of files that are read when a folder is named; a file that is named itself is always read."""


@attrs.frozen
class Sources:
    """The documents that were named, each once; `many` asks for output that says of which a row is."""

    names: tuple[str, ...]
    many: bool


def find_sources(given: Sequence[str]) -> Sources:
    """Return the files that the arguments name; those of a folder or pattern in the order of their names.

    Raises TimelineError for a folder with nothing to read in it, and for a pattern that fits nothing.
    """
    names: list[str] = []
    many = len(given) > 1
    for name in given:
        if name == STANDARD_INPUT:
            names.append(name)
        elif Path(name).is_dir():
            names.extend(_in_folder(Path(name)))
            many = True
        elif not Path(name).exists() and glob.has_magic(name):
            names.extend(_fitting(name))
            many = True
        else:
            names.append(name)
    return Sources(tuple(dict.fromkeys(names)), many)


def article_of(name: str, encoding: str | None) -> Article:
    """Read one document; an encoding that was only the likeliest is noted."""
    source = sys.stdin.buffer.read() if name == STANDARD_INPUT else Path(name)
    article = timeline.read(source, encoding=encoding)
    if encoding is None and (article.encoding or "utf").partition("-")[0] != "utf":
        said = "standard input" if name == STANDARD_INPUT else name
        say(f"note: {said} is read as {article.encoding}; --encoding sets another")
    return article


def timeline_in(article: Article) -> timeline.Timeline | None:
    """Return the timeline that a file holds, where it is one that `--to json` wrote."""
    if not article.text.startswith("{"):
        return None
    try:
        record = json.loads(article.text)
        return timeline.Timeline.from_dict(record) if {"text", "dct", "events"} <= set(record) else None
    except (ValueError, TypeError):
        return None


def _in_folder(folder: Path) -> Iterator[str]:
    found = sorted(
        path
        for path in folder.rglob("*")
        if path.suffix.lower() in READABLE and path.is_file() and not _hidden(path.relative_to(folder))
    )
    if not found:
        raise TimelineError(
            f"{folder} has no file to read", hint=f"files must end in one of {', '.join(sorted(READABLE))}"
        )
    yield from map(str, found)


def _hidden(path: Path) -> bool:
    return any(part.startswith(".") for part in path.parts)


def _fitting(pattern: str) -> Iterator[str]:
    names = glob.iglob(pattern, recursive=True)  # noqa: PTH207 - the pattern may begin anywhere
    found = sorted(name for name in names if Path(name).is_file())
    if not found:
        raise TimelineError(f"no file fits {pattern!r}", hint="look at the folder and the pattern")
    yield from found
