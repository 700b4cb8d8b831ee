"""Who stands at the head of a label: the subject in words, its heads, and whether it is many."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from timeline.events.mention import UNNAMED, EventMention
from timeline.records.labels.number import is_plural
from timeline.records.labels.phrase import Writer, heads_of, row_of
from timeline.records.labels.words import words
from timeline.text.document import Token

_LONG_SOURCE = 30
_BRIEF = 2
"""From so bare a subject on, a long source is called by its first words alone."""


@attrs.frozen
class Who:
    """A subject as a label writes it; nothing where it is not known."""

    text: str
    heads: Sequence[Token] = ()
    plural: bool = False

    @classmethod
    def of(cls, writer: Writer, heads: Sequence[Token]) -> Who:
        """The row of these heads."""
        return cls(row_of(writer.front, heads), heads, is_plural(writer.names, heads))


def who_of(writer: Writer, main: EventMention, first: Token | None) -> Who:
    """The subject with the word `first`; who speaks of himself is whom the text quotes."""
    if first is None:
        return Who("")
    if first.lower in words().speakers and main.source not in {None, UNNAMED}:
        return Who(_briefly(writer, main.source or ""), [first])
    return Who.of(writer, heads_of(writer, first))


def _briefly(writer: Writer, source: str) -> str:
    """The commissioner alone of "commissioner of the department of health", where there is no more room."""
    if writer.ahead < _BRIEF or len(source) <= _LONG_SOURCE:
        return source
    return source.split(",", 1)[0].split(" of ", 1)[0]
