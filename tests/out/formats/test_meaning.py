"""What dates, ends and doubts become in each format, value by value."""

from __future__ import annotations

import csv
import io
import json
import warnings
from datetime import date
from typing import Any

import icalendar
import networkx
import pyoxigraph
import pytest

from timeline.errors import LeftOutWarning
from timeline.events.mention import Realis
from timeline.out import written
from timeline.values import Basis, Bounds, Day, Stretch, When

from ..factories import ANCIENT, COLLAPSE, SAMPLE, Sample, between, day, event

STRETCH = event("e1", "fire", When.of_stretch(between("2020-08-04", "2020-08-16"), Basis.STATED))
SINCE = event("e2", "strike", When.spanning(Stretch.of_month(2020, 5), None, Basis.STATED))
BY = event("e3", "signing", When(begin=Bounds(None, date(2020, 8, 19)), basis=Basis.STATED))
DAILY = event("e4", "ferry", When.of_stretch(day("2020-08-01"), Basis.STATED), recurrence="P1D")
DENIED = event("e5", "vote", When.of_stretch(day("2020-08-02"), Basis.STATED), realis=Realis.NEGATED)
UNKNOWN = event("e6", "rain")
SHAPES = Sample(text="", events=(STRETCH, SINCE, BY, DAILY, DENIED, UNKNOWN))
BEYOND = Sample(
    text="",
    events=(
        event("e9", "stone", When.of_stretch(Stretch.of_day(Day.of(-400_000, 1, 1)), Basis.STATED)),
        COLLAPSE,
    ),
)


def text(sample: Sample, name: str) -> str:
    content = written(sample, name)
    assert isinstance(content, str)
    return content


def by_id(entries: list[dict[str, Any]], key: str = "id") -> dict[str, dict[str, Any]]:
    return {entry[key]: entry for entry in entries}


def test_gexf_has_the_days_of_each_node() -> None:
    graph = networkx.read_gexf(io.BytesIO(text(SHAPES, "gexf").encode()))
    spells = {node: (data.get("start"), data.get("end")) for node, data in graph.nodes(data=True)}

    assert graph.graph["mode"] == "dynamic"
    assert spells == {
        "t0": (None, None),
        "e1": ("2020-08-04", "2020-08-16"),
        "e2": ("2020-05-01", None),
        "e3": (None, "2020-08-19"),
        "e4": ("2020-08-01", "2020-08-01"),
        "e5": ("2020-08-02", "2020-08-02"),
        "e6": (None, None),
    }


def test_gexf_writes_years_as_xml_schema_does() -> None:
    graph = networkx.read_gexf(io.BytesIO(text(ANCIENT, "gexf").encode()))

    assert graph.nodes["e1"]["start"] == "-0479-09-20"
    assert graph.nodes["e2"]["start"] == "17000-01-01"


def test_gexf_keeps_edges_that_run_side_by_side() -> None:
    graph = networkx.read_gexf(io.BytesIO(text(SAMPLE, "gexf").encode()))

    assert graph.number_of_edges() == SAMPLE.graph.number_of_edges()
    assert {data["label"] for *_, data in graph.edges(data=True)} >= {"CAUSE", "BEFORE", "IS_INCLUDED"}


def entries(sample: Sample) -> dict[str, icalendar.Event]:
    calendar = icalendar.Calendar.from_ical(text(sample, "icalendar"))
    return {str(found["UID"]).rpartition("-")[2]: found for found in calendar.walk("VEVENT")}


@pytest.mark.parametrize(
    ("id_", "start", "end", "summary", "status"),
    [
        ("e1", date(2020, 8, 4), date(2020, 8, 17), "fire (between 4 and 16 Aug 2020)", "CONFIRMED"),
        ("e2", date(2020, 5, 1), date(2020, 6, 1), "strike (since May 2020)", "CONFIRMED"),
        ("e3", date(2020, 8, 19), date(2020, 8, 20), "signing (by 19 Aug 2020)", "CONFIRMED"),
        ("e4", date(2020, 8, 1), date(2020, 8, 2), "ferry", "CONFIRMED"),
        ("e5", date(2020, 8, 2), date(2020, 8, 3), "vote", "CANCELLED"),
    ],
)
def test_icalendar_entries(id_: str, start: date, end: date, summary: str, status: str) -> None:
    found = entries(SHAPES)[id_]

    assert (found["DTSTART"].dt, found["DTEND"].dt) == (start, end)
    assert (str(found["SUMMARY"]), str(found["STATUS"])) == (summary, status)


