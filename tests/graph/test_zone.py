"""Clocks of two zones are compared by their days alone; those of one zone to the minute."""

from __future__ import annotations

import pytest
from graph_builders import UNDATED, event, link, time

from timeline import extract
from timeline.graph import build_network, relation_between

# values of t1 and t2, and whether one event can be at both times
ROWS = [
    pytest.param("2023-05-06T21:30", "2023-05-06T14:30Z", True, id="local-and-universal"),
    pytest.param("2023-05-08T23:00", "2023-05-09T03:00Z", True, id="past-midnight"),
    pytest.param("2023-05-08T23:00", "2023-05-08T03:00Z", True, id="the-day-of-the-one-given-to-the-other"),
    pytest.param("2023-05-08T23:00-05:00", "2023-05-08T09:00+05:30", True, id="two-offsets"),
    pytest.param("2023-05-06T21:30", "2023-05-06T14:30", False, id="no-zone"),
    pytest.param("2023-05-06T21:30Z", "2023-05-06T14:30Z", False, id="one-zone"),
    pytest.param("2023-05-06T21:30", "2023-05-12T14:30Z", False, id="days-apart"),
]


@pytest.mark.parametrize(("first", "second", "fits"), ROWS)
def test_one_event_at_two_clocks(first: str, second: str, fits: bool) -> None:
    links = [link("l1", "e1", "IS_INCLUDED", "t1"), link("l2", "e1", "IS_INCLUDED", "t2")]
    network = build_network([event("e1")], [time("t1", first), time("t2", second)], UNDATED, links)

    assert (network.contradictions == []) is fits


def test_clocks_of_two_zones_have_no_order_within_a_day() -> None:
    times = [time("t1", "2023-05-06T21:30"), time("t2", "2023-05-06T14:30Z"), time("t3", "2023-05-06T18:00")]
    network = build_network([], times, UNDATED, [])

    assert relation_between(network, "t1", "t2", "matres") == "VAGUE"
    assert relation_between(network, "t3", "t1", "matres") == "BEFORE"


@pytest.mark.parametrize(
    "text",
    [
        "The explosion was heard at about 22:40 local time (1540 UTC) on Saturday.",
        "The tremor shook the valley at 10:15 pm local time (02:15 UTC) on Monday.",
        "A bomb exploded at 7:05 PM (16:05 UTC) on Wednesday.",
        "The storm reached the coast at 11 p.m. on Monday (0300 UTC Tuesday).",
        "The launch took place at 9:00 a.m. EST (14:00 GMT) on Friday.",
    ],
)
def test_two_clocks_for_one_moment_are_no_contradiction(text: str) -> None:
    assert extract(text, dct="2023-05-10").conflicts == ()
