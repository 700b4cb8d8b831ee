"""Compare `find_times` with other finders of dates by speed: `python benchmarks/peers.py [FILE...]`.

All read the same texts in one process, each after one run to warm up. The figures are characters a CPU
second, the median of three runs, and how many times faster `find_times` is. A peer that is not installed is
left out with a line that says how to install it.
"""

from __future__ import annotations

import argparse
import warnings
from collections.abc import Callable
from pathlib import Path

from speed import FIRST, per_second, read, start_up

import timeline

DCT = "2020-08-19"
Finder = Callable[[str], object]


def ours() -> Finder:
    """`find_times` with a date of publication, as the peers have one."""
    return lambda text: timeline.find_times(text, dct=DCT)


def dateparser_search() -> Finder:
    """`dateparser.search.search_dates`, told the language and the date: the fastest way to use it."""
    import datetime

    from dateparser.search import search_dates

    settings = {"RELATIVE_BASE": datetime.datetime.fromisoformat(DCT)}
    return lambda text: search_dates(text, languages=["en"], settings=settings)


def timexy_finder() -> Finder:
    """Timexy in a blank spaCy pipeline, which only splits words: the fastest way to use it."""
    import spacy
    from timexy import Timexy  # noqa: F401 - registers the component

    nlp = spacy.blank("en")
    nlp.max_length = 100_000_000
    nlp.add_pipe("timexy", config={"kb_id_type": "timex3", "label": "timexy", "overwrite": False})
    return nlp


PEERS = {
    "find_times": (ours, "timeline-extract"),
    "dateparser.search": (dateparser_search, "dateparser"),
    "timexy": (timexy_finder, "timexy"),
}


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("files", nargs="*", type=Path, metavar="FILE", help="texts; without any, seeds/*.txt")
    texts = read(parser.parse_args().files)
    warnings.simplefilter("ignore")
    print(f"{len(texts)} text(s), {sum(map(len, texts)):,} characters\n")
    print("| finder | characters a CPU second | find_times is faster by |\n|---|---|---|")
    own = 0.0
    for name, (build, package) in PEERS.items():
        try:
            finder = build()
        except ImportError:
            print(f"| {name} | not installed: pip install {package} | |")
            continue
        speed = per_second(finder, texts)
        own = own or speed
        print(f"| {name} | {speed:,.0f} | {own / speed:.1f} |", flush=True)
    cpu, wall = start_up(FIRST)
    print(f"\nimport and first find_times in a fresh process: {cpu:.3f} CPU seconds, {wall:.3f} by the clock")


if __name__ == "__main__":
    main()
