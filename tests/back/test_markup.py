"""What was corrected by hand in Label Studio and brat, read back."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import attrs
import pytest
from hypothesis import given, settings

from out.factories import ANCIENT, EMPTY, SAMPLE, Sample
from out.hostile import timelines
from timeline import LeftOutWarning, Realis, Timeline, TimelineError, from_brat, from_label_studio
from timeline.display.markup import clean
from timeline.out import save, written
from timeline.out.formats.brat import text_of
from timeline.out.formats.label_studio import label_config


def by_label_studio(sample: Sample) -> Timeline:
    (found,) = from_label_studio(str(written(sample, "label-studio")))
    return found


def by_brat(sample: Sample) -> Timeline:
    return from_brat(str(written(sample, "brat")), text_of(sample))


WAYS = pytest.mark.parametrize("way", [by_label_studio, by_brat])


@WAYS
@pytest.mark.parametrize("sample", [SAMPLE, EMPTY, ANCIENT])
def test_spans_and_what_they_say_come_back(way: Any, sample: Sample) -> None:
    found = way(sample)

    assert found.text == sample.text
    assert [(t.start, t.end, t.type, t.value, t.mod) for t in found.times] == [
        (t.start, t.end, t.type, t.value, t.mod) for t in sample.times
    ]
    assert [(m.start, m.end, m.event_class, m.realis) for m in found.mentions] == [
        (m.start, m.end, m.event_class, m.realis) for m in sorted(sample.mentions, key=lambda m: m.start)
    ]
    assert sorted((e.type, *e.mentions) for e in found.entities) == sorted(
        (e.type, *e.mentions) for e in sample.entities
    )


@WAYS
def test_mentions_of_one_event_and_links_come_back(way: Any) -> None:
    found = way(SAMPLE)
    words = {m.id: m.text for m in found.mentions}
    labels = {event.id: event.label for event in found.events} | {t.id: t.text for t in found.times}
    links = {(labels[link.source], link.relation, labels[link.target]) for link in found.links}

    assert [[words[m] for m in event.mentions] for event in found.events if len(event.mentions) > 1] == [
        ["collapsed", "fall"]
    ]
    assert links == {
        ("collapsed", "IS_INCLUDED", "3 May 2019"),
        ("warned", "BEGUN_BY", "March 2018"),
        ("warned", "BEFORE", "collapsed"),
        ("caused", "CAUSE", "collapsed"),
        ("warned", "EVIDENTIAL", "collapsed"),
        ("ran", "INITIATES", "open"),
    }


@WAYS
def test_who_takes_part_comes_back(way: Any) -> None:
    said = next(m for m in way(SAMPLE).mentions if m.text == "said")

    assert [(a.role.value, a.text) for a in said.arguments] == [("AGENT", "Ann Lee")]


@WAYS
def test_dates_follow_from_what_was_corrected(way: Any) -> None:
    found = way(SAMPLE)

    assert {event.label: event.when.edtf for event in found.events}["collapsed"] == "2019-05-03"


@WAYS
@settings(max_examples=20)
@given(sample=timelines())
def test_any_timeline_comes_back(way: Any, sample: Sample) -> None:
    found = way(sample)

    assert found.text == clean(sample.text)
    # brat has no spans that end in a line end: it is the words that come back.
    assert [(m.text.split(), m.realis) for m in found.mentions] == [
        (clean(m.text).split(), m.realis) for m in sample.mentions if m.start < m.end
    ]
    assert len(by_label_studio(found).mentions) == len(found.mentions)


def test_tense_and_polarity_come_back_from_brat() -> None:
    found = {(m.text, m.tense, m.aspect, m.polarity, m.modality) for m in by_brat(SAMPLE).mentions}

    assert found == {(m.text, m.tense, m.aspect, m.polarity, m.modality) for m in SAMPLE.mentions}


def test_brat_lies_beside_its_text(tmp_path: Path) -> None:
    path = save(SAMPLE, tmp_path / "a.ann")

    assert (tmp_path / "a.txt").read_text(encoding="utf-8") == SAMPLE.text
    assert from_brat(path) == from_brat(str(path)) == by_brat(SAMPLE)


def test_label_studio_is_read_from_a_path_and_from_what_it_holds(tmp_path: Path) -> None:
    path = save(SAMPLE, tmp_path / "a.ls.json")
    tasks = json.loads(path.read_text(encoding="utf-8"))

    assert from_label_studio(path) == from_label_studio(tasks) == from_label_studio(tasks[0])


def test_the_configuration_has_all_that_tasks_use() -> None:
    config = ElementTree.fromstring(label_config())
    result = json.loads(str(written(SAMPLE, "label-studio")))[0]["predictions"][0]["result"]
    names = {tag.get("name") for tag in config.iter() if tag.get("name")}
    labels = {tag.get("value") for tag in config.iter("Label")}
    relations = {tag.get("value") for tag in config.iter("Relation")}

    assert {part["from_name"] for part in result if "from_name" in part} <= names
    assert {part["to_name"] for part in result if "to_name" in part} <= names
    assert {label for part in result for label in part.get("value", {}).get("labels", ())} <= labels
    assert {label for part in result if part["type"] == "relation" for label in part["labels"]} <= relations


TEXT = "The 🌉 bridge fell. It may reopen."


def region(id_: str, start: int, end: int, words: str, label: str = "OCCURRENCE") -> dict[str, Any]:
    value = {"start": start, "end": end, "text": words, "labels": [label]}
    return {"id": id_, "from_name": "label", "to_name": "text", "type": "labels", "value": value}


def task(*result: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"data": {"text": TEXT, "dct": "2019-05"}, "annotations": [{"result": list(result)}], **more}


@pytest.mark.parametrize(
    ("start", "end"), [pytest.param(13, 17, id="characters"), pytest.param(14, 18, id="utf-16")]
)
def test_offsets_of_older_releases(start: int, end: int) -> None:
    (found,) = from_label_studio([task(region("x", start, end, "fell"))])

    assert [(m.start, m.end, m.text) for m in found.mentions] == [(13, 17, "fell")]
    assert (str(found.dct.earliest), str(found.dct.latest)) == ("2019-05-01", "2019-05-31")


def test_the_last_annotation_that_was_not_cancelled_counts() -> None:
    good, bad = {"result": [region("x", 13, 17, "fell")]}, {"result": [], "was_cancelled": True}
    (found,) = from_label_studio(task(annotations=[{"result": []}, good, bad]))

    assert [m.text for m in found.mentions] == ["fell"]


def test_a_relation_that_points_left_is_turned() -> None:
    relation = {"type": "relation", "from_id": "a", "to_id": "b", "direction": "left", "labels": ["BEFORE"]}
    (found,) = from_label_studio(task(region("a", 13, 17, "fell"), region("b", 26, 32, "reopen"), relation))

    assert [(link.source, link.target) for link in found.links] == [("e2", "e1")]


def test_a_corrected_realis_is_kept() -> None:
    choice = {"id": "a", "from_name": "realis", "type": "choices", "value": {"choices": ["NEGATED"]}}
    (found,) = from_label_studio(task(region("a", 13, 17, "fell"), choice))

    assert found.events[0].realis is Realis.NEGATED
    assert found.events[0].factuality == -3.0


def test_labels_that_mean_nothing_here_are_left_out_with_a_warning() -> None:
    with pytest.warns(LeftOutWarning, match="1 label left out that mean nothing here: Weather"):
        (found,) = from_label_studio(task(region("a", 13, 17, "fell", "Weather")))

    assert found.mentions == ()


@pytest.mark.parametrize(
    ("source", "words"),
    [
        pytest.param("[", "not JSON", id="no-json"),
        pytest.param(
            [{"text": "x", "label": []}], "task 1 has no text under data.text; export", id="json-min"
        ),
        pytest.param([task(region("x", 0, 4, "fell"))], "'fell' are not at 0 to 4", id="other-words"),
        pytest.param("nowhere.json", "cannot be read", id="no-file"),
    ],
)
def test_what_label_studio_did_not_write(source: Any, words: str) -> None:
    with pytest.raises(TimelineError, match=words):
        from_label_studio(source)


@pytest.mark.parametrize(
    ("line", "words"),
    [
        pytest.param("T1\tOCCURRENCE\tfell", "has no span", id="no-span"),
        pytest.param("T1\tOCCURRENCE 0 4\tfell", "are not there in the text", id="other-words"),
        pytest.param("X1\tsomething", "no line of standoff", id="no-standoff"),
        pytest.param("E1\tOCCURRENCE:T9", "T9, which is not there", id="no-such-span"),
        pytest.param("E1\tOCCURRENCE", "names no ends", id="no-ends"),
    ],
)
def test_what_brat_did_not_write(line: str, words: str) -> None:
    with pytest.raises(TimelineError, match=words):
        from_brat(line, "It fell.")


def test_brat_words_over_lines_and_equivalence() -> None:
    text = "It fell\ndown. The fall hurt."
    lines = [
        "T1\tOCCURRENCE 3 7;8 12\tfell down",
        "T2\tOCCURRENCE 18 22\tfall",
        "E1\tOCCURRENCE:T1",
        "E2\tOCCURRENCE:T2",
        "*\tIDENTITY E1 E2",
        "A1\tModality E1 may",
    ]
    found = from_brat("\n".join(lines), text, dct="2019-05-04")

    assert [(m.text, m.event_id, m.realis.value) for m in found.mentions] == [
        ("fell\ndown", "e1", "POSSIBLE"),
        ("fall", "e1", "ACTUAL"),
    ]
    assert str(found.dct.latest) == "2019-05-04"


def test_no_identity_with_itself() -> None:
    sample = attrs.evolve(
        SAMPLE, links=tuple(attrs.evolve(k, target=k.source, target_mention=None) for k in SAMPLE.links)
    )

    assert by_brat(sample).links == ()
