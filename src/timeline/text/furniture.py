"""Page furniture that only its place tells: menus, lists of other articles, comments, notes on the author."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cached_property

import attrs

from timeline.text.dateline import WORD
from timeline.text.document import Block, BlockRole
from timeline.text.role_words import RoleWords
from timeline.text.roles import bare

FIRST_PERSON = re.compile(r"\b(?:I|my|My|I'm|I’m|I've|I’ve)\b")
QUOTE = re.compile(r"[\"“”«»]")
PRICE = re.compile(r"[$€£]\s?\d")

ENOUGH_PROSE = 200
"""So many characters of prose (or two paragraphs) stand before the line that closes an article."""
CLOSING_FROM = 0.4
"""A line that may also head a section ("Notes") closes the article only behind this share of the text."""
MENU_LINES, MENU_WORDS = 4, 3
"""So many lines in a row of so few words are a menu."""
HEADED = frozenset({BlockRole.BODY, BlockRole.BYLINE, BlockRole.DATELINE})
"""What stands below a headline."""
NAME_WORDS = 5
"""The name of an author is no longer line than this."""
FIRST_PERSON_SHARE = 0.3
"""Where more paragraphs than this speak in the first person, the article itself does."""


def mark_furniture(text: str, blocks: Iterable[Block], words: RoleWords) -> tuple[Block, ...]:
    """Give the role FURNITURE to what stands in a menu, below the end of the article, or in a list of others.

    >>> from timeline.text.role_words import role_words
    >>> text = "It rained all night in the hills. Roads were closed until noon. " * 4 + "Comments (2) Nice!"
    >>> blocks = [Block(0, 256, BlockRole.BODY), Block(256, 268, BlockRole.HEADLINE),
    ...           Block(269, 274, BlockRole.BODY)]
    >>> [block.role.value for block in mark_furniture(text, blocks, role_words("en"))]
    ['BODY', 'FURNITURE', 'FURNITURE']
    """
    page = _Page(text=text, blocks=tuple(blocks), words=words)
    if not any(page.is_prose(k) for k in range(len(page.blocks))):
        return page.blocks
    marked = {*_after_the_end(page), *_lists_of_articles(page), *_menus(page)}
    page = page.with_furniture(marked)
    return page.with_furniture(_tail(page)).blocks


@attrs.frozen(kw_only=True)
class _Page:
    """The blocks of a text with the words that tell their roles."""

    text: str
    blocks: tuple[Block, ...]
    words: RoleWords

    def line(self, k: int) -> str:
        return self.text[self.blocks[k].start : self.blocks[k].end]

    def is_prose(self, k: int) -> bool:
        return self.blocks[k].role is BlockRole.BODY

    def is_furniture(self, k: int) -> bool:
        return self.blocks[k].role is BlockRole.FURNITURE

    def is_first_person(self, k: int) -> bool:
        """Whether the paragraph itself, not one whom it quotes, says I."""
        return FIRST_PERSON.search(self.line(k)) is not None and not QUOTE.search(self.line(k))

    @cached_property
    def is_personal(self) -> bool:
        """Whether so much of the page says I that the article itself does."""
        prose = [k for k in range(len(self.blocks)) if self.is_prose(k)]
        return sum(map(self.is_first_person, prose)) > 1 + FIRST_PERSON_SHARE * len(prose)

    def with_furniture(self, marked: Iterable[int]) -> _Page:
        chosen = frozenset(marked)
        return attrs.evolve(
            self,
            blocks=tuple(
                attrs.evolve(b, role=BlockRole.FURNITURE) if k in chosen else b
                for k, b in enumerate(self.blocks)
            ),
        )


def _after_the_end(page: _Page) -> range:
    """All from the line on that closes the article ("Leave a Reply", "Comments (3)", "References")."""
    paragraphs = size = 0
    for k, block in enumerate(page.blocks):
        if page.is_prose(k):
            paragraphs += 1
            size += block.end - block.start
        if (paragraphs > 1 or size >= ENOUGH_PROSE) and _closes(page, k):
            return range(k, len(page.blocks))
    return range(0)


def _closes(page: _Page, k: int) -> bool:
    line = page.line(k)
    if len(line) > ENOUGH_PROSE or bare(line) not in page.words.closing_final:
        return False
    sure = any(c.isdigit() for c in line) or page.words.inline.search(line) is not None
    return sure or page.blocks[k].start >= CLOSING_FROM * len(page.text)


def _lists_of_articles(page: _Page) -> set[int]:
    """Headings such as "Related stories" below some prose, with the short lines that follow."""
    found: set[int] = set()
    seen_prose = inside = False
    for k, block in enumerate(page.blocks):
        if page.is_prose(k):
            seen_prose, inside = True, False
        elif seen_prose and block.end - block.start < ENOUGH_PROSE:
            inside = inside or bare(page.line(k)) in page.words.closing_list
            if inside:
                found.add(k)
    return found


def _menus(page: _Page) -> set[int]:
    """Lines of few words in a row; the last one before prose is its headline."""
    found: set[int] = set()
    run: list[int] = []
    for k in range(len(page.blocks) + 1):
        if k < len(page.blocks) and _is_menu_line(page, k):
            run.append(k)
            continue
        if len(run) >= MENU_LINES:
            heads = k < len(page.blocks) and page.blocks[k].role in HEADED and not page.is_furniture(run[-1])
            found.update(run[:-1] if heads else run)
        run = []
    return found


def _is_menu_line(page: _Page, k: int) -> bool:
    if page.blocks[k].role not in (BlockRole.HEADLINE, BlockRole.FURNITURE):
        return False
    line = page.line(k)
    return len(WORD.findall(line)) <= MENU_WORDS and not any(c.isdigit() for c in line)


def _tail(page: _Page) -> range:
    """What stands at the end of the page below the last prose, where some of it is furniture."""
    first = len(page.blocks)
    while first > 0 and not _is_article(page, first - 1):
        first -= 1
    marks = [k for k in range(first, len(page.blocks)) if page.is_furniture(k)]
    return range(first, len(page.blocks)) if marks else range(0)


def _is_article(page: _Page, k: int) -> bool:
    """Whether a block at the end of a page still belongs to the article."""
    role = page.blocks[k].role
    if role is BlockRole.BULLET:
        return True
    if role is not BlockRole.BODY:
        return False
    return not (_is_price_tag(page, k) or _is_note_on_author(page, k))


def _is_price_tag(page: _Page, k: int) -> bool:
    line = page.line(k)
    return len(WORD.findall(line)) <= NAME_WORDS and PRICE.search(line) is not None


def _is_note_on_author(page: _Page, k: int) -> bool:
    """A paragraph in the first person below a lone name or furniture, in a page that does not say I else."""
    if k == 0 or not page.is_first_person(k) or page.is_personal:
        return False
    return page.is_furniture(k - 1) or _is_name(page, k - 1)


def _is_name(page: _Page, k: int) -> bool:
    found = WORD.findall(page.line(k))
    is_headline = page.blocks[k].role is BlockRole.HEADLINE
    return is_headline and 1 < len(found) <= NAME_WORDS and all(word[0].isupper() for word in found)
