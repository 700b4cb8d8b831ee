"""Windows: every word in one at least, none too long, sentences whole where they fit."""

import pytest

from timeline.errors import TimelineError
from timeline.model.files import settings
from timeline.model.windows import windows
from timeline.text import Document, Sentence, Token, read


def document(lengths: list[int], word: str = "raid") -> Document:
    """Sentences of so many equal words."""
    tokens: list[Token] = []
    sentences: list[Sentence] = []
    for number, length in enumerate(lengths):
        first = len(tokens)
        for i in range(first, first + length):
            start = i * (len(word) + 1)
            end = start + len(word)
            tokens.append(Token(i, start, end, word, word, "NOUN", "NN", "dep", first))
        sentences.append(Sentence(number, tokens[first].start, tokens[-1].end, first, len(tokens), 0))
    text = " ".join([word] * len(tokens))
    return Document(text=text, sentences=tuple(sentences), tokens=tuple(tokens))


@pytest.mark.parametrize(
    ("lengths", "count"),
    [
        pytest.param([], 0, id="nothing"),
        pytest.param([1], 1, id="one-word"),
        pytest.param([20, 20, 20], 1, id="all-fit"),
        pytest.param([75, 75, 75], 2, id="overlap-by-a-sentence"),
        pytest.param([700], 5, id="monster-sentence"),
        pytest.param([10, 700, 10], 7, id="monster-between"),
    ],
)
def test_windows_hold_every_word(lengths: list[int], count: int) -> None:
    found = windows(document(lengths))
    assert len(found) == count
    assert {word for window in found for word in window.at} == set(range(sum(lengths)))
    assert all(len(window.pieces) == len(window.owners) <= settings()["window"] for window in found)


def test_neighbouring_sentences_share_a_window() -> None:
    doc = document([75] * 9)
    found = windows(doc)
    for left, right in zip(doc.sentences or (), (doc.sentences or ())[1:], strict=False):
        assert any(left.first in w.at and right.last - 1 in w.at for w in found)


def test_white_space_is_no_word() -> None:
    assert windows(document([3], word="\n")) == ()


def test_a_text_that_nobody_parsed_is_an_error() -> None:
    with pytest.raises(TimelineError, match="annotate"):
        windows(read("It rained."))
