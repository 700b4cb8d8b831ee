"""Lengths with the word that says from where: "hace diez años", "tre giorni fa", "una hora después".

Spanish and Italian corpora annotate them as a length (DURATION) whose end or begin is elsewhere, and so do
these rules; a unit with an article ("el año siguiente", "il giorno dopo") is a date (see `postposed`).
"""

from __future__ import annotations

from timeline.times.readings import duration, length
from timeline.times.recognised import Reading
from timeline.times.rule import Example, Match, Piece, Rule
from timeline.times.rules.durations import is_age
from timeline.times.rules.parts import COUNT, count_of, mod_of, word_after
from timeline.times.rules.postposed import ITALIAN, SPANISH
from timeline.times.symbols import group

MANY = f"({COUNT}|FEW COUNT|A COUPLE|A)"
STEP = "(LAST|PAST|NEXT|PREVIOUS|FOLLOWING|ONLY)"


def _length(match: Match) -> Reading | None:
    """Read the length; units with no number are an unknown number of them."""
    counted = any(match.has(name) for name in ("COUNT", "FEW", "COUPLE", "A"))
    if not counted and match.has("ONE_UNIT") and not match.has("MANY_UNITS"):
        return None
    if match.has("HOUR_NOW") and match.has("COUNT"):
        return None
    count = count_of(match) if counted else None
    mod = mod_of(match) if match.has("MOD") else None
    return duration(length(count, str(match.one("ANY_UNIT"))), mod=mod)


def _after(match: Match) -> Reading | list[Piece] | None:
    """Read "una hora después"; of "una hora después de la cena" the preposition is no part."""
    reading = _length(match)
    if reading is None or match.before("THE"):
        return None
    if match.after("OF") or match.after("ARTICLE") or match.is_in(word_after(match), "year_of_event"):
        return [Piece(match.first, match.last - 1, reading)]
    return reading


def _two(match: Match) -> list[Piece] | None:
    """Read "dos o tres años" as two lengths, as the corpora have it."""
    numbers = [i for i in range(match.first, match.last) if match.words[i].symbol in group("COUNT")]
    first, second = numbers[0], numbers[-1]
    unit = str(match.one("ANY_UNIT"))
    if is_age(match) or first == second:
        return None
    low, high = (float(match.words[i].value or 0) for i in (first, second))
    return [
        Piece(match.first, first + 1, duration(length(low, unit))),
        Piece(second, match.last, duration(length(high, unit))),
    ]


def _and_a_half(match: Match) -> Reading:
    return duration(length(1.5, str(match.one("ONE_UNIT"))))


def _whole(match: Match) -> Reading | None:
    return duration(length(1, str(match.one("ONE_UNIT"))))


RULES = (
    Rule(
        name="ago-first",
        pattern=f"AGO_FIRST (MOD|ONLY|VAGUE)* ({MANY} ANY_UNIT A_HALF?|MANY_UNITS)",
        read=_length,
        examples=(
            Example("Llegó hace diez años.", "hace diez años", "DURATION", "P10Y"),
            Example("Llegó hace ya unos cuatro meses.", "hace ya unos cuatro meses", "DURATION", "P4M"),
            Example("Llegó hace meses.", "hace meses", "DURATION", "PXM"),
        ),
        counterexamples=("Hace frío en mayo.",),
        language=SPANISH,
    ),
    Rule(
        name="ago-last",
        pattern=f"(MOD|ONLY)* ({MANY} ANY_UNIT A_HALF?|MANY_UNITS) AGO_LAST",
        read=_length,
        examples=(
            Example("Arrivò tre settimane fa.", "tre settimane fa", "DURATION", "P3W"),
            Example("Arrivò più di vent'anni fa.", "più di vent'anni fa", "DURATION", "P20Y"),
        ),
        counterexamples=("Lo fa da tre anni.",),
        language=ITALIAN,
    ),
    Rule(
        name="length-after",
        pattern=f"(MOD|ONLY)? ({MANY} ANY_UNIT A_HALF?|MANY_UNITS) (AFTER_LENGTH|FIRST_BEFORE)",
        read=_after,
        examples=(
            Example("Murió una hora después.", "una hora después", "DURATION", "PT1H"),
            Example("Murió pocos días más tarde.", "pocos días más tarde", "DURATION", "PXD"),
        ),
        counterexamples=("Murió después de las horas.",),
        language=SPANISH,
    ),
    Rule(
        name="length-more",
        pattern=f"{MANY} ANY_UNIT MORE",
        read=_length,
        examples=(Example("Se queda un año más.", "un año más", "DURATION", "P1Y"),),
        counterexamples=("Tiene más de un hermano.",),
        language=SPANISH,
    ),
    Rule(
        name="unit-and-a-half",
        pattern="(AGO_FIRST ONLY?)? ONE_UNIT A_HALF (AFTER_LENGTH|FIRST_BEFORE|AGO_LAST)?",
        read=_and_a_half,
        examples=(
            Example("Murió año y medio después.", "año y medio después", "DURATION", "P1.5Y"),
            Example("Duró hora y media.", "hora y media", "DURATION", "PT1.5H"),
        ),
        counterexamples=("Tiene casa y media.",),
        language=SPANISH,
    ),
    Rule(
        name="two-lengths",
        pattern="MOD? THE? COUNT (TO|OR|DASH|AND) COUNT ANY_UNIT",
        read=_two,
        examples=(
            Example("Duró dos o tres años.", "tres años", "DURATION", "P3Y"),
            Example("Duró dos o tres años.", "dos", "DURATION", "P2Y"),
        ),
        counterexamples=("Dos o tres hombres.",),
        language=SPANISH,
    ),
    Rule(
        name="length-step",
        pattern=(
            f"(THE|THESE)? ({COUNT} {STEP}|{COUNT}? (PREVIOUS|FOLLOWING|FIRST_MANY)) MANY_UNITS"
            "|THESE MANY_UNITS"
        ),
        read=_length,
        examples=(Example("Ganó en los cinco últimos años.", "los cinco últimos años", "DURATION", "P5Y"),),
        counterexamples=("Los cinco últimos hombres.",),
        language=SPANISH,
    ),
    Rule(
        name="length-step-after",
        pattern=f"(THE|THESE)? {COUNT}? MANY_UNITS (BOTH|PREVIOUS|FOLLOWING|LAST)",
        read=_length,
        examples=(
            Example("Crebbe nei mesi scorsi.", "mesi scorsi", "DURATION", "PXM"),
            Example("Crebbe nei 300 anni precedenti.", "300 anni precedenti", "DURATION", "P300Y"),
        ),
        counterexamples=("Gli ultimi uomini.",),
        language=ITALIAN,
    ),
    Rule(
        name="all-the-unit",
        pattern="ALL THE? ONE_UNIT",
        read=_whole,
        examples=(Example("Llovió toda la semana.", "toda la semana", "DURATION", "P1W"),),
        counterexamples=("Llovió en toda la ciudad.",),
        language=SPANISH,
    ),
)
