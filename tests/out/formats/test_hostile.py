"""Whatever a text holds, every format is legal for a reader that is not ours, and every event is in it."""

from __future__ import annotations

import warnings

import pytest
from hypothesis import given, settings

from timeline.display.markup import clean
from timeline.errors import LeftOutWarning
from timeline.out import FORMATS, written

from ..factories import ANCIENT, EMPTY, SAMPLE, Sample
from ..hostile import all_hostile, timelines
from .readers import READERS

NAMES = [found.name for found in FORMATS]
NO_ENTRIES = {
    "brat",
    "graph-svg",
    "icalendar",
    "label-studio",
    "mermaid",
    "mermaid-gantt",
    "svg",
    "timelinejs",
    "timeml",
    "timesketch",
}
WHOLE = sorted(set(READERS) - NO_ENTRIES)
"""Formats that have every event as an entry of its own, dated or not."""


def write(sample: Sample, name: str) -> str | bytes:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", LeftOutWarning)
        return written(sample, name)


def plain(words: str) -> str:
    """Return words as they compare: whole characters, runs of blanks as one, no guard of a spreadsheet."""
    return " ".join(clean(words).split()).removeprefix("'")


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(
    "sample", [SAMPLE, EMPTY, ANCIENT, all_hostile()], ids=["all", "empty", "ancient", "hostile"]
)
def test_every_format_writes_any_timeline_the_same_each_time(name: str, sample: Sample) -> None:
    content = write(sample, name)

    assert content == write(sample, name)
    assert isinstance(content, bytes) or content.encode("utf-8").decode("utf-8") == content


@pytest.mark.parametrize("name", sorted(READERS))
def test_hostile_words_come_back(name: str) -> None:
    sample = all_hostile()
    found = READERS[name](write(sample, name))

    if found is not None:
        assert set(found) == {event.id for event in sample.events}
        for event in sample.events:
            assert plain(found[event.id]).startswith(plain(event.label)[:200])


@pytest.mark.parametrize("name", sorted(READERS))
@settings(max_examples=10)
@given(sample=timelines())
def test_any_timeline_is_read_back(name: str, sample: Sample) -> None:
    found = READERS[name](write(sample, name))

    if name in WHOLE:
        assert found is not None
        assert sorted(found) == sorted(event.id for event in sample.events)
