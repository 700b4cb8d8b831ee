"""How any word of a text is told, be it an event of the timeline or not."""

from __future__ import annotations

from timeline.events.reading import read_trigger
from timeline.events.realis import Judgement, judge
from timeline.text.document import Document, Token


def judged(document: Document, token: Token) -> Judgement:
    """Judge a word as a trigger of an event would be: its realis, its factuality, and the words for both.

    >>> from timeline.text import annotate, read
    >>> document = annotate(read("The strike did not cause the shortage."))
    >>> judged(document, document.tokens[4]).realis.value
    'NEGATED'
    """
    return judge(document, token, read_trigger(document, token))
