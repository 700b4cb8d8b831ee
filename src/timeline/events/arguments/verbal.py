"""The arguments of an event that a verb tells."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from timeline.events.arguments.clause import (
    SUBJECTS,
    is_misplaced_destination,
    is_passive,
    objects,
    subject,
)
from timeline.events.arguments.prepositions import role_of
from timeline.events.arguments.reading import NOMINAL, Candidate, in_times, prepositional, with_dep
from timeline.events.arguments.words import words
from timeline.events.mention import Role
from timeline.text.document import Document, Span, Token


def verb_arguments(document: Document, verb: Token, times: Sequence[Span]) -> Iterator[Candidate]:
    """Subject, objects and prepositional phrases of a verb, each with its role."""
    first = subject(document, verb)
    if first is not None:
        yield Candidate(subject_role(document, verb), first)
    for target in objects(document, verb):
        yield Candidate(Role.PATIENT, target)
    for target in _before_time(document, verb, times):
        yield Candidate(Role.PATIENT, target)
    for receiver in with_dep(document, verb, "dative"):
        if receiver.pos in NOMINAL:
            yield Candidate(Role.RECIPIENT, receiver)
    for named in with_dep(document, verb, "oprd", "attr"):
        if named.pos in NOMINAL:
            yield Candidate(Role.THEME, named)
            yield from _office(document, named, times)
    yield from _phrases(document, verb, times)
    yield from _destination(document, verb)


def _before_time(document: Document, verb: Token, times: Sequence[Span]) -> Iterator[Token]:
    """The object that a parser took for the first part of a time: "to meet *Mary* Thursday"."""
    for child in with_dep(document, verb, "npadvmod", "dobj"):
        if in_times(child, times):
            inside = [t for t in with_dep(document, child, "compound", "nmod") if not in_times(t, times)]
            yield from inside[-1:]


def subject_role(document: Document, verb: Token) -> Role:
    """AGENT, or PATIENT of a passive, or THEME of a verb that merely happens to its subject."""
    if is_passive(document, verb):
        return Role.PATIENT
    acts_on = any(True for _ in with_dep(document, verb, "dobj"))
    happens = verb.lemma.lower() in words(document.lang).unaccusative and not acts_on
    return Role.THEME if happens else Role.AGENT


def _phrases(document: Document, verb: Token, times: Sequence[Span]) -> Iterator[Candidate]:
    yield from _shared_agent(document, verb)
    for preposition, target in prepositional(document, verb, times):
        if preposition == "as":
            yield from _office(document, target, times)
        elif preposition == "by" and is_passive(document, verb):
            means = target.lemma.lower() in words(document.lang).means
            yield Candidate(Role.INSTRUMENT if means else Role.AGENT, target)
        elif (role := role_of(document, verb, preposition, target)) is not None:
            yield Candidate(role, target)


def _shared_agent(document: Document, verb: Token) -> Iterator[Candidate]:
    """The agent after a pair of passives did both: "was shot and killed by X"."""
    for conjunct in with_dep(document, verb, "conj"):
        between = document.tokens[verb.i + 1 : conjunct.i]
        if is_passive(document, verb) and all(token.pos in {"CCONJ", "ADV", "AUX"} for token in between):
            for agent in with_dep(document, conjunct, "agent"):
                yield from (Candidate(Role.AGENT, target) for target in with_dep(document, agent, "pobj"))


def _office(document: Document, title: Token, times: Sequence[Span]) -> Iterator[Candidate]:
    """The country or city of an office is where it is held: "became mayor of Lyon"."""
    for preposition, target in prepositional(document, title, times):
        if (
            preposition == "of"
            and target.pos == "PROPN"
            and role_of(document, title, "in", target) is Role.PLACE
        ):
            yield Candidate(Role.PLACE, target)


def _destination(document: Document, verb: Token) -> Iterator[Candidate]:
    """The place in "left for X to meet Y", which a parser takes for the subject of the meeting."""
    for clause in with_dep(document, verb, "advcl", "ccomp"):
        for target in with_dep(document, clause, *SUBJECTS):
            if is_misplaced_destination(document, clause, target):
                yield Candidate(Role.PLACE, target)