def test_icalendar_recurrence_and_what_is_only_listed() -> None:
    calendar = icalendar.Calendar.from_ical(text(SHAPES, "icalendar"))

    assert entries(SHAPES)["e4"]["RRULE"] == {"FREQ": ["DAILY"]}
    assert str(calendar["DESCRIPTION"]) == "No date known: rain"


def test_icalendar_without_dates_is_a_calendar() -> None:
    calendar = icalendar.Calendar.from_ical(text(Sample(text="", events=(UNKNOWN,)), "icalendar"))

    assert [str(found["SUMMARY"]) for found in calendar.walk("VJOURNAL")] == ["No dated event"]


@pytest.mark.parametrize(
    ("name", "sample", "events"),
    [
        ("icalendar", ANCIENT, "2 events"),
        ("mermaid-gantt", ANCIENT, "2 events"),
        ("timesketch", ANCIENT, "2 events"),
        ("timesketch", SHAPES, "1 event "),
        ("vis", BEYOND, "1 event "),
    ],
)
def test_what_a_format_cannot_hold_is_said_once(name: str, sample: Sample, events: str) -> None:
    with pytest.warns(LeftOutWarning, match=f"^{name}: {events}") as caught:
        written(sample, name)

    assert len(caught) == 1


@pytest.mark.parametrize("name", ["icalendar", "mermaid-gantt", "vis"])
def test_and_stands_in_the_file(name: str) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", LeftOutWarning)

        assert "stone" in text(BEYOND, name)


def test_timelinejs_slides() -> None:
    whole = json.loads(text(SHAPES, "timelinejs"))
    slides = by_id(whole["events"], "unique_id")

    assert slides["e1"]["end_date"] == {"year": 2020, "month": 8, "day": 16}
    assert slides["e2"]["display_date"] == "since May 2020"
    assert "end_date" not in slides["e4"]
    assert whole["title"]["text"] == {
        "headline": "Timeline",
        "text": "<p>6 events · date of publication unknown</p><p>No date known: rain</p>",
    }


def test_timelinejs_years_before_christ_and_beyond() -> None:
    ancient, beyond = (json.loads(text(sample, "timelinejs")) for sample in (ANCIENT, BEYOND))

    assert ancient["events"][0]["start_date"] == {"year": -480, "month": 9, "day": 20}
    assert ancient["scale"] == "human"
    assert beyond["scale"] == "cosmological"
    assert beyond["events"][0]["start_date"] == {"year": -400_001}


def test_vis_items() -> None:
    whole = json.loads(text(SHAPES, "vis"))
    items = by_id(whole["items"])

    assert (items["e1"]["start"], items["e1"]["end"], items["e1"]["type"]) == (
        "2020-08-04",
        "2020-08-17",
        "range",
    )
    assert "end" not in items["e4"]
    assert [found["id"] for found in whole["undated"]] == ["e6"]
    ancient = json.loads(text(ANCIENT, "vis"))["items"]
    assert [item["start"] for item in ancient] == [
        "-000479-09-20",
        "+017000-01-01",
    ]


def test_jsonld_days() -> None:
    graph = json.loads(text(SHAPES, "jsonld"))["@graph"]
    events = {part["@id"].rpartition("#")[2]: part for part in graph if part["@type"] == "Event"}

    assert (events["e1"]["startDate"], events["e1"]["endDate"]) == ("2020-08-04", "2020-08-16")
    assert events["e1"]["dcterms:date"] == "[2020-08-04..2020-08-16]"
    assert "endDate" not in events["e2"]
    assert "startDate" not in events["e6"]


