"""Why: every part can tell how it came about."""

from __future__ import annotations

from typing import Any

import pytest

from timeline.errors import TimelineError
from timeline.out import why

from .factories import SAMPLE


@pytest.mark.parametrize(
    ("part", "words"),
    [
        pytest.param(
            SAMPLE.events[0], ["3 May 2019 (stated)", "dating/on", "m8 'fall'", "IS_INCLUDED"], id="event"
        ),
        pytest.param(
            SAMPLE.events[1], ["according to Ann Lee", "BEGUN_BY", "cannot be"], id="event-with-source"
        ),
        pytest.param(SAMPLE.events[4], ["no date known", "possible"], id="undated-event"),
        pytest.param(SAMPLE.events[0].when, ["3 May 2019 (stated)", "dating/on"], id="when"),
        pytest.param(SAMPLE.mentions[4], ["negated", "'not' denies 'sign'", "of e4"], id="mention"),
        pytest.param(SAMPLE.mentions[1], ["of no event"], id="mention-without-event"),
        pytest.param(
            SAMPLE.times[2],
            ["reference date, 4 – 6 May", "forward, because of 'was to'", "inferred"],
            id="time",
        ),
        pytest.param(SAMPLE.dct, ["4 – 6 May 2019 (inferred)", "'Friday' lies ahead"], id="reference-date"),
        pytest.param(SAMPLE.entities[1], ["'Mayor Ann Lee'", "is the last name"], id="entity"),
        pytest.param(
            SAMPLE.links[3], ["by 'caused'", "right in 80 of 100 cases", "Rain caused the fall"], id="link"
        ),
        pytest.param(SAMPLE.conflicts[0], ["cannot be before", "let go: l5"], id="conflict"),
    ],
)
def test_why(part: Any, words: list[str]) -> None:
    found = why(SAMPLE, part)

    assert [word for word in words if word not in found] == []


def test_why_of_something_else() -> None:
    with pytest.raises(TimelineError, match="no part of a timeline"):
        why(SAMPLE, 3)
