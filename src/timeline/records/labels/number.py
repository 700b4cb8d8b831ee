"""Whether a subject asks for a verb in the plural, as the label writes it."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.records.entity import EntityType
from timeline.records.labels.names import Names, is_description
from timeline.records.labels.words import words
from timeline.text.document import Token

_PLURAL_PRONOUNS = frozenset({"they", "we", "you", "i"})
_ONE_NAME = frozenset({EntityType.PERSON, EntityType.ORG, EntityType.PLACE})
_SINGLE = frozenset({"one", "1"})


def is_plural(names: Names, heads: Sequence[Token]) -> bool:
    """Whether the subject with these heads is many: "ten of the sailors", "they", "Lee and Ross"."""
    return len(heads) > 1 or any(_is_many(names, head) for head in heads)


def _is_many(names: Names, head: Token) -> bool:
    entity = names.entity(head)
    if entity is not None and entity.type in _ONE_NAME and not is_description(entity):
        return head.tag == "NNS" and entity.type is not EntityType.PERSON
    if head.pos == "NUM" or head.tag == "CD":
        return head.lower not in _SINGLE and (head.text.isalpha() or not head.text[-1:].isalpha())
    if head.lower in words().amounts and head.tag == "NN":
        if any(child.lower == "the" for child in names.document.children(head)):
            return False  # "the number of ships" grows, "a number of ships" sink
        return any(_is_many(names, counted) for counted in _counted(names, head))
    many = head.tag == "NNS" or head.lower in words().many | _PLURAL_PRONOUNS | {"them", "these", "those"}
    return many or (head.tag == "NNPS" and entity is None)


def _counted(names: Names, amount: Token) -> Sequence[Token]:
    """What an amount is of: "a number of ships"."""
    document = names.document
    links = (child for child in document.children(amount) if child.lower == "of")
    return [noun for link in links for noun in document.children(link) if noun.dep == "pobj"]
