"""Time expressions against gold, as TempEval-3 counts them; shared by the benchmarks.

Strict is the same extent, relaxed an overlap, and the F1 of an attribute is the relaxed F1 times the share of
the pairs in which it is equal.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

ATTRIBUTES = ("value", "type")


class Time(NamedTuple):
    """An expression: where it stands, and what it says."""

    start: int
    end: int
    value: str | None
    type: str | None


class Count:
    """What is counted over the documents of a set."""

    def __init__(self) -> None:
        self.gold = self.found = self.relaxed = self.strict = 0
        self.asked = dict.fromkeys(ATTRIBUTES, 0)
        self.equal = dict.fromkeys(ATTRIBUTES, 0)

    def add(self, gold: Sequence[Time], found: Sequence[Time]) -> None:
        """Count one document, its expressions paired from left to right."""
        self.gold += len(gold)
        self.found += len(found)
        free = list(found)
        for wanted in gold:
            match = next((one for one in free if one.start < wanted.end and wanted.start < one.end), None)
            if match is None:
                continue
            free.remove(match)
            self.relaxed += 1
            self.strict += (match.start, match.end) == (wanted.start, wanted.end)
            for name in ATTRIBUTES:
                if getattr(wanted, name) not in {None, "null"}:
                    self.asked[name] += 1
                    self.equal[name] += getattr(match, name) == getattr(wanted, name)

    def figures(self) -> tuple[float, ...]:
        """F1 of strict and relaxed extents, of values and of types, in percent."""
        strict, relaxed = self._f1(self.strict), self._f1(self.relaxed)
        shares = [self.equal[name] / max(self.asked[name], 1) for name in ATTRIBUTES]
        return tuple(100 * figure for figure in (strict, relaxed, *(relaxed * share for share in shares)))

    def row(self) -> str:
        """The figures as a line of a table."""
        return "".join(f"{figure:9.2f}" for figure in self.figures()) + f"{self.gold:9d}{self.found:9d}"

    def _f1(self, right: int) -> float:
        return 2 * right / max(self.gold + self.found, 1)


def longest_first(times: Iterable[Time]) -> list[Time]:
    """In the order of the text; of two that overlap the longer."""
    kept: list[Time] = []
    for one in sorted(times, key=lambda time: (time.start, -time.end)):
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
        elif one.end - one.start > kept[-1].end - kept[-1].start:
            kept[-1] = one
    return kept


def gold_times(document: dict[str, Any]) -> list[Time]:
    """The annotated expressions; the date of the document itself has no place in the text."""
    placed = (t for t in document.get("timexes", ()) if t.get("start", -1) >= 0 and t["end"] > t["start"])
    times = [
        Time(t["start"], t["end"], t["value"].strip() if t.get("value") else None, t.get("type"))
        for t in placed
    ]
    return sorted(times, key=lambda time: (time.start, -time.end))
