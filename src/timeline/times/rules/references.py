"""Vague references by a word of step alone: "la próxima reunión", "desde entonces", "hasta el momento"."""

from __future__ import annotations

from timeline.times.readings import relative, vague
from timeline.times.recognised import Anchoring, Reading
from timeline.times.rule import Example, Match, Piece, Rule
from timeline.times.rules.parts import word_after
from timeline.times.rules.postposed import ITALIAN, SPANISH


def _adjective(match: Match) -> Reading | None:
    """Read "próxima" before a noun that is no time, in the languages whose corpora annotate it."""
    word = match.text[match.start : match.end]
    after = word_after(match)
    if not match.is_in(word, "refers_alone"):
        return None
    if match.has("CURRENT"):
        return vague("PRESENT_REF")
    if match.is_in(after, "function_words") and not match.before("OF"):
        return None
    if match.has("FUTURE") and match.before("OWN"):  # "su futuro": what will become of him
        return None
    if not any(match.before(name) for name in ("THE", "OWN", "THIS", "IN", "OF", "SIGNAL")):
        return None
    return vague("FUTURE_REF" if match.has("NEXT") or match.has("FUTURE") else "PAST_REF")


def _future(match: Match) -> Reading | list[Piece] | None:
    """Read "el futuro"; of "el futuro campo" the adjective, of "el futuro de las pensiones" nothing."""
    after = word_after(match)
    if match.is_in(after, "of_thing") or match.before("OWN"):
        return None
    reading = vague("FUTURE_REF")
    if match.is_in(after, "function_words") or (match.has("THE") and match.before("IN")):
        return reading if match.has("THE") or match.before("IN") else None
    word = match.text[match.words[match.last - 1].start : match.end]
    return [Piece(match.last - 1, match.last, reading)] if match.is_in(word, "refers_alone") else None


def _past(match: Match) -> Reading | None:
    return vague("PAST_REF") if match.is_in(word_after(match), "function_words") else None


def _then(match: Match) -> Reading | None:
    near = match.before("FROM") or match.before("TO") or match.before("IN") or match.before("PER")
    return vague("PAST_REF") if near else None


def _moment(match: Match) -> Reading | list[Piece] | None:
    """Read "hasta el momento" and "en estos momentos" as now, "ese momento" as the time told of."""
    if match.has("THAT") or match.is_in(match.text[match.start : match.words[match.first].end], "those"):
        return relative(0, None, kind=Anchoring.ANAPHORIC) if match.before("SIGNALS") else None
    if match.has("THIS") or match.has("THESE"):
        return vague("PRESENT_REF")
    if match.has("OF") and match.one("MOMENT") != "INSTANT":
        return None
    if match.has("OF") and not match.has("THE"):
        return [Piece(match.last - 1, match.last, vague("PRESENT_REF"))]
    return vague("PRESENT_REF") if match.before("TO") and not match.after("OF") else None


def _now(match: Match) -> Reading | None:
    """Read "ora" as now where nothing makes it an hour."""
    hour = any(
        match.before(name) for name in ("THE", "A", "COUNT", "EVERY", "FEW", "THAT", "IN_THE", "HALF", "MORE")
    )
    return None if hour else vague("PRESENT_REF")


RULES = (
    Rule(
        name="hour-or-now",
        pattern="HOUR_NOW",
        read=_now,
        examples=(Example("Ora vive qui.", "Ora", "DATE", "PRESENT_REF"),),
        counterexamples=("Durò un'ora.",),
        language=ITALIAN,
    ),
    Rule(
        name="moment",
        pattern="(THE|THIS|THESE|THAT) SAME? MOMENT|OF MOMENT",
        read=_moment,
        examples=(
            Example("Hasta el momento nadie ha llegado.", "el momento", "DATE", "PRESENT_REF"),
            Example("En estos momentos está allí.", "estos momentos", "DATE", "PRESENT_REF"),
        ),
        counterexamples=("Es el momento de hablar.",),
        language=SPANISH,
    ),
    Rule(
        name="then",
        pattern="THEN",
        read=_then,
        examples=(Example("Desde entonces vive allí.", "entonces", "DATE", "PAST_REF"),),
        counterexamples=("Pues entonces vete.",),
        language=SPANISH,
    ),
    Rule(
        name="future-noun",
        pattern="THE? FUTURE",
        read=_future,
        examples=(
            Example("Piensa en el futuro.", "el futuro", "DATE", "FUTURE_REF"),
            Example("Será el futuro campo.", "futuro", "DATE", "FUTURE_REF"),
        ),
        counterexamples=("Pagan el futuro de las pensiones.",),
        language=SPANISH,
    ),
    Rule(
        name="past-noun",
        pattern="THE PAST_BOTH",
        read=_past,
        examples=(Example("Son errores del pasado.", "del pasado", "DATE", "PAST_REF"),),
        counterexamples=("El pasado presidente.",),
        language=SPANISH,
    ),
    Rule(
        name="adjective-alone",
        pattern="BOTH|CURRENT|RECENT|FUTURE",
        read=_adjective,
        examples=(
            Example("Irá a la próxima reunión.", "próxima", "DATE", "FUTURE_REF"),
            Example("Fue en la pasada campaña.", "pasada", "DATE", "PAST_REF"),
            Example("El nivel actual es bajo.", "actual", "DATE", "PRESENT_REF"),
        ),
        counterexamples=("Ha pasado de moda.",),
        language=SPANISH,
    ),
)
