"""What stands behind a verb in its clause: its objects, what it says of them, its phrases, its infinitive."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from timeline.events.arguments.clause import SUBJECTS, subject
from timeline.events.arguments.reading import is_toll_said_of, prepositions_of
from timeline.records.labels.phrase import Writer, second_number, written
from timeline.records.labels.verb import lemma_of
from timeline.records.labels.words import words
from timeline.text.document import Token

_OBJECTS = frozenset({"dobj", "dative", "attr", "oprd", "npadvmod"})
_SAID_OF = frozenset({"acomp", "oprd", "xcomp"})
_VERBAL = frozenset({"VERB", "AUX"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_NOMINAL = frozenset({"DET", "NOUN", "PROPN", "PRON", "NUM", "SYM"})
_PHRASES = (3, 2, 1, 1, 0, 0)
_ADDED = 2
"""From so little room on, a verb that has an object does without clauses behind it."""


def behind(writer: Writer, verb: Token, without: Collection[int] = ()) -> str:
    """The words behind a verb, in the order of the text; `without` are heads that stand elsewhere already."""
    found = list(_children(writer, verb, without))
    has_object = any(kind == "object" for _, kind, _ in found)
    most = _PHRASES[writer.spare] + (0 if has_object or writer.spare >= len(_PHRASES) - 1 else 1)
    phrases = list(_phrases(writer, verb, without))[:most]
    parts = sorted([(i, text) for i, _, text in found if text] + phrases)
    return " ".join(text for _, text in parts)


def finite(writer: Writer, verb: Token) -> str:
    """A whole clause with its verb as the text has it: "it would close three plants"."""
    document = writer.names.document
    who = next((t for t in document.children(verb) if t.dep == "expl"), None) or subject(document, verb)
    helpers = [t for t in document.children(verb) if t.dep in {"aux", "auxpass", "neg"} and t.i < verb.i]
    own = "" if who is None else who.text if _is_whom_it_hangs_on(writer, who, verb) else writer.row(who)
    said = [own or (who.text if who is not None else ""), written(writer.names, [*helpers, verb])]
    return " ".join(part for part in [*said, behind(writer, verb)] if part)


def _is_whom_it_hangs_on(writer: Writer, who: Token, verb: Token) -> bool:
    """Whether a pronoun stands for the subject of the verb above, which the label has named: "it said it"."""
    document = writer.names.document
    above = subject(document, document.head(verb))
    entity = writer.names.at.get(who.i)
    return (
        who.tag == "PRP"
        and above is not None
        and entity is not None
        and writer.names.at.get(above.i) == entity
    )


def _children(writer: Writer, verb: Token, without: Collection[int]) -> Iterator[tuple[int, str, str]]:
    for child in writer.names.document.children(verb):
        if child.i < verb.i or child.i in without or writer.names.is_time(child):
            continue
        if child.i - verb.i > 2 and second_number(writer.names, writer.names.document.tokens[child.i - 2]):
            continue
        alone = child.dep == "prep" and child.pos == "ADP" and not writer.names.document.children(child)
        if (
            child.dep == "prt"
            or alone
            or (child.dep == "advmod" and (child.tag == "RP" or child.lower in words().particles))
        ):
            yield child.i, "particle", child.lower
        elif child.dep == "npadvmod" and writer.names.document.tokens[child.i - 1].lower == ",":
            continue
        elif child.dep in _OBJECTS and (child.pos in _NOMINAL or _is_noun_in_disguise(child)):
            yield child.i, "object", writer.row(child)
        elif (child.dep in _SAID_OF and child.pos not in _VERBAL) or is_toll_said_of(
            writer.names.document, child
        ):
            yield child.i, "said", _with_phrases(writer, child)
        elif child.dep in {"xcomp", "oprd"} and child.pos in _VERBAL:
            yield child.i, "object", _infinitive(writer, child)
        elif child.dep == "ccomp" and child.pos == "ADJ":
            yield child.i, "object", _small_clause(writer, child)
        elif child.dep == "ccomp" and _is_clause(writer, child) and writer.spare <= _ADDED:
            yield child.i, "object", finite(writer, child)


def _small_clause(writer: Writer, said: Token) -> str:
    """What is said of an object: "found the firm not guilty"."""
    children = writer.names.document.children(said)
    own = [t for t in children if t.dep == "nsubj" and t.i < said.i]
    denied = [t.text for t in children if t.dep == "neg"]
    return " ".join([*(writer.row(who) or who.text for who in own), *denied, said.text])


def _is_clause(writer: Writer, verb: Token) -> bool:
    """Whether a verb has a form or a subject of its own: what only hangs there says nothing."""
    children = writer.names.document.children(verb)
    helpers = (t for t in children if t.dep in {"aux", "auxpass"})
    own = any(t.dep in SUBJECTS for t in children)
    return verb.pos in _VERBAL and (own or any(t.tag in _FINITE for t in (verb, *helpers)))


def _is_noun_in_disguise(word: Token) -> bool:
    """Whether a tagger took an object for an adjective: "made *landfall*"."""
    return word.dep == "dobj" and word.pos == "ADJ"


def _infinitive(writer: Writer, verb: Token) -> str:
    document = writer.names.document
    helpers = [t for t in document.children(verb) if t.dep in {"aux", "auxpass", "neg"} and t.i < verb.i]
    own = [t for t in document.children(verb) if t.dep == "nsubj" and t.i < verb.i]
    who = writer.row(own[0]) if own else ""
    return " ".join(p for p in (who, written(writer.names, [*helpers, verb]), behind(writer, verb)) if p)


def _with_phrases(writer: Writer, word: Token) -> str:
    counted = any(child.dep == "nummod" for child in writer.names.document.children(word))
    said = writer.words_of(word) if word.pos in _NOMINAL or counted else word.text
    phrases = [text for _, text in _phrases(writer, word, ())][:1]
    return " ".join([said, *(phrases if writer.spare <= _ADDED and word.pos not in _NOMINAL else [])])


def _phrases(writer: Writer, word: Token, without: Collection[int]) -> Iterator[tuple[int, str]]:
    """The prepositional phrases behind a word, and the gerunds: "accused of stealing gold"."""
    document = writer.names.document
    for preposition, target in prepositions_of(document, word, writer.names.times_near(word)):
        place = preposition.token
        if place.i > word.i and target.i not in without and preposition.name.split()[0] not in words().beside:
            text = writer.behind_preposition(preposition.name, target)
            if text:
                yield place.i, text
    for child in document.children(word):
        if child.dep != "prep" or child.i < word.i or child.lower in words().beside:
            continue
        for verb in document.children(child):
            if (
                verb.dep == "pcomp"
                and verb.tag == "VBG"
                and writer.spare <= _ADDED
                and lemma_of(verb) != "be"
            ):
                yield child.i, f"{child.lower} {_infinitive(writer, verb)}"
