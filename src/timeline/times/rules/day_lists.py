"""Several days of one month: "4-16 August 2020", "August 4-16", "May 2, 9 and 16"."""

from __future__ import annotations

from timeline.times.readings import date, value
from timeline.times.rule import Example, Match, Piece, Rule
from timeline.times.rules.parts import YEAR, word_after, word_before, year_of
from timeline.times.symbols import group

NEXT_DAY = "(COMMA|COMMA? AND|DASH|SLASH|TO) DAYNUM"


def _days(match: Match) -> list[Piece] | None:
    """Two days of one month: "4-16 August 2020", "August 4-16, 2020"."""
    month = match.at("MONTH")
    days = [i for i in range(match.first, match.last) if match.words[i].symbol in group("DAYNUM")][:2]
    first, second = (int(match.words[i].value or 0) for i in days)
    if month is None or first >= second or (match.has("AND") and not _is_pair(match)):
        return None
    year = year_of(match) if match.has("YEAR") else None
    number = match.words[month].value
    readings = [date(value(year=year, month=number, day=day)) for day in (first, second)]
    if readings[0] is None or readings[1] is None:
        return None
    second_start = days[1] - 1 if match.words[days[1] - 1].symbol in group("THE") else days[1]
    return [Piece(match.first, days[0] + 1, readings[0]), Piece(second_start, match.last, readings[1])]


def _is_pair(match: Match) -> bool:
    return match.before("BETWEEN") or match.before("ON") or match.has("YEAR") or not word_after(match)


def _day_list(match: Match) -> list[Piece] | None:
    """Days of one month in a list: "May 2, 9 and 16", "Sat 2 / 9 / 16 May"."""
    at = [i for i in range(match.first, match.last) if match.words[i].symbol in group("DAYNUM")]
    days = [int(match.words[i].value or 0) for i in at]
    if days != sorted(set(days)) or not match.is_in(word_after(match), "function_words"):
        return None
    if at[0] == match.first and word_before(match).istitle() and not match.before("WEEKDAY"):
        return None
    year = year_of(match) if match.has("YEAR") else None
    readings = [date(value(year=year, month=match.one("MONTH"), day=day)) for day in days]
    pieces = [
        Piece(i, i + 1, reading) for i, reading in zip(at, readings, strict=True) if reading is not None
    ]
    if len(pieces) < len(days):
        return None
    month = match.at("MONTH") or match.first
    if month < at[0]:
        pieces[0] = pieces[0]._replace(first=match.first)
    if match.words[match.last - 1].symbol not in group("DAYNUM"):
        pieces[-1] = pieces[-1]._replace(last=match.last)
    return pieces


RULES = (
    Rule(
        name="day-list",
        pattern=(
            f"MONTH DAYNUM {NEXT_DAY} ({NEXT_DAY}){{1,12}} (COMMA? {YEAR})?"
            f" | DAYNUM {NEXT_DAY} ({NEXT_DAY}){{1,12}} OF? MONTH (COMMA? {YEAR})?"
        ),
        read=_day_list,
        examples=(
            Example("held May 2, 9 and 16.", "16", "DATE", "2020-05-16"),
            Example("held 2, 9 and 16 May 2019.", "9", "DATE", "2019-05-09"),
            Example("held 2, 9 and 16 May 2019.", "16 May 2019", "DATE", "2019-05-16"),
        ),
        counterexamples=(
            "on May 2, 9 and 4 men",
            "in May 2, 9 and 16 people left",
            "in Plan 5, and 22 to 24 February, they",
        ),
    ),
    Rule(
        name="days-month",
        pattern=f"THE? DAYNUM (DASH|TO|AND) THE? DAYNUM OF? MONTH (COMMA? {YEAR})?",
        read=_days,
        examples=(
            Example("held 4-16 August 2020 there", "16 August 2020", "DATE", "2020-08-16"),
            Example("between 4 and 16 August.", "4", "DATE", "2020-08-04"),
        ),
        counterexamples=("from 16 to 4 August troops",),
    ),
    Rule(
        name="month-days",
        pattern=f"MONTH DAYNUM (DASH|TO|AND) DAYNUM (COMMA? {YEAR})?",
        read=_days,
        examples=(
            Example("held Aug. 4-16, 2020 there", "Aug. 4", "DATE", "2020-08-04"),
            Example("held Aug. 4–16 there", "16", "DATE", "2020-08-16"),
        ),
        counterexamples=("on May 5 and 3 others left",),
    ),
)
