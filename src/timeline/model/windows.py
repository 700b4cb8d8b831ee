"""Windows of whole sentences, with one sentence of overlap, as the encoder was trained on them.

`training/windows.py` cuts in the same way; change both together.
"""

from __future__ import annotations

import attrs

from timeline.errors import TimelineError
from timeline.model.files import settings
from timeline.model.word_pieces import FIRST, LAST, word_pieces
from timeline.text.document import Document


@attrs.frozen
class Window:
    """A run of text as pieces: their numbers, the token of each (-1: none), and where each token begins."""

    pieces: tuple[int, ...]
    owners: tuple[int, ...]
    at: dict[int, int]


def windows(document: Document) -> tuple[Window, ...]:
    """Cut an annotated document into windows.

    Raises TimelineError where nobody annotated it.
    """
    if document.sentences is None:
        raise TimelineError("the document has no sentences", hint="annotate it first")
    sentences = [
        [i for i in range(s.first, s.last) if document.tokens[i].text.strip()] for s in document.sentences
    ]
    sentences = [words for words in sentences if words]
    sizes = [sum(len(word_pieces(document.tokens[i].text)) for i in words) for words in sentences]
    found: list[Window] = []
    start = 0
    while start < len(sentences):
        end = _end(sizes, start)
        found += _build(document, [i for words in sentences[start:end] for i in words])
        if end >= len(sentences):
            break
        start = max(end - 1, start + 1)
    return tuple(found)


def _end(sizes: list[int], start: int) -> int:
    """The sentence at which a window that opens at `start` must close; it holds one at least."""
    most = settings()["window"]
    end, total = start + 1, sizes[start]
    while end < len(sizes) and total + sizes[end] <= most - 2:
        total += sizes[end]
        end += 1
    return end


def _build(document: Document, words: list[int]) -> list[Window]:
    """One window, or several where a single sentence is longer than a window."""
    most, found = settings()["window"], list[Window]()
    pieces, owners, at = [FIRST], [-1], dict[int, int]()
    for word in words:
        own = word_pieces(document.tokens[word].text)
        if len(pieces) + len(own) > most - 1:
            found.append(Window((*pieces, LAST), (*owners, -1), at))
            pieces, owners, at = [FIRST], [-1], {}
        at[word] = len(pieces)
        pieces.extend(own)
        owners.extend([word] * len(own))
    found.append(Window((*pieces, LAST), (*owners, -1), at))
    return found
