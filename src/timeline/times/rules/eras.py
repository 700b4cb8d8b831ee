"""Decades, centuries and seasons of a year: "the late 1990s", "the 19th century", "winter 2010/11"."""

from __future__ import annotations

from timeline.times.readings import date, value
from timeline.times.recognised import Reading
from timeline.times.rule import Example, Match, Piece, Rule
from timeline.times.rules.parts import ANY_YEAR, PART, bare_adjective, mod_of, word_after, year_of
from timeline.times.symbols import group


def _decade(match: Match) -> Reading | None:
    told = match.has("THE") or (match.has("EARLY") and not match.before("OWN")) or _goes_on(match)
    if match.has("DECADE_BARE") and not told:
        return None
    return date(value(decade=match.one("DECADE") or match.one("DECADE_BARE")), mod=mod_of(match))


def _decade_of_era(match: Match) -> Reading | None:
    decade = int(match.one("DECADE_EARLY"))
    return date(value(decade=-decade - 1 if match.has("BC") else decade), mod=mod_of(match))


def _goes_on(match: Match) -> bool:
    """Whether another decade stands before, as in "the seventies and eighties"."""
    joined = any(match.before(link) for link in ("AND", "OR", "TO", "COMMA", "DASH"))
    before = match.part(match.first - 1, match.last)
    return joined and (before.before("DECADE") or before.before("DECADE_BARE"))


def _spelled_decade(match: Match) -> Reading | None:
    """Read "the nineteen-eighties" as the decade of that century."""
    century, tens = match.one("WORD_NUM"), int(match.one("DECADE_BARE")) % 10
    return date(value(decade=int(century) * 10 + tens), mod=mod_of(match)) if 11 <= century <= 20 else None


def _hundreds(match: Match) -> Reading | None:
    """Read "the 1800s" as the century; from 1900 on it is the decade that is meant."""
    decade = int(match.one("DECADE"))
    if decade % 10 or decade >= 190:
        return None
    return date(value(century=decade // 10), mod=mod_of(match))


def _century(match: Match) -> Reading | list[Piece] | None:
    unit = match.one("UNIT")
    number = match.one("ORD")
    if unit not in {"CENTURY", "MILLENNIUM"} or number is None or _is_firm(match):
        return None
    field = "century" if unit == "CENTURY" else "millennium"
    reading = date(value(**{field: -int(number) if match.has("BC") else int(number) - 1}), mod=mod_of(match))
    return bare_adjective(match, reading) if _is_adjective(match) else reading


def _is_firm(match: Match) -> bool:
    """Whether it begins the name of a firm: "20th Century Fox"."""
    return match.is_in(word_after(match), "century_names") and word_after(match).istitle()


def _is_adjective(match: Match) -> bool:
    """Whether "19th-century" is joined by a hyphen and stands before what it tells of."""
    unit = match.at("UNIT") or match.last
    return match.words[unit - 1].symbol in group("DASH") and bool(word_after(match))


def _season_year(match: Match) -> Reading | list[Piece] | None:
    """Read "the summer of 1998", "Summer 1998", and "winter 2010/11", which is that of the first year."""
    if match.has("DASH") or match.has("SLASH"):
        return _winter(match)
    year = match.one("SHORT_YEAR") if match.has("SHORT_YEAR") else year_of(match)
    if (
        match.words[match.last - 1].symbol in group("ANY_SEASON")
        and match.text[match.words[match.last - 1].start].isupper()
    ):
        return None
    reading = date(value(season=match.one("ANY_SEASON"), year=year), mod=mod_of(match))
    named = not match.has("OF") and not match.has("BC") and _noun_follows(match)
    return bare_adjective(match, reading) if named and not match.has("EARLY") else reading


def _noun_follows(match: Match) -> bool:
    after = word_after(match)
    return after.islower() and not match.is_in(after, "function_words")


def _winter(match: Match) -> Reading | None:
    numbers = match.all("ERA_YEAR")
    if len(numbers) != 2 or (numbers[0] + 1 - numbers[1]) % 100 or numbers[0] < 1000:
        return None
    return date(value(season=match.one("ANY_SEASON"), year=numbers[0]), mod=mod_of(match))


RULES = (
    Rule(
        name="season-years",
        pattern=f"({PART}|MOD)? THE? EARLY? ANY_SEASON (OF|COMMA|IN)? NUM_YEAR (DASH|SLASH) ERA_YEAR",
        read=_season_year,
        examples=(Example("in winter 2010/11 they", "winter 2010/11", "DATE", "2010-WI"),),
        counterexamples=("in winter 2010/15 they",),
    ),
    Rule(
        name="season-year",
        pattern=f"({PART}|MOD)? THE? EARLY? (ANY_SEASON (OF|COMMA|IN)? {ANY_YEAR}|NUM_YEAR ANY_SEASON)",
        read=_season_year,
        examples=(
            Example("in the summer of 1998 they", "the summer of 1998", "DATE", "1998-SU"),
            Example("in early spring 1998 they", "early spring 1998", "DATE", "1998-SP"),
            Example("in the spring of 479 BC they", "the spring of 479 BC", "DATE", "BC0479-SP"),
        ),
        counterexamples=("the fall of 1998ers",),
    ),
    Rule(
        name="century",
        pattern=f"({PART}|MOD)? THE? EARLY? ORD DASH? UNIT (BC|AD)?",
        read=_century,
        examples=(
            Example("in the 19th century they", "the 19th century", "DATE", "18"),
            Example("late-eighteenth-century art", "late-eighteenth-century", "DATE", "17"),
        ),
        counterexamples=("the third week",),
    ),
    Rule(
        name="hundreds",
        pattern=f"({PART}|MOD)? THE EARLY? DASH? DECADE",
        read=_hundreds,
        examples=(Example("in the 1700s they", "the 1700s", "DATE", "17"),),
        counterexamples=("in the 1900s they", "in the 1710s they"),
    ),
    Rule(
        name="spelled-decade",
        pattern=f"({PART}|MOD)? THE? EARLY? WORD_NUM DASH? DECADE_BARE",
        read=_spelled_decade,
        examples=(Example("in the nineteen-eighties they", "the nineteen-eighties", "DATE", "198"),),
        counterexamples=("in forty eighties clubs",),
    ),
    Rule(
        name="decade-of-era",
        pattern=f"({PART}|MOD)? THE? EARLY? DASH? DECADE_EARLY (BC|AD)",
        read=_decade_of_era,
        examples=(
            Example("in the 470s BC they", "the 470s BC", "DATE", "BC047"),
            Example("in the late 870s AD they", "the late 870s AD", "DATE", "087"),
        ),
        counterexamples=("the 470s of that car",),
    ),
    Rule(
        name="decade",
        pattern=f"(({PART}|MOD) DASH?)? THE? (EARLY DASH?)? (DECADE|DECADE_BARE)",
        read=_decade,
        examples=(
            Example("in the late 1990s they", "the late 1990s", "DATE", "199"),
            Example("in the '60s they", "the '60s", "DATE", "196"),
            Example("in the eighties they", "the eighties", "DATE", "198"),
        ),
        counterexamples=("in his 80s he", "temperatures in 70s"),
    ),
)
