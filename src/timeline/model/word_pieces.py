"""WordPiece as BERT has it: a word in lower case without accents, cut into the longest known pieces.

Written out here (it is short) so that the library needs no tokenizer package, whose own dependencies reach
for the network and whose threads do not survive a fork. `training/export.py` checks it word by word
against the reference implementation.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache

from timeline.model.files import read_text

UNKNOWN = 100
FIRST = 101
LAST = 102

MOST_PIECES = 16
"""A word of the text gives at most so many pieces; the rest of a monster (a URL) is left out."""

LONGEST = 100
"""A run of letters longer than this is one unknown piece."""


@cache
def _vocabulary() -> dict[str, int]:
    pieces = read_text("vocab.txt").split("\n")
    return {piece: number for number, piece in enumerate(pieces) if piece}


@lru_cache(maxsize=16384)
def word_pieces(word: str) -> tuple[int, ...]:
    """The numbers of a word's pieces, at least one.

    >>> word_pieces("Evacuated") == word_pieces("evacuated")
    True
    >>> word_pieces("") == (UNKNOWN,)
    True
    """
    found: list[int] = []
    for run in _runs(_normalised(word)):
        found.extend(_longest_first(run))
    return tuple(found[:MOST_PIECES]) or (UNKNOWN,)


def _normalised(word: str) -> str:
    """Without control characters and accents, in lower case, blanks as one kind."""
    if word.isascii() and word.isprintable():
        return word.lower()
    kept = []
    for char in word:
        if char in "\t\n\r" or unicodedata.category(char) == "Zs":
            kept.append(" ")
        elif char not in "\0\ufffd" and not unicodedata.category(char).startswith("C"):
            kept.append(f" {char} " if _is_chinese(char) else char)
    decomposed = unicodedata.normalize("NFD", "".join(kept))
    return "".join(char for char in decomposed if unicodedata.category(char) != "Mn").lower()


def _is_chinese(char: str) -> bool:
    """Whether a character is a CJK ideograph, each of which is a word."""
    code = ord(char)
    return (
        0x4E00 <= code <= 0x9FFF
        or 0x3400 <= code <= 0x4DBF
        or 0x20000 <= code <= 0x2CEAF
        or 0xF900 <= code <= 0xFAFF
        or 0x2F800 <= code <= 0x2FA1F
    )


def _is_punctuation(char: str) -> bool:
    """BERT's punctuation: every ASCII sign, and Unicode's category P."""
    code = ord(char)
    ascii_sign = 33 <= code <= 47 or 58 <= code <= 64 or 91 <= code <= 96 or 123 <= code <= 126
    return ascii_sign or unicodedata.category(char).startswith("P")


def _runs(word: str) -> Iterator[str]:
    """Runs without blanks, each punctuation sign a run of its own."""
    run = ""
    for char in word:
        sign = _is_punctuation(char)
        if sign or char.isspace():
            if run:
                yield run
            run = ""
            if sign:
                yield char
        else:
            run += char
    if run:
        yield run


def _longest_first(run: str) -> list[int]:
    """The longest known piece from the left, again and again; one unknown piece where that fails."""
    if len(run) > LONGEST:
        return [UNKNOWN]
    vocabulary = _vocabulary()
    found, start = [], 0
    while start < len(run):
        for end in range(len(run), start, -1):
            number = vocabulary.get(run[start:end] if start == 0 else f"##{run[start:end]}")
            if number is not None:
                found.append(number)
                start = end
                break
        else:
            return [UNKNOWN]
    return found
