"""The encoder's part in finding events: nouns that the parse cannot know, classes, and how factual."""

import pytest

from timeline.events.learned import learned_triggers, with_learned, with_learned_factuality
from timeline.events.reading import read_trigger
from timeline.text import Document, annotate, read


def words(text: str) -> list[str]:
    return [token.text for token in learned_triggers(annotate(read(text)))]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("The army attacked the town.", ["attacked"], id="verb"),
        pytest.param("Two people died in the flood.", ["died", "flood"], id="noun"),
        pytest.param("The committee of ministers has five members.", [], id="no-event"),
        pytest.param("Lind, commander of the fleet since 1998, died.", ["commander", "died"], id="office"),
        pytest.param("The chief resigned, as did his mother.", ["resigned"], id="do-for-a-verb"),
        pytest.param("They may sell and will do so.", ["sell"], id="do-so"),
        pytest.param("The storm did much harm.", ["storm", "did"], id="do-harm"),
        pytest.param("", [], id="nothing"),
    ],
)
def test_triggers(text: str, found: list[str]) -> None:
    assert [word for word in words(text) if word != "has"] == found


def test_a_language_it_does_not_read_is_left_to_the_parse() -> None:
    document = annotate(read("The army attacked the town.", lang="es"))
    assert document.lang == "es"
    assert with_learned_factuality(document, document.tokens[2], 1.25) == 1.25
    reading = read_trigger(document, document.tokens[2])
    assert with_learned(document, document.tokens[2], reading) == reading


def token(document: Document, word: str) -> int:
    return next(t.i for t in document.tokens if t.text == word)


def test_said_is_reporting() -> None:
    document = annotate(read("The mayor said the bridge would reopen."))
    said = document.tokens[token(document, "said")]
    assert with_learned(document, said, read_trigger(document, said)).event_class == "REPORTING"


def test_factuality_falls_with_doubt() -> None:
    document = annotate(read("The bridge collapsed. The bridge may not reopen this year."))
    done = document.tokens[token(document, "collapsed")]
    doubtful = document.tokens[token(document, "reopen")]
    assert with_learned_factuality(document, done, 3.0) > with_learned_factuality(document, doubtful, 0.0) + 1
    assert -3.0 <= with_learned_factuality(document, doubtful, -3.0) <= 3.0
