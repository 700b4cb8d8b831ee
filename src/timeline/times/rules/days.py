"""Days: "yesterday", "Friday night", "last Monday"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from timeline.times.lexer import Word
from timeline.times.readings import date, relative, value
from timeline.times.recognised import Anchoring, Reading
from timeline.times.rule import Example, Match, Rule
from timeline.times.rules.names import in_name
from timeline.times.rules.parts import PART, STEPPED, mod_of, word_after, word_before
from timeline.times.symbols import compile_pattern, group
from timeline.values import DateValue, Granularity

ANAPHORIC = ("PREVIOUS", "FOLLOWING", "THAT", "SAME")


def step_of(match: Match) -> int:
    """How many the words go on or back: last -1, this 0, next 1."""
    if match.has("LAST") or match.has("PREVIOUS") or match.has("PAST"):
        return -1
    return 1 if match.has("NEXT") or match.has("COMING") or match.has("FOLLOWING") else 0


def kind_of(match: Match) -> Anchoring:
    """Whether the words count from the reference date or from a time in the text."""
    told = any(match.has(name) for name in ANAPHORIC) or is_the_next(match)
    return Anchoring.ANAPHORIC if told else Anchoring.DEICTIC


def is_the_next(match: Match) -> bool:
    """Whether "next" has its article: "the next day" counts from a day told, "el próximo día" from today."""
    at = match.at("NEXT")
    return at is not None and at > match.first and match.words[at - 1].symbol in group("BARE_THE")


def _deictic(match: Match) -> Reading | None:
    if _is_name(match):
        return None
    part = match.one("DAYPART") or match.one("DAWN")
    inner = DateValue(daypart=part) if part else None
    if match.has("NOON"):
        inner = DateValue(hour=int(str(match.one("NOON"))[:2]), minute=0)
    return relative(int(match.one("DEICTIC_DAY")), Granularity.DAY, inner=inner, mod=mod_of(match))


def _is_name(match: Match) -> bool:
    """Whether "Today" is the second word of a name such as "USA Today", "The Today Show"."""
    before = word_before(match)
    today = match.text[match.start : match.end]
    shown = before.isupper() and len(before) > 1
    return today.istitle() and (shown or (match.before("THE") and in_name(match)))


def _tonight(match: Match) -> Reading | None:
    return relative(0, Granularity.DAY, inner=DateValue(daypart=match.one("TONIGHT")))


def _relative_days(match: Match) -> Reading | None:
    return relative(int(match.one("RELATIVE_DAYS")), Granularity.DAY)


def _weekday(match: Match) -> Reading | None:
    if match.has("WEEKDAY_WEAK") and not match.has("DAYPART") and not _is_day(match):
        return None
    if match.is_in(word_after(match), "named_after_day") or _is_person(match):
        return None
    if match.has("DAYPART") and in_name(match):
        return None
    inner = value(weekday=match.one("WEEKDAY"), daypart=match.one("DAYPART") or match.one("DAWN"))
    if match.has("NOON"):
        inner = value(weekday=match.one("WEEKDAY"), hour=int(str(match.one("NOON"))[:2]), minute=0)
    return date(inner, mod=mod_of(match))


def _is_person(match: Match) -> bool:
    """Whether a person bears the name of the day, where days are written small: "de que Domingo García"."""
    word, before = match.text[match.start : match.end], word_before(match)
    small = match.lexicon.context.get("small_days") is not None
    return small and word.istitle() and before.islower() and word_after(match).istitle()


def _is_day(match: Match) -> bool:
    """Whether "Sun" or "Sat" is the day, by what stands beside it."""
    if _is_listed(match):
        return True
    near = match.is_in(word_before(match), "before_weekday") or match.text[match.end - 1] == "."
    near = near or match.text.startswith(": ", match.end)
    word = match.text[match.words[match.last - 1].start]
    if word.islower():
        return match.is_in(word_before(match), "before_small_weekday") or _clock_follows(match)
    beside = any(match.after(name) for name in ("MONTH", "CLOCK", "HOUR"))
    if match.after("COMMA"):
        comma = match.part(match.first, match.last + 1)
        beside = comma.after("MONTH") or comma.after("DAYNUM")
    dated = match.after("MONTH") and match.part(match.first, match.last + 1).after("DAYNUM")
    return near or dated or (beside and not word_before(match).istitle())


def _clock_follows(match: Match) -> bool:
    """Whether a time of day stands right after: "sat 3pm"."""
    if match.after("CLOCK"):
        return True
    number = any(match.after(name) for name in ("HOUR", "NUM_3", "DOT_CLOCK"))
    return number and match.part(match.first, match.last + 1).after("AMPM")


def _is_listed(match: Match) -> bool:
    """Whether it stands in a list with another weekday: "Sat-Sun", "mon, wed and fri".

    In "came on Friday and sat down" the small letter tells the verb.
    """
    small = match.text[match.words[match.last - 1].start].islower()
    before = match.words[max(0, match.first - 3) : match.first]
    after = match.words[match.last : match.last + 3]
    for pattern, beside in ((_listed_after(), before), (_listed_before(), after)):
        found = pattern.search("".join(word.symbol for word in beside))
        if found is not None and (not small or match.text[_weekday_of(beside).start].islower()):
            return True
    return False


def _weekday_of(words: Sequence[Word]) -> Word:
    return next(word for word in words if word.symbol in group("WEEKDAY"))


@cache
def _listed_after() -> re.Pattern[str]:
    return re.compile(compile_pattern("WEEKDAY DAYPART? (COMMA|DASH|SLASH|AND|OR|TO)") + r"\Z")


@cache
def _listed_before() -> re.Pattern[str]:
    return re.compile(r"\A" + compile_pattern("(COMMA|DASH|SLASH|AND|OR|TO) WEEKDAY"))


def _named_weekday(match: Match) -> Reading | None:
    inner = value(weekday=match.one("WEEKDAY"), daypart=match.one("DAYPART"))
    if inner is None or (match.has("WEEKDAY_WEAK") and (match.has("THAT") or match.has("A"))):
        return None
    return relative(step_of(match), None, kind=kind_of(match), inner=inner, mod=mod_of(match), stepped=True)


RULES = (
    Rule(
        name="relative-days",
        pattern="THE? RELATIVE_DAYS",
        read=_relative_days,
        examples=(Example("the day before yesterday he", "the day before yesterday", "DATE", "2020-08-17"),),
        counterexamples=("the day before the vote",),
    ),
    Rule(
        name="deictic-day",
        pattern=f"({PART}|MOD)? DEICTIC_DAY (POSS? EARLY? (DAYPART|DAWN|NOON))?",
        read=_deictic,
        examples=(
            Example("He left yesterday.", "yesterday", "DATE", "2020-08-18"),
            Example("He left late yesterday.", "late yesterday", "DATE", "2020-08-18"),
            Example("He left yesterday morning.", "yesterday morning", "TIME", "2020-08-18TMO"),
            Example("He leaves tomorrow.", "tomorrow", "DATE", "2020-08-20"),
        ),
        counterexamples=("the yesteryear", "USA Today wrote"),
    ),
    Rule(
        name="tonight",
        pattern="MOD? (EARLY|LATER)? TONIGHT",
        read=_tonight,
        examples=(Example("He leaves tonight.", "tonight", "TIME", "2020-08-19TNI"),),
        counterexamples=("to night owls",),
    ),
    Rule(
        name="named-weekday",
        pattern=(
            f"{PART}? THE? (THIS (LAST|PAST|COMING)|THAT SAME|{STEPPED}|THAT|SAME) WEEKDAY EARLY? DAYPART?"
        ),
        read=_named_weekday,
        examples=(
            Example("He left last Monday.", "last Monday", "DATE", "2020-08-17"),
            Example("He leaves next Monday.", "next Monday", "DATE", "2020-08-24"),
            Example("He leaves this coming Thursday.", "this coming Thursday", "DATE", "2020-08-20"),
            Example(
                "It fell on 5 May 2020. The following Monday it rose.",
                "The following Monday",
                "DATE",
                "2020-05-11",
            ),
        ),
        counterexamples=("the last Mondrian",),
    ),
    Rule(
        name="weekday",
        pattern=(
            "MOD? ARTICLE? ((EARLY|EARLIER|LATER) (ON|IN)?)? WEEKDAY"
            " (POSS? (COMMA|DASH)? EARLY? (DAYPART|DAWN|NOON))?"
        ),
        read=_weekday,
        examples=(
            Example("He spoke on Tuesday.", "Tuesday", "DATE", "2020-08-18"),
            Example("He spoke Friday night.", "Friday night", "TIME", "2020-08-14TNI"),
            Example("He spoke late Monday.", "late Monday", "DATE", "2020-08-17"),
        ),
        counterexamples=("The Sun said so", "He sat there", "Wed to the idea"),
    ),
)

__all__ = ["RULES", "kind_of", "step_of"]
