"""What a line is for, told by its own shape and by words that are data.

No library strips page furniture from pasted plain text without losing headlines, so nothing is cut: lines get
a role and later stages skip by role.
"""

from __future__ import annotations

import re

from timeline.text.dateline import WORD, is_dateline
from timeline.text.document import BlockRole
from timeline.text.role_words import RoleWords

SENTENCE_END = re.compile(r"[.!?…][\"'”’»)\]]{0,4}$")
BULLET = re.compile(r"(?:[•‣◦▪●·∙*]|[-–—](?=[ \t])|\(?\d{1,2}[.)](?=[ \t]))[ \t]*(?=\S)")
NAME_GLUE = frozenset({"and", "in", "for", "of", "the"})
"""What stands between the names of a byline."""
AROUND = " \t0123456789()[],.:|<>»«!-–—"
"""What may stand around the words of a line that is furniture as a whole ("12 Comments", "Share (3)")."""

HEADLINE_WORDS = 16
"""A headline is a line of no more words than this."""
FURNITURE_WORDS = 24
"""A furniture phrase in a longer line is taken as part of its prose."""
FURNITURE_SENTENCE_WORDS = 10
"""The same for a line that ends as a sentence does."""
NOTICE_WORDS = 32
"""A notice of the site is no longer paragraph than this."""


def ends_sentence(text: str, start: int, end: int) -> bool:
    """Whether the run of text ends as a sentence does.

    >>> ends_sentence('He said "no."', 0, 13), ends_sentence("Storm hits coast", 0, 16)
    (True, False)
    """
    return SENTENCE_END.search(text, max(start, end - 5), end) is not None


def role_of(line: str, words: RoleWords) -> BlockRole:
    """The role of one line taken alone.

    >>> from timeline.text.role_words import role_words
    >>> role_of("Subscribe to our newsletter", role_words("en")).value
    'FURNITURE'
    >>> role_of("Storm hits the coast", role_words("en")).value
    'HEADLINE'
    """
    if BULLET.match(line):
        return BlockRole.BULLET
    count = len(WORD.findall(line))
    if _is_furniture(line, count, words):
        return BlockRole.FURNITURE
    if count <= HEADLINE_WORDS and is_dateline(line, words):
        return BlockRole.DATELINE
    if count <= HEADLINE_WORDS and _is_byline(line, words):
        return BlockRole.BYLINE
    if count <= 2 * HEADLINE_WORDS and words.caption.match(line):
        return BlockRole.CAPTION
    if 0 < count <= HEADLINE_WORDS and not ends_sentence(line, 0, len(line)) and line[-1] not in ",;:-–—":
        return BlockRole.HEADLINE
    return BlockRole.BODY


def bare(line: str) -> str:
    """A line in lower case without the counts and marks around it.

    >>> bare("12 Comments »"), bare("Share (3)")
    ('comments', 'share')
    """
    return line.strip(AROUND).lower()


def _is_furniture(line: str, count: int, words: RoleWords) -> bool:
    if count > NOTICE_WORDS:
        return False
    if words.notice.search(line) is not None:
        return True
    if count > (FURNITURE_SENTENCE_WORDS if ends_sentence(line, 0, len(line)) else FURNITURE_WORDS):
        return False
    return bare(line) in words.whole or bool(words.start.match(line) or words.inline.search(line))


def _is_byline(line: str, words: RoleWords) -> bool:
    """Tell a byline: "By" and then names, so every word after the first has a capital."""
    found = words.byline.match(line)
    if found is None or ends_sentence(line.rstrip("."), 0, len(line.rstrip("."))):
        return False
    rest = [word for word in WORD.findall(line[found.end() :]) if word not in NAME_GLUE]
    return bool(rest) and all(word[0].isupper() for word in rest)
