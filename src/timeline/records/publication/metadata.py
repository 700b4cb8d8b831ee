"""The reference date as the metadata of an article tells it."""

from __future__ import annotations

import datetime

from timeline.records.reference_date import ReferenceDate, ReferenceSource
from timeline.text.article import Article

Given = str | datetime.date | ReferenceDate | None


def text_and_date(source: str | Article, dct: Given) -> tuple[str, Given]:
    """Return the text, and the date as the caller gives it, else as the article's metadata tells it.

    >>> text, given = text_and_date(Article(text="It fell.", dct=datetime.date(2019, 5, 6)), None)
    >>> given.source.value
    'metadata'
    """
    if not isinstance(source, Article):
        return source, dct
    return source.text, _told(source) if dct is None else dct


def _told(article: Article) -> ReferenceDate | None:
    if article.dct is None:
        return None
    return ReferenceDate(
        earliest=article.dct,
        latest=article.dct,
        source=ReferenceSource.METADATA,
        evidence=tuple(step for step in article.evidence if step.stage == "reference date"),
    )
