"""The tense and realis of the event that a time dates tell which way to look."""

from __future__ import annotations

import pytest

from timeline.events import find_mentions, time_directions
from timeline.text import Span, annotate, read

ROWS = [
    ("The court met on Tuesday.", "Tuesday", "PAST met"),
    ("The court will meet on Tuesday.", "Tuesday", "FUTURE meet"),
    ("The court is scheduled to meet on Tuesday.", "Tuesday", "FUTURE scheduled"),
    ("The court has met since Tuesday.", "Tuesday", "PAST since"),
    ("The panel conducted an interview with the coach on Tuesday.", "Tuesday", "PAST conducted"),
    ("On Tuesday, the court ruled that the sale is void.", "Tuesday", "PAST ruled"),
    ("Between May 4 and May 16, the town was shelled.", "May 4", "PAST shelled"),
    ("He praised Tuesday's talks, which will open at noon on Tuesday.", "Tuesday", None),
    ("The shop is open on Tuesday.", "Tuesday", None),
    ("The dividend is payable May 5, the bank said.", "May 5", "FUTURE payable"),
    ("The judge postponed the trial until Tuesday.", "Tuesday", "FUTURE postponed"),
    ("A vote is expected Tuesday.", "Tuesday", "FUTURE expected"),
    ("The vote had been expected on Tuesday.", "Tuesday", "PAST expected"),
    ("The ship has been at sea since Tuesday.", "Tuesday", "PAST since"),
    ("The union has scheduled a rally Tuesday.", "Tuesday", "FUTURE scheduled"),
    ("Farmers planned a large march through the town on Tuesday.", "Tuesday", "FUTURE planned"),
    ("The bank did not plan to close the branch on Tuesday.", "Tuesday", "FUTURE plan"),
    ("The offer had been due to expire on Tuesday.", "Tuesday", "PAST due"),
    ("The court has given the owners until Tuesday.", "Tuesday", "FUTURE until"),
    ("The museum opens on Tuesday.", "Tuesday", "FUTURE opens"),
    ("The minister meets the queen Tuesday.", "Tuesday", "FUTURE meets"),
    ("The minister set a date Tuesday.", "Tuesday", None),
    ("He said that the shop is open on Tuesday.", "Tuesday", None),
    ("They made an offer to buy the firm on Tuesday.", "Tuesday", None),
    ("She is leaving to meet the king on Tuesday.", "Tuesday", "FUTURE meet"),
]


@pytest.mark.parametrize(("text", "words", "expected"), ROWS, ids=[row[0] for row in ROWS])
def test_direction(text: str, words: str, expected: str | None) -> None:
    document = annotate(read(text))
    start = text.index(words)
    times = (Span(start, start + len(words)),)

    found = time_directions(document, times, find_mentions(document, times)).get(0)

    if expected is None:
        assert found is None or found.cue != "praised"
    else:
        assert found is not None
        assert f"{found.direction} {found.cue}" == expected


def test_one_thursday_a_text() -> None:
    text = "He is scheduled to speak on Thursday. He called Thursday's speech a test."
    document = annotate(read(text))
    first, second = text.index("Thursday"), text.rindex("Thursday")
    times = (Span(first, first + 8), Span(second, second + 8))

    found = time_directions(document, times, find_mentions(document, times))

    assert found[1] == found[0]
