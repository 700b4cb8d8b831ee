"""Every cue on its own examples and counter-examples, and what no cue may say."""

from __future__ import annotations

import pytest
from marked_text import marked

from timeline.events import find_mentions
from timeline.events.mention import Realis
from timeline.graph.link import LinkKind
from timeline.graph.proposers.aspectual import propose_aspectual
from timeline.graph.proposers.causal_cues import causal_cues
from timeline.graph.proposers.causes import propose_causes
from timeline.graph.proposers.scene import Scene
from timeline.graph.proposers.signal_cues import signal_cues
from timeline.graph.proposers.signals import propose_signals

CAUSES = [(cue.name, cue.kind.value, example) for cue in causal_cues() for example in cue.examples]
NO_CAUSES = [(cue.name, example) for cue in causal_cues() for example in cue.counter_examples]
DENIED = [(cue.name, example) for cue in causal_cues() for example in cue.denied]
SIGNALS = [(cue.name, cue.relation, example) for cue in signal_cues() for example in cue.examples]
NO_SIGNALS = [(cue.name, example) for cue in signal_cues() for example in cue.counter_examples]


@pytest.mark.parametrize(("cue", "kind", "example"), CAUSES, ids=[row[2] for row in CAUSES])
def test_cause(cue: str, kind: str, example: str) -> None:
    scene, cause, effect = marked(example)
    found = [(p.origin, p.source, p.relation, p.target) for p in propose_causes(scene)]
    assert (f"causes/{cue}", cause, kind, effect) in found
    assert {(source, target) for _, source, _, target in found} == {(cause, effect)}


@pytest.mark.parametrize(("cue", "example"), NO_CAUSES, ids=[row[1] for row in NO_CAUSES])
def test_no_cause(cue: str, example: str) -> None:
    scene, _, _ = marked(example)
    assert f"causes/{cue}" not in [p.origin for p in propose_causes(scene)]


@pytest.mark.parametrize(("cue", "example"), DENIED, ids=[row[1] for row in DENIED])
def test_denied_cause(cue: str, example: str) -> None:
    told, cause, effect = marked(example)
    given = [(mention.start, mention.end) for mention in told.mentions]
    scene = Scene(document=told.document, mentions=find_mentions(told.document, given=given))
    found = [(p.origin, p.source, p.realis, p.target) for p in propose_causes(scene)]
    ends = [scene.at(told.token(mention)) for mention in (cause, effect) if mention is not None]
    assert found == [(f"causes/{cue}", ends[0], Realis.NEGATED, ends[1])]


@pytest.mark.parametrize(("cue", "relation", "example"), SIGNALS, ids=[row[2] for row in SIGNALS])
def test_signal(cue: str, relation: str, example: str) -> None:
    scene, first, second = marked(example)
    found = [(p.origin, p.source, p.relation, p.target) for p in propose_signals(scene)]
    assert found == [(f"signals/{cue}", first, relation, second)]


@pytest.mark.parametrize(("cue", "example"), NO_SIGNALS, ids=[row[1] for row in NO_SIGNALS])
def test_no_signal(cue: str, example: str) -> None:
    scene, _, _ = marked(example)
    assert f"signals/{cue}" not in [p.origin for p in propose_signals(scene)]


@pytest.mark.parametrize(
    "sentence",
    [
        "She became mayor after a wave of protests.",
        "The visit comes at a time when attacks have increased.",
        "The museum closed after the fire.",
        "The strike began as the talks ended.",
        "Since May he has led the party.",
    ],
)
def test_time_alone_is_never_a_cause(sentence: str) -> None:
    scene, _, _ = marked(sentence)
    assert list(propose_causes(scene)) == []


@pytest.mark.parametrize(
    ("sentence", "relation"),
    [
        pytest.param("The house [began] to {burn}.", "INITIATES", id="begin-to"),
        pytest.param("They [stopped] {shelling} the town.", "TERMINATES", id="stop-ing"),
        pytest.param("They [continued] their {march}.", "CONTINUES", id="continue-noun"),
    ],
)
def test_aspectual(sentence: str, relation: str) -> None:
    scene, phase, content = marked(sentence)
    found = [p for p in propose_aspectual(scene) if p.kind is LinkKind.ALINK]
    assert [(p.source, p.relation, p.target) for p in found] == [(phase, relation, content)]


def test_evidence_quotes_the_cue() -> None:
    scene, _, _ = marked("The [verdict] sparked {riots}.")
    (proposal,) = propose_causes(scene)
    (step,) = proposal.evidence
    assert scene.document.text[step.start : step.end] == "sparked"
    assert proposal.signal == "sparked"


@pytest.mark.parametrize("language", ["xx", "de"])
def test_language_without_cues_proposes_nothing(language: str) -> None:
    assert not causal_cues(language)
    assert not signal_cues(language)
