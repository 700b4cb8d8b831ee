"""Fit the weights of coreference evidence: `PYTHONPATH=src python training/coreference.py FOLDER`.

FOLDER holds `ecbplus.jsonl` (its train half is read) and `meantime.jsonl`. For every two mentions of a
document that share a family and do not clash, what holds of `LIKENESSES` is weighed against whether they are
one event: a logistic regression, each weight drawn to 0, or held at what is known beforehand (`KNOWN`): of
evidence too rare to be learned, and of what keeps kinds and repeated acts apart, which these corpora, with
events of few stories, seldom have and running news often.

MEANTIME, which marks every event, is small and counts double. Prints `weights.toml` but for its first lines.
"""

from __future__ import annotations

import argparse
import json
import sys
import warnings
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

import timeline
from timeline import events, records, text, times
from timeline.records.coreference.clash import clash_of
from timeline.records.coreference.likeness import LIKENESSES
from timeline.records.coreference.profile import Profile, profiles_of
from timeline.records.dating import dates_of

Floats = NDArray[np.float64]

SETS = (("ecbplus", "train", 1.0), ("meantime", None, 2.0))
EVENT_KINDS = ("ACTION", "NEG_ACTION", "EVENT")
KNOWN = {
    "shared participants": 1.0,
    "participants taken up": 1.5,
    "same day": 0.7,
    "it happens to the same": 0.5,
    "other objects": -0.8,
    "bare plural": -2.0,
    "one and several": -0.8,
    "other things are said of them": -0.3,
    "definite noun": 0.7,
}
DRAW, DRAW_TO_KNOWN = 3.0, 5000.0


def profiles(row: dict[str, Any], mentions: Sequence[tuple[int, int]]) -> list[Profile]:
    """The profiles of given mentions, by the steps of `timeline.extract`."""
    document = text.annotate(text.read(row["text"], lang="en"))
    recognised = times.recognise(document)
    found = events.find_mentions(document, recognised, given=mentions)
    directions = times.cue_directions(document, recognised)
    directions |= events.time_directions(document, recognised, found)
    reference = records.reference_date(document, recognised, directions, given=row.get("dct"))
    resolved = times.resolve(document, recognised, reference.bounds, directions, implied=reference.inferred)
    entities = records.find_entities(document, found)
    linked = records.link_arguments(found, entities)
    attachments = records.attach_times(document, linked, resolved)
    dates = dates_of(document, linked, resolved, attachments, reference)
    return profiles_of(document, linked, entities, dates)


def chains(row: dict[str, Any]) -> dict[tuple[int, int], str]:
    """The name of each mention's chain; one that is in none is alone in its own."""
    place = {event["eid"]: (event["start"], event["end"]) for event in row["events"] if event["start"] >= 0}
    name: dict[tuple[int, int], str] = {}
    for instance in row["instances"].values():
        if str(instance.get("kind", "")).startswith(EVENT_KINDS):
            for mention in instance.get("mentions", ()):
                if mention in place:
                    name.setdefault(place[mention], instance["id"])
    return {mention: f"{mention}" for mention in place.values()} | name


def examples(
    found: Sequence[Profile], chain: dict[tuple[int, int], str]
) -> Iterator[tuple[list[bool], bool]]:
    """What holds of two mentions that may be one event, and whether they are."""
    ordered = sorted(found, key=lambda profile: profile.mention.start)
    named = [(profile, chain[profile.mention.start, profile.mention.end]) for profile in ordered]
    for k, (b, of_b) in enumerate(named):
        for a, of_a in named[:k]:
            if a.families & b.families and clash_of(a, b) is None:
                yield [likeness.holds(a, b) for likeness in LIKENESSES], of_a == of_b


def fit(held: Floats, one: Floats, weight: Floats) -> Floats:
    """The weights of a logistic regression by Newton's method, drawn to what is known."""
    known = np.array([KNOWN.get(likeness.name, 0.0) for likeness in LIKENESSES])
    draw = np.array([DRAW_TO_KNOWN if likeness.name in KNOWN else DRAW for likeness in LIKENESSES])
    found = known.copy()
    for _ in range(30):
        chance = 1 / (1 + np.exp(-held @ found))
        slope = held.T @ (weight * (chance - one)) + draw * (found - known)
        bend = (held * (weight * chance * (1 - chance))[:, None]).T @ held + np.diag(draw)
        found = found - np.linalg.solve(bend, slope)
    return found


def main() -> None:
    """Print the weights."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("folder", type=Path)
    folder = parser.parse_args().folder
    warnings.simplefilter("ignore", timeline.TimelineWarning)
    rows: list[tuple[list[bool], bool, float]] = []
    for name, split, weight in SETS:
        lines = (folder / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
        for row in map(json.loads, lines):
            chain = chains(row)
            if chain and (split is None or row.get("split") == split):
                rows.extend((*example, weight) for example in examples(profiles(row, sorted(chain)), chain))
    print_weights(rows)


def print_weights(rows: Sequence[tuple[list[bool], bool, float]]) -> None:
    """Fit and print in TOML."""
    held, one, weight = (np.array(column, dtype=float) for column in zip(*rows, strict=True))
    for likeness, value in zip(LIKENESSES, fit(held, one, weight), strict=True):
        sys.stdout.write(f'"{likeness.name}" = {round(float(value), 1) + 0.0}\n')


if __name__ == "__main__":
    main()
