"""Salience: what matters stands above what does not, and `top` and `only` cut a timeline to it."""

from __future__ import annotations

import pytest

from timeline import Timeline, TimelineError, extract
from timeline.records.salience.features import FEATURES
from timeline.records.salience.weigh import weights

TEXT = (
    "Ann Lee was elected mayor of Lyon on 3 May 2019. She likes walks. "
    "On 5 June 2020 a flood killed 12 people in Lyon. There was some help."
)


@pytest.fixture(scope="module")
def timeline() -> Timeline:
    return extract(TEXT, dct="2021-01-01")


def test_every_feature_has_a_weight() -> None:
    assert set(weights()) == {feature.name for feature in FEATURES} | {"bias"}


def test_top_gives_what_matters_in_the_order_of_time(timeline: Timeline) -> None:
    assert [event.when.edtf for event in timeline.top(2)] == ["2019-05-03", "2020-06-05"]


def test_salience_is_a_chance_and_goes_through_json(timeline: Timeline) -> None:
    back = Timeline.from_json(timeline.to_json())

    assert all(0 < event.salience < 1 for event in timeline.events)
    assert [event.salience for event in back.events] == [event.salience for event in timeline.events]


def test_top_of_nothing_and_of_too_many(timeline: Timeline) -> None:
    assert timeline.top(0) == ()
    assert set(timeline.top(99)) == set(timeline.events)
    with pytest.raises(TimelineError, match="no number of events"):
        timeline.top(-1)


def test_only_keeps_what_belongs_to_the_events(timeline: Timeline) -> None:
    cut = timeline.only(timeline.top(2))
    ids = {event.id for event in cut.events}

    assert len(ids) == 2
    assert {mention.event_id for mention in cut.mentions} == ids
    assert all({link.source, link.target} & ids for link in cut.links)
    assert cut.times == timeline.times
    assert cut.to_html()
    assert Timeline.from_json(cut.to_json()) == cut
