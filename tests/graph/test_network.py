"""Dates and links in one network: order, bounds, contradictions."""

from __future__ import annotations

import random
import time as clock
from datetime import date
from typing import Any, cast

import pytest
from graph_builders import UNDATED, before, event, link, on, published, time
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.errors import TimelineError
from timeline.graph import build_network, relation_between, solve, when_of
from timeline.graph.link import Link
from timeline.records.event import Event
from timeline.values import Basis, Bounds, When

AUGUST_4 = on("2020-08-04")
AUGUST_9 = on("2020-08-09")


@pytest.mark.parametrize(
    ("links", "matres", "dense"),
    [
        pytest.param([("e1", "BEFORE", "e2")], "BEFORE", "BEFORE", id="before"),
        pytest.param([("e2", "BEFORE", "e1")], "AFTER", "AFTER", id="converse"),
        pytest.param(
            [("e1", "BEFORE", "e3"), ("e3", "BEFORE", "e2")], "BEFORE", "BEFORE", id="through-third"
        ),
        pytest.param([("e1", "IS_INCLUDED", "e2")], "VAGUE", "IS_INCLUDED", id="included"),
        pytest.param([("e1", "SIMULTANEOUS", "e2")], "EQUAL", "SIMULTANEOUS", id="simultaneous"),
        pytest.param(
            [("e1", "SIMULTANEOUS", "e3"), ("e3", "BEFORE", "e2")], "BEFORE", "BEFORE", id="same-then"
        ),
        pytest.param([("e1", "CAUSE", "e2")], "VAGUE", "VAGUE", id="cause-may-begin-with-effect"),
        pytest.param([("e1", "BEGUN_BY", "e2")], "VAGUE", "VAGUE", id="begun-by"),
        pytest.param([("e1", "ENDED_BY", "e3"), ("e3", "BEFORE", "e2")], "BEFORE", "BEFORE", id="ended-by"),
        pytest.param([], "VAGUE", "VAGUE", id="nothing"),
        pytest.param([("e1", "VAGUE", "e2")], "VAGUE", "VAGUE", id="vague-says-nothing"),
    ],
)
def test_order_from_links(links: list[tuple[str, str, str]], matres: str, dense: str) -> None:
    given_links = [link(f"l{k}", *parts) for k, parts in enumerate(links)]
    network = build_network([event("e1"), event("e2"), event("e3")], [], UNDATED, given_links)
    assert relation_between(network, "e1", "e2", "matres") == matres
    assert relation_between(network, "e1", "e2", "dense") == dense


def test_begins_only_leaves_the_end_open() -> None:
    links = [link("l1", "e1", "BEFORE", "e2", begins_only=True)]
    network = build_network([event("e1"), event("e2")], [], UNDATED, links)
    assert relation_between(network, "e1", "e2", "matres") == "BEFORE"
    assert relation_between(network, "e1", "e2", "dense") == "VAGUE"


@pytest.mark.parametrize(
    ("first", "second", "matres"),
    [
        pytest.param(AUGUST_4, AUGUST_9, "BEFORE", id="days"),
        pytest.param(on("2020-08-01", "2020-08-31"), AUGUST_9, "VAGUE", id="month-and-day-in-it"),
        pytest.param(AUGUST_4, AUGUST_4, "VAGUE", id="same-day-is-undecided"),
        pytest.param(before("2020-08-01"), AUGUST_4, "BEFORE", id="bounded"),
    ],
)
def test_order_from_dates(first: When, second: When, matres: str) -> None:
    network = build_network([event("e1", first), event("e2", second)], [], UNDATED, [])
    assert relation_between(network, "e1", "e2", "matres") == matres


def test_times_and_reference_date_are_nodes() -> None:
    times = [time("t1", "2020-08"), time("t2", "2020-08-09"), time("t3", "XXXX-WXX-4")]
    network = build_network([event("e1", AUGUST_9)], times, published("2020-08-19", "2020-08-20"), [])
    assert relation_between(network, "t2", "t1", "allen") == {"during"}
    assert relation_between(network, "e1", "t1", "dense") == "IS_INCLUDED"
    assert relation_between(network, "e1", "t0", "dense") == "BEFORE"
    assert relation_between(network, "t3", "t0", "dense") == "VAGUE"
    assert when_of(network, "t1").edtf == "2020-08"
    assert not when_of(network, "t3").is_known
    assert when_of(network, "t0").latest == date(2020, 8, 20)


def test_year_and_its_last_day_are_told_apart_by_ends() -> None:
    times = [time("t1", "2019"), time("t2", "2020-01-01")]
    network = build_network([], times, UNDATED, [])
    assert relation_between(network, "t1", "t2", "allen") == {"meets"}


