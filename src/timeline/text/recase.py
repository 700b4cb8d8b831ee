"""Text as the parser should see it: the same length and offsets, without what makes it stumble."""

from __future__ import annotations

import re

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


def sentence_case(text: str, known: frozenset[str]) -> str:
    """A headline with the case of a sentence, so that verbs are seen as verbs; offsets hold.

    `known` are the words that the rest of the text writes with a small letter: these lose their capital.

    >>> sentence_case("Storm to Hit Paris Monday", frozenset({"hit", "storm"}))
    'Storm to hit Paris Monday'
    """

    def lower(found: re.Match[str]) -> str:
        word = found.group()
        small = word.lower()
        return small if found.start() > 0 and small in known and len(small) == len(word) else word

    return WORD.sub(lower, text)
