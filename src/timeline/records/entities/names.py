"""First step: every use of a name, its extent made clean and its type set by all that the text says."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import attrs

from timeline.events.arguments.words import words
from timeline.events.mention import Argument
from timeline.records.entities.appositions import described_by
from timeline.records.entities.lexicon import name_words
from timeline.records.entities.name_extent import core_of_name, in_furniture, is_in_title
from timeline.records.entities.name_finding import missed_names, repeated_names
from timeline.records.entities.name_types import retyped
from timeline.records.entities.offices import gender_of, office_before, office_of, predicates, title_ending_at
from timeline.records.entities.place_name import country_of, country_of_demonym
from timeline.records.entities.use import Gender, NameUse
from timeline.records.entity import EntityType
from timeline.text.document import Document, Name, Token

_TYPES = {
    "PERSON": EntityType.PERSON,
    "ORG": EntityType.ORG,
    "GPE": EntityType.PLACE,
    "LOC": EntityType.PLACE,
    "FAC": EntityType.PLACE,
    "NORP": EntityType.GROUP,
    "PRODUCT": EntityType.OTHER,
    "WORK_OF_ART": EntityType.OTHER,
    "EVENT": EntityType.OTHER,
    "LAW": EntityType.OTHER,
}
_WHERE = frozenset({"around", "at", "in", "inside", "near", "outside", "through", "throughout", "to"})
_MODIFIER = frozenset({"amod", "compound", "nmod"})


def name_uses(document: Document, arguments: Sequence[Argument]) -> tuple[NameUse, ...]:
    """All uses of names outside page furniture, in the order of the text.

    A proper noun that is the head of an argument is a name even where the annotator saw none.
    """
    found = [use for name in document.names if (use := _use(document, name)) is not None]
    found += [use for name in document.names if (use := _in_bracket(document, name)) is not None]
    found = _without_overlaps(found)
    found += missed_names(document, arguments, found)
    found = [_with_office(document, use) for use in found]
    found += (_with_office(document, use) for use in repeated_names(document, found))
    found = sorted(_without_overlaps(found), key=lambda use: use.start)
    return retyped(found, {use.start for use in found if _is_placed(document, use)})


def _is_placed(document: Document, use: NameUse) -> bool:
    """Whether a name stands behind a preposition of place."""
    first = document.token_at(use.start)
    return first is not None and first.i > 0 and document.tokens[first.i - 1].lower in _WHERE


def _use(document: Document, name: Name) -> NameUse | None:
    kind = _TYPES.get(name.label)
    if kind is None or in_furniture(document, name.start):
        return None
    whole = document.tokens_in(name.start, name.end)
    titled = _opens_with_title(whole)
    kind = EntityType.PERSON if titled else kind
    tokens = list(core_of_name(document, whole, person=kind is EntityType.PERSON))
    if not tokens or not any(token.text[:1].isupper() for token in tokens) or is_in_title(document, tokens):
        return None
    start, end = tokens[0].start, tokens[-1].end
    text = document.text[start:end]
    if country_of(text) or country_of_demonym(text):
        kind = EntityType.PLACE
    elif name.label == "NORP" and tokens[-1].dep in _MODIFIER:
        return None
    return NameUse(start=start, end=end, text=text, type=kind)


def _in_bracket(document: Document, name: Name) -> NameUse | None:
    """The abbreviation behind a bracket that the annotator took into the name: "World Bank (WB"."""
    tokens = document.tokens_in(name.start, name.end)
    if name.label not in _TYPES or len(tokens) < 3 or tokens[-2].text != "(" or not tokens[-1].text.isupper():
        return None
    return NameUse(start=tokens[-1].start, end=tokens[-1].end, text=tokens[-1].text, type=_TYPES[name.label])


def _opens_with_title(tokens: Sequence[Token]) -> bool:
    """Whether a name opens with a title that only people bear all their lives: "Pope John", not "Queen"."""
    words = [token.lower for token in tokens]
    return len(words) > 1 and words[0] in name_words().lifelong_titles and tokens[1].pos == "PROPN"


def _without_overlaps(uses: Iterable[NameUse]) -> list[NameUse]:
    kept: list[NameUse] = []
    for use in sorted(uses, key=lambda use: (use.start, -use.end)):
        if not kept or use.start >= kept[-1].end:
            kept.append(use)
    return kept


def _with_office(document: Document, use: NameUse) -> NameUse:
    """The use with what stands around it: title, honorific, apposition, or what it is said to be."""
    if country_of(use.text) or country_of_demonym(use.text):
        return use
    tokens = document.tokens_in(use.start, use.end)
    office, gender = office_before(document, tokens[0].i)
    head = document.head_of(use.start, use.end) or tokens[-1]
    beside = list(described_by(document, head))
    kin = any(_is_relative(document, noun) for noun in (*beside, *predicates(document, head)))
    for noun in beside:
        said = name_words().gender_of_noun.get(noun.lemma.lower())
        gender = gender or (Gender(said) if said else None)
    for noun in predicates(document, head):
        office = office or office_of(document, noun)
        said = name_words().gender_of_noun.get(noun.lemma.lower())
        gender = gender or (Gender(said) if said else gender_of(office))
    human = use.type is EntityType.PERSON or _is_said_to_be_human(document, head)
    if office is None and gender is None and not kin and not (human and use.type is not EntityType.PERSON):
        return use
    before = tokens[0].i - 1
    titled = title_ending_at(document, before) is not None or gender is not None
    kind = EntityType.PERSON if human or (titled and _can_be_person(use)) else use.type
    return attrs.evolve(use, office=office, gender=gender, type=kind, kin=kin)


def _is_relative(document: Document, noun: Token) -> bool:
    """Whether a noun says of whom somebody is a relative: "his wife", "Lee's brother"."""
    return noun.lemma.lower() in name_words().kin and any(c.dep == "poss" for c in document.children(noun))


def _can_be_person(use: NameUse) -> bool:
    return use.type in {EntityType.ORG, EntityType.OTHER, EntityType.PLACE} and not use.text.isupper()


def _is_said_to_be_human(document: Document, head: Token) -> bool:
    people = words(document.lang).nouns.people
    return any(noun.lemma.lower() in people for noun in predicates(document, head))
