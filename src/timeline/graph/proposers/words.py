"""Where words of a cue stand in a text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import attrs

from timeline.text.document import Document, Token


@attrs.frozen
class Found:
    """The tokens of a cue, in the order of the text."""

    tokens: tuple[Token, ...]

    @property
    def last(self) -> Token:
        """The last word of the cue."""
        return self.tokens[-1]

    @property
    def text(self) -> str:
        """The words in lower case."""
        return " ".join(token.lower for token in self.tokens)


def find_words(document: Document, phrases: Iterable[tuple[str, ...]]) -> Iterator[Found]:
    """Find phrases, given as words in lower case, in the order of the text; the longest at each place."""
    by_first: dict[str, list[tuple[str, ...]]] = {}
    for phrase in sorted(phrases, key=len, reverse=True):
        by_first.setdefault(phrase[0], []).append(phrase)
    tokens = document.tokens
    for token in tokens:
        for phrase in by_first.get(token.lower, ()):
            run = tokens[token.i : token.i + len(phrase)]
            if tuple(t.lower for t in run) == phrase:
                yield Found(run)
                break
