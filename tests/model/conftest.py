"""Documents as the text room makes them, written for the tests."""

import pytest

from timeline.model import EventReading, read_events
from timeline.text import Document, annotate, read

STORY = (
    "Rebels attacked the harbour on Monday. Two ships sank after the explosion. "
    "The minister did not resign, officials said. Parliament will vote next week."
)


@pytest.fixture(scope="session")
def story() -> Document:
    return annotate(read(STORY))


@pytest.fixture(scope="session")
def reading(story: Document) -> EventReading:
    return read_events(story)
