"""The way of documents through a command: read each, make something of it, and put it where it belongs."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Generic, TypeVar

import attrs
import typer

from timeline.cli.joined import JOINERS
from timeline.cli.progress import shown
from timeline.cli.sources import STANDARD_INPUT, article_of, find_sources
from timeline.cli.streams import noting, say, teaching, words_of, write
from timeline.errors import TimelineError
from timeline.text.article import Article

Made = TypeVar("Made")


@attrs.frozen
class Work(Generic[Made]):
    """What a command does with each document, and in which form that goes out.

    `make` makes something of an article, `show` tells it as text or bytes, and `files` as the file of this
    name, with what belongs beside it.
    """

    make: Callable[[Article], Made]
    show: Callable[[Made], str | bytes]
    files: Callable[[Made, Path], Mapping[Path, bytes]]
    format: str
    suffix: str


def run(given: Sequence[str], output: Path | None, encoding: str | None, work: Work[Made]) -> None:
    """Do the work on every document that the arguments name.

    A document alone goes to standard output or into a file. Many go into one stream, each row with its
    document, or into a folder, a file each; one that cannot be used is named, and the others go on.
    """
    with teaching():
        sources = find_sources(given)
        folder = output if output is not None and _is_folder(output, many=sources.many) else None
        if folder is None and not sources.many:
            with noting():
                made = work.make(article_of(sources.names[0], encoding))
            if output is None:
                write(work.show(made))
            else:
                _save(work.files(made, output), sources.names)
            return
        if folder is None:
            _check_shared(work.format)
        if not _each(sources.names, output, folder, encoding, work):
            raise typer.Exit(1)


def _each(
    names: Sequence[str], output: Path | None, folder: Path | None, encoding: str | None, work: Work[Made]
) -> bool:
    """Work through the documents; return whether all could be used."""
    targets = _targets(names, folder, work.suffix) if folder is not None else {}
    parts: list[str] = []
    all_used, first = True, True
    for name in shown(names, printing=folder is None and output is None):
        try:
            with noting(name):
                made = work.make(article_of(name, encoding))
            if folder is not None:
                _save(work.files(made, targets[name]), names)
                continue
            part = JOINERS[work.format](str(work.show(made)), name, first)
        except TimelineError as error:
            message = words_of(error)
            say(message if message.startswith(name) else f"{name}: {message}")
            all_used = False
            continue
        first = False
        if output is None:
            write(part)
        else:
            parts.append(part)
    if output is not None and folder is None:
        write("".join(parts), output)
    return all_used


def _is_folder(output: Path, *, many: bool) -> bool:
    """Whether OUT is a folder: one that is there, or for many documents a name without a suffix."""
    return output.is_dir() or (many and not output.suffix)


def _check_shared(format_: str) -> None:
    if format_ not in JOINERS:
        raise TimelineError(
            f"many documents cannot share one {format_}",
            hint=f"write {', '.join(JOINERS)}, or a file each with --output DIR",
        )


def _targets(names: Sequence[str], folder: Path, suffix: str) -> dict[str, Path]:
    """Return the file of each document: its name with the new suffix, and a number where two share one."""
    folder.mkdir(parents=True, exist_ok=True)
    taken: set[str] = set()
    targets = {}
    for name in names:
        stem = "standard-input" if name == STANDARD_INPUT else Path(name).stem
        number, file = 1, f"{stem}{suffix}"
        while file.casefold() in taken:
            number += 1
            file = f"{stem}-{number}{suffix}"
        taken.add(file.casefold())
        targets[name] = folder / file
    return targets


def _save(files: Mapping[Path, bytes], names: Sequence[str]) -> None:
    """Write the files; raise TimelineError, and write none, where one would change a source."""
    sources = {Path(name).resolve() for name in names}
    for place, data in files.items():
        if place.resolve() in sources and place.read_bytes() != data:
            message = f"{place} would be written over its source"
            raise TimelineError(message, hint="name another file or folder")
    for place, data in files.items():
        place.write_bytes(data)
