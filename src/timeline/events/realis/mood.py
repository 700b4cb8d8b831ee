"""Moods of a whole sentence: questions, commands, headlines that announce, and what is told in general."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.events.cues import Effect, clause_cues
from timeline.events.mention import EventClass, Tense
from timeline.events.realis.clause import VERBAL, Operator, auxiliaries, has_subject
from timeline.events.realis.judgement import Reading
from timeline.text.document import BlockRole, Document, Token

FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
TOLD_IN_GENERAL = frozenset({EventClass.OCCURRENCE, EventClass.STATE})


def root_operators(document: Document, root: Token) -> Iterator[Operator]:
    """What the shape of a sentence does to its main predicate."""
    sentence = document.sentence_at(root.start)
    if sentence is None:
        return
    tokens = document.tokens[sentence.first : sentence.last]
    last = next((t for t in reversed(tokens) if t.lower not in {'"', "”", "'", "’", ")"}), tokens[-1])
    if last.text.startswith("?"):
        asks = any(t.tag in {"WP", "WRB", "WDT", "WP$"} for t in tokens[: root.i - sentence.first + 1])
        yield Operator("why" if asks else "question", Effect.KEEP if asks else Effect.POSSIBLE, last)
    elif _is_command(document, root):
        yield Operator("command", Effect.POSSIBLE, root)


def _is_command(document: Document, root: Token) -> bool:
    bare = root.tag == "VB" and root.pos == "VERB" and not auxiliaries(document, root)
    return bare and not has_subject(document, root) and not is_headline(document, root)


def headline_operators(document: Document, trigger: Token) -> Iterator[Operator]:
    """An infinitive that no verb governs announces: "Minister to visit Rome"."""
    before = document.tokens[trigger.i - 1] if trigger.i > 0 else None
    sentence = document.sentence_at(trigger.start)
    if before is None or sentence is None or before.lower != "to" or before.i <= sentence.first:
        return
    earlier = document.tokens[sentence.first : before.i]
    if any(t.pos in VERBAL or t.tag in FINITE or t.tag in {"VBN", "VBG"} for t in earlier):
        return
    if (trigger.tag == "VB" and trigger.head == trigger.i) or is_headline(document, trigger):
        yield Operator("headline", Effect.PLANNED, before)


def is_headline(document: Document, token: Token) -> bool:
    """Whether a token stands in a headline, or in a whole text of one line without a full stop."""
    block = document.block_at(token.start)
    if block is None or block.role is BlockRole.HEADLINE:
        return block is not None
    return len(document.blocks) == 1 and document.text[block.start : block.end].rstrip("\"”’'")[-1:].isalnum()


def generic_operators(document: Document, trigger: Token, reading: Reading) -> Iterator[Operator]:
    """A simple present that is told of a kind ("wolves hunt deer") or as a habit ("he usually walks")."""
    simple = trigger.tag in {"VBP", "VBZ"} and reading.tense in {Tense.PRESENT, Tense.NONE}
    told = reading.event_class in TOLD_IN_GENERAL and not is_headline(document, trigger)
    if not simple or not told:
        return
    cues = clause_cues(document.lang)
    for child in document.children(trigger):
        if (child.dep == "advmod" and child.lower in cues.words("usually")) or (
            child.dep == "npadvmod" and any(c.lower in cues.words("every") for c in document.children(child))
        ):
            yield Operator("generic", Effect.GENERIC, child)
            return
        if child.dep == "nsubj" and _is_kind(document, child, trigger):
            yield Operator("generic", Effect.GENERIC, child)
            return


def timetable_operators(document: Document, verb: Token) -> Iterator[Operator]:
    """A simple present with a day to come: "the trial opens on Monday"."""
    cues = clause_cues(document.lang)
    name = next((f"{verb.lemma} {c.lower}" for c in document.children(verb) if c.dep == "dobj"), "")
    if verb.tag not in {"VBZ", "VBP"} or not cues.words("timetable") & {verb.lemma, name}:
        return
    if is_headline(document, verb):
        return
    days = cues.words("timetable day")
    for child in document.children(verb):
        day = next((c for c in document.children(child) if c.dep == "pobj"), child)
        near = (day, *document.children(day))
        if child.dep in {"prep", "npadvmod"} and any(t.lower in days for t in near):
            yield Operator("timetable", Effect.PLANNED, day)
            return


def _is_kind(document: Document, subject: Token, trigger: Token) -> bool:
    """A bare plural, or one with "a", with nothing before it but an adjective or noun.

    The clause has no names or numbers, which would tell of one case.
    """
    if any(t.pos in {"PROPN", "NUM"} for t in document.subtree(trigger)):
        return False
    before = [c for c in document.children(subject) if c.dep != "det" or c.lower not in {"a", "an"}]
    one = len(before) < len(document.children(subject))
    if (subject.tag, trigger.tag) != (("NN", "VBZ") if one else ("NNS", "VBP")):
        return False
    return all(c.dep in {"amod", "compound"} and c.pos in {"ADJ", "NOUN"} and c.i < subject.i for c in before)
