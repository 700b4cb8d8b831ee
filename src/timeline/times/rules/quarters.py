"""Quarters, halves and fiscal years: "the third quarter of 1989", "third-quarter", "fiscal 1989"."""

from __future__ import annotations

from timeline.times.numerals import pivot
from timeline.times.readings import date, length, relative, value
from timeline.times.recognised import Anchoring, Reading
from timeline.times.rule import Example, Match, Piece, Rule
from timeline.times.rules.parts import PART, TWO_DIGITS, YEAR, bare_adjective, mod_of, word_after, year_of
from timeline.times.symbols import group
from timeline.values import Granularity


def _number(match: Match, last: int) -> int | None:
    found = match.one("ORD")
    final = 1 if match.one("FINAL") == "START" else last
    number = final if found is None else int(found)
    return number if 1 <= number <= last else None


def _quarter(match: Match) -> Reading | list[Piece] | None:
    number = match.one("QUARTER_NAME") or _number(match, 4)
    if match.has("SHORT_YEAR"):
        return date(value(year=match.one("SHORT_YEAR"), quarter=number), mod=mod_of(match))
    sports = match.is_in(word_after(match), "sport")
    if number is None or sports or ((match.has("LAST") or match.has("FINAL")) and not _of_year(match)):
        return None
    if match.has("YEAR_AGO"):
        return relative(-1, Granularity.YEAR, inner=value(quarter=number))
    year = year_of(match) if match.has("YEAR") else None
    reading = date(value(year=year, quarter=number), mod=mod_of(match))
    return bare_adjective(match, reading) if match.has("DASH") else reading


def _of_year(match: Match) -> bool:
    """Whether "the last quarter" is that of a year: "of 2019", "of this year"."""
    of = match.after("OF") and match.part(match.first, match.last + 1).after("STEP_OR_THE")
    return of or match.has("YEAR")


def _half(match: Match) -> Reading | None:
    number = _number(match, 2)
    year = year_of(match) if match.has("YEAR") else None
    if number is None:
        return None
    of_unit = match.one("UNIT")
    told = of_unit is not None or match.has("SEMESTER") or _in_year(match)
    if (year is None and not told) or (of_unit or "YEAR") != "YEAR":
        return None
    return date(value(year=year, half=number), mod=None if match.has("EDGE_HALF") else mod_of(match))


def _in_year(match: Match) -> bool:
    """Whether "the first half" goes on with the year that it is of."""
    return match.is_in(word_after(match), "accounts") or _of_year(match)


def _half_name(match: Match) -> Reading | None:
    """Read "H1 2020"; without a year "H1" is also a road or a visa, so that a preposition must tell."""
    year = year_of(match) if match.has("YEAR") else match.one("SHORT_YEAR")
    told = match.before("IN") or match.before("SIGNAL")
    if year is None and not (told and match.is_in(word_after(match), "function_words")):
        return None
    return date(value(year=year, half=match.one("HALF_NAME")), mod=mod_of(match))


