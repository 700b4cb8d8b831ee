"""Article: a text as it came out of a file or a page, with what that says of it."""

from __future__ import annotations

from enum import StrEnum

import attrs

from timeline.values import CalendarDay, Evidence


class ArticleKind(StrEnum):
    """What an article was read from."""

    TEXT = "text"
    HTML = "html"
    PDF = "pdf"


@attrs.frozen(kw_only=True)
class Article:
    """A text with its title, its day of publication and where it came from, ready for `extract`.

    `text` begins with the title where the page shows one; offsets of all results point into it. `dct` is the
    day of publication where the metadata says it, else None. `path` is the file, None where the content was
    given. `evidence` says which part of the source told the text, the title and the day.

    >>> Article(text="It fell on Monday.", title=None).kind.value
    'text'
    """

    text: str = attrs.field(repr=lambda text: f"{text[:40]!r}..." if len(text) > 40 else repr(text))
    title: str | None = None
    dct: CalendarDay | None = None
    kind: ArticleKind = ArticleKind.TEXT
    path: str | None = None
    encoding: str | None = None
    evidence: tuple[Evidence, ...] = ()

    def __str__(self) -> str:
        """One line: what it is called, when it was published, and how long it is."""
        dated = f", published {self.dct}" if self.dct is not None else ""
        return f"{self.title or self.path or self.kind.value}{dated}, {len(self.text):,} characters"
