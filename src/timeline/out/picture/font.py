"""How wide text is in a picture, guessed on the wide side, since no font is at hand."""

from __future__ import annotations

import unicodedata

from timeline.out.width import ELLIPSIS

# Widths in 1/100 em of DejaVu Sans, about the widest of the fonts that a browser falls back to; a picture
# laid out for it has room to spare in the others.
_NARROW = dict.fromkeys("iIjl|'.,:;! ", 34) | dict.fromkeys('frt()[]/-"', 42)
_WIDE = dict.fromkeys("mMWw@%", 98) | dict.fromkeys("ABCDEGHKNOQRUVXYZ&", 76)
_PLAIN = 64
_FULL = 104


def text_width(text: str, size: float) -> float:
    """Return the width of the text in pixels at a font size, or a little more.

    >>> text_width("Iliad", 10) < text_width("MMMMM", 10)
    True
    """
    return size * sum(_hundredths(char) for char in text) / 100


def fit(text: str, size: float, pixels: float) -> str:
    """Cut the text to so many pixels, with an ellipsis where something is lost.

    >>> fit("The council met again", 10, 60)
    'The coun…'
    """
    if text_width(text, size) <= pixels:
        return text
    room = pixels - text_width(ELLIPSIS, size)
    kept = 0
    for char in text:
        room -= size * _hundredths(char) / 100
        if room < 0:
            break
        kept += 1
    return text[:kept].rstrip() + ELLIPSIS


def _hundredths(char: str) -> int:
    if char in _NARROW:
        return _NARROW[char]
    if char in _WIDE:
        return _WIDE[char]
    if char.isascii():
        return _PLAIN
    if unicodedata.combining(char):
        return 0
    return _FULL if unicodedata.east_asian_width(char) in {"W", "F", "A"} else 84
