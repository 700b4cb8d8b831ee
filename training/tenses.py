"""Counts how annotators read each form of the verb, and writes their shares as TOML.

    python training/tenses.py --data ../shared/data > src/timeline/events/cues/en/tenses.toml

Counted on the train half of TempEval-3: the tense that `events.reading` reads off the auxiliaries and the tag
of the trigger, against the tense that annotators gave. Deterministic; two minutes on one core, for the parse.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

from timeline.events.mention import Tense
from timeline.events.reading import read_trigger
from timeline.text import annotate, read

PRIOR = 5.0
"""Of how many events the shares of all forms count for one form."""
RAREST = 10
"""A form that fewer events have gets no row of its own."""
SMALLEST = 0.005
HEAD = (
    "# How often annotators give each tense to a form: the tense by the auxiliaries, and the trigger's tag.\n"
    "# Counted by training/tenses.py. A form too rare for a row of its own has that of the tense alone."
)


def readings(data: Path) -> Iterator[tuple[str, str, str]]:
    """The tense by the auxiliaries, the tag and the annotated tense of every event to learn from."""
    for line in (data / "tempeval3.jsonl").read_text("utf-8").splitlines():
        row = json.loads(line)
        if row["split"] != "train":
            continue
        document = annotate(read(row["text"], lang="en"))
        for event in row["events"]:
            token = document.head_of(event["start"], event["end"]) if event["start"] >= 0 else None
            if token is not None and event.get("tense"):
                yield read_trigger(document, token).tense.value, token.tag, event["tense"]


def main() -> None:
    """Count and write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="the folder of the corpora")
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    everything: Counter[str] = Counter()
    for parsed, tag, gold in readings(parser.parse_args().data):
        counts[f"{parsed} {tag}"][gold] += 1
        counts[parsed][gold] += 1
        everything[gold] += 1
    lines = [HEAD]
    for form, found in sorted(counts.items()):
        if found.total() < RAREST:
            continue
        lines.append(f'\n["{form}"]')
        for tense in Tense:
            prior = everything[tense.value] / everything.total()
            share = (found[tense.value] + PRIOR * prior) / (found.total() + PRIOR)
            if share >= SMALLEST:
                lines.append(f"{tense.value} = {share:.3f}")
    sys.stdout.write("\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
