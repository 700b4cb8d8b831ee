"""Which links are proposed, which of two is kept, and what guesses may do."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import attrs
import pytest
from graph_builders import UNDATED, event, on, published, time
from marked_text import marked

from timeline.events.mention import Aspect, EventClass, EventMention, Realis, Tense
from timeline.graph import propose_links, solve
from timeline.graph.link import Link, LinkKind
from timeline.graph.network import FIRM
from timeline.graph.proposers.log_linear import LogLinear, log_linear
from timeline.graph.proposers.scene import Attached, Scene
from timeline.records.event import Event
from timeline.text.document import Document


@dataclass(frozen=True)
class Attachment:
    mention_id: str
    time_id: str
    relation: str
    signal: str = ""
    confidence: float = 0.9


def links_of(
    scene: Scene, events: list[Event] | None = None, attachments: list[Attached] | None = None
) -> tuple[Link, ...]:
    events = events or [event(m.event_id or m.id) for m in scene.mentions]
    times = [time("t1", "2020-08-04")]
    return propose_links(
        scene.document, events, scene.mentions, times, attachments or [], published("2020-08-20")
    )


def mention(**fields: Any) -> EventMention:
    return attrs.evolve(EventMention(id="m1", start=0, end=1, text="x", lemma="x", event_id="e1"), **fields)


@pytest.mark.parametrize(
    ("how", "relation"),
    [
        pytest.param("AT", "IS_INCLUDED", id="at"),
        pytest.param("BEGINS", "BEGUN_BY", id="since"),
        pytest.param("ENDS", "ENDED_BY", id="until"),
        pytest.param("BEFORE", "BEFORE", id="before"),
        pytest.param("AFTER", "AFTER", id="after"),
        pytest.param("RECURS", None, id="recurrence-is-no-place"),
        pytest.param("ELAPSED", None, id="elapsed-is-no-place"),
    ],
)
def test_attached_time(how: str, relation: str | None) -> None:
    scene, _, _ = marked("The bridge [fell].")
    found = links_of(scene, attachments=[Attachment("m1", "t1", how)])
    assert [p.relation for p in found if p.target == "t1"] == ([relation] if relation else [])


def test_second_day_of_one_mention_is_another_occurrence() -> None:
    scene, _, _ = marked("The bridge [closed].")
    times = [time("t1", "1990"), time("t2", "1991"), time("t3", "1990-05")]
    attachments = [Attachment("m1", "t1", "AT"), Attachment("m1", "t2", "AT"), Attachment("m1", "t3", "AT")]
    dated = [event("e1", on("1990-01-01", "1990-12-31"))]
    found = propose_links(scene.document, dated, scene.mentions, times, attachments, UNDATED)
    assert [link.target for link in found if link.origin.startswith("dates")] == ["t1", "t3"]


def test_ids_follow_the_text_and_mentions_are_named() -> None:
    scene, _, _ = marked("The bridge [closed] after the {fire}.")
    found = links_of(scene)
    assert [link.id for link in found] == [f"l{k}" for k in range(1, len(found) + 1)]
    (signal,) = (link for link in found if link.origin == "signals/after")
    assert (signal.source_mention, signal.target_mention) == ("m1", "m2")


def test_one_event_has_no_link_to_itself() -> None:
    scene, _, _ = marked("The bridge [closed] after the {fire}.")
    same = tuple(attrs.evolve(m, event_id="e1") for m in scene.mentions)
    found = links_of(attrs.evolve(scene, mentions=same), [event("e1")])
    assert [link for link in found if link.source == link.target] == []


def test_guess_never_dates_and_never_clashes() -> None:
    scene, _, _ = marked("The bridge [fell]. The mayor {resigned}.")
    events = [event("e1", on("2020-08-09")), event("e2", on("2020-08-04"))]
    found = links_of(scene, events)
    solution = solve(events, [], published("2020-08-20"), found)
    assert all(link.confidence < FIRM for link in found if link.origin.startswith(("order", "publication")))
    assert solution.conflicts == ()
    assert ("e1", "BEFORE", "e2") not in [(link.source, link.relation, link.target) for link in found]


def test_signals_that_clash_are_a_contradiction() -> None:
    scene, _, _ = marked("The mayor [resigned] before the {vote}.")
    events = [event("e1", on("2020-08-09")), event("e2", on("2020-08-04"))]
    (conflict,) = solve(events, [], UNDATED, links_of(scene, events)).conflicts
    assert "by the words 'before'" in conflict.explanation


@pytest.mark.parametrize(
    ("fields", "relation"),
    [
        pytest.param({"tense": Tense.PAST}, "BEFORE", id="past"),
        pytest.param({"tense": Tense.PAST, "event_class": EventClass.REPORTING}, "IS_INCLUDED", id="said"),
        pytest.param({"tense": Tense.PRESENT, "aspect": Aspect.PERFECTIVE}, "BEFORE", id="has-done"),
        pytest.param({"tense": Tense.FUTURE}, "AFTER", id="will"),
        pytest.param({"tense": Tense.PRESENT, "realis": Realis.PLANNED}, "AFTER", id="scheduled"),
        pytest.param({"tense": Tense.PAST, "modality": "could"}, None, id="could-have"),
        pytest.param({"tense": Tense.NONE}, None, id="noun"),
    ],
)
def test_publication(fields: dict[str, Any], relation: str | None) -> None:
    mentions = [mention(**fields)]
    found = propose_links(Document(text="x"), [event("e1")], mentions, [], [], published("2020-08-20"))
    assert [link.relation for link in found] == ([relation] if relation else [])


def test_document_without_parse_gives_no_error() -> None:
    assert propose_links(Document(text=""), [], [], [], [], UNDATED) == ()


def test_past_perfect_goes_before_past() -> None:
    scene, _, _ = marked("The mayor [resigned]. The bridge had {fallen}.")
    first, second = scene.mentions
    perfect = attrs.evolve(second, aspect=Aspect.PERFECTIVE)
    found = links_of(attrs.evolve(scene, mentions=(first, perfect)))
    assert ("e1", "BEFORE", "e2") not in [
        (link.source, link.relation, link.target) for link in found if link.kind is LinkKind.TLINK
    ]


@pytest.mark.parametrize("name", ["order", "guessed_causes"])
def test_models_hold_one_weight_a_label(name: str) -> None:
    model = log_linear(name)
    assert model is not None
    assert {len(row) for row in model.weights.values()} == {len(model.labels)} == {len(model.bias)}


def test_probabilities_sum_to_one_and_unknown_features_say_nothing() -> None:
    model = LogLinear(("A", "B"), (0, 0), {"x": (1000, -1000)})
    assert model.probabilities(["unheard of"]) == {"A": 0.5, "B": 0.5}
    assert sum(model.probabilities(["x"]).values()) == pytest.approx(1)


def test_language_without_model_guesses_no_order() -> None:
    scene, _, _ = marked("The bridge [fell]. The mayor {resigned}.")
    foreign = attrs.evolve(scene, document=attrs.evolve(scene.document, lang="xx"))
    assert links_of(foreign) == ()
