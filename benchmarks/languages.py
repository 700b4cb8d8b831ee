"""Accuracy of `find_times` in Spanish and Italian: `python benchmarks/languages.py FOLDER`.

FOLDER holds the sets, one JSON document a line: `tempeval2_spanish.jsonl`, `tempeval2_italian.jsonl`. A
document has `text`, `dct` (None where it has none) and `timexes` with `start`, `end`, `type`, `value`.
The measures are those of TempEval-3: strict is the same extent, relaxed an overlap, and the F1 of an
attribute is the relaxed F1 times the share of the pairs in which it is equal.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import timeline

SETS = (("es", "tempeval2_spanish"), ("it", "tempeval2_italian"))
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

    def row(self) -> str:
        """The figures in percent."""
        strict, relaxed = self._f1(self.strict), self._f1(self.relaxed)
        shares = [self.equal[name] / max(self.asked[name], 1) for name in ATTRIBUTES]
        figures = (strict, relaxed, *(relaxed * share for share in shares))
        return "".join(f"{100 * figure:9.2f}" for figure in figures) + f"{self.gold:9d}{self.found:9d}"

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


def measure(path: Path, language: str | None) -> Count:
    """The counts over a file."""
    count = Count()
    for line in path.read_text(encoding="utf-8").splitlines():
        document = json.loads(line)
        found = timeline.find_times(document["text"], dct=document.get("dct"), lang=language)
        count.add(
            gold_times(document), longest_first(Time(t.start, t.end, t.value, t.type.value) for t in found)
        )
    return count


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path, metavar="FOLDER")
    parser.add_argument("--detect", action="store_true", help="leave it to the text to tell its language")
    arguments = parser.parse_args()
    print(" " * 20 + "".join(f"{name:>9}" for name in ("strict", "relaxed", *ATTRIBUTES, "gold", "found")))
    for language, name in SETS:
        path = arguments.folder / f"{name}.jsonl"
        if path.is_file():
            print(f"{name:20}" + measure(path, None if arguments.detect else language).row())
        else:
            print(f"{name:20}  no {path.name} in {arguments.folder}")


if __name__ == "__main__":
    main()
