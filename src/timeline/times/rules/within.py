"""Parts of a month, a year or a century, and pairs: "the first week of July", "the 9th and 10th century"."""

from __future__ import annotations

from timeline.times.holiday_dates import COMMON_YEAR
from timeline.times.readings import date, value
from timeline.times.recognised import Reading
from timeline.times.rule import Example, Match, Piece, Rule
from timeline.times.rules.parts import YEAR, mod_of, year_of
from timeline.times.symbols import group
from timeline.values.day import days_in_month

FINER = {"CENTURY": 0, "DECADE": 1, "YEAR": 2, "MONTH": 3, "WEEK": 4, "DAY": 5}
"""How fine a unit is; a part must be finer than what it is a part of."""


def _nth_day(match: Match) -> Reading | None:
    """Read "the third day of March 2015" as the date; "the third day of talks" is none."""
    if match.one("UNIT") != "DAY":
        return None
    year = year_of(match) if match.has("YEAR") or match.has("BC") else None
    return date(value(year=year, month=match.one("MONTH"), day=int(match.one("ORD"))))


def _month_of(match: Match) -> Reading | None:
    if match.one("UNIT") != "MONTH":
        return None
    year = year_of(match) if match.has("YEAR") or match.has("BC") else None
    return date(value(year=year, month=match.one("MONTH")))


def _part(match: Match) -> Reading | None:
    """The whole, with the modifier of the part: no day is stated, so that none is invented."""
    whole = _whole(match)
    if whole is not None and match.one("UNIT") == "DAY" and not match.has("EARLY"):
        return _edge_day(match, whole)
    part = None if match.has("HALF") or match.has("QUARTER") else match.one("ANY_UNIT")
    if whole is None or (part is not None and not _is_finer(str(part), match)):
        return None
    return date(value(**whole), mod=_mod(match))


def _edge_day(match: Match, whole: dict[str, int | None]) -> Reading | None:
    """Read "the last day of May", "the first day of 2020", which are days of the calendar."""
    year, month = whole.get("year"), whole.get("month")
    if set(whole) - {"year", "month"} or (month is None and year is None) or match.has("FINAL"):
        return None
    if not match.has("LAST"):
        number = int(match.one("ORD"))
        return date(value(year=year, month=month or 1, day=number)) if month or number == 1 else None
    month = month or 12
    if year is None and month == FEBRUARY:
        return None
    return date(value(year=year, month=month, day=days_in_month(year or COMMON_YEAR, month)))


def _whole(match: Match) -> dict[str, int | None] | None:
    """The fields of what it is a part of."""
    year = year_of(match) if match.has("YEAR") or match.has("BC") else None
    if match.has("MONTH"):
        return None if match.has("QUARTER") else {"month": match.one("MONTH"), "year": year}
    if match.has("DECADE") or match.has("DECADE_BARE"):
        return {"decade": match.one("DECADE") or match.one("DECADE_BARE")}
    if year is not None:
        return None if match.has("HALF") or match.has("QUARTER") else {"year": year}
    if match.all("UNIT")[-1:] != ["CENTURY"]:
        return None
    return {"century": -int(match.all("ORD")[-1]) if match.has("BC") else int(match.all("ORD")[-1]) - 1}


def _is_finer(part: str, match: Match) -> bool:
    if match.has("MONTH"):
        whole = "MONTH"
    elif match.has("DECADE") or match.has("DECADE_BARE"):
        whole = "DECADE"
    else:
        whole = "CENTURY" if match.has("UNIT") and match.all("UNIT")[-1] == "CENTURY" else "YEAR"
    return FINER.get(part, -1) > FINER[whole]


def _mod(match: Match) -> str | None:
    """Which end of the whole the part lies at; nothing for what lies between."""
    if match.has("EDGE_HALF"):
        return mod_of(match)
    if match.has("LAST") or match.has("FINAL") or match.has("EARLY"):
        return str(match.one("FINAL") or match.one("EARLY") or "END")
    number = int(match.one("ORD"))
    if match.has("HALF"):
        return "START" if number == 1 else "END"
    return "START" if number == 1 else None


