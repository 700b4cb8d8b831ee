"""Asserting a link of one's own, taking one back, and asking what follows."""

from __future__ import annotations

from datetime import date

import attrs
import pytest
from graph_builders import UNDATED, event, link, on, time

from timeline import Timeline, TimelineError
from timeline.graph.link import Link
from timeline.graph.solve import solve
from timeline.records.event import Event
from timeline.values import Basis

WORDS = "The dam broke. The town was flooded. The market burned."


def timeline_of(events: list[Event], links: list[Link]) -> Timeline:
    times = (time("t1", "2020-08-04"),)
    found = solve(events, times, UNDATED, links)
    return Timeline(
        text=WORDS,
        dct=UNDATED,
        times=times,
        events=found.events,
        links=found.links,
        conflicts=found.conflicts,
    )


def chain() -> Timeline:
    events = [event("e1", on("2020-08-04")), event("e2"), event("e3")]
    return timeline_of(events, [link("l1", "e1", "BEFORE", "e2"), link("l2", "e2", "BEFORE", "e3", 0.6)])


def test_questions_answer_yes_no_and_unknown() -> None:
    tl = chain()
    assert (tl.before("e1", "e3"), tl.before("e3", "e1"), tl.before("t1", "e1")) == (True, False, None)
    assert [part.id for part in tl.path("e1", "e3") if isinstance(part, Link)] == ["l1", "l2"]
    assert tl.path("t1", "e1") == ()


def test_causes_and_effects_leave_out_what_was_prevented() -> None:
    links = [link("l1", "e1", "CAUSE", "e2"), link("l2", "e1", "PREVENT", "e3")]
    tl = timeline_of([event("e1"), event("e2"), event("e3")], links)
    assert [e.id for e in tl.causes_of("e2")] == ["e1"]
    assert [e.id for e in tl.effects_of("e1")] == ["e2"]
    assert tl.causes_of("e3") == ()


def test_asserted_link_bounds_and_is_told() -> None:
    tl = chain()
    revised = tl.assert_link("e3", "BEFORE", "t1", note="the archive says so")
    assert revised.event("e3").when.latest == date(2020, 8, 3)
    changes = revised.changes_since(tl)
    assert [x.id for x in changes.links_new] == ["l3"]
    assert changes.dates[-1].event == "e3"
    assert "now l3: e3 BEFORE t1 [user]" in str(changes)
    assert "asserted by the user" in revised.why("l3")
    assert "the archive says so" in revised.why("l3")


def test_asserted_link_wins_over_a_guess_which_comes_back_when_it_is_retracted() -> None:
    tl = chain()
    revised = tl.assert_link("e3", "BEFORE", "e2")
    assert [x.id for x in revised.links] == ["l1", "l3"]
    (conflict,) = revised.conflicts
    assert conflict.dropped_link is not None
    assert conflict.dropped_link.id == conflict.dropped == "l2"
    assert "l2: e2 BEFORE e3" in revised.why(conflict)
    back = revised.retract("l3")
    assert back == tl
    assert str(back.changes_since(tl)) == "nothing changed"


def test_asserted_link_wins_over_an_implied_date() -> None:
    events = [event("e1", on("2020-08-04")), event("e2", on("2020-08-09", basis=Basis.IMPLIED))]
    tl = timeline_of(events, [])
    revised = tl.assert_link("e2", "BEFORE", "e1")
    when = revised.event("e2").when
    assert (when.latest, when.basis) == (date(2020, 8, 4), Basis.BOUNDED)
    assert "the date 2020-08-09 (implied) was let go" in revised.why("e2")
    assert revised.conflicts[0].dropped == "e2"
    assert revised.retract("l1") == tl


def test_asserted_link_against_stated_dates_is_let_go_and_named() -> None:
    tl = timeline_of([event("e1", on("2020-08-04")), event("e2", on("2020-08-09"))], [])
    revised = tl.assert_link("e2", "BEFORE", "e1")
    assert revised.links == ()
    (conflict,) = revised.conflicts
    assert (conflict.dropped, set(conflict.nodes)) == ("l1", {"e1", "e2"})
    assert "by user" in conflict.explanation
    assert revised.assert_link("e1", "BEFORE", "e2").links[0].id == "l2"


