"""Detecting: whether a text is a short message, by the way it is written.

One mark such as a tag, an emoticon or a word of the chat tells a message. "I" and "you" outside of quotation
marks, an exclamation, dots, and a small letter at the start or no stop at the end are signs. Prose of one
line can have one of them, so that two are asked for.
"""

from __future__ import annotations

import re
from functools import cache

from timeline.times.lexicon import Lexicon
from timeline.times.symbols import group

LONGEST = 400
"""Characters of the longest text that is taken for a message."""

ENOUGH = 2
"""Signs that make a message of a text without a mark."""


def is_message(text: str, words: Lexicon) -> bool:
    """Whether a text is a short message; only of a language that lists words of the chat.

    >>> from timeline.times.lexicon import lexicon
    >>> [is_message(text, lexicon()) for text in ("Busy day! #work", "lol busy day", "It was a busy day.")]
    [True, True, False]
    """
    if len(text) > LONGEST or "chat_words" not in words.context:
        return False
    if _marks().search(text) is not None:
        return True
    line = text.strip()
    return "\n" not in line and _signs(line, words) >= ENOUGH


def _signs(line: str, words: Lexicon) -> int:
    """How many signs of a message a line has; a word of the chat counts for enough."""
    told = _letters().findall(line)
    own = _quotes().search(line) is None
    if own and any(_is_of_chat(word, words) for word in told):
        return ENOUGH
    signs = (
        own and any(word in words.context["chat_persons"] for word in told),
        own and _exclaims().search(line) is not None,
        line[:1].islower() or (bool(told) and line[-1:].isalnum()),
        "..." in line or "…" in line,
    )
    return sum(signs)


def _is_of_chat(word: str, words: Lexicon) -> bool:
    """Whether only a chat writes the word so: "lol", or "friday" with a small letter."""
    if word.lower() in words.context["chat_words"]:
        return True
    entry = words.words.get(word) if word.islower() else None
    return entry is not None and entry[0] in group("WEEKDAY_FULL")


@cache
def _marks() -> re.Pattern[str]:
    """Tags, names and links; emoticons and what only a keyboard in haste writes."""
    return re.compile(
        r"(?<!\w)@\w|(?<!\w)\#\w{0,30}[^\W\d]|https?://|(?<!\w)RT\s@|::|!!|[?!]\?|\?!|\w\.\.(?=\s|\w|$)|\w~"
        r"|[:;]['-]?[)(DPpo3](?!\w)|(?<!\w)(?:xD|XD|<3|\^_?\^|[oOTu]\.[oOTu]|-_+-)(?!\w)"
        r"|&(?:lt|gt|amp);|(?:^|\s)i(?:['’]m|['’]ve)?(?=\s)|([aeouyz])\1\1|[\u2600-\u27bf\U0001f300-\U0001faff]"
    )


@cache
def _letters() -> re.Pattern[str]:
    return re.compile(r"[^\W\d_]+")


@cache
def _quotes() -> re.Pattern[str]:
    return re.compile("[\"“”«»„]|``|''")


@cache
def _exclaims() -> re.Pattern[str]:
    """An exclamation that ends the text or goes before a new sentence; not the name "Yahoo!"."""
    return re.compile(r"!(?=\s*$|\s+[A-Z]\w*\s+[a-z])")
