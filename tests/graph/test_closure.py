"""What is left out of the graph because it follows, and what follows."""

from __future__ import annotations

from collections.abc import Iterable

import pytest
from graph_builders import UNDATED, event, link, on, published, time
from hypothesis import given
from hypothesis import strategies as st

from timeline.graph import build_network, entailed_links, path_between, reduced
from timeline.graph.claim import claim_of_link
from timeline.graph.link import Link

NAMES = ("e1", "e2", "e3", "e4", "e5")
RELATIONS = ("BEFORE", "AFTER", "INCLUDES", "IS_INCLUDED", "SIMULTANEOUS", "CAUSE", "BEGINS", "ENDED_BY")
PAIRS = st.tuples(
    st.sampled_from(NAMES), st.sampled_from(RELATIONS), st.sampled_from(NAMES), st.floats(0, 1), st.booleans()
).filter(lambda parts: parts[0] != parts[2])


def links_of(rows: list[tuple[str, str, str, float, bool]]) -> list[Link]:
    """Links that can all hold, of those given."""
    found = [
        link(f"l{k}", a, relation, b, p, begins_only=begins and relation in ("BEFORE", "AFTER"))
        for k, (a, relation, b, p, begins) in enumerate(rows)
    ]
    dropped = {c.dropped.id for c in build_network(EVENTS, [], UNDATED, found).contradictions}
    return [x for x in found if x.id not in dropped]


EVENTS = [event(name) for name in NAMES]


def follows(one: Link, links: Iterable[Link]) -> bool:
    network = build_network(EVENTS, [], UNDATED, links)
    claim = claim_of_link(one)
    return claim is None or all(network.holds(*gap) for gap in claim.gaps)


@given(st.lists(PAIRS, max_size=10))
def test_reduction_says_the_same_and_holds_nothing_that_follows(
    rows: list[tuple[str, str, str, float, bool]],
) -> None:
    links = links_of(rows)
    kept = reduced(build_network(EVENTS, [], UNDATED, links), links)
    assert all(follows(one, kept) for one in links)
    for one in (x for x in kept if x.relation != "CAUSE"):
        assert not follows(one, (x for x in kept if x is not one))


@given(st.lists(PAIRS, max_size=8))
def test_premises_alone_prove_what_is_entailed(rows: list[tuple[str, str, str, float, bool]]) -> None:
    links = links_of(rows)
    by_id = {x.id: x for x in links}
    for x in entailed_links(build_network(EVENTS, [], UNDATED, links), links):
        assert follows(x, [by_id[id_] for id_ in x.premises])


def test_a_link_to_its_time_stays_though_the_date_says_the_same() -> None:
    events, times = [event("e1", on("2020-08-09"))], [time("t1", "2020-08-09")]
    links = [link("l1", "e1", "IS_INCLUDED", "t1")]
    assert reduced(build_network(events, times, UNDATED, links), links) == tuple(links)


def test_what_the_calendar_says_is_left_out() -> None:
    times = [time("t1", "2020-08-04"), time("t2", "2020-08-09")]
    links = [
        link("l1", "e1", "IS_INCLUDED", "t1"),
        link("l2", "e2", "IS_INCLUDED", "t2"),
        link("l3", "e1", "BEFORE", "e2", 0.6),
    ]
    network = build_network([event("e1"), event("e2")], times, UNDATED, links)
    assert [x.id for x in reduced(network, links)] == ["l1", "l2"]


def test_of_two_that_say_the_same_the_surer_stays() -> None:
    links = [link("l1", "e1", "BEFORE", "e2", 0.6), link("l2", "e2", "AFTER", "e1", 0.8)]
    network = build_network([event("e1"), event("e2")], [], UNDATED, links)
    assert [x.id for x in reduced(network, links)] == ["l2"]


def test_entailed_links_are_as_sure_as_their_least_sure_premise() -> None:
    events = [event("e1", on("2020-08-04")), event("e2"), event("e3")]
    links = [link("l1", "e2", "AFTER", "e1", 0.8), link("l2", "e2", "BEFORE", "e3", 0.6)]
    network = build_network(events, [], published("2020-08-01"), links)
    found = {(x.source, x.target): x for x in entailed_links(network, links)}
    assert found["e1", "e3"].premises == ("l1", "l2")
    assert found["e1", "e3"].confidence == 0.6
    assert found["t0", "e1"].premises == ("e1", "t0")
    assert ("e2", "e3") not in found


@pytest.mark.parametrize(
    ("links", "path"),
    [
        pytest.param([("e1", "BEFORE", "e2", 0.9), ("e2", "BEFORE", "e3", 0.9)], ("l0", "l1"), id="onward"),
        pytest.param([("e2", "AFTER", "e3", 0.9), ("e1", "AFTER", "e2", 0.9)], ("l0", "l1"), id="back"),
        pytest.param(
            [
                ("e1", "BEFORE", "e3", 0.5),
                ("e1", "BEFORE", "e2", 0.9),
                ("e2", "BEFORE", "e4", 0.9),
                ("e4", "BEFORE", "e3", 0.8),
            ],
            ("l1", "l2", "l3"),
            id="surer-though-longer",
        ),
        pytest.param([("e1", "SIMULTANEOUS", "e3", 0.9)], ("l0",), id="at-once"),
        pytest.param([("e1", "INCLUDES", "e3", 0.9)], (), id="open"),
    ],
)
def test_path(links: list[tuple[str, str, str, float]], path: tuple[str, ...]) -> None:
    given_links = [link(f"l{k}", *parts) for k, parts in enumerate(links)]
    assert path_between(build_network(EVENTS, [], UNDATED, given_links), "e1", "e3") == path
