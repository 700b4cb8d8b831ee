"""What is a time in histories alone: "the same time", "future wars", "nights", "per month"."""

from __future__ import annotations

import re

from timeline.times.readings import date, duration, length, recurring, relative, vague, value
from timeline.times.recognised import Anchoring, Reading
from timeline.times.rule import Example, Match, Piece, Rule
from timeline.times.rules.early import stands_alone
from timeline.times.rules.parts import count_of, goes_on, is_rate, mod_of, word_after, word_before
from timeline.times.symbols import group
from timeline.values import DateValue, Granularity

ANCIENT_YEAR = "ancient-year"
CURRENCIES = ("$", "£", "€", "¥")
TOO_SHORT = frozenset({"SECOND", "MINUTE", "QUARTER"})


def _the_time(match: Match) -> Reading | None:
    """Read "at the same time", "women of the time" as the time told of; "by the time he came" is a clause."""
    if match.has("SAME"):
        near = (match.before("SIGNALS") or match.before("MOD")) and _ends(match)
    else:
        near = match.before("AT") or match.before("OF")
        near = near and not match.after("OF") and not _opens_clause(match)
    return relative(0, None, kind=Anchoring.ANAPHORIC) if near else None


def _ends(match: Match) -> bool:
    """Whether no noun follows that it belongs to: "the same time interval", "the period drama"."""
    return not word_after(match)[:1].islower() or match.is_in(word_after(match), "function_words")


def _opens_clause(match: Match) -> bool:
    after = word_after(match)
    return after[:1].isupper() or match.is_in(after, "opens_clause")


def _period(match: Match) -> Reading | None:
    near = match.before("SIGNALS") and _ends(match) and not match.after("FROM") and not match.after("OF")
    return relative(0, None, kind=Anchoring.ANAPHORIC) if near else None


def _recent(match: Match) -> Reading | None:
    return None if goes_on(match) or match.is_in(word_after(match), "function_words") else vague("PAST_REF")


def _future(match: Match) -> Reading | None:
    return None if goes_on(match) else vague("FUTURE_REF")


def _daypart(match: Match) -> Reading | None:
    """A night of the story; which one, nothing tells, save for "one night" of the day told before."""
    part = DateValue(daypart=match.one("DAYPART"))
    if match.has("WORD_NUM"):
        one = match.one("WORD_NUM") == 1
        return relative(0, Granularity.DAY, kind=Anchoring.ANAPHORIC, inner=part) if one else None
    return date(part, Anchoring.ABSOLUTE)


def _per_unit(match: Match) -> Reading | None:
    before = word_before(match)
    if before[:1] in CURRENCIES or match.is_in(before, "money"):
        return None  # what is paid is no habit
    rate = match.has("PER") or is_rate(match)
    return recurring(length(1, str(match.one("ONE_UNIT")))) if rate else None


def _spring(match: Match) -> Reading | None:
    after = word_after(match)
    if match.one("SEASON_WEAK") != "SP" or not after or match.is_in(after, "function_words"):
        return None
    return date(value(season="SP"))


def _year(match: Match) -> list[Piece] | None:
    """Read "its 2006 highs", "1965's totals": in a history a number such as these is a year."""
    number = int(match.one("NUM_YEAR"))
    at = match.at("NUM_YEAR")
    reading = date(value(year=number))
    if at is None or reading is None or not 1500 <= number <= 2050:
        return None
    owns = match.text[match.end : match.end + 1] in {"'", "’"}
    told = match.has("THE") or match.has("OWN")
    if owns or (told and not match.is_in(word_after(match), "measures")):
        return [Piece(at, at + 1, reading)]
    return None


def _ancient_year(match: Match) -> Reading | None:
    """Read "in 373", "by 211" as years; histories.py keeps them where other years are as early."""
    if not match.before("SIGNALS") or not stands_alone(match):
        return None
    return date(value(year=int(match.one("NUM_3"))), mod=mod_of(match))


def _some_day(match: Match) -> Reading | None:
    """Read "the seventh day", "the day after the siege" as days, "the first year of" as a length."""
    part = match.one("DAYPART")
    if part is None and match.one("UNIT") != "DAY":
        return duration(length(1, str(match.one("UNIT")))) if match.after("OF") and match.has("ORD") else None
    inner = DateValue(daypart=part)
    if _explains_date(match):
        return relative(0, Granularity.DAY, kind=Anchoring.ANAPHORIC, inner=inner)
    if any(match.has(name) for name in ("BEFORE", "AFTER", "FOLLOWING")):
        return relative(-1 if match.has("BEFORE") else 1, Granularity.DAY, kind=Anchoring.ANAPHORIC)
    return date(inner.replace(day=0), Anchoring.ABSOLUTE)


def _explains_date(match: Match) -> bool:
    """Whether it only says more of the date right before it: "on 1 July, the first day of the siege"."""
    if not any(match.before(name) for name in ("COMMA", "DASH", "OPEN")):
        return False
    comma = match.part(match.first - 1, match.last)
    return any(comma.before(name) for name in ("YEAR", "MONTH", "DAYNUM"))


def _units(match: Match) -> Reading | list[Piece] | None:
    unit = str(match.one("UNITS"))
    if unit in TOO_SHORT or goes_on(match):
        return None
    counted = _counted(match)
    return [counted] if counted is not None else duration(length(None, unit))


def _counted(match: Match) -> Piece | None:
    """Read "ten brutal months": one word stands between the number and what it counts."""
    number = match.first - 2
    if number < 0 or match.words[number].symbol not in group("COUNT") or match.has("THE"):
        return None
    between = match.text[match.words[number].end : match.start]
    if _ONE_WORD.fullmatch(between) is None or match.is_in(between.strip(), "function_words"):
        return None
    span = length(count_of(match.part(number, number + 1)), str(match.one("UNITS")))
    first = number - 1 if number and match.words[number - 1].symbol in group("THE") else number
    return Piece(first, match.last, duration(span))


