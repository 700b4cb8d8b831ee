"""Years: "1998", "480 BC", "1998-2003", "the year 2000", "'98"."""

from __future__ import annotations

import re

from timeline.times.readings import date, value
from timeline.times.recognised import Reading
from timeline.times.rule import Example, Match, Piece, Rule
from timeline.times.rules.names import is_address
from timeline.times.rules.parts import PART, YEAR, ends_phrase, mod_of, word_after, word_before, year_of
from timeline.times.symbols import group


def _year(match: Match) -> Reading | None:
    """A bare year, if nothing tells that the number counts something."""
    number = year_of(match)
    if number is None:
        return None
    before, after = word_before(match).lower(), word_after(match)
    signal = (
        match.is_in(before, "before_year")
        or match.before("PREPOSITION")
        or match.has("EARLY")
        or match.has("CIRCA")
        or _heads_line(match)
        or match.has("EDGE")
    )
    if match.has("WORD_YEAR") and ((not signal and number < 1500) or _counts(match, after)):
        return None
    told = match.has("WORD_YEAR") and not (match.is_in(after, "measures") or match.is_in(before, "labels"))
    if match.has("BC") or match.has("AD") or told:
        return date(value(year=number), mod=mod_of(match))
    if match.is_in(after, "measures") or match.before("COUNT") or _is_numbered(match) or _rises_to(match):
        return None
    if _goes_on_number(before):
        return None
    if (
        match.is_in(before.rstrip("."), "labels")
        or _NUMBERED.match(match.text, match.end)
        or is_address(match)
        or _beside_number(match)
        or (match.before("DASH") and _dashed_number(match))
    ):
        return None
    if not signal and (number < 1500 or number > 2050 or _counts(match, after)):
        return None
    if (
        signal
        and match.is_in(before, "before_weak_year")
        and after.islower()
        and after.endswith("s")
        and len(after) > 4
    ):
        return None
    return date(value(year=number), mod=mod_of(match))


def _counts(match: Match, after: str) -> bool:
    """Whether a noun in the plural follows, which the number counts; "the 2014 protests" are of a year."""
    plural = after.islower() and after.endswith("s") and len(after) > 3
    of_year = match.before("BARE_THE") and (year_of(match) or 0) >= EARLIEST_NAMED
    return plural and not of_year and not match.is_in(after, "no_plural")


EARLIEST_NAMED = 1850
"""The first year that "the 1899 strikes" is taken to name; before it stand rounder numbers of things."""


def _is_numbered(match: Match) -> bool:
    """Whether a dot ties it to a word before ("No. 1998"); that of a sentence stands by itself."""
    return match.before("DOT") and not match.text[match.words[match.first - 1].start - 1].isspace()


def _heads_line(match: Match) -> bool:
    """Whether it begins a line of a chronicle: "1348: the plague reaches London"."""
    start = match.start == 0 or match.text[match.start - 1] == "\n"
    return start and match.text[match.end : match.end + 2] == ": "


def _early_year(match: Match) -> list[Piece] | None:
    """Read "in 871" at the end of a phrase; what is counted would follow."""
    reading = date(value(year=match.one("NUM_3")))
    return [Piece(match.last - 1, match.last, reading)] if reading and ends_phrase(match) else None


def _spoken_year(match: Match) -> Reading | None:
    """Read "in two thousand and eight"; what is counted stands behind."""
    number = int(match.one("WORD_NUM"))
    told = match.before("IN") and match.is_in(word_after(match), "function_words")
    return date(value(year=number)) if told and 2000 < number < 2100 else None


def _rises_to(match: Match) -> bool:
    """Whether it is the first of two figures: "from 1476 to 2134 million"."""
    measured = _FIGURE_TO.match(match.text, match.end) if match.before("FROM") and match.after("TO") else None
    return measured is not None and match.is_in(measured.group(1), "measures")


_FIGURE_TO = re.compile(r" \w{1,3} [\d.,]{1,9} (\w{3,20})")


def _goes_on_number(before: str) -> bool:
    """Whether the word before is a number that is no year: a telephone number, "555 1998"."""
    return before.isdigit() and len(before) != len("1998")


def _dashed_number(match: Match) -> bool:
    """Whether what stands before the dash is a number that is no year: "555-1998"."""
    before = match.words[match.first - 2].symbol if match.first > 1 else ""
    return before in group("COUNT") and before not in group("NUM_YEAR")


def _beside_number(match: Match) -> bool:
    """Whether a dash, a slash or a point ties the number to another that is no year: a telephone number."""
    before = match.text[max(0, match.start - 2) : match.start]
    return len(before) == 2 and before[1] in "-/.–" and before[0].isdigit() and not match.before("DASH")


