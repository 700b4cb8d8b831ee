"""Lengths of time: "three days", "the first nine months", "several weeks", "half an hour", "ten-day"."""

from __future__ import annotations

import re

from timeline.times.readings import duration, half, length, vague
from timeline.times.recognised import Reading
from timeline.times.rule import Example, Match, Piece, Rule
from timeline.times.rules.parts import (
    COUNT,
    STEPPED,
    bare_adjective,
    count_of,
    is_rate,
    is_verb_last,
    mod_of,
    word_after,
    word_before,
)
from timeline.times.symbols import group
from timeline.values import Duration


def _is_adjective(match: Match) -> bool:
    """Whether it stands before a noun: "two-week", "three hour meeting"."""
    counted = match.has("COUNT") and (match.has("DASH") or match.has("UNIT") or match.has("QUARTER"))
    return counted or (match.has("DASH") and match.has("FEW"))


def is_age(match: Match) -> bool:
    """Whether it says how old somebody is."""
    if match.after("DASH") and match.part(match.first, match.last + 1).after("OLD"):
        return True
    if match.after("OLD") or match.after("AGE") or match.before("AGE") or word_after(match) == "old":
        return True
    return match.one("ANY_UNIT") == "YEAR" and _is_apposed(match)


def _is_apposed(match: Match) -> bool:
    """Whether it stands beside a name as an age does, in languages that leave ages out: "Anna, 43 anni,"."""
    context = match.lexicon.context
    if not context.get("apposed_age") or not match.has("COUNT"):
        return False
    before = _BEFORE_AGE.search(match.text, max(0, match.start - 40), match.start)
    if before is None:
        return False
    if before["word"]:
        return match.is_in(before["word"], "ages")
    return bool(before["of"]) or _CLOSED.match(match.text, match.end) is not None


def mod_of_length(match: Match) -> str | None:
    """The modifier of a length: "a couple" is about two."""
    if (
        match.has("MOD")
        or match.has("OVER")
        or match.has("OR_SO")
        or (match.has("FEW") and match.has("COUNT"))
    ):
        return mod_of(match)
    return "APPROX" if match.has("COUPLE") else None


def _counted(match: Match) -> Reading | list[Piece] | None:
    unit = str(match.all("ANY_UNIT")[-1])
    if (
        is_age(match)
        or match.before("DOT")
        or (match.after("DASH") and not match.has("DASH") and match.after("COUNT"))
    ):
        return None
    if (unit == "QUARTER" and not _is_span(match)) or _is_some_day(match):
        return None
    if match.has("NUM_YEAR") and match.has("ONE_UNIT"):
        return None
    count = count_of(match)
    as_many = match.has("FEW") and match.is_in(word_before(match), "before_as_many")
    if as_many or (match.has("HOUR_NOW") and match.has("COUNT")) or _is_title(match):
        return None
    if unit == "HOUR" and count is not None and count != int(count) and match.has("FRACTION"):
        span = Duration(hours=int(count), minutes=round(count % 1 * 60))
    else:
        span = length(count, unit)
    if count is None and match.words[match.first].symbol in group("OVER"):
        return [Piece(match.first + 1, match.last, duration(span))]
    reading = duration(span, mod=mod_of_length(match))
    return bare_adjective(match, reading) if _is_adjective(match) or _names_thing(match) else reading


def _is_some_day(match: Match) -> bool:
    """Whether "one day" is some day of what follows: "one day last week", "one day in May"."""
    if match.one("UNIT") != "DAY" or match.one("WORD_NUM") != 1 or match.last - match.first > 2:
        return False
    beyond = match.part(match.first, match.last + 1)
    inside = match.after("LAST") or match.after("NEXT") or match.after("THIS")
    inside = inside or (match.after("IN") and (beyond.after("MONTH") or beyond.after("YEAR")))
    return inside and not match.before("SIGNALS") and not match.is_in(word_before(match), "before_units")


