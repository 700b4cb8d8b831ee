"""Whole units counted from an anchor: "last year", "this week", "the following month", "the quarter"."""

from __future__ import annotations

from timeline.times.readings import TIMES, date, duration, grain, length, relative, value
from timeline.times.recognised import Anchoring, Reading
from timeline.times.rule import Example, Match, Rule
from timeline.times.rules.days import kind_of, step_of
from timeline.times.rules.parts import (
    PART,
    is_title,
    mod_of,
    word_after,
    word_before,
)
from timeline.values import DateValue, Granularity

STEP = "(LAST|PREVIOUS|NEXT|COMING|FOLLOWING|THIS|THAT|CURRENT|LATEST|SAME)"
STEPS = f"(THIS (LAST|COMING|PAST) | {STEP} (SAME|FISCAL|WHOLE|COMING|PAST)?)"
"""Also two of them; "that last week" is two words that have nothing to do with each other."""
TOO_SHORT = frozenset({"SECOND", "MINUTE", "HOUR"})


def _unit(match: Match) -> str:
    return str(match.one("ONE_UNIT"))


def _named_unit(match: Match) -> Reading | None:
    unit = _unit(match)
    if is_title(match) or (unit in TOO_SHORT and not match.has("PAST")):
        return None
    if match.has("PAST") or TIMES in unit:
        return duration(length(1.5 if match.has("A_HALF") else 1, unit), mod=mod_of(match))
    if match.has("LAST") and match.has("THE") and match.after("OF"):
        return duration(length(1, unit), mod=mod_of(match))
    kind, step = kind_of(match), step_of(match)
    if match.has("LATEST"):  # of figures: the one that is over; of quarters, the one that is told of
        step = 0 if match.has("QUARTER") else -1
        kind = Anchoring.ANAPHORIC if match.has("QUARTER") else kind
    return relative(step, grain(unit), kind=kind, mod=mod_of(match), stepped=True)


def _the_unit(match: Match) -> Reading | None:
    """Read "the quarter", "the year" as the one in question, "the year ended March 31" as a length."""
    unit, after = _unit(match), word_after(match)
    if after.startswith("-"):
        return None
    if unit == "QUARTER":
        return relative(0, Granularity.QUARTER, kind=Anchoring.ANAPHORIC)
    if unit == "WEEKEND":
        return date(value(weekend=True))
    if unit == "DAY" and match.has("WHOLE"):
        return duration(length(1, unit))
    if unit in TOO_SHORT or unit == "DAY" or TIMES in unit or match.is_in(after, "year_of_event"):
        return None
    if match.is_in(after, "length_ends"):
        return duration(length(1, unit))
    told = match.has("WHOLE") or match.has("FISCAL")
    if not told and not match.is_in(word_before(match), "before_unit"):
        return None
    if after.islower() and not match.is_in(after, "after_unit"):
        return None
    return relative(0, grain(unit))


def _edge(match: Match) -> Reading | None:
    unit = _unit(match)
    if unit in TOO_SHORT:
        return None
    return relative(0, grain(unit), mod=mod_of(match))


def _year_end(match: Match) -> Reading | None:
    unit = grain(str(match.one("YEAR_END")))
    dashed = unit is Granularity.YEAR and "-" in match.text[match.start : match.end]
    step = -1 if match.is_in(word_before(match), "before_past_end") else 0
    return relative(step, unit, inner=DateValue(month=12, day=31) if dashed else None, mod="END")


def _week_of(match: Match) -> Reading | None:
    inner = value(month=match.one("MONTH"), day=match.one("DAYNUM"))
    if inner is None or match.one("UNIT") not in ("WEEK", None):
        return None
    if match.has("WEEKEND"):
        return relative(0, Granularity.WEEKEND, kind=Anchoring.UNDERSPECIFIED, inner=inner)
    return relative(0, Granularity.WEEK, kind=Anchoring.UNDERSPECIFIED, inner=inner)


def _mid_unit(match: Match) -> Reading | None:
    """Read "mid-year", "midweek"."""
    unit = match.one("MID_UNIT") or match.one("UNIT")
    if match.one("EARLY") not in (None, "MID") or unit in TOO_SHORT or unit == "DAY":
        return None
    ends = match.is_in(word_after(match), "function_words")
    return relative(0, grain(str(unit)), mod="MID") if ends else None


RULES = (
    Rule(
        name="mid-unit",
        pattern="EARLY DASH UNIT | MID_UNIT",
        read=_mid_unit,
        examples=(
            Example("Rates rose at mid-year.", "mid-year", "DATE", "2020"),
            Example("Rates rose midweek.", "midweek", "DATE", "2020-W34"),
        ),
        counterexamples=("a mid-year review", "late - year"),
    ),
    Rule(
        name="week-of",
        pattern="THE (UNIT|WEEKEND) OF MONTH DAYNUM",
        read=_week_of,
        examples=(Example("in the week of March 8 they", "the week of March 8", "DATE", "2020-W10"),),
        counterexamples=("the week of mourning",),
    ),
    Rule(
        name="named-unit",
        pattern=f"({PART}|MOD)? THE? {STEPS} ONE_UNIT OR_SO?",
        read=_named_unit,
        examples=(
            Example("He left last year.", "last year", "DATE", "2019"),
            Example("He left last week.", "last week", "DATE", "2020-W33"),
            Example("She says that last week he left.", "last week", "DATE", "2020-W33"),
            Example("He leaves next month.", "next month", "DATE", "2020-09"),
            Example("He left earlier this year.", "earlier this year", "DATE", "2020"),
            Example("In May 1998 he won. That year he left.", "That year", "DATE", "1998"),
            Example("On 5 May 1998 he won. The next day he left.", "The next day", "DATE", "1998-05-06"),
        ),
        counterexamples=("at the last minute", "the next hourglass", 'he told ABC\'s "This Week" so'),
    ),
    Rule(
        name="past-unit",
        pattern="(THE|THIS)? PAST WHOLE? ONE_UNIT A_HALF?",
        read=_named_unit,
        examples=(
            Example("over the past week they", "the past week", "DURATION", "P1W"),
            Example("in the past decade they", "the past decade", "DURATION", "P10Y"),
        ),
        counterexamples=("half past an hour",),
    ),
    Rule(
        name="edge-unit",
        pattern="(THE? EDGE OF THE | (EARLY|EARLIER|LATER) IN THE | EARLY_THROUGH THE) WHOLE? ONE_UNIT",
        read=_edge,
        examples=(
            Example("by the end of the year he", "the end of the year", "DATE", "2020"),
            Example("later in the month he", "later in the month", "DATE", "2020-08"),
        ),
        counterexamples=("the end of the yearbook",),
    ),
    Rule(
        name="year-end",
        pattern="MOD? THE? YEAR_END",
        read=_year_end,
        examples=(Example("by year-end he", "year-end", "DATE", "2020-12-31"),),
        counterexamples=("the year ends well",),
    ),
    Rule(
        name="the-unit",
        pattern="THE (FISCAL|WHOLE)* (UNIT|QUARTER|WEEKEND)",
        read=_the_unit,
        examples=(
            Example("It fell in May; for the year, profit rose.", "the year", "DATE", "2020"),
            Example("for the year ended March 31", "the year", "DURATION", "P1Y"),
        ),
        counterexamples=("the year he was born", "the day of wrath"),
    ),
)
