"""Every cue's own examples: the starred event gets the cue's effect, in the counter-examples it does not."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from timeline.events.cues import Cue, Effect, Modal, Particle, clause_cues, predicate_cues
from timeline.events.cues.load import all_predicate_cues
from timeline.events.mention import Realis

from .reading_of import judged

TOLD = {Effect.KEEP: Realis.ACTUAL, Effect.FACT: Realis.ACTUAL}
CLAUSE = clause_cues("en")
CUES: tuple[Cue | Modal | Particle, ...] = (*all_predicate_cues("en"), *CLAUSE.modals, *CLAUSE.particles)


def rows(which: str) -> Iterator[object]:
    for cue in CUES:
        realis = TOLD.get(cue.effect) or Realis(cue.effect.value)
        for sentence in getattr(cue, which):
            yield pytest.param(sentence, realis, id=f"{cue.name}: {sentence}")


@pytest.mark.parametrize(("sentence", "realis"), tuple(rows("examples")))
def test_example_gets_the_effect(sentence: str, realis: Realis) -> None:
    judgement = judged(sentence)
    assert judgement.realis is realis, [str(step) for step in judgement.evidence]


@pytest.mark.parametrize(("sentence", "realis"), tuple(rows("counter_examples")))
def test_counter_example_does_not(sentence: str, realis: Realis) -> None:
    judgement = judged(sentence)
    assert judgement.realis is not realis, [str(step) for step in judgement.evidence]


@pytest.mark.parametrize("cue", CUES, ids=lambda cue: cue.name)
def test_every_cue_has_examples_of_both_kinds(cue: Cue | Modal | Particle) -> None:
    assert cue.examples
    assert cue.counter_examples


def test_every_cue_name_is_used_once() -> None:
    names = [cue.name for cue in CUES]
    assert len(names) == len(set(names))


def test_no_word_is_in_two_cues_with_the_same_scope() -> None:
    clashes = [
        (word, first.name, second.name)
        for word, cues in predicate_cues("en").items()
        for k, first in enumerate(cues)
        for second in cues[k + 1 :]
        if first.scope <= second.scope and second.scope <= first.scope
    ]
    assert clashes == []


def test_language_without_cues_has_the_english_ones() -> None:
    assert clause_cues("xx").modal("might") == clause_cues("en").modal("might")
