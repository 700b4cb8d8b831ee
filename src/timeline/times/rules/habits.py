"""Times that come back, in Spanish and Italian: "dos veces al año", "los lunes", "tutte le domeniche"."""

from __future__ import annotations

import re

from timeline.times.readings import length, recurring, value
from timeline.times.recognised import Reading
from timeline.times.rule import Example, Match, Piece, Rule
from timeline.times.rules.postposed import ITALIAN, SPANISH

NEAR = 30
"""Characters before a rate in which its number stands."""


def _times(match: Match) -> Reading | None:
    """Read "dos veces al año", and "al año" alone after a number: "300 litros al año"."""
    unit = str(match.one("ONE_UNIT"))
    near = _DIGIT.search(match.text, max(0, match.start - NEAR), match.start) is not None
    told = match.has("TIMES") or near or unit in {"MONTH", "YEAR"}
    if not told or any(
        match.after(name) for name in ("OF", "FOLLOWING", "PREVIOUS", "BOTH", "COUNT", "CURRENT")
    ):
        return None
    count = 1 if match.has("A") else match.one("COUNT")
    return recurring(length(1, unit), freq=f"{count}X" if match.has("TIMES") and count else None)


def _weekdays(match: Match) -> Reading | None:
    """Read "los lunes": the article is a plural, as the name of the day is not."""
    article = match.words[match.first]
    if not match.is_in(match.text[article.start : article.end], "plural_articles"):
        return None
    inner = value(weekday=match.one("WEEKDAY"), daypart=match.one("DAYPART"))
    return recurring(inner) if inner is not None else None


def _parts(match: Match) -> Reading | list[Piece] | None:
    """Read "por las noches"."""
    inner = value(daypart=match.one("DAYPARTS"))
    return [Piece(match.first + 1, match.last, recurring(inner))] if inner is not None else None


def _every(match: Match) -> Reading | None:
    inner = value(weekday=match.one("WEEKDAYS"), daypart=match.one("DAYPARTS"))
    return recurring(inner, quant=str(match.one("EVERY"))) if inner is not None else None


_DIGIT = re.compile(r"\d")

RULES = (
    Rule(
        name="times-at-unit",
        pattern=(
            "((COUNT|FEW|A) TIMES (TO THE|ARTICLE|PER)"
            " | ((COUNT|FEW|A) TIMES)? (TO_ARTICLE|TO_THE|CLOCK_AT)) ONE_UNIT"
        ),
        read=_times,
        examples=(
            Example("Canta dos veces al año.", "dos veces al año", "SET", "P1Y"),
            Example("Bebe 300 litros al mes.", "al mes", "SET", "P1M"),
        ),
        counterexamples=("Llegó al mes siguiente.", "Vuelve al día."),
        language=SPANISH,
    ),
    Rule(
        name="plural-weekday",
        pattern="ARTICLE WEEKDAY (PER THE)? DAYPART?",
        read=_weekdays,
        examples=(Example("Canta los lunes.", "los lunes", "SET", "XXXX-WXX-1"),),
        counterexamples=("Canta el lunes.",),
        language=SPANISH,
    ),
    Rule(
        name="plural-daypart",
        pattern="PER THE DAYPARTS",
        read=_parts,
        examples=(Example("Canta por las noches.", "las noches", "SET", "XXXX-XX-XXTNI"),),
        counterexamples=("Pasó dos noches.",),
        language=SPANISH,
    ),
    Rule(
        name="every-plural",
        pattern="EVERY (WEEKDAYS|DAYPARTS)",
        read=_every,
        examples=(Example("Canta tutte le domeniche.", "tutte le domeniche", "SET", "XXXX-WXX-7"),),
        counterexamples=("Canta tutte le canzoni.",),
        language=ITALIAN,
    ),
)
