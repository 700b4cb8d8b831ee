"""Measure speed, start-up and memory of `timeline` on texts: `python benchmarks/speed.py [FILE...]`."""

from __future__ import annotations

import argparse
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
import warnings
from collections.abc import Callable
from pathlib import Path

import timeline

ROOT = Path(__file__).resolve().parent.parent
SEEDS = sorted(ROOT.glob("seeds/*.txt"))
FIRST = "timeline.find_times('on 3 May 2019')"
START = """
import time
cpu, wall = time.process_time(), time.perf_counter()
import timeline
{more}
print(time.process_time() - cpu, time.perf_counter() - wall)
"""


def start_up(more: str = "") -> tuple[float, float]:
    """Return CPU and wall seconds of a fresh process that imports and runs `more`: the best of five.

    Byte code is cached, as an installed package has it; the first process, which writes it, does not count.
    """
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-X", f"pycache_prefix={folder}", "-c", START.format(more=more)]
        runs = [_output(command, environment).split() for _ in range(6)][1:]
    return min(float(run[0]) for run in runs), min(float(run[1]) for run in runs)


def _output(command: list[str], environment: dict[str, str]) -> str:
    return subprocess.run(command, capture_output=True, text=True, check=True, env=environment).stdout


def per_second(function: Callable[[str], object], texts: list[str], at_least: float = 2.0) -> float:
    """Return characters a CPU second after one run to warm up: the median of three runs."""
    for text in texts:
        function(text)
    return statistics.median(_once(function, texts, at_least) for _ in range(3))


def _once(function: Callable[[str], object], texts: list[str], at_least: float) -> float:
    characters, start = 0, time.process_time()
    while time.process_time() - start < at_least:
        for text in texts:
            function(text)
            characters += len(text)
    return characters / (time.process_time() - start)


def read(files: list[Path]) -> list[str]:
    """Read the texts; without files, those in seeds/."""
    return [path.read_text(encoding="utf-8") for path in files or SEEDS]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="*", type=Path, metavar="FILE", help="texts; without any, seeds/*.txt")
    texts = read(parser.parse_args().files)
    warnings.simplefilter("ignore", timeline.TimelineWarning)
    for name, more in (("import", ""), ("first find_times", FIRST)):
        cpu, wall = start_up(more)
        print(f"{name:21} {cpu:8.3f} CPU seconds, {wall:.3f} by the clock")
    print(f"find_times            {per_second(timeline.find_times, texts):8,.0f} characters a CPU second")
    print(f"extract               {per_second(timeline.extract, texts):8,.0f} characters a CPU second")
    print(f"peak memory           {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:8,.0f} MB")


if __name__ == "__main__":
    main()
