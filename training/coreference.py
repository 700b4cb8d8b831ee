"""Fit the weights of coreference evidence: `PYTHONPATH=src python training/coreference.py FOLDER`.

FOLDER holds `ecbplus.jsonl` and `meantime.jsonl`. For every two mentions of a document that share a family
and do not clash, what holds of `LIKENESSES` is weighed against whether they are one event, on ECB+ (train)
and MEANTIME: a logistic regression, each weight drawn to 0, or to what was expected beforehand (`EXPECTED`)
of evidence too rare to be learned, and of what keeps kinds and repeated acts apart, which these corpora, with
events of few stories, seldom have and running news often. MEANTIME, which marks every event, is small and
counts double.

The encoder has learned from these very documents, so that what it says of them is better than what it says of
others. Its share is fitted last, beside the weights already found, and on what was held out of its training:
ECB+ (dev), and every fifth document of MEANTIME.

Prints `weights.toml` but for its first lines. Run it again when the encoder changes.
"""

from __future__ import annotations

import argparse
import json
import sys
import warnings
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from corpora import fifth, key
from numpy.typing import NDArray

import timeline
from timeline import events, records, text, times
from timeline.model import reading_of, score_pairs
from timeline.records.coreference.clash import clash_of
from timeline.records.coreference.learned import log_odds
from timeline.records.coreference.likeness import LIKENESSES
from timeline.records.coreference.profile import Profile, profiles_of
from timeline.records.dating import dates_of
from timeline.text.document import Document

Floats = NDArray[np.float64]

SETS = (("ecbplus", 1.0), ("meantime", 2.0))
EVENT_KINDS = ("ACTION", "NEG_ACTION", "EVENT")
EXPECTED = {
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
DRAW, DRAW_TO_EXPECTED = 3.0, 10.0


class Example(NamedTuple):
    """Two mentions that may be one event: what holds of them, what the encoder says, and whether they are."""

    held: list[bool]
    encoder: float
    one: bool
    weight: float


def profiles(row: dict[str, Any], mentions: Sequence[tuple[int, int]]) -> tuple[Document, list[Profile]]:
    """The document, and the profiles of given mentions, by the steps of `timeline.extract`."""
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
    return document, profiles_of(document, linked, entities, dates, {})


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


def examples(row: dict[str, Any], chain: dict[tuple[int, int], str], weight: float) -> Iterator[Example]:
    """All pairs of mentions of a document that may be one event."""
    document, found = profiles(row, sorted(chain))
    named = [(profile, chain[profile.mention.start, profile.mention.end]) for profile in found]
    pairs = [
        (a, b, of_a == of_b)
        for k, (b, of_b) in enumerate(named)
        for a, of_a in named[:k]
        if a.families & b.families and clash_of(a, b) is None
    ]
    said = score_pairs(reading_of(document), [(a.head.i, b.head.i) for a, b, _ in pairs], "coreference")
    for (a, b, one), answer in zip(pairs, said, strict=True):
        held = [likeness.holds(a, b) for likeness in LIKENESSES]
        yield Example(held, log_odds(answer["SAME"]), one, weight)


def fit(held: Floats, one: Floats, weight: Floats) -> Floats:
    """The weights of a logistic regression by Newton's method, drawn to what is expected."""
    expected = np.array([EXPECTED.get(likeness.name, 0.0) for likeness in LIKENESSES])
    draw = np.array([DRAW_TO_EXPECTED if likeness.name in EXPECTED else DRAW for likeness in LIKENESSES])
    found = expected.copy()
    for _ in range(30):
        chance = 1 / (1 + np.exp(-held @ found))
        slope = held.T @ (weight * (chance - one)) + draw * (found - expected)
        bend = (held * (weight * chance * (1 - chance))[:, None]).T @ held + np.diag(draw)
        found = found - np.linalg.solve(bend, slope)
    return found


def fit_encoder(score: Floats, encoder: Floats, one: Floats) -> float:
    """The share of the encoder beside the score of the rest: a logistic regression of two weights."""
    held = np.column_stack((np.ones(len(one)), encoder))
    found = np.zeros(2)
    for _ in range(30):
        chance = 1 / (1 + np.exp(-score - held @ found))
        bend = (held * (chance * (1 - chance))[:, None]).T @ held
        found = found - np.linalg.solve(bend, held.T @ (chance - one))
    return float(found[1])


def is_held_out(row: dict[str, Any]) -> bool:
    """Whether the encoder was not trained on a document, by the rule of `corpora.py`."""
    return bool(row["split"] == "dev" if "split" in row else fifth(key(row)) == "dev")


def main() -> None:
    """Print the weights."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("folder", type=Path)
    folder = parser.parse_args().folder
    warnings.simplefilter("ignore", timeline.TimelineWarning)
    trained: list[Example] = []
    held_out: list[Example] = []
    for name, weight in SETS:
        lines = (folder / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
        for row in map(json.loads, lines):
            chain = chains(row)
            if chain:
                found = list(examples(row, chain, weight))
                trained += found if row.get("split") != "dev" else []
                held_out += found if is_held_out(row) else []
    print_weights(trained, held_out)


def print_weights(trained: Sequence[Example], held_out: Sequence[Example]) -> None:
    """Fit and print in TOML."""
    held, _, one, weight = columns(trained)
    weights = fit(held, one, weight)
    held, encoder, one, _ = columns(held_out)
    sys.stdout.write(f"[encoder]\nshare = {fit_encoder(held @ weights, encoder, one):.2f}\n\n[weight]\n")
    for likeness, value in zip(LIKENESSES, weights, strict=True):
        sys.stdout.write(f'"{likeness.name}" = {round(float(value), 1) + 0.0}\n')


def columns(found: Sequence[Example]) -> list[Floats]:
    """What holds, what the encoder says, whether they are one, and the weights, each as an array."""
    return [np.array(column, dtype=float) for column in zip(*found, strict=True)]


if __name__ == "__main__":
    main()
