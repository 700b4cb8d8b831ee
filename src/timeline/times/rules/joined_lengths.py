"""Lengths of several parts: "2 hours and 30 minutes", "two to three weeks"."""

from __future__ import annotations

from typing import Any

from timeline.times.readings import duration, grain, length, relative
from timeline.times.recognised import Anchoring, Reading
from timeline.times.rule import Example, Match, Piece, Rule
from timeline.times.rules.durations import is_age, mod_of_length
from timeline.times.rules.parts import is_verb_last
from timeline.values import Duration


def _range(match: Match) -> Reading | list[Piece] | None:
    """Read "two to three weeks" as the lesser number, or more."""
    unit = str(match.all("ANY_UNIT")[-1])
    if match.after("AGO") or (match.has("AND") and not match.before("BETWEEN")):
        return None
    low = next(iter(sorted(n for n in match.all("COUNT") if not isinstance(n, str))), match.all("COUNT")[0])
    if is_age(match):
        return None
    reading = duration(length(low, unit), mod="APPROX")
    return [Piece(match.first + 1, match.last, reading)] if is_verb_last(match) else reading


def _compound(match: Match) -> Reading | None:
    """Read "two hours, five minutes and ten seconds" as one length."""
    units, counts = match.all("ANY_UNIT"), match.all("COUNT")
    if len(counts) < len(units):
        counts = [1, *counts]
    if len(counts) != len(units) or is_age(match):
        return None
    parts: dict[str, Any] = {}
    for count, unit in zip(counts, units, strict=True):
        for name, number in length(float(count), unit).counts():
            field = {"MILLENNIUM": "millennia", "CENTURY": "centuries"}.get(
                name.value, f"{name.value.lower()}s"
            )
            parts[field] = number if number is None or number != int(number) else int(number)
    return duration(Duration(**parts), mod=mod_of_length(match)) if len(parts) == len(units) else None


def _or_two(match: Match) -> Reading | None:
    """Read "a day or two" as about the lesser, also "a day or two ago"."""
    unit = str(match.one("ONE_UNIT"))
    if match.has("AGO") or match.has("LATER") or match.has("EARLIER"):
        kind = Anchoring.DEICTIC if match.has("AGO") else Anchoring.ANAPHORIC
        span = length(1, unit) if match.has("LATER") else -length(1, unit)
        return relative(span, grain(unit), kind=kind, mod="APPROX")
    return duration(length(1, unit), mod="APPROX")


LINK = "(COMMA|AND|COMMA AND)"

RULES = (
    Rule(
        name="unit-or-two",
        pattern="A UNIT OR WORD_NUM (AGO|LATER|EARLIER)?",
        read=_or_two,
        examples=(
            Example("It took a day or two.", "a day or two", "DURATION", "P1D"),
            Example("It fell a day or two ago.", "a day or two ago", "DATE", "2020-08-18"),
        ),
        counterexamples=("a day or night",),
    ),
    Rule(
        name="compound-duration",
        pattern=f"MOD? (COUNT|A) DASH? ANY_UNIT {LINK}? COUNT DASH? ANY_UNIT ({LINK}? COUNT DASH? ANY_UNIT)?",
        read=_compound,
        examples=(
            Example("It took 2 hours and 30 minutes.", "2 hours and 30 minutes", "DURATION", "PT2H30M"),
            Example(
                "It took 2 hours, 5 minutes and 13 seconds.",
                "2 hours, 5 minutes and 13 seconds",
                "DURATION",
                "PT2H5M13S",
            ),
            Example("It took one year, six months.", "one year, six months", "DURATION", "P1Y6M"),
        ),
        counterexamples=("aged 2 years and 3 months old",),
    ),
    Rule(
        name="range-duration",
        pattern="(MOD|THE)? (LAST|PAST|NEXT|COMING)? COUNT DASH? (TO|DASH|OR|AND) COUNT DASH? MANY_UNITS",
        read=_range,
        examples=(Example("It took two to three weeks.", "two to three weeks", "DURATION", "P2W"),),
        counterexamples=("children of 2 to 3 years old",),
    ),
)
