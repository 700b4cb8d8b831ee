"""Accuracy of `find_times` in Spanish and Italian: `python benchmarks/languages.py FOLDER`.

FOLDER holds the sets, one JSON document a line: `tempeval2_spanish.jsonl`, `tempeval2_italian.jsonl`. A
document has `text`, `dct` (None where it has none) and `timexes` with `start`, `end`, `type`, `value`.
The measures are those of `timexes.py`.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from timexes import ATTRIBUTES, Count, Time, gold_times, longest_first

import timeline

SETS = (("es", "tempeval2_spanish"), ("it", "tempeval2_italian"))


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
