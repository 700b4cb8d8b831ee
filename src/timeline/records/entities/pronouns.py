"""Seventh step: he, she, his, her, its, it and they, where it is plain whom they mean."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from timeline.events.arguments.expletive import is_expletive
from timeline.events.arguments.words import words
from timeline.records.entities.use import Cluster, Gender
from timeline.records.entity import EntityType
from timeline.text.document import BlockRole, Document, Span, Token

_GENDER: dict[str, Gender | None] = {
    "it": None,
    "its": None,
    "he": Gender.HE,
    "him": Gender.HE,
    "his": Gender.HE,
    "himself": Gender.HE,
    "she": Gender.SHE,
    "her": Gender.SHE,
    "hers": Gender.SHE,
    "herself": Gender.SHE,
}
_SUBJECT = frozenset({"nsubj", "nsubjpass"})
_EMPTY = frozenset({"that", "there", "what", "which", "who"})
_CROWDS = frozenset({"people", "police", "troops"})
_PLURAL = frozenset({"NNS", "NNPS"})
_SAYS_OF_ITSELF = frozenset({"it", "they"})
_SENTENCES_BACK = 2
_USES_BACK = 60


class _Use(NamedTuple):
    start: int
    sentence: int
    person: int
    subject: bool
    verb: int


def resolve_pronouns(document: Document, clusters: Sequence[Cluster]) -> list[Cluster]:
    """The clusters with the pronouns that mean them as further mentions (never as names)."""
    found = list(clusters)
    genders = {k: cluster.gender for k, cluster in enumerate(found)}
    uses = sorted(_uses(document, found))
    subjects = {use.verb: use for use in reversed(uses) if use.subject}
    seen: list[_Use] = []
    waiting = iter(uses)
    upcoming = next(waiting, None)
    for token in document.tokens:
        while upcoming is not None and upcoming.start <= token.start:
            seen.append(upcoming)
            upcoming = next(waiting, None)
        if token.pos != "PRON" or _in_furniture(document, token):
            continue
        gender = _GENDER.get(token.lower)
        person = _says_of_itself(document, token, found, subjects)
        if person is None and token.lower in _GENDER:
            recent = seen[-_USES_BACK:]
            others = {use.person for use in recent if _same_clause_object(document, token, use)}
            ahead = _named_after(document, token, subjects)
            options = {use.person for use in recent} | ({ahead} if ahead is not None else set())
            agree = {k for k in options - others if _agrees(found[k], genders[k], gender)}
            person = _meant(document, token, [use for use in recent if use.person in agree])
            person = ahead if person is None and ahead in agree else person
        if person is None and token.lower == "they":
            person = _several_before(document, token, seen[-_USES_BACK:])
        if person is not None:
            genders[person] = genders[person] if gender is None else gender
            seen.append(_use(document, token.start, token, person))
            found[person] = _with_pronoun(found[person], token)
    return found


def _with_pronoun(cluster: Cluster, pronoun: Token) -> Cluster:
    note = f"{pronoun.text!r} at {pronoun.start} stands for {cluster.name!r}"
    return cluster.with_span(Span(pronoun.start, pronoun.end), note=note)


def _in_furniture(document: Document, token: Token) -> bool:
    block = document.block_at(token.start)
    return block is not None and block.role is BlockRole.FURNITURE


def _uses(document: Document, clusters: Sequence[Cluster]) -> list[_Use]:
    found = []
    for k, cluster in enumerate(clusters):
        if cluster.type in {EntityType.PLACE, EntityType.OTHER} and not cluster.is_country:
            continue
        for start, end in cluster.spans:
            head = document.head_of(start, end)
            if head is not None:
                found.append(_use(document, start, head, k))
    return found


def _use(document: Document, start: int, head: Token, person: int) -> _Use:
    sentence = document.sentence_at(start)
    top = head
    while top.dep in {"compound", "appos", "conj"} and top.head != top.i:
        top = document.head(top)
    return _Use(start, sentence.i if sentence else 0, person, top.dep in _SUBJECT, top.head)


def _meant(document: Document, pronoun: Token, fitting: Sequence[_Use]) -> int | None:
    if pronoun.lower != "it":
        return _antecedent(document, pronoun, fitting)
    return _subject_before(document, pronoun, fitting) if _is_plain_it(document, pronoun) else None


def _says_of_itself(
    document: Document, pronoun: Token, clusters: Sequence[Cluster], subjects: Mapping[int, _Use]
) -> int | None:
    """Whom "it" and "they" mean in what somebody says of itself: "the firm said that it would"."""
    verb = document.head(pronoun)
    if pronoun.lower not in _SAYS_OF_ITSELF or pronoun.dep not in _SUBJECT or verb.dep != "ccomp":
        return None
    use = subjects.get(verb.head)
    if use is None or use.start > pronoun.start:
        return None
    cluster = clusters[use.person]
    if pronoun.lower == "they":
        head = document.head(verb)
        plural = any(child.dep in _SUBJECT and child.tag in _PLURAL for child in document.children(head))
        return use.person if cluster.type is EntityType.GROUP and plural else None
    body = cluster.type in {EntityType.ORG, EntityType.GROUP} or cluster.is_country
    return use.person if body else None


def _named_after(document: Document, pronoun: Token, subjects: Mapping[int, _Use]) -> int | None:
    """Who is subject of the main clause that follows: "When he was ten, X moved"."""
    verb = document.head(pronoun)
    if pronoun.dep not in _SUBJECT or verb.dep != "advcl":
        return None
    use = subjects.get(verb.head)
    return use.person if use is not None and use.start > pronoun.start else None


def _agrees(cluster: Cluster, known: Gender | None, gender: Gender | None) -> bool:
    """Whether a pronoun of a gender (None for "its") can mean a cluster."""
    if cluster.type is EntityType.GROUP or (gender is None) == (cluster.type is EntityType.PERSON):
        return False
    return known in {None, gender}


def _antecedent(document: Document, pronoun: Token, fitting: Sequence[_Use]) -> int | None:
    """The subject of this sentence so far, or of the one before; else the only one there."""
    sentence = document.sentence_at(pronoun.start)
    here = sentence.i if sentence else 0
    for i in range(here, max(here - _SENTENCES_BACK, 0) - 1, -1):
        uses = [use for use in fitting if use.sentence == i]
        subjects = [use.person for use in uses if use.subject]
        if subjects:
            return subjects[-1] if i == here else subjects[0]
        people = {use.person for use in uses}
        if _has_other_subject(document, i, pronoun, fitting):
            return None
        if people:
            return people.pop() if len(people) == 1 else None
    return None


def _is_plain_it(document: Document, pronoun: Token) -> bool:
    """Whether "it" is the subject of what somebody does, and not of "it rained" or "it is said that"."""
    verb = document.head(pronoun)
    return pronoun.dep in _SUBJECT and verb.lemma != "be" and not is_expletive(document, pronoun)


def _subject_before(document: Document, pronoun: Token, fitting: Sequence[_Use]) -> int | None:
    """The one that is the first subject of this sentence or, if this has none before, of the one before.

    Things are many, so that whoever stands elsewhere in the sentence is not meant.
    """
    sentence = document.sentence_at(pronoun.start)
    here = sentence.i if sentence else 0
    for i in (here, here - 1):
        if i < 0:
            return None
        span = (document.sentences or ())[i]
        tokens = document.tokens[span.first : min(span.last, pronoun.i)]
        first = next((t for t in tokens if t.dep in _SUBJECT and t.lower not in _EMPTY), None)
        if first is not None:
            return next(
                (u.person for u in fitting if u.sentence == i and u.verb == first.head and u.subject), None
            )
    return None


def _several_before(document: Document, pronoun: Token, recent: Sequence[_Use]) -> int | None:
    """Whom "they" means: the one plural subject of this sentence so far, or else of the one before."""
    sentence = document.sentence_at(pronoun.start)
    if sentence is None or pronoun.dep not in _SUBJECT:
        return None
    for i in (sentence.i, sentence.i - 1):
        span = (document.sentences or ())[i] if i >= 0 else None
        inside = document.tokens[span.first : min(span.last, pronoun.i)] if span is not None else ()
        several = [t for t in inside if t.dep in _SUBJECT and (t.tag in _PLURAL or t.lower in _CROWDS)]
        pairs = any(t.dep in _SUBJECT and _is_pair(document, t) for t in inside)
        if pairs or len(several) > 1:
            return None
        if several:
            verb = several[0].head
            return next((u.person for u in recent if u.sentence == i and u.subject and u.verb == verb), None)
    return None


def _is_pair(document: Document, token: Token) -> bool:
    return any(child.dep == "conj" for child in document.children(token))


def _has_other_subject(document: Document, i: int, pronoun: Token, fitting: Sequence[_Use]) -> bool:
    """Whether a described human, of whom we know no more, is subject there: "an officer said that he ..."."""
    sentence = (document.sentences or ())[i]
    known = {use.start for use in fitting}
    people = words(document.lang).nouns.people
    return any(
        token.dep in _SUBJECT
        and token.lemma.lower() in people
        and token.tag == "NN"
        and token.start not in known
        for token in document.tokens[sentence.first : min(sentence.last, pronoun.i)]
    )


def _same_clause_object(document: Document, pronoun: Token, use: _Use) -> bool:
    """Whether the pronoun is the object of the verb of which `use` is the subject: "X met him" is not X."""
    if pronoun.lower.endswith("self") or pronoun.tag == "PRP$" or not use.subject:
        return False
    top = document.head(pronoun)
    while top.dep == "prep":
        top = document.head(top)
    return pronoun.dep not in _SUBJECT and top.i == use.verb
