"""How far two events lie apart, in text, as a claim, and written and read."""

from __future__ import annotations

from datetime import date

import attrs
import pytest
from graph_builders import UNDATED, event, link, on

from timeline import extract
from timeline.graph.link import Link
from timeline.graph.solve import solve

HOUR, DAY = 3_600, 86_400


@pytest.mark.parametrize(
    ("text", "relation", "gap"),
    [
        pytest.param("He resigned three days after the vote.", "AFTER", (2 * DAY, 4 * DAY), id="after"),
        pytest.param("She left two hours before the explosion.", "BEFORE", (HOUR, 3 * HOUR), id="before"),
        pytest.param("It reopened two weeks after it fell.", "AFTER", (7 * DAY, 21 * DAY), id="clause"),
        pytest.param(
            "Three days before the summit, they quarrelled.", "BEFORE", (2 * DAY, 4 * DAY), id="first"
        ),
        pytest.param("They met within a week of the attack.", "VAGUE", (0, 7 * DAY), id="within-of"),
        pytest.param("They met within a week after the attack.", "AFTER", (0, 7 * DAY), id="within-after"),
        pytest.param("He fled less than 24 hours after the murder.", "AFTER", (0, DAY), id="less-than"),
        pytest.param("Some weeks after the election, riots erupted.", "AFTER", (7 * DAY, None), id="some"),
    ],
)
def test_what_a_text_says(text: str, relation: str, gap: tuple[int | None, int | None]) -> None:
    found = [x for x in extract(text, dct="2020-06-01").links if x.origin == "signals/distance"]
    assert [(x.relation, (x.gap_min, x.gap_max)) for x in found] == [(relation, gap)]


@pytest.mark.parametrize(
    "text",
    ["He resigned after the vote.", "He waited for three days.", "He spoke for two hours on the vote."],
)
def test_what_a_text_does_not_say(text: str) -> None:
    assert not any(x.origin == "signals/distance" for x in extract(text, dct="2020-06-01").links)


def apart(relation: str, least: int | None, most: int | None) -> Link:
    return attrs.evolve(link("l1", "e2", relation, "e1"), gap_min=least, gap_max=most)


@pytest.mark.parametrize(
    ("one", "earliest", "latest"),
    [
        pytest.param(apart("AFTER", 2 * DAY, 4 * DAY), date(2020, 8, 6), date(2020, 8, 9), id="after"),
        pytest.param(apart("BEFORE", 2 * DAY, 4 * DAY), None, date(2020, 8, 2), id="before"),
        pytest.param(apart("VAGUE", 0, 2 * DAY), date(2020, 8, 2), date(2020, 8, 6), id="within"),
        pytest.param(apart("AFTER", 7 * DAY, None), date(2020, 8, 11), None, id="at-least"),
    ],
)
def test_a_length_dates_what_lies_so_far_away(one: Link, earliest: date | None, latest: date | None) -> None:
    events = [event("e1", on("2020-08-04")), event("e2")]
    when = solve(events, [], UNDATED, [one]).events[1].when
    assert (when.earliest, when.latest) == (earliest, latest)


def test_two_lengths_that_cannot_both_be_contradict_each_other() -> None:
    links = [
        apart("AFTER", 2 * DAY, 4 * DAY),
        attrs.evolve(apart("AFTER", 6 * DAY, 8 * DAY), id="l2", confidence=0.8),
    ]
    solution = solve([event("e1"), event("e2")], [], UNDATED, links)
    assert [conflict.links for conflict in solution.conflicts] == [("l1", "l2")]


def test_lengths_go_through_every_output() -> None:
    timeline = extract("The vote was held on 4 May 2020. He resigned three days after the vote.")
    (one,) = (x for x in timeline.links if x.gap_min is not None)
    assert type(timeline).from_json(timeline.to_json()) == timeline
    assert "is after 'Vote held' (e1), 2 days to 4 days apart" in timeline.why(one)
    edge = timeline.to_graph(closure=True).edges[one.source, one.target, one.id]
    assert (edge["gap_min"], edge["gap_max"]) == ("172800", "345600")
    assert f'origin="signals/distance; seconds apart {2 * DAY}/{4 * DAY}"' in timeline.to_timeml()
