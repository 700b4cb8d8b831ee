"""The nth weekday of a month: "the third Thursday in November 2019", "the last Friday of May"."""

from __future__ import annotations

from timeline.errors import TimelineError
from timeline.times.holiday_dates import holiday_in
from timeline.times.readings import date, length, recurring, relative
from timeline.times.recognised import Anchoring, Reading
from timeline.times.rule import Example, Match, Rule
from timeline.times.rules.parts import YEAR, year_of
from timeline.values import DateValue


def _nth(match: Match) -> Reading | None:
    """The day where the year is named; else it is placed as a feast that moves from year to year."""
    place = -1 if match.has("LAST") else int(match.one("ORD") or 0)
    if not -1 <= place <= 5:
        return None
    rule = f"{int(match.one('MONTH')):02}/{place}/{match.one('WEEKDAY')}"
    year = year_of(match) if match.has("YEAR") or match.has("BC") else None
    if year is None:
        return relative(0, None, kind=Anchoring.UNDERSPECIFIED, inner=DateValue(), holiday=rule)
    try:
        day = holiday_in(rule, year)
    except TimelineError:
        return None
    inside = day.month == match.one("MONTH")  # no month has a fifth of every weekday
    return date(DateValue(year=day.year, month=day.month, day=day.day)) if inside else None


def _every(match: Match) -> Reading | None:
    """Read "the first Monday of every month" as a set of the longer unit."""
    return recurring(length(1, str(match.all("ONE_UNIT")[-1])), quant=str(match.one("EVERY")))


RULES = (
    Rule(
        name="nth-weekday",
        pattern=f"THE? (ORD|LAST) WEEKDAY (OF|IN) MONTH (COMMA? {YEAR})?",
        read=_nth,
        examples=(
            Example(
                "on the third Thursday in November 2019 he",
                "the third Thursday in November 2019",
                "DATE",
                "2019-11-21",
            ),
            Example("on the last Friday of May 1998 he", "the last Friday of May 1998", "DATE", "1998-05-29"),
            Example(
                "on the first Sunday of September they", "the first Sunday of September", "DATE", "2020-09-06"
            ),
        ),
        counterexamples=("the first Monday club of Mayfair",),
    ),
    Rule(
        name="nth-weekday-of-every",
        pattern="THE? (ORD|LAST) (WEEKDAY|UNIT) (OF|IN) EVERY ONE_UNIT",
        read=_every,
        examples=(
            Example("on the first Monday of every month", "the first Monday of every month", "SET", "P1M"),
        ),
        counterexamples=("the first Monday of every man",),
    ),
)
