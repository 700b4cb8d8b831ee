"""What a file is, told by its first bytes."""

from __future__ import annotations

import re
from functools import cache

from timeline.errors import TimelineError
from timeline.text.article import ArticleKind

HEAD = 2_048
"""Bytes that tell what a file is."""

OTHERS = {
    b"PK\x03\x04": "a zip archive or an office document",
    b"\xd0\xcf\x11\xe0": "an office document",
    b"\x1f\x8b": "a gzip archive",
    b"{\\rtf": "an RTF document",
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
    b"GIF8": "a picture",
}
"""Files that people try, and that hold no plain text."""


def kind_of(data: bytes, name: str) -> ArticleKind:
    """Tell PDF and HTML from plain text; refuse, by name, what is none of them.

    >>> kind_of(b"%PDF-1.7 ...", "a.pdf").value, kind_of(b"It fell.", "a.html").value
    ('pdf', 'text')
    """
    head = data[:HEAD]
    if b"%PDF-" in head[:1024]:
        return ArticleKind.PDF
    for start, what in OTHERS.items():
        if head.startswith(start):
            raise TimelineError(f"{name} is {what}", hint="save it as text, HTML or PDF")
    shown = (
        head.decode("utf-16", "ignore") if head[:2] in {b"\xff\xfe", b"\xfe\xff"} else head.decode("latin-1")
    )
    return ArticleKind.HTML if is_html(shown) else ArticleKind.TEXT


def is_html(text: str) -> bool:
    """Tell a page, or a piece of one, by how it opens: prose that mentions a tag is none.

    >>> is_html("<!DOCTYPE html><html>"), is_html("<p>It fell.</p>"), is_html("Use <b> for bold.")
    (True, True, False)
    """
    return _opening().match(text[:HEAD]) is not None


@cache
def _opening() -> re.Pattern[str]:
    """A document type, a comment or XML declaration before a tag, or a tag of pages."""
    tags = "html|head|body|article|main|section|div|p|h[1-6]|meta|title|header|ul|ol|table|blockquote"
    before = r"(?:\ufeff|ï»¿)?\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--(?:(?!-->).){0,1500}-->\s*){0,3}"
    return re.compile(rf"{before}<(?:!doctype\s+html|(?:{tags})[\s>])", re.IGNORECASE | re.DOTALL)
