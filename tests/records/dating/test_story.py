"""Which day an undated verb takes from the story around it."""

import pytest

from .dated import dated

# What is told, the text, read on Monday 3 July 2023, the word, and its date.
STORIES = [
    (
        "the news is of the day of its first verb, not of a noun by the way",
        "Riots over a Tuesday road check went on on Sunday. The mayor sent more police.",
        "sent",
        "2023-07-02",
    ),
    (
        "what was earlier is not of the day of the news",
        "The dam burst on Sunday. The minister had earlier visited the town.",
        "visited",
        "[..2023-07-03]",
    ),
    (
        "nor is it in the plain past",
        "The dam burst on Sunday. The minister earlier visited the town.",
        "visited",
        "[..2023-07-03]",
    ),
    (
        "what came after something dated is not of the day of the news",
        "On Sunday Lopez signed for Rome. Just after joining Lens in 2011, he was loaned to Madrid.",
        "loaned",
        "[2011-01-01..2023-07-03]",
    ),
    (
        "no story goes on on the day on which it was told",
        "A mill burned on Thursday. The owner yesterday told police so. Troops helped the firemen.",
        "helped",
        "2023-06-29",
    ),
    (
        "the lead tells in the perfect what is news",
        "The governor of Lima has resigned. Her party has lost two votes this year.",
        "resigned",
        "2023-07-03",
    ),
    (
        "what follows tells in the perfect what was before",
        "The governor of Lima resigned today. Her party has split.",
        "split",
        "[..2023-07-03]",
    ),
    (
        "a length that lies before it is not how long it lasted",
        "The minister resigned on Thursday after a week of protests.",
        "resigned",
        "2023-06-29",
    ),
    (
        "nor is one that tells how rare it is",
        "The volcano erupted on Thursday for the first time in two years.",
        "erupted",
        "2023-06-29",
    ),
    (
        "a story goes on from what was under way",
        "The fair closes today. On Thursday the singer was flying to Rome. The plane was sent to Milan.",
        "sent",
        "2023-06-29",
    ),
]


@pytest.mark.parametrize(("text", "word", "edtf"), [s[1:] for s in STORIES], ids=[s[0] for s in STORIES])
def test_an_undated_verb_takes_the_day_of_its_story(text: str, word: str, edtf: str) -> None:
    assert dated(text, word, "2023-07-03")[0] == edtf
