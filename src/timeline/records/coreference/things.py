"""What an event happens to, and whether it is told as known, as new, or by name."""

from __future__ import annotations

from enum import StrEnum

import attrs

from timeline.events.mention import EventMention, Role
from timeline.records.coreference.families import lexicon
from timeline.text.document import Document, Token

_NEW = frozenset({"a", "an", "another"})
_ROLES = (Role.PATIENT, Role.THEME)


class Form(StrEnum):
    """How a thing is told."""

    KNOWN = "KNOWN"
    """With "the", "this" or an owner."""
    NEW = "NEW"
    """With "a"."""
    BARE = "BARE"
    """A noun alone, or with a number."""
    NAME = "NAME"
    PRONOUN = "PRONOUN"


@attrs.frozen
class Thing:
    """What an event happens to: its entity, how it is told, and whether it is called another."""

    entity: str | None
    form: Form
    other: bool

    def is_apart_from(self, later: Thing) -> bool:
        """Whether two described things are two: "the airport" and "its schools", "a bank" and "a tower".

        What was new may be known later, and a noun alone may be what a headline leaves of a phrase, so that
        neither tells anything after it.
        """
        if self.entity is not None and self.entity == later.entity:
            return False
        told = (self.form, later.form)
        return told in {(Form.KNOWN,) * 2, (Form.NEW,) * 2, (Form.KNOWN, Form.BARE), (Form.NEW, Form.BARE)}


def thing_of(document: Document, mention: EventMention) -> Thing | None:
    """What a mention happens to, the acted on before the merely touched; None where it is a bare number."""
    told = (a for role in _ROLES for a in mention.arguments if a.role is role)
    argument = next(told, None)
    token = document.token_at(argument.head) if argument is not None else None
    if argument is None or token is None or token.pos == "NUM":
        return None
    children = document.children(token)
    words = {child.lower for child in children}
    other = bool((words | {token.lower}) & lexicon().other_thing)
    return Thing(argument.entity_id, _form(token, children, words), other)


def _form(token: Token, children: tuple[Token, ...], words: set[str]) -> Form:
    if token.pos == "PRON":
        return Form.PRONOUN
    if token.pos == "PROPN":
        return Form.NAME
    if words & _NEW:
        return Form.NEW
    known = words & lexicon().definite or any(child.dep == "poss" for child in children)
    return Form.KNOWN if known else Form.BARE
