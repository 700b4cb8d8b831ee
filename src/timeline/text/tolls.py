"""Tolls without a verb: "reported at least 31 killed", "12 dead, 30 injured" say what befell so many.

Where "were" is left out, parsers take the number for whoever injured, or for a measure of something else.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence

import attrs

from timeline.text.document import Token
from timeline.text.role_words import role_words

_HELPERS = frozenset({"aux", "auxpass"})
_PARTICIPLES = frozenset({"VBN", "VBD"})
_FREE = frozenset({"nsubj", "npadvmod", "nummod", "dep", "dobj", "nsubjpass"})
"""What parsers call a number that only a participle after it tells of."""


def with_tolls(tokens: Sequence[Token], lang: str) -> tuple[Token, ...]:
    """Return the tokens, each number before "killed", "injured" or "dead" hung to that word.

    So is the number of "killed over 200", whose "over" parsers take for a preposition.
    """
    words = role_words(lang)
    found = [k for k, token in enumerate(tokens) if token.lower in words.befalls]
    if not found:
        return tuple(tokens)
    below: dict[int, list[Token]] = defaultdict(list)
    for token in tokens:
        below[token.head].append(token)
    out = list(tokens)
    for k in found:
        word, number = tokens[k], _number_before(tokens, k)
        if number is not None and _is_above(out, number, word):
            continue  # "30 injured" as "30 who were injured" says the same
        if number is None:
            _with_object(out, word, below, words.above)
        elif word.tag in _PARTICIPLES and _is_toll(number, word, below[k]):
            out[number.i] = attrs.evolve(number, head=k, dep="nsubjpass")
        elif word.pos == "ADJ" and word.dep not in {"amod", "oprd"} and word.head != number.i:
            out[number.i] = attrs.evolve(number, head=k, dep="nummod")
    return tuple(out)


def _number_before(tokens: Sequence[Token], k: int) -> Token | None:
    """The bare number right before a word, or that of "20 more"; not of what is known: "the 30 injured"."""
    at = k - 2 if k > 1 and tokens[k - 1].lower == "more" else k - 1
    number = tokens[at] if at >= 0 else tokens[k]
    if at > 0 and tokens[at - 1].lower == "the":
        return None
    return number if number.tag == "CD" and number.dep in _FREE and not _is_year(number) else None


def _is_above(tokens: Sequence[Token], upper: Token, token: Token) -> bool:
    while tokens[token.i].head != token.i:
        token = tokens[tokens[token.i].head]
        if token.i == upper.i:
            return True
    return False


def _is_year(number: Token) -> bool:
    return number.text.isdigit() and len(number.text) == 4 and number.text[:2] in {"18", "19", "20"}


def _is_toll(number: Token, participle: Token, children: Sequence[Token]) -> bool:
    """Whether "were" may stand before a participle, whose subject is the number."""
    if participle.dep == "amod" or any(t.dep in _HELPERS | {"dobj"} for t in children):
        return False
    others = [t for t in children if t.dep in {"nsubj", "nsubjpass"} and t.i != number.i]
    return not others and (number.head == participle.i or number.head != participle.head)


def _with_object(
    out: list[Token], verb: Token, below: Mapping[int, Sequence[Token]], above: Collection[str]
) -> None:
    children = below[verb.i]
    if verb.tag not in _PARTICIPLES or any(t.dep in _HELPERS | {"dobj"} for t in children):
        return
    for link in children:
        number = below[link.i][0] if link.lower in above and len(below[link.i]) == 1 else None
        if link.i == verb.i + 1 and number is not None and number.tag == "CD" and not _is_year(number):
            out[number.i] = attrs.evolve(number, head=verb.i, dep="dobj")
            out[link.i] = attrs.evolve(link, head=number.i, dep="quantmod")
