"""The two events of a causative verb: what its subject and what its object tell."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.events.mention import EventMention
from timeline.graph.proposers.marked import POINTERS, Pair, event_around, pointed_at
from timeline.graph.proposers.scene import Scene
from timeline.graph.proposers.words import Found
from timeline.text.document import Token

Phrases = tuple[tuple[str, ...], ...]

_SUBJECTS = ("nsubj", "csubj", "nsubjpass", "csubjpass")
_STATES = ("ccomp", "xcomp", "oprd", "acomp")
_LEAVES_STATE = frozenset({"send", "leave"})
_CLAUSES = ("xcomp", "ccomp", "advcl", "pcomp")


def events_of_verbs(scene: Scene, phrases: Phrases) -> Iterator[tuple[Found, Pair]]:
    """The events of subject and object of verbs given by lemma.

    A passive is turned round, so that the first event is always the one that does it to the second.
    """
    heads = {phrase[0]: [p for p in phrases if p[0] == phrase[0]] for phrase in phrases}
    for token in scene.document.tokens:
        if token.pos != "VERB" or token.lemma not in heads:
            continue
        for phrase in heads[token.lemma]:
            rest = _rest(scene, token, phrase[1:])
            if rest is None:
                continue
            yield Found((token, *rest)), _pair(scene, token, rest)
            break


def events_of_clause_verbs(scene: Scene, phrases: Phrases) -> Iterator[tuple[Found, Pair]]:
    """The events of the subject and of the clause or adjective after verbs given by lemma.

    "The loss made analysts {wonder}", "which left two people {dead}", "making it hard to {enter}". A passive
    says it of its own subject, and who did it is not told.
    """
    lemmas = {phrase[0] for phrase in phrases}
    for token in scene.document.tokens:
        if token.pos != "VERB" or token.lemma not in lemmas or scene.child(token, "nsubjpass") is not None:
            continue
        states = (_brought_about(scene, state) for state in _states(scene, token))
        effect = next((mention for mention in states if mention is not None), None)
        if effect is not None:
            yield Found((token,)), (_subject(scene, token), effect)


def _states(scene: Scene, verb: Token) -> Iterator[Token]:
    """The clause or adjective after a verb, also where the parser hung it on the object.

    "Sent shares {plunging}" and "left families {homeless}" are read in several ways.
    """
    children = scene.document.children
    yield from (c for c in children(verb) if c.dep in _STATES and c.i > verb.i)
    thing = scene.child(verb, "dobj")
    if thing is not None and verb.lemma in _LEAVES_STATE:
        yield from (c for c in children(thing) if c.dep in ("acl", "amod") and c.i > thing.i)
        yield from (c for c in children(verb) if c.dep == "advcl" and c.i == thing.i + 1)
        yield from (thing,) if thing.pos == "ADJ" else ()


def _brought_about(scene: Scene, state: Token) -> EventMention | None:
    """The event of a clause or adjective: "wonder" itself, "enter" of "impossible to enter"."""
    return scene.at(state) or scene.at(scene.child(state, "advcl", "xcomp", "ccomp"))


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
        return pointed_at(scene, verb, subject) if subject.lower in POINTERS else scene.inside(subject)
    head = scene.document.head(verb)
    if verb.dep in ("acl", "relcl"):
        found = scene.inside(head)
        return found if found not in (None, scene.at(verb)) else event_around(scene, head, nominal=True)
    if verb.dep == "advcl":
        is_free = verb.tag in ("VBG", "VBN") or _is_purpose(scene, verb)
        return scene.inside(head, 1) if is_free else None
    if verb.dep == "pcomp" and head.lower == "without":
        return scene.at(scene.document.head(head))
    if verb.dep == "xcomp" and head.pos == "ADJ":  # "is likely to spark"
        head = scene.document.head(head)
    if verb.dep in ("conj", "xcomp") and head.pos in ("VERB", "AUX") and head.i != verb.i:
        return _subject(scene, head)
    return None


def _is_purpose(scene: Scene, verb: Token) -> bool:
    """Whether a verb tells what something is done for: "bought shares to help finance"."""
    return any(c.dep == "aux" and c.lower == "to" for c in scene.document.children(verb))
