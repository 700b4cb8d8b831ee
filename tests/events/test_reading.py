"""Tense, aspect, polarity, modality and class, as TimeML has them."""

from __future__ import annotations

import pytest

from timeline.events.reading import read_trigger
from timeline.text import annotate, read

ROWS = [
    ("The bank failed.", "failed", "OCCURRENCE PAST NONE POS None"),
    ("The bank fails.", "fails", "OCCURRENCE PRESENT NONE POS None"),
    ("The bank will fail.", "fail", "OCCURRENCE FUTURE NONE POS None"),
    ("The bank won't fail.", "fail", "OCCURRENCE FUTURE NONE NEG None"),
    ("The bank has failed.", "failed", "OCCURRENCE PRESENT PERFECTIVE POS None"),
    ("The bank had failed.", "failed", "OCCURRENCE PAST PERFECTIVE POS None"),
    ("The bank is failing.", "failing", "OCCURRENCE PRESENT PROGRESSIVE POS None"),
    ("The bank has been failing.", "failing", "OCCURRENCE PRESENT PERFECTIVE_PROGRESSIVE POS None"),
    ("The bank was sold.", "sold", "OCCURRENCE PAST NONE POS None"),
    ("The bank did not fail.", "fail", "OCCURRENCE PAST NONE NEG None"),
    ("The bank may fail.", "fail", "OCCURRENCE NONE NONE POS may"),
    ("The bank can't fail.", "fail", "OCCURRENCE PRESENT NONE NEG can"),
    ("The bank wants to fail.", "fail", "OCCURRENCE INFINITIVE NONE POS None"),
    ("The bank wants to fail.", "wants", "I_STATE PRESENT NONE POS None"),
    ("He said it.", "said", "REPORTING PAST NONE POS None"),
    ("He heard it.", "heard", "PERCEPTION PAST NONE POS None"),
    ("The talks began.", "began", "ASPECTUAL PAST NONE POS None"),
    ("He was not able to pay.", "able", "I_STATE PAST NONE NEG None"),
    ("There was no attack.", "attack", "OCCURRENCE PAST NONE NEG None"),
    ("After the attack it rained.", "attack", "OCCURRENCE NONE NONE POS None"),
    ("He called Monday's talks a success.", "talks", "OCCURRENCE NONE NONE POS None"),
    ("The bank is going to fail.", "fail", "OCCURRENCE FUTURE NONE POS None"),
    ("The bank is not going to fail.", "fail", "OCCURRENCE FUTURE NONE NEG None"),
    ("The bank has to pay.", "pay", "OCCURRENCE INFINITIVE NONE POS have to"),
    ("He saw the rebels burn the town.", "burn", "OCCURRENCE PRESENT NONE POS None"),
    ("It is a disaster.", "disaster", "OCCURRENCE NONE NONE POS None"),
    ("It was a disaster.", "disaster", "OCCURRENCE PAST NONE POS None"),
    ("He has two houses.", "has", "STATE PRESENT NONE POS None"),
    ("The talks failed.", "talks", "OCCURRENCE NONE NONE POS None"),
    ("The rebels have attacked and burned the town.", "burned", "OCCURRENCE PRESENT PERFECTIVE POS None"),
]


@pytest.mark.parametrize(("text", "word", "expected"), ROWS, ids=[f"{row[0]}[{row[1]}]" for row in ROWS])
def test_reading(text: str, word: str, expected: str) -> None:
    document = annotate(read(text))
    token = document.token_at(text.index(word))

    assert token is not None
    reading = read_trigger(document, token)
    got = (reading.event_class, reading.tense, reading.aspect, reading.polarity, reading.modality)
    assert " ".join(str(part) for part in got) == expected
