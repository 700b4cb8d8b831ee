"""Why two mentions may be one event: evidence for and against, with its weights, and the sum that is enough.

The weights stand in `weights.toml`. Their sum is the log-odds that two mentions of one family are one event.
"""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Sequence
from functools import cache
from importlib import resources

import attrs

from timeline.events.mention import EventClass, Role
from timeline.records.coreference.clash import in_one_role
from timeline.records.coreference.families import is_often_done, is_stem, is_symmetric, lexicon, stem_of
from timeline.records.coreference.profile import Profile
from timeline.text.document import Document
from timeline.values import Granularity

_UPTAKE = 3
_OBJECTS = (Role.PATIENT, Role.THEME, Role.RECIPIENT)


@attrs.frozen
class Likeness:
    """A piece of evidence for or against two mentions being one event, the earlier one first."""

    name: str
    holds: Callable[[Profile, Profile], bool]


@attrs.frozen
class Weights:
    """The weight of each piece of evidence by name, and the sum from which mentions are brought together.

    `encoder` is the share of the encoder's log-odds that is added; from the probability `sure` on it is heard
    against a clash that yields.
    """

    enough: float
    encoder: float
    sure: float
    of: dict[str, float]


@cache
def weights() -> Weights:
    """Load `weights.toml`."""
    text = resources.files("timeline.records.coreference").joinpath("weights.toml").read_text("utf-8")
    data = tomllib.loads(text)
    return Weights(data["enough"], data["encoder"]["share"], data["encoder"]["sure"], data["weight"])


def likeness_of(a: Profile, b: Profile) -> tuple[float, tuple[str, ...]]:
    """The weight of all evidence for and against two mentions of one family, and the names of what is for."""
    first, second = (a, b) if a.mention.start <= b.mention.start else (b, a)
    of = weights().of
    found = [likeness.name for likeness in LIKENESSES if likeness.holds(first, second)]
    reasons = [name for name in found if of[name] > 0 or name in WORDS]
    score = sum(of[name] for name in found)
    return score, tuple(reasons)


def is_means_of(document: Document, a: Profile, b: Profile) -> bool:
    """Whether one is the noun by or in which the other, a verb, was done: "killed in a strike"."""
    verb, noun = (b, a) if a.noun else (a, b)
    if verb.noun or not noun.noun or verb.sentence != noun.sentence:
        return False
    if not (verb.families & lexicon().harm and noun.families & lexicon().means):
        return False
    link = document.head(noun.head)
    return link.head == verb.head.i and link.dep in {"prep", "agent"} and link.lower in {"in", "by"}


# ------------------------------------------------------------------ words
def _same_word(a: Profile, b: Profile) -> bool:
    return a.word == b.word


def _same_stem(a: Profile, b: Profile) -> bool:
    return a.word != b.word and stem_of(a.word) == stem_of(b.word)


def _synonym(a: Profile, b: Profile) -> bool:
    return stem_of(a.word) != stem_of(b.word) and _is_listed(a, b)


def _telling(a: Profile, b: Profile) -> bool:
    """The word alone tells what kind of event it is, as "murder" does and "part" does not."""
    return stem_of(a.word) == stem_of(b.word) and _is_listed(a, b)


def _is_listed(a: Profile, b: Profile) -> bool:
    return any(not is_stem(family) for family in a.shared(b))


def _often_done(a: Profile, b: Profile) -> bool:
    return is_often_done(a.families & b.families)


def _verbs(a: Profile, b: Profile) -> bool:
    return not a.noun and not b.noun


def _verb_and_noun(a: Profile, b: Profile) -> bool:
    return a.noun != b.noun


def _reporting(a: Profile, b: Profile) -> bool:
    """Who says one thing says others; told again in a headline it may be one saying."""
    return not a.lead and EventClass.REPORTING in {a.mention.event_class, b.mention.event_class}


# ------------------------------------------------------------------ who takes part
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


def _unlike_objects(a: Profile, b: Profile) -> bool:
    """Other things are bought: by their nouns, where neither is known by name."""
    shared = (a.known | a.described) & (b.known | b.described)
    agents = a.by_role[Role.AGENT] & b.by_role[Role.AGENT]
    return bool(a.objects and b.objects) and not a.objects & b.objects and shared <= agents


