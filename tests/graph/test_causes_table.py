"""Sentences in which a reader sees a cause and an effect, or sees none, beside what the cues say."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from marked_text import marked

from timeline.events.mention import EventMention
from timeline.graph.proposers.causes import propose_causes

TABLE = tomllib.loads((Path(__file__).parent / "table" / "causes.toml").read_text("utf-8"))
ROWS = [(group["kind"], sentence) for group in TABLE["group"] for sentence in group["sentences"]]
WRONG = frozenset(TABLE["wrong"])


def told(sentence: str) -> list[tuple[str, str, str]]:
    scene, _, _ = marked(sentence)
    found = {(p.source, p.relation, p.target) for p in propose_causes(scene)}
    words = {mention.id: mention.text for mention in scene.mentions}
    return sorted((words[_id(a)], relation, words[_id(b)]) for a, relation, b in found)


def _id(x: EventMention | str) -> str:
    return x if isinstance(x, str) else x.id


@pytest.mark.parametrize(("kind", "sentence"), ROWS, ids=[row[1] for row in ROWS])
def test_cause_and_effect(kind: str, sentence: str) -> None:
    _, cause, effect = marked(sentence)
    assert cause is not None
    assert effect is not None
    gold = [] if kind == "NONE" else [(cause.text, kind, effect.text)]
    assert (told(sentence) == gold) is (sentence not in WRONG)


def test_the_table_is_large_and_mostly_right() -> None:
    sentences = [sentence for _, sentence in ROWS]
    assert len(set(sentences)) == len(sentences) >= 150
    assert set(sentences) >= WRONG
    assert len(WRONG) <= len(sentences) / 10
