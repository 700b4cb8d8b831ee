"""Small questions about a token that every rule of this folder asks."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from timeline.events.arguments.words import words
from timeline.events.mention import Role
from timeline.text.document import BlockRole, Document, Name, Span, Token

VERBAL = frozenset({"VERB", "AUX"})
NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
_STACKED = frozenset({"up", "out", "away", "back", "off", "down", "from", "as", "ahead", "along", "together"})
RELATIVE = frozenset({"that", "which", "who", "whom"})
PLACE_LABELS = frozenset({"GPE", "LOC", "FAC"})
PARTY_LABELS = frozenset({"PERSON", "ORG", "NORP", "GPE"})


class Candidate(NamedTuple):
    """A word that fills a role, before its phrase is cut out."""

    role: Role
    head: Token
    borrowed: Token | None = None
    """The preposition that a parser hung under another argument, whose phrase ends before it."""


def name_at(document: Document, token: Token) -> Name | None:
    """The name that covers a token, as the annotator saw it."""
    k = bisect_right(document.names, token.start, key=lambda name: name.start) - 1
    return document.names[k] if k >= 0 and token.start < document.names[k].end else None


def label_of(document: Document, token: Token) -> str | None:
    """The label of the name that covers a token: GPE, PERSON, ..."""
    name = name_at(document, token)
    return name.label if name else None


def is_place(document: Document, token: Token) -> bool:
    """Whether a token names a place, or describes one ("the airport")."""
    label = label_of(document, token)
    if label is not None and token.pos == "PROPN" and label in PLACE_LABELS | {"PERSON"}:
        return label != "PERSON"
    return (token.lower if token.pos == "PROPN" else token.lemma.lower()) in words(
        document.lang
    ).nouns.place_nouns


def is_party(document: Document, token: Token) -> bool:
    """Whether a token is for people or bodies that can act: a name, a pronoun, "officials", "the army"."""
    known, lemma = words(document.lang).nouns, token.lemma.lower()
    if label_of(document, token) in PARTY_LABELS or lemma in known.people or lemma in known.bodies:
        return True
    return (
        token.pos == "PRON" and token.lower not in {"it", "this", "that", "these", "those"}
    ) or lemma == "other"


def is_people_by_adjective(document: Document, token: Token) -> bool:
    """Whether an adjective or participle stands for people: "the homeless", "the wounded"."""
    return token.tag in {"JJ", "VBN", "VBD"} and any(
        child.lower == "the" for child in document.children(token)
    )


def is_measure(document: Document, token: Token) -> bool:
    """Whether a token is a number or a unit with a number: "$5", "10 percent", "half a percentage point"."""
    if token.pos in {"NUM", "SYM"}:
        return True
    counted = any(
        child.pos == "NUM" or child.dep in {"nummod", "predet"} for child in document.children(token)
    )
    return counted and token.lemma.lower() in words(document.lang).nouns.measures


def is_toll(document: Document, token: Token) -> bool:
    """Whether an adjective has its number before it: "at least 22 *dead*"; not what "left 22 dead".

    >>> from timeline.text import annotate, read
    >>> document = annotate(read("The agency reported 22 dead."))
    >>> [token.text for token in document.tokens if is_toll(document, token)]
    ['dead']
    """
    if token.pos != "ADJ" or token.dep in {"amod", "oprd"} or is_toll_said_of(document, token):
        return False
    return _is_counted(document, token)


def is_toll_said_of(document: Document, token: Token) -> bool:
    """Whether an adjective with its number is what a verb did: "left 22 *dead*"."""
    left = token.dep == "dobj" and document.head(token).lemma.lower() == "leave"
    return token.pos == "ADJ" and (left or token.dep == "oprd") and _is_counted(document, token)


def _is_counted(document: Document, token: Token) -> bool:
    return any(child.dep == "nummod" and child.i < token.i for child in document.children(token))


def in_headline(document: Document, token: Token) -> bool:
    """Whether a token stands in a headline."""
    block = document.block_at(token.start)
    return block is not None and block.role is BlockRole.HEADLINE


def times_near(document: Document, token: Token, times: Sequence[Span]) -> tuple[Span, ...]:
    """The time expressions in the sentence of a token: no other can touch its phrases."""
    sentence = document.sentence_at(token.start)
    if sentence is None:
        return tuple(times)
    return tuple(span for span in times if span[0] < sentence.end and sentence.start < span[1])


def in_times(token: Token, times: Sequence[Span]) -> bool:
    """Whether a token belongs to a time expression."""
    return any(start < token.end and token.start < end for start, end in times)


def with_dep(document: Document, token: Token, *deps: str) -> Iterator[Token]:
    """The children of a token that have one of the dependency labels."""
    return (child for child in document.children(token) if child.dep in deps)


def first_with_dep(document: Document, token: Token, *deps: str) -> Token | None:
    """The first child of a token that has one of the dependency labels."""
    return next(with_dep(document, token, *deps), None)


def prepositional(document: Document, token: Token, times: Sequence[Span]) -> Iterator[tuple[str, Token]]:
    """Preposition and object of each prepositional phrase of a token.

    A phrase that a parser hung under a date ("on 3 January in Oslo") is given to what the date belongs to.
    """
    for preposition, target in prepositions_of(document, token, times):
        yield preposition.name, target


class Preposition(NamedTuple):
    """A preposition as its words say it ("in front of"), and its first token."""

    name: str
    token: Token


def prepositions_of(
    document: Document, token: Token, times: Sequence[Span]
) -> Iterator[tuple[Preposition, Token]]:
    """As `prepositional`, with the token of each preposition."""
    for preposition in with_dep(document, token, "prep", "agent", "dative"):
        if preposition.pos not in {"ADP", "SCONJ", "PART", "VERB"}:
            continue
        for target in with_dep(document, preposition, "pobj"):
            if in_times(target, times):
                for inner, noun in prepositions_of(document, target, times):
                    if inner.name != "of":  # "within two days of the release"
                        yield inner, noun
            else:
                yield _compound(document, preposition, target) or (
                    Preposition(preposition.lower, preposition),
                    target,
                )
        if preposition.lower in _STACKED:
            for inner, target in prepositions_of(document, preposition, times):
                name = "out of" if (preposition.lower, inner.name) == ("out", "of") else inner.name
                yield Preposition(name, preposition if name == "out of" else inner.token), target


def _compound(document: Document, preposition: Token, noun: Token) -> tuple[Preposition, Token] | None:
    """A preposition of several words with its object: "in front of X", "on behalf of X"."""
    for of in with_dep(document, noun, "prep"):
        if noun.lower in words(document.lang).frames.compounds.get(f"{preposition.lower} {of.lower}", ()):
            for target in with_dep(document, of, "pobj"):
                return Preposition(f"{preposition.lower} {noun.lower} {of.lower}", preposition), target
    return None
