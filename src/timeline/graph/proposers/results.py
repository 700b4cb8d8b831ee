"""Verbs and nouns that tell an effect themselves, and the events that brought it about."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.events.mention import EventMention
from timeline.graph.proposers.marked import Pair, antecedent
from timeline.graph.proposers.scene import Scene
from timeline.graph.proposers.words import Found
from timeline.text.document import Token

Phrases = tuple[tuple[str, ...], ...]


def results(scene: Scene, phrases: Phrases) -> Iterator[tuple[Found, Pair]]:
    """The effect told by each of the words given by lemma, and its cause.

    A word with a preposition has its cause after it; another has it as subject, as agent, after "in", or in
    the clause that it ends (", killing three").
    """
    after = {phrase for phrase in phrases if len(phrase) == 2}
    alone = {phrase[0] for phrase in phrases if len(phrase) == 1}
    for mention, token in _events(scene):
        for child in _prepositions(scene, token):
            if (token.lemma, child.lower) in after:
                yield Found((token, child)), (mention, _phrase(scene, child))
        if token.lemma in alone and token.pos == "VERB":
            yield Found((token,)), (mention, _cause(scene, token))


def _prepositions(scene: Scene, token: Token) -> Iterator[Token]:
    """Those that a word governs, and one right behind a noun that the parser hung on its verb."""
    for child in scene.document.children(token):
        if child.dep == "prep":
            yield child
    for after in scene.document.tokens[token.i + 1 : token.i + 2]:
        if token.pos == "NOUN" and after.dep == "prep" and after.head == token.head:
            yield after


def agents(scene: Scene, phrases: Phrases) -> Iterator[tuple[Found, Pair]]:
    """The effect that a passive verb tells, and its cause where the agent after "by" is an event.

    The verbs given by lemma are left out: they say something else, or other cues read them.
    """
    but = {phrase[0] for phrase in phrases}
    for mention, token in _events(scene):
        agent = scene.child(token, "agent")
        if agent is not None and token.pos == "VERB" and token.lemma not in but:
            again = (c for c in scene.document.children(agent) if c.dep == "conj" and c.lower == agent.lower)
            told = (scene.at(scene.child(c, "pobj", "pcomp")) for c in (agent, *again))
            yield Found((agent,)), (mention, next((m for m in told if m is not None), None))


def means(scene: Scene, phrases: Phrases) -> Iterator[tuple[Found, Pair]]:
    """What one of these verbs brings about, and what is done for it: "crippled the port by blocking it".

    A verb that tells no effect of its own has it as object: "caused trouble by blocking the port".
    """
    verbs = {phrase[0] for phrase in phrases}
    for token in scene.document.tokens:
        verb = scene.document.head(token)
        if token.lower != "by" or verb.lemma not in verbs or verb.pos != "VERB":
            continue
        done = scene.at(scene.child(token, "pcomp"))
        if done is not None:
            thing = scene.inside(scene.child(verb, "dobj"), 1) if verb.lemma in ("cause", "create") else None
            yield Found((token,)), (thing or scene.at(verb), done)


def _events(scene: Scene) -> Iterator[tuple[EventMention, Token]]:
    for mention in scene.mentions:
        token = scene.token(mention)
        if token is not None:
            yield mention, token


def _cause(scene: Scene, verb: Token) -> EventMention | None:
    """What did it: the agent or the place in an event of a passive, the subject, or the clause before."""
    if scene.child(verb, "nsubjpass", "auxpass") is not None or verb.tag == "VBN":
        inner = (c for c in scene.document.children(verb) if c.dep == "agent" or c.lower == "in")
        return next((m for m in (_noun(scene, c) for c in inner) if m is not None), None)
    subject = scene.child(verb, "nsubj")
    if subject is not None:
        if subject.tag in ("WDT", "WP"):
            return antecedent(scene, verb, subject)
        return scene.at(subject) if subject.pos in ("NOUN", "PROPN") else None
    if verb.dep == "conj" and verb.tag == "VBG":
        return _cause(scene, scene.document.head(verb))
    head = scene.document.head(verb)
    ends_clause = verb.tag == "VBG" and verb.dep == "advcl" and head.i < verb.i
    return scene.at(head) if ends_clause and scene.child(verb, "mark", "aux") is None else None


def _phrase(scene: Scene, preposition: Token) -> EventMention | None:
    return scene.inside(scene.child(preposition, "pobj", "pcomp"), 1)


def _noun(scene: Scene, preposition: Token) -> EventMention | None:
    """The event that is the very object of a preposition."""
    return scene.at(scene.child(preposition, "pobj"))
