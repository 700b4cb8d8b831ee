"""Train the tables that guess causes where no words tell them, `guessed_causes` and `causal_kinds`.

    python training/causes.py CORPORA

CORPORA holds `eventstoryline.jsonl`, `meci.jsonl` and `causal_timebank.jsonl`. The mentions are those of the
annotators, all else is read by the library itself with its encoder, so train again after every change of the
weights.
What a cue tells is left out: the tables are for the rest.
The kinds say how often events of a family of words are cause or effect with no word for it; what a text tells
of on the whole is a feature of all its pairs, counted from other topics and documents than its own.

Of a fifth of the documents at a time, whole topics of EventStoryLine together, the answers of a table trained
on the others are printed as precision, recall and F1 of cues and guesses together, for some thresholds of the
text and of the pair;
documents that MECI marks as dev are never trained on. Needs numpy; nothing is drawn at random. It takes some
minutes on one core.
"""

from __future__ import annotations

import json
import sys
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import product
from pathlib import Path
from typing import Any

import attrs
from tables import TABLES, fit_even, write

from timeline import events, text, times
from timeline.events.mention import EventMention
from timeline.graph.link import LinkKind
from timeline.graph.proposers.causal_kinds import CausalKinds, share_feature
from timeline.graph.proposers.causes import propose_causes
from timeline.graph.proposers.guessed_causes import described_pairs
from timeline.graph.proposers.log_linear import LogLinear
from timeline.graph.proposers.scene import Scene
from timeline.records.coreference.families import families_of

LABELS = ("NONE", "CAUSES", "CAUSED_BY")
BACKWARD = ("FALLING_ACTION", "EffectCause", "caused_by")
FOLDS = 5
LEAST_SEEN, DECAY = 8, 20.0
SHARES = (0.0, 0.27, 0.29, 0.3, 0.31, 0.32)
THRESHOLDS = (0.2, 0.25, 0.3, 0.35, 0.4, 0.5)
PRIOR = 5
"""How many events of the usual share each family is given besides its own."""
CLEAR = 4
"""By how many hundredths the share of a family must differ from the usual one to be written."""

Span = tuple[int, int]
Pair = frozenset[Span]
Answers = list[tuple[float, Pair, Span]]


@attrs.frozen(kw_only=True)
class Story:
    """One document: its events, its causal pairs, those that cues tell, and the features of the rest."""

    corpus: str
    group: str
    fold: int
    trained_on: bool
    families: tuple[tuple[Span, frozenset[str]], ...]
    gold: dict[Pair, Span]
    told: frozenset[Pair]
    pairs: tuple[tuple[Span, Span, list[str]], ...]

    def examples(self, share: float) -> Iterable[tuple[list[str], int]]:
        """The features and the label of each pair that no cue tells."""
        for a, b, found in self.pairs:
            cause = self.gold.get(frozenset((a, b)))
            yield [*found, share_feature(share)], 0 if cause is None else 1 if cause == a else 2

    def counts(self) -> tuple[Counter[str], Counter[str]]:
        """How many events of each family there are, and how many are cause or effect with no cue for it."""
        linked = {span for pair in self.gold if pair not in self.told for span in pair}
        events = Counter(f for _, families in self.families for f in families)
        return events, Counter(f for span, families in self.families if span in linked for f in families)


@attrs.frozen
class Counts:
    """What the documents of one set, or of one group, tell of each family."""

    events: Counter[str] = attrs.field(factory=Counter[str])
    linked: Counter[str] = attrs.field(factory=Counter[str])

    def add(self, story: Story) -> None:
        """Count a document too."""
        events, linked = story.counts()
        self.events.update(events)
        self.linked.update(linked)

    def kinds(self, but: Counts | None = None) -> CausalKinds:
        """The shares of all families, what another set counted left out."""
        less = but or Counts()
        usual = sum(self.linked.values()) / max(sum(self.events.values()), 1)
        shares = {
            f: (self.linked[f] - less.linked[f] + PRIOR * usual) / (n - less.events[f] + PRIOR)
            for f, n in sorted(self.events.items())
        }
        told = {f: round(100 * share) for f, share in shares.items() if any(c.isalpha() for c in f)}
        clear = {f: n for f, n in told.items() if abs(n - 100 * usual) >= CLEAR}
        return CausalKinds(round(100 * usual), clear)


@attrs.frozen
class Tables:
    """What guesses are made from: the kinds, those without each group, and the weights."""

    kinds: CausalKinds
    without: dict[str, CausalKinds]
    weights: LogLinear

    def share(self, story: Story) -> float:
        """How much a document tells of what is linked without words, by what other groups tell."""
        kinds = self.without.get(story.group, self.kinds)
        return kinds.share_of(families for _, families in story.families)


def main(folder: str) -> None:
    """Print how tables do on what they were not trained on, then train on everything and write the table."""
    data = Path(folder)
    stories = [_story(name, row) for name in CORPORA for row in _rows(data, name) if row.get("clinks")]
    tables = [_train(s for s in stories if s.fold != fold) for fold in range(FOLDS)]
    answers = [_answers(tables[story.fold], story) for story in stories]
    for share, least in product(SHARES, THRESHOLDS):
        for name in CORPORA:
            chosen = [
                k for k, s in enumerate(stories) if s.corpus == name and (name != "meci" or not s.trained_on)
            ]
            sys.stdout.write(f"{share:.2f} ")
            _report(least, name, [stories[k] for k in chosen], [answers[k][share] for k in chosen])
    model = _train(stories)
    _write_kinds(model.kinds)
    write(
        model.weights,
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
        group=f"{name} {group}",
        families=tuple(((m.start, m.end), families_of(m.lemma.lower())) for m in found),
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


def _train(stories: Iterable[Story]) -> Tables:
    known = [story for story in stories if story.trained_on]
    counts, groups = Counts(), defaultdict[str, Counts](Counts)
    for story in known:
        counts.add(story)
        groups[story.group].add(story)
    without = {group: counts.kinds(but=own) for group, own in groups.items()}
    tables = Tables(counts.kinds(), without, LogLinear(LABELS, (0, 0, 0), {}))
    examples = [example for story in known for example in story.examples(tables.share(story))]
    return attrs.evolve(tables, weights=fit_even(examples, LABELS, least=LEAST_SEEN, decay=DECAY))


def _answers(tables: Tables, story: Story) -> dict[float, Answers]:
    """For each pair without a cue how probable a cause is, and which of the two it would be.

    One list for each share that a text may be asked to have; empty where this one has less.
    """
    found, share = [], tables.share(story)
    for a, b, features in story.pairs:
        likely = tables.weights.probabilities([*features, share_feature(share)])
        first = likely["CAUSES"] >= likely["CAUSED_BY"]
        found.append((1 - likely["NONE"], frozenset((a, b)), a if first else b))
    return {least: found if share >= least else [] for least in SHARES}


def _write_kinds(kinds: CausalKinds) -> None:
    lines = [
        "# How often events of a family of words are cause or effect with no word for it, in hundredths.",
        "# Counted in EventStoryLine, Causal-TimeBank and the training half of MECI by training/causes.py.",
        f"usual = {kinds.usual}",
        "\n[families]",
        *(f"{json.dumps(f, ensure_ascii=False)} = {n}" for f, n in sorted(kinds.families.items())),
    ]
    (TABLES / "causal_kinds.en.toml").write_text("\n".join(lines) + "\n", "utf-8")


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