def _names_thing(match: Match) -> bool:
    """Whether it is part of a name: "the Seven Days Battles"."""
    unit = match.words[match.last - 1]
    named = match.text[unit.start].isupper() and word_after(match)[:1].isupper()
    return named and match.text[unit.start : unit.end].istitle() and match.has("THE")


def _is_title(match: Match) -> bool:
    """Whether it is part of a name: "Il Sole-24 Ore"."""
    return match.before("DASH") and match.text[match.words[match.last - 1].start].isupper()


def _is_span(match: Match) -> bool:
    """Whether "three quarters" counts parts of the year, not parts of a thing."""
    return any(
        match.has(name)
        for name in ("LAST", "PAST", "NEXT", "COMING", "FEW", "RECENT", "PREVIOUS", "FOLLOWING")
    )


def _ordinal_run(match: Match) -> Reading | list[Piece] | None:
    """A run of units; after a verb "last" is a verb itself: "to last two days"."""
    if match.has("ORD_WORD") and "plural_endings" in match.lexicon.context:
        return None  # "el segundo, veinte años más tarde": an ordinal of one thing
    unit = str(match.one("ANY_UNIT"))
    if match.after("AGO"):
        return None
    if is_verb_last(match):
        return [Piece(match.first + 1, match.last, duration(length(count_of(match), unit)))]
    if match.has("COUNT") or match.has("FEW") or match.has("COUPLE"):
        return duration(length(count_of(match), unit), mod=mod_of_length(match))
    return duration(length(None, unit))


def _one(match: Match) -> Reading | None:
    unit = str(match.one("ONE_UNIT"))
    if is_age(match) or is_rate(match) or unit == "WEEKEND" or match.has("QUARTER"):
        return None
    after = word_after(match)
    if match.before("ONCE") or match.before("TIMES") or (after.islower() and match.has("UNIT_SHORT")):
        return None
    count = 1.5 if match.has("A_HALF") else 1
    span = (
        Duration(minutes=1, seconds=30) if match.has("A_HALF") and unit == "MINUTE" else length(count, unit)
    )
    return duration(span, mod=mod_of_length(match))


def _half(match: Match) -> Reading | None:
    if match.one("FRACTION") not in (None, "1/2"):
        return None
    span = half(str(match.one("ONE_UNIT")))
    return duration(span, mod=mod_of_length(match)) if span is not None else None


def _bare(match: Match) -> Reading | list[Piece] | None:
    """A unit in the plural with no number: "for years", "recent weeks"."""
    unit = str(match.one("MANY_UNITS"))
    if match.has("UNIT_SHORT") or match.has("WEEKENDS"):
        return None
    strong = (
        match.has("RECENT")
        or match.has("COMING")
        or match.has("NEXT")
        or match.has("AHEAD")
        or match.has("LONG")
    )
    strong = strong or (match.after("BEFORE") and match.before("COMMA"))
    if not strong and not match.has("PAST") and not match.has("LAST"):
        before = word_before(match).lower()
        if (
            not match.is_in(before, "before_units")
            or match.after("OF")
            or unit in {"SECOND", "MINUTE"}
            or unit == "QUARTER"
        ):
            return None
    if (unit == "QUARTER" and not strong) or match.after("YEAR"):
        return None
    if match.has("RECENT") and unit == "YEAR":
        return vague("PAST_REF")
    return (
        bare_adjective(match, duration(length(None, unit)))
        if match.has("THE")
        else duration(length(None, unit))
    )


def _while(match: Match) -> Reading | None:
    return duration(Duration(unspecified=True)) if not match.after("AGO") else vague("PAST_REF")


_BEFORE_AGE = re.compile(
    r"(?:[A-ZÀ-Ý][\w.'’-]{1,20}(?: ?, ?| ?\(| {1,2})(?P<of>di )?|, ?(?:di )?|\b(?P<word>\w{2,6})['’]? di )\Z"
)
_CLOSED = re.compile(r" ?[,);.–—\u00ad-]|  ")

