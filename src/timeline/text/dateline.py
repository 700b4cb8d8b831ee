"""Lines and openings of paragraphs that say when and where a text was written."""

from __future__ import annotations

import re

from timeline.text.role_words import RoleWords

WORD = re.compile(r"[^\W\d_]+(?:[.'’-][^\W\d_]+)*\.?")
GLUE = re.compile(r"(?:at|on|of|th|st|nd|rd|[ap]\.?m|t|z|gmt|utc|e[sd]?t)\.?", re.IGNORECASE)
"""What stands between the parts of a date line."""
ONLY_NUMBERS = re.compile(r"[\d\s/.:,-]+")

OPENING = re.compile(
    r"[A-Z][A-Z.'’ -]{2,40}(?:, [A-Z][\w.'’ ]{1,30}){0,3}"
    r"(?:, (?:[A-Z][a-z]{2,8}\.? \d{1,2}))?"
    r"\s*(?:\((?P<agency>[\w .&/-]{2,30})\)\s*)?(?P<dash>--?|[–—_])\s*"
)
AGENCY_OPENING = re.compile(r"\((?P<agency>[\w .&/-]{2,30})\)\s*(?P<dash>--?|[–—_])?\s*")


def is_dateline(line: str, words: RoleWords) -> bool:
    """A line that gives a date and nothing else but a label, a time of day, a place or an agency.

    >>> from timeline.text.role_words import role_words
    >>> [is_dateline(line, role_words("en")) for line in ("Published: 19 August 2020", "May 5 was a bad day")]
    [True, False]
    """
    rest = line
    label = words.date_label.match(rest)
    if label:
        rest = rest[label.end() :]
    without = words.ago.sub(" ", words.agency.sub(" ", words.date_word.sub(" ", rest)))
    left = [word for word in WORD.findall(without) if not GLUE.fullmatch(word)]
    has_date = without != rest or label is not None or ONLY_NUMBERS.fullmatch(rest) is not None
    return has_date and any(c.isdigit() for c in rest) and all(word.isupper() for word in left)


def opening_dateline(line: str, words: RoleWords) -> int:
    """How many characters of a paragraph are its dateline ("PARIS, May 5 (AFP) - "); 0 for none.

    >>> from timeline.text.role_words import role_words
    >>> line = "PARIS, May 5 (AFP) - The court ruled."
    >>> line[:opening_dateline(line, role_words("en"))]
    'PARIS, May 5 (AFP) - '
    """
    found = OPENING.match(line) or AGENCY_OPENING.match(line)
    if found is None:
        return 0
    agency, dash = found["agency"], found["dash"]
    known = agency is not None and words.agency.fullmatch(agency.strip()) is not None
    if dash is None:  # "(CNN) Three people died"
        return found.end() if known else 0
    known = known or (agency is not None and (words.agency.search(agency) is not None or agency.isupper()))
    dated = words.date_word.search(line, 0, found.end()) is not None
    return found.end() if known or dated or dash in {"--", "—", "_"} else 0
