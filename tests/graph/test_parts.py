"""Several events include one of their kind that is told of nearby, and nothing else."""

import pytest

from timeline import extract

PARTS = [
    ("one after several", "The attacks have increased since May. An attack on a market killed 3 people."),
    ("several after one", "An attack in Lima killed 3 people on Monday. The attacks shocked the country."),
    ("a count of them", "The attacks on ships go on. In July there were 13 attacks on ships in the strait."),
]


@pytest.mark.parametrize("text", [row[1] for row in PARTS], ids=[row[0] for row in PARTS])
def test_several_include_one(text: str) -> None:
    timeline = extract(text, dct="2020-08-19")

    found = [link for link in timeline.links if link.origin == "parts"]

    assert len(found) == 1
    assert found[0].relation == "INCLUDES"
    assert timeline.relation(found[0].source, found[0].target, "dense") == "INCLUDES"
    assert "is one of" in found[0].evidence[0].note


NONE = [
    ("elsewhere", "The attacks in Peru have increased. An attack in Chile killed 3 people."),
    ("another kind", "The attacks have increased since May. A flood killed 3 people on Monday."),
    ("talks are one event", "The talks began on Monday. The meeting was short."),
    (
        "far away",
        "The attacks went on. It rained. Ann Lee left. She sang. She ate. An attack killed 3 people.",
    ),
    ("not done", "The attacks have increased since May. An attack on a market may follow."),
]


@pytest.mark.parametrize("text", [row[1] for row in NONE], ids=[row[0] for row in NONE])
def test_nothing_else_is_a_part(text: str) -> None:
    assert [link for link in extract(text, dct="2020-08-19").links if link.origin == "parts"] == []
