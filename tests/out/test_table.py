"""The table that `print` shows."""

from __future__ import annotations

import pytest

from timeline.events.mention import Role
from timeline.out import times_table, to_table
from timeline.out.width import cut, width, wrap
from timeline.records.entity import Entity, EntityType
from timeline.records.event import Participant

from .factories import EMPTY, SAMPLE, Sample, event


def test_table_is_ordered_by_time_with_undated_events_last() -> None:
    lines = to_table(SAMPLE).splitlines()

    assert lines[4].startswith("since Mar 2018")
    assert lines[-5:-2] == ["", "No date known", lines[-3]]
    assert "Rain caused the fall" in lines[-3]


def test_heading_tells_the_reference_date_and_how_it_is_known() -> None:
    assert to_table(SAMPLE).splitlines()[0].endswith("published 4 – 6 May 2019 (inferred)")


@pytest.mark.parametrize(
    "word", ["planned", "negated", "possible", "generic", "unnamed", "40 boats", "Ann Lee"]
)
def test_table_shows(word: str) -> None:
    assert word in to_table(SAMPLE)


def test_empty_timeline() -> None:
    assert to_table(EMPTY) == "0 events, 0 times, 0 entities, 0 links · date of publication unknown"


def test_columns_without_content_are_left_out() -> None:
    header = to_table(Sample(text="", events=(event("e1", "x"),))).splitlines()[2]

    assert header == "what"


def test_contradictions_are_told() -> None:
    assert to_table(SAMPLE).splitlines()[-1] == "! e1 cannot be before and after e2"


def test_table_of_long_and_hostile_cells() -> None:
    name = "Ä very long name of a very important committee " * 9 + "\x1b[31m\r\n\t\ud800日本語"
    entity = Entity(id="p1", name=name, type=EntityType.ORG)
    long = event("e1", name, participants=(Participant(Role.AGENT, entity),), place=entity, source=name)

    lines = to_table(Sample(text="", events=(long,), entities=(entity,))).splitlines()

    assert max(width(line) for line in lines) <= 120
    assert not [char for line in lines for char in line if ord(char) < 32 or 0xD800 <= ord(char) < 0xE000]
    assert len(lines) - lines.index("No date known") - 1 == 3


def test_times_table() -> None:
    assert "March 2018  2018-03 (APPROX)  DATE  Mar 2018" in times_table(SAMPLE.times)
    assert times_table(()) == "no time expressions"


@pytest.mark.parametrize(
    ("text", "columns", "cut_to"),
    [
        pytest.param("short", 5, "short", id="fits"),
        pytest.param("longer", 5, "long…", id="cut"),
        pytest.param("日本語", 5, "日本…", id="wide-characters"),
        pytest.param("日本語", 4, "日…", id="a-wide-character-that-would-stick-out"),
    ],
)
def test_cut(text: str, columns: int, cut_to: str) -> None:
    assert cut(text, columns) == cut_to


def test_wrap_breaks_a_word_that_fits_nowhere() -> None:
    assert wrap("abcdefghij", 4, 3) == ["abc", "def", "ghij"]
