"""Text as the parser should see it: the same length and offsets, without what makes it stumble."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

import attrs

WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\u200e\u200f\u2060\ufeff\ud800-\udfff]")
"""Controls, lone surrogates, and marks without width that glue words together."""
LINE_BREAK = re.compile(r"[\r\n\x0b\x0c\x85\u2028\u2029\t\xa0]")


def plain(text: str) -> str:
    r"""Replace, one character for one, what a parser cannot read: controls, lone surrogates, line breaks.

    >>> plain("It rained\r\non\x00Monday")
    'It rained  on Monday'
    """
    return LINE_BREAK.sub(" ", CONTROL.sub(" ", text))


def is_shouted(text: str) -> bool:
    """Whether the letters are (nearly) all capitals."""
    letters = [c for c in text if c.isalpha()]
    return len(letters) > 3 and sum(c.isupper() for c in letters) > 0.9 * len(letters)


def is_title_case(text: str) -> bool:
    """Whether nearly every long word has a capital, as in American headlines."""
    words = [word for word in WORD.findall(text) if len(word) > 3]
    return len(words) > 2 and sum(word[0].isupper() for word in words) >= 0.8 * len(words)


@attrs.frozen(kw_only=True)
class Casing:
    """What the rest of a text and the lexicon of the parser tell of how words are written.

    `small` words are written with a small letter, `names` never are; `is_verb` knows the forms of verbs.
    """

    small: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()
    is_verb: Callable[[str], bool] = lambda _: False


def casing_of(body: Iterable[str], is_small: Callable[[str], bool], is_verb: Callable[[str], bool]) -> Casing:
    """Learn from the body of a text; `is_small` knows the words that are never names ("after", "with").

    >>> casing = casing_of(["Today the storm hit Paris."], {"after"}.__contains__, {"hits"}.__contains__)
    >>> sorted(casing.small), sorted(casing.names)
    (['hit', 'storm', 'the'], ['paris'])
    """
    small, capital = set(), set()
    for part in body:
        for found in WORD.finditer(part):
            word = found.group()
            if word.islower():
                small.add(word)
            elif word[0].isupper() and part[max(found.start() - 2, 0) : found.start()].rstrip(" ").islower():
                capital.add(word.lower())
    return Casing(
        small=frozenset(small),
        names=frozenset(capital - small),
        is_verb=lambda word: is_small(word) or is_verb(word),
    )


def sentence_case(text: str, casing: Casing) -> str:
    """A headline with the case of a sentence, so that verbs are seen as verbs; offsets hold.

    >>> casing = Casing(names=frozenset({"paris"}), is_verb={"hit", "kills"}.__contains__)
    >>> sentence_case("Storm to Hit Paris Monday", casing), sentence_case("STORM KILLS TWO", casing)
    ('Storm to hit Paris Monday', 'Storm kills Two')
    """
    shouted = is_shouted(text)

    def recase(found: re.Match[str]) -> str:
        word = found.group()
        small = word.lower()
        if len(small) != len(word) or (word.isupper() and not shouted):
            return word
        capital = word[0] + small[1:] if shouted else word
        if found.start() == 0 or small in casing.names:
            return capital
        return small if small in casing.small or casing.is_verb(small) else capital

    return WORD.sub(recase, text)
