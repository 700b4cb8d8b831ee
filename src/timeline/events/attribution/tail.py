"""Sources that end a sentence ("..., a team reported on Monday"), which the parser may take otherwise."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import attrs

from timeline.events.attribution.attribution import Report
from timeline.events.attribution.speakers import subject
from timeline.events.attribution.words import words
from timeline.text.document import Document, Sentence, Token

SAYING = frozenset({"VBD", "VBZ", "VBP", "VBN"})
LONGEST = 10
"""More words behind the verb are a clause of their own."""
CONTENT = frozenset({"dobj", "ccomp", "xcomp", "agent", "acomp"})
NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})
FINITE = frozenset({"MD", "VB", "VBD", "VBP", "VBZ"})


@attrs.frozen
class Tail:
    """The comma before a source at the end of a sentence, its verb, and the report it makes of all before."""

    comma: int
    verb: int
    report: Report


def tails_in(document: Document) -> Mapping[int, Tail]:
    """The tail of each sentence that has one, by the number of the sentence.

    >>> from timeline.text import annotate, read
    >>> document = annotate(read("Seals died last year, a team of biologists reported on Monday."))
    >>> [tail.report.speaker.text for tail in tails_in(document).values()]
    ['team']
    """
    found = ((sentence.i, _tail(document, sentence)) for sentence in document.sentences or ())
    return {i: tail for i, tail in found if tail is not None}


def _tail(document: Document, sentence: Sentence) -> Tail | None:
    tokens = document.tokens[sentence.first : sentence.last]
    verb = next(_last_verbs(document, tokens), None)
    if verb is None:
        return None
    speaker = _speaker(document, verb)
    if speaker is None or not sentence.first < speaker.i < verb.i:
        return None
    comma = _comma_before(document, speaker, sentence.first)
    if comma is None:
        return None
    return Tail(comma, verb.i, Report("clause", verb.start, verb.end, speaker))


def _last_verbs(document: Document, tokens: tuple[Token, ...]) -> Iterator[Token]:
    """The verb of saying that ends a sentence but for circumstances."""
    for token in tokens[: -LONGEST - 2 : -1]:
        if token.tag in SAYING and token.lemma in words(document.lang).that:
            if not any(c.dep in CONTENT and c.i > token.i for c in document.children(token)):
                yield token
            return
        if token.tag in FINITE:
            return


def _speaker(document: Document, verb: Token) -> Token | None:
    if verb.tag == "VBN":
        head = document.head(verb)
        return head if verb.dep == "acl" and head.dep in {"appos", "conj"} else None
    own = subject(document, verb)
    if own is not None and own.head == verb.i:
        return own
    before = document.tokens[verb.i - 1]
    return before if before.pos in NOMINAL else None


def _comma_before(document: Document, speaker: Token, first: int) -> int | None:
    """The comma in front of the phrase of a speaker, with nothing but that phrase between."""
    start = min((t.i for t in document.subtree(speaker) if t.i < speaker.i), default=speaker.i)
    for i in range(speaker.i - 1, max(start - 2, first), -1):
        token = document.tokens[i]
        if token.text == ",":
            return i
        if token.tag in FINITE:
            return None
    return None
