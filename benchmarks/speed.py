"""Measure speed, start-up and memory of `timeline` on given texts: `python benchmarks/speed.py FILE...`."""

from __future__ import annotations

import argparse
import resource
import subprocess
import sys
import time
import warnings
from collections.abc import Callable
from pathlib import Path

import timeline

START = "import time; t = time.process_time(); import timeline{more}; print(time.process_time() - t)"


def start_up(more: str = "") -> float:
    """Return the best of five CPU seconds that a fresh process takes."""
    command = [sys.executable, "-c", START.format(more=more)]
    runs = [subprocess.run(command, capture_output=True, text=True, check=True).stdout for _ in range(5)]
    return min(float(run) for run in runs)


def per_second(function: Callable[[str], object], texts: list[str], at_least: float = 2.0) -> float:
    """Return characters a CPU second, after one run to warm up."""
    for text in texts:
        function(text)
    characters, start = 0, time.process_time()
    while time.process_time() - start < at_least:
        for text in texts:
            function(text)
            characters += len(text)
    return characters / (time.process_time() - start)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE")
    texts = [path.read_text(encoding="utf-8") for path in parser.parse_args().files]
    warnings.simplefilter("ignore", timeline.TimelineWarning)
    find_times = "; timeline.find_times('on 3 May 2019')"
    print(f"import                {start_up():8.3f} CPU seconds")
    print(f"first find_times      {start_up(find_times):8.3f} CPU seconds")
    print(f"find_times            {per_second(timeline.find_times, texts):8,.0f} characters a CPU second")
    print(f"extract               {per_second(timeline.extract, texts):8,.0f} characters a CPU second")
    print(f"peak memory           {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:8,.0f} MB")


if __name__ == "__main__":
    main()