def test_node_against_itself() -> None:
    network = build_network([event("e1")], [], UNDATED, [])
    assert relation_between(network, "e1", "e1", "allen") == {"equals"}
    assert relation_between(network, "e1", "e1", "matres") == "EQUAL"
    assert relation_between(network, "e1", "e1", "dense") == "SIMULTANEOUS"


def test_unknown_node_or_scheme_teaches() -> None:
    network = build_network([event("e1")], [], UNDATED, [])
    with pytest.raises(TimelineError, match="no node of the graph"):
        relation_between(network, "e1", "e9", "matres")
    with pytest.raises(TimelineError, match="no node of the graph"):
        when_of(network, "e9")
    with pytest.raises(TimelineError, match="use 'allen'"):
        relation_between(network, "e1", "e1", cast("Any", "tense"))


# ---------------------------------------------------------------------------------------------- bounds
def test_undated_event_is_bounded_from_both_sides() -> None:
    events = [event("e1", AUGUST_4), event("e2"), event("e3", AUGUST_9)]
    links = [link("l1", "e1", "BEFORE", "e2"), link("l2", "e2", "BEFORE", "e3")]
    when = solve(events, [], UNDATED, links).events[1].when
    assert when.begin == when.end == Bounds(date(2020, 8, 4), date(2020, 8, 9))
    assert when.basis is Basis.BOUNDED
    assert [note.note for note in when.evidence] == [
        "begins 2020-08-04 or later by e1, l1",
        "ends 2020-08-09 or earlier by e3, l2",
    ]


def test_stated_date_is_kept_though_links_could_narrow_it() -> None:
    events = [event("e1", on("2020-08-01", "2020-08-31")), event("e2", AUGUST_9)]
    solution = solve(events, [], UNDATED, [link("l1", "e1", "BEFORE", "e2")])
    assert solution.events == tuple(events)


def test_guess_orders_but_does_not_date() -> None:
    events = [event("e1"), event("e2", AUGUST_9)]
    solution = solve(events, [], UNDATED, [link("l1", "e1", "BEFORE", "e2", confidence=0.6)])
    assert not solution.events[0].when.is_known
    assert relation_between(solution.network, "e1", "e2", "matres") == "BEFORE"


def test_cause_begins_no_later_than_its_effect() -> None:
    events = [event("e1"), event("e2", AUGUST_9)]
    when = solve(events, [], UNDATED, [link("l1", "e1", "CAUSE", "e2")]).events[0].when
    assert when.begin.latest in (None, date(2020, 8, 9))


def test_lasting_event_keeps_its_ends_apart() -> None:
    office = on("2020-05-01", "2020-05-31", Basis.INFERRED, durative=True)
    events = [event("e1", office), event("e2", on("2020-05-12"))]
    when = solve(events, [], UNDATED, [link("l1", "e2", "BEFORE", "e1")]).events[0].when
    assert when.begin == Bounds(date(2020, 5, 12), date(2020, 5, 31))


# ------------------------------------------------------------------------------------------ contradictions
def test_least_certain_link_of_a_cycle_is_let_go() -> None:
    events = [event("e1"), event("e2"), event("e3")]
    links = [
        link("l1", "e1", "BEFORE", "e2", 0.9, signal="before"),
        link("l2", "e2", "BEFORE", "e3", 0.8),
        link("l3", "e3", "BEFORE", "e1", 0.85),
    ]
    solution = solve(events, [], UNDATED, links)
    assert [kept.id for kept in solution.links] == ["l1", "l3"]
    (conflict,) = solution.conflicts
    assert set(conflict.links) == {"l1", "l2", "l3"}
    assert conflict.dropped == "l2"
    assert "'event e1' (e1) BEFORE 'event e2' (e2) by the words 'before'" in conflict.explanation
    assert conflict.explanation.endswith("was let go as the least certain (0.80)")


def test_link_against_two_dates_names_the_dates() -> None:
    events = [event("e1", AUGUST_9), event("e2", AUGUST_4)]
    solution = solve(events, [], UNDATED, [link("l1", "e1", "CAUSE", "e2")])
    (conflict,) = solution.conflicts
    assert (conflict.links, set(conflict.nodes), conflict.dropped) == (("l1",), {"e1", "e2"}, "l1")
    assert "the date of 'event e1' (e1), 2020-08-09 (stated)" in conflict.explanation
    assert solution.links == ()


