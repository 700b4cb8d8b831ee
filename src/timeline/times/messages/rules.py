"""The rules of messages: "busy day", "movie night", "Day 3", "the week that was"."""

from __future__ import annotations

from timeline.times.readings import date, duration, grain, length, relative, vague, value
from timeline.times.recognised import Anchoring, Reading
from timeline.times.rule import Example, Match, Piece, Rule
from timeline.times.rules.parts import goes_on, mod_of, word_after
from timeline.values import DateValue, Granularity

NOT_A_NOUN = frozenset({"MINUTE", "DECADE", "CENTURY", "MILLENNIUM", "FORTNIGHT"})
"""Units that are said with a number or an article alone."""

SHORT = frozenset({"SECOND", "MINUTE", "HOUR"})


def _one(match: Match) -> Reading | None:
    """One unit: "a busy day", "Day 3", "the first week"."""
    unit = str(match.one("UNIT"))
    return None if unit in NOT_A_NOUN or match.after("ANY_UNIT") else duration(length(1, unit))


def _the_unit(match: Match) -> Reading | None:
    unit = str(match.one("UNIT"))
    return None if unit in NOT_A_NOUN or unit in SHORT else relative(0, grain(unit))


def _units(match: Match) -> Reading | None:
    return duration(length(None, str(match.one("UNITS"))))


def _moment(match: Match) -> Reading | None:
    """Read "last minute", "this hour": a time of day that nothing tells."""
    unit = str(match.one("UNIT"))
    if unit not in SHORT:
        return None
    if match.has("THIS"):
        return relative(0, Granularity.DAY, inner=DateValue(hour=-1))
    return date(DateValue(day=0, hour=-1), Anchoring.ABSOLUTE)


def _daypart(match: Match) -> Reading | None:
    if goes_on(match) or match.before("COUNT"):
        return None
    part = match.one("DAYPART") or match.one("DAYPARTS") or match.one("DAWN")
    inner = DateValue(daypart=str(part))
    return relative(0, Granularity.DAY, kind=Anchoring.ANAPHORIC, inner=inner, mod=mod_of(match))


def _weekend(_: Match) -> Reading | None:
    return date(DateValue(weekend=True))


def _season(match: Match) -> Reading | None:
    """Spring; "fall" is a verb too often."""
    return date(DateValue(season="SP")) if match.one("SEASON_WEAK") == "SP" else None


def _future(match: Match) -> list[Piece] | None:
    after = word_after(match)
    owned = match.has("OWN")
    if not owned and after.islower() and not match.is_in(after, "function_words"):
        return None
    return [Piece(match.last - 1, match.last, vague("FUTURE_REF"))]


def _clock(match: Match) -> list[Piece] | None:
    """Read four digits after "at" or "by" as a clock, unless they can be a year of our days."""
    at = match.last - 1
    word = match.words[at]
    number = int(word.value or 0)
    hour, minute = divmod(number, 100)
    if word.end - word.start != 4 or hour > 24 or minute > 59 or YEARS[0] <= number <= YEARS[1]:
        return None
    reading = date(value(hour=hour, minute=minute), Anchoring.ANAPHORIC)
    return None if reading is None else [Piece(at, match.last, reading)]


YEARS = (1900, 2059)
"""Years that a message is likely to name."""

RULES = (
    Rule(
        name="message-clock",
        pattern="(AT|SIGNAL|FROM|TO) MOD? (NUM_BIG|NUM_YEAR)",
        read=_clock,
        examples=(Example("left camp by 2250 lol", "2250", "TIME", "2020-08-19T22:50"),),
        counterexamples=("lol 2250 people came by 9999",),
    ),
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
    Rule(
        name="message-daypart",
        pattern="(BARE_THE|A)? WHOLE? EARLY? (DAYPART|DAYPARTS|DAWN)",
        read=_daypart,
        examples=(
            Example("Movie night with @anna", "night", "TIME", "2020-08-19TNI"),
            Example("An afternoon in the park :)", "An afternoon", "TIME", "2020-08-19TAF"),
        ),
        counterexamples=("#night-owl",),
    ),
    Rule(
        name="message-weekend",
        pattern="WEEKEND",
        read=_weekend,
        examples=(Example("Long weekend :) yay", "weekend", "DATE", "2020-W34-WE"),),
        counterexamples=("weekender :)",),
    ),
    Rule(
        name="message-season",
        pattern="SEASON_WEAK",
        read=_season,
        examples=(Example("Spring colours https://example.org/x", "Spring", "DATE", "2020-SP"),),
        counterexamples=("I fall for it lol",),
    ),
    Rule(
        name="message-future",
        pattern="OWN? FUTURE",
        read=_future,
        examples=(Example("what is my future? lol", "future", "DATE", "FUTURE_REF"),),
        counterexamples=("lol future husband",),
    ),
)
