"""A text cut into blocks: paragraphs, headlines, list items, datelines, furniture, each with its role."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from timeline.text.dateline import is_dateline, opening_dateline
from timeline.text.document import Block, BlockRole
from timeline.text.furniture import mark_furniture
from timeline.text.role_words import RoleWords, role_words
from timeline.text.roles import BULLET, ends_sentence, role_of

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
    for start, end in _paragraphs(text, words):
        blocks.extend(_with_roles(text, start, end, words))
    return mark_furniture(text, _lone_prose(blocks), words)


def _paragraphs(text: str, words: RoleWords) -> Iterator[Line]:
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
            yield from _unwrap(text, group, words)
            group = []
        group.append((start, end))
        last = found.end()
    yield from _unwrap(text, group, words)


def _parted(breaks: str, between: str) -> bool:
    """Two line ends part paragraphs, CR LF being one; so does a white line between them."""
    plain = between.replace("\r\n", "\n")
    return sum(c in "\n\r\x0b\x0c\x85\u2028\u2029" for c in plain) > 1 or "\u2029" in breaks


def _unwrap(text: str, lines: list[Line], words: RoleWords) -> Iterator[Line]:
    """Join lines that one sentence runs over; leave lines that stand alone, as a date below a title."""
    if not lines:
        return
    start, end = lines[0]
    for (a, b), (c, d) in pairwise(lines):
        dated = (a, b) == lines[0] and text[d - 1] != "." and is_dateline(text[c:d], words)
        if _runs_on(text, a, b, c) and not dated:
            end = d
        else:
            yield start, end
            start, end = c, d
    yield start, end


def _runs_on(text: str, start: int, end: int, following: int) -> bool:
    if BULLET.match(text, following) or ends_sentence(text, start, end):
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
