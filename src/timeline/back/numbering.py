"""Numbering: the ids of a document as ours, with their numbers kept where they have one."""

from __future__ import annotations

import re
from collections.abc import Sequence


def numbered(ids: Sequence[str], theirs: str, ours: str) -> list[str]:
    """Return an id of ours for each of theirs: the same number where it has one that is free, else the next.

    >>> numbered(["ei3", "x", "ei3", "ei0"], "ei", "e")
    ['e3', 'e4', 'e5', 'e6']
    """
    pattern = re.compile(rf"{re.escape(theirs)}([1-9][0-9]{{0,8}})")
    numbers = [int(match[1]) if (match := pattern.fullmatch(id_)) else 0 for id_ in ids]
    top = max(numbers, default=0)
    used: set[int] = set()
    found = []
    for number in numbers:
        if not number or number in used:
            top += 1
        chosen = number if number and number not in used else top
        used.add(chosen)
        found.append(f"{ours}{chosen}")
    return found
