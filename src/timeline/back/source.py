"""Source: what a reader is given, a path or the content itself, as text."""

from __future__ import annotations

from os import PathLike, fspath
from pathlib import Path

from timeline.errors import TimelineError


def content_of(source: str | PathLike[str], opening: str) -> str:
    """Return the content of the file, or the source itself where it begins, after blanks, with `opening`.

    Raises TimelineError where there is no such file, or it is not UTF-8.
    """
    if isinstance(source, str) and source.lstrip("\ufeff \t\r\n").startswith(tuple(opening)):
        return source.lstrip("\ufeff")
    path = Path(fspath(source))
    try:
        # As bytes, since line ends are part of the text that offsets count in.
        return path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise TimelineError(
            f"{path} is not UTF-8: {error.reason} at byte {error.start}", hint="convert it first"
        ) from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "no such file"
        raise TimelineError(
            f"{str(source)[:80]!r} cannot be read: {reason}", hint="give a path or the content"
        ) from None
