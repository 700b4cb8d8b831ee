"""Decades, centuries and short years by a noun or article: "los años 80", "siglo XXI", "il Novecento"."""

from __future__ import annotations

from timeline.times.readings import date, value
from timeline.times.recognised import Reading
from timeline.times.rule import Example, Match, Piece, Rule
from timeline.times.rules.parts import PART, mod_of, word_before
from timeline.times.rules.postposed import ITALIAN, SPANISH
from timeline.times.rules.unit_first import counts, is_share, two_digits
from timeline.times.symbols import group

TWO_DIGITS = "(NUM_HOUR|NUM_24|NUM_31|NUM_59|NUM_99|WORD_NUM|SHORT_YEAR)"
TURN = 20
"""From "los años 20" on a decade is of the twentieth century, before it ("los años 10") of this one."""


def _decade(match: Match) -> Reading | list[Piece] | None:
    """Read "los años 80", "la década de los noventa", "i primi anni '90"; two decades are two."""
    if match.has("UNITS") and any(unit not in {"YEAR", "DECADE"} for unit in match.all("UNITS")):
        return None
    if match.has("UNIT") and match.one("UNIT") != "DECADE":
        return None
    mod = "START" if match.has("FIRST_MANY") else mod_of(match)
    number = match.at("SHORT_YEAR") or match.at("COUNT")
    if number is None:
        return None
    first = _of_decade(int(match.words[number].value or 0), mod)
    if first is None or not match.has("AND"):
        return first
    second = _of_decade(int(match.words[match.last - 1].value or 0), None)
    if second is None:
        return [Piece(match.first, number + 1, first)]
    return [Piece(match.first, number + 1, first), Piece(match.last - 1, match.last, second)]


def _of_decade(number: int, mod: str | None) -> Reading | None:
    """The decade that begins with a year, which may leave its century out."""
    if number % 10 or not (10 <= number <= 90 or 1000 <= number < 2200):
        return None
    decade = number // 10 if number >= 1000 else (190 if number >= TURN else 200) + number // 10
    return date(value(decade=decade), mod=mod)


def _bare_decade(match: Match) -> Reading | None:
    """Read "en los 80", where nothing follows that could be counted."""
    article = next(word for word in match.words[match.first : match.last] if word.symbol in group("ARTICLE"))
    if not match.is_in(match.text[article.start : article.end], "plural_articles"):
        return None
    near = match.has("EDGE") or any(match.before(name) for name in ("IN", "FROM", "OF"))
    return _of_decade(int(match.one("COUNT")), mod_of(match)) if near and not counts(match) else None


def _listed_years(match: Match) -> Reading | None:
    return date(value(year=match.one("NUM_YEAR"))) if match.one("UNITS") == "YEAR" else None


def _century(match: Match) -> Reading | None:
    if match.one("UNIT") != "CENTURY":
        return None
    number = int(match.one("ROMAN") or match.one("COUNT"))
    if not 1 <= number <= 30:
        return None
    return date(value(century=-number if match.has("BC") else number - 1), mod=mod_of(match))


def _centuries(match: Match) -> list[Piece] | None:
    if match.one("UNITS") != "CENTURY":
        return None
    readings = [date(value(century=int(number) - 1)) for number in match.all("ROMAN")]
    if readings[0] is None or readings[1] is None:
        return None
    return [
        Piece(match.first, match.last - 2, readings[0]),
        Piece(match.last - 1, match.last, readings[1]),
    ]


def _named_century(match: Match) -> Reading | None:
    before = word_before(match).lower()
    if not match.has("THE") and not match.has("EDGE") and not match.is_in(before, "year_articles"):
        return None  # a street: "piazza dei Cinquecento"
    return date(value(century=match.one("CENTURY_NAME")), mod=mod_of(match))


