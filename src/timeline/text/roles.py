"""What each line of a text is for, told by its shape and by words that are data.

No library strips page furniture from pasted plain text without losing headlines, so nothing is cut: lines get
a role and later stages skip by role.
"""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files

import attrs

from timeline.text.document import BlockRole

SENTENCE_END = re.compile(r"[.!?…][\"'”’»)\]]*$")
BULLET = re.compile(r"(?:[•‣◦▪●·∙*]|[-–—](?=[ \t])|\(?\d{1,2}[.)](?=[ \t]))[ \t]*(?=\S)")
PRICE = re.compile(r"[$€£]\s?\d")
WORD = re.compile(r"[^\W\d_]+(?:[.'’-][^\W\d_]+)*\.?")
FIRST_PERSON = re.compile(r"\b(?:I|my|My|I'm|I’m|I've|I’ve)\b")

GLUE = re.compile(r"(?:at|on|of|th|st|nd|rd|[ap]\.?m|t|z|gmt|utc|e[sd]?t)\.?", re.IGNORECASE)
"""What stands between the parts of a date line."""
NAME_GLUE = frozenset({"and", "in", "for", "of", "the"})
"""What stands between the names of a byline."""

HEADLINE_WORDS = 16
"""A headline is a line of no more words than this."""
FURNITURE_WORDS = 24
"""A furniture phrase in a longer line is taken as part of its prose."""
FURNITURE_SENTENCE_WORDS = 10
"""The same for a line that ends as a sentence does."""
TAIL = 0.5
"""What stands between two furniture lines is furniture too from this share of the text on."""


@attrs.frozen
class RoleWords:
    """The words of one language by which roles are told, compiled to patterns."""

    strong: re.Pattern[str]
    whole: frozenset[str]
    byline: re.Pattern[str]
    caption: re.Pattern[str]
    date_label: re.Pattern[str]
    date_word: re.Pattern[str]
    agency: re.Pattern[str]


@cache
def role_words(lang: str) -> RoleWords:
    """Load the words of a language; one without a file has the English ones (furniture is often English)."""
    folder = files("timeline.text") / "words"
    file = folder / f"{lang}.toml"
    data = tomllib.loads((file if file.is_file() else folder / "en.toml").read_text(encoding="utf-8"))
    byline, dateline = data["byline"], data["dateline"]
    return RoleWords(
        strong=_any_of(data["furniture"]["strong"]),
        whole=frozenset(data["furniture"]["whole"]),
        byline=re.compile(rf"(?:{_words(byline['first'] + byline['last'])})\b", re.IGNORECASE),
        caption=re.compile(rf"(?:{_words(data['caption']['first'])})", re.IGNORECASE),
        date_label=re.compile(rf"(?:{_words(dateline['labels'])})\b\s*(?:on\b|at\b|:)?", re.IGNORECASE),
        date_word=_any_of(dateline["months"] + dateline["weekdays"]),
        agency=_any_of(dateline["agencies"]),
    )


def _words(phrases: list[str]) -> str:
    return "|".join(re.escape(phrase) for phrase in sorted(phrases, key=len, reverse=True))


def _any_of(phrases: list[str]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{_words(phrases)})(?!\w)", re.IGNORECASE)


def role_of(line: str, words: RoleWords) -> BlockRole:
    """The role of one line taken alone.

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
    if 0 < count <= HEADLINE_WORDS and not SENTENCE_END.search(line) and line[-1] not in ",;:-–—":
        return BlockRole.HEADLINE
    return BlockRole.BODY


def _is_furniture(line: str, count: int, words: RoleWords) -> bool:
    if count > (FURNITURE_SENTENCE_WORDS if SENTENCE_END.search(line) else FURNITURE_WORDS):
        return False
    bare = line.strip(" \t.!:|>»«").lower()
    return bare in words.whole or words.strong.search(line) is not None


def _is_byline(line: str, words: RoleWords) -> bool:
    """Tell a byline: "By" and then names, so every word after the first has a capital."""
    found = words.byline.match(line)
    if found is None or SENTENCE_END.search(line.rstrip(".")):
        return False
    rest = [word for word in WORD.findall(line[found.end() :]) if word not in NAME_GLUE]
    return bool(rest) and all(word[0].isupper() for word in rest)


def is_dateline(line: str, words: RoleWords) -> bool:
    """A line that gives a date and nothing else but a label, a time of day, a place or an agency.

    >>> [is_dateline(line, role_words("en")) for line in ("Published: 19 August 2020", "May 5 was a bad day")]
    [True, False]
    """
    rest = line
    label = words.date_label.match(rest)
    if label:
        rest = rest[label.end() :]
    without = words.agency.sub(" ", words.date_word.sub(" ", rest))
    left = [word for word in WORD.findall(without) if not GLUE.fullmatch(word)]
    has_date = without != rest or label is not None or re.fullmatch(r"[\d\s/.:,-]+", rest) is not None
    return has_date and any(c.isdigit() for c in rest) and all(word.isupper() for word in left)


OPENING = re.compile(
    r"[A-Z][A-Z.'’ -]{2,40}(?:, [A-Z][\w.'’ ]{1,30}){0,3}"
    r"(?:, (?:[A-Z][a-z]{2,8}\.? \d{1,2}))?"
    r"\s*(?:\((?P<agency>[\w .&/-]{2,30})\)\s*)?(?P<dash>--?|[–—_])\s*"
)
AGENCY_OPENING = re.compile(r"\((?P<agency>[\w .&/-]{2,30})\)\s*(?P<dash>--?|[–—_])\s*")


def opening_dateline(line: str, words: RoleWords) -> int:
    """How many characters of a paragraph are its dateline ("PARIS, May 5 (AFP) - "); 0 for none.

    >>> line = "PARIS, May 5 (AFP) - The court ruled."
    >>> line[:opening_dateline(line, role_words("en"))]
    'PARIS, May 5 (AFP) - '
    """
    found = OPENING.match(line) or AGENCY_OPENING.match(line)
    if found is None:
        return 0
    agency = found["agency"]
    dated = words.date_word.search(line, 0, found.end()) is not None
    known = agency is not None and (words.agency.search(agency) is not None or agency.isupper())
    return found.end() if known or dated or found["dash"] in {"--", "—", "_"} else 0
