"""The arguments of an event that a noun tells: "the killing of X by Y", "Y's visit to X", "US strike"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from timeline.events.arguments.before_noun import name_before_noun, noun_before_noun
from timeline.events.arguments.borrowed import borrowed_from_noun
from timeline.events.arguments.clause import antecedent, bearer, subject
from timeline.events.arguments.prepositions import role_of
from timeline.events.arguments.reading import (
    NOMINAL,
    PARTY_LABELS,
    PLACE_LABELS,
    VERBAL,
    Candidate,
    in_times,
    label_of,
    name_at,
    prepositional,
    with_dep,
)
from timeline.events.arguments.voice import is_passive
from timeline.events.arguments.words import words
from timeline.events.mention import Role
from timeline.text.document import Document, Span, Token

_LEADING = frozenset({"lead", "led"})


def noun_arguments(document: Document, noun: Token, times: Sequence[Span]) -> Iterator[Candidate]:
    """What stands before the noun, after it, and in the clause that the noun belongs to."""
    yield from _before(document, noun, times)
    yield from _after(document, noun, times)
    said_of = bearer(document, noun) or _subject_of_office(document, noun)
    if said_of is not None:
        yield Candidate(Role.THEME, said_of)
    engaged = _engaged(document, noun)
    if engaged is not None:
        undergoes = noun.lemma.lower() in words(document.lang).patient_possessive
        yield Candidate(Role.PATIENT if undergoes else Role.AGENT, engaged)
    yield from _from_clause(document, noun, times)
    yield from _from_participle(document, noun, times)
    yield from _other_party(document, noun)


def _before(document: Document, noun: Token, times: Sequence[Span]) -> Iterator[Candidate]:
    for possessor in with_dep(document, noun, "poss"):
        owner = (
            antecedent(document, document.head(noun), possessor) if possessor.lower == "whose" else possessor
        )
        if owner is not None and not in_times(owner, times):
            yield Candidate(_possessor_role(document, noun), owner)
    for modifier in with_dep(document, noun, "compound", "nmod", "amod"):
        if in_times(modifier, times) or _in_one_name(document, modifier, noun):
            continue
        if label_of(document, modifier) in PARTY_LABELS | PLACE_LABELS:
            yield Candidate(name_before_noun(document, noun, modifier), modifier)
        elif modifier.lemma.lower() in _LEADING:
            for leader in with_dep(document, modifier, "npadvmod", "compound", "nsubj", "amod"):
                yield Candidate(Role.AGENT, leader)  # "Saudi-led strikes"
        elif modifier.pos == "NOUN" and modifier.dep != "amod" and not _is_measure(document, modifier):
            for party in with_dep(document, modifier, "compound", "nmod", "amod"):
                if label_of(document, party) in PARTY_LABELS:
                    yield Candidate(name_before_noun(document, noun, party), party)
            yield Candidate(noun_before_noun(document, noun, modifier), modifier)


def _in_one_name(document: Document, modifier: Token, noun: Token) -> bool:
    """Whether both are words of one name: the "Developers" of "the World Wide Developers Conference"."""
    name = name_at(document, modifier)
    return name is not None and name.end >= noun.end


def _possessor_role(document: Document, noun: Token) -> Role:
    known, lemma = words(document.lang), noun.lemma.lower()
    prepositions = {token.lower for token in with_dep(document, noun, "prep")}
    if "of" in prepositions:
        return Role.AGENT  # "Spain's capture of the fort"
    if lemma in known.patient_possessive or "by" in prepositions:
        return Role.PATIENT
    return Role.THEME if lemma in known.theme_of else Role.AGENT


def _is_measure(document: Document, modifier: Token) -> bool:
    """Whether a word before a noun only measures it: "a two-year ban", "a sixth-round loss"."""
    return any(child.pos in {"NUM", "ADJ"} for child in document.children(modifier))


def _after(document: Document, noun: Token, times: Sequence[Span]) -> Iterator[Candidate]:
    for preposition, target in prepositional(document, noun, times):
        role = _role_after(document, noun, preposition, target)
        if role is not None:
            yield Candidate(role, target)
        if preposition == "of":
            yield from borrowed_from_noun(document, noun, target, times)


def _role_after(document: Document, noun: Token, preposition: str, target: Token) -> Role | None:
    if preposition == "of":
        return _of_role(document, noun, target)
    if preposition == "by":
        return Role.AGENT
    role = role_of(document, noun, preposition, target)
    frames = words(document.lang).frames
    if preposition == "from" and role is not Role.PLACE:
        return Role.AGENT if noun.lemma.lower() in frames.sent else Role.ORIGIN
    strikes = noun.lemma.lower() not in frames.topics
    return Role.PATIENT if role is Role.THEME and preposition == "on" and strikes else role


def _of_role(document: Document, noun: Token, target: Token) -> Role:
    known, lemma = words(document.lang), noun.lemma.lower()
    if lemma in known.agent_of and (target.pos != "NOUN" or label_of(document, target) or lemma != "plan"):
        return Role.AGENT
    return Role.THEME if lemma in known.theme_of else Role.PATIENT


def _subject_of_office(document: Document, noun: Token) -> Token | None:
    """Of whom a bare noun under a preposition of "be" is said: "X was ... since 1998 *commander* of Y"."""
    preposition = document.head(noun)
    verb = document.head(preposition)
    if noun.dep != "pobj" or verb.lemma != "be" or any(with_dep(document, noun, "det", "poss")):
        return None
    return subject(document, verb) if preposition.lower in {"since", "as", "until"} else None


def _engaged(document: Document, noun: Token) -> Token | None:
    """Who is in or on it: "the firms are *in talks*", "the nurses are *on strike*", "he is *on trial*"."""
    preposition = document.head(noun)
    verb = document.head(preposition)
    if noun.dep != "pobj" or verb.lemma not in {"be", "remain", "go", "stay"}:
        return None
    bare = not any(with_dep(document, noun, "det", "poss"))
    return subject(document, verb) if bare and preposition.lower in {"in", "on", "under"} else None


def _from_clause(document: Document, noun: Token, times: Sequence[Span]) -> Iterator[Candidate]:
    """What the verb over an event noun adds: the subject of a light verb, the place of "happened"."""
    known, verb = words(document.lang), document.head(noun)
    if verb.pos not in VERBAL or noun.dep not in {"dobj", "nsubjpass", "nsubj", "attr"}:
        return
    lemma, passive = verb.lemma.lower(), is_passive(document, verb)
    acted = noun.dep == "dobj" and not passive
    befalls = noun.lemma.lower() in known.theme_of | known.nouns.disasters
    predicated = any(with_dep(document, verb, "oprd", "acomp", "ccomp"))  # "making floods common"
    if acted and lemma in known.light | known.light_passive and not (befalls or predicated):
        agent = subject(document, verb)
        if agent is not None and agent.i != noun.i:
            yield Candidate(Role.AGENT if lemma in known.light else Role.PATIENT, agent)
    light = lemma in known.light and (acted or noun.dep == "nsubjpass")
    if not light and lemma not in known.occurrence:
        return
    for preposition, target in prepositional(document, verb, times):
        if preposition == "by" and passive:
            yield Candidate(Role.AGENT, target)
            continue
        role = role_of(document, noun, preposition, target)
        if role is Role.PLACE or (light and role is not None and target.pos in NOMINAL):
            yield Candidate(role, target)


def _from_participle(document: Document, noun: Token, times: Sequence[Span]) -> Iterator[Candidate]:
    """What a participle after the noun adds: "the summit *held in Geneva*", "a raid *carried out by Y*"."""
    known = words(document.lang)
    for clause in with_dep(document, noun, "acl"):
        if clause.tag != "VBN" or clause.lemma.lower() not in known.light | known.occurrence:
            continue
        for preposition, target in prepositional(document, clause, times):
            if preposition == "by":
                yield Candidate(Role.AGENT, target)
            elif role_of(document, noun, preposition, target) is Role.PLACE:
                yield Candidate(Role.PLACE, target)


def _other_party(document: Document, noun: Token) -> Iterator[Candidate]:
    """Who speaks of a meeting "with Y" is the other party: "X praised the talks with Y"."""
    verb = document.head(noun)
    mutual = noun.lemma.lower() in words(document.lang).reciprocal and noun.dep in {"dobj", "oprd"}
    if not mutual or verb.pos not in VERBAL or is_passive(document, verb):
        return
    with_whom = any(child.lower == "with" for child in with_dep(document, noun, "prep"))
    owned = any(label_of(document, child) in PARTY_LABELS for child in with_dep(document, noun, "poss"))
    speaker = subject(document, verb)
    if with_whom and not owned and speaker is not None and label_of(document, speaker) in {"PERSON", "GPE"}:
        yield Candidate(Role.AGENT, speaker)
