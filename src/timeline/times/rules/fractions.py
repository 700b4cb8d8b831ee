"""Quarters of a unit, and lengths in one word: "a quarter of an hour", "1h30", "month-long", "weeklong"."""

from __future__ import annotations

from timeline.times.readings import date, duration, length, value
from timeline.times.recognised import Anchoring, Reading
from timeline.times.rule import Example, Match, Piece, Rule
from timeline.times.rules.durations import mod_of_length
from timeline.times.rules.parts import bare_adjective, count_of, goes_on
from timeline.values import Duration

QUARTERS = {"HOUR": (15, "MINUTE"), "YEAR": (3, "MONTH"), "CENTURY": (25, "YEAR")}
"""What a quarter of a unit comes to."""


def _quarter(match: Match) -> Reading | list[Piece] | None:
    """Read "three quarters of an hour", "a quarter-century"."""
    known = QUARTERS.get(str(match.one("UNIT")))
    if known is None or (match.has("QUARTERS") and not match.has("OF")):
        return None
    number, unit = known
    reading = duration(length(number * (count_of(match) or 1), unit), mod=mod_of_length(match))
    return bare_adjective(match, reading) if match.has("DASH") else reading


def _hour_minute(match: Match) -> Reading | None:
    """Read "1h30" as a length, after "at" as a time of day."""
    hours, _, minutes = str(match.one("HOUR_MINUTE")).partition("h")
    if match.before("AT") and minutes:
        return date(value(hour=int(hours), minute=int(minutes)), Anchoring.ANAPHORIC)
    return duration(Duration(hours=int(hours), minutes=int(minutes) if minutes else 0))


def _seconds(match: Match) -> Reading | list[Piece] | None:
    if match.has("NUM_YEAR"):  # "2003 – second edition"
        return None
    return bare_adjective(match, duration(length(count_of(match), "SECOND"), mod=mod_of_length(match)))


def _unit_long(match: Match) -> list[Piece] | None:
    return bare_adjective(match, duration(length(1, str(match.one("ONE_UNIT")))))


def _long_word(match: Match) -> Reading | None:
    return duration(length(1, str(match.one("UNIT_LONG"))))


def _all_unit(match: Match) -> Reading | None:
    """Read "all day"; "all day-trippers" is another thing."""
    return duration(length(1, str(match.one("ALL_UNIT")))) if not goes_on(match) else None


RULES = (
    Rule(
        name="quarter-unit",
        pattern="MOD? (A QUARTER|COUNT QUARTERS) (OF A|DASH)? UNIT",
        read=_quarter,
        examples=(
            Example("It took a quarter of an hour.", "a quarter of an hour", "DURATION", "PT15M"),
            Example("It took three quarters of an hour.", "three quarters of an hour", "DURATION", "PT45M"),
            Example("It took a quarter century.", "a quarter century", "DURATION", "P25Y"),
        ),
        counterexamples=("a quarter of a mile", "three quarters of the hour"),
    ),
    Rule(
        name="hour-minute",
        pattern="HOUR_MINUTE",
        read=_hour_minute,
        examples=(
            Example("It took 1h30.", "1h30", "DURATION", "PT1H30M"),
            Example("Stir it for 24 h at most.", "24 h", "DURATION", "PT24H"),
            Example("The train leaves at 17h45.", "17h45", "TIME", "2020-08-19T17:45"),
        ),
        counterexamples=("the 1hx30 code",),
    ),
    Rule(
        name="all-unit",
        pattern="ALL_UNIT LONG?",
        read=_all_unit,
        examples=(Example("It rained all day.", "all day", "DURATION", "P1D"),),
        counterexamples=("all day-trippers", "all days"),
    ),
    Rule(
        name="long-word",
        pattern="UNIT_LONG",
        read=_long_word,
        examples=(Example("a weeklong siege", "weeklong", "DURATION", "P1W"),),
        counterexamples=("a lifelong friend",),
    ),
    Rule(
        name="seconds",
        pattern="(THE|A)? COUNT DASH SECOND",
        read=_seconds,
        examples=(Example("a ten-second wait", "ten-second", "DURATION", "PT10S"),),
        counterexamples=("the ten second-rate men", "ten second helpings"),
    ),
    Rule(
        name="unit-long",
        pattern="A? ONE_UNIT DASH LONG",
        read=_unit_long,
        examples=(Example("a month-long battle", "month-long", "DURATION", "P1M"),),
        counterexamples=("a month longer",),
    ),
)
