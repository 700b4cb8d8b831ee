"""Show that the time of `find_times` grows in line with the text: `python benchmarks/growth.py`.

Each kind of text is read at 10 KB, 100 KB, 1 MB and 10 MB, with and without a date of publication, and each
reading has a process of its own, so that the peak memory is its own too. Ten times the text may take at most
twelve times as long; where a step takes longer the exit code is 1.
"""

from __future__ import annotations

import argparse
import resource
import subprocess
import sys
import time
from itertools import pairwise
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SIZES = (10_000, 100_000, 1_000_000, 10_000_000)
MOST = 12.0
"""How many times longer ten times the text may take."""
FLOOR = 0.02
"""CPU seconds that a time counts at least: what is shorter is the clock's own grain."""
GIVE_UP = 300.0
"""CPU seconds after which a kind is not tried at a greater size."""

PIECES = {
    "digits": "7",
    "digits with blanks": "1 ",
    "March 1": "March 1 ",
    "a": "a ",
    "the same day": "the same day ",
    "two years ago": "two years ago ",
    "Monday,": "Monday, ",
    "one long word": "x",
    "newlines": "\n",
    "lines": "It fell.\n",
    "two": "two ",
    "dates": "on 3 May 2019, ",
    "days of months": "On May 5 it fell. ",
}
KINDS = ("news", *PIECES)


def text_of(kind: str, size: int) -> str:
    """A text of a kind with so many characters."""
    if kind == "news":
        piece = "\n\n".join(path.read_text(encoding="utf-8") for path in sorted(ROOT.glob("seeds/*.txt")))
    else:
        piece = PIECES[kind]
    return (piece * (size // len(piece) + 1))[:size]


def measure(kind: str, size: int, dct: str | None) -> tuple[float, float]:
    """Return CPU seconds and the peak memory in MB of this process after reading one text."""
    import timeline

    text = text_of(kind, size)
    timeline.find_times(text_of("news", 5_000), dct=dct)
    timeline.find_times(text[:1_000], dct=dct)
    start = time.process_time()
    timeline.find_times(text, dct=dct)
    seconds = time.process_time() - start
    return seconds, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def measure_apart(kind: str, size: int, dct: str | None) -> tuple[float, float]:
    """The same in a process of its own."""
    command = [sys.executable, __file__, "--one", kind, "--sizes", str(size), "--dct", dct or ""]
    out = subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()
    return float(out[0]), float(out[1])


def ratios(seconds: list[float]) -> list[float]:
    """How many times longer each step takes than the one before."""
    return [max(after, FLOOR) / max(before, FLOOR) for before, after in pairwise(seconds)]


def row(kind: str, sizes: list[int], dct: str | None) -> bool:
    """Measure and print one kind; return whether all its steps are in line."""
    seconds: list[float] = []
    memory = 0.0
    for size in sizes:
        if seconds and seconds[-1] > GIVE_UP / 10:
            break
        taken, memory = measure_apart(kind, size, dct)
        seconds.append(taken)
    steps = ratios(seconds)
    missing = ["-"] * (len(sizes) - len(seconds))
    cells = [f"{taken:.3f}" for taken in seconds] + missing
    cells += [f"{step:.1f}" for step in steps] + missing
    fine = all(step <= MOST for step in steps) and not missing
    print(
        f"| {kind} | {dct or 'none'} | {' | '.join(cells)} | {memory:,.0f} |",
        "" if fine else "too long",
        flush=True,
    )
    return fine


def name_of(size: int) -> str:
    """A size in words: 10 KB, 1 MB."""
    return f"{size // 1_000_000} MB" if size >= 1_000_000 else f"{size // 1000} KB"


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("kinds", nargs="*", metavar="KIND", help=f"of {', '.join(KINDS)}; all without any")
    parser.add_argument("--sizes", nargs="+", type=int, default=list(SIZES), metavar="CHARACTERS")
    parser.add_argument("--dct", help="a date of publication; without it, both with one and with none")
    parser.add_argument("--one", metavar="KIND", help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.one:
        print(*measure(given.one, given.sizes[0], given.dct or None))
        return 0
    names = [name_of(size) for size in given.sizes]
    steps = [f"ratio to {name}" for name in names[1:]]
    heads = ["text", "dct", *(f"CPU s, {name}" for name in names), *steps, "peak MB"]
    print(f"| {' | '.join(heads)} |\n|{'---|' * len(heads)}")
    dates = [given.dct or None] if given.dct is not None else ["2020-08-19", None]
    fine = [row(kind, given.sizes, dct) for kind in given.kinds or KINDS for dct in dates]
    return 0 if all(fine) else 1


if __name__ == "__main__":
    sys.exit(main())
