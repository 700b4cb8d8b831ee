"""What is a message, and what is prose; what bare words mean in the one and not in the other."""

from __future__ import annotations

import pytest

from timeline.times.lexicon import lexicon
from timeline.times.messages import is_message

from .reading import read

MESSAGES = [
    "Busy day! #work",
    "Movie night with @anna",
    "Photos of the week https://example.org/x",
    "RT @ben: long weekend ahead",
    "Best night ever <3",
    "what a day...",
    "feels like a long week for me",
    "so glad i booked early",
    "lol what a week",
    "Nooooo not another long day",
    "My sister made my day",
    "See you at the weekend!",
    "who wakes up at night?!",
    "Rain all week.. typical",
    "Back to school on friday after a long week.",
    "thats my day done.",
]

PROSE = [
    "It was a busy day at work.",
    "The night shift left at six.",
    "Police arrest two after night raid",
    "He wrote it in the last days of the war.",
    "Yahoo! said profit rose in the week.",
    'He said: "I had a bad day!"',
    "``What a day!'' she told reporters.",
    "The band released Mamma Mia! in the spring.",
    "I left the house that morning.",
    "Write to bob@example.org by the end of the day.",
    "It ranks #1 in the week of its release.",
    "QVC said it completed the sale of its day business.",
    "They took Phu Tho in the night.",
    "The group IMA made the purchase in a day.",
    "Volume ii of the Night Chronicles appeared in the winter.",
    "A spring broke. " * 40 + "#x",
]


@pytest.mark.parametrize("text", MESSAGES)
def test_message_is_one(text: str) -> None:
    assert is_message(text, lexicon())


@pytest.mark.parametrize("text", PROSE)
def test_prose_is_none(text: str) -> None:
    assert not is_message(text, lexicon())


@pytest.mark.parametrize(
    "text", ["It was a busy day.", "The night shift left.", "The first day was calm.", "A spring broke."]
)
def test_bare_words_are_no_times_in_prose(text: str) -> None:
    assert read(text) == ()


def test_a_language_without_words_of_the_chat_has_no_messages() -> None:
    assert not is_message("Buenos días #lunes", lexicon("es"))
    assert read("Buenos días a todos :)", lang="es") == ()
