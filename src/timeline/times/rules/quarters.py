"""Quarters, halves and fiscal years: "the third quarter of 1989", "third-quarter", "fiscal 1989"."""

from __future__ import annotations

from timeline.times.readings import date, relative, value
from timeline.times.recognised import Anchoring, Reading
from timeline.times.rule import Example, Match, Piece, Rule
from timeline.times.rules.parts import PART, YEAR, bare_adjective, mod_of, word_after, year_of
from timeline.values import Granularity


def _number(match: Match, last: int) -> int | None:
    found = match.one("ORD")
    number = last if found is None else int(found)
    return number if 1 <= number <= last else None


def _quarter(match: Match) -> Reading | list[Piece] | None:
    number = match.one("QUARTER_NAME") or _number(match, 4)
    sports = match.is_in(word_after(match), "sport")
    if number is None or sports or (match.has("LAST") and not match.has("YEAR")):
        return None
    if match.has("YEAR_AGO"):
        return relative(-1, Granularity.YEAR, inner=value(quarter=number))
    year = year_of(match) if match.has("YEAR") else None
    reading = date(value(year=year, quarter=number), mod=mod_of(match))
    return bare_adjective(match, reading) if match.has("DASH") else reading


def _half(match: Match) -> Reading | None:
    number = _number(match, 2)
    year = year_of(match) if match.has("YEAR") else None
    if number is None:
        return None
    if year is None and not _in_year(match):
        return None
    return date(value(year=year, half=number), mod=mod_of(match))


def _in_year(match: Match) -> bool:
    """Whether "the first half" goes on with the year that it is of."""
    if match.is_in(word_after(match), "accounts"):
        return True
    return match.after("OF") and match.part(match.first, match.last + 1).after("STEP_OR_THE")


def _fiscal(match: Match) -> Reading | None:
    return date(value(year=year_of(match)), mod=mod_of(match))


def _period(match: Match) -> Reading | None:
    """Read "the 1988 period": of the length that the text compares, mostly a quarter."""
    return relative(0, Granularity.QUARTER, kind=Anchoring.ANAPHORIC, inner=value(year=year_of(match)))


def _latest_period(match: Match) -> Reading | None:
    return relative(0, Granularity.QUARTER, kind=Anchoring.ANAPHORIC, mod=mod_of(match))


RULES = (
    Rule(
        name="quarter",
        pattern=(
            f"{PART}? (THE|A)? (YEAR POSS?)? (WHOLE|FISCAL DASH?|YEAR_AGO)* (ORD|LAST) DASH? QUARTER"
            f" ((OF|IN)? THE? FISCAL? {YEAR})?"
        ),
        read=_quarter,
        examples=(
            Example("third-quarter profit", "third-quarter", "DATE", "2020-Q3"),
            Example("in the third quarter of 1989", "the third quarter of 1989", "DATE", "1989-Q3"),
            Example("in the 1989 second quarter", "the 1989 second quarter", "DATE", "1989-Q2"),
        ),
        counterexamples=("the fifth quarter", "in the fourth quarter touchdown"),
    ),
    Rule(
        name="quarter-name",
        pattern=f"QUARTER_NAME (OF|COMMA|SLASH)? ({YEAR})?",
        read=_quarter,
        examples=(Example("in Q3 2020 it", "Q3 2020", "DATE", "2020-Q3"),),
        counterexamples=("in Q5 2020-ish",),
    ),
    Rule(
        name="half",
        pattern=f"THE? (YEAR)? (ORD|LAST) DASH? HALF ((OF|IN)? THE? FISCAL? {YEAR})?",
        read=_half,
        examples=(
            Example("in the first half of 1998", "the first half of 1998", "DATE", "1998-H1"),
            Example("first-half profit", "first-half", "DATE", "2020-H1"),
            Example("in the second half of last year", "the second half of last year", "DATE", "2019-H2"),
        ),
        counterexamples=("in the first half of a match",),
    ),
    Rule(
        name="fiscal-year",
        pattern=f"{PART}? THE? FISCAL UNIT? {YEAR}",
        read=_fiscal,
        examples=(Example("in fiscal 1989 it", "fiscal 1989", "DATE", "1989"),),
        counterexamples=("fiscal policy",),
    ),
    Rule(
        name="year-period",
        pattern="THE YEAR (PERIOD|QUARTER)",
        read=_period,
        examples=(Example("from the 1988 period it", "the 1988 period", "DATE", "1988"),),
        counterexamples=("the 1988 periodical",),
    ),
    Rule(
        name="latest-period",
        pattern="THE? (LATEST|CURRENT) PERIOD",
        read=_latest_period,
        examples=(
            Example("In Q1 2020 it fell. In the latest period it", "the latest period", "DATE", "2020-Q1"),
        ),
        counterexamples=("the latest periodical",),
    ),
)
