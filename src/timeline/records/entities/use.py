"""One use of a name in the text, and the office that its bearer is given there."""

from __future__ import annotations

from enum import StrEnum

import attrs

from timeline.records.entities.lexicon import name_words
from timeline.records.entity import EntityType
from timeline.text.countries import countries
from timeline.text.document import Span


class Gender(StrEnum):
    """The third-person pronoun that stands for a person."""

    HE = "he"
    SHE = "she"


@attrs.frozen(kw_only=True)
class Office:
    """A title with the country or body that it belongs to: ("prime minister", "Peru")."""

    title: str
    of: str | None = None
    former: bool = False

    def fits(self, borne: Office) -> bool:
        """Whether this description ("the minister") can mean who bears the other office."""
        if self.of is not None and borne.title in name_words().heads.get(self.title, ()):
            return self.of == borne.of and self.former <= borne.former
        if borne.title != self.title and not borne.title.endswith(" " + self.title):
            return False
        unsaid = borne.of is None and self.title in name_words().sole_titles
        return (self.of is None or borne.of == self.of or unsaid) and self.former <= borne.former


@attrs.frozen(kw_only=True)
class NameUse:
    """A name at one place of the text, without title, article and possessive ending.

    `kin` says that it is given there as that of a relative of somebody else: "his wife, Ann Lee".
    """

    start: int
    end: int
    text: str
    type: EntityType
    office: Office | None = None
    gender: Gender | None = None
    kin: bool = False

    @property
    def span(self) -> Span:
        """Where the name stands."""
        return Span(self.start, self.end)

    @property
    def key(self) -> str:
        """The name in lower case with single blanks, so that line breaks and capitals make no other name."""
        return " ".join(self.text.lower().replace("’", "'").split())


@attrs.frozen(kw_only=True)
class Cluster:
    """What is told of one entity: the uses of its names, descriptions of it, and why they are one."""

    type: EntityType
    name: str
    spans: tuple[Span, ...]
    forms: tuple[str, ...] = ()
    offices: tuple[Office, ...] = ()
    gender: Gender | None = None
    evidence: tuple[str, ...] = ()

    @property
    def is_country(self) -> bool:
        """Whether the entity is a country."""
        return self.type is EntityType.PLACE and self.name.lower() in countries().names

    def with_span(self, span: Span, form: str | None = None, note: str | None = None) -> Cluster:
        """The cluster with one more mention, and its words as another form if they name or describe it."""
        return attrs.evolve(
            self,
            spans=(*self.spans, span),
            forms=self.forms if form is None or form in self.forms else (*self.forms, form),
            evidence=self.evidence if note is None or note in self.evidence else (*self.evidence, note),
        )
