"""A text cut into blocks: paragraphs, headlines, list items, datelines, furniture, each with its role."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from statistics import median

from timeline.text.document import Block, BlockRole
from timeline.text.roles import (
    BULLET,
    FIRST_PERSON,
    PRICE,
    SENTENCE_END,
    TAIL,
    RoleWords,
    opening_dateline,
    role_of,
    role_words,
)

LINE = re.compile(r"[^\r\n\x0b\x0c\x85\u2028\u2029]+")
WRAP_WIDTH = 50
"""Lines that were wrapped by hand are at least this long."""

Line = tuple[int, int]


def find_blocks(text: str, lang: str = "en") -> tuple[Block, ...]:
    r"""Cut a text into blocks; white space belongs to none.

    >>> text = "Storm hits\n\nPARIS (AP) -- It rained.\n\nLeave a Reply"
    >>> [(text[b.start:b.end], b.role.value) for b in find_blocks(text)][1:]
    [('PARIS (AP) --', 'DATELINE'), ('It rained.', 'BODY'), ('Leave a Reply', 'FURNITURE')]
    """
    words = role_words(lang)
    blocks: list[Block] = []
    for start, end in _paragraphs(text):
        blocks.extend(_with_roles(text, start, end, words))
    return tuple(_furnish_tail(text, _lone_prose(blocks)))


def _paragraphs(text: str) -> Iterator[Line]:
    """Runs of lines that read on: blank lines part them, and so do list items and lines that stand alone."""
    group: list[Line] = []
    last = 0
    for found in LINE.finditer(text):
        start, end = found.span()
        while start < end and text[start].isspace():
            start += 1
        while end > start and text[end - 1].isspace():
            end -= 1
        if start == end:
            continue
        if group and _parted(text[last : found.start()], text[last:start]):
            yield from _unwrap(text, group)
            group = []
        group.append((start, end))
        last = found.end()
    yield from _unwrap(text, group)


def _parted(breaks: str, between: str) -> bool:
    """Two line ends part paragraphs, CR LF being one; so does a white line between them."""
    plain = between.replace("\r\n", "\n")
    return sum(c in "\n\r\x0b\x0c\x85\u2028\u2029" for c in plain) > 1 or "\u2029" in breaks


def _unwrap(text: str, lines: list[Line]) -> Iterator[Line]:
    """Join lines that one sentence runs over; leave lines that stand alone."""
    if not lines:
        return
    start, end = lines[0]
    for (a, b), (c, d) in pairwise(lines):
        if _runs_on(text, a, b, c):
            end = d
        else:
            yield start, end
            start, end = c, d
    yield start, end


def _runs_on(text: str, start: int, end: int, following: int) -> bool:
    if BULLET.match(text, following) or SENTENCE_END.search(text, start, end):
        return False
    return end - start >= WRAP_WIDTH or text[following].islower() or text[end - 1] in ",;–—-"


def _with_roles(text: str, start: int, end: int, words: RoleWords) -> Iterator[Block]:
    """The block of a paragraph, after the one of the dateline that opens it."""
    role = role_of(text[start:end], words)
    if role in (BlockRole.BODY, BlockRole.HEADLINE):
        length = opening_dateline(text[start:end], words)
        if length:
            yield Block(start, start + len(text[start : start + length].rstrip()), BlockRole.DATELINE)
            start += length
            role = BlockRole.BODY
    if start < end:
        yield Block(start, end, role)


def _lone_prose(blocks: list[Block]) -> list[Block]:
    """A text that is one short line is what the caller wants read, whatever its shape."""
    if len(blocks) == 1 and blocks[0].role in (BlockRole.HEADLINE, BlockRole.FURNITURE, BlockRole.BYLINE):
        return [Block(blocks[0].start, blocks[0].end, BlockRole.BODY)]
    return blocks


def _furnish_tail(text: str, blocks: list[Block]) -> list[Block]:
    """What stands between furniture lines at the end of a page (an author's note, a name) is so too."""
    marks = [k for k, b in enumerate(blocks) if b.role is BlockRole.FURNITURE and b.start >= TAIL * len(text)]
    if not marks:
        return blocks
    first, last = marks[0], marks[-1]
    while first > 0 and _is_price_tag(text, blocks[first - 1]):
        first -= 1
    tail = blocks[first:]
    prose = [b for b in tail if b.role is BlockRole.BODY and not _about_author(text, b)]
    typical = median([b.end - b.start for b in blocks if b.role is BlockRole.BODY] or [0])
    if sum(b.end - b.start for b in prose) > max(2 * typical, 400):
        tail_end = last + 1 if not prose else first
    else:
        tail_end = len(blocks)
    return [
        Block(b.start, b.end, BlockRole.FURNITURE) if first <= k < tail_end else b
        for k, b in enumerate(blocks)
    ]


def _is_price_tag(text: str, block: Block) -> bool:
    short = block.end - block.start <= WRAP_WIDTH
    return short and PRICE.search(text, block.start, block.end) is not None


def _about_author(text: str, block: Block) -> bool:
    return FIRST_PERSON.search(text, block.start, block.end) is not None
