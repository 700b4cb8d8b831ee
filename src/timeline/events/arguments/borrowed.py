"""Phrases that a parser hung under an argument although they belong to the event."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from timeline.events.arguments.prepositions import role_of
from timeline.events.arguments.reading import Candidate, Preposition, is_measure, prepositions_of
from timeline.events.arguments.words import words
from timeline.text.document import Document, Span, Token

_OF_MEASURES = frozenset({"of", "between", "in"})


def borrowed_from_object(
    document: Document, verb: Token, target: Token, times: Sequence[Span]
) -> Iterator[Candidate]:
    """What belongs to the verb: "accused X *of fraud*", "raised £2 million *for victims*"."""
    for preposition, noun in prepositions_of(document, target, times):
        measured = is_measure(document, target) and preposition.name not in _OF_MEASURES
        if measured or _is_loose(document, preposition, target) or is_framed(document, verb, preposition):
            role = role_of(document, verb, preposition.name, noun)
            if role is not None:
                yield Candidate(role, noun, preposition.token)


def _is_loose(document: Document, preposition: Preposition, noun: Token) -> bool:
    """Whether a phrase says as much of the event as of the noun: "a goal against X", "a deal with X"."""
    mutual = noun.lemma.lower() in words(document.lang).reciprocal
    return preposition.name == "against" or (preposition.name == "with" and mutual)


def is_framed(document: Document, event: Token, preposition: Preposition) -> bool:
    """Whether a verb or noun asks for the preposition: "accuse … of", "give … to", "trial … for"."""
    frames, lemma = words(document.lang).frames, event.lemma.lower()
    if preposition.name == "to":
        return lemma in frames.giving
    return lemma in frames.frames.get(preposition.name, ())


def borrowed_from_noun(
    document: Document, noun: Token, target: Token, times: Sequence[Span]
) -> Iterator[Candidate]:
    """What belongs to an event noun: "the trial of X *for fraud*", "the election of X *as mayor*"."""
    for preposition, inner in prepositions_of(document, target, times):
        taken = preposition.name == "from" and noun.lemma.lower() in words(document.lang).frames.undergone
        if taken or preposition.name in {"as", "by"} or is_framed(document, noun, preposition):
            role = role_of(document, noun, preposition.name, inner)
            if role is not None:
                yield Candidate(role, inner, preposition.token)