def _decade_of_century(match: Match) -> Reading | None:
    units = match.all("UNIT")
    nth = 10 if match.has("LAST") or match.has("FINAL") else int(match.one("ORD"))
    century = int(match.all("ORD")[-1])
    if units != ["DECADE", "CENTURY"] or not 1 <= nth <= 10 or match.has("BC"):
        return None
    return date(value(decade=(century - 1) * 10 + nth - 1))


def _centuries(match: Match) -> list[Piece] | None:
    """Read "the 9th and 10th centuries": both are centuries, of one era."""
    if (match.one("UNITS") or match.one("UNIT")) != "CENTURY":
        return None
    at = [i for i in range(match.first, match.last) if match.words[i].symbol in group("ORD")]
    if len(at) != 2:
        return None
    link = next(i for i in range(at[0] + 1, at[1]) if match.words[i].symbol not in group("THE"))
    halves = (match.part(match.first, link), match.part(link + 1, match.last))
    first, second = (_nth_century(half, before_christ=match.has("BC")) for half in halves)
    if first is None or second is None:
        return None
    start = link + 1
    return [Piece(match.first, at[0] + 1, first), Piece(start, match.last, second)]


def _nth_century(match: Match, *, before_christ: bool) -> Reading | None:
    number = int(match.one("ORD"))
    return date(value(century=-number if before_christ else number - 1), mod=mod_of(match))


FEBRUARY = 2

WHICH = "(ORD|LAST|FINAL|EARLY)"
CENTURY = "(THE? ORD DASH? UNIT (BC|AD)?)"

RULES = (
    Rule(
        name="centuries",
        pattern=(
            "THE? EARLY? DASH? ORD (AND|TO|OR|DASH|COMMA) THE? EARLY? DASH? ORD DASH? (UNITS|UNIT) (BC|AD)?"
        ),
        read=_centuries,
        examples=(
            Example("in the 9th and 10th centuries they", "10th centuries", "DATE", "09"),
            Example("from the 9th to the 10th centuries", "the 9th", "DATE", "08"),
        ),
        counterexamples=("the 9th and 10th weeks",),
    ),
    Rule(
        name="nth-day-of-month",
        pattern=f"(THE|THIS)? ORD UNIT OF MONTH (COMMA? {YEAR})?",
        read=_nth_day,
        examples=(
            Example("on the third day of March 2015 we", "the third day of March 2015", "DATE", "2015-03-03"),
            Example("this 9th day of June, 2020.", "this 9th day of June, 2020", "DATE", "2020-06-09"),
        ),
        counterexamples=("the third day of marching", "the third week of March"),
    ),
    Rule(
        name="month-of",
        pattern=f"THE UNIT OF MONTH ((COMMA|OF)? {YEAR})?",
        read=_month_of,
        examples=(Example("in the month of May, 1967 he", "the month of May, 1967", "DATE", "1967-05"),),
        counterexamples=("the month of mourning", "the day of May's fall"),
    ),
    Rule(
        name="decade-of-century",
        pattern=f"THE {WHICH} UNIT OF {CENTURY}",
        read=_decade_of_century,
        examples=(
            Example(
                "in the first decade of the 21st century",
                "the first decade of the 21st century",
                "DATE",
                "200",
            ),
        ),
        counterexamples=("the first day of the 21st century-ish",),
    ),
    Rule(
        name="part-of",
        pattern=(
            f"THE? {WHICH} (UNIT|UNITS|HALF|QUARTER) OF"
            f" (MONTH ((COMMA|OF)? {YEAR})?|THE? (DECADE|DECADE_BARE)|{CENTURY}|{YEAR})"
        ),
        read=_part,
        examples=(
            Example("in the first week of July they", "the first week of July", "DATE", "2020-07"),
            Example("in the last days of 1999 they", "the last days of 1999", "DATE", "1999"),
            Example(
                "in the second half of the 19th century", "the second half of the 19th century", "DATE", "18"
            ),
        ),
        counterexamples=("the first week of talks", "the second half of the game"),
    ),
)
