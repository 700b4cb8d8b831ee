"""A unit named before the date it is of: "el mes de mayo", "el día 12", "los primeros días de agosto"."""

from __future__ import annotations

from timeline.times.readings import date, relative, value
from timeline.times.recognised import Anchoring, Reading
from timeline.times.rule import Example, Match, Piece, Rule
from timeline.times.rules.days import kind_of, step_of
from timeline.times.rules.parts import PART, YEAR, mod_of, word_after, year_of
from timeline.times.rules.postposed import ITALIAN, SPANISH, STEP_BEFORE
from timeline.times.symbols import group
from timeline.values import Granularity

OF_YEAR = f"((OF|COMMA)? {YEAR})?"
SHORT = "(NUM_59|NUM_99|SHORT_YEAR)"


def _month(match: Match) -> Reading | None:
    if match.one("UNIT") != "MONTH":
        return None
    year = year_of(match) if match.has("YEAR") else None
    inner = value(year=year, month=match.one("MONTH"))
    if inner is None or year is not None or not _is_stepped(match):
        return date(inner, mod=mod_of(match))
    return relative(step_of(match), None, kind=kind_of(match), inner=inner, mod=mod_of(match))


def _is_stepped(match: Match) -> bool:
    return any(
        match.has(name) for name in ("LAST", "PAST", "NEXT", "COMING", "THIS", "PREVIOUS", "FOLLOWING")
    )


def _day(match: Match) -> Reading | None:
    if match.one("UNIT") != "DAY":
        return None
    year = year_of(match) if match.has("YEAR") else None
    inner = value(year=year, month=match.one("MONTH"), day=match.one("DAYNUM"))
    if inner is None or not _is_stepped(match) or inner.month is None or year is not None:
        return date(inner, mod=mod_of(match))
    return relative(step_of(match), None, inner=inner)


def _deictic(match: Match) -> Reading | None:
    if match.one("UNIT") != "DAY":
        return None
    return relative(1 if match.has("MORNING") else int(match.one("DEICTIC_DAY")), Granularity.DAY)


def _days(match: Match) -> list[Piece] | None:
    """Days of one month: "del 7 al 11 de mayo", "dal 7 al 9 maggio", "los días 3, 4 y 5 de marzo"."""
    month = match.at("MONTH") or match.last
    at = [i for i in range(match.first, month) if match.words[i].symbol in group("DAYNUM")]
    days, unit = [int(match.words[i].value or 0) for i in at], match.one("UNITS")
    if days != sorted(set(days)) or (unit is not None and unit != "DAY"):
        return None
    year = year_of(match) if match.has("YEAR") else None
    start = match.first + (match.words[match.first].symbol in group("IN_THE"))
    pieces = []
    for i, day in zip(at, days, strict=True):
        reading = date(value(year=year, month=match.one("MONTH"), day=day))
        if reading is None:
            return None
        first = i - 1 if match.words[i - 1].symbol in group("THE") else i
        last = match.last if i == at[-1] else i + 1
        pieces.append(Piece(start if i == at[0] else first, last, reading))
    return pieces


def _elided_day(match: Match) -> Reading | list[Piece] | None:
    """Read "l'11 settembre": the two digits after an elision are no year before a month."""
    day = int(match.one("SHORT_YEAR") or 0) % 100 or match.one("DAYNUM")
    year = year_of(match) if match.has("YEAR") else None
    reading = date(value(year=year, month=match.one("MONTH"), day=day))
    if reading is None or match.has("ARTICLE"):
        return reading
    return [Piece(match.first + 1 + match.has("POSS"), match.last, reading)]


def _spelled_day(match: Match) -> Reading | None:
    year = year_of(match) if match.has("YEAR") else None
    return date(value(year=year, month=match.one("MONTH"), day=match.one("WORD_NUM")), mod=mod_of(match))


def _short_year(match: Match) -> Reading | None:
    """Read "marzo 92", "22 luglio del 92": the two digits are a year where they count nothing."""
    if counts(match):
        return None
    season = match.one("ANY_SEASON")
    if season is not None:
        return date(value(year=two_digits(match), season=season))
    return date(value(year=two_digits(match), month=match.one("MONTH"), day=match.one("DAYNUM")))


def two_digits(match: Match) -> int | None:
    """The year that the last number names."""
    if match.has("SHORT_YEAR"):
        return int(match.one("SHORT_YEAR"))
    return 1900 + int((match.all("NUM_99") or match.all("NUM_59"))[-1])


def counts(match: Match) -> bool:
    """Whether the number is that of things, by the ending of what follows: verbs have none of a plural."""
    after = word_after(match)
    plural = after.islower() and after.endswith(tuple(match.lexicon.context.get("plural_endings", ())))
    return is_share(match) or (plural and not match.is_in(after, "function_words"))


def is_share(match: Match) -> bool:
    """Whether the number is a share, a decimal or a measure, by what follows."""
    after = match.text[match.end : match.end + 3].lstrip()
    decimal = after[:1] in {",", "."} and after[1:2].isdigit()
    share = tuple(match.lexicon.context.get("shares", ()))
    told = bool(share) and match.text[match.end + 1 : match.end + 20].lower().startswith(share)
    return told or decimal or after[:1] == "%" or match.is_in(word_after(match), "measures")


