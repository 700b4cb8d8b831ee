"""Cues that hang on a predicate: "according to X", "reportedly", "as X put it", "..., X said, ..."."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.events.attribution.attribution import Report
from timeline.events.attribution.speakers import agent, is_passive, subject
from timeline.events.attribution.words import words
from timeline.text.document import Document, Token


def beside(document: Document, token: Token, trigger: Token) -> Iterator[Report]:
    """The reports that hang on a word and do not hold the trigger; hearsay first, which is innermost."""
    table = words(document.lang)
    children = [c for c in document.children(token) if c.i != trigger.i]
    for child in children:
        if child.dep in {"advmod", "amod"} and child.lower in table.hearsay:
            yield Report("adverb", child.start, child.end, None)
    for child in children:
        found = _source_beside(document, child)
        if found is not None and not _covers(document, child, trigger):
            yield found


def _source_beside(document: Document, child: Token) -> Report | None:
    if child.dep == "prep" or child.lower == "according":
        return _phrase(document, child)
    if child.dep == "parataxis" and child.lemma in words(document.lang).that:
        return _clause(child, subject(document, child))
    if child.dep == "advcl":
        return _as_said(document, child)
    return None


def _clause(verb: Token, speaker: Token | None) -> Report | None:
    return None if speaker is None else Report("clause", verb.start, verb.end, speaker)


def _phrase(document: Document, child: Token) -> Report | None:
    """The noun behind "according to", "in the words of"."""
    table = words(document.lang)
    for phrase in table.phrases_by_first.get(child.lower, ()):
        cue = document.tokens[child.i : child.i + len(phrase)]
        if tuple(t.lower for t in cue) == phrase:
            inside = document.subtree(child)
            speaker = next((t for t in inside if t.dep == "pobj" and t.i >= child.i + len(phrase)), None)
            if speaker is None or _is_measure(document, speaker):
                return None
            return Report("phrase", child.start, cue[-1].end, speaker)
    return None


def _is_measure(document: Document, noun: Token) -> bool:
    """Whether no source stands behind "according to": plan and age are none, "the plan" may be one."""
    bare = not any(c.dep in {"det", "poss"} for c in document.children(noun))
    return bare and noun.lemma.lower() in words(document.lang).measures


def _as_said(document: Document, verb: Token) -> Report | None:
    """A clause of saying that has no content: "as the mayor said", "as X put it", "as reported by Y"."""
    table, children = words(document.lang), document.children(verb)
    if not any(c.dep == "mark" and c.lower == "as" for c in children):
        return None
    objects = [c for c in children if c.dep in {"dobj", "ccomp", "xcomp"}]
    puts = verb.lemma == "put" and [c.lower for c in objects] == ["it"]
    if not puts and (objects or verb.lemma not in table.that):
        return None
    return _clause(verb, agent(document, verb) if is_passive(document, verb) else subject(document, verb))


def _covers(document: Document, token: Token, trigger: Token) -> bool:
    return any(t.i == trigger.i for t in document.subtree(token))
