"""WordPiece: known words, parts, signs, accents, and what cannot be read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.model.word_pieces import MOST_PIECES, UNKNOWN, _vocabulary, word_pieces


def spelled(word: str) -> list[str]:
    names = {number: piece for piece, number in _vocabulary().items()}
    return [names[number] for number in word_pieces(word)]


@pytest.mark.parametrize(
    ("word", "pieces"),
    [
        pytest.param("attacked", ["attacked"], id="known"),
        pytest.param("Attacked", ["attacked"], id="capital"),
        pytest.param("bombardments", ["bombardment", "##s"], id="parts"),
        pytest.param("n't", ["n", "'", "t"], id="apostrophe"),
        pytest.param("A.D.", ["a", ".", "d", "."], id="dots"),
        pytest.param("café", ["cafe"], id="accent"),
        pytest.param("日本", ["日", "本"], id="ideographs"),
        pytest.param("a\u200bb", ["ab"], id="zero-width"),
        pytest.param("\x00", ["[UNK]"], id="nul"),
        pytest.param("x" * 101, ["[UNK]"], id="too-long"),
        pytest.param("\ud800", ["[UNK]"], id="lone-surrogate"),
        pytest.param("", ["[UNK]"], id="empty"),
    ],
)
def test_pieces_of_a_word(word: str, pieces: list[str]) -> None:
    assert spelled(word) == pieces


@given(st.text(max_size=40))
def test_every_word_has_a_few_pieces(word: str) -> None:
    assert 1 <= len(word_pieces(word)) <= MOST_PIECES


@given(st.from_regex(r"[a-z]{1,20}", fullmatch=True))
def test_pieces_spell_the_word(word: str) -> None:
    pieces = spelled(word)
    assert pieces == ["[UNK]"] or "".join(piece.removeprefix("##") for piece in pieces) == word


def test_the_unknown_piece_is_where_berts_vocabulary_has_it() -> None:
    assert _vocabulary()["[UNK]"] == UNKNOWN
