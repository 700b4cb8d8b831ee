"""Train the table of weights that guesses causes where no words tell them: `guessed_causes.en.toml`.

    python training/causes.py CORPORA

CORPORA holds `eventstoryline.jsonl`, `meci.jsonl` and `causal_timebank.jsonl`. The mentions are those of the
annotators, all else is read by the library itself with its encoder, so train again after every change of the
weights.
What a cue tells is left out: the table is for the rest.

Of a fifth of the documents at a time, whole topics of EventStoryLine together, the answers of a table trained
on the others are printed as precision, recall and F1 of cues and guesses together, for some thresholds;
documents that MECI marks as dev are never trained on. Needs numpy; nothing is drawn at random. It takes some
minutes on one core.
"""

from __future__ import annotations

import json
import sys
import zlib
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import attrs
from tables import fit_even, write

from timeline import events, text, times
from timeline.events.mention import EventMention
from timeline.graph.link import LinkKind
from timeline.graph.proposers.causes import propose_causes
from timeline.graph.proposers.guessed_causes import described_pairs
from timeline.graph.proposers.log_linear import LogLinear
from timeline.graph.proposers.scene import Scene

LABELS = ("NONE", "CAUSES", "CAUSED_BY")
BACKWARD = ("FALLING_ACTION", "EffectCause", "caused_by")
FOLDS = 5
LEAST_SEEN, DECAY = 8, 20.0
THRESHOLDS = (0.2, 0.25, 0.3, 0.35, 0.4, 0.5)

Span = tuple[int, int]
Pair = frozenset[Span]
Answers = list[tuple[float, Pair, Span]]


@attrs.frozen(kw_only=True)
class Story:
    """One document: its causal pairs, those that cues tell, and the features of the rest."""

    corpus: str
    fold: int
    trained_on: bool
    gold: dict[Pair, Span]
    told: frozenset[Pair]
    pairs: tuple[tuple[Span, Span, list[str]], ...]

    def examples(self) -> Iterable[tuple[list[str], int]]:
        """The features and the label of each pair that no cue tells."""
        for a, b, found in self.pairs:
            cause = self.gold.get(frozenset((a, b)))
            yield found, 0 if cause is None else 1 if cause == a else 2


def main(folder: str) -> None:
    """Print how tables do on what they were not trained on, then train on everything and write the table."""
    data = Path(folder)
    stories = [_story(name, row) for name in CORPORA for row in _rows(data, name) if row.get("clinks")]
    tables = [_train(s for s in stories if s.fold != fold) for fold in range(FOLDS)]
    answers = [_answers(tables[story.fold], story) for story in stories]
    for least in THRESHOLDS:
        for name in CORPORA:
            chosen = [
                k for k, s in enumerate(stories) if s.corpus == name and (name != "meci" or not s.trained_on)
            ]
            _report(least, name, [stories[k] for k in chosen], [answers[k] for k in chosen])
    model = _train(stories)
    write(
        model,
        "guessed_causes",
        "Whether one of two mentions causes the other, where no cue tells it",
        "EventStoryLine, Causal-TimeBank and the training half of MECI",
        "causes.py",
    )


CORPORA = ("eventstoryline", "meci", "causal_timebank")


def _rows(data: Path, name: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (data / f"{name}.jsonl").read_text("utf-8").splitlines()]


def _story(name: str, row: dict[str, Any]) -> Story:
    at = _spans(row)
    document = text.annotate(text.read(row["text"], lang="en"))
    found = events.find_mentions(document, times.recognise(document), given=sorted(set(at.values())))
    scene = Scene(document=document, mentions=found)
    told = {
        frozenset((_span(p.source), _span(p.target)))
        for p in propose_causes(scene)
        if p.kind is LinkKind.CLINK
    }
    pairs = [(_span(p.a.mention), _span(p.b.mention), words) for p, words in described_pairs(scene)]
    group = row["topic"] if name == "eventstoryline" else row["doc_id"]
    return Story(
        corpus=name,
        fold=zlib.crc32(str(group).encode()) % FOLDS,
        trained_on=row.get("split") != "dev",
        gold=_causes(row, at),
        told=frozenset(told),
        pairs=tuple(pair for pair in pairs if frozenset(pair[:2]) not in told),
    )


def _spans(row: dict[str, Any]) -> dict[str, Span]:
    found = {}
    for event in row["events"]:
        if event.get("start", -1) >= 0 and event["end"] > event["start"]:
            ids = [event.get("eid"), event.get("eiid"), *(x.get("eiid") for x in event.get("instances", []))]
            found.update(dict.fromkeys(filter(None, ids), (event["start"], event["end"])))
    return found


def _causes(row: dict[str, Any], at: dict[str, Span]) -> dict[Pair, Span]:
    """The causal pairs, and which of the two is the cause."""
    found = {}
    for link in row["clinks"]:
        a, b = at.get(link["src"]), at.get(link["tgt"])
        if a and b and a != b:
            found[frozenset((a, b))] = b if link.get("rel") in BACKWARD else a
    return found


def _span(mention: EventMention | str) -> Span:
    if isinstance(mention, str):
        raise TypeError("a cause is told of mentions")
    return mention.start, mention.end


def _train(stories: Iterable[Story]) -> LogLinear:
    examples = [example for story in stories if story.trained_on for example in story.examples()]
    return fit_even(examples, LABELS, least=LEAST_SEEN, decay=DECAY)


def _answers(model: LogLinear, story: Story) -> Answers:
    """For each pair without a cue how probable a cause is, and which of the two it would be."""
    found = []
    for a, b, features in story.pairs:
        likely = model.probabilities(features)
        first = likely["CAUSES"] >= likely["CAUSED_BY"]
        found.append((1 - likely["NONE"], frozenset((a, b)), a if first else b))
    return found


def _report(least: float, name: str, stories: Sequence[Story], answers: Sequence[Answers]) -> None:
    """Print how cues and guesses do together, and the guesses alone."""
    told = sum(len(story.told) for story in stories)
    told_right = sum(len(story.told & story.gold.keys()) for story in stories)
    guessed = [
        (story, pair, cause)
        for story, found in zip(stories, answers, strict=True)
        for p, pair, cause in found
        if p >= least
    ]
    right = [story.gold[pair] == cause for story, pair, cause in guessed if pair in story.gold]
    hits, gold = told_right + len(right), sum(len(story.gold) for story in stories)
    precision, recall = hits / max(told + len(guessed), 1), hits / max(gold, 1)
    f1 = 2 * precision * recall / max(precision + recall, 1e-9)
    alone, turned = len(right) / max(len(guessed), 1), sum(right) / max(len(right), 1)
    together = f"P {100 * precision:.1f} R {100 * recall:.1f} F1 {100 * f1:.1f}"
    guesses = f"{len(guessed)} guesses: P {100 * alone:.1f}, direction {100 * turned:.1f}"
    sys.stdout.write(f"{least:.2f} {name:16} {together}; {guesses}\n")


if __name__ == "__main__":
    main(sys.argv[1])
