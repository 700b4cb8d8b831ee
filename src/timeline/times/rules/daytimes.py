"""Parts of the day in Spanish and Italian: "ayer por la tarde", "in serata", "la notte prima", "mañana"."""

from __future__ import annotations

from timeline.times.readings import date, relative, value
from timeline.times.recognised import Anchoring, Reading
from timeline.times.rule import Example, Match, Piece, Rule
from timeline.times.rules.parts import mod_of, word_after
from timeline.times.rules.postposed import ITALIAN, SPANISH, step_and_kind
from timeline.times.rules.unit_first import counts
from timeline.times.symbols import group
from timeline.values import DateValue, Granularity


def _daypart_of(match: Match) -> Reading | None:
    """Read "ayer por la tarde", "mañana por la mañana"."""
    first = match.words[match.first]
    step = 1 if first.symbol in group("MORNING") else int(first.value or 0)
    part = match.words[match.last - 1].value
    return relative(step, Granularity.DAY, inner=DateValue(daypart=str(part)))


def _half_part(match: Match) -> Reading | list[Piece] | None:
    """Read "a media mañana": the middle of it."""
    inner = DateValue(daypart=match.one("DAYPART"))
    reading = relative(0, Granularity.DAY, kind=Anchoring.ANAPHORIC, inner=inner, mod="MID")
    return [Piece(match.at("HALF") or match.first, match.last, reading)]


def _weekday_day(match: Match) -> Reading | None:
    """Read "martes 3" as the third: the weekday adds nothing."""
    month = match.after("MONTH") or match.after("OF") or match.after("DASH")
    return None if month or counts(match) else date(value(day=match.one("DAYNUM")))


def _weekday_part(match: Match) -> Reading | None:
    return date(value(weekday=match.one("WEEKDAY"), daypart=match.all("DAYPART")[-1]))


def _in(match: Match) -> list[Piece] | None:
    """Read "in serata", "nella tarda serata": a part of the day without an article of its own."""
    if match.has("OF_THE") or match.has("OF_ARTICLE"):
        return None
    after = word_after(match)
    if match.has("IN_THE") and after.islower() and not match.is_in(after, "function_words"):
        return None
    inner = DateValue(daypart=match.one("DAYPART"))
    mod = mod_of(match)
    reading = relative(0, Granularity.DAY, kind=Anchoring.ANAPHORIC, inner=inner, mod=mod)
    return [Piece(match.first + 1, match.last, reading)]


def _stepped(match: Match) -> Reading | None:
    """Read "la notte prima", "la mañana siguiente"."""
    step, kind = step_and_kind(match)
    if match.has("FOLLOWING"):
        kind = Anchoring.ANAPHORIC
    return relative(step, Granularity.DAY, kind=kind, inner=DateValue(daypart=match.one("DAYPART")))


def _last_night(match: Match) -> Reading | None:
    return relative(-1, Granularity.DAY, inner=DateValue(daypart=match.one("LAST_NIGHT")))


def _tomorrow(match: Match) -> Reading | None:
    """Read "mañana" without an article as tomorrow; with one it is the morning."""
    refused = any(match.before(name) for name in ("THE", "THIS", "THAT", "A", "EVERY", "SAME"))
    return None if refused else relative(1, Granularity.DAY)


RULES = (
    Rule(
        name="day-and-part",
        pattern="(DEICTIC_DAY|MORNING) (PER|IN|TO)? THE? DAYPART",
        read=_daypart_of,
        examples=(
            Example("Llegó ayer por la tarde.", "ayer por la tarde", "TIME", "2020-08-18TAF"),
            Example("Llega mañana por la mañana.", "mañana por la mañana", "TIME", "2020-08-20TMO"),
        ),
        counterexamples=("Llegó ayer por la calle.",),
        language=SPANISH,
    ),
    Rule(
        name="weekday-and-day",
        pattern="THE? WEEKDAY DAYNUM",
        read=_weekday_day,
        examples=(Example("Llegó el martes 18.", "el martes 18", "DATE", "2020-08-18"),),
        counterexamples=("Llegaron el martes 18 hombres.",),
        language=SPANISH,
    ),
    Rule(
        name="weekday-and-part",
        pattern="THE? WEEKDAY (PER|IN) THE? DAYPART",
        read=_weekday_part,
        examples=(Example("Llegó el lunes por la noche.", "el lunes por la noche", "TIME", "2020-08-17TNI"),),
        counterexamples=("Llegó el lunes por la calle.",),
        language=SPANISH,
    ),
    Rule(
        name="part-stepped",
        pattern="THE DAYPART (BOTH|PREVIOUS|FOLLOWING|AFTER_LENGTH|FIRST_BEFORE)",
        read=_stepped,
        examples=(
            Example("Murió la noche anterior.", "la noche anterior", "TIME", "2020-08-18TNI"),
            Example("Murió la noche pasada.", "la noche pasada", "TIME", "2020-08-18TNI"),
        ),
        counterexamples=("La noche triste.",),
        language=SPANISH,
    ),
    Rule(
        name="in-a-part",
        pattern="IN EARLY? DAYPART",
        read=_in,
        examples=(
            Example("Arrivò in serata.", "serata", "TIME", "2020-08-19TEV"),
            Example("Arrivò nella notte.", "notte", "TIME", "2020-08-19TNI"),
        ),
        counterexamples=("Il Corriere della Sera.", "Nella notte polare."),
        language=ITALIAN,
    ),
    Rule(
        name="half-a-part",
        pattern="(TO|IN|OF) HALF DAYPART",
        read=_half_part,
        examples=(Example("Llegó a media mañana.", "media mañana", "TIME", "2020-08-19TMO"),),
        counterexamples=("Llegó a media legua.",),
        language=SPANISH,
    ),
    Rule(
        name="last-night",
        pattern="LAST_NIGHT",
        read=_last_night,
        examples=(Example("Murió anoche.", "anoche", "TIME", "2020-08-18TNI"),),
        counterexamples=("Murió de noche.",),
        language=SPANISH,
    ),
    Rule(
        name="tomorrow",
        pattern="MORNING",
        read=_tomorrow,
        examples=(Example("Llega mañana.", "mañana", "DATE", "2020-08-20"),),
        counterexamples=("Llega por la mañana.",),
        language=SPANISH,
    ),
)
