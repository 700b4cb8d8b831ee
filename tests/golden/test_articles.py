"""Ten articles and six more, read as a careful reader reads them: most fields right, no false claim."""

from __future__ import annotations

from functools import cache
from typing import Any

import pytest

from timeline import Timeline

from .articles import NAMES, SECOND, broken, checks_of, event_at, read

EACH, ALL = 0.9, 0.93
"""The share of fields that must be right in each of the ten and in all: a floor, raised as it is reached."""
EACH_OF_SECOND, ALL_OF_SECOND = 0.9, 0.91
"""The same of the six."""

LISTED = 7
"""So many of the ten most salient events must be rows."""

WRONG = {
    "company": ["The chemical group *lost* 145"],
    "interview": ["My father *died* in 2009"],
    "live_blog": ["Marcus Bell has *arrived* at"],
    "bribery": ["Marit Lunde, *pleaded* guilty"],
    "envoy": ["the Houthis of the *attack*"],
    "vaccine": ["(WHO) *announced* on"],
}
"""False claims that the library still makes, two events for one; what is mended must leave the list."""


@cache
def article(name: str) -> tuple[Timeline, dict[str, Any]]:
    return read(name)


def test_there_are_ten_and_six() -> None:
    assert (len(NAMES), len(SECOND)) == (10, 6)


@pytest.mark.parametrize("name", [*NAMES, *SECOND])
def test_most_fields_are_as_expected(name: str) -> None:
    checks = list(checks_of(*article(name)))
    missed = [check for check in checks if not check.right]

    assert len(missed) <= (1 - (EACH if name in NAMES else EACH_OF_SECOND)) * len(checks), missed


@pytest.mark.parametrize(("names", "floor"), [(NAMES, ALL), (SECOND, ALL_OF_SECOND)], ids=["ten", "six"])
def test_most_fields_of_all_articles_are_as_expected(names: tuple[str, ...], floor: float) -> None:
    checks = [check for name in names for check in checks_of(*article(name))]

    assert sum(check.right for check in checks) >= floor * len(checks)


@pytest.mark.parametrize("name", [*NAMES, *SECOND])
def test_nothing_is_claimed_that_must_not_be(name: str) -> None:
    found = broken(*article(name))

    assert [fault for fault in found if not any(at in fault for at in WRONG.get(name, ()))] == []
    assert [at for at in WRONG.get(name, ()) if not any(at in fault for fault in found)] == []


@pytest.mark.parametrize("name", NAMES)
def test_what_is_most_salient_is_what_a_reader_lists(name: str) -> None:
    timeline, expected = article(name)
    listed = {event_at(timeline, at) for row in expected["row"] for at in row["at"]}

    assert len(listed.intersection(timeline.top(10))) >= LISTED
