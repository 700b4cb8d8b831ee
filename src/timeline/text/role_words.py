"""The words by which the role of a block is told, one TOML file a language, compiled once."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from functools import cache
from importlib.resources import files

import attrs


@attrs.frozen(kw_only=True)
class RoleWords:
    """The words of one language, as patterns over lines."""

    inline: re.Pattern[str]
    notice: re.Pattern[str]
    start: re.Pattern[str]
    whole: frozenset[str]
    closing_final: frozenset[str]
    closing_list: frozenset[str]
    byline: re.Pattern[str]
    caption: re.Pattern[str]
    date_label: re.Pattern[str]
    date_word: re.Pattern[str]
    agency: re.Pattern[str]
    ago: re.Pattern[str]
    day_links: frozenset[str]
    days: frozenset[str]
    over: frozenset[str]
    ahead: frozenset[str]
    befalls: frozenset[str]
    above: frozenset[str]


@cache
def role_words(lang: str) -> RoleWords:
    """Load the words of a language; one without a file has the English ones (furniture is often English)."""
    folder = files("timeline.text") / "words"
    file = folder / f"{lang}.toml"
    data = tomllib.loads((file if file.is_file() else folder / "en.toml").read_text(encoding="utf-8"))
    furniture, closing = data["furniture"], data["closing"]
    byline, dateline = data["byline"], data["dateline"]
    return RoleWords(
        inline=_any_of(furniture["inline"]),
        notice=_any_of(furniture["notice"]),
        start=re.compile(rf"(?:{_words(furniture['start'])})(?!\w)", re.IGNORECASE),
        whole=frozenset(furniture["whole"]),
        closing_final=frozenset(closing["final"]),
        closing_list=frozenset(closing["list"]),
        byline=re.compile(rf"(?:{_words(byline['first'] + byline['last'])})\b", re.IGNORECASE),
        caption=re.compile(rf"(?:{_words(data['caption']['first'])})(?!\w)", re.IGNORECASE),
        date_label=re.compile(rf"(?:{_words(dateline['labels'])})\b\s*(?:on\b|at\b|:)?", re.IGNORECASE),
        date_word=_any_of(dateline["months"] + dateline["weekdays"]),
        agency=_any_of(dateline["agencies"]),
        ago=_any_of(dateline["ago"]),
        day_links=frozenset(data["days"]["links"]),
        days=frozenset(data["days"]["words"]),
        over=frozenset(data["days"]["over"]),
        ahead=frozenset(data["days"]["ahead"]),
        befalls=frozenset(data["tolls"]["befalls"]),
        above=frozenset(data["tolls"]["above"]),
    )


def _words(phrases: Iterable[str]) -> str:
    return "|".join(re.escape(phrase) for phrase in sorted(phrases, key=len, reverse=True))


def _any_of(phrases: Iterable[str]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{_words(phrases)})(?!\w)", re.IGNORECASE)
