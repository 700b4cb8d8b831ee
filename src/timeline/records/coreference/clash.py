"""Why two mentions cannot be one event. Each rule is a value, named so that a record can say it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import attrs

from timeline.events.mention import Realis, Role
from timeline.records.coreference.families import is_symmetric
from timeline.records.coreference.profile import Profile
from timeline.records.entity import EntityType

_UPTAKE = 3
"""Sentences back to what "the incident" takes up."""
_PEOPLE, _OF_PEOPLE = "person", frozenset({"", "person", "human", "victim", "casualty"})
"""A number alone counts people, as the verbs do that are told with one: "killed over 200"."""
_BEARERS = frozenset({EntityType.PERSON, EntityType.ORG})
"""Of places, one may lie in the other."""


@attrs.frozen
class Clash:
    """A rule that keeps two mentions apart, the earlier one first; `says` explains it.

    One that `yields` is not heard where the encoder is sure that they are one: "won't direct it" after
    "pulled out of directing it".
    """

    name: str
    says: str
    holds: Callable[[Profile, Profile], bool]
    yields: bool = False


def clash_of(a: Profile, b: Profile) -> Clash | None:
    """The first rule that keeps two mentions apart, or None."""
    first, second = (a, b) if a.mention.start <= b.mention.start else (b, a)
    return next((clash for clash in CLASHES if clash.holds(first, second)), None)


def _other(a: Profile, b: Profile) -> bool:
    return b.other or (b.thing is not None and b.thing.other and not a.lead)


def _things(a: Profile, b: Profile) -> bool:
    """Two verbs tell what happened to two described things; a headline may describe one as it likes."""
    if a.noun or b.noun or a.lead or a.thing is None or b.thing is None:
        return False
    return a.thing.is_apart_from(b.thing)


def _uptake(a: Profile, b: Profile) -> bool:
    """What only takes up what was told takes up no more than what was told just before, as done."""
    if a.families & b.families or not a.shared(b):
        return False
    near = b.sentence - a.sentence <= _UPTAKE and a.line >= b.line - 1
    return not (b.takes_up & a.families and near and a.mention.realis is Realis.ACTUAL)


def _realis(a: Profile, b: Profile) -> bool:
    done_and_to_come = (a.told_as_done and b.to_come) or (b.told_as_done and a.to_come)
    return done_and_to_come or a.denied != b.denied


def _dates(a: Profile, b: Profile) -> bool:
    return a.days is not None and b.days is not None and not a.days.overlaps(b.days)


def _counts(a: Profile, b: Profile) -> bool:
    mine, theirs = (
        {(value, _PEOPLE if unit in _OF_PEOPLE else unit) for value, unit in p.counts} for p in (a, b)
    )
    units = {unit for _, unit in mine} & {unit for _, unit in theirs}
    return bool(units) and not {c for c in mine if c[1] in units} & theirs


def _places(a: Profile, b: Profile) -> bool:
    """They are told to be in two countries, or two places that are none; a headline may name the larger."""
    if a.lead or not (a.places and b.places) or a.places & b.places:
        return False
    pairs = [(a.names[i], b.names[j]) for i in a.places for j in b.places]
    return all(x.is_country is y.is_country and not x.words & y.words for x, y in pairs)


def _kinds(a: Profile, b: Profile) -> bool:
    """An event and a kind of which it is ("an attack", "attacks"), or two kinds ("on ships", "on trains")."""
    if not (a.noun and _is_bare_plural(b) and a.word == b.word):
        return False
    if _is_bare_plural(a):
        return any(x and y and not x & y for x, y in ((a.said_of, b.said_of), (a.objects, b.objects)))
    return not a.plural and not b.modifiers


def _several(a: Profile, b: Profile) -> bool:
    """One event and several, of which it may be one: "the strike" after "attacks"; or so many of them."""
    some = a.plural and b.plural and not a.counts and bool(b.counts) and not b.definite
    apart = a.noun and b.noun and (a.plural != b.plural or some)
    return apart and not is_symmetric(a.families & b.families)


def _is_bare_plural(profile: Profile) -> bool:
    return profile.noun and profile.plural and not profile.definite


def _is_new(a: Profile, b: Profile) -> bool:
    """Several told without an article and with a day of their own: "talks in June" after "the meeting"."""
    fresh = b.noun and not b.definite and b.head.tag == "NNS"
    return fresh and not b.lead and b.days is not None and a.days is None and not a.known & b.known


def _particles(a: Profile, b: Profile) -> bool:
    """Verbs of one word are two with another particle: "carry a message" and "carry out attacks".

    In a headline a parser takes prepositions for particles: "sinks off Luzon".
    """
    return not (a.noun or b.noun or a.lead) and a.word == b.word and a.particle != b.particle


def _participants(a: Profile, b: Profile) -> bool:
    if is_symmetric(a.families & b.families):
        if a.vague or b.vague:
            return False
        apart = not (a.known <= b.known or b.known <= a.known)
        return apart or _crowds_apart(a, b)
    if len(a.known) > 1 and len(b.known) > 1 and not a.known & b.known and in_one_role(a, b):
        return True
    apart = any(_named_apart(a, mine, theirs) for mine, theirs in in_one_role(a, b))
    return apart and not _one_body(a, b)


def _one_body(a: Profile, b: Profile) -> bool:
    """A headline may name the larger body of which the lead names the part: "UN warns", "the WFP warned"."""
    if not (a.lead and b.opens and a.is_main and b.is_main and a.word == b.word):
        return False
    doers = a.by_role[Role.AGENT] | b.by_role[Role.AGENT]
    return all(a.names[i].type is EntityType.ORG for i in doers if i in a.names) and not any(
        _named_apart(a, a.by_role[role], b.by_role[role]) for role in a.by_role if role is not Role.AGENT
    )


def _one_and_many(a: Profile, b: Profile) -> bool:
    """One human and several in the same role: "Smith was killed", "12 people were killed".

    A charge may sum up what was told one by one: "accused of shooting his three neighbours".
    """
    if is_symmetric(a.families & b.families) or a.charge != b.charge:
        return False
    return a.sides.differ_from(b.sides)


def in_one_role(a: Profile, b: Profile) -> list[tuple[frozenset[str], frozenset[str]]]:
    """Who takes part in the one and in the other in the same role, where nobody does in both."""
    both = ((a.by_role[role], b.by_role[role]) for role in a.by_role)
    return [(mine, theirs) for mine, theirs in both if mine and theirs and not mine & theirs]


def _named_apart(a: Profile, mine: frozenset[str], theirs: frozenset[str]) -> bool:
    """Whether two of one kind bear names without a common word; "the actress" may be either."""
    names = [(a.names[i], a.names[j]) for i in mine for j in theirs if i in a.names and j in a.names]
    return any(x.type is y.type and x.type in _BEARERS and not x.words & y.words for x, y in names)


def _crowds_apart(a: Profile, b: Profile) -> bool:
    """Of two meetings with one known side each, the other side differs: "officials of X", "the board"."""
    unlike = bool(a.described or b.described) and not a.described & b.described
    full = len(a.known | a.described) > 1 and len(b.known | b.described) > 1
    return unlike and full and not (a.known >= b.known and b.known and len(b.known) > 1)


def _one_sentence(a: Profile, b: Profile) -> bool:
    """Two verbs of one sentence tell two events; a line break may hide the end of one."""
    return a.sentence == b.sentence and a.line == b.line and not a.noun and not b.noun


CLASHES: Sequence[Clash] = (
    Clash("uptake", "the later one takes up what is told just before it", _uptake),
    Clash("other", "the later one is called another", _other),
    Clash("realis", "one is told as done or so, the other as to come or denied", _realis, yields=True),
    Clash("dates", "their dates share no day", _dates),
    Clash("counts", "they count differently", _counts),
    Clash("places", "they are in two places", _places),
    Clash("things", "they happen to two things", _things),
    Clash("kinds", "the one is an event, the other a kind of events", _kinds),
    Clash("several", "the one is one event, the other several", _several),
    Clash("new", "the later one is told as new, with a day of its own", _is_new),
    Clash("particles", "the one verb has a particle that makes it another", _particles),
    Clash("participants", "others take part", _participants),
    Clash("one and many", "it happens to one in the one, to several in the other", _one_and_many),
    Clash("one sentence", "two verbs of one sentence", _one_sentence),
)
