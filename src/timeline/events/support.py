"""Verb and noun that tell one event: "made landfall", "went on strike", "the talks took place"."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files

import attrs

from timeline.events.arguments.clause import antecedent, subject
from timeline.events.arguments.voice import is_passive
from timeline.text.document import Document, Token

_VERBAL = frozenset({"VERB", "AUX"})
_OBJECTS = frozenset({"dobj", "nsubjpass"})
_NOMINAL = frozenset({"NOUN", "PROPN"})


@attrs.frozen(kw_only=True)
class Support:
    """Verbs that serve nouns, all nouns where it names none, and in which place of the clause."""

    verbs: frozenset[str] = attrs.field(converter=frozenset)
    nouns: frozenset[str] = attrs.field(converter=frozenset, factory=frozenset)
    preposition: str = ""
    idiom: str = ""
    passive: bool = False


@attrs.frozen
class Supports:
    """What serves an object, a subject, a noun behind a preposition; nouns that are one word with a verb."""

    object: tuple[Support, ...]
    subject: tuple[Support, ...]
    phrase: tuple[Support, ...]
    idiom: Mapping[str, frozenset[str]]


@cache
def supports(lang: str = "en") -> Supports:
    """Load the words of a language; English where there is no file for it.

    >>> "birth" in supports().idiom["give"]
    True
    """
    folder = files("timeline.events") / "words"
    file = folder / f"{lang}_support.toml"
    data = tomllib.loads((file if file.is_file() else folder / "en_support.toml").read_text("utf-8"))
    object_, subject_, phrase = (
        tuple(Support(**row) for row in data[name]) for name in ("object", "subject", "phrase")
    )
    return Supports(
        object_, subject_, phrase, {verb: frozenset(nouns) for verb, nouns in data["idiom"].items()}
    )


def supported(document: Document, verb: Token) -> Iterator[Token]:
    """The nouns of which a verb only says that they took place; whether they tell events is not asked.

    >>> from timeline.text import annotate, read
    >>> document = annotate(read("The storm made landfall on Sunday and talks were held in Oslo."))
    >>> [noun.text for verb in document.tokens for noun in supported(document, verb)]
    ['landfall', 'talks']
    """
    if verb.pos in _VERBAL:
        yield from _objects(document, verb)
        yield from (noun for noun in _subject(document, verb) if noun.pos in _NOMINAL)
        yield from _in_phrases(document, verb)


def is_supported(document: Document, noun: Token) -> bool:
    """Whether a verb serves a noun by name: "landfall" is an event after "made", whatever its tag."""
    if not (noun.dep in _OBJECTS or _is_object_in_disguise(noun)):
        return False
    verb, lemma = document.head(noun).lemma.lower(), noun.lemma.lower()
    return any(lemma in row.nouns and verb in row.verbs for row in supports(document.lang).object)


def is_part_of_verb(document: Document, verb: Token, noun: Token) -> bool:
    """Whether a noun makes one word with the verb: the "part" of "took part in talks"."""
    idiom = supports(document.lang).idiom.get(verb.lemma.lower(), frozenset())
    if noun.lemma.lower() not in idiom or any(t.dep in {"det", "poss"} for t in document.children(noun)):
        return False
    link = document.head(noun)
    return link.i == verb.i or (link.dep == "prep" and link.head == verb.i)


def _objects(document: Document, verb: Token) -> Iterator[Token]:
    passive = is_passive(document, verb)
    own = "nsubjpass" if passive else "dobj"
    nouns = [t for t in document.children(verb) if t.dep == own or _is_object_in_disguise(t)]
    nouns = [antecedent(document, verb, t) or t if t.pos in {"PRON", "DET"} else t for t in nouns]
    if verb.dep == "acl" and verb.tag == "VBN" and not nouns:
        passive, nouns = True, [document.head(verb)]
    for noun in nouns:
        if any(_serves(row, verb, noun, passive=passive) for row in supports(document.lang).object):
            yield noun


def _is_object_in_disguise(word: Token) -> bool:
    """Whether a parser took an object for a clause: "the storm made *landfall* near Miami before dawn"."""
    return word.dep == "ccomp" and word.pos == "ADJ"


def _serves(row: Support, verb: Token, noun: Token, *, passive: bool) -> bool:
    if verb.lemma.lower() not in row.verbs or (row.passive and not passive):
        return False
    return noun.lemma.lower() in row.nouns if row.nouns else noun.pos in _NOMINAL


def _subject(document: Document, verb: Token) -> Iterator[Token]:
    """What took place; of what takes place again and again the verb tells more."""
    if verb.tag in {"VBP", "VBZ"}:
        return
    lemma = verb.lemma.lower()
    children = {t.lower for t in document.children(verb) if t.dep == "dobj"}
    for row in supports(document.lang).subject:
        if lemma in row.verbs and (not row.idiom or row.idiom in children):
            noun = subject(document, verb)
            yield from [noun] if noun is not None else []


def _in_phrases(document: Document, verb: Token) -> Iterator[Token]:
    lemma = verb.lemma.lower()
    for row in supports(document.lang).phrase:
        for link in document.children(verb) if lemma in row.verbs else ():
            if link.dep == "prep" and link.lower == row.preposition:
                yield from (
                    t for t in document.children(link) if t.dep == "pobj" and t.lemma.lower() in row.nouns
                )