RULES = (
    Rule(
        name="run-of-units",
        pattern=(
            f"MOD? (THE|THIS|THESE)? MOD? (ORD|{STEPPED}|RECENT|LATEST|YEAR_AGO) {COUNT}"
            " (MORE|WHOLE|INNER)? MANY_UNITS OR_SO?"
        ),
        read=_ordinal_run,
        examples=(
            Example("In the first nine months it", "the first nine months", "DURATION", "P9M"),
            Example("over the past two years it", "the past two years", "DURATION", "P2Y"),
            Example("in the next few days it", "the next few days", "DURATION", "PXD"),
            Example("The truce is to last 72 hours.", "72 hours", "DURATION", "PT72H"),
        ),
        counterexamples=("the first nine men",),
    ),
    Rule(
        name="half-unit",
        pattern=(
            "(AGO_FIRST ONLY?)? MOD? (THE? FIRST_BEFORE|THE LAST)? (A? HALF DASH? A?|FRACTION DASH?) ONE_UNIT"
            " (AFTER_LENGTH|FIRST_BEFORE|AGO_LAST)?"
        ),
        read=_half,
        examples=(
            Example("It took half an hour.", "half an hour", "DURATION", "PT30M"),
            Example("for half a century it", "half a century", "DURATION", "P50Y"),
            Example("a 1/2 day off", "1/2 day", "DURATION", "PT12H"),
        ),
        counterexamples=("half a mile",),
    ),
    Rule(
        name="duration",
        pattern=(
            f"(MOD|OVER|FEW)? (THE|THESE)? (A? MORE)? {COUNT} OR_SO? DASH?"
            " (MORE|WHOLE|INNER|LONG)? DASH? ANY_UNIT (DASH? LONG)? A_HALF? OR_SO?"
        ),
        read=_counted,
        examples=(
            Example("It took three days.", "three days", "DURATION", "P3D"),
            Example("a ten-day siege", "ten-day", "DURATION", "P10D"),
            Example("more than four hours passed", "more than four hours", "DURATION", "PT4H"),
            Example("several months passed", "several months", "DURATION", "PXM"),
            Example("two and a half years passed", "two and a half years", "DURATION", "P2.5Y"),
            Example("5 1/2 hours passed", "5 1/2 hours", "DURATION", "PT5H30M"),
            Example("after two bloody weeks they", "two bloody weeks", "DURATION", "P2W"),
        ),
        counterexamples=(
            "a 30-year-old man",
            "she is 45 years old",
            "three quarters of it",
            "the first second",
            "in the 90th minute",
        ),
    ),
    Rule(
        name="one-unit",
        pattern="(MOD|OVER)? (A (MORE|WHOLE)?|MORE) ONE_UNIT A_HALF? OR_SO?",
        read=_one,
        examples=(
            Example("It took a year.", "a year", "DURATION", "P1Y"),
            Example("It took a year and a half.", "a year and a half", "DURATION", "P1.5Y"),
        ),
        counterexamples=("it costs $5 a week", "two flights a day", "growing 5% a year"),
    ),
    Rule(
        name="bare-units",
        pattern="THE? THESE? (RECENT|COMING|PAST|NEXT|LAST|PREVIOUS)? MANY_UNITS ((DASH LONG)|AHEAD)?",
        read=_bare,
        examples=(
            Example("for years they", "years", "DURATION", "PXY"),
            Example("in recent weeks they", "recent weeks", "DURATION", "PXW"),
        ),
        counterexamples=("the days of wine", "her golden years shone"),
    ),
    Rule(
        name="while",
        pattern="WHILE",
        read=_while,
        examples=(Example("after a while they", "a while", "DURATION", "PXX"),),
        counterexamples=("while a dog barks",),
    ),
)