def test_timesketch_rows() -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", LeftOutWarning)
        rows = list(csv.DictReader(io.StringIO(text(SHAPES, "timesketch"))))
    moments = [(row["event_id"], row["datetime"], row["timestamp_desc"]) for row in rows]

    assert ("e1", "2020-08-04T00:00:00+00:00", "Event not before") in moments
    assert ("e2", "2020-05-01T00:00:00+00:00", "Event began") in moments
    assert ("e4", "2020-08-01T00:00:00+00:00", "Event") in moments


def test_gantt_bars() -> None:
    lines = text(SHAPES, "mermaid-gantt").splitlines()

    assert "    vote #40;2 Aug 2020#41; :crit, e5, 2020-08-02, 1d" in lines
    assert "    %% No date known#58; rain" in lines


def ask(sample: Sample, query: str) -> set[tuple[str, ...]]:
    """Ask the Turtle by SPARQL; fragments stand for nodes."""
    store = pyoxigraph.Store()
    store.load(text(sample, "rdf").encode(), format=pyoxigraph.RdfFormat.TURTLE)
    prefixes = (
        "PREFIX sem: <http://semanticweb.cs.vu.nl/2009/11/sem/> PREFIX time: <http://www.w3.org/2006/time#> "
        "PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> "
        "PREFIX dcterms: <http://purl.org/dc/terms/> "
        "PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> "
    )
    rows = store.query(prefixes + query)
    assert isinstance(rows, pyoxigraph.QuerySolutions)
    return {tuple(term.value.rpartition("#")[2] for term in row) for row in rows}


@pytest.mark.parametrize(
    ("query", "found"),
    [
        pytest.param("?e sem:hasLatestBeginTimeStamp ?x", ("e2", "2018-03-31"), id="bounds"),
        pytest.param("?e sem:hasTime/dcterms:date ?x", ("e2", "2018-03/.."), id="edtf"),
        pytest.param(
            "?e sem:hasTime/time:hasBeginning/time:inXSDDate ?x", ("e1", "2019-05-03"), id="instant"
        ),
        pytest.param("?e sem:hasPlace/rdfs:label ?x", ("e1", "the council"), id="place"),
        pytest.param("?e sem:hasActor/rdfs:label ?x", ("e1", "The old bridge"), id="actor"),
        pytest.param("?e sem:hasActor/sem:roleType ?x", ("e1", "PATIENT"), id="role"),
        pytest.param("?e sem:eventType/rdf:value ?x", ("e2", "ACTUAL"), id="view"),
        pytest.param("?e sem:eventType/sem:accordingTo/rdfs:label ?x", ("e2", "Ann Lee"), id="source"),
        pytest.param("?e sem:eventType ?x", ("e3", "PLANNED"), id="realis"),
        pytest.param("?e time:intervalBefore ?x", ("e2-time", "e1-time"), id="order"),
        pytest.param("?e ?p ?x . ?p rdfs:label 'CAUSE'", ("e5", "e1"), id="cause"),
    ],
)
def test_rdf(query: str, found: tuple[str, str]) -> None:
    assert found in ask(SAMPLE, f"SELECT ?e ?x WHERE {{ {query} }}")


def test_rdf_has_days_of_every_year() -> None:
    days = ask(ANCIENT, "SELECT ?x WHERE { ?e sem:hasEarliestBeginTimeStamp ?x }")

    assert days == {("-0479-09-20",), ("17000-01-01",)}


HEADLINE = "Bridge <fell>: one; two\n\nThe old bridge fell on Friday. It was not the first."


@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("timelinejs", '"headline": "Bridge &lt;fell&gt;: one; two"'),
        ("mermaid", "    title Bridge #60;fell#62;#58; one#59; two"),
        ("mermaid-gantt", "    title Bridge #60;fell#62;#58; one#59; two"),
        ("icalendar", "NAME:Bridge <fell>: one\\; two"),
        ("jsonld", '"headline": "Bridge <fell>: one; two"'),
    ],
)
def test_the_headline_is_the_title(name: str, line: str) -> None:
    assert line in text(Sample(text=HEADLINE), name)
