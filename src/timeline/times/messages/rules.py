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


def _daypart(match: Match) -> Reading | None:
    if goes_on(match) or match.before("COUNT"):
        return None
    part = match.one("DAYPART") or match.one("DAYPARTS") or match.one("DAWN")
    inner = DateValue(daypart=str(part))
    return relative(0, Granularity.DAY, inner=inner, mod=mod_of(match))


def _weekend(_: Match) -> Reading | None:
    """The weekend in question; "have" and "got" of a wish or a plan tell no direction."""
    return relative(0, None, inner=DateValue(weekend=True))


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
    """Read four digits after "at" or "by" as a clock, unless they are likely to be a year."""
    at = match.last - 1
    word = match.words[at]
    number = int(word.value or 0)
    hour, minute = divmod(number, 100)
    written = match.text[word.start : word.end]
    if len(written) != 4 or not written.isdigit() or hour > 24 or minute > 59:
        return None
    if is_likely_year(number, after_at=match.has("AT")):
        return None
    reading = date(value(hour=hour, minute=minute), Anchoring.ANAPHORIC)
    return None if reading is None else [Piece(at, match.last, reading)]


def is_likely_year(number: int, *, after_at: bool) -> bool:
    """Whether four digits are rather a year: "by 1985" is one, "at 1930" is a clock, "at 2014" may be a year.

    >>> is_likely_year(1930, after_at=True), is_likely_year(1930, after_at=False)
    (False, True)
    """
    return (NEAR_YEARS if after_at else YEARS)[0] <= number <= YEARS[1]


def _hour(match: Match) -> list[Piece] | None:
    """Read "at 8" as a clock where nothing follows that the number could count."""
    after = word_after(match)
    beside = any(match.after(name) for name in ("DEICTIC_DAY", "TONIGHT", "LATER", "AND", "OR", "TO", "DASH"))
    ends = match.is_in(after, "function_words") or match.is_in(after.lower(), "chat_words")
    if not (beside or ends) or match.after("OF"):
        return None
    hour, _, minute = str(match.one("NUM_HOUR") or match.one("DOT_CLOCK")).partition(".")
    half = 12 if match.after("TONIGHT") and int(hour) < 12 else 0
    reading = date(value(hour=int(hour) + half, minute=int(minute or 0)), Anchoring.ANAPHORIC)
    return None if reading is None else [Piece(match.last - 1, match.last, reading)]


NEAR_YEARS = (1960, 2059)
"""Years that a message names even after "at"."""

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
        name="message-hour",
        pattern="AT MOD? (NUM_HOUR|DOT_CLOCK)",
        read=_hour,
        examples=(Example("see u at 8 :)", "8", "TIME", "2020-08-19T08:00"),),
        counterexamples=("at 8 shops lol", "at 7 Kitchens lol", "at 5 of them lol"),
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
