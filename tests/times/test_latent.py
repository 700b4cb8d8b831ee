"""Bare words that are times in short messages, and nowhere else."""

from __future__ import annotations

import pytest

from .reading import read


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Busy day! #work", ["P1D"]),
        ("What a week #tired", ["P1W"]),
        ("Long weekend :) yay", ["2020-W33-WE"]),
        ("Movie night with @anna", ["2020-08-19TNI"]),
        ("Good old days #memories", ["PXD"]),
        ("Spring colours https://example.org/x", ["2020-SP"]),
    ],
)
def test_message_has_latent_times(text: str, values: list[str]) -> None:
    assert [time.value for time in read(text)] == values


@pytest.mark.parametrize(
    "text", ["It was a busy day.", "The night shift left.", "A spring broke. " * 40 + "#x"]
)
def test_prose_has_none(text: str) -> None:
    assert read(text) == ()
