"""How causes are told: as facts, as what may be or will be, and denied."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from marked_text import marked

from timeline.events import find_mentions
from timeline.graph.proposers.causes import propose_causes
from timeline.graph.proposers.scene import Scene

TABLE = tomllib.loads((Path(__file__).parent / "table" / "causes_told.toml").read_text("utf-8"))
ROWS = [(group["realis"], sentence) for group in TABLE["group"] for sentence in group["sentences"]]
WRONG = frozenset(TABLE["wrong"])


def told(sentence: str) -> list[tuple[str, str, str]]:
    scene, cause, effect = marked(sentence)
    assert cause is not None
    assert effect is not None
    given = sorted((m.start, m.end) for m in (cause, effect))
    read = Scene(document=scene.document, mentions=find_mentions(scene.document, given=given))
    words = {mention.id: mention.text for mention in read.mentions}
    found = {(p.source.id, p.realis.value, p.target.id) for p in propose_causes(read)}  # type: ignore[union-attr]
    return sorted((words[a], realis, words[b]) for a, realis, b in found)


@pytest.mark.parametrize(("realis", "sentence"), ROWS, ids=[row[1] for row in ROWS])
def test_realis_of_a_cause(realis: str, sentence: str) -> None:
    _, cause, effect = marked(sentence)
    assert cause is not None
    assert effect is not None
    assert (told(sentence) == [(cause.text, realis, effect.text)]) is (sentence not in WRONG)


def test_the_table_is_large_and_mostly_right() -> None:
    sentences = [sentence for _, sentence in ROWS]
    assert len(set(sentences)) == len(sentences) >= 50
    assert set(sentences) >= WRONG
    assert len(WRONG) <= len(sentences) / 10
