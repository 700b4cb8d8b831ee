"""Labels: a table of sentences with the label that a person would write, and what holds of every label."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from timeline import extract
from timeline.records.labels.label import LONGEST

ROWS = tomllib.loads((Path(__file__).parent / "en.toml").read_text(encoding="utf-8"))["row"]
STAR = re.compile(r"\*([^*]+)\*")


def label_of(text: str) -> str:
    """The label of the event of the first starred word."""
    plain, spans = "", []
    for k, part in enumerate(STAR.split(text)):
        if k % 2:
            spans.append((len(plain), len(plain) + len(part)))
        plain += part
    timeline = extract(plain, dct="2021-06-01", mentions=spans)
    return timeline.event(timeline.mentions[0].event_id or "").label


@pytest.mark.parametrize("row", ROWS, ids=[row["label"] for row in ROWS])
def test_labels_read_like_a_person_wrote_them(row: dict[str, str]) -> None:
    assert label_of(row["text"]) == row["label"]


LONG = (
    "The general secretary of the international federation of independent unions of dockers and carters "
    "said on Monday that thousands of members in all ports of the north had not agreed to the terms of the "
    "offer that the association of the owners of the ships made to them after the talks in Rotterdam."
)


def test_no_label_is_long_or_ends_on_a_word_that_leads_on() -> None:
    timeline = extract(LONG, dct="2021-06-01", reporting=True)
    labels = [event.label for event in timeline.events]

    assert labels
    assert [label for label in labels if len(label) > LONGEST] == []
    assert [label for label in labels if label.split()[-1] in {"of", "to", "in", "the", "and", "on"}] == []
