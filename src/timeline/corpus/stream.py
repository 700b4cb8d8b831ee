"""Many documents, one at a time: a fault in one is kept with it and stops none of the others."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any

import attrs

from timeline.api import Timeline, extract
from timeline.errors import TimelineError
from timeline.text.article import Article

Source = str | Article | tuple[str, str | Article] | Mapping[Any, Any]
"""A text or article, an `(id, text)` pair, or a mapping with `text` and, if known, `id` and `dct`."""


@attrs.frozen(kw_only=True)
class Read:
    """What came of one document: its timeline, or the error that kept it from one."""

    id: str
    timeline: Timeline | None = None
    error: TimelineError | None = None

    def unwrap(self) -> Timeline:
        """Return the timeline, or raise the error."""
        if self.timeline is None:
            raise self.error or TimelineError(f"document {self.id!r} has no timeline")
        return self.timeline


def extract_many(sources: Iterable[Source], **options: Any) -> Iterator[Read]:
    """Read texts one after the other, as they are asked for; the order is kept.

    A document without an id gets its place as one (`d1`, `d2`), an article its path; a `dct` that is missing
    in a frame (NaN, NaT) is none. `options` (`nlp`, `reporting`, ...) are those of `extract`, for all alike.
    A document that cannot be read gives a `Read` with its error, and the stream goes on.

    >>> texts = [("a", "It fell on 3 May 2019."), {"id": "b", "text": None}]
    >>> [(read.id, read.error is None) for read in extract_many(texts)]
    [('a', True), ('b', False)]
    """
    for number, source in enumerate(sources, start=1):
        yield _read(source, f"d{number}", options)


def _read(source: Source, place: str, options: Mapping[str, Any]) -> Read:
    id_ = place
    try:
        id_, text, dct = _parts(source, place)
        return Read(id=id_, timeline=extract(text, dct=dct, **options))
    except TimelineError as error:
        return Read(id=id_, error=error)


def _parts(source: Source, place: str) -> tuple[str, str | Article, str | date | None]:
    """Return id, text and publication date of a document in any of its forms."""
    if isinstance(source, str):
        return place, source, None
    if isinstance(source, Article):
        return source.path or place, source, None
    if isinstance(source, Mapping):
        if "text" not in source:
            raise TimelineError(f"document {place} has no 'text'", hint="give its text under that key")
        return str(source.get("id", place)), source["text"], _known(source.get("dct"))
    if isinstance(source, tuple) and len(source) == 2:
        return str(source[0]), source[1], None
    raise TimelineError(
        f"document {place} is a {type(source).__name__}",
        hint="give a text, an (id, text) pair, or a mapping with 'text', 'id' and 'dct'",
    )


def _known(dct: Any) -> Any:
    """Return a date as given, and None for the NaN or NaT of a frame, which alone differ from themselves."""
    return dct if dct == dct else None  # noqa: PLR0124
