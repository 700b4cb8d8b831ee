"""Cues that an event serves: verbs of saying in the active and the passive, and nouns such as "claim"."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.events.attribution.attribution import Report
from timeline.events.attribution.speakers import agent, cited, is_passive, subject
from timeline.events.attribution.words import words
from timeline.events.realis.governor import charged
from timeline.events.realis.step import Step
from timeline.text.document import Document, Token

HEARD = frozenset({"that", "to", "bare", "ing", "subject"})
"""How an event may hang on a passive of hearsay."""


def above(document: Document, step: Step) -> Iterator[Report]:
    """The reports that the word above makes of what hangs on it, the innermost first."""
    upper = step.upper
    if upper.pos in {"NOUN", "PROPN"}:
        yield from _noun(document, step)
    elif upper.pos in {"VERB", "AUX"}:
        yield from _verb(document, step)


def _verb(document: Document, step: Step) -> Iterator[Report]:
    upper, table = step.upper, words(document.lang)
    lemma = upper.lemma.lower()
    if step.kind == "as" and lemma in table.quoting:
        speaker = agent(document, upper) if is_passive(document, upper) else subject(document, upper)
        kind = "quote"
        if speaker is None:
            return
    elif is_passive(document, upper):
        # "Was supposed to begin" is a plan, "is supposed to have begun" hearsay.
        planned = lemma == "suppose" and not any(
            c.lemma == "have" and c.dep == "aux" for c in document.children(step.lower)
        )
        heard = lemma in table.passive and step.kind in HEARD and not planned
        kind = "passive" if heard or (step.kind == "of" and lemma in table.of) else ""
        speaker = agent(document, upper)
    else:
        kind = _active(document, step, lemma)
        speaker = subject(document, upper) if kind else None
        if speaker is None:
            return
    if not kind:
        return
    leaned_on = cited(document, upper)
    if leaned_on is not None:
        yield Report("phrase", upper.start, upper.end, leaned_on)
    yield Report(kind, upper.start, upper.end, speaker)


def _active(document: Document, step: Step, lemma: str) -> str:
    """The kind of report that an active verb makes of what hangs on it; "" for none."""
    table, dep = words(document.lang), step.lower.dep
    if dep in {"ccomp", "dep"} and step.kind not in {"to", "ing"}:
        has_it = lemma == "have" and any(
            c.dep == "dobj" and c.lower == "it" for c in document.children(step.upper)
        )
        if lemma in table.that or lemma in table.naming or has_it:
            return "clause"
    if dep in {"xcomp", "ccomp"} and lemma in {"to": table.to, "ing": table.ing}.get(step.kind, ()):
        return "clause"
    if step.kind == "of" and lemma in table.of:
        return "clause"
    if step.kind == "object" and dep == "dobj" and lemma in table.object:
        return "object"
    if dep == "oprd" and lemma in table.naming and not _is_definite(document, step.lower):
        return "naming"
    return ""


def _is_definite(document: Document, noun: Token) -> bool:
    """What is named is known to the author ("the talks"); what it is called is the speaker's word."""
    return any(c.dep == "poss" or c.lower in {"the", "this", "that"} for c in document.children(noun))


def _noun(document: Document, step: Step) -> Iterator[Report]:
    """The claim that ..., reports of ...: its owner speaks, if it has one, and above it who rejects it."""
    noun, table = step.upper, words(document.lang)
    lemma = noun.lemma.lower()
    clause = step.kind == "that" and step.lower.dep in {"acl", "ccomp", "relcl"} and lemma in table.nouns
    if not clause and not (step.kind == "of" and lemma in table.nouns_of):
        yield from _charge(document, step)
        return
    owner = next((c for c in document.children(noun) if c.dep == "poss"), None) or agent(document, noun)
    governor = document.head(noun) if noun.dep == "dobj" else None
    verb = governor.lemma.lower() if governor is not None else ""
    if owner is None and governor is not None:
        if verb in table.making:
            owner = subject(document, governor)
        else:
            owner = agent(document, governor) if not is_passive(document, governor) else None
    yield Report("noun", noun.start, noun.end, owner)
    if governor is not None and verb in table.rejecting:
        speaker = subject(document, governor)
        if speaker is not None:
            yield Report("object", governor.start, governor.end, speaker)


def _charge(document: Document, step: Step) -> Iterator[Report]:
    """The deed in "accused the clerk of stealing", which the parser may hang on the clerk."""
    verb = charged(document, step) if step.kind == "of" else None
    if verb is None or verb.lemma not in words(document.lang).of:
        return
    passive = is_passive(document, verb)
    speaker = agent(document, verb) if passive else subject(document, verb)
    if passive or speaker is not None:
        yield Report("passive" if passive else "clause", verb.start, verb.end, speaker)
