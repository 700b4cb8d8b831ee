"""The date that a text gives to one of its words, read the whole way."""

import warnings

import timeline
from timeline.values import Basis


def dated(text: str, word: str, dct: str) -> tuple[str | None, Basis]:
    """Return EDTF and basis of the date of the event that a word tells."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        found = timeline.extract(text, dct=dct)
    when = found.when(next(mention for mention in found.mentions if mention.text == word))
    return when.edtf, when.basis