def test_assumed_date_yields_to_a_signal_and_is_no_contradiction() -> None:
    events = [event("e1", before("2020-08-01", Basis.INFERRED)), event("e2", AUGUST_9)]
    solution = solve(events, [], UNDATED, [link("l1", "e1", "AFTER", "e2", 0.9)])
    assert solution.conflicts == ()
    assert [kept.id for kept in solution.links] == ["l1"]
    assert solution.events[0].when.begin == Bounds(date(2020, 8, 9), None)


def test_assumed_date_yields_to_a_likely_order_too() -> None:
    events = [event("e1", on("2020-08-01", basis=Basis.INFERRED)), event("e2", AUGUST_9)]
    solution = solve(events, [], UNDATED, [link("l1", "e1", "AFTER", "e2", 0.6)])
    assert (solution.conflicts, len(solution.links)) == ((), 1)
    assert relation_between(solution.network, "e1", "e2", "matres") == "AFTER"


def random_case(seed: int, size: int, count: int) -> tuple[list[Event], list[Link]]:
    choose = random.Random(seed)
    events = [
        event(f"e{k}", on(f"2020-{choose.randint(1, 9):02d}-01") if choose.random() < 0.3 else None)
        for k in range(1, size + 1)
    ]
    relations = ("BEFORE", "AFTER", "INCLUDES", "IS_INCLUDED", "SIMULTANEOUS", "CAUSE")
    links = []
    for k in range(count):
        a, b = choose.sample(range(1, size + 1), 2)
        links.append(link(f"l{k + 1}", f"e{a}", choose.choice(relations), f"e{b}", choose.random()))
    return events, links


def check_conflicts(seed: int, size: int, count: int) -> None:
    """What is kept holds, and each conflict is real and minimal."""
    events, links = random_case(seed, size, count)
    solution = solve(events, [], UNDATED, links)
    assert build_network(events, [], UNDATED, solution.links).contradictions == []
    let_go = {conflict.dropped for conflict in solution.conflicts}
    assert [found.id for found in solution.links] == [found.id for found in links if found.id not in let_go]
    by_id = {found.id: found for found in links}
    for conflict in solution.conflicts:
        parts = [by_id[id_] for id_ in conflict.links]
        dated = [found for found in events if found.id in conflict.nodes]
        undated = [event(found.id) for found in events if found.id not in conflict.nodes]
        assert build_network([*dated, *undated], [], UNDATED, parts).contradictions
        for left_out in parts:
            rest = [part for part in parts if part is not left_out]
            assert not build_network([*dated, *undated], [], UNDATED, rest).contradictions


def check_order_of_input(seed: int, shuffle: int, size: int, count: int) -> None:
    events, links = random_case(seed, size, count)
    mixed = list(links)
    random.Random(shuffle).shuffle(mixed)
    first, second = (solve(events, [], UNDATED, given_links) for given_links in (links, mixed))
    assert first.events == second.events
    assert first.conflicts == second.conflicts
    assert set(first.links) == set(second.links)


@given(st.integers(0, 10_000))
def test_random_network_keeps_what_holds_and_reports_minimal_conflicts(seed: int) -> None:
    check_conflicts(seed, 6, 14)


@given(st.integers(0, 10_000), st.integers(0, 100))
def test_order_of_input_does_not_matter(seed: int, shuffle: int) -> None:
    check_order_of_input(seed, shuffle, 6, 12)


@pytest.mark.slow
@settings(max_examples=1000)
@given(st.integers(), st.integers(), st.integers(3, 15), st.integers(5, 60))
def test_a_thousand_random_networks(seed: int, shuffle: int, size: int, count: int) -> None:
    check_conflicts(seed, size, count)
    check_order_of_input(seed, shuffle, size, count)


@given(st.integers(0, 10_000))
def test_solving_what_was_solved_changes_nothing(seed: int) -> None:
    events, links = random_case(seed, 6, 12)
    once = solve(events, [], UNDATED, links)
    twice = solve(once.events, [], UNDATED, once.links)
    assert (twice.conflicts, twice.links) == ((), once.links)
    assert [found.when.begin for found in twice.events] == [found.when.begin for found in once.events]
    assert [found.when.end for found in twice.events] == [found.when.end for found in once.events]


def test_three_hundred_events_are_quick() -> None:
    choose = random.Random(7)
    events = [event(f"e{k}", AUGUST_9 if k % 5 == 0 else None) for k in range(300)]
    links = []
    for k in range(1000):
        a = choose.randrange(290)
        links.append(link(f"l{k}", f"e{a}", "BEFORE", f"e{a + choose.randint(1, 9)}", choose.random()))
    begun = clock.process_time()
    solve(events, [], published("2020-08-20"), links)
    assert clock.process_time() - begun < 2.0  # ten times what it takes on a slow machine
