"""Whether a time word is part of a name: "Saturday Night Live", "June Carter", "Johnny Winter"."""

from __future__ import annotations

import re

from timeline.times.rule import Match
from timeline.times.rules.parts import word_after, word_before
from timeline.times.symbols import BREAK


def in_name(match: Match) -> bool:
    """Whether the last word and the word behind it bear capitals, and the latter is no time word."""
    last = match.words[match.last - 1]
    ends = match.last == len(match.words) or match.words[match.last].symbol == BREAK
    return ends and match.text[last.start : last.end].istitle() and word_after(match).istitle()


def is_given_name(match: Match) -> bool:
    """Whether it leads a surname: "June Carter sang"; in a headline the next word has a capital too."""
    alone = match.last - match.first == 1 and match.is_in(match.text[match.start : match.end], "given_names")
    if (
        not alone
        or match.before("THE")
        or word_before(match).istitle()
        or match.before("SIGNALS")
        or match.is_in(word_before(match), "before_month")
    ):
        return False
    return in_name(match) and _SURNAME.match(match.text, match.end) is not None


def is_surname(match: Match) -> bool:
    """Whether it follows a given name: "Johnny Winter played"."""
    before = word_before(match)
    titled = before.istitle() and before.isalpha() and match.text[match.start].isupper()
    known = match.is_in(before, "function_words") or match.is_in(before, "before_season")
    return titled and not known and not word_after(match).istitle()


def is_address(match: Match) -> bool:
    """Whether a street follows a number: "1600 Pennsylvania Avenue"."""
    street = _STREET.match(match.text, match.end)
    return street is not None and any(
        match.is_in(word.rstrip("."), "streets") for word in street.group().split()
    )


_STREET = re.compile(r"(?: [A-Z][\w.]{1,30}){1,4}")
_SURNAME = re.compile(r" [A-Z][\w.'’-]{1,30}(?: [a-z(]|[,.;:'’])")
