"""A PDF as an article: the text of its pages, read on from page to page."""

from __future__ import annotations

import io
from typing import Any

from timeline.articles.pdf_lines import joined
from timeline.articles.quiet import quiet
from timeline.errors import TimelineError
from timeline.text.article import Article, ArticleKind
from timeline.values import Evidence


def read_pdf(data: bytes, name: str) -> Article:
    """Read the text and title of a PDF that has letters in it, by pypdf.

    The day on which the file was made is not the day of publication (an article printed to PDF years later
    has one too), so `dct` stays open, and the text itself may tell it.
    """
    reader = _reader(data, name)
    pages = [page.extract_text() or "" for page in reader.pages]
    text = joined(pages)
    if not text.strip():
        raise TimelineError(
            f"{name} has {len(pages)} page(s) and no letters in them", hint="a scan needs OCR first"
        )
    title = _title(reader)
    evidence = [Evidence("reading", "pdf", f"the text of {len(pages)} page(s)")]
    if title is not None:
        evidence.append(Evidence("reading", "pdf title", f"the title is {title!r}"))
    return Article(text=text, title=title, kind=ArticleKind.PDF, evidence=tuple(evidence))


def _reader(data: bytes, name: str) -> Any:
    try:
        from pypdf import PdfReader
        from pypdf.errors import DependencyError, PyPdfError
    except ImportError:
        raise TimelineError("reading PDF needs pypdf", hint="pip install 'timeline-extract[pdf]'") from None
    quiet("pypdf")
    try:
        reader = PdfReader(io.BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise TimelineError(f"{name} is locked with a password", hint="save an unlocked copy")
        _ = len(reader.pages)
    except DependencyError as error:
        raise TimelineError(f"{name} is locked: {error}", hint="save an unlocked copy") from None
    except (PyPdfError, ValueError, KeyError, OSError) as error:
        if isinstance(error, TimelineError):
            raise
        raise TimelineError(f"{name} is a broken PDF: {error}", hint="open and save it again") from None
    return reader


def _title(reader: Any) -> str | None:
    """The title of the file's own description; the name of a file or of a program is none."""
    found = reader.metadata.title if reader.metadata is not None else None
    title = " ".join(str(found or "").split())
    named = title.lower().endswith((".doc", ".docx", ".pdf", ".indd", ".qxd", ".tex")) or " " not in title
    return None if named or title.lower().startswith(("microsoft word", "untitled")) else title
