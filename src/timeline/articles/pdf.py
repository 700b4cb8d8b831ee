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
    pages, title = _contents(data, name)
    text = joined(pages)
    if not text.strip():
        raise TimelineError(
            f"{name} has {len(pages)} page(s) and no letters in them", hint="a scan needs OCR first"
        )
    evidence = [Evidence("reading", "pdf", f"the text of {len(pages)} page(s)")]
    if title is not None:
        evidence.append(Evidence("reading", "pdf title", f"the title is {title!r}"))
    return Article(text=text, title=title, kind=ArticleKind.PDF, evidence=tuple(evidence))


def _contents(data: bytes, name: str) -> tuple[list[str], str | None]:
    """Return the text of each page, and the title."""
    try:
        from pypdf import PdfReader
        from pypdf.errors import DependencyError
    except ImportError:
        raise TimelineError("reading PDF needs pypdf", hint="pip install 'timeline-extract[pdf]'") from None
    quiet("pypdf")
    try:
        reader = PdfReader(io.BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise TimelineError(f"{name} is locked with a password", hint="save an unlocked copy")
        return [page.extract_text() or "" for page in reader.pages], _title(reader)
    except TimelineError:
        raise
    except DependencyError as error:
        raise TimelineError(f"{name} is locked: {error}", hint="save an unlocked copy") from None
    except Exception as error:  # damaged files fail in pypdf in every way that there is
        said = " ".join(str(error).split())[:100]
        raise TimelineError(f"{name} is a broken PDF: {said}", hint="open and save it again") from error


def _title(reader: Any) -> str | None:
    """The title of the file's own description; the name of a file or of a program is none."""
    found = reader.metadata.title if reader.metadata is not None else None
    title = " ".join(str(found or "").split())
    named = title.lower().endswith((".doc", ".docx", ".pdf", ".indd", ".qxd", ".tex")) or " " not in title
    return None if named or title.lower().startswith(("microsoft word", "untitled")) else title
