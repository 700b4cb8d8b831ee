"""Bare units of messages: "busy day", "Day 3", "the whole day", "the week that was", "good old days"."""

from __future__ import annotations

from timeline.times.readings import date, duration, grain, length, relative
from timeline.times.recognised import Anchoring, Reading
from timeline.times.rule import Example, Match, Rule
from timeline.values import DateValue, Granularity

NOT_A_NOUN = frozenset({"MINUTE", "DECADE", "CENTURY", "MILLENNIUM", "FORTNIGHT"})
"""Units that are said with a number or an article alone."""

SHORT = frozenset({"SECOND", "MINUTE", "HOUR"})


def _one(match: Match) -> Reading | None:
    """One unit: "a busy day", "Day 3", "the first week"; not of an age ("3 year old") or of "mid-year"."""
    unit = str(match.one("UNIT"))
    bare = match.last == match.first + 1
    tied = bare and (match.before("COUNT") or match.text[match.start - 1 : match.start] == "-")
    return None if tied or unit in NOT_A_NOUN or match.after("ANY_UNIT") else duration(length(1, unit))


def _the_unit(match: Match) -> Reading | None:
    unit = str(match.one("UNIT"))
    return None if unit in NOT_A_NOUN or unit in SHORT else relative(0, grain(unit))


def _units(match: Match) -> Reading | None:
    if match.before("COUNT"):
        return None
    return duration(length(None, str(match.one("UNITS"))))


def _moment(match: Match) -> Reading | None:
    """Read "last minute", "this hour": a time of day that nothing tells."""
    unit = str(match.one("UNIT"))
    if unit not in SHORT:
        return None
    if match.has("THIS"):
        return relative(0, Granularity.DAY, inner=DateValue(hour=-1))
    return date(DateValue(day=0, hour=-1), Anchoring.ABSOLUTE)


RULES = (
    Rule(
        name="message-numbered-unit",
        pattern="UNIT (NUM_HOUR|NUM_24|NUM_31|NUM_59|NUM_99|NUM_3|WORD_NUM)",
        read=_one,
        examples=(Example("Day 3 of the trip #sun", "Day 3", "DURATION", "P1D"),),
        counterexamples=("Minute 3 of the game lol",),
    ),
    Rule(
        name="message-whole-unit",
        pattern="THE? (WHOLE|ORD)+ UNIT",
        read=_one,
        examples=(
            Example("Slept the whole day lol", "the whole day", "DURATION", "P1D"),
            Example("First day at work :)", "First day", "DURATION", "P1D"),
        ),
        counterexamples=("Every first minute counts lol",),
    ),
    Rule(
        name="message-moment",
        pattern="(LAST|THIS) UNIT",
        read=_moment,
        examples=(
            Example("always at the last minute lol", "last minute", "TIME", "XXXX-XX-XXTXX"),
            Example("awake at this hour lol", "this hour", "TIME", "2020-08-19TXX"),
        ),
        counterexamples=("last dish lol",),
    ),
    Rule(
        name="message-the-unit",
        pattern="BARE_THE UNIT",
        read=_the_unit,
        examples=(Example("Cake to end the week! #yum", "the week", "DATE", "2020-W34"),),
        counterexamples=("rings on the hour lol",),
    ),
    Rule(
        name="message-unit",
        pattern="UNIT",
        read=_one,
        examples=(Example("Busy day! #work", "day", "DURATION", "P1D"),),
        counterexamples=("a great century lol",),
    ),
    Rule(
        name="message-units",
        pattern="(BARE_THE|THESE)? UNITS",
        read=_units,
        examples=(Example("Good old days #memories", "days", "DURATION", "PXD"),),
        counterexamples=("#days",),
    ),
)
