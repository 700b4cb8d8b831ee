"""Clocks in Spanish and Italian: "a las tres de la tarde", "alle 21,30", "le ore 18", "de 9.00 a 17.00"."""

from __future__ import annotations

from timeline.times.readings import date, value
from timeline.times.recognised import Anchoring, Reading
from timeline.times.rule import Example, Match, Piece, Rule
from timeline.times.rules.clock import in_half
from timeline.times.rules.parts import mod_of
from timeline.times.rules.postposed import ITALIAN, SPANISH
from timeline.times.rules.unit_first import counts, is_share

HOUR = "(CLOCK|DOT_CLOCK|NUM_HOUR|NUM_24|WORD_NUM)"
MINUTES = "((COMMA|AND) (NUM_HOUR|NUM_24|NUM_31|NUM_59|WORD_NUM)|A_HALF)?"


def _time(match: Match) -> Reading | None:
    """The time of day that an hour, its minutes and a part of the day give."""
    unit = match.one("UNITS")
    fields = None if unit not in (None, "HOUR") else _clock(match)
    return None if fields is None else date(value(**fields), Anchoring.ANAPHORIC, mod=mod_of(match))


def _clock(match: Match) -> dict[str, int | str | None] | None:
    written = match.one("CLOCK") or match.one("DOT_CLOCK")
    second = None
    if written is not None:
        parts = [int(part) for part in str(written).replace(".", ":").split(":")]
        hour, minute = parts[0], parts[1]
        second = parts[2] if len(parts) == 3 else None
    else:
        numbers = [int(number) for number in match.all("HOURS") + match.all("NUM_31") + match.all("NUM_59")]
        hour, minute = numbers[0], numbers[1] if len(numbers) > 1 else 30 if match.has("A_HALF") else 0
    return {
        "hour": in_half(hour, match),
        "minute": minute,
        "second": second,
        "zone": match.one("ZONE") or None,
    }


def _at(match: Match) -> Reading | list[Piece] | None:
    """Read "alle 15" without its preposition, where nothing follows that could be counted."""
    spaced = match.has("COMMA") and match.text[match.start : match.end].find(", ") >= 0
    told = _is_told(match) or match.before("DEICTIC_DAY") or match.before("WEEKDAY")
    if spaced or is_share(match) or (not told and counts(match)):
        return None
    contraction = match.text[match.start : match.words[match.first].end]
    if match.is_in(contraction, "clock_of") and not match.before("FIRST_BEFORE") and not _is_told(match):
        return None  # "una delle due torri"
    reading = _time(match)
    if reading is None or not match.has("CLOCK_AT"):
        return reading
    return [Piece(match.first + 1, match.last, reading)]


def _two_clocks(match: Match) -> list[Piece] | None:
    """Read "de 9.30 a 17.00 horas", and "de 10 a 18 horas", which is too far apart for a length."""
    if match.has("NUM_24") and not (match.before("OF") or match.before("FROM")):
        return None
    first = _time(match.part(match.first, match.first + 1))
    second = _time(match.part(match.first + 2, match.last))
    if first is None or second is None:
        return None
    return [Piece(match.first, match.first + 1, first), Piece(match.first + 2, match.last, second)]


def _is_told(match: Match) -> bool:
    """Whether minutes, "horas" or a part of the day make sure that it is a time."""
    return any(
        match.has(name) for name in ("UNITS", "ZONE", "DAYPART", "CLOCK", "DOT_CLOCK", "COMMA", "A_HALF")
    )


def _article(match: Match) -> Reading | None:
    """Read "a las ocho": the article of hours after a preposition, and nothing counted follows."""
    article = match.text[match.start : match.words[match.first].end]
    if not match.is_in(article, "clock_articles") or is_share(match):
        return None
    told = _is_told(match) or match.has("AT")
    pair = match.before("BETWEEN") and not match.after("AND")  # "tra le due società"
    near = match.before("MOD") or (match.before("SIGNALS") and (not match.before("OF") or match.after("TO")))
    if not told and (not near or pair or counts(match)):
        return None
    return _time(match)


RULES = (
    Rule(
        name="clock-article",
        pattern=f"(AT|ARTICLE) (UNITS {HOUR}|{HOUR} {MINUTES} UNITS?) ZONE? ((OF|PER) THE? DAYPART)?",
        read=_article,
        examples=(
            Example("Llegó a las tres de la tarde.", "las tres de la tarde", "TIME", "2020-08-19T15:00"),
            Example("Llegó a las 9.30 hora local.", "las 9.30 hora local", "TIME", "2020-08-19T09:30"),
            Example("Llegó a las ocho y media.", "las ocho y media", "TIME", "2020-08-19T08:30"),
        ),
        counterexamples=("Dio el premio a las tres mujeres.",),
        language=SPANISH,
    ),
    Rule(
        name="clock-at",
        pattern=f"CLOCK_AT (UNITS? {HOUR}) {MINUTES} UNITS? ZONE? (OF? THE? DAYPART)?",
        read=_at,
        examples=(
            Example("Arrivò alle 15.", "15", "TIME", "2020-08-19T15:00"),
            Example("Arrivò alle 21,30.", "21,30", "TIME", "2020-08-19T21:30"),
            Example("Arrivò alle tre del pomeriggio.", "tre del pomeriggio", "TIME", "2020-08-19T15:00"),
        ),
        counterexamples=("Diede il premio alle tre donne.",),
        language=ITALIAN,
    ),
    Rule(
        name="clocks-of-a-range",
        pattern=(
            "(CLOCK|DOT_CLOCK) (TO|DASH|AND) (CLOCK|DOT_CLOCK) UNITS ZONE?|(NUM_HOUR|NUM_24) TO NUM_24 UNITS"
        ),
        read=_two_clocks,
        examples=(
            Example("Abre de 9.00 a 17.30 horas.", "17.30 horas", "TIME", "2020-08-19T17:30"),
            Example("Abre de 9.00 a 17.30 horas.", "9.00", "TIME", "2020-08-19T09:00"),
        ),
        counterexamples=("Duró de 1.20 a 1.40 minutos.",),
        language=SPANISH,
    ),
    Rule(
        name="clock-hours",
        pattern="(CLOCK|DOT_CLOCK) UNITS ZONE?",
        read=_time,
        examples=(Example("Será hoy (22.30 horas).", "22.30 horas", "TIME", "2020-08-19T22:30"),),
        counterexamples=("Duró 1.20 minutos.",),
        language=SPANISH,
    ),
)
