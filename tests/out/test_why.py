"""Why: every part can tell how it came about."""

from __future__ import annotations

from typing import Any

import pytest

from timeline import extract
from timeline.errors import TimelineError
from timeline.out import why

from .factories import SAMPLE


@pytest.mark.parametrize(
    ("part", "words"),
    [
        pytest.param(
            SAMPLE.events[0],
            ["3 May 2019 (stated)", "dating/on", "m8 'fall'", "lies within '3 May 2019' (t1)"],
            id="event",
        ),
        pytest.param(
            SAMPLE.events[1], ["according to Ann Lee", "begins with", "cannot be"], id="event-with-source"
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


STORY = (
    "The bridge collapsed on Friday, the mayor said. Ann Lee plans to visit the town. "
    "The collapse came after a flood in March 2018."
)

# words of the label, what the chain must say
CHAINS = [
    pytest.param(
        "collapses",
        [
            "'Friday' (t1, 2019-05-31) is when it was [dating/syntax]: “",
            "t1 'Friday' is 2019-05-31: rule weekday; counted from the reference date, 4 Jun 2019",
            "told as a fact: nothing makes it otherwise",
            "'collapse' tells the event of 'collapsed'",
            "theme: bridge",
        ],
        id="date, anchor and mentions",
    ),
    pytest.param("visit town", ["told as planned: 'plans' makes it planned [realis/plan]: “"], id="realis"),
    pytest.param("Flood", ["March 2018", "told by the author"], id="author"),
]


@pytest.mark.parametrize(("label", "words"), CHAINS)
def test_the_chain_of_an_event_is_told_whole(label: str, words: list[str]) -> None:
    timeline = extract(STORY, dct="2019-06-04")
    event = next(event for event in timeline.events if label in event.label and "plans" not in event.label)
    found = timeline.why(event)

    assert [word for word in words if word not in found] == []


def test_a_source_is_quoted() -> None:
    timeline = extract("The dam broke, the mayor said.")

    assert "told by mayor: said by mayor: 'said' [events/attribution:clause]: “" in timeline.why("e1")
