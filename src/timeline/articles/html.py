"""A web page as an article: its main text by trafilatura, its title and day from its own metadata."""

from __future__ import annotations

import re
from typing import Any

from timeline.articles.encoding import decode
from timeline.articles.html_date import published_on
from timeline.articles.html_title import title_of
from timeline.articles.quiet import quiet
from timeline.errors import TimelineError
from timeline.text.article import Article, ArticleKind
from timeline.values import Evidence

CHARSET = re.compile(
    rb"<(?:meta|\?xml)[^>]{0,300}?(?:charset|encoding)\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.IGNORECASE
)


def read_html(data: bytes, name: str, encoding: str | None = None) -> Article:
    """Read the text, title and day of publication of a page.

    The text is what trafilatura takes for the main text, one paragraph a blank line, below the title. Its
    finder of dates is not used: it guesses from the text and reads the clock.
    """
    declared = CHARSET.search(data[:4096])
    text, found, how = decode(
        data, name, encoding=encoding, declared=declared.group(1).decode("ascii") if declared else None
    )
    tree = _tree(text, name)
    title, day = title_of(tree), published_on(tree)
    evidence = [Evidence("reading", "encoding", how)]
    if title is not None:
        evidence.append(Evidence("reading", title.rule, title.note))
    if day is not None:
        evidence.append(Evidence("reference date", day.rule, day.note))
    return Article(
        text=_with_title(_main_text(tree, name), title.value if title else None),
        title=title.value if title else None,
        dct=day.value if day else None,
        kind=ArticleKind.HTML,
        encoding=found,
        evidence=tuple(evidence),
    )


def _tree(text: str, name: str) -> Any:
    try:
        from lxml import etree, html
    except ImportError:
        raise _missing() from None
    parser = html.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True)
    try:
        return html.document_fromstring(text.replace("\0", " ").encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, ValueError):
        raise TimelineError(f"{name} is HTML without content", hint="give the saved page") from None


def _main_text(tree: Any, name: str) -> str:
    try:
        from trafilatura import bare_extraction
    except ImportError:
        raise _missing() from None
    quiet("trafilatura")
    found = bare_extraction(tree, include_comments=False, with_metadata=False)
    paragraphs = [line.strip() for line in (found.text if found is not None else "").splitlines()]
    text = "\n\n".join(line for line in paragraphs if line)
    if not text:
        raise TimelineError(
            f"{name} shows no article text", hint="the page may be filled by scripts: save it from a browser"
        )
    return text


def _with_title(text: str, title: str | None) -> str:
    """Put the title on top, as a reader sees it, unless the text opens with it."""
    if title is None or text.startswith(title):
        return text
    return f"{title}\n\n{text}"


def _missing() -> TimelineError:
    return TimelineError(
        "reading HTML needs trafilatura", hint="pip install 'timeline-extract[html]', or give the plain text"
    )
