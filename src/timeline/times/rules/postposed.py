"""Steps that stand after what they step to: "la semana pasada", "lunedì scorso", "l'anno in corso"."""

from __future__ import annotations

from timeline.times.readings import TIMES, duration, grain, length, relative, value
from timeline.times.recognised import Anchoring, Reading
from timeline.times.rule import Example, Match, Rule
from timeline.times.rules.days import kind_of, step_of
from timeline.times.rules.parts import PART, YEAR, mod_of, year_of
from timeline.times.rules.units import TOO_SHORT
from timeline.values import Duration, Granularity

SPANISH, ITALIAN = "es", "it"

STEP_AFTER = "(BOTH|PREVIOUS|FOLLOWING|CURRENT|AFTER_LENGTH|FIRST_BEFORE)"
"""Last, next, before and after, behind their noun."""

STEP_BEFORE = "(LAST|PAST|NEXT|COMING|THIS|PREVIOUS|FOLLOWING|CURRENT|SAME)"


def step_and_kind(match: Match) -> tuple[int, Anchoring]:
    """How far the words step, and whether from the reference date or from a time in the text."""
    if match.has("AFTER_LENGTH"):
        return int(match.one("AFTER_LENGTH")), Anchoring.ANAPHORIC
    if match.has("FIRST_BEFORE"):
        return -1, Anchoring.ANAPHORIC
    return step_of(match), kind_of(match)


def _unit(match: Match) -> Reading | None:
    unit = str(match.one("ONE_UNIT"))
    if unit in TOO_SHORT:
        return None
    if TIMES in unit:
        return duration(length(1, unit))
    step, kind = step_and_kind(match)
    return relative(step, grain(unit), kind=kind, mod=mod_of(match))


def _edge(match: Match) -> Reading | None:
    unit = str(match.one("ONE_UNIT"))
    if unit in TOO_SHORT or unit == "DAY" or not (match.has("OF") or match.has("EDGE_BARE")):
        return None
    return relative(step_of(match), grain(unit), kind=kind_of(match), mod=mod_of(match))


def _named(match: Match) -> Reading | None:
    inner = value(
        weekday=match.one("WEEKDAY"),
        month=match.one("MONTH"),
        day=match.one("DAYNUM"),
        season=match.one("ANY_SEASON"),
        daypart=match.one("DAYPART"),
    )
    return relative(step_of(match), None, kind=kind_of(match), inner=inner) if inner is not None else None


def _same_period(match: Match) -> Reading | None:
    """Read "lo stesso mese dell'anno scorso", "el mismo periodo de 1999": what was told of, years apart."""
    if match.has("YEAR"):
        inner = value(year=year_of(match))
        return relative(0, Granularity.QUARTER, kind=Anchoring.ANAPHORIC, inner=inner)
    units = match.all("UNIT")
    if units[-1] != "YEAR" or (len(units) > 1 and units[0] not in {"DAY", "WEEK", "MONTH"}):
        return None
    unit = grain(str(units[0]))
    return relative(Duration(years=-1), unit, kind=Anchoring.ANAPHORIC)


def _semester(match: Match) -> Reading:
    return relative(0, Granularity.HALF_YEAR, mod=mod_of(match))


def _nth_multiple(match: Match) -> Reading | None:
    """Read "el primer trienio", "primo bimestre" as a length: TIMEX3 has no value for which one it is."""
    unit = str(match.one("UNIT"))
    return duration(length(1, unit)) if TIMES in unit else None


RULES = (
    Rule(
        name="nth-multiple",
        pattern="THE? (ORD|LAST) UNIT",
        read=_nth_multiple,
        examples=(Example("Paga en el primer trienio.", "el primer trienio", "DURATION", "P3Y"),),
        counterexamples=("Paga el primer día.",),
        language=SPANISH,
    ),
    Rule(
        name="this-semester",
        pattern="(THIS|THE CURRENT) SEMESTER|THE SEMESTER CURRENT",
        read=_semester,
        examples=(Example("Preside este semestre.", "este semestre", "DATE", "2020-H2"),),
        counterexamples=("El semestre fue bueno.",),
        language=SPANISH,
    ),
    Rule(
        name="same-period",
        pattern=(
            f"THE? SAME (UNIT|TIME|PERIOD) OF? ({YEAR}|THE? (LAST|PREVIOUS) UNIT|THE? UNIT (BOTH|PREVIOUS))"
        ),
        read=_same_period,
        examples=(
            Example(
                "En mayo de 2020 subió, y en el mismo mes del año pasado bajó.",
                "el mismo mes del año pasado",
                "DATE",
                "2019-05",
            ),
            Example("Bajó en el mismo periodo de 1999.", "el mismo periodo de 1999", "DATE", "1999"),
        ),
        counterexamples=("El mismo periodo de paz.",),
        language=SPANISH,
    ),
    Rule(
        name="edge-of-unit",
        pattern=f"THE? EDGE OF? (THE|THIS)? {STEP_BEFORE}? ONE_UNIT (BOTH|CURRENT)?",
        read=_edge,
        examples=(
            Example("Llegó a finales del año.", "finales del año", "DATE", "2020"),
            Example("Llegó al final del año pasado.", "al final del año pasado", "DATE", "2019"),
        ),
        counterexamples=("El final del partido.",),
        language=SPANISH,
    ),
    Rule(
        name="postposed-unit",
        pattern=f"{PART}? THE? ONE_UNIT {STEP_AFTER}",
        read=_unit,
        examples=(
            Example("Llegó la semana pasada.", "la semana pasada", "DATE", "2020-W33"),
            Example("Llega el año próximo.", "el año próximo", "DATE", "2021"),
            Example("Llegó el 5 de mayo. Murió el día siguiente.", "el día siguiente", "DATE", "2020-05-06"),
        ),
        counterexamples=("El año de la paz.",),
        language=SPANISH,
    ),
    Rule(
        name="postposed-name",
        pattern=(
            "THE? (WEEKDAY|MONTH|ANY_SEASON) DAYPART? (BOTH|FOLLOWING|PREVIOUS)"
            " | THE? DAYNUM OF? MONTH BOTH | THE? BOTH DAYNUM OF? MONTH"
        ),
        read=_named,
        examples=(
            Example("Llegó el lunes pasado.", "el lunes pasado", "DATE", "2020-08-17"),
            Example("Llegó en junio pasado.", "junio pasado", "DATE", "2020-06"),
            Example("Llegó el pasado 9 de octubre.", "el pasado 9 de octubre", "DATE", "2019-10-09"),
            Example("Llegó el 9 de octubre pasado.", "el 9 de octubre pasado", "DATE", "2019-10-09"),
        ),
        counterexamples=("El lunes de la paz.",),
        language=SPANISH,
    ),
)
