"""The title of a page: the headline that a reader sees, without the name of the site."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import attrs

from timeline.articles.json_ld import articles_in


@attrs.frozen
class Title:
    """A title, and the part of the page that told it."""

    value: str
    rule: str

    @property
    def note(self) -> str:
        """What the evidence says."""
        return f"the title is {self.value!r}"


def title_of(tree: Any) -> Title | None:
    """Take the one heading of the page where its metadata names it too, else the metadata, else a heading.

    >>> from lxml import html
    >>> tree = html.fromstring("<html><title>Bridge falls - The Post</title><h1>Bridge falls</h1></html>")
    >>> title_of(tree)
    Title(value='Bridge falls', rule='h1')
    """
    headings = [text for text in map(_words, tree.iterfind(".//h1")) if text]
    named = list(_named(tree))
    for heading in headings:
        if len(headings) == 1 or any(heading in title.value for title in named):
            return Title(heading, "h1")
    return named[0] if named else None


def _named(tree: Any) -> Iterator[Title]:
    """Titles that the head of the page tells, the most to be trusted first."""
    for article in articles_in(tree):
        if isinstance(article.get("headline"), str) and (text := " ".join(article["headline"].split())):
            yield Title(text, "json-ld headline")
    for attribute, key in (("property", "og:title"), ("name", "twitter:title")):
        for element in tree.iterfind(f".//meta[@{attribute}='{key}']"):
            if text := " ".join((element.get("content") or "").split()):
                yield Title(text, f"meta {key}")
    for element in tree.iterfind(".//title"):
        if text := _words(element):
            yield Title(text, "title")


def _words(element: Any) -> str:
    return " ".join(element.text_content().split())
