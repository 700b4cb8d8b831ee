"""The two events of a causative verb: what its subject and what its object tell."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.events.mention import EventMention
from timeline.graph.proposers.marked import Pair, antecedent
from timeline.graph.proposers.scene import Scene
from timeline.graph.proposers.words import Found
from timeline.text.document import Token

_SUBJECTS = ("nsubj", "csubj", "nsubjpass", "csubjpass")
_CLAUSES = ("xcomp", "ccomp", "advcl", "pcomp")
_POINTERS = frozenset({"this", "that", "it", "which"})


def events_of_verbs(scene: Scene, phrases: tuple[tuple[str, ...], ...]) -> Iterator[tuple[Found, Pair]]:
    """The events of subject and object of verbs given by lemma; a negated verb tells nothing.

    A passive is turned round, so that the first event is always the one that does it to the second.
    """
    heads = {phrase[0]: [p for p in phrases if p[0] == phrase[0]] for phrase in phrases}
    for token in scene.document.tokens:
        if token.pos != "VERB" or token.lemma not in heads or scene.child(token, "neg") is not None:
            continue
        for phrase in heads[token.lemma]:
            rest = _rest(scene, token, phrase[1:])
            if rest is None:
                continue
            yield Found((token, *rest)), _pair(scene, token, rest)
            break


def _rest(scene: Scene, verb: Token, words: tuple[str, ...]) -> tuple[Token, ...] | None:
    """The other words of the cue: particles and prepositions below the verb; None where one is missing."""
    found: list[Token] = []
    for word in words:
        pool = [c for t in (verb, *found) for c in scene.document.children(t)]
        hit = next((c for c in pool if c.lower == word and c.i > verb.i), None)
        if hit is None:
            return None
        found.append(hit)
    return tuple(found)


def _pair(scene: Scene, verb: Token, rest: tuple[Token, ...]) -> Pair:
    clause = scene.child(verb, "xcomp")
    agent = scene.child(verb, "agent") or _strayed(scene, clause)
    passive = agent is not None or scene.child(verb, "nsubjpass", "auxpass") is not None
    if passive and rest == ():
        by = scene.child(agent, "pobj", "pcomp") if agent is not None else None
        return scene.inside(by), _subject(scene, verb) or scene.inside(clause, 1)
    if not passive and rest and rest[-1].dep == "prep":
        thing = scene.child(verb, "dobj")
        told = scene.inside(thing, 1) if thing not in rest else None
        if told is not None:  # "blamed the fire on", "turned the march into"
            return told, _object(scene, verb, rest)
    return _subject(scene, verb), _object(scene, verb, rest)


def _strayed(scene: Scene, clause: Token | None) -> Token | None:
    """The agent of a passive that the parser hung on its clause: "were forced to flee by"."""
    below = scene.document.children(clause) if clause is not None else ()
    return next((c for c in below if c.lower == "by" and c.dep in ("prep", "agent")), None)


def _object(scene: Scene, verb: Token, rest: tuple[Token, ...]) -> EventMention | None:
    """The event brought about: in the verb's clause or object, or in the phrase after its preposition."""
    if rest:
        phrase = next((scene.child(t, "pobj", "pcomp") for t in reversed(rest) if t.dep != "prt"), None)
        found = scene.inside(phrase) if phrase is not None else None
        if found is not None or rest[-1].dep != "prt":
            return found
    for clause in scene.document.children(verb):
        if clause.dep in _CLAUSES and clause.i > verb.i and clause.dep != "advcl":
            found = scene.inside(clause, 1)
            if found is not None:
                return found
    purpose = scene.child(verb, "advcl")
    found = scene.inside(scene.child(verb, "dobj", "obj"))
    return found or (scene.at(purpose) if purpose is not None and _is_purpose(scene, purpose) else None)


def _subject(scene: Scene, verb: Token) -> EventMention | None:
    """The event that the subject of a verb tells, also of one that it shares or that stands before it."""
    subject = scene.child(verb, *_SUBJECTS)
    if subject is not None:
        return _of_pronoun(scene, verb, subject) if subject.lower in _POINTERS else scene.inside(subject)
    head = scene.document.head(verb)
    if verb.dep in ("acl", "relcl"):
        return scene.inside(head)
    if verb.dep == "advcl":
        return scene.inside(head, 1) if verb.tag == "VBG" or _is_purpose(scene, verb) else None
    if verb.dep == "xcomp" and head.pos == "ADJ":  # "is likely to spark"
        head = scene.document.head(head)
    if verb.dep in ("conj", "xcomp") and head.pos in ("VERB", "AUX") and head.i != verb.i:
        return _subject(scene, head)
    return None


def _is_purpose(scene: Scene, verb: Token) -> bool:
    """Whether a verb tells what something is done for: "bought shares to help finance"."""
    return any(c.dep == "aux" and c.lower == "to" for c in scene.document.children(verb))


def _of_pronoun(scene: Scene, verb: Token, subject: Token) -> EventMention | None:
    """What a pronoun stands for: a noun or clause before it, or the main event of the sentence before."""
    if subject.tag in ("WDT", "WP"):
        return antecedent(scene, verb, subject)
    if verb.dep in ("conj", "ccomp", "parataxis"):
        return scene.at(scene.document.head(verb))
    sentence = scene.document.sentence_at(verb.start)
    if sentence is None or sentence.i == 0 or not scene.document.sentences or subject.lower == "it":
        return None
    before = scene.document.sentences[sentence.i - 1]
    return scene.main_event(before.first, before.last) if before.block == sentence.block else None
