"""Days of letters and old papers, whose step stands behind: "Monday last", "the 12th of October next"."""

from __future__ import annotations

from timeline.times.readings import relative, value
from timeline.times.recognised import Reading
from timeline.times.rule import Example, Match, Rule
from timeline.times.rules.days import step_of
from timeline.times.rules.parts import word_after
from timeline.values import Granularity


def _last_or_next(match: Match) -> Reading | None:
    """Read it where nothing follows that "last" could belong to: "May last year" goes on."""
    if not match.is_in(word_after(match), "function_words") or match.after("COUNT"):
        return None
    inner = value(weekday=match.one("WEEKDAY"), month=match.one("MONTH"), day=_day(match))
    return relative(step_of(match), None, inner=inner) if inner is not None else None


def _day(match: Match) -> int | None:
    found = match.one("DAYNUM") or match.one("ORD")
    return int(found) if found is not None else None


def _of_month(match: Match) -> Reading | None:
    """Read "the 4th inst.", "the 28th ult.": a day of this month, or of the last."""
    inner = value(day=match.one("ORD_DIGIT"))
    step = int(match.one("MONTH_STEP"))
    return relative(step, Granularity.MONTH, inner=inner) if inner is not None else None


RULES = (
    Rule(
        name="inst-ult",
        pattern="THE? ORD_DIGIT MONTH_STEP",
        read=_of_month,
        examples=(
            Example("Yours of the 4th inst. came.", "the 4th inst.", "DATE", "2020-08-04"),
            Example("Yours of the 28th ult. came.", "the 28th ult.", "DATE", "2020-07-28"),
        ),
        counterexamples=("the 4th institute",),
    ),
    Rule(
        name="last-or-next",
        pattern="(WEEKDAY|THE? (DAYNUM|ORD) OF? MONTH|MONTH_FULL DAYNUM?) (LAST|NEXT)",
        read=_last_or_next,
        examples=(
            Example("He phoned on Monday last.", "Monday last", "DATE", "2020-08-17"),
            Example("of the 12th of October last", "the 12th of October last", "DATE", "2019-10-12"),
            Example("It will be held on Friday next.", "Friday next", "DATE", "2020-08-21"),
        ),
        counterexamples=("on Monday last week he", "in June last year he", "on Monday next door"),
    ),
)
