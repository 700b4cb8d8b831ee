"""The way in: a path or a content becomes an `Article`, by what it is and not by its name."""

from __future__ import annotations

import os
from pathlib import Path

import attrs

from timeline.articles.encoding import decode
from timeline.articles.kinds import is_html, kind_of
from timeline.errors import TimelineError
from timeline.text.article import Article, ArticleKind
from timeline.values import Evidence

LONGEST_NAME = 1_000
"""What is longer than this names no file."""


def read(source: str | os.PathLike[str] | bytes, *, encoding: str | None = None) -> Article:
    """Read a text, HTML or PDF file, or its content, into an `Article` that `extract` takes.

    `source` is a path, the bytes of a file, or HTML as a string; its content tells what it is. `encoding` is
    that of its text: without it a byte order mark, the page itself, UTF-8 or the likeliest one is taken, and
    `Article.encoding` says which. HTML needs the extra `html`, PDF the extra `pdf`. Nothing is fetched.

    Raises TimelineError where there is no such file, the content is none of these, it holds no text, or the
    extra is not installed.

    >>> page = "<html><title>Bridge falls</title><p>The old bridge fell on Friday.</p></html>"
    >>> print(read(page.encode()).title)
    Bridge falls
    """
    if isinstance(source, bytes):
        return _article(source, None, encoding)
    if isinstance(source, str) and is_html(source):
        return _article(source.encode("utf-8", "surrogatepass"), None, "utf-8")
    path = _path(source)
    try:
        data = path.read_bytes()
    except OSError as error:
        raise TimelineError(f"{path}: {error.strerror or error}") from None
    return _article(data, str(path), encoding)


def _article(data: bytes, path: str | None, encoding: str | None) -> Article:
    name = path or "the content"
    kind = kind_of(data, name)
    if kind is ArticleKind.PDF:
        from timeline.articles.pdf import read_pdf

        article = read_pdf(data, name)
    elif kind is ArticleKind.HTML:
        from timeline.articles.html import read_html

        article = read_html(data, name, encoding)
    else:
        text, found, how = decode(data, name, encoding=encoding)
        article = Article(text=text, encoding=found, evidence=(Evidence("reading", "encoding", how),))
    return attrs.evolve(article, path=path)


def _path(source: object) -> Path:
    if isinstance(source, os.PathLike):
        return Path(source)
    if not isinstance(source, str):
        raise TimelineError(
            f"the source is {type(source).__name__}", hint="give a path, the bytes of a file, or HTML"
        )
    if source.startswith(("http://", "https://")):
        raise TimelineError(
            f"{source[:80]!r} is an address, and nothing is fetched", hint="save the page and give its path"
        )
    if not source.strip() or "\n" in source or "\0" in source or len(source) > LONGEST_NAME:
        raise TimelineError(
            "the source is neither HTML nor a path", hint="give plain text to timeline.extract itself"
        )
    return Path(source)