def _two_digit_year(match: Match) -> Reading | list[Piece] | None:
    """Read "il 92", "nell'83", where the article is that of a year and the number counts nothing."""
    article = match.words[match.last - 2]
    if (
        not match.is_in(match.text[article.start : article.end], "year_articles")
        or is_share(match)
        or match.is_in(word_before(match), "labels")
    ):
        return None
    if match.after("BC") or match.after("AD"):
        return None
    after = match.lexicon.context.get("short_year_after")
    if after is not None and word_before(match).lower() not in after:
        return None
    reading = date(value(year=two_digits(match)), mod=mod_of(match))
    if reading is None or match.has("ARTICLE") or match.has("EDGE"):
        return reading
    return [Piece(match.last - 1, match.last, reading)]


RULES = (
    Rule(
        name="decade-named",
        pattern=(
            f"({PART}|MOD)? ARTICLE? FIRST_MANY? (UNITS|(UNIT|UNITS) OF THE? (UNITS|UNIT)?)"
            f" ({TWO_DIGITS}|NUM_YEAR) (AND {TWO_DIGITS})?"
        ),
        read=_decade,
        examples=(
            Example("Vivía allí en los años 80.", "los años 80", "DATE", "198"),
            Example("Vivía allí en los años ochenta.", "los años ochenta", "DATE", "198"),
            Example("Cayó en la década de los noventa.", "la década de los noventa", "DATE", "199"),
            Example("Cayó en los años 20 y 30.", "30", "DATE", "193"),
        ),
        counterexamples=("Vivió 80 años.", "Vivió años 85."),
        language=SPANISH,
    ),
    Rule(
        name="listed-years",
        pattern="ARTICLE UNITS NUM_YEAR",
        read=_listed_years,
        examples=(Example("Fue en los años 1988 y 1994.", "los años 1988", "DATE", "1988"),),
        counterexamples=("Los meses 1988.",),
        language=SPANISH,
    ),
    Rule(
        name="decade-bare",
        pattern="(THE? ORD? EDGE OF)? ARTICLE (NUM_24|NUM_31|NUM_59|NUM_99|WORD_NUM)",
        read=_bare_decade,
        examples=(Example("Cantaba en los 80.", "los 80", "DATE", "198"),),
        counterexamples=("Vive en los 80 países.", "Perdió los 80."),
        language=SPANISH,
    ),
    Rule(
        name="century-roman",
        pattern=f"({PART}|MOD)? THE? (UNIT (ROMAN|WORD_NUM|NUM_HOUR|NUM_24)|ROMAN UNIT) (BC|AD)?",
        read=_century,
        examples=(
            Example("Vivió en el siglo XIX.", "el siglo XIX", "DATE", "18"),
            Example("Vivió a principios del siglo XX.", "principios del siglo XX", "DATE", "19"),
        ),
        counterexamples=("El año V.",),
        language=SPANISH,
    ),
    Rule(
        name="centuries-roman",
        pattern="THE? UNITS ROMAN (AND|TO|DASH) ROMAN",
        read=_centuries,
        examples=(
            Example("En los siglos XVI y XVII creció.", "los siglos XVI", "DATE", "15"),
            Example("En los siglos XVI y XVII creció.", "XVII", "DATE", "16"),
        ),
        counterexamples=("Los años V y X.",),
        language=SPANISH,
    ),
    Rule(
        name="century-named",
        pattern=f"({PART}|MOD)? THE? CENTURY_NAME",
        read=_named_century,
        examples=(
            Example("Visse nel Novecento.", "Novecento", "DATE", "19"),
            Example("Visse all'inizio dell'Ottocento.", "inizio dell'Ottocento", "DATE", "18"),
        ),
        counterexamples=("Costa novecento euro.",),
        language=ITALIAN,
    ),
    Rule(
        name="two-digit-year",
        pattern="(EDGE_BARE|EDGE_HALF)? (ARTICLE|IN_THE) (NUM_59|NUM_99|SHORT_YEAR)",
        read=_two_digit_year,
        examples=(
            Example("Arrivò nel 98.", "98", "DATE", "1998"),
            Example("Tra l'81 e l'83 calò.", "l'83", "DATE", "1983"),
        ),
        counterexamples=("Ha 98 anni.", "Salì del 70,5 %.", "Le 64 città."),
        language=ITALIAN,
    ),
)
