"""Symbols: every word class is one character, so that a rule is a regular expression over classes."""

from __future__ import annotations

import re
from functools import cache

BREAK = " "
"""The symbol between two islands: something stands there that has no part in a time expression."""

PUNCTUATION = {"COMMA": ",", "DOT": ".", "DASH": "-", "SLASH": "/", "POSS": "'", "OPEN": "("}

NUMERALS = (
    "NUM_HOUR",  # 1 to 12
    "NUM_24",  # 0 and 13 to 24
    "NUM_31",  # 25 to 31
    "NUM_59",  # 32 to 59
    "NUM_99",  # 60 to 99
    "NUM_3",  # three digits
    "NUM_YEAR",  # four digits, 1000 to 2199
    "NUM_BIG",  # every other whole number
    "DECIMAL",
    "HOUR_MINUTE",  # 1h30
    "FRACTION",
    "WORD_NUM",
    "WORD_YEAR",  # "nineteen ninety-six"
    "ORD_DIGIT",
    "ORD_WORD",
    "ISO",
    "ISO_PART",  # 2020-W33
    "DAY_GROUP",  # 201530Z
    "COMPACT",  # 20200820
    "NUMDATE",  # 8/20/2020
    "CLOCK",
    "NUM_CLOCK",  # 0530
    "DOT_CLOCK",  # 9.30
    "DECADE",
    "DECADE_EARLY",  # "470s", of an era
    "DECADE_BARE",  # "80s", which may be an age
    "SHORT_YEAR",  # '98
)

WORDS = (
    *("SECOND", "MONTH_FULL", "MONTH_SHORT", "MONTH_WEAK", "MONTH_WEAK_SHORT", "MONTH_SMALL"),
    *("WEEKDAY_FULL", "WEEKDAY_SHORT", "WEEKDAY_WEAK", "WEEKDAYS"),
    *("UNIT", "UNITS", "UNIT_SHORT", "QUARTER", "QUARTERS", "HALF", "WEEKEND", "WEEKENDS"),
    *("SEASON", "SEASON_WEAK", "SEASONS", "DAYPART", "DAYPARTS", "DAWN", "NOON"),
    *(
        "DEICTIC_DAY",
        "TONIGHT",
        "RELATIVE_DAYS",
        "THE",
        "ARTICLE",
        "PAST_BOTH",
        "NEXT_BOTH",
        "AGO_FIRST",
        "IN_THE",
        "OWN",
        "A",
        "THIS",
        "THAT",
        "THESE",
        "SAME",
        "LAST",
        "PAST",
    ),
    *(
        "PREVIOUS",
        "NEXT",
        "COMING",
        "FOLLOWING",
        "LATEST",
        "CURRENT",
        "INNER",
        "LIKE",
        "RECENT",
        "EARLY",
        "EARLIER",
        "LATER",
    ),
    *(
        "EDGE",
        "PREVIOUSLY",
        "DATE_WORD",
        "WEATHER",
        "AGO",
        "BACK",
        "FROM_NOW",
        "BEFORE",
        "AFTER",
        "OLD",
        "AGE",
        "LONG",
        "AHEAD",
        "EVERY",
        "PER",
    ),
    *("TIMES", "TWICE", "ONCE", "SETWORD", "SETWORD_WEAK", "FEW", "COUPLE", "MORE", "MOD", "OVER", "OR_SO"),
    *("AD", "BC", "AMPM", "OCLOCK", "ZONE", "FISCAL", "WHOLE", "PERIOD", "TIME", "YEAR_AGO", "YEAR_END"),
    *("VAGUE", "FUTURE", "WHILE", "IN", "ON", "AT", "OF", "FROM", "TO", "AND", "OR", "BETWEEN", "SIGNAL"),
    *(
        "HOLIDAY",
        "HOLIDAY_WEAK",
        "FINAL",
        "CIRCA",
        "FY",
        "HALF_NAME",
        "QUARTER_NAME",
        "MINUTE_WORD",
        "A_HALF",
    ),
    *(
        "OVERNIGHT",
        "MID_UNIT",
        "PAST_TIME",
        "EARLY_THROUGH",
        "MONTH_STEP",
        "UNIT_LONG",
        "ALL_UNIT",
        "PRESENT",
        "TO_DATE",
    ),
    # Contractions ("dell'", "al"), words of two roles ("prima", "mañana"), and what English has no word for.
    *("OF_THE", "FROM_THE", "TO_THE", "OF_ARTICLE", "TO_ARTICLE", "CLOCK_AT", "EDGE_BARE", "EDGE_HALF"),
    *(
        "AFTER_LENGTH",
        "AGO_LAST",
        "FIRST_BEFORE",
        "FIRST_MANY",
        "MORNING",
        "HOUR_NOW",
        "LAST_NIGHT",
        "SEMESTER",
    ),
    *("ROMAN", "CENTURY_NAME", "ONLY", "MOMENT", "THEN", "SETWORD_NOUN", "ALL"),
)

