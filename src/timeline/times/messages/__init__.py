"""Messages: short texts of one line, in which bare words such as "day" and "night" are times.

News hardly ever means a time by a bare "day" or "night"; a message nearly always does. `detect` says what is
a message; the rules of `clocks`, `units` and `words` what it means; `extents` how far a time reaches in it.
"""

from __future__ import annotations

from timeline.times.grammar import Found
from timeline.times.lexer import Lexed
from timeline.times.lexicon import Lexicon
from timeline.times.messages.bare import add_bare
from timeline.times.messages.detect import is_message
from timeline.times.messages.extents import fit_extents

__all__ = ["is_message", "read_message"]


def read_message(text: str, lexed: Lexed, words: Lexicon, found: list[Found]) -> list[Found]:
    """What is found in a message, with its bare words and with the extents that messages have."""
    return fit_extents(text, lexed, add_bare(text, lexed, words, found))
