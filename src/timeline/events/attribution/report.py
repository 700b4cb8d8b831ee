"""Reports: a cue of saying, the words that are its speaker, and what of a sentence it covers."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from timeline.events.attribution.words import words
from timeline.events.realis.step import Step, step_up
from timeline.text.document import Document, Token

HIGHEST = 20
"""No content hangs deeper than this below its verb."""
SUBJECTS = frozenset({"nsubj", "csubj"})
CONTENT = frozenset({"ccomp", "xcomp", "acl", "advcl", "dep", "oprd", "parataxis", "conj", "ROOT"})


@attrs.frozen
class Report:
    """A cue, its span, and the head of the phrase that speaks; None where nobody is named."""

    kind: str
    start: int
    end: int
    speaker: Token | None


def report_over(document: Document, trigger: Token) -> Report | None:
    """The nearest report that covers a trigger: going up the parse, the first cue on the way."""
    token = trigger
    for _ in range(HIGHEST):
        for found in _beside(document, token, trigger):
            return found
        step = step_up(document, token)
        if step is None:
            return None
        report = _above(document, step)
        if report is not None:
            return report
        token = step.upper
    return None


def _beside(document: Document, token: Token, trigger: Token) -> Iterator[Report]:
    """Cues that hang on a predicate: "according to X", "reportedly", "..., X said, ..."."""
    table = words(document.lang)
    for child in document.children(token):
        if child.i == trigger.i:
            continue
        if child.dep in {"advmod", "amod"} and child.lower in table.hearsay:
            yield Report("adverb", child.start, child.end, None)
        elif child.dep == "prep" or child.lower == "according":
            yield from _phrase(document, child, trigger)
        elif child.dep == "parataxis" and child.lemma in table.that and not _covers(document, child, trigger):
            speaker = subject(document, child)
            if speaker is not None:
                yield Report("clause", child.start, child.end, speaker)


def _phrase(document: Document, child: Token, trigger: Token) -> Iterator[Report]:
    following = document.tokens[child.i + 1 : child.i + 2]
    if not following or f"{child.lower} {following[0].lower}" not in words(document.lang).phrases:
        return
    for token in document.subtree(child):
        if token.dep == "pobj":
            if not _covers(document, child, trigger):
                yield Report("phrase", child.start, following[0].end, token)
            return


def _covers(document: Document, token: Token, trigger: Token) -> bool:
    return any(t.i == trigger.i for t in document.subtree(token))


def _above(document: Document, step: Step) -> Report | None:
    """The cue that the word above is, where what hangs on it is its content."""
    upper, table = step.upper, words(document.lang)
    lemma = upper.lemma.lower()
    if upper.pos in {"NOUN", "PROPN"}:
        return _noun(document, step) if lemma in table.nouns else None
    if upper.pos not in {"VERB", "AUX"}:
        return None
    if is_passive(document, upper):
        hears = lemma in table.passive and step.kind in {"that", "to", "bare", "ing", "subject"}
        return Report("passive", upper.start, upper.end, agent(document, upper)) if hears else None
    kind = _active(document, step, lemma)
    speaker = subject(document, upper) if kind else None
    return Report(kind, upper.start, upper.end, speaker) if kind and speaker is not None else None


def _active(document: Document, step: Step, lemma: str) -> str:
    """The kind of report that an active verb makes of what hangs on it; "" for none."""
    table = words(document.lang)
    finite = step.lower.dep in {"ccomp", "dep"} and step.kind not in {"to", "ing"}
    if finite and (lemma in table.that or lemma in table.naming):
        return "clause"
    if step.kind == "to" and step.lower.dep in {"xcomp", "ccomp"} and lemma in table.to:
        return "clause"
    if step.kind == "ing" and step.lower.dep in {"xcomp", "ccomp"} and lemma in table.ing:
        return "clause"
    if step.kind == "object" and step.lower.dep == "dobj" and lemma in table.object:
        return "object"
    if step.lower.dep == "oprd" and lemma in table.naming and not _is_definite(document, step.lower):
        return "naming"
    return ""


def _is_definite(document: Document, noun: Token) -> bool:
    """What is named is known to the author ("the talks"); what it is called is the speaker's word."""
    return any(c.dep == "poss" or c.lower in {"the", "this", "that"} for c in document.children(noun))


def _noun(document: Document, step: Step) -> Report | None:
    """The claim that ..., reports of ...; its owner speaks, if it has one."""
    if not (step.lower.dep in {"acl", "ccomp"} and step.kind == "that"):
        return None
    owner = next((c for c in document.children(step.upper) if c.dep == "poss"), None)
    governor = document.head(step.upper)
    if owner is None and step.upper.dep == "dobj":
        # "X made the claim that ..."
        owner = subject(document, governor)
    return Report("noun", step.upper.start, step.upper.end, owner or agent(document, step.upper))


def is_passive(document: Document, verb: Token) -> bool:
    """Whether a verb is in the passive, with or without its auxiliary."""
    children = document.children(verb)
    return any(c.dep in {"auxpass", "nsubjpass", "agent"} for c in children) or (
        verb.tag == "VBN" and verb.dep in {"acl", "amod"} and not any(c.dep in SUBJECTS for c in children)
    )


def agent(document: Document, token: Token) -> Token | None:
    """The noun of the by-phrase."""
    for child in document.children(token):
        if child.dep == "agent" or (child.dep == "prep" and child.lower == "by"):
            return next((c for c in document.children(child) if c.dep == "pobj"), None)
    return None


def subject(document: Document, verb: Token) -> Token | None:
    """Who speaks: the subject of a verb, or of the verb that it continues ("X came and said")."""
    token = verb
    for _ in range(HIGHEST):
        found = next((c for c in document.children(token) if c.dep in SUBJECTS), None)
        if found is not None:
            return found
        if token.dep in {"conj", "xcomp", "advcl"} and token.head != token.i:
            token = document.head(token)
            continue
        if token.dep == "acl" and token.tag in {"VBG", "VBD"}:
            return document.head(token)
        return None
    return None
