"""Who does it and whom it befalls: one human alone, or several."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import attrs

from timeline.events.arguments.words import words
from timeline.events.mention import Argument, Role
from timeline.records.entity import Entity, EntityType
from timeline.text.document import Document

_UNDERGO = frozenset({Role.PATIENT, Role.THEME})
_NOUNS = frozenset({"NOUN", "PROPN", "PRON"})
_HE_OR_SHE = frozenset({"he", "she", "him", "her"})
_CROWDS = frozenset({"people", "troops"})
_PEOPLE = "person"


@attrs.frozen
class Sides:
    """The sides on which one human stands alone, and those with several: AGENT does it, PATIENT undergoes."""

    single: frozenset[Role]
    several: frozenset[Role]

    def differ_from(self, other: Sides) -> bool:
        """Whether one human stands on a side where several do in the other."""
        return bool(self.single & other.several or self.several & other.single)


def sides_of(document: Document, entities: Mapping[str, Entity], arguments: Sequence[Argument]) -> Sides:
    """The sides of an event by its arguments."""
    does = [a for a in arguments if a.role is Role.AGENT]
    undergoes = [a for a in arguments if a.role in _UNDERGO]
    single, several = set[Role](), set[Role]()
    for side, found in ((Role.AGENT, does), (Role.PATIENT, undergoes)):
        if any(_are_several(document, a) for a in found):
            several.add(side)
        elif len(found) == 1 and _is_one_human(document, entities, found[0]):
            single.add(side)
    return Sides(frozenset(single), frozenset(several))


def counted(document: Document, unit: str, *, harm: bool) -> str:
    """What is counted: of those killed or hurt, people under whatever noun, or under none."""
    return _PEOPLE if harm and (not unit or unit in words(document.lang).nouns.people) else unit


def _is_one_human(document: Document, entities: Mapping[str, Entity], argument: Argument) -> bool:
    """Whether an argument is one human: by a pronoun, a name, or a noun for people in the singular."""
    head = document.token_at(argument.head)
    if head is None or head.pos not in _NOUNS:
        return False
    if head.tag == "PRP":
        return head.lower in _HE_OR_SHE
    if head.tag == "NNP":
        entity = entities.get(argument.entity_id or "")
        return entity is not None and entity.type is EntityType.PERSON
    return head.tag == "NN" and head.lemma.lower() in words(document.lang).nouns.people - _CROWDS


def _are_several(document: Document, argument: Argument) -> bool:
    """Whether an argument is more than one human: "12 people", "guards", and the bare "killed 12"."""
    head = document.token_at(argument.head)
    if head is None:
        return False
    if head.pos == "NUM":
        return argument.role in _UNDERGO and head.dep in {"dobj", "nsubjpass"} and head.lower != "one"
    lemma = head.lemma.lower()
    return lemma in words(document.lang).nouns.people and (head.tag == "NNS" or lemma in _CROWDS)
