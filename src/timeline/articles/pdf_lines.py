"""Lines of printed pages as running text: words joined over line ends, heads and page numbers left out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from timeline.text.roles import BULLET, ends_sentence

NUMBER = re.compile(r"(?:page\s+)?[-–—\s]*\d{1,4}[-–—\s]*(?:(?:of|/)\s*\d{1,4})?", re.IGNORECASE)
FULL = 0.75
"""A line shorter than this share of the usual one, which ends as a sentence does, ends its paragraph."""
REPEATED = 3
"""A first or last line that stands on so many pages is no part of the text."""


def joined(pages: Sequence[str]) -> str:
    r"""Join the lines of all pages into paragraphs, which blank lines part.

    >>> print(joined(["Bridge falls\nThe old bridge over the river col-\nlapsed on Friday, police said."]))
    Bridge falls
    <BLANKLINE>
    The old bridge over the river collapsed on Friday, police said.
    """
    lines = list(_body(pages))
    widths = sorted(len(line) for line in lines if line)
    usual = widths[len(widths) * 3 // 4] if widths else 0
    paragraphs: list[str] = []
    open_ = False
    for line in lines:
        if open_ and line and not BULLET.match(line):
            paragraphs[-1] = _glued(paragraphs[-1], line)
        elif line:
            paragraphs.append(line)
        open_ = bool(line) and _runs_on(line, usual)
    return "\n\n".join(paragraphs)


def _body(pages: Sequence[str]) -> Iterator[str]:
    """Yield the lines of all pages without running heads, feet and page numbers."""
    split = [[" ".join(line.split()) for line in page.splitlines()] for page in pages]
    split = [_trimmed(lines) for lines in split]
    edges = Counter(_bare(lines[i]) for lines in split if lines for i in {0, len(lines) - 1})
    for lines in split:
        kept = [
            line
            for place, line in enumerate(lines)
            if place not in {0, len(lines) - 1}
            or not (NUMBER.fullmatch(line) or edges[_bare(line)] >= REPEATED)
        ]
        yield from _trimmed(kept)


def _trimmed(lines: list[str]) -> list[str]:
    """Cut blank lines off both ends."""
    full = [place for place, line in enumerate(lines) if line]
    return lines[full[0] : full[-1] + 1] if full else []


def _bare(line: str) -> str:
    """A line without digits, so that "12 The Post" and "13 The Post" are one."""
    return re.sub(r"\d+", "", line).strip().casefold()


def _runs_on(line: str, usual: int) -> bool:
    """Whether the next line goes on with the paragraph of this one."""
    if ends_sentence(line, 0, len(line)):
        return len(line) >= FULL * usual
    return len(line) >= FULL * usual or line[-1] in ",;-\u00ad"


def _glued(above: str, line: str) -> str:
    """Join two lines; a word that a hyphen parts is whole again."""
    if above.endswith("\u00ad") or (re.search(r"[^\W\d_]-$", above) and line[:1].islower()):
        return above[:-1] + line
    return f"{above} {line}"
