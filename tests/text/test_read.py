"""A text is cut into blocks whose roles can be told by shape and words; offsets always hold."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.errors import TimelineError
from timeline.text import read

ROLES = [
    ("Storm to hit northern coast", "Storm to hit northern coast\n\nIt rained hard.", "HEADLINE"),
    ("• First point.", "Title\n\n• First point.\n• Second point.", "BULLET"),
    ("PARIS, May 5 (AFP) -", "PARIS, May 5 (AFP) - The court ruled on Monday.", "DATELINE"),
    ("GENEVA (AP) --", "GENEVA (AP) --\n\nThe talks resumed.", "DATELINE"),
    ("(Reuters) -", "(Reuters) - Shares rose.", "DATELINE"),
    ("Published: 19 August 2020", "Shares rise\nPublished: 19 August 2020\nShares rose.", "DATELINE"),
    ("2020-08-19", "2020-08-19\n\nShares rose.", "DATELINE"),
    (
        "August 19, 2020",
        "Report on the price of bread in the north is delayed once more\nAugust 19, 2020\nIt rained.",
        "DATELINE",
    ),
    ("By Jane Roe and John Doe", "Shares rise\n\nBy Jane Roe and John Doe\n\nShares rose.", "BYLINE"),
    ("Photo: a bridge at night", "Bridge opens\n\nPhoto: a bridge at night\n\nIt opened.", "CAPTION"),
    ("Leave a Reply", "It opened.\n\nLeave a Reply", "FURNITURE"),
    ("Subscribe to our newsletter", "It opened.\n\nSubscribe to our newsletter\n\nIt closed.", "FURNITURE"),
    ("(CNN)", "(CNN) Three people died on Tuesday.", "DATELINE"),
    ("2 hours ago", "Storm to hit coast\n2 hours ago\nIt rained hard.", "DATELINE"),
    ("(Reporting by Ann Lee)", "Shares rose.\n\n(Reporting by Ann Lee)", "FURNITURE"),
    ("Tags: storm, rain", "Storm hits\n\nTags: storm, rain\n\nIt rained.", "FURNITURE"),
    ("He is the most popular singer.", "He sang.\n\nHe is the most popular singer.", "BODY"),
    ("The firm changed its privacy policy.", "It grew.\n\nThe firm changed its privacy policy.", "BODY"),
    ("By Monday the river had risen.", "By Monday the river had risen.\n\nIt fell.", "BODY"),
    ("May 5 was a bad day for the bank.", "May 5 was a bad day for the bank.\n\nIt fell.", "BODY"),
]


@pytest.mark.parametrize(("words", "text", "role"), ROLES, ids=[row[0][:30] for row in ROLES])
def test_role(words: str, text: str, role: str) -> None:
    found = {text[b.start : b.end]: b.role.value for b in read(text).blocks}

    assert found.get(words) == role


def test_lines_wrapped_by_hand_are_one_block() -> None:
    text = (
        "The dam held through the night, but officials said that the\n"
        "repairs would go on for a year.\n\nA second paragraph."
    )

    assert [text[b.start : b.end] for b in read(text).blocks] == text.split("\n\n")


@pytest.mark.parametrize("text", ["", " \n\t", "\r\n\r\n", "\x00", "\ud800"], ids=repr)
def test_odd_but_legal(text: str) -> None:
    assert all(b.start < b.end for b in read(text).blocks)


@pytest.mark.parametrize(
    ("text", "hint"), [(b"bytes", "decode"), (None, "pass one string"), (3, "pass")], ids=repr
)
def test_no_string_is_refused(text: object, hint: str) -> None:
    with pytest.raises(TimelineError, match=hint):
        read(text)


@given(st.text(st.characters(), max_size=300))
def test_blocks_are_in_order_and_leave_only_white_space(text: str) -> None:
    blocks = read(text).blocks
    end = 0
    for block in blocks:
        assert not text[end : block.start].strip()
        assert end <= block.start < block.end
        end = block.end

    assert not text[end:].strip()
