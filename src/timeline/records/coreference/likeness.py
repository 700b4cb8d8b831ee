"""Why two mentions may be one event: evidence, each with its weight, and the sum that is enough.

The weights were set on the within-document chains of ECB+ and MEANTIME for precision first.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import attrs

from timeline.events.mention import EventClass, Role
from timeline.records.coreference.families import is_stem, lexicon
from timeline.records.coreference.profile import Profile
from timeline.text.document import Document
from timeline.values import Granularity

ENOUGH = 1.1
_UPTAKE = 3
_OBJECTS = (Role.PATIENT, Role.THEME, Role.RECIPIENT)


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
    if not (verb.families & lexicon().harm and noun.families & lexicon().means):
        return False
    link = document.head(noun.head)
    return link.head == verb.head.i and link.dep in {"prep", "agent"} and link.lower in {"in", "by"}


def _same_lemma(a: Profile, b: Profile) -> bool:
    return a.mention.lemma == b.mention.lemma


def _shares_one(a: Profile, b: Profile) -> bool:
    return len(a.known & b.known) == 1


def _shares_two(a: Profile, b: Profile) -> bool:
    return len(a.known & b.known) > 1


def _same_object(a: Profile, b: Profile) -> bool:
    return any(a.by_role[role] & b.by_role[role] for role in _OBJECTS)


def _same_agent_alone(a: Profile, b: Profile) -> bool:
    """Whoever does one thing does others."""
    agents = a.by_role[Role.AGENT] & b.by_role[Role.AGENT]
    return bool(agents) and (a.known & b.known) == agents


def _listed_family(a: Profile, b: Profile) -> bool:
    return any(not is_stem(family) for family in a.families & b.families)


def _unlike_objects(a: Profile, b: Profile) -> bool:
    """Other things are bought: by their nouns, where neither is known by name."""
    shared = (a.known | a.described) & (b.known | b.described)
    agents = a.by_role[Role.AGENT] & b.by_role[Role.AGENT]
    return bool(a.objects and b.objects) and not a.objects & b.objects and shared <= agents


def _verbs(a: Profile, b: Profile) -> bool:
    return not a.noun and not b.noun


def _reporting(a: Profile, b: Profile) -> bool:
    """Who says one thing says others; told again in a headline it may be one saying."""
    return not a.lead and EventClass.REPORTING in {a.mention.event_class, b.mention.event_class}


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
    Likeness("same word", 1.2, _same_lemma),
    Likeness("listed family", 0.8, _listed_family),
    Likeness("one shared participant", 0.3, _shares_one),
    Likeness("shared participants", 1.5, _shares_two),
    Likeness("it happens to the same", 1.0, _same_object),
    Likeness("only the one who does it is the same", -0.6, _same_agent_alone),
    Likeness("shared described participant", 0.5, _shares_described),
    Likeness("same day", 0.7, _same_day),
    Likeness("definite noun", 0.9, _refers_back),
    Likeness("headline", 0.9, _headline),
    Likeness("near", 0.5, _near),
    Likeness("participants taken up", 1.5, _taken_up),
    Likeness("other objects", -0.8, _unlike_objects),
    Likeness("two verbs", -0.7, _verbs),
    Likeness("bare plural", -1.5, _bare_plural),
    Likeness("reporting", -1.9, _reporting),
)