CONTRACTED = ("IN_THE", "OF_THE", "FROM_THE", "TO_THE", "CLOCK_AT")
"""A preposition with its article, which is no part of the expression: "nel", "dell'", "al"."""

GROUPS = {
    "HOLIDAY": ("HOLIDAY", "HOLIDAY_WEAK"),
    "MOD": ("MOD", "CIRCA"),
    "FISCAL": ("FISCAL", "FY"),
    "THE": ("THE", "ARTICLE", "OF_ARTICLE", "TO_ARTICLE"),
    "ARTICLE": ("ARTICLE", "OF_ARTICLE", "TO_ARTICLE"),
    "IN_THE": CONTRACTED,
    "TO": ("TO", "TO_ARTICLE", "TO_THE"),
    "EARLY": ("EARLY", "EARLY_THROUGH", "EDGE_BARE", "EDGE_HALF"),
    "EDGE": ("EDGE", "EDGE_BARE", "EDGE_HALF"),
    "HALF": ("HALF", "EDGE_HALF", "SEMESTER"),
    "UNIT": ("UNIT", "HOUR_NOW"),
    "DAYPART": ("DAYPART", "MORNING"),
    "LAST": ("LAST", "PAST_BOTH"),
    "NEXT": ("NEXT", "NEXT_BOTH"),
    "BARE_THE": ("THE",),
    "IN": ("IN", *CONTRACTED),
    "OF": ("OF", *CONTRACTED, "OF_ARTICLE"),
    "BOTH": ("PAST_BOTH", "NEXT_BOTH"),
    "DAYNUM": ("NUM_HOUR", "NUM_24", "NUM_31", "ORD_DIGIT"),
    "ORD": ("ORD_DIGIT", "ORD_WORD", "SECOND", "FIRST_BEFORE", "FIRST_MANY"),
    "YEAR": ("NUM_YEAR", "WORD_YEAR"),
    "HOUR": ("NUM_HOUR", "NUM_24"),
    "HOURS": ("NUM_HOUR", "NUM_24", "WORD_NUM"),
    "COUNT": (
        *("NUM_HOUR", "NUM_24", "NUM_31", "NUM_59", "NUM_99", "NUM_3", "NUM_YEAR", "NUM_BIG"),
        *("DECIMAL", "DOT_CLOCK", "WORD_NUM", "WORD_YEAR"),
    ),
    "ERA_YEAR": ("NUM_HOUR", "NUM_24", "NUM_31", "NUM_59", "NUM_99", "NUM_3", "NUM_YEAR", "NUM_BIG"),
    "MONTH": ("MONTH_FULL", "MONTH_SHORT", "MONTH_WEAK", "MONTH_WEAK_SHORT"),
    "WEEKDAY": ("WEEKDAY_FULL", "WEEKDAY_SHORT", "WEEKDAY_WEAK"),
    "ANY_UNIT": ("UNIT", "HOUR_NOW", "UNITS", "UNIT_SHORT", "QUARTER", "QUARTERS", "WEEKEND", "WEEKENDS"),
    "ONE_UNIT": ("UNIT", "HOUR_NOW", "QUARTER", "WEEKEND", "UNIT_SHORT"),
    "MANY_UNITS": ("UNITS", "QUARTERS", "UNIT_SHORT", "WEEKENDS"),
    "ANY_SEASON": ("SEASON", "SEASON_WEAK"),
    "SIGNALS": (
        *("OVER", "IN", *CONTRACTED, "ON", "AT", "FROM", "TO", "BETWEEN", "SIGNAL"),
        *("BEFORE", "AFTER", "AND", "OF", "PER", "AFTER_LENGTH", "CLOCK_AT", "FIRST_BEFORE"),
    ),
    "LINK": ("DASH", "TO", "AND"),
    "STEP_OR_THE": ("THIS", "LAST", "NEXT", "COMING", "THAT"),
    "ANY_SET": ("SETWORD", "SETWORD_WEAK", "SETWORD_NOUN"),
    "PREPOSITION": (
        *("IN", *CONTRACTED, "ON", "AT", "FROM", "TO", "BETWEEN", "SIGNAL"),
        *(
            "BEFORE",
            "AFTER",
            "OF",
            "EARLY",
            "EDGE",
            "OF_ARTICLE",
            "TO_ARTICLE",
            "AFTER_LENGTH",
            "FIRST_BEFORE",
        ),
    ),
}