def _shares_described(a: Profile, b: Profile) -> bool:
    return bool(a.described & b.described)


def _taken_up(a: Profile, b: Profile) -> bool:
    """Such words as "the two politicians" mean those just told of."""
    return b.vague and len(a.known) > 1 and b.sentence - a.sentence <= _UPTAKE


def _others(a: Profile, b: Profile) -> bool:
    return not is_symmetric(a.families & b.families) and bool(in_one_role(a, b))


# ------------------------------------------------------------------ what is said of them
def _shares_words(a: Profile, b: Profile) -> bool:
    return bool(a.said_of & b.said_of)


def _unlike_words(a: Profile, b: Profile) -> bool:
    return bool(a.said_of and b.said_of) and not a.said_of & b.said_of


def _unlike_modifiers(a: Profile, b: Profile) -> bool:
    return bool(a.modifiers and b.modifiers) and not a.modifiers & b.modifiers


def _number(a: Profile, b: Profile) -> bool:
    """One event and several, which may hold it: "attacked" and "the attacks"."""
    return a.plural != b.plural and not is_symmetric(a.families & b.families)


def _bare_plural(a: Profile, b: Profile) -> bool:
    """Plurals without article are kinds, or heaps of events."""
    return any(p.noun and p.plural and not p.definite for p in (a, b))


def _refers_back(_: Profile, b: Profile) -> bool:
    return b.noun and b.definite and not b.plural


def _indefinite(_: Profile, b: Profile) -> bool:
    return b.indefinite


def _bare_noun(a: Profile, b: Profile) -> bool:
    return a.noun and b.noun and not b.definite


def _one_is_charge(a: Profile, b: Profile) -> bool:
    """Of "killed" and "charged with murder", one was done, and the other is a charge."""
    return a.charge != b.charge


# ------------------------------------------------------------------ when and where in the text
def _same_day(a: Profile, b: Profile) -> bool:
    return a.days is not None and a.days == b.days and a.days.granularity is Granularity.DAY


def _headline(a: Profile, _: Profile) -> bool:
    return a.lead


def _lead_tells(a: Profile, b: Profile) -> bool:
    """The lead of a news text tells what its headline does, mostly by its main verb."""
    return a.lead and b.opens and a.is_main and (b.noun or b.is_main)


def _near(a: Profile, b: Profile) -> bool:
    return 0 < b.sentence - a.sentence <= 2


def _one_sentence(a: Profile, b: Profile) -> bool:
    return a.sentence == b.sentence


LIKENESSES: Sequence[Likeness] = (
    Likeness("same word", _same_word),
    Likeness("same stem", _same_stem),
    Likeness("listed family", _synonym),
    Likeness("telling word", _telling),
    Likeness("the same do it often", _often_done),
    Likeness("two verbs", _verbs),
    Likeness("verb and noun", _verb_and_noun),
    Likeness("reporting", _reporting),
    Likeness("one shared participant", _shares_one),
    Likeness("shared participants", _shares_two),
    Likeness("it happens to the same", _same_object),
    Likeness("only the one who does it is the same", _same_agent_alone),
    Likeness("other objects", _unlike_objects),
    Likeness("shared described participant", _shares_described),
    Likeness("participants taken up", _taken_up),
    Likeness("others take part", _others),
    Likeness("the same is said of them", _shares_words),
    Likeness("other things are said of them", _unlike_words),
    Likeness("other modifiers", _unlike_modifiers),
    Likeness("one and several", _number),
    Likeness("bare plural", _bare_plural),
    Likeness("definite noun", _refers_back),
    Likeness("indefinite noun", _indefinite),
    Likeness("noun without article", _bare_noun),
    Likeness("one is a charge", _one_is_charge),
    Likeness("same day", _same_day),
    Likeness("headline", _headline),
    Likeness("the lead tells its headline", _lead_tells),
    Likeness("near", _near),
    Likeness("same sentence", _one_sentence),
)
WORDS = frozenset({"same word", "same stem", "listed family"})
"""What makes two mentions of one family, named as a reason whatever its weight."""