def _month_quarter(match: Match) -> Reading | None:
    """Read "the June quarter" as the one that ends, or lies, there."""
    year = year_of(match) if match.has("YEAR") else None
    return date(value(year=year, quarter=(int(match.one("MONTH")) + 2) // 3))


def _fy(match: Match) -> Reading | list[Piece] | None:
    """Read "FY19", "FY2019-20"."""
    known = group("ERA_YEAR") + group("SHORT_YEAR")
    numbers = [i for i in range(match.first, match.last) if match.words[i].symbol in known]
    years = [int(match.words[i].value or 0) for i in numbers]
    begin = years[0] if years[0] >= 1000 else pivot(years[0])
    first = date(value(year=begin), mod=mod_of(match))
    if len(years) == 1 or first is None:
        return first
    end = date(value(year=begin + 1))
    if end is None or years[1] % 100 != (begin + 1) % 100:
        return None
    return [Piece(match.first, numbers[0] + 1, first), Piece(numbers[1], match.last, end)]


def _same_period(match: Match) -> Reading | None:
    """Read "the same period last year", "last year's quarter": that which is told of, in that year."""
    if match.has("UNIT") and match.all("UNIT")[-1] != "YEAR":
        return None
    if not match.has("NUM_YEAR"):
        return relative(-length(1, "YEAR"), Granularity.YEAR, kind=Anchoring.ANAPHORIC)
    return relative(0, Granularity.QUARTER, kind=Anchoring.ANAPHORIC, inner=value(year=year_of(match)))


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
            f"{PART}? (THE|A)? (YEAR POSS?)? (WHOLE|FISCAL DASH?|YEAR_AGO)* (ORD|LAST|FINAL)"
            f" (FISCAL|DASH)? QUARTER ((OF|IN)? THE? FISCAL? {YEAR})?"
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
        pattern=f"{PART}? (QUARTER_NAME ((OF|COMMA|SLASH)? ({YEAR}|SHORT_YEAR))?|NUM_YEAR QUARTER_NAME)",
        read=_quarter,
        examples=(Example("in Q3 2020 it", "Q3 2020", "DATE", "2020-Q3"),),
        counterexamples=("in Q5 2020-ish",),
    ),
    Rule(
        name="half",
        pattern=f"THE? (YEAR)? (ORD|LAST|FINAL) DASH? HALF ((OF|IN)? THE? FISCAL? {YEAR}|OF THE UNIT)?",
        read=_half,
        examples=(
            Example("in the first half of 1998", "the first half of 1998", "DATE", "1998-H1"),
            Example("first-half profit", "first-half", "DATE", "2020-H1"),
            Example("in the second half of last year", "the second half of last year", "DATE", "2019-H2"),
        ),
        counterexamples=("in the first half of a match",),
    ),
    Rule(
        name="half-name",
        pattern=f"{PART}? (HALF_NAME (OF|COMMA|SLASH)? ({YEAR}|SHORT_YEAR)?|NUM_YEAR HALF_NAME)",
        read=_half_name,
        examples=(Example("in H1 2020 it", "H1 2020", "DATE", "2020-H1"),),
        counterexamples=("an H1 visa", "the H2 road"),
    ),
    Rule(
        name="month-quarter",
        pattern=f"THE MONTH QUARTER ((OF|IN)? {YEAR})?",
        read=_month_quarter,
        examples=(Example("in the June quarter it", "the June quarter", "DATE", "2020-Q2"),),
        counterexamples=("the June quarterly",),
    ),
    Rule(
        name="fy",
        pattern=f"{PART}? FY ({TWO_DIGITS}|NUM_YEAR|SHORT_YEAR) ((DASH|SLASH) ({TWO_DIGITS}|NUM_YEAR))?",
        read=_fy,
        examples=(
            Example("in FY19 it", "FY19", "DATE", "2019"),
            Example("in FY2019-20 it", "20", "DATE", "2020"),
            Example("in FY'98 it", "FY'98", "DATE", "1998"),
        ),
        counterexamples=("in FY it",),
    ),
    Rule(
        name="same-period",
        pattern=(
            "(THE? (SAME|LIKE) (PERIOD|QUARTER) (OF|IN|A)? (LAST UNIT|NUM_YEAR|UNIT (EARLIER|AGO|BEFORE))"
            " | THE (PERIOD|QUARTER) A UNIT (EARLIER|AGO|BEFORE) | LAST UNIT POSS (PERIOD|QUARTER))"
        ),
        read=_same_period,
        examples=(
            Example(
                "In Q1 2020 it fell from the same period last year.",
                "the same period last year",
                "DATE",
                "2019-Q1",
            ),
            Example(
                "In Q1 2020 it fell from the same quarter of 2019.",
                "the same quarter of 2019",
                "DATE",
                "2019-Q1",
            ),
            Example("In Q1 it rose from last year's quarter.", "last year's quarter", "DATE", "2019-Q1"),
        ),
        counterexamples=("the same period drama", "a comparable quarter of them"),
    ),
    Rule(
        name="fiscal-year",
        pattern=f"{PART}? THE? (FISCAL UNIT? {YEAR}|NUM_YEAR FISCAL UNIT)",
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