def _part(match: Match) -> Reading | None:
    """Read "los primeros días de agosto", "i primi di luglio" as the stretch named, begun."""
    mod = "END" if match.has("LAST") else "START"
    if match.one("ORD") not in (None, 1) or (match.has("UNIT") and match.one("UNIT") != "HOUR"):
        return None
    part = match.one("DAYPART")
    if part is not None:
        return relative(0, Granularity.DAY, kind=Anchoring.ANAPHORIC, inner=value(daypart=part), mod=mod)
    year = year_of(match) if match.has("YEAR") else None
    return date(value(year=year, month=match.one("MONTH")), mod=mod)


RULES = (
    Rule(
        name="month-unit",
        pattern=f"({PART}|MOD)? (THE|A)? {STEP_BEFORE}? UNIT OF MONTH {OF_YEAR}",
        read=_month,
        examples=(
            Example("Llegó en el mes de mayo de 2019.", "el mes de mayo de 2019", "DATE", "2019-05"),
            Example(
                "Llegó a finales del pasado mes de mayo.", "finales del pasado mes de mayo", "DATE", "2020-05"
            ),
        ),
        counterexamples=("El día de mayo.",),
        language=SPANISH,
    ),
    Rule(
        name="days-of-month",
        pattern=f"(THE|IN_THE)? UNITS? DAYNUM ((TO|DASH|AND|COMMA) THE? DAYNUM){{1,12}} OF? MONTH {OF_YEAR}",
        read=_days,
        examples=(
            Example("Será del 7 al 11 de septiembre.", "del 7", "DATE", "2020-09-07"),
            Example("Será los días 15 y 16 de marzo de 2021.", "los días 15", "DATE", "2021-03-15"),
        ),
        counterexamples=("Del 11 al 7 de mayo.",),
        language=SPANISH,
    ),
    Rule(
        name="day-unit",
        pattern=f"THE? {STEP_BEFORE}? UNIT DAYNUM (OF? MONTH {OF_YEAR})?",
        read=_day,
        examples=(
            Example("Llegó el pasado día 9 de julio.", "el pasado día 9 de julio", "DATE", "2020-07-09"),
            Example("Llegó el día 12.", "el día 12", "DATE", "2020-08-12"),
        ),
        counterexamples=("La semana 12.",),
        language=SPANISH,
    ),
    Rule(
        name="deictic-unit",
        pattern="THE? UNIT OF (DEICTIC_DAY|MORNING)",
        read=_deictic,
        examples=(Example("Ganó en la jornada de ayer.", "la jornada de ayer", "DATE", "2020-08-18"),),
        counterexamples=("El año de ayer.",),
        language=SPANISH,
    ),
    Rule(
        name="first-units-of",
        pattern=(
            f"THE? (((FIRST_MANY|LAST) UNITS|(ORD|LAST) UNIT) OF THE? (MONTH {OF_YEAR}|{YEAR}|DAYPART)"
            f"|FIRST_MANY OF MONTH {OF_YEAR})"
        ),
        read=_part,
        examples=(
            Example(
                "Llegó en los primeros días de agosto.", "los primeros días de agosto", "DATE", "2020-08"
            ),
            Example("Llegó en los últimos meses de 2019.", "los últimos meses de 2019", "DATE", "2019"),
        ),
        counterexamples=("Los primeros hombres de mayo.",),
        language=SPANISH,
    ),
    Rule(
        name="elided-day",
        pattern=f"(ARTICLE|IN_THE) (SHORT_YEAR|POSS DAYNUM) MONTH {OF_YEAR}",
        read=_elided_day,
        examples=(
            Example("Cadde l'11 settembre 2001.", "l'11 settembre 2001", "DATE", "2001-09-11"),
            Example("Cadde l'8 settembre.", "l'8 settembre", "DATE", "2020-09-08"),
        ),
        counterexamples=("L'84 fu duro.",),
        language=ITALIAN,
    ),
    Rule(
        name="spelled-day",
        pattern=f"MOD? THE? WORD_NUM OF? MONTH {OF_YEAR}",
        read=_spelled_day,
        examples=(Example("Llegó el dos de mayo.", "el dos de mayo", "DATE", "2020-05-02"),),
        counterexamples=("Los cuarenta de mayo.",),
        language=SPANISH,
    ),
    Rule(
        name="month-short-year",
        pattern=f"MOD? ((THE? DAYNUM OF?)? MONTH|THE? ANY_SEASON) OF? {SHORT}",
        read=_short_year,
        examples=(
            Example("Arrivò nel marzo 92.", "marzo 92", "DATE", "1992-03"),
            Example("Arrivò il 22 luglio dell'83.", "il 22 luglio dell'83", "DATE", "1983-07-22"),
        ),
        counterexamples=("In maggio 92 persone partirono.",),
        language=ITALIAN,
    ),
)
