"""The reference date as the text prints it: in a dateline, a byline, a labelled line, a line of its own.

LISBON, Aug. 19, 2020 (Reuters) -      Published: 19 August 2020      Wednesday, August 19, 2020
19/08/2020 Minister resigns
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from timeline.records.publication.clue import Clue
from timeline.records.reference_date import ReferenceDate, ReferenceSource
from timeline.text.document import BlockRole, Document
from timeline.values import Day, Evidence

_HEAD = 600
"""How many characters from the first count as the head of a text, and half as many at its foot."""
_LINE = 600
"""So much of a line is looked at on either side of a date: text without line ends is one line."""
_NAMES = 5
"""So many words of names may stand beside a date in its line."""
_GLUE = frozenset({"by", "of", "and", "de", "la"})
_ROLES = frozenset({BlockRole.DATELINE, BlockRole.BYLINE})


def date_of_dateline(document: Document, clues: Sequence[Clue]) -> ReferenceDate | None:
    """The date that the text itself gives as its own, or None."""
    full = [clue for clue in clues if clue.full is not None]
    for rule, source, fits in (
        ("label", ReferenceSource.METADATA, _is_labelled),
        ("dateline", ReferenceSource.DATELINE, _is_dateline),
        ("line of its own", ReferenceSource.DATELINE, _is_line),
        ("line with names", ReferenceSource.DATELINE, _is_signed_line),
        ("first word", ReferenceSource.DATELINE, _is_first_word),
    ):
        found = next((clue for clue in full if fits(document, clue)), None)
        if found is not None and found.full is not None:
            return _answer(found, found.full, rule, source)
    return None


def _answer(clue: Clue, day: Day, rule: str, source: ReferenceSource) -> ReferenceDate:
    note = f"{clue.text!r} is printed as the date of the text"
    return ReferenceDate(
        earliest=day.plain,
        latest=day.plain,
        source=source,
        evidence=(Evidence("reference date", rule, note, clue.start, clue.end),),
    )


def _is_labelled(document: Document, clue: Clue) -> bool:
    """After "Published:", "Posted on", "Filed by Ann Lee on" at the head of its line or of a part of it.

    In a sentence such words tell of something else: "the study, published on 3 May 2019, found".
    """
    if not _is_beside(_parts().split(_line_after(document, clue))[0]):
        return False
    before = _line_before(document, clue)
    return _label().fullmatch(_parts().split(before)[-1]) is not None or _colon().search(before) is not None


def _is_dateline(document: Document, clue: Clue) -> bool:
    """In a dateline or byline, or before an agency in brackets and a dash at the head of a paragraph."""
    if clue.role in _ROLES:
        return True
    if clue.start > _HEAD or not _is_named(_line_before(document, clue)):
        return False
    return _agency().match(document.text[clue.end : clue.end + 40]) is not None


def _is_line(document: Document, clue: Clue) -> bool:
    """Alone in its line, but for a weekday, a time and a place, at the head or the foot of the text."""
    foot = document.blocks[-1].end if document.blocks else len(document.text)
    if clue.start > _HEAD and clue.end < foot - _HEAD // 2:
        return False
    return _is_beside(_line_before(document, clue) + " " + _line_after(document, clue))


def _is_signed_line(document: Document, clue: Clue) -> bool:
    """In a line below the first that has a few names beside it: "Ann Lee, 3 May 2019"."""
    if clue.start > _HEAD or not document.text[: clue.start].rpartition("\n")[0].strip():
        return False
    return _is_named(_line_before(document, clue) + " " + _line_after(document, clue))


def _is_named(text: str) -> bool:
    """Whether a few names are all that stands beside a date, but for words that belong to it."""
    words = [word for word in _breaks().split(text) if word and not _beside_date().fullmatch(word)]
    return len(words) <= _NAMES and all(word in _GLUE or _name().fullmatch(word) for word in words)


def _is_first_word(document: Document, clue: Clue) -> bool:
    """The first word of the text, in digits, and then the capital of its first sentence or headline.

    Where other lines begin with a date as well, the text is a list of dated entries.
    """
    text = document.text
    if clue.start > _HEAD or text[: clue.start].strip():
        return False
    first = not any(letter.isalpha() for letter in clue.text)
    return first and _headline().match(text, clue.end) is not None and not _dated_line().search(text)


def _is_beside(text: str) -> bool:
    """Whether all words are such as stand beside a date in its line."""
    return all(_beside_date().fullmatch(word) for word in _breaks().split(text) if word)


def _line_before(document: Document, clue: Clue) -> str:
    """What stands before in its line, of a line without end the last of it."""
    first = max(0, clue.start - _LINE)
    return document.text[max(first, document.text.rfind("\n", first, clue.start) + 1) : clue.start]


def _line_after(document: Document, clue: Clue) -> str:
    """What stands behind in its line, of a line without end the first of it."""
    return document.text[clue.end : clue.end + _LINE].partition("\n")[0]


@cache
def _headline() -> re.Pattern[str]:
    """A blank or a line end, quotes and brackets perhaps, and a capital."""
    return re.compile(r"[ \t\n]{1,3}[^\w\s]{0,3} ?[^\W\d_a-z]")


@cache
def _dated_line() -> re.Pattern[str]:
    return re.compile(r"\n\s{0,4}\d{1,4}([/.-])\d{1,2}\1\d{1,4} ")


_LABELS = r"published|posted|publication date|date|dated|issued|released|filed|created"
_WEEKDAY = r"(?:[^\W\d]{3,9}[.,]{0,2} )?"


@cache
def _label() -> re.Pattern[str]:
    """All of a part of a line before its date: "First published by Ann Lee on Friday"."""
    first = r"(?:(?:first|originally|article|story) )?"
    return re.compile(
        rf"(?i)\W{{0,3}}{first}(?:{_LABELS})(?: by [^\d\n:]{{1,60}})?"
        rf"(?: on| at| online)?\s?[:,]?\s?{_WEEKDAY}\s?"
    )


@cache
def _colon() -> re.Pattern[str]:
    """A label with its colon, whatever stands before it in the line."""
    return re.compile(rf"(?i)(?:^|\s)(?:{_LABELS})(?: on| at| online)?\s?:\s?{_WEEKDAY}\s?$")


@cache
def _parts() -> re.Pattern[str]:
    return re.compile(r"[|·•\t]| [-–—/] ")


@cache
def _name() -> re.Pattern[str]:
    """A word of a name: of a writer, a place, a paper."""
    return re.compile(r"[^\W\d_a-z][^\W\d]*(?:['’.][^\W\d]*)*")


@cache
def _agency() -> re.Pattern[str]:
    """What stands between the date of a dateline and its text: an agency or a place, and a dash."""
    agency = r"\([A-Z][\w .&/-]{1,25}\)|/[A-Z][\w .&-]{1,25}/"
    return re.compile(rf"\)?(?:, ?[A-Z][A-Z .]{{1,30}})?\s?(?:{agency})?\s?(?:--|—|–|-|_|:)")


@cache
def _breaks() -> re.Pattern[str]:
    return re.compile(r"[\s,|/()\[\]·•–—-]+")


@cache
def _beside_date() -> re.Pattern[str]:
    """A word that may stand beside a date in its line: a weekday, a clock time, a zone, "updated"."""
    weekday = r"(?:[Mm]on|[Tt]ues|[Ww]ednes|[Tt]hurs|[Ff]ri|[Ss]atur|[Ss]un)day"
    time = r"\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:[ap]m)?"
    return re.compile(
        rf"{weekday}|{time}|(?i:[ap]\.?m\.?)|[A-Z]{{2,4}}|at|on|(?i:updated|last|modified)[:.]?|[.:]"
    )
