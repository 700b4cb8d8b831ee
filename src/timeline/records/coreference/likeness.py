"""Why two mentions may be one event: evidence, each with its weight, and the sum that is enough.

The weights were set on the within-document chains of ECB+ and MEANTIME for precision first.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import attrs

from timeline.records.coreference.profile import Profile
from timeline.text.document import Document
from timeline.values import Granularity

ENOUGH = 2.5
_UPTAKE = 3


@attrs.frozen
class Likeness:
    """A piece of evidence that two mentions are one event, the earlier one first, and its weight."""

    name: str
    weight: float
    holds: Callable[[Profile, Profile], bool]


def likeness_of(a: Profile, b: Profile) -> tuple[float, tuple[str, ...]]:
    """The weight of all evidence for two mentions of one family, and its names."""
    first, second = (a, b) if a.mention.start <= b.mention.start else (b, a)
    found = [likeness for likeness in LIKENESSES if likeness.holds(first, second)]
    return sum(likeness.weight for likeness in found), tuple(likeness.name for likeness in found)


def is_means_of(document: Document, a: Profile, b: Profile) -> bool:
    """Whether one is the noun by or in which the other, a verb, was done: "killed in a strike"."""
    verb, noun = (b, a) if a.noun else (a, b)
    if verb.noun or not noun.noun or verb.sentence != noun.sentence:
        return False
    link = document.head(noun.head)
    return link.head == verb.head.i and link.dep in {"prep", "agent"} and link.lower in {"in", "by"}


def _same_lemma(a: Profile, b: Profile) -> bool:
    return a.mention.lemma == b.mention.lemma


def _shares_one(a: Profile, b: Profile) -> bool:
    return len(a.known & b.known) == 1


def _shares_two(a: Profile, b: Profile) -> bool:
    return len(a.known & b.known) > 1


def _same_role(a: Profile, b: Profile) -> bool:
    """The one whom it happens to is the same."""
    return any(a.by_role[role] & b.by_role[role] for role in a.by_role)


def _shares_described(a: Profile, b: Profile) -> bool:
    return bool(a.described & b.described)


def _same_day(a: Profile, b: Profile) -> bool:
    days = {Granularity.DAY}
    return a.days is not None and a.days == b.days and a.days.granularity in days


def _refers_back(_: Profile, b: Profile) -> bool:
    return b.noun and b.definite and not b.plural


def _headline(a: Profile, _: Profile) -> bool:
    return a.lead


def _near(a: Profile, b: Profile) -> bool:
    return 0 < b.sentence - a.sentence <= 2


def _taken_up(a: Profile, b: Profile) -> bool:
    """Such words as "the two politicians" mean those just told of."""
    return b.vague and len(a.known) > 1 and b.sentence - a.sentence <= _UPTAKE


def _bare_plural(a: Profile, b: Profile) -> bool:
    """Plurals without article are kinds, or heaps of events."""
    return any(p.noun and p.plural and not p.definite for p in (a, b))


LIKENESSES: Sequence[Likeness] = (
    Likeness("same word", 1.0, _same_lemma),
    Likeness("one shared participant", 1.0, _shares_one),
    Likeness("shared participants", 2.0, _shares_two),
    Likeness("same role", 0.5, _same_role),
    Likeness("shared described participant", 0.5, _shares_described),
    Likeness("same day", 1.0, _same_day),
    Likeness("definite noun", 1.0, _refers_back),
    Likeness("headline", 0.75, _headline),
    Likeness("near", 0.5, _near),
    Likeness("participants taken up", 1.5, _taken_up),
    Likeness("bare plural", -1.5, _bare_plural),
)