def test_retracting_frees_the_bounds_that_followed() -> None:
    tl = chain()
    assert tl.event("e2").when.earliest == date(2020, 8, 4)
    assert not tl.retract("l1").event("e2").when.is_known
    assert tl.retract(tl.link("l1")) == tl.retract("l1")


def test_revised_timeline_goes_through_json() -> None:
    revised = chain().assert_link("e3", "BEFORE", "e2")
    read = Timeline.from_json(revised.to_json())
    assert read == revised
    assert read.retract("l3") == chain()


@pytest.mark.parametrize(
    ("a", "relation", "b", "says"),
    [
        pytest.param("e1", "EARLIER", "e2", "use one of BEFORE", id="relation"),
        pytest.param("e1", "BEFORE", "e9", "no event has the id", id="event"),
        pytest.param("e1", "BEFORE", "e1", "to itself", id="itself"),
    ],
)
def test_what_cannot_be_asserted_teaches(a: str, relation: str, b: str, says: str) -> None:
    with pytest.raises(TimelineError, match=says):
        chain().assert_link(a, relation, b)
    with pytest.raises(TimelineError, match="no link has the id"):
        chain().retract("l9")


def test_graph_leaves_out_what_follows_and_closure_holds_all() -> None:
    events = [event("e1"), event("e2"), event("e3")]
    pairs = [("e1", "e2"), ("e2", "e3"), ("e1", "e3")]
    tl = timeline_of(events, [link(f"l{k}", a, "BEFORE", b) for k, (a, b) in enumerate(pairs, start=1)])
    assert [key for *_, key in tl.graph.edges(keys=True)] == ["l1", "l2"]
    assert sorted(key for *_, key in tl.to_graph(closure=True).edges(keys=True)) == ["l1", "l2", "l3"]
    shorter = tl.retract("l3").to_graph(closure=True)
    assert shorter.edges["e1", "e3", "x1"]["premises"] == "l1, l2"


DATES = [
    pytest.param("2020-08-02", "2020-08-02 (stated)", id="day"),
    pytest.param("2020-07", "2020-07 (stated)", id="month"),
    pytest.param("2020-07-30/2020-08-01", "2020-07-30/2020-08-01 (stated)", id="interval"),
    pytest.param("2020-07/..", "2020-07/.. (stated)", id="open"),
    pytest.param("[..2020-08-01]", "[..2020-08-01] (stated)", id="before"),
    pytest.param("2020-08~", "2020-08~ (stated)", id="about"),
]


@pytest.mark.parametrize(("edtf", "when"), DATES)
def test_a_date_of_the_reader_stands_in_place_of_what_the_words_say(edtf: str, when: str) -> None:
    told = attrs.evolve(link("l1", "e1", "IS_INCLUDED", "t1"), origin="dates/attachment")
    tl = timeline_of([event("e1", on("2020-08-04")), event("e2")], [told, link("l2", "e1", "BEFORE", "e2")])
    revised = tl.assert_date("e1", edtf, note="the archive says so")

    assert str(revised.event("e1").when) == when
    assert [step.note for step in revised.event("e1").when.evidence] == ["the archive says so"]
    assert [x.id for x in revised.links] == ["l2"]
    assert revised.conflicts == ()
    assert Timeline.from_json(revised.to_json()) == revised


def test_what_follows_from_a_date_of_the_reader_moves_with_it() -> None:
    revised = chain().assert_date("e1", "2020-08-10")

    assert revised.event("e2").when.earliest == date(2020, 8, 10)
    assert revised.assert_date("e1", "2020-08-04").event("e2").when == chain().event("e2").when


@pytest.mark.parametrize(("part", "edtf"), [("t1", "2020-08-02"), ("e1", "2 August"), ("e9", "2020-08-02")])
def test_what_is_no_date_or_no_event_is_refused(part: str, edtf: str) -> None:
    with pytest.raises(TimelineError):
        chain().assert_date(part, edtf)
