"""Pieces of pattern and small readings that many rules share."""

from __future__ import annotations

import re
from functools import cache

from timeline.times.readings import GREATEST
from timeline.times.recognised import Reading
from timeline.times.rule import Match, Piece
from timeline.times.symbols import group

PART = (
    "(THE? EARLY DASH? (TO DASH? EARLY DASH?)? (IN THE?)? THE? | THE? EDGE OF THE?"
    " | (EARLIER|LATER) (IN|ON)? | THE? ORD EDGE_HALF OF THE? )"
)
"""Early, late, mid-, the end of, earlier in, the second half of."""

STEPPED = "(LAST|PAST|NEXT|COMING|THIS|PREVIOUS|FOLLOWING)"
"""Last, next, this and their like before a name."""

YEAR = "(ERA_YEAR (BC|AD) | AD ERA_YEAR | YEAR)"
"""A year, with or without its era."""

TWO_DIGITS = "(NUM_HOUR|NUM_24|NUM_31|NUM_59|NUM_99)"
"""A number up to 99, such as a year with its century left out."""

ANY_YEAR = f"({YEAR}|SHORT_YEAR)"
"""Also '98."""

COUNT = "(COUNT WORD_NUM? FRACTION? (DASH? A_HALF)? | A? FEW | A? COUPLE | A COUNT)"
"""A number, spelled, written or vague."""


def mod_of(match: Match) -> str | None:
    """The TIMEX3 modifier that the words give."""
    if match.has("EDGE_HALF") and match.has("ORD"):
        return "START" if match.one("ORD") == 1 else "END"
    for name in ("EARLY", "EDGE", "EARLIER", "LATER", "MOD", "OVER"):
        found = match.one(name)
        if found is not None:
            return None if found == "NONE" else str(found)
    return "APPROX" if match.has("OR_SO") or match.has("FEW") else None


def year_of(match: Match) -> int | None:
    """The astronomical year: the last number of the match, counted by the era that it names."""
    years = match.all("ERA_YEAR") or match.all("YEAR")
    if match.has("WORD_YEAR"):
        years = match.all("WORD_YEAR")
    if not years:
        return None
    year = int(years[-1])
    return 1 - year if match.has("BC") else year


def count_of(match: Match) -> float | None:
    """The number that is counted; None where it is vague ("several") or beyond all counting."""
    if match.has("COUPLE"):
        return 2
    numbers = match.all("COUNT")
    if match.has("FEW") and not numbers:
        return None
    number = float(numbers[0]) if numbers else 1.0
    if len(numbers) > 1 and numbers[1] >= 100:
        number *= numbers[1]
    fraction = match.one("FRACTION")
    if fraction is not None:
        upper, lower = (int(part) for part in str(fraction).split("/"))
        number += upper / lower if lower else 0
    if match.has("A_HALF"):
        number += 0.5
    if number > GREATEST:
        return None
    return int(number) if number == int(number) else number


def word_before(match: Match) -> str:
    """The word that stands right before the match, as written; empty at the start and after punctuation."""
    found = _LAST_WORD.search(match.text, max(0, match.start - 24), match.start)
    return found.group(1) if found else ""


def word_after(match: Match) -> str:
    """The word that stands right after the match, as written; empty at the end and before punctuation."""
    found = _NEXT_WORD.match(match.text, match.end, match.end + 32)
    return found.group(1) or found.group(2) if found else ""


def bare_adjective(match: Match, reading: Reading | None) -> list[Piece] | None:
    """The reading without the article: "a two-week siege" says only "two-week"."""
    first = match.first
    while match.words[first].symbol in _articles():
        first += 1
    return None if reading is None else [Piece(first, match.last, reading)]


@cache
def _articles() -> str:
    return group("MORE") + group("BARE_THE") + group("A") + group("THIS") + group("THESE")


def goes_on(match: Match) -> bool:
    """Whether a hyphen makes the last word part of another: "morning-room"."""
    return word_after(match).startswith("-")


def ends_phrase(match: Match) -> bool:
    """Whether nothing that the time could belong to follows: punctuation, the end, a new line."""
    return not word_after(match)


def is_rate(match: Match) -> bool:
    """Whether "a week" is what something is counted per: "$5 a week", "two flights a week"."""
    before = word_before(match)
    if not before:
        return False
    if before[-1].isdigit() or before.endswith("%") or match.is_in(before, "money"):
        return True
    plural = before.islower() and len(before) > 3 and match.is_in(before[-1], "plural")
    return plural and not match.is_in(before, "no_plural")


def is_verb_last(match: Match) -> bool:
    """Whether "last" is a verb: "will last two days", "is to last a week"."""
    return match.words[match.first].symbol in group("LAST") and match.is_in(word_before(match), "before_verb")


def is_title(match: Match) -> bool:
    """Whether the words name a programme or a film: in quotes and with capitals, as "This Week"."""
    words = match.text[match.start : match.end].split()
    quoted = match.start > 0 and match.text[match.start - 1] in QUOTES
    return quoted and len(words) > 1 and words[-1].istitle()


QUOTES = frozenset("\"'`“‘«")


def is_measured(match: Match) -> bool:
    """Whether "annually" belongs to a figure: "20% annually", "10,000 units annually"."""
    found = _FIGURE.search(match.text, max(0, match.start - 40), match.start)
    if found is None:
        return False
    last = found.group(1).split()[-1]
    return match.is_in(last, "figures") or (last.islower() and match.is_in(last[-1], "plural"))


_FIGURE = re.compile(r"\d(%|(?: \w{2,20}){1,2}) {1,2}\Z")
_LAST_WORD = re.compile(r"([\w.,$£€¥%]{1,24}) {1,2}\Z")
_NEXT_WORD = re.compile(r"(?!\n\n)\s{0,2}(?<=\s)(\w{1,30})|(-\w)")
