"""Compare `find_times` with other finders of dates in one run: `python benchmarks/peers.py [FILE...]`.

Speed is measured on the texts (without any, seeds/*.txt), each finder after one run to warm up: characters a
CPU second, the median of three runs. HeidelTime runs in processes of its own, so its seconds are those of the
clock, the start of Java for every text included.

With `--gold FILE.jsonl` (your own copy of a corpus: a document a line, with `text`, `dct` and `timexes`)
accuracy is measured too, as TempEval-3 counts it, on `--documents N` documents spread over the file, the
same for all. `--plot FILE.svg` draws both. A peer that is not there is left out with a line that says how to
get it.
"""

from __future__ import annotations

import argparse
import json
import time
import warnings
from pathlib import Path
from typing import Any

from chart import chart
from finders import FINDERS, Finder
from speed import FIRST, per_second, read, start_up
from timexes import Count, gold_times, longest_first

DCT = "2020-08-19"
BY_THE_CLOCK = frozenset({"HeidelTime"})


def accuracy(finder: Finder, documents: list[dict[str, Any]]) -> Count:
    """Count what a finder finds in documents with gold."""
    count = Count()
    for document in documents:
        found = finder(document["text"], document.get("dct") or DCT)
        count.add(gold_times(document), longest_first(found))
    return count


def characters_a_second(name: str, finder: Finder, texts: list[str]) -> float:
    """Return the speed by CPU time, or for what runs elsewhere by the clock."""
    if name not in BY_THE_CLOCK:
        return per_second(lambda text: finder(text, DCT), texts)
    start = time.perf_counter()
    for text in texts:
        finder(text, DCT)
    return sum(map(len, texts)) / (time.perf_counter() - start)


def spread(path: Path, number: int) -> list[dict[str, Any]]:
    """Read so many documents, at equal distances through the file; 0 reads all."""
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    step = max(len(lines) // number, 1) if number else 1
    return [json.loads(line) for line in lines[::step]][: number or None]


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("files", nargs="*", type=Path, metavar="FILE", help="texts; without any, seeds/*.txt")
    parser.add_argument("--gold", type=Path, metavar="FILE.jsonl", help="annotated documents, for accuracy")
    parser.add_argument("--documents", type=int, default=0, metavar="N", help="how many of them; 0 is all")
    parser.add_argument("--without", action="append", default=[], choices=list(FINDERS), help="leave out")
    parser.add_argument("--plot", type=Path, metavar="FILE.svg", help="draw both (needs --gold)")
    arguments = parser.parse_args()
    if arguments.plot and not arguments.gold:
        parser.error("--plot needs --gold")
    warnings.simplefilter("ignore")
    texts = read(arguments.files)
    documents = spread(arguments.gold, arguments.documents) if arguments.gold else []
    print(f"speed: {len(texts)} text(s), {sum(map(len, texts)):,} characters; ", end="")
    print(f"accuracy: {len(documents)} document(s)\n")
    print("| finder | characters a second | find_times is faster by | strict | relaxed | value | type |")
    print("|---|---|---|---|---|---|---|")
    points, own = [], 0.0
    for name, (build, install) in FINDERS.items():
        if name in arguments.without:
            continue
        try:
            finder = build()
        except ImportError:
            print(f"| {name} | not there: {install} | | | | | |")
            continue
        speed = characters_a_second(name, finder, texts)
        own = own or speed
        figures = accuracy(finder, documents).figures() if documents else ()
        shown = " | ".join(f"{figure:.1f}" for figure in figures) or " | | | "
        clock = " (by the clock)" if name in BY_THE_CLOCK else ""
        times = "" if clock else f"{own / speed:,.1f}"
        print(f"| {name} | {speed:,.0f}{clock} | {times} | {shown} |", flush=True)
        points.append((name + clock, speed, figures[2] if figures else 0.0))
    cpu, wall = start_up(FIRST)
    print(f"\nimport and first find_times in a fresh process: {cpu:.3f} CPU seconds, {wall:.3f} by the clock")
    if arguments.plot:
        words = {"title": "Finders of dates", "across": "characters a second", "up": "F1 of values, %"}
        arguments.plot.write_text(chart(points, **words), encoding="utf-8")


if __name__ == "__main__":
    main()
