"""The day of publication of a page, as its own metadata says it: never guessed, and no clock is read."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from email.utils import parsedate_to_datetime
from functools import cache
from typing import Any

import attrs

from timeline.articles.json_ld import articles_in, settings
from timeline.errors import TimelineError
from timeline.finding import find_times
from timeline.values import Day


@attrs.frozen
class Published:
    """A day, the part of the page that told it, and how that was written."""

    value: datetime.date
    rule: str
    written: str

    @property
    def note(self) -> str:
        """What the evidence says."""
        return f"published {self.value}: the page says {self.written!r}"


def published_on(tree: Any) -> Published | None:
    """Take the first day that the page tells: JSON-LD, then meta elements, then marked time elements.

    >>> from lxml import html
    >>> published_on(html.fromstring('<html><time pubdate datetime="2019-05-06">Monday</time></html>'))
    Published(value=datetime.date(2019, 5, 6), rule='time', written='2019-05-06')
    """
    for rule, written in (*_json_ld(tree), *_meta(tree), *_times(tree)):
        day = day_of(written)
        if day is not None:
            return Published(day, rule, written)
    return None


def day_of(written: str) -> datetime.date | None:
    """Read a day in ISO 8601, as in mail, or in words; None where it is none or can be read in two ways.

    Of a time, it is the day at the place that its offset names.

    >>> [str(day_of(text)) for text in ("2019-05-06T23:30:00-04:00", "20190506", "May 6, 2019", "5/6/2019")]
    ['2019-05-06', '2019-05-06', '2019-05-06', 'None']
    """
    written = " ".join(written.split())
    found = _iso().match(written)
    day = _day(*map(int, found.groups())) if found else _mail(written) or _in_words(written)
    return None if day is None or day.isoformat() in settings()["nothing"]["days"] else day


@cache
def _iso() -> re.Pattern[str]:
    return re.compile(
        r"(\d{4})(?:-(?=\d\d-\d)|/(?=\d\d/\d)|(?=\d{4}(?!\d)))(\d\d)[-/]?(\d\d)(?!\d)", re.ASCII
    )


def _day(year: int, month: int, day: int) -> datetime.date | None:
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None


def _mail(written: str) -> datetime.date | None:
    """Read a date as RFC 5322 writes it: "Mon, 06 May 2019 10:00:00 GMT"."""
    try:
        return parsedate_to_datetime(written).date()
    except (TypeError, ValueError, IndexError):
        return None


def _in_words(written: str) -> datetime.date | None:
    """Read a date with the name of its month and its year; digits alone can be read in two ways."""
    if len(written) > 80 or not re.search(r"[^\W\d]{3}", written):
        return None
    days = {time.value[:10] for time in find_times(written) if re.match(r"\d{4}-\d\d-\d\d", time.value)}
    if len(days) != 1:
        return None
    try:
        found = Day.parse(days.pop()).plain
    except TimelineError:
        return None
    return found if isinstance(found, datetime.date) else None


def _json_ld(tree: Any) -> Iterator[tuple[str, str]]:
    key = settings()["json_ld"]["property"]
    for article in articles_in(tree):
        if isinstance(article.get(key), str):
            yield f"json-ld {key}", article[key]


def _meta(tree: Any) -> Iterator[tuple[str, str]]:
    elements = [element for element in tree.iterfind(".//meta[@content]") if element.get("content").strip()]
    for attribute, names in settings()["meta"].items():
        for name in names:
            for element in elements:
                if (element.get(attribute) or "").lower() == name:
                    yield f"meta {name}", element.get("content")


def _times(tree: Any) -> Iterator[tuple[str, str]]:
    """Yield marked elements first; then the time elements of the article, if all tell one day."""
    marks = settings()["time"]
    plain = []
    for element in tree.iter("time", "span", "p", "div", "abbr"):
        written = element.get("datetime") or element.get("content") or ""
        if element.tag != "time" and not element.get("itemprop"):
            continue
        classes = (element.get("class") or "").lower()
        named = (element.get("itemprop") or "").lower() in marks["itemprop"] or "pubdate" in element.attrib
        if named or (element.tag == "time" and any(word in classes for word in marks["class_words"])):
            yield element.tag, written or element.text_content()
        elif element.tag == "time" and written and _in_article(element):
            plain.append(written)
    if len({day_of(written) for written in plain}) == 1:
        yield "time", plain[0]


def _in_article(element: Any) -> bool:
    above = [str(parent.tag) for parent in element.iterancestors()]
    return "article" in above and not {"aside", "footer", "nav"} & set(above)
