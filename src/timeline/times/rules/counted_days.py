"""Counted from a day that is named: "a year ago today", "a week from Tuesday", "the Monday before last"."""

from __future__ import annotations

import attrs

from timeline.times.holiday_dates import shifted
from timeline.times.readings import grain, length, relative, value
from timeline.times.recognised import Anchoring, Reading
from timeline.times.rule import Example, Match, Rule
from timeline.times.rules.holidays import holiday
from timeline.times.rules.parts import COUNT, YEAR, count_of, mod_of, word_after, year_of
from timeline.values import DateValue, Duration, Granularity

DAYS = {"DAY": 1, "WEEK": 7}


def _span(match: Match, *, back: bool) -> Duration | None:
    """The length that is counted, in whole units of a day at least."""
    count, unit = count_of(match), str(match.one("ANY_UNIT"))
    if count is None or count != int(count) or unit in {"SECOND", "MINUTE", "HOUR", "QUARTER", "WEEKEND"}:
        return None
    span = length(count, unit)
    return -span if back else span


def _from_day(match: Match) -> Reading | None:
    """Read "a year ago today", "two weeks ago Monday", "a week from tomorrow", "a week from Tuesday"."""
    span = _span(match, back=match.has("AGO"))
    if span is None or match.after("DAYPART"):
        return None
    weekday = match.one("WEEKDAY")
    if weekday is not None:
        return relative(span, Granularity.DAY, inner=DateValue(weekday=weekday))
    days = int(match.one("DEICTIC_DAY") or 0)
    if days:
        span = attrs.evolve(span, days=(span.days or 0) + days)
    return relative(span, Granularity.DAY)


def _weekday_week(match: Match) -> Reading | None:
    """Read "Tuesday week" as the Tuesday a week after the next."""
    if match.one("UNIT") != "WEEK" or not match.is_in(word_after(match), "function_words"):
        return None
    return relative(length(1, "WEEK"), Granularity.DAY, inner=DateValue(weekday=match.one("WEEKDAY")))


def _before_last(match: Match) -> Reading | None:
    """Read "the Monday before last", "the week after next": two steps."""
    step = -2 if match.has("LAST") else 2
    if match.after("WEEKDAY") or match.after("MONTH") or not match.is_in(word_after(match), "function_words"):
        return None
    unit = match.one("ONE_UNIT")
    if unit is not None:
        return relative(step, grain(str(unit)))
    part = match.one("DAYPART")
    if part is not None:
        return relative(step, Granularity.DAY, inner=DateValue(daypart=part))
    inner = value(weekday=match.one("WEEKDAY"), month=match.one("MONTH"), season=match.one("ANY_SEASON"))
    return None if inner is None else relative(step, None, inner=inner)


def _time_ahead(match: Match) -> Reading | None:
    """Read "ten days' time" in "in ten days' time"."""
    count, unit = count_of(match), str(match.one("ANY_UNIT"))
    if not match.before("IN") or count is None or (match.has("A") and match.has("UNITS")):
        return None
    return relative(length(count, unit), grain(unit), mod=mod_of(match))


def _parts_later(match: Match) -> Reading | None:
    """Read "two nights later": nights are days, of which the part is named."""
    count = count_of(match)
    if count is None or count != int(count):
        return None
    back = match.has("AGO") or match.has("EARLIER") or match.has("BEFORE")
    kind = Anchoring.DEICTIC if match.has("AGO") else Anchoring.ANAPHORIC
    inner = DateValue(daypart=match.one("DAYPARTS"))
    return relative(-int(count) if back else int(count), Granularity.DAY, kind=kind, inner=inner)


def _beside_holiday(match: Match) -> Reading | None:
    """Read "the day after Christmas", "two days before Christmas 2018"."""
    unit = str(match.one("ANY_UNIT"))
    count = count_of(match.part(match.first, match.at("ANY_UNIT") or match.last))
    if unit not in DAYS or count is None or count != int(count):
        return None
    days = int(count) * DAYS[unit] * (-1 if match.has("BEFORE") else 1)
    year = year_of(match) if match.has("YEAR") else match.one("SHORT_YEAR")
    name = shifted(str(match.one("HOLIDAY")), days)
    return holiday(name, year) if name is not None else None


RULES = (
    Rule(
        name="from-day",
        pattern=f"({COUNT}|A) ANY_UNIT (AGO ON?|FROM) (DEICTIC_DAY|WEEKDAY)",
        read=_from_day,
        examples=(
            Example("It fell a year ago today.", "a year ago today", "DATE", "2019-08-19"),
            Example("It fell two weeks ago Monday.", "two weeks ago Monday", "DATE", "2020-08-03"),
            Example("It will fall a week from Tuesday.", "a week from Tuesday", "DATE", "2020-09-01"),
            Example("It will fall a week from tomorrow.", "a week from tomorrow", "DATE", "2020-08-27"),
        ),
        counterexamples=("a few days ago today", "two hours from Monday"),
    ),
    Rule(
        name="weekday-week",
        pattern="WEEKDAY_FULL UNIT",
        read=_weekday_week,
        examples=(Example("They will meet Tuesday week.", "Tuesday week", "DATE", "2020-09-01"),),
        counterexamples=("the Tuesday week two ends", "Friday month end"),
    ),
    Rule(
        name="before-last",
        pattern="THE (ONE_UNIT|WEEKDAY|DAYPART|MONTH|ANY_SEASON) (BEFORE LAST|AFTER NEXT)",
        read=_before_last,
        examples=(
            Example("It fell the Monday before last.", "the Monday before last", "DATE", "2020-08-10"),
            Example("It fell the year before last.", "the year before last", "DATE", "2018"),
            Example("It falls the week after next.", "the week after next", "DATE", "2020-W36"),
        ),
        counterexamples=("the Monday before lastly", "the day before last Tuesday"),
    ),
    Rule(
        name="time-ahead",
        pattern=f"({COUNT}|A) ANY_UNIT POSS TIME",
        read=_time_ahead,
        examples=(Example("It opens in ten days' time.", "ten days' time", "DATE", "2020-08-29"),),
        counterexamples=("He lost ten days' time.",),
    ),
    Rule(
        name="parts-later",
        pattern=f"{COUNT} DAYPARTS (AGO|EARLIER|LATER|BEFORE|AFTER)",
        read=_parts_later,
        examples=(Example("It fell two nights ago.", "two nights ago", "TIME", "2020-08-17TNI"),),
        counterexamples=("two nights of it",),
    ),
    Rule(
        name="beside-holiday",
        pattern=(
            f"(THE UNIT|{COUNT} UNITS|A UNIT) (BEFORE|AFTER) HOLIDAY ((OF|COMMA|IN)? ({YEAR}|SHORT_YEAR))?"
        ),
        read=_beside_holiday,
        examples=(
            Example("It fell the day after Christmas.", "the day after Christmas", "DATE", "2019-12-26"),
            Example("Two days before Easter 2019.", "Two days before Easter 2019", "DATE", "2019-04-19"),
        ),
        counterexamples=("the hour after Christmas", "the year before Easter"),
    ),
)
