"""Years of three digits, which the day and month beside them tell: "28 August 430"."""

from __future__ import annotations

from timeline.times.readings import date, value
from timeline.times.recognised import Reading
from timeline.times.rule import Example, Match, Rule
from timeline.times.rules.parts import word_after


def stands_alone(match: Match) -> bool:
    """Whether nothing follows that a number could count: "on 30 September 420 men left"."""
    return match.is_in(word_after(match), "function_words") and not match.after("ANY_UNIT")


def _early_date(match: Match) -> Reading | None:
    if not stands_alone(match):
        return None
    day = (match.all("DAYNUM") or match.all("ORD"))[0]
    return date(value(year=int(match.one("NUM_3")), month=match.one("MONTH"), day=int(day)))


RULES = (
    Rule(
        name="early-date",
        pattern="THE? (DAYNUM|ORD) OF? MONTH COMMA? NUM_3 | MONTH (DAYNUM|ORD) COMMA NUM_3",
        read=_early_date,
        examples=(
            Example("He died on 28 August 430 in Hippo.", "28 August 430", "DATE", "0430-08-28"),
            Example("He died on August 28, 430, in Hippo.", "August 28, 430", "DATE", "0430-08-28"),
        ),
        counterexamples=("On 28 August 430 men left.", "It rose from its low in January of 114."),
    ),
)