_ONE_WORD = re.compile(r" [a-z]{2,20} ")


def _this_date(match: Match) -> Reading | None:
    if goes_on(match):
        return None
    return relative(0, None, kind=Anchoring.ANAPHORIC)


def _weather(match: Match) -> Reading | None:
    """Read "the dry season": a part of the year that every country has at its own time."""
    return None if goes_on(match) else date(DateValue(), Anchoring.ABSOLUTE)


RULES = (
    Rule(
        name="this-date",
        pattern="(THIS|THAT) SAME? DATE_WORD",
        read=_this_date,
        examples=(Example("It fell on 3 May 1698. This date was kept.", "This date", "DATE", "1698-05-03"),),
        counterexamples=("He kept the date.",),
    ),
    Rule(
        name="season-of-weather",
        pattern="((THE|NEXT|PREVIOUS|LAST)* WEATHER)",
        read=_weather,
        examples=(Example("They waited for the rainy season.", "the rainy season", "DATE", "XXXX"),),
        counterexamples=("They waited for rain.",),
    ),
    Rule(
        name="the-time",
        pattern="THE SAME? TIME",
        read=_the_time,
        examples=(
            Example("In May 1698 he won. At the same time she left.", "the same time", "DATE", "1698-05"),
            Example("In May 1698 he was the man of the time.", "the time", "DATE", "1698-05"),
        ),
        counterexamples=(
            "By the time he left",
            "At the time of the siege",
            "It takes the time of three",
            "after the same time interval",
        ),
    ),
    Rule(
        name="the-period",
        pattern="THE SAME? PERIOD",
        read=_period,
        examples=(Example("In 1698 he ruled. The art of the period was new.", "the period", "DATE", "1698"),),
        counterexamples=("The period drama", "He wrote of the period drama.", "for the period from 1671"),
    ),
    Rule(
        name="recent-thing",
        pattern="RECENT",
        read=_recent,
        examples=(Example("They were proud of recent victories.", "recent", "DATE", "PAST_REF"),),
        counterexamples=("It was more recent than others",),
    ),
    Rule(
        name="future-thing",
        pattern="FUTURE",
        read=_future,
        examples=(Example("It prepared them for future wars.", "future", "DATE", "FUTURE_REF"),),
        counterexamples=("his future-proof plan",),
    ),
    Rule(
        name=ANCIENT_YEAR,
        pattern="(EARLY|MOD)? NUM_3",
        read=_ancient_year,
        examples=(
            Example("Born on 3 May 354, dead on 28 August 430, he left by 384.", "384", "DATE", "0384"),
            Example("He crossed the hills in 218 BC. It was 217 BC. In 215 he", "215", "DATE", "BC0215"),
        ),
        counterexamples=("He sailed with 384.", "He came in 384.", "3 May 354, 4 May 355: in 384 ships"),
    ),
    Rule(
        name="some-day",
        pattern="THE (ORD|LAST|FINAL) (UNIT|DAYPART) | THE UNIT (BEFORE|AFTER|FOLLOWING)",
        read=_some_day,
        examples=(
            Example("On the seventh day two men opened the gate.", "the seventh day", "DATE", "XXXX-XX-XX"),
            Example("On 3 May 1698, the first day of the siege, it", "the first day", "DATE", "1698-05-03"),
            Example(
                "It fell on 3 May 1698. The day after the siege he", "The day after", "DATE", "1698-05-04"
            ),
            Example("It was the first year of the war.", "the first year", "DURATION", "P1Y"),
            Example("On the third evening it fell.", "the third evening", "TIME", "XXXX-XX-XXTEV"),
        ),
        counterexamples=("the seventh company",),
    ),
    Rule(
        name="bare-daypart",
        pattern="WORD_NUM? DAYPART",
        read=_daypart,
        examples=(
            Example("They feared night attacks.", "night", "TIME", "XXXX-XX-XXTNI"),
            Example("In May 1698 it burned in one night.", "one night", "TIME", "1698-05-XXTNI"),
        ),
        counterexamples=("They stayed two nights",),
    ),
    Rule(
        name="per-unit",
        pattern="(PER|A) ONE_UNIT",
        read=_per_unit,
        examples=(
            Example("It rose to 30 ships per month.", "per month", "SET", "P1M"),
            Example("It rose to 30 a week.", "a week", "SET", "P1W"),
        ),
        counterexamples=("ships per captain", "it cost $5 a week"),
    ),
    Rule(
        name="spring-thing",
        pattern="SEASON_WEAK",
        read=_spring,
        examples=(Example("In May 1698 a new spring campaign began.", "spring", "DATE", "1698-SP"),),
        counterexamples=("They spring into it", "the fall campaign", "a spring"),
    ),
    Rule(
        name="year-of-thing",
        pattern="(THE|OWN)? NUM_YEAR",
        read=_year,
        examples=(
            Example("It fell from its 1706 highs.", "1706", "DATE", "1706"),
            Example("1706's harvest was half of it.", "1706", "DATE", "1706"),
        ),
        counterexamples=("the 1706 men",),
    ),
    Rule(
        name="units-of-history",
        pattern="THE? (FOLLOWING|FINAL)? WHOLE? UNITS",
        read=_units,
        examples=(
            Example("It was worn by years of war.", "years", "DURATION", "PXY"),
            Example("After ten brutal months it fell.", "ten brutal months", "DURATION", "P10M"),
        ),
        counterexamples=("the seconds of it",),
    ),
)
