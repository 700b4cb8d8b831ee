"""Which words tell events, and which only look like it."""

from __future__ import annotations

import pytest

from timeline.events.triggers import parse_triggers
from timeline.text import annotate, read

ROWS = [
    ("The army withdrew from the city.", ["withdrew"]),
    ("The army has begun its withdrawal.", ["begun", "withdrawal"]),
    ("The explosion killed nine people.", ["explosion", "killed"]),
    ("The minister said that talks would resume.", ["said", "talks", "resume"]),
    ("She is ready to resign.", ["ready", "resign"]),
    ("An airstrike hit the depot.", ["airstrike", "hit"]),
    ("The visit of the queen was postponed.", ["visit", "postponed"]),
    ("He has been commander of the fleet since 1998.", ["commander"]),
    ("He was a general in the corps and since 1998 commander of the fleet.", ["commander"]),
    ("The Battle of Hastings was fought in 1066.", ["Battle", "fought"]),
    ("The storm caused damage and a ban on boats.", ["storm", "caused", "damage", "ban"]),
    ("She is going to resign.", ["resign"]),
    ("She has to resign.", ["resign"]),
    ("They are planning to leave and to sell the house.", ["planning", "leave", "sell"]),
]
NONE = [
    "The blue house of the working group.",
    "It is a big city.",
    "The body, based in Geneva, is a club of 12 members.",
    "The commander of the fleet is a tall man.",
    "The Appeals Court of the Naturalization Service.",
    "",
]


def triggers(text: str) -> list[str]:
    return [token.text for token in parse_triggers(annotate(read(text)))]


@pytest.mark.parametrize(("text", "expected"), ROWS, ids=[row[0] for row in ROWS])
def test_triggers(text: str, expected: list[str]) -> None:
    assert triggers(text) == expected


@pytest.mark.parametrize("text", NONE)
def test_no_triggers(text: str) -> None:
    assert triggers(text) == []
