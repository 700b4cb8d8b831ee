"""Latent readings: bare words that are times only in short messages ("busy day", "movie night").

News hardly ever means a time by a bare "day" or "night"; a message of one line nearly always does. So these
readings are taken only where the text itself is such a message.
"""

from __future__ import annotations

import re

from timeline.times.grammar import Found
from timeline.times.lexer import Lexed
from timeline.times.readings import date, duration, length, relative
from timeline.times.recognised import Anchoring, Reading
from timeline.times.symbols import group
from timeline.values import DateValue, Granularity

LONGEST = 400
"""Characters of the longest text that is taken for a message."""

NOT_A_NOUN = frozenset({"MINUTE", "DECADE", "CENTURY", "MILLENNIUM", "FORTNIGHT"})


def is_message(text: str) -> bool:
    """Whether a text is a short message, as its length and its tags, names and links show.

    >>> is_message("Busy day! #work"), is_message("It was a busy day at work.")
    (True, False)
    """
    return len(text) <= LONGEST and _MARKS.search(text) is not None


def add_latent(lexed: Lexed, found: list[Found]) -> list[Found]:
    """Add what bare units, parts of the day and seasons mean in a message."""
    taken = {i for one in found for i in range(one.first, one.last)}
    more = [
        Found(i, i + 1, reading, "latent")
        for i, symbol in enumerate(lexed.symbols)
        if i not in taken and (reading := _reading(symbol, lexed.words[i].value)) is not None
    ]
    return sorted([*found, *more], key=lambda one: one.first) if more else found


def _reading(symbol: str, value: object) -> Reading | None:
    if symbol in group("UNIT"):
        return None if value in NOT_A_NOUN else duration(length(1, str(value)))
    if symbol in group("UNITS"):
        return duration(length(None, str(value)))
    if symbol in group("DAYPART") or symbol in group("DAYPARTS"):
        return relative(0, Granularity.DAY, kind=Anchoring.ANAPHORIC, inner=DateValue(daypart=str(value)))
    if symbol in group("WEEKEND"):
        return date(DateValue(weekend=True))
    if symbol in group("SEASON_WEAK") and value == "SP":
        return date(DateValue(season="SP"))
    return None


_MARKS = re.compile(r"[#@]\w|https?://|::|[:;]-?[)(DP]|!!")
