"""TimeML read in and written back."""

from __future__ import annotations

import os
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from lxml import etree

from out.factories import ANCIENT, EMPTY, SAMPLE, Sample
from out.hostile import timelines
from timeline import LeftOutWarning, Realis, Timeline, TimelineError, read_timeml
from timeline.out import to_timeml

CORPUS = os.environ.get("TIMELINE_TIMEML")
"""A folder of TimeML files (`*.tml`), such as those of TempEval-3, to read and write back."""

DOCUMENT = """<?xml version="1.0" encoding="UTF-8"?>
<TimeML xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
 xsi:noNamespaceSchemaLocation="TimeML_1.2.1.xsd">
<DOCID>bridge</DOCID>
<DCT><TIMEX3 tid="t0" type="TIME" value="2019-05-04T18:30" temporalFunction="false"
 functionInDocument="CREATION_TIME">4 May 2019</TIMEX3></DCT>
<EXTRAINFO>page 7</EXTRAINFO>
<TEXT>
The ferry &amp; the bridge <EVENT eid="e4" class="OCCURRENCE" stem="fall">fell</EVENT> <SIGNAL
 sid="s2">on</SIGNAL>
<TIMEX3 tid="t38" type="DATE" value="2019-05-03" temporalFunction="true" anchorTimeID="t0">Friday</TIMEX3>
<SIGNAL sid="s5">after</SIGNAL> <TIMEX3 tid="t7" type="DURATION" value="P3D"
 beginPoint="t38" endPoint="t0"
 mod="APPROX">some three days</TIMEX3> of <EVENT eid="e9" class="STATE">rain</EVENT>, and might
<EVENT eid="e12" class="OCCURRENCE">reopen</EVENT>. It did not <EVENT eid="e13"
 class="OCCURRENCE">burn</EVENT>.
</TEXT>
<MAKEINSTANCE eventID="e4" eiid="ei2001" tense="PAST" aspect="NONE" polarity="POS" pos="VERB"
 cardinality="at least 2"/>
<MAKEINSTANCE eventID="e4" eiid="ei2002" tense="PAST" aspect="NONE" polarity="POS" pos="VERB"
 signalID="s5"/>
<MAKEINSTANCE eventID="e9" eiid="ei2003" tense="NONE" aspect="NONE" polarity="POS" pos="UNKNOWN"/>
<MAKEINSTANCE eventID="e12" eiid="ei2004" tense="INFINITIVE" aspect="NONE" polarity="POS"
 pos="VERB" modality="might"/>
<MAKEINSTANCE eventID="e13" eiid="ei2005" tense="PAST" aspect="NONE" polarity="NEG" pos="VERB"/>
<TLINK lid="l9" relType="IS_INCLUDED" eventInstanceID="ei2001" relatedToTime="t38" signalID="s2"
 origin="USER"/>
<TLINK lid="l2" relType="AFTER" eventInstanceID="ei2001" relatedToEventInstance="ei2003"/>
<TLINK lid="l3" relType="IDENTITY" eventInstanceID="ei2001" relatedToEventInstance="ei2002"/>
<TLINK lid="l4" relType="BEFORE" timeID="t38" relatedToTime="t0"/>
<SLINK lid="l5" relType="MODAL" eventInstanceID="ei2001" subordinatedEventInstance="ei2004"
 syntax="RELATIVE"/>
</TimeML>
"""


@pytest.fixture(scope="module")
def tl() -> Timeline:
    return read_timeml(DOCUMENT)


def test_the_text_and_its_spans(tl: Timeline) -> None:
    assert tl.text.startswith("\nThe ferry & the bridge fell on\nFriday")
    assert [tl.text[m.start : m.end] for m in tl.mentions] == ["fell", "fell", "rain", "reopen", "burn"]
    assert [tl.text[t.start : t.end] for t in tl.times] == ["Friday", "some three days"]


def test_numbers_are_kept(tl: Timeline) -> None:
    assert [m.id for m in tl.mentions] == ["m4", "m14", "m9", "m12", "m13"]
    assert [e.id for e in tl.events] == ["e2001", "e2002", "e2003", "e2004", "e2005"]
    assert [t.id for t in tl.times] == ["t38", "t7"]
    assert [k.id for k in tl.links] == ["l9", "l2", "l3", "l4", "l5"]


def test_dates_follow_from_links(tl: Timeline) -> None:
    assert str(tl.dct.earliest) == "2019-05-04"
    assert tl.when("e2001").edtf == "2019-05-03"
    assert str(tl.when("e2003").latest) == "2019-05-03"
    assert tl.relation("e2003", "t0", scheme="matres") == "BEFORE"


def test_realis(tl: Timeline) -> None:
    assert [event.realis for event in tl.events[2:]] == [Realis.ACTUAL, Realis.POSSIBLE, Realis.NEGATED]


def annotation(timeml: str | bytes) -> dict[str, Any]:
    """Return what a document annotates, as lxml reads it: each tag with all of its attributes."""
    root = etree.fromstring(timeml.encode() if isinstance(timeml, str) else timeml)
    text = root.find("TEXT")
    used = {tag.get("signalID") for tag in root.iter() if tag.get("signalID")}
    inline = [
        (tag.tag, dict(tag.attrib), "".join(tag.itertext()))
        for tag in text.iter("EVENT", "TIMEX3", "SIGNAL")
        if tag.tag != "SIGNAL" or tag.get("sid") in used
    ]
    apart = Counter(
        (tag.tag, *sorted(tag.attrib.items())) for tag in root.iter("MAKEINSTANCE", "TLINK", "SLINK", "ALINK")
    )
    return {
        "text": "".join(text.itertext()),
        "dct": dict(root.find("DCT/TIMEX3").attrib),
        "inline": inline,
        "apart": apart,
    }


