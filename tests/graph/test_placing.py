"""What the encoder guesses of times near a mention and of the day of publication, with its answers given."""

from __future__ import annotations

from collections.abc import Collection, Sequence

import attrs
import pytest
from graph_builders import published, time
from marked_text import marked

from timeline.graph.proposers import placing, publication
from timeline.graph.proposers.scene import Scene
from timeline.text.document import Document

EVEN = dict.fromkeys(("BEFORE", "AFTER", "INCLUDES", "IS_INCLUDED", "SIMULTANEOUS", "VAGUE"), 0.1)
TEXT = "The talks [collapsed] days after the vote of 3 May 2020."


def scene_of(text: str, *expressions: str) -> Scene:
    scene, _, _ = marked(text)
    whole = scene.document.text
    times = [
        attrs.evolve(
            time(f"t{k}", "2020-05-03"), start=whole.index(words), end=whole.index(words) + len(words)
        )
        for k, words in enumerate(expressions, start=1)
    ]
    return attrs.evolve(scene, times=times, reference=published("2020-08-20"))


def answering(monkeypatch: pytest.MonkeyPatch, **likely: float) -> list[tuple[int, int]]:
    """Let the encoder answer this of every pair; the pairs that it was asked of."""
    asked: list[tuple[int, int]] = []

    def scores(
        document: Document, pairs: Sequence[tuple[int, int]], *heads: str, times: Collection[int] = ()
    ) -> list[list[dict[str, float] | None]]:
        assert {b for _, b in pairs} == set(times)
        asked.extend(pairs)
        return [[EVEN | likely for _ in pairs] for _ in heads]

    monkeypatch.setattr(placing, "learned_scores", scores)
    return asked


def test_a_likely_relation_is_proposed(monkeypatch: pytest.MonkeyPatch) -> None:
    answering(monkeypatch, AFTER=0.6)
    (found,) = placing.propose_placing(scene_of(TEXT, "3 May 2020"))
    assert (found.relation, found.target, found.confidence) == ("AFTER", "t1", 0.6)
    assert found.rank == pytest.approx(0.6 - placing.LATER)  # an equally likely order of events comes first


def test_what_is_sure_dates_nothing_all_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    answering(monkeypatch, AFTER=0.99)
    (found,) = placing.propose_placing(scene_of(TEXT, "3 May 2020"))
    assert found.confidence == placing.SUREST < 0.75


@pytest.mark.parametrize("likely", [{"AFTER": 0.3}, {"AFTER": 0.45, "VAGUE": 0.5}], ids=["weak", "vague"])
def test_what_is_not_likely_is_not(monkeypatch: pytest.MonkeyPatch, likely: dict[str, float]) -> None:
    answering(monkeypatch, **likely)
    assert list(placing.propose_placing(scene_of(TEXT, "3 May 2020"))) == []


def test_only_the_nearest_times_of_many_are_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = answering(monkeypatch)
    days = [f"{k} May 2020" for k in range(10, 25)]
    list(placing.propose_placing(scene_of(f"The talks [collapsed] before {', '.join(days)}.", *days)))
    assert len(asked) == placing.MOST


def test_times_far_away_are_not(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = answering(monkeypatch)
    text = "The talks [collapsed]. It rained. It snowed. They met on 3 May 2020."
    assert list(placing.propose_placing(scene_of(text, "3 May 2020"))) == []
    assert asked == []


def test_without_the_encoder_nothing_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        placing, "learned_scores", lambda document, pairs, *heads, times: [[None] * len(pairs)]
    )
    assert list(placing.propose_placing(scene_of(TEXT, "3 May 2020"))) == []


def test_tense_and_encoder_are_weighed_for_the_publication(monkeypatch: pytest.MonkeyPatch) -> None:
    scene = scene_of("The talks [collapsed].")
    monkeypatch.setattr(publication, "learned_publication", lambda document, tokens: [None for _ in tokens])
    (alone,) = publication.propose_publication(scene)
    surely = [EVEN | {alone.relation: 0.95, "VAGUE": 0.0}]
    monkeypatch.setattr(publication, "learned_publication", lambda document, tokens: surely)
    (both,) = publication.propose_publication(scene)
    assert both.relation == alone.relation
    assert both.rank > alone.rank
    vague = [dict.fromkeys(EVEN, 0.0) | {"VAGUE": 1.0}]
    monkeypatch.setattr(publication, "learned_publication", lambda document, tokens: vague)
    assert list(publication.propose_publication(scene)) == []
