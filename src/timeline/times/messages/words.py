"""Bare words of messages: "movie night", "long weekend", "exam fri", "spring colours", "my future"."""

from __future__ import annotations

from timeline.times.readings import date, relative, vague, value
from timeline.times.recognised import Reading
from timeline.times.rule import Example, Match, Piece, Rule
from timeline.times.rules.parts import goes_on, mod_of, word_after, word_before
from timeline.values import DateValue, Granularity

WEDNESDAY, SATURDAY, SUNDAY = 3, 6, 7

QUOTES = frozenset("'’")


def _daypart(match: Match) -> Reading | None:
    if goes_on(match) or match.before("COUNT"):
        return None
    part = match.one("DAYPART") or match.one("DAYPARTS") or match.one("DAWN")
    inner = DateValue(daypart=str(part))
    return relative(0, Granularity.DAY, inner=inner, mod=mod_of(match))


def _weekend(_: Match) -> Reading | None:
    """The weekend in question; "have" and "got" of a wish or a plan tell no direction."""
    return relative(0, None, inner=DateValue(weekend=True))


def _weekday(match: Match) -> Reading | None:
    """Read "exam fri", and "Sat" or "Wed" inside a sentence; "sun" is the sun too often."""
    start = match.start
    weekday, before = match.one("WEEKDAY_WEAK"), word_before(match)
    if match.text[start - 1 : start] in QUOTES or weekday == SUNDAY or before.istitle():
        return None
    if match.text[start].islower() and weekday in (WEDNESDAY, SATURDAY):
        return None
    return date(value(weekday=weekday)) if before or weekday not in (WEDNESDAY, SATURDAY) else None


def _season(match: Match) -> Reading | None:
    """Any season but fall, which is a verb too often."""
    season = str(match.one("ANY_SEASON"))
    return date(DateValue(season=season)) if match.has("SEASON") or season == "SP" else None


def _named_day(match: Match) -> Reading | None:
    """Read "Friday Night Dinner" as the night, since a message has few names of things."""
    return date(value(weekday=match.one("WEEKDAY"), daypart=match.one("DAYPART")))


def _future(match: Match) -> list[Piece] | None:
    after = word_after(match)
    owned = match.has("OWN")
    if not owned and after.islower() and not match.is_in(after, "function_words"):
        return None
    return [Piece(match.last - 1, match.last, vague("FUTURE_REF"))]


RULES = (
    Rule(
        name="message-named-day",
        pattern="WEEKDAY DAYPART",
        read=_named_day,
        examples=(Example("Friday Night Dinner with @anna", "Friday Night", "TIME", "2020-08-14TNI"),),
        counterexamples=("Friday Nightlife lol",),
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
        name="message-weekday",
        pattern="WEEKDAY_WEAK",
        read=_weekday,
        examples=(
            Example("exam fri lol", "fri", "DATE", "2020-08-14"),
            Example("no work Sat, yay", "Sat", "DATE", "2020-08-15"),
        ),
        counterexamples=("c'mon lol", "Sat at home lol", "they wed lol", "hot sun lol"),
    ),
    Rule(
        name="message-season",
        pattern="ANY_SEASON",
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
