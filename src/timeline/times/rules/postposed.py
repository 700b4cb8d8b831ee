"""Steps that stand after what they step to, and lengths after "ago", as the Romance languages have them."""

from __future__ import annotations

from timeline.times.readings import date, duration, grain, length, relative, value
from timeline.times.recognised import Reading
from timeline.times.rule import Example, Match, Piece, Rule
from timeline.times.rules.days import step_of
from timeline.times.rules.parts import COUNT, count_of, mod_of

SPANISH = "es"


def _unit(match: Match) -> Reading | None:
    return relative(step_of(match), grain(str(match.one("ONE_UNIT"))), mod=mod_of(match))


def _named(match: Match) -> Reading | None:
    inner = value(
        weekday=match.one("WEEKDAY"),
        month=match.one("MONTH"),
        day=match.one("DAYNUM"),
        season=match.one("ANY_SEASON"),
    )
    return relative(step_of(match), None, inner=inner) if inner is not None else None


def _ago(match: Match) -> Reading | None:
    return duration(length(count_of(match), str(match.one("ANY_UNIT"))), mod=mod_of(match))


def _two_digits(match: Match) -> list[Piece] | None:
    reading = date(value(year=1900 + int(match.one("NUM_99"))))
    return None if reading is None else [Piece(match.last - 1, match.last, reading)]


def _decade(match: Match) -> Reading | None:
    number = int(match.all("COUNT")[-1])
    if match.one("UNITS") != "YEAR" or number % 10 or not 20 <= number <= 90:
        return None
    return date(value(decade=190 + number // 10))


RULES = (
    Rule(
        name="postposed-unit",
        pattern="THE? ONE_UNIT BOTH",
        read=_unit,
        examples=(
            Example("Llegó la semana pasada.", "la semana pasada", "DATE", "2020-W33"),
            Example("Llega el año próximo.", "el año próximo", "DATE", "2021"),
        ),
        counterexamples=("El año de la paz.",),
        language=SPANISH,
    ),
    Rule(
        name="postposed-name",
        pattern="THE? (WEEKDAY|MONTH|ANY_SEASON) BOTH | THE? BOTH DAYNUM OF MONTH",
        read=_named,
        examples=(
            Example("Llegó el lunes pasado.", "el lunes pasado", "DATE", "2020-08-17"),
            Example("Llegó en junio pasado.", "junio pasado", "DATE", "2020-06"),
            Example("Llegó el pasado 9 de octubre.", "el pasado 9 de octubre", "DATE", "2019-10-09"),
        ),
        counterexamples=("El lunes de la paz.",),
        language=SPANISH,
    ),
    Rule(
        name="two-digit-year",
        pattern="IN_THE NUM_99",
        read=_two_digits,
        examples=(Example("Arrivò nel 98.", "98", "DATE", "1998"),),
        counterexamples=("Ha 98 anni.",),
        language="it",
    ),
    Rule(
        name="years-of-a-decade",
        pattern="ARTICLE? UNITS (NUM_31|NUM_59|NUM_99|WORD_NUM)",
        read=_decade,
        examples=(
            Example("Viveva negli anni 80.", "anni 80", "DATE", "198"),
            Example("Viveva negli anni ottanta.", "anni ottanta", "DATE", "198"),
        ),
        counterexamples=("Viveva 80 anni.", "Viveva anni 85."),
        language="it",
    ),
    Rule(
        name="ago-first",
        pattern=f"AGO_FIRST MOD? ({COUNT}|A) ANY_UNIT",
        read=_ago,
        examples=(Example("Llegó hace diez años.", "hace diez años", "DURATION", "P10Y"),),
        counterexamples=("Hace frío en mayo.",),
        language=SPANISH,
    ),
)
