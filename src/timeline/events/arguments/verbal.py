"""The arguments of an event that a verb tells."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from timeline.events.arguments.borrowed import borrowed_from_object
from timeline.events.arguments.clause import (
    SUBJECTS,
    antecedent,
    is_misplaced_destination,
    subject,
)
from timeline.events.arguments.objects import objects
from timeline.events.arguments.prepositions import role_of
from timeline.events.arguments.reading import (
    NOMINAL,
    RELATIVE,
    Candidate,
    in_times,
    is_measure,
    is_party,
    is_place,
    prepositional,
    with_dep,
)
from timeline.events.arguments.voice import is_passive
from timeline.events.arguments.words import words
from timeline.events.mention import Role
from timeline.text.document import Document, Span, Token


def verb_arguments(document: Document, verb: Token, times: Sequence[Span]) -> Iterator[Candidate]:
    """Subject, objects and prepositional phrases of a verb, each with its role."""
    first = subject(document, verb)
    if first is not None:
        role = subject_role(document, verb, times)
        if not (role is Role.AGENT and _is_sum(document, first)):
            yield Candidate(role, first)
    yield from _objects(document, verb, times)
    for named in with_dep(document, verb, "oprd", "attr"):
        if named.pos in NOMINAL:
            yield Candidate(Role.THEME, named)
            yield from _office(document, named, times)
    yield from _phrases(document, verb, times)
    yield from _destination(document, verb)
    yield from _where(document, verb)


def _objects(document: Document, verb: Token, times: Sequence[Span]) -> Iterator[Candidate]:
    """What is acted on, who is given or told something, and what hangs under them but is the verb's."""
    known, lemma = words(document.lang), verb.lemma.lower()
    moves = lemma in known.motion | known.unaccusative
    targets = objects(document, verb)
    for target in targets:
        told = lemma in known.frames.informing and is_party(document, target)
        told = told or (lemma in known.frames.giving and len(targets) == 2 and target is targets[0])
        if not (moves and is_measure(document, target)):
            yield Candidate(Role.RECIPIENT if told else Role.PATIENT, target)
        yield from borrowed_from_object(document, verb, target, times)
    for target in _before_time(document, verb, times):
        yield Candidate(Role.PATIENT, target)
    for receiver in with_dep(document, verb, "dative"):
        if receiver.pos in NOMINAL:
            yield Candidate(Role.PATIENT if lemma in known.frames.fining else Role.RECIPIENT, receiver)


def _before_time(document: Document, verb: Token, times: Sequence[Span]) -> Iterator[Token]:
    """The object that a parser took for the first part of a time: "to meet *Mary* Thursday"."""
    for child in with_dep(document, verb, "npadvmod", "dobj"):
        if in_times(child, times):
            inside = [t for t in with_dep(document, child, "compound", "nmod") if not in_times(t, times)]
            yield from inside[-1:]


def _is_sum(document: Document, token: Token) -> bool:
    """Money acts in no event, but a parser may take it for a subject ("invest between $5 and $7 million")."""
    return token.pos == "NUM" and any(child.tag == "$" for child in document.children(token))


def subject_role(document: Document, verb: Token, times: Sequence[Span] = ()) -> Role:
    """AGENT, or PATIENT of a passive, or THEME of what happens to its subject, or RECIPIENT of a gift."""
    known, lemma = words(document.lang), verb.lemma.lower()
    acts_on = any(not in_times(target, times) for target in with_dep(document, verb, "dobj"))
    if is_passive(document, verb):
        given = lemma in known.frames.giving and acts_on
        return Role.RECIPIENT if given or lemma in known.frames.informing else Role.PATIENT
    if lemma in known.receiving and acts_on:
        return Role.RECIPIENT
    acts_on = acts_on or any(with_dep(document, verb, "xcomp"))  # "began to sell"
    happens = lemma in known.describing or (lemma in known.unaccusative and not acts_on)
    return Role.THEME if happens else Role.AGENT


def _phrases(document: Document, verb: Token, times: Sequence[Span]) -> Iterator[Candidate]:
    yield from _shared_agent(document, verb)
    for preposition, noun in _with_those_under_measures(document, verb, times):
        target = antecedent(document, verb, noun) if noun.lower in RELATIVE else noun
        if target is None:
            continue
        if preposition == "by" and is_passive(document, verb):
            yield from _by_phrase(document, target)
        elif (role := role_of(document, verb, preposition, target)) is not None:
            yield Candidate(role, target)
            if preposition == "as":
                yield from _office(document, target, times)


def _with_those_under_measures(
    document: Document, verb: Token, times: Sequence[Span]
) -> Iterator[tuple[str, Token]]:
    """The phrases of a verb, and those hung under a level: "cut to $199 *in the US*"."""
    for preposition, target in prepositional(document, verb, times):
        yield preposition, target
        if is_measure(document, target):
            yield from (pair for pair in prepositional(document, target, times) if pair[0] != "of")


def _by_phrase(document: Document, target: Token) -> Iterator[Candidate]:
    """Who did it or with what; not by how much or in what way ("by 5 percent", "by a margin")."""
    known = words(document.lang)
    partitive = any(child.lower == "of" for child in with_dep(document, target, "prep"))
    how_much = is_measure(document, target) and not (target.pos == "NUM" and partitive)  # "by seven of them"
    if how_much or target.lemma.lower() in known.frames.set_phrases["by"]:
        return
    yield Candidate(Role.INSTRUMENT if target.lemma.lower() in known.nouns.means else Role.AGENT, target)


def _where(document: Document, verb: Token) -> Iterator[Candidate]:
    """The place of a relative clause with where: "the hotel where they met"."""
    if verb.dep == "relcl" and any(child.lower == "where" for child in with_dep(document, verb, "advmod")):
        yield Candidate(Role.PLACE, document.head(verb))


def _shared_agent(document: Document, verb: Token) -> Iterator[Candidate]:
    """The agent after a pair of passives did both: "was shot and killed by X"."""
    if verb.dep == "conj" and is_passive(document, verb) and not any(with_dep(document, verb, "agent")):
        for agent in with_dep(document, document.head(verb), "agent"):
            if agent.i > verb.i:  # hung under the first of the two
                yield from (Candidate(Role.AGENT, target) for target in with_dep(document, agent, "pobj"))
    for conjunct in with_dep(document, verb, "conj"):
        between = document.tokens[verb.i + 1 : conjunct.i]
        if is_passive(document, verb) and all(token.pos in {"CCONJ", "ADV", "AUX"} for token in between):
            for agent in with_dep(document, conjunct, "agent"):
                yield from (Candidate(Role.AGENT, target) for target in with_dep(document, agent, "pobj"))


def _office(document: Document, title: Token, times: Sequence[Span]) -> Iterator[Candidate]:
    """The country or city of an office is where it is held: "became mayor of Lyon"."""
    for preposition, target in prepositional(document, title, times):
        if preposition == "of" and target.pos == "PROPN" and is_place(document, target):
            yield Candidate(Role.PLACE, target)


def _destination(document: Document, verb: Token) -> Iterator[Candidate]:
    """The place in "left for X to meet Y", which a parser takes for the subject of the meeting."""
    for clause in with_dep(document, verb, "advcl", "ccomp"):
        for target in with_dep(document, clause, *SUBJECTS):
            if is_misplaced_destination(document, clause, target):
                yield Candidate(Role.PLACE, target)