def _years(match: Match) -> list[Piece] | None:
    """Read "1998-2003", "1998-99", and "2019-11", which cannot run on to 11, as a month."""
    begin = int(match.one("NUM_YEAR"))
    end = int(match.words[match.last - 1].value or 0)
    if _YEAR_MONTH.fullmatch(match.text, match.start, match.end) and end <= begin % 100:
        month = date(value(year=begin, month=end))
        return None if month is None else [Piece(match.first, match.last, month)]
    if end < 100:
        end += begin // 100 * 100
    if match.has("SLASH") and end != begin + 1:
        return None
    if match.is_in(word_before(match).rstrip("."), "labels"):
        return []  # pages: neither number is to be read as a year by itself
    if not begin < end <= begin + 300 or match.before("DASH") or match.after("DASH"):
        return None
    readings = [date(value(year=year)) for year in (begin, end)]
    first = match.at("NUM_YEAR")
    if first is None or readings[0] is None or readings[1] is None:
        return None
    return [Piece(match.first, first + 1, readings[0]), Piece(match.last - 1, match.last, readings[1])]


def _years_of_era(match: Match) -> list[Piece] | None:
    """Read "480-479 BC": the era is that of both."""
    before_christ = match.has("BC")
    numbers = [int(number) for number in match.all("ERA_YEAR")]
    if len(numbers) != 2 or (numbers[0] < numbers[1]) == before_christ:
        return None
    readings = [date(value(year=1 - number if before_christ else number)) for number in numbers]
    if readings[0] is None or readings[1] is None:
        return None
    first = match.at("ERA_YEAR") or match.first
    return [Piece(match.first, first + 1, readings[0]), Piece(first + 2, match.last, readings[1])]


def _the_year(match: Match) -> Reading | None:
    if match.one("UNIT") != "YEAR":
        return None
    number = match.all("COUNT")[-1]
    if not isinstance(number, int):
        return None
    return (
        date(value(year=int(number)))
        if 1000 <= int(number) < 3000
        or (match.has("WORD_NUM") and int(number) >= 1000)
        or (match.has("THE") and match.has("NUM_3"))
        else None
    )


def _short_year(match: Match) -> Reading | None:
    before = word_before(match).lower()
    if match.is_in(before, "before_year") or match.before("SIGNALS") or match.has("EARLY"):
        return date(value(year=match.one("SHORT_YEAR")), mod=mod_of(match))
    return None


_NUMBERED = re.compile(r"/[0-9]{3}")
_YEAR_MONTH = re.compile(r"[0-9]{4}-[0-9]{2}")

RULES = (
    Rule(
        name="years-of-era",
        pattern="MOD? ERA_YEAR (DASH|TO|AND) ERA_YEAR (BC|AD)",
        read=_years_of_era,
        examples=(
            Example("in 480-479 BC they", "480", "DATE", "BC0480"),
            Example("from 264 to 241 BC they", "241 BC", "DATE", "BC0241"),
        ),
        counterexamples=("between 12 and 14 men",),
    ),
    Rule(
        name="years",
        pattern="(THE UNITS)? NUM_YEAR (DASH|SLASH) (NUM_YEAR|NUM_HOUR|NUM_24|NUM_31|NUM_59|NUM_99)",
        read=_years,
        examples=(
            Example("in 1998-2003 they", "1998", "DATE", "1998"),
            Example("in 1998-99 they", "99", "DATE", "1999"),
            Example("in 1998/99 they", "1998", "DATE", "1998"),
        ),
        counterexamples=("call 1998-1234",),
    ),
    Rule(
        name="the-year",
        pattern="THE? UNIT (COUNT (BC|AD)?)",
        read=_the_year,
        examples=(Example("in the year 2000 they", "the year 2000", "DATE", "2000"),),
        counterexamples=("in year 7 they",),
    ),
    Rule(
        name="year",
        pattern=f"({PART}|MOD)? (ARTICLE? {YEAR}|THE AD ERA_YEAR)",
        read=_year,
        examples=(
            Example("since 1998 he", "1998", "DATE", "1998"),
            Example("by late 1998 he", "late 1998", "DATE", "1998"),
            Example("in 480 BC he", "480 BC", "DATE", "BC0480"),
            Example("in AD 70 he", "AD 70", "DATE", "0070"),
        ),
        counterexamples=("a force of 1,998 people", "some 1200 soldiers", "it cost $1998", "call 555-1998"),
    ),
    Rule(
        name="early-year",
        pattern="IN NUM_3",
        read=_early_year,
        examples=(Example("He became king in 871.", "871", "DATE", "0871"),),
        counterexamples=("in 871 cases", "He lives in 12."),
    ),
    Rule(
        name="spoken-year",
        pattern="WORD_NUM",
        read=_spoken_year,
        examples=(Example("in two thousand and eight he", "two thousand and eight", "DATE", "2008"),),
        counterexamples=("in two thousand and eight cases", "two thousand and eight came"),
    ),
    Rule(
        name="short-year",
        pattern="EARLY? SHORT_YEAR",
        read=_short_year,
        examples=(Example("in '98 he", "'98", "DATE", "1998"),),
        counterexamples=("the '98 Ford",),
    ),
)
