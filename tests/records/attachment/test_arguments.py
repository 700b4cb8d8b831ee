"""The times of a mention stand among its arguments, and take no part in its event."""

from __future__ import annotations

import timeline

TEXT = "Police arrested two men in Lisbon on 3 May 2019. Troops held the fort from 1940 to 1944."


def test_times_are_arguments_in_the_order_of_the_text() -> None:
    arrested, held = timeline.extract(TEXT).mentions

    assert [(a.role.value, a.text) for a in arrested.arguments] == [
        ("AGENT", "Police"),
        ("PATIENT", "two men"),
        ("PLACE", "Lisbon"),
        ("TIME", "3 May 2019"),
    ]
    assert [a.text for a in held.arguments if a.role.value == "TIME"] == ["1940", "1944"]


def test_times_are_no_participants() -> None:
    for event in timeline.extract(TEXT).events:
        assert "TIME" not in {participant.role.value for participant in event.participants}


def test_heads_of_times_lie_in_them() -> None:
    for mention in timeline.extract(TEXT).mentions:
        assert all(a.start <= a.head < a.end for a in mention.arguments)
