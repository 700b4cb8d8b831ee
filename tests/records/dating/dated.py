"""The date that a text gives to one of its words, read the whole way."""

import warnings

import timeline
from timeline.values import Basis, When


def when_of(text: str, word: str, dct: str) -> When:
    """Return the date of the event that a word tells."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        found = timeline.extract(text, dct=dct)
    return found.when(next(mention for mention in found.mentions if mention.text == word))


def dated(text: str, word: str, dct: str) -> tuple[str | None, Basis]:
    """Return EDTF and basis of the date of the event that a word tells."""
    when = when_of(text, word, dct)
    return when.edtf, when.basis
