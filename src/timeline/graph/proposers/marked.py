"""The two events that a conjunction or preposition joins."""

from __future__ import annotations

from timeline.events.mention import EventMention
from timeline.graph.proposers.scene import Scene
from timeline.graph.proposers.words import Found
from timeline.text.document import BlockRole, Sentence, Token

Pair = tuple[EventMention | None, EventMention | None]

_NAMED = ("PRON", "PROPN")
POINTERS = frozenset({"this", "that", "it", "which"})
"""Subjects that stand for what was told before."""


def of_clause(scene: Scene, found: Found) -> Pair:
    """The events of the main clause and of the clause that a conjunction opens."""
    clause = scene.document.head(found.last)
    if found.last.dep not in ("mark", "advmod") or clause.dep not in ("advcl", "ccomp", "acl", "pcomp"):
        return None, None
    if found.last.tag == "WRB" and clause.dep == "ccomp":
        return None, None  # "asked when it fell" is a question
    return governing(scene, scene.document.head(clause)), in_clause(scene, clause)


def hangs_on_change(scene: Scene, found: Found, verbs: frozenset[str]) -> bool:
    """Whether a clause follows one of these verbs, said of a thing: what falls as, not who falls as."""
    clause = scene.document.head(found.last)
    verb = scene.document.head(clause)
    subject = scene.child(verb, "nsubj", "nsubjpass")
    is_person = subject is None or (subject.pos in _NAMED and subject.lower not in ("it", "they"))
    return verb.lemma in verbs and verb.i < clause.i and not is_person


def of_phrase(scene: Scene, found: Found) -> Pair:
    """The events of what a preposition belongs to and of the phrase after it."""
    inside = {token.i for token in found.tokens}
    below = (c for token in found.tokens for c in scene.document.children(token))
    phrase = next((c for c in below if c.dep in ("pobj", "pcomp") and c.i > found.last.i), None)
    if phrase is None or (found.last.pos not in ("ADP", "SCONJ", "PART") and found.last.dep != "prep"):
        return None, None
    outer = next((t for t in scene.above(found.tokens[0]) if t.i not in inside), None)
    return (governing(scene, outer) if outer else None), scene.inside(phrase)


def antecedent(scene: Scene, verb: Token, pronoun: Token) -> EventMention | None:
    """What "which" or "that" stands for: what its clause hangs on, or the event noun told last before it."""
    if verb.dep == "relcl":
        head = scene.document.head(verb)
        found = scene.inside(head) or event_around(scene, head, nominal=pronoun.lower != "which")
        if found is not None or pronoun.lower != "which":
            return found if found != scene.at(verb) else None
    sentence = scene.document.sentence_at(pronoun.start)
    before = scene.document.tokens[sentence.first if sentence else 0 : pronoun.i]
    nouns = (scene.at(token) for token in reversed(before) if token.pos in ("NOUN", "PROPN"))
    return next((mention for mention in nouns if mention is not None), None)


def event_around(scene: Scene, token: Token, *, nominal: bool) -> EventMention | None:
    """The nearest event above: "the quake on an island that killed ten"; if nominal, in the same phrase."""
    for above in scene.above(token):
        if nominal and above.pos not in ("NOUN", "PROPN", "ADP"):
            return None
        found = scene.at(above)
        if found is not None:
            return found
    return None


def pointed_at(scene: Scene, verb: Token, pronoun: Token) -> EventMention | None:
    """What a pronoun stands for: a noun or clause before it, or the main event of the sentence before."""
    if pronoun.tag in ("WDT", "WP"):
        return antecedent(scene, verb, pronoun)
    head = scene.document.head(verb)
    if verb.dep in ("conj", "ccomp", "parataxis") and head.i < pronoun.i:
        return scene.at(head)
    told = scene.child(verb, "ccomp")
    if told is not None and told.i < pronoun.i:  # "prices fell, and that is because of a glut"
        return in_clause(scene, told)
    sentence = scene.document.sentence_at(verb.start)
    return None if sentence is None or pronoun.lower == "it" else told_before(scene, sentence)


def told_before(scene: Scene, sentence: Sentence) -> EventMention | None:
    """The main event of the sentence before, which may end the paragraph before."""
    document = scene.document
    if sentence.i == 0 or not document.sentences:
        return None
    before = document.sentences[sentence.i - 1]
    roles = {document.blocks[s.block].role for s in (before, sentence)} if document.blocks else set()
    if before.block != sentence.block and roles != {BlockRole.BODY}:
        return None
    tokens = document.tokens[before.first : before.last]
    root = next((t for t in tokens if t.head == t.i), None)
    return None if root is None else in_clause(scene, root)


def in_clause(scene: Scene, clause: Token) -> EventMention | None:
    """The event that a clause tells: its verb, what its copula says or says it of, or its verb's object."""
    return scene.at(clause) or _of_copula(scene, clause) or scene.inside(clause, 1)


def governing(scene: Scene, token: Token) -> EventMention | None:
    """The event that a clause or phrase is attached to: the head's, or the complement's of an empty head."""
    above = (_told_by(scene, t) for t in list(scene.above(token))[:2])
    return _told_by(scene, token) or _served(scene, token) or next((m for m in above if m is not None), None)


def _told_by(scene: Scene, token: Token) -> EventMention | None:
    return scene.at(token) or _of_copula(scene, token)


def _served(scene: Scene, verb: Token) -> EventMention | None:
    """The event that a verb without one of its own serves: "had to pay", "expects to post a loss"."""
    if verb.pos not in ("VERB", "AUX"):
        return None
    clause, thing = scene.child(verb, "xcomp"), scene.child(verb, "dobj")
    if clause is None:
        return scene.at(thing)
    return scene.at(clause) or scene.at(scene.child(clause, "dobj"))


def _of_copula(scene: Scene, token: Token) -> EventMention | None:
    """What is said of the subject of "be", or the subject where that is no event."""
    if token.lemma != "be":
        return None
    said = scene.at(scene.child(token, "acomp", "attr")) or _state(scene, token)
    if said is not None:
        return said
    subject = scene.child(token, "nsubj", "nsubjpass")
    if subject is not None and subject.lower in POINTERS:
        return pointed_at(scene, token, subject)
    return scene.inside(subject, 2)


def _state(scene: Scene, verb: Token) -> EventMention | None:
    """What something is in: "is in bankruptcy proceedings"."""
    inside = next((c for c in scene.document.children(verb) if c.lower == "in" and c.dep == "prep"), None)
    return None if inside is None else scene.at(scene.child(inside, "pobj"))
