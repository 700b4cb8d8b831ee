"""Extents: how far the expressions of a message reach, and which of them are none."""

from __future__ import annotations

from timeline.times.grammar import Found
from timeline.times.lexer import Lexed
from timeline.times.readings import relative
from timeline.times.recognised import Anchoring, Reading
from timeline.times.symbols import group
from timeline.values import DateValue, Granularity

LOOSE = frozenset({"APPROX", "LESS_THAN"})
"""What "about" and "almost" mean: a message's expression begins after them."""

TAGS = frozenset("#@")


def fit_extents(text: str, lexed: Lexed, found: list[Found]) -> list[Found]:
    """The expressions as messages have them: no tags, no "about", the article of a part of the day."""
    return [_fitted(text, lexed, one) for one in found if _stands(text, lexed, one)]


def _stands(text: str, lexed: Lexed, one: Found) -> bool:
    """Whether it is a time: a tag ("#Friday") names a topic, and "current" says nothing in a message."""
    start = lexed.words[one.first].start
    return text[start - 1 : start] not in TAGS and one.rule != "current"


def _fitted(text: str, lexed: Lexed, one: Found) -> Found:
    words, first = lexed.words, one.first
    if words[first].symbol in group("MOD") and words[first].value in LOOSE and _is_single(text, lexed, one):
        return one._replace(first=first + 1)
    if first and words[first - 1].symbol in group("A") and _takes_article(text, lexed, one):
        return one._replace(first=first - 1)
    return one._replace(reading=_of_today(one.reading))


def _is_single(text: str, lexed: Lexed, one: Found) -> bool:
    """Whether one word says "about": "less than" compares and stays."""
    word = lexed.words[one.first]
    return one.last > one.first + 1 and " " not in text[word.start : word.end]


def _takes_article(text: str, lexed: Lexed, one: Found) -> bool:
    """Whether "a" is a part of it: "on a Sunday evening", but not "a Friday talk"."""
    value, end = one.reading.value, lexed.words[one.last - 1].end
    if not isinstance(value, DateValue) or one.reading.unit not in (None, Granularity.DAY):
        return False
    if value.daypart is not None:
        return True
    return value.weekday is not None and not text[end : end + 2].strip().isalpha()


def _of_today(reading: Reading) -> Reading:
    """Read "at night" in a message as the night of its day."""
    value = reading.value
    if reading.kind is not Anchoring.ABSOLUTE or not isinstance(value, DateValue):
        return reading
    if value.daypart is None or value != DateValue(daypart=value.daypart):
        return reading
    return relative(0, Granularity.DAY, inner=value)
