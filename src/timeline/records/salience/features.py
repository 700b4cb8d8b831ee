"""What speaks for an event mattering to the reader, and what against it: one function a feature."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import log2

import attrs

from timeline.events.mention import EventClass, Realis, Role, Tense
from timeline.records.coreference.families import families_of, is_stem, lexicon
from timeline.records.entity import EntityType
from timeline.records.salience.facts import Facts
from timeline.text.document import BlockRole
from timeline.values import Basis, Granularity

_NAMED = frozenset({EntityType.PERSON, EntityType.ORG, EntityType.PLACE})
_TOLD = frozenset({Basis.STATED, Basis.IMPLIED})
_BESIDE = frozenset({"acl", "advcl", "amod", "csubj", "pcomp", "relcl", "xcomp"})
_SPEAKERS = frozenset({"i", "me", "us", "we", "you"})


@attrs.frozen
class Feature:
    """A name, as in `weights.toml`, and how far the feature holds of an event, from 0."""

    name: str
    value: Callable[[Facts], float]


# ------------------------------------------------------------------ where it is told
def _headline(facts: Facts) -> float:
    return BlockRole.HEADLINE in facts.above


def _bullet(facts: Facts) -> float:
    return BlockRole.BULLET in facts.above


def _early(facts: Facts) -> float:
    """1 in the first sentence of the body, then falling: a half in the fourth."""
    return 1 / (1 + facts.sentence / 3)


def _told_again(facts: Facts) -> float:
    return log2(min(len(facts.told), 8))


def _main_clause(facts: Facts) -> float:
    return any(head.pos in {"VERB", "AUX"} and head.dep == "ROOT" for head in facts.heads)


def _beside(facts: Facts) -> float:
    """Only in clauses that say of something else what it is, why it was done, how."""
    return bool(facts.heads) and all(head.dep in _BESIDE for head in facts.heads)


def _carrier(facts: Facts) -> float:
    """A verb that leads to another event: "is scheduled to *meet*"."""
    children = (child for head in facts.heads for child in facts.text.document.children(head))
    return any(child.dep == "xcomp" and child.start in facts.text.triggers for child in children)


def _carried(facts: Facts) -> float:
    """A noun that only says what its verb did: "conducted an *interview*"."""
    governors = [facts.text.document.head(head) for head in facts.heads if head.dep == "dobj"]
    return len(governors) == len(facts.heads) > 0 and all(g.start in facts.text.triggers for g in governors)


def _noun(facts: Facts) -> float:
    return all(mention.tense is Tense.NONE for mention in facts.told)


# ------------------------------------------------------------------ what is known of it
def _named(facts: Facts) -> float:
    return any(p.entity.type in _NAMED for p in facts.event.participants)


def _two_sides(facts: Facts) -> float:
    return len(facts.event.participants) > 1


def _main_person(facts: Facts) -> float:
    return any(p.entity.id in facts.text.main for p in facts.event.participants)


def _place(facts: Facts) -> float:
    return facts.event.place is not None


def _count(facts: Facts) -> float:
    return bool(facts.event.quantities)


def _day(facts: Facts) -> float:
    when = facts.event.when
    return when.basis in _TOLD and when.granularity is Granularity.DAY


def _dated(facts: Facts) -> float:
    return facts.event.when.basis in _TOLD


def _bare(facts: Facts) -> float:
    """A word alone: nobody, nowhere, no date, no number."""
    event = facts.event
    return not (event.participants or event.place or event.quantities or _dated(facts))


def _no_subject(facts: Facts) -> float:
    roles = {participant.role for participant in facts.event.participants}
    return not _noun(facts) and not roles & {Role.AGENT, Role.PATIENT, Role.THEME}


def _speaker(facts: Facts) -> float:
    """What somebody says of himself in direct speech."""
    arguments = (argument for mention in facts.told for argument in mention.arguments)
    return any(argument.text.lower() in _SPEAKERS for argument in arguments)


def _cause(facts: Facts) -> float:
    return facts.text.causes.get(facts.event.id, 0) > 0


# ------------------------------------------------------------------ what it is
def _telling(facts: Facts) -> float:
    """A word that alone tells what kind of event it is: "killed", "election"."""
    return any(not is_stem(family) for mention in facts.told for family in families_of(mention.lemma))


def _harm(facts: Facts) -> float:
    """Somebody is killed or hurt, or something destroyed."""
    return any(families_of(mention.lemma) & lexicon().harm for mention in facts.told)


def _sourced(facts: Facts) -> float:
    return facts.event.source is not None


def _realis(realis: Realis) -> Feature:
    return Feature(realis.value.lower(), lambda facts: facts.event.realis is realis)


def _class(event_class: EventClass) -> Feature:
    return Feature(event_class.value, lambda facts: facts.event.event_class is event_class)


FEATURES: Sequence[Feature] = (
    Feature("headline", _headline),
    Feature("bullet", _bullet),
    Feature("early", _early),
    Feature("told again", _told_again),
    Feature("main clause", _main_clause),
    Feature("beside", _beside),
    Feature("carrier", _carrier),
    Feature("carried", _carried),
    Feature("noun", _noun),
    Feature("named", _named),
    Feature("two sides", _two_sides),
    Feature("main person", _main_person),
    Feature("place", _place),
    Feature("count", _count),
    Feature("day", _day),
    Feature("dated", _dated),
    Feature("bare", _bare),
    Feature("no subject", _no_subject),
    Feature("speaker", _speaker),
    Feature("cause", _cause),
    Feature("telling", _telling),
    Feature("harm", _harm),
    Feature("sourced", _sourced),
    _realis(Realis.PLANNED),
    _realis(Realis.POSSIBLE),
    _realis(Realis.NEGATED),
    _realis(Realis.GENERIC),
    _class(EventClass.STATE),
    _class(EventClass.I_STATE),
    _class(EventClass.I_ACTION),
    _class(EventClass.ASPECTUAL),
    _class(EventClass.PERCEPTION),
    _class(EventClass.REPORTING),
)
