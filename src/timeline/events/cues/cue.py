"""The types of realis cues: their fields are the schema of the files in `cues/<language>/`."""

from __future__ import annotations

from enum import StrEnum

import attrs


class Effect(StrEnum):
    """What a cue does to the event in its scope."""

    KEEP = "KEEP"
    FACT = "FACT"
    PLANNED = "PLANNED"
    POSSIBLE = "POSSIBLE"
    NEGATED = "NEGATED"
    GENERIC = "GENERIC"


def _words(values: list[str]) -> tuple[str, ...]:
    return tuple(values)


@attrs.frozen(kw_only=True)
class Cue:
    """Predicates that embed an event: one effect under affirmation, one under negation (its signature).

    `past` is the effect of the plain past ("had to leave" tells that they left). `inherits` says whether what
    holds of the predicate goes on to hold of the event. `scope` names the ways in which the event may hang on
    the predicate: `to`, `that`, `ing`, `bare`, `object`, `subject`, `modified`, a preposition; `modifier` is
    for words that hang on the event themselves. `definite` is the effect on an event that the text takes as
    known ("did not cause the crash", "escaped the attack"). `settles` says that the cue outweighs what
    modifies the event ("the threatened boycott did not take place").
    """

    name: str
    effect: Effect = attrs.field(converter=Effect)
    negated: Effect = attrs.field(converter=Effect)
    past: Effect | None = attrs.field(default=None, converter=attrs.converters.optional(Effect))
    definite: Effect | None = attrs.field(default=None, converter=attrs.converters.optional(Effect))
    settles: bool = False
    inherits: bool
    scope: frozenset[str] = attrs.field(converter=frozenset)
    words: frozenset[str] = attrs.field(converter=frozenset)
    examples: tuple[str, ...] = attrs.field(converter=_words)
    counter_examples: tuple[str, ...] = attrs.field(converter=_words)


@attrs.frozen(kw_only=True)
class Modal:
    """An auxiliary: its effect alone, negated, and before "have"."""

    name: str
    effect: Effect = attrs.field(converter=Effect)
    negated: Effect = attrs.field(converter=Effect)
    have: Effect = attrs.field(converter=Effect)
    words: frozenset[str] = attrs.field(converter=frozenset)
    examples: tuple[str, ...] = attrs.field(converter=_words)
    counter_examples: tuple[str, ...] = attrs.field(converter=_words)


@attrs.frozen(kw_only=True)
class Particle:
    """Small words of one kind that act inside the clause of the event."""

    name: str
    effect: Effect = attrs.field(converter=Effect)
    words: frozenset[str] = attrs.field(converter=frozenset)
    examples: tuple[str, ...] = attrs.field(converter=_words)
    counter_examples: tuple[str, ...] = attrs.field(converter=_words)


@attrs.frozen(kw_only=True)
class ClauseCues:
    """Everything that acts inside a clause: auxiliaries by word, and particles by kind."""

    modals: tuple[Modal, ...]
    particles: tuple[Particle, ...]

    def modal(self, word: str) -> Modal | None:
        """The auxiliary with this form."""
        return next((modal for modal in self.modals if word in modal.words), None)

    def words(self, name: str) -> frozenset[str]:
        """The words of one kind of particle."""
        return next((p.words for p in self.particles if p.name == name), frozenset())