def test_what_was_read_is_written_back(tl: Timeline) -> None:
    assert annotation(tl.to_timeml()) == annotation(DOCUMENT)
    assert read_timeml(tl.to_timeml()) == tl


@pytest.mark.parametrize("sample", [SAMPLE, EMPTY, ANCIENT])
def test_our_own_documents_are_read(sample: Sample) -> None:
    first = read_timeml(to_timeml(sample))

    assert first.text == sample.text
    assert [(t.start, t.end, t.type, t.value, t.mod) for t in first.times] == [
        (t.start, t.end, t.type, t.value, t.mod) for t in sample.times
    ]
    assert [(m.id, m.start, m.end, m.event_class, m.tense, m.polarity) for m in first.mentions] == [
        (m.id, m.start, m.end, m.event_class, m.tense, m.polarity)
        for m in sorted(sample.mentions, key=lambda m: m.start)
    ]
    assert read_timeml(first.to_timeml()) == first


@pytest.mark.filterwarnings("ignore::timeline.LeftOutWarning")
@settings(max_examples=20)
@given(timelines())
def test_any_document_of_ours_is_read(sample: Sample) -> None:
    first = read_timeml(to_timeml(sample))

    assert read_timeml(first.to_timeml()) == first


def test_begin_points_and_confidence_are_kept() -> None:
    text = DOCUMENT.replace('origin="USER"', 'origin="USER; begins only"').replace(
        "</TimeML>", '<CONFIDENCE tagType="TLINK" tagID="l2" confidenceValue="0.8"/></TimeML>'
    )
    links = {link.id: link for link in read_timeml(text).links}

    assert (links["l9"].begins_only, links["l9"].origin) == (True, "USER")
    assert links["l2"].confidence == 0.8


def test_the_older_layout_without_text_and_dct() -> None:
    document = (
        '<TimeML><DATE_TIME><TIMEX3 tid="t9" type="DATE" value="2019-05-04" '
        'functionInDocument="CREATION_TIME">05/04/2019</TIMEX3></DATE_TIME>\nIt '
        '<EVENT eid="e1" class="OCCURRENCE">fell</EVENT>.'
        '<MAKEINSTANCE eventID="e1" eiid="ei1" tense="PAST" aspect="NONE" polarity="POS" pos="VERB"/>'
        '<TLINK lid="l1" eventInstanceID="ei1" relatedToTime="t9" relType="IS_INCLUDED"/></TimeML>'
    )
    found = read_timeml(document)

    assert found.text == "05/04/2019\nIt fell."
    assert found.when("e1").edtf == str(found.dct.earliest) == "2019-05-04"


def test_a_path_is_read(tmp_path: Path, tl: Timeline) -> None:
    path = tmp_path / "bridge.tml"
    path.write_bytes(b"\xef\xbb\xbf" + DOCUMENT.encode())

    assert read_timeml(path) == read_timeml(str(path)) == tl


@pytest.mark.parametrize(
    ("source", "words"),
    [
        pytest.param("<TimeML>", "not XML", id="not-closed"),
        pytest.param("<html/>", "no TimeML: its root is 'html'", id="another-root"),
        pytest.param("nowhere.tml", "'nowhere.tml' cannot be read: No such file", id="no-file"),
        pytest.param("\x00", "cannot be read", id="no-path"),
    ],
)
def test_what_is_no_timeml(source: str, words: str) -> None:
    with pytest.raises(TimelineError, match=words):
        read_timeml(source)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        pytest.param('relatedToEventInstance="ei2003"', 'relatedToEventInstance="ei77"', id="no-such-end"),
        pytest.param('lid="l2" relType="AFTER"', 'lid="l2" relType="OVERLAPS"', id="no-such-relation"),
        pytest.param('lid="l2" relType="AFTER"', 'lid="l2"', id="no-relation"),
    ],
)
def test_a_link_that_cannot_be_read_is_left_out_with_a_warning(old: str, new: str) -> None:
    with pytest.warns(LeftOutWarning, match="1 link left out"):
        found = read_timeml(DOCUMENT.replace(old, new))

    assert "l2" not in [link.id for link in found.links]


def test_a_contradiction_keeps_both_claims() -> None:
    more = (
        '<TLINK lid="l7" relType="BEFORE" eventInstanceID="ei2001" relatedToEventInstance="ei2003"/></TimeML>'
    )
    found = read_timeml(DOCUMENT.replace("</TimeML>", more))

    assert len(found.conflicts) == 1
    assert {"l2", "l7"} <= {link.id for link in found.links}


@pytest.mark.skipif(CORPUS is None, reason="set TIMELINE_TIMEML to a folder of TimeML files")
@pytest.mark.parametrize("path", sorted(Path(CORPUS or ".").glob("*.tml")), ids=lambda path: path.name)
def test_corpus_is_read_and_written_back_equal(path: Path) -> None:
    """All tags and attributes but signals without a link, and instances that events in the file lack."""
    first = read_timeml(path)
    written = first.to_timeml()
    before, after = annotation(path.read_bytes()), annotation(written)
    added = after.pop("apart") - before["apart"]

    assert read_timeml(written) == first
    assert before.pop("apart") - annotation(written)["apart"] == Counter()
    assert before == after
    assert {tag for tag, *_ in added} <= {"MAKEINSTANCE"}
