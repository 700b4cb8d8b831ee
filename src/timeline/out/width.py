"""How wide text is in a terminal, and how to cut and wrap it there."""

from __future__ import annotations

import unicodedata

ELLIPSIS = "…"


def printable(text: str) -> str:
    r"""Return the text on one line, without characters that move the cursor or cannot be written.

    >>> printable("a\tb\x1b[31m c")
    'a b�[31m c'
    """
    words = " ".join(text.split())
    return "".join(_shown(char) for char in words)


def width(text: str) -> int:
    """Count the terminal columns: wide East Asian characters take two, combining marks none.

    >>> width("日本"), width("é")
    (4, 1)
    """
    return len(text) if text.isascii() else sum(_columns(char) for char in text)


def cut(text: str, columns: int) -> str:
    """Cut the text to so many columns, with an ellipsis where something is lost."""
    if width(text) <= columns:
        return text
    kept, used = "", 0
    for char in text:
        used += _columns(char)
        if used > columns - 1:
            break
        kept += char
    return kept.rstrip() + ELLIPSIS


def pad(text: str, columns: int) -> str:
    """Fill the text with blanks to so many columns."""
    return text + " " * max(columns - width(text), 0)


def wrap(text: str, columns: int, lines: int) -> list[str]:
    """Break the text at blanks into at most so many lines; what does not fit is cut.

    >>> wrap("one two three four", 9, 2)
    ['one two', 'three fo…']
    """
    found: list[str] = []
    rest = text
    while len(found) < lines - 1 and width(rest) > columns:
        line, rest = _first_line(rest, columns)
        found.append(line)
    return [*found, cut(rest, columns)]


def _first_line(text: str, columns: int) -> tuple[str, str]:
    words = text.split(" ")
    count = 0
    used = -1
    while count < len(words) and used + 1 + width(words[count]) <= columns:
        used += 1 + width(words[count])
        count += 1
    if count == 0:
        head = cut(words[0], columns)[:-1]
        return head, text[len(head) :]
    return " ".join(words[:count]), " ".join(words[count:])


def _shown(char: str) -> str:
    return "\ufffd" if unicodedata.category(char) in {"Cc", "Cs", "Cf", "Co", "Cn"} else char


def _columns(char: str) -> int:
    if unicodedata.combining(char) or unicodedata.category(char) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(char) in {"W", "F"} else 1
