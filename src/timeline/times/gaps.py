"""Gaps: what may stand between two words of one time expression."""

from __future__ import annotations

from functools import lru_cache

from timeline.times.symbols import characters

MAX_GAP = 7
"""More characters than this between two words part them."""


@lru_cache(maxsize=4096)
def read_gap(gap: str) -> str | None:
    """The punctuation between two words as symbols, or None where it parts them.

    >>> read_gap(" "), read_gap(" , "), read_gap("'s "), read_gap("; ")
    ('', ',', "'", None)
    """
    return None if gap.count("\n") > 1 else _GAPS.get("".join(gap.split()))


_GAPS = {
    "": "",
    "+": "",
    "&": characters()["AND"],
    "&amp;": characters()["AND"],
    "-": "-",
    "--": "-",
    "–": "-",
    "—": "-",
    "‑": "-",
    "−": "-",
    ",": ",",
    ".,": ",",
    ".": ".",
    "/": "/",
    "(": "(",
    "'": "'",
    "’": "'",
    "'s": "'",
    "’s": "'",
}
