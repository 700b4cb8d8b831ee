"""Clocks of messages, which nothing but "at" or "by" tells: "left at 1015", "see u at 8"."""

from __future__ import annotations

from timeline.times.readings import date, value
from timeline.times.recognised import Anchoring, Reading
from timeline.times.rule import Example, Match, Piece, Rule
from timeline.times.rules.parts import word_after

NEAR_YEARS = (1960, 2059)
"""Years that a message names even after "at"."""

YEARS = (1900, 2059)
"""Years that a message is likely to name."""


def _clock(match: Match) -> list[Piece] | None:
    """Read four digits after "at" or "by" as a clock, unless they are likely to be a year."""
    at = match.last - 1
    word = match.words[at]
    number = int(word.value or 0)
    hour, minute = divmod(number, 100)
    written = match.text[word.start : word.end]
    if len(written) != 4 or not written.isdigit() or hour > 24 or minute > 59:
        return None
    if is_likely_year(number, after_at=match.has("AT")):
        return None
    reading = date(value(hour=hour, minute=minute), Anchoring.ANAPHORIC)
    return None if reading is None else [Piece(at, match.last, reading)]


def is_likely_year(number: int, *, after_at: bool) -> bool:
    """Whether four digits are rather a year: "by 1985" is one, "at 1930" is a clock, "at 2014" may be a year.

    >>> is_likely_year(1930, after_at=True), is_likely_year(1930, after_at=False)
    (False, True)
    """
    return (NEAR_YEARS if after_at else YEARS)[0] <= number <= YEARS[1]


def _hour(match: Match) -> list[Piece] | None:
    """Read "at 8" as a clock where nothing follows that the number could count."""
    after = word_after(match)
    beside = any(match.after(name) for name in ("DEICTIC_DAY", "TONIGHT", "LATER", "AND", "OR", "TO", "DASH"))
    ends = match.is_in(after, "function_words") or match.is_in(after.lower(), "chat_words")
    if not (beside or ends) or match.after("OF"):
        return None
    hour, _, minute = str(match.one("NUM_HOUR") or match.one("DOT_CLOCK")).partition(".")
    half = 12 if match.after("TONIGHT") and int(hour) < 12 else 0
    reading = date(value(hour=int(hour) + half, minute=int(minute or 0)), Anchoring.ANAPHORIC)
    return None if reading is None else [Piece(match.last - 1, match.last, reading)]


def _noon(match: Match) -> Reading | None:
    """Read "Midnight Snacks" as a time too: a message has few names of things."""
    hour, minute = (int(part) for part in str(match.one("NOON")).split(":"))
    return date(value(hour=hour, minute=minute), Anchoring.ANAPHORIC)


RULES = (
    Rule(
        name="message-clock",
        pattern="(AT|SIGNAL|FROM|TO) MOD? (NUM_BIG|NUM_YEAR)",
        read=_clock,
        examples=(Example("left camp by 2250 lol", "2250", "TIME", "2020-08-19T22:50"),),
        counterexamples=("lol 2250 people came by 9999",),
    ),
    Rule(
        name="message-hour",
        pattern="AT MOD? (NUM_HOUR|DOT_CLOCK)",
        read=_hour,
        examples=(Example("see u at 8 :)", "8", "TIME", "2020-08-19T08:00"),),
        counterexamples=("at 8 shops lol", "at 7 Kitchens lol", "at 5 of them lol"),
    ),
    Rule(
        name="message-noon",
        pattern="NOON",
        read=_noon,
        examples=(Example("Midnight Movies with @anna", "Midnight", "TIME", "2020-08-19T00:00"),),
        counterexamples=("#midnight-ish",),
    ),
)
