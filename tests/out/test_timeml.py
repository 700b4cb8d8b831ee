"""TimeML, read back by the standard library's XML parser and held against the standard's grammar by lxml."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from timeline import LeftOutWarning
from timeline.display.markup import clean
from timeline.out import to_timeml
from timeline.out.timeml import reference_value
from timeline.records.reference_date import ReferenceDate
from timeline.times.expression import TimeExpression, TimexType
from timeline.values import Day

from .factories import ANCIENT, EMPTY, SAMPLE, TEXT, Sample, mention
from .hostile import timelines


def read(sample: Sample) -> ElementTree.Element:
    return ElementTree.fromstring(to_timeml(sample))


DTD = etree.DTD(str(Path(__file__).parent / "timeml_1_2_1.dtd"))


def faults(timeml: str) -> list[str]:
    """What lxml finds against the standard: tags, attributes, values, ids twice or not there."""
    return [] if DTD.validate(etree.fromstring(timeml.encode())) else [str(e) for e in DTD.error_log]


def words(sample: Sample) -> str:
    text = read(sample).find("TEXT")
    assert text is not None
    return "".join(text.itertext())


@pytest.mark.parametrize("sample", [SAMPLE, EMPTY, ANCIENT])
def test_text_is_kept(sample: Sample) -> None:
    assert words(sample) == sample.text


@given(st.text(max_size=60))
def test_any_text_is_kept_but_for_characters_that_xml_forbids(text: str) -> None:
    assert words(Sample(text=text)) == clean(text)


@pytest.mark.parametrize(
    ("tag", "count"),
    [
        ("TIMEX3", 5),
        ("EVENT", 8),
        ("MAKEINSTANCE", 8),
        ("SIGNAL", 1),
        ("TLINK", 5),
        ("CLINK", 1),
        ("SLINK", 1),
        ("ALINK", 1),
    ],
)
def test_tags(tag: str, count: int) -> None:
    assert len(list(read(SAMPLE).iter(tag))) == count


def test_timex_attributes() -> None:
    friday = next(tag for tag in read(SAMPLE).iter("TIMEX3") if tag.text == "Friday")

    assert friday.attrib == {
        "tid": "t3",
        "type": "DATE",
        "value": "2019-05-10",
        "temporalFunction": "true",
        "anchorTimeID": "t0",
        "functionInDocument": "NONE",
    }


def test_links_name_what_stands_in_the_document() -> None:
    tree = read(SAMPLE)
    known = {tag.get("eiid") for tag in tree.iter("MAKEINSTANCE")} | {
        tag.get("tid") for tag in tree.iter("TIMEX3")
    }
    named = [
        value
        for link in tree
        if link.tag.endswith("LINK")
        for key, value in link.attrib.items()
        if key not in {"lid", "relType", "signalID", "origin"}
    ]

    assert [name for name in named if name not in known] == []
    assert len(named) == 16


def test_signal_of_a_time_link() -> None:
    links = {tag.get("lid"): tag for tag in read(SAMPLE).iter("TLINK")}

    assert links["l2"].get("signalID") == "s1"


def test_second_mention_is_identical_to_the_first() -> None:
    found = [tag for tag in read(SAMPLE).iter("TLINK") if tag.get("relType") == "IDENTITY"]

    assert [(tag.get("eventInstanceID"), tag.get("relatedToEventInstance")) for tag in found] == [
        ("ei8", "ei1")
    ]


def test_a_mention_inside_a_time_is_left_out_with_its_links() -> None:
    whole = TimeExpression(id="t1", start=0, end=len(TEXT), text=TEXT, type=TimexType.DATE, value="2019")
    sample = attrs.evolve(SAMPLE, times=(whole,), mentions=(mention("m1", "collapsed", "e1"),))
    with pytest.warns(LeftOutWarning, match="^timeml: 1 mention left out"):
        tree = ElementTree.fromstring(to_timeml(sample))
    body = tree.find("TEXT")

    assert (len(list(tree.iter("EVENT"))), len(list(tree.iter("TLINK")))) == (0, 0)
    assert body is not None
    assert "".join(body.itertext()) == TEXT


@pytest.mark.parametrize(
    ("first", "last", "value"),
    [
        pytest.param("2020-08-19", "2020-08-19", "2020-08-19", id="day"),
        pytest.param("2020-08-18", "2020-08-20", "2020-08", id="days-of-a-month"),
        pytest.param("2020-07-30", "2020-08-02", "2020", id="days-of-a-year"),
        pytest.param("2019-12-30", "2020-01-02", "XXXX-XX-XX", id="days-of-two-years"),
        pytest.param("-0479-09-20", "-0479-09-22", "BC0480-09", id="before-christ"),
    ],
)
def test_reference_value(first: str, last: str, value: str) -> None:
    bounds = ReferenceDate(earliest=Day.parse(first).plain, latest=Day.parse(last).plain)

    assert reference_value(bounds) == value


@pytest.mark.parametrize("sample", [SAMPLE, EMPTY, ANCIENT])
def test_what_is_written_is_of_the_standard(sample: Sample) -> None:
    assert faults(to_timeml(sample)) == []


@pytest.mark.filterwarnings("ignore::timeline.LeftOutWarning")
@settings(max_examples=15)
@given(timelines())
def test_any_timeline_is_of_the_standard(sample: Sample) -> None:
    assert faults(to_timeml(sample)) == []


def test_the_grammar_sees_a_fault() -> None:
    assert faults(to_timeml(SAMPLE).replace('relType="BEFORE"', 'relType="OVERLAPS"')) != []


def test_two_mentions_of_one_span_are_two_instances_of_one_event() -> None:
    twice = mention("m1", "collapsed", "e1"), mention("m2", "collapsed", "e2")
    tree = read(attrs.evolve(SAMPLE, mentions=twice, links=()))
    instances = [(tag.get("eventID"), tag.get("eiid")) for tag in tree.iter("MAKEINSTANCE")]

    assert [tag.get("eid") for tag in tree.iter("EVENT")] == ["e1"]
    assert instances == [("e1", "ei1"), ("e1", "ei2")]


def test_signal_words_of_a_link_are_tagged_where_its_evidence_shows_them() -> None:
    tree = read(SAMPLE)
    signals = {tag.get("sid"): tag.text for tag in tree.iter("SIGNAL")}

    # "caused" is the trigger of a mention, and tags cannot lie on each other: the link has no SIGNAL.
    assert signals == {"s1": "since"}
    free = attrs.evolve(SAMPLE, mentions=tuple(m for m in SAMPLE.mentions if m.id != "m6"))
    moved = attrs.evolve(free, links=tuple(attrs.evolve(link, source_mention=None) for link in free.links))
    tree = read(
        attrs.evolve(moved, links=tuple(attrs.evolve(k, source="e2") for k in moved.links if k.id == "l4"))
    )
    assert [tag.text for tag in tree.iter("SIGNAL")] == ["since", "caused"]
    assert [tag.get("signalID") for tag in tree.iter("CLINK")] == ["s2"]


def test_how_sure_a_link_is_stands_in_confidence() -> None:
    found = {tag.get("tagID"): tag.get("confidenceValue") for tag in read(SAMPLE).iter("CONFIDENCE")}

    assert found == {"l3": "0.9", "l4": "0.8"}