GLUE = frozenset(
    {
        *(
            "MONTH_SMALL",
            "THE",
            "ARTICLE",
            "IN_THE",
            "OWN",
            "A",
            "IN",
            "ON",
            "AT",
            "OF",
            "FROM",
            "TO",
            "AND",
            "OR",
            "BETWEEN",
            "SIGNAL",
            "THIS",
        ),
        *(
            "THAT",
            "THESE",
            "BEFORE",
            "AFTER",
            "MOD",
            "OVER",
            "MORE",
            "SAME",
            "PER",
            "FEW",
            "AD",
            "BC",
            "WHOLE",
        ),
        *(
            "LONG",
            "ONCE",
            "TIMES",
            "BACK",
            "EVERY",
            "OLD",
            "AGE",
            "LAST",
            "NEXT",
            "FOLLOWING",
            "EARLY",
            "EDGE",
        ),
        *("EARLIER", "LATER", "LATEST", "PREVIOUS", "COMING", "AHEAD", "COUPLE", "OR_SO", "FISCAL"),
        *("OCLOCK", "FINAL", "EARLY_THROUGH", "CIRCA", "PRESENT", "PREVIOUSLY"),
        *("OF_THE", "FROM_THE", "TO_THE", "OF_ARTICLE", "TO_ARTICLE", "CLOCK_AT", "EDGE_BARE", "EDGE_HALF"),
        *("AFTER_LENGTH", "AGO_LAST", "FIRST_BEFORE", "FIRST_MANY", "ROMAN", "ONLY", "ALL"),
    }
)
"""Classes that make no time expression by themselves: an island of nothing else is not read on."""


@cache
def characters() -> dict[str, str]:
    """The character of every class; punctuation stands for itself."""
    free = [chr(code) for code in range(48, 1000) if chr(code).isalnum()]
    return dict(zip((*NUMERALS, *WORDS), free, strict=False)) | PUNCTUATION


@cache
def group(name: str) -> str:
    """The characters of a class or of a group of classes.

    >>> group("COMMA"), len(group("MONTH"))
    (',', 4)
    """
    return "".join(characters()[part] for part in GROUPS.get(name, (name,)))


@cache
def core() -> frozenset[str]:
    """The characters that can make a time expression, alone or with others."""
    known = characters()
    return frozenset(known[name] for name in (*NUMERALS, *WORDS) if name not in GLUE)


def compile_pattern(pattern: str) -> str:
    """Write a pattern over class names as a regular expression over symbols.

    >>> re.fullmatch(compile_pattern("NUM_HOUR COMMA?"), characters()["NUM_HOUR"]) is not None
    True
    """
    return _part().sub(_as_regex, pattern)


def _as_regex(match: re.Match[str]) -> str:
    name = match.group()
    if name.isspace():
        return ""
    if name == "(":
        return "(?:"
    chars = group(name)
    return re.escape(chars) if len(chars) == 1 else f"[{re.escape(chars)}]"


@cache
def _part() -> re.Pattern[str]:
    return re.compile(r"[A-Z][A-Z0-9_]*|\s+|\((?!\?)")
