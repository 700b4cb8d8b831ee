"""Parts of a day: "the morning", "last night", "overnight", "before dawn", "the night before"."""

from __future__ import annotations

from timeline.times.readings import date, grain, relative, value
from timeline.times.recognised import Anchoring, Reading
from timeline.times.rule import Example, Match, Piece, Rule
from timeline.times.rules.days import kind_of, step_of
from timeline.times.rules.names import in_name
from timeline.times.rules.parts import PART, ends_phrase, goes_on, mod_of, word_after
from timeline.values import DateValue, Granularity

TOO_SHORT = frozenset({"SECOND", "MINUTE", "HOUR"})


def _named_daypart(match: Match) -> Reading | None:
    """Read "this morning", "last night", "that evening", "the next morning"."""
    if goes_on(match):
        return None
    inner = DateValue(daypart=match.one("DAYPART"))
    kind = kind_of(match)
    if match.has("NEXT"):
        kind = Anchoring.ANAPHORIC
    return relative(step_of(match), Granularity.DAY, kind=kind, inner=inner, mod=mod_of(match), stepped=True)


def _daypart(match: Match) -> Reading | list[Piece] | None:
    part = match.one("DAYPART") or match.one("DAWN")
    if (match.has("DAWN") and _is_figure(match)) or match.after("BEFORE") or match.after("AFTER"):
        return None
    if in_name(match):
        return None
    if match.has("AT"):
        reading = date(DateValue(daypart=part), Anchoring.ABSOLUTE)
        return None if reading is None else [Piece(match.last - 1, match.last, reading)]
    told = match.before("PER") or match.has("TO_ARTICLE")
    if match.has("THE") and not told and _is_told_apart(match):
        return None
    return relative(
        0, Granularity.DAY, kind=Anchoring.ANAPHORIC, inner=DateValue(daypart=part), mod=mod_of(match)
    )


def _is_figure(match: Match) -> bool:
    """Whether "the dawn of" goes on with what began, not with a day."""
    beyond = match.part(match.first, match.last + 1)
    return match.after("OF") and not any(beyond.after(name) for name in ("DAYNUM", "MONTH", "WEEKDAY", "THE"))


def _is_told_apart(match: Match) -> bool:
    """Whether what follows tells which one it was: "the night shift", "the night the bridge fell"."""
    after = word_after(match)
    noun = after.islower() and not match.is_in(after, "function_words") and not match.after("OF")
    return noun or match.is_in(after, "opens_clause")


def _dawn(match: Match) -> Reading | None:
    """Read "dawn" after a preposition: "before dawn", "until dusk"."""
    if not (match.before("SIGNALS") and match.is_in(word_after(match), "function_words")):
        return None
    inner = DateValue(daypart=match.one("DAWN"))
    return relative(0, Granularity.DAY, kind=Anchoring.ANAPHORIC, inner=inner)


def _overnight(match: Match) -> Reading | None:
    """Read "overnight" where it says when, and not what sort: "an overnight train"."""
    beside = match.after("WEEKDAY") or match.after("ON") or match.after("MONTH")
    if not beside and not (match.is_in(word_after(match), "function_words") and not match.before("A")):
        return None
    inner = DateValue(daypart=match.one("OVERNIGHT"))
    return relative(0, Granularity.DAY, kind=Anchoring.ANAPHORIC, inner=inner)


def _day_beside(match: Match) -> Reading | None:
    """Read "the night before", "the Friday after", "the day before": from what was told before."""
    step = 1 if match.has("AFTER") or match.has("LATER") else -1
    if not ends_phrase(match):
        return None
    if match.has("WEEKDAY"):
        inner = value(weekday=match.one("WEEKDAY"))
        return relative(step, None, kind=Anchoring.ANAPHORIC, inner=inner)
    unit = match.one("UNIT")
    if unit is not None:
        return None if unit in TOO_SHORT else relative(step, grain(unit), kind=Anchoring.ANAPHORIC)
    inner = DateValue(daypart=match.one("DAYPART"))
    return relative(step, Granularity.DAY, kind=Anchoring.ANAPHORIC, inner=inner)


RULES = (
    Rule(
        name="day-beside",
        pattern="THE (UNIT|DAYPART|WEEKDAY) (BEFORE|PREVIOUS|AFTER)",
        read=_day_beside,
        examples=(
            Example(
                "On 5 May 2020 he left. The night before, he slept.",
                "The night before",
                "TIME",
                "2020-05-04TNI",
            ),
            Example("He left on 5 May 2020, not the day before.", "the day before", "DATE", "2020-05-04"),
        ),
        counterexamples=("the day before the vote", "the hour before."),
    ),
    Rule(
        name="overnight",
        pattern="OVERNIGHT",
        read=_overnight,
        examples=(Example("Snow fell overnight.", "overnight", "TIME", "2020-08-19TNI"),),
        counterexamples=("an overnight train", "overnight success"),
    ),
    Rule(
        name="named-daypart",
        pattern=f"({PART}|MOD)? THE? (THAT SAME|LAST|PREVIOUS|NEXT|FOLLOWING|THIS|THAT|SAME) EARLY? DAYPART",
        read=_named_daypart,
        examples=(
            Example("He left this morning.", "this morning", "TIME", "2020-08-19TMO"),
            Example("He left last night.", "last night", "TIME", "2020-08-18TNI"),
            Example("On 5 May 2020 he spoke; that evening he left.", "that evening", "TIME", "2020-05-05TEV"),
        ),
        counterexamples=("the last night-club",),
    ),
    Rule(
        name="dawn",
        pattern="DAWN",
        read=_dawn,
        examples=(Example("They left before dawn.", "dawn", "TIME", "2020-08-19TMO"),),
        counterexamples=("a new dawn broke", "by dawn raids"),
    ),
    Rule(
        name="daypart",
        pattern="MOD? (THE|THE? EARLY (IN THE)?|THE? EDGE OF THE?) DASH? (DAYPART|DAWN) | AT DAYPART",
        read=_daypart,
        examples=(Example("On 5 May 2020 he spoke in the morning.", "the morning", "TIME", "2020-05-05TMO"),),
        counterexamples=("the night shift", "a morning coat"),
    ),
)
