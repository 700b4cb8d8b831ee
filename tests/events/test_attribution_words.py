"""Every group's own examples: the source stands in brackets, [] behind the sentence is an unnamed one."""

from __future__ import annotations

import re
from collections.abc import Iterator

import attrs
import pytest

from timeline.events.attribution.words import AttributionWords, groups
from timeline.events.mention import UNNAMED

from .reading_of import attributed

GROUPS = groups("en")
SOURCE = re.compile(r"\[(.+?)\]")


def rows(which: str) -> Iterator[object]:
    for group in GROUPS:
        for sentence in getattr(group, which):
            yield pytest.param(sentence, id=f"{group.name}: {sentence}")


@pytest.mark.parametrize("sentence", tuple(rows("examples")))
def test_example_has_the_source_in_brackets(sentence: str) -> None:
    named = SOURCE.search(sentence)
    expected = named.group(1) if named is not None else UNNAMED
    found = attributed(sentence.removesuffix(" []").replace("[", "").replace("]", ""))

    assert found is not None
    assert found.source == expected


@pytest.mark.parametrize("sentence", tuple(rows("counter_examples")))
def test_counter_example_has_no_source(sentence: str) -> None:
    assert attributed(sentence) is None


def test_every_group_has_a_field_and_examples_of_both_kinds() -> None:
    fields = {field.name for field in attrs.fields(AttributionWords) if field.init}

    assert fields == {group.name for group in GROUPS}
    assert all(group.examples and group.counter_examples for group in GROUPS)
