"""Direct speech: the quoted stretches of a text and who speaks them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

import attrs

from timeline.events.attribution.report import subject
from timeline.events.attribution.words import words
from timeline.text.document import Document, Token

OPENING = {"“": "”", "«": "»", '"': '"', "„": "“"}
SHORTEST = 4
"""Fewer words in quotes are a turn of phrase, not speech."""


@attrs.frozen
class Quote:
    """A stretch in quotes and the head of its speaker's phrase, if the text tells."""

    start: int
    end: int
    speaker: Token | None


def quotes_in(document: Document) -> tuple[Quote, ...]:
    """Every quoted stretch of a sentence or more, in order; one without a speaker goes on with the last.

    >>> from timeline.text import annotate, read
    >>> document = annotate(read('"We won the war. Nobody died," the general said.'))
    >>> [quote.speaker.text for quote in quotes_in(document)]
    ['general']
    """
    found: list[Quote] = []
    for start, end in _stretches(document):
        inside = document.tokens_in(start, end)
        if sum(t.text.isalpha() for t in inside) < SHORTEST:
            continue
        speaker = _speaker(document, start, end)
        if speaker is None and found and _goes_on(document, found[-1], start):
            speaker = found[-1].speaker
        found.append(Quote(start, end, speaker))
    return tuple(found)


def _stretches(document: Document) -> Iterator[tuple[int, int]]:
    """Pairs of quotation marks inside one block; a mark that is never closed runs to the end of the block."""
    for block in document.blocks:
        k = block.start
        while k < block.end:
            close = OPENING.get(document.text[k])
            if close is None:
                k += 1
                continue
            last = document.text.find(close, k + 1, block.end)
            last = last if last >= 0 else block.end - 1
            yield k, last + 1
            k = last + 1


def _speaker(document: Document, start: int, end: int) -> Token | None:
    """The subject of a verb of saying that stands outside the quote, in a sentence that the quote touches."""
    first, last = document.sentence_at(start), document.sentence_at(end - 1)
    if first is None or last is None:
        return None
    that = words(document.lang).that
    for token in document.tokens[first.first : last.last]:
        if not start <= token.start < end and token.pos == "VERB" and token.lemma in that:
            speaker = subject(document, token)
            if speaker is not None and not start <= speaker.start < end:
                return speaker
    return None


def _goes_on(document: Document, before: Quote, start: int) -> bool:
    """Whether a quote takes up the one before: in the same block, or at the head of the next one."""
    between = document.text[before.end : start]
    return len(between.split()) <= LONGEST_BREAK or document.block_at(before.start) == document.block_at(
        start
    )


LONGEST_BREAK = 2
"""At most so many words stand between two quotes of one speech without a new speaker."""


def quote_over(quotes: Sequence[Quote], token: Token) -> Quote | None:
    """The quote that a token stands in."""
    k = bisect_right(quotes, token.start, key=lambda quote: quote.start)
    return quotes[k - 1] if k and token.start < quotes[k - 1].end else None
