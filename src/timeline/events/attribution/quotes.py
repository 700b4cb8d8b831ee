"""Direct speech: the quoted stretches of a text and who speaks them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

import attrs

from timeline.events.attribution.speakers import subject
from timeline.events.attribution.words import words
from timeline.text.document import Document, Token

OPENING = {"“": "”", "«": "»", '"': '"', "„": "“", "‘": "’", "``": "''"}
SHORTEST = 4
"""Fewer words in quotes are a turn of phrase, not speech."""
LONGEST_BREAK = 2
"""At most so many words stand between two quotes of one speech without a new speaker."""
LEAD = 4
"""So many words before a quote may stand behind the verb that opens it ("told reporters on Monday: “")."""


@attrs.frozen
class Quote:
    """A stretch in quotes, the head of its speaker's phrase if the text tells, and whether a mark ends it."""

    start: int
    end: int
    speaker: Token | None
    closed: bool = True


def quotes_in(document: Document) -> tuple[Quote, ...]:
    """Every quoted stretch of a sentence or more, in order; one without a speaker goes on with the last.

    >>> from timeline.text import annotate, read
    >>> document = annotate(read('"We won the war. Nobody died," the general said.'))
    >>> [quote.speaker.text for quote in quotes_in(document)]
    ['general']
    """
    found: list[Quote] = []
    for start, end, closed in _stretches(document):
        inside = document.tokens_in(start, end)
        if sum(t.text.isalpha() for t in inside) >= SHORTEST:
            found.append(Quote(start, end, _speaker(document, start, end), closed))
    return tuple(_forwards(document, _backwards(document, found)))


def _backwards(document: Document, quotes: Sequence[Quote]) -> list[Quote]:
    """A paragraph whose quote is not closed goes on in the next one, and may be told apart only there."""
    found = list(quotes)
    for k in range(len(found) - 2, -1, -1):
        quote, after = found[k], found[k + 1]
        if quote.speaker is None and not quote.closed and _is_next_block(document, quote, after):
            found[k] = attrs.evolve(quote, speaker=after.speaker)
    return found


def _forwards(document: Document, quotes: Sequence[Quote]) -> list[Quote]:
    """A quote without a speaker goes on with the speaker of the one before."""
    found: list[Quote] = []
    for quote in quotes:
        before = found[-1] if found else None
        goes_on = quote.speaker is None and before is not None and _goes_on(document, before, quote)
        found.append(attrs.evolve(quote, speaker=before.speaker) if before and goes_on else quote)
    return found


def _goes_on(document: Document, before: Quote, quote: Quote) -> bool:
    """Whether a quote takes up the one before: in the same block, or as the whole of the next one."""
    between = document.text[before.end : quote.start]
    if len(between.split()) <= LONGEST_BREAK:
        return True
    block = document.block_at(quote.start)
    if block is None or document.block_at(before.start) == block:
        return block is not None
    whole = not document.text[block.start : quote.start].strip() and not document.text[
        quote.end : block.end
    ].strip(" .\n")
    return whole and _is_next_block(document, before, quote)


def _is_next_block(document: Document, before: Quote, after: Quote) -> bool:
    """Whether the second quote opens the block that follows the block of the first."""
    first, second = document.block_at(before.start), document.block_at(after.start)
    if first is None or second is None or first == second:
        return False
    return (
        not document.text[first.end : second.start].strip()
        and not document.text[second.start : after.start].strip()
    )


def _stretches(document: Document) -> Iterator[tuple[int, int, bool]]:
    """Pairs of quotation marks inside one block; a mark that is never closed runs to the end of the block."""
    text = document.text
    for block in document.blocks:
        k = block.start
        while k < block.end:
            opening = "``" if text.startswith("``", k) else text[k]
            close = OPENING.get(opening)
            if close is None or (text[k] == "‘" and text[k - 1 : k].isalnum()):
                k += 1
                continue
            last = _closing(text, close, k + 1, block.end)
            if last < 0 and close == "’":
                k += 1
                continue
            closed = last >= 0
            last = last if closed else block.end - 1
            end = min(last + len(close), block.end)
            yield k, end, closed
            k = end


def _closing(text: str, mark: str, start: int, end: int) -> int:
    """Where a mark closes; a single mark between letters is an apostrophe."""
    k = text.find(mark, start, end)
    while k >= 0 and mark == "’" and text[k + 1 : k + 2].isalnum():
        k = text.find(mark, k + 1, end)
    return k


def _speaker(document: Document, start: int, end: int) -> Token | None:
    """The subject of a verb of saying beside the quote: one that opens it, else behind it, else before."""
    first, last = document.sentence_at(start), document.sentence_at(end - 1)
    if first is None or last is None:
        return None
    before = [t for t in document.tokens[first.first : first.last] if t.start < start]
    after = [t for t in document.tokens[last.first : last.last] if t.start >= end]
    lead = before[-LEAD - 1 :]
    near = lead if lead and lead[-1].text in {":", ",", "that"} else []
    for tokens in (near[::-1], after, before[::-1]):
        speaker = _first_speaker(document, tokens, start, end)
        if speaker is not None:
            return speaker
    return None


def _first_speaker(document: Document, tokens: Sequence[Token], start: int, end: int) -> Token | None:
    that = words(document.lang).that
    for token in tokens:
        if token.pos == "VERB" and token.lemma in that:
            speaker = subject(document, token)
            if speaker is not None and not start <= speaker.start < end:
                return speaker
    return None


def quote_over(quotes: Sequence[Quote], token: Token) -> Quote | None:
    """The quote that a token stands in."""
    k = bisect_right(quotes, token.start, key=lambda quote: quote.start)
    return quotes[k - 1] if k and token.start < quotes[k - 1].end else None
