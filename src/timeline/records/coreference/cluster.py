"""Mentions of one event brought together: each joins the best group before it, or opens its own."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

import attrs

from timeline.events.mention import EventMention
from timeline.records.coreference.clash import clash_of
from timeline.records.coreference.learned import Scores, learned_scores, log_odds
from timeline.records.coreference.likeness import is_means_of, likeness_of, weights
from timeline.records.coreference.profile import Profile, profiles_of
from timeline.records.coreference.support import served_by
from timeline.records.dating.mention_dates import MentionDate
from timeline.records.entity import Entity
from timeline.text.document import Document
from timeline.values import Evidence

_REACH = 60
"""How many groups back a mention looks, so that a long text costs no more a line than a short one."""


_CERTAIN = 10.0
_LIKELY = 0.5
_FIRST, _LAST = 4, 16
"""How many members of a group, from its begin and its end, a mention is compared with: likewise."""


@attrs.define(eq=False)
class _Group:
    """A growing group of mentions with the reasons for each joining."""

    profiles: list[Profile]
    evidence: list[Evidence]
    families: set[str] = attrs.field(factory=set)

    @property
    def members(self) -> list[Profile]:
        """The members that a mention is compared with: all of a small group."""
        if len(self.profiles) <= _FIRST + _LAST:
            return self.profiles
        return [*self.profiles[:_FIRST], *self.profiles[-_LAST:]]


@attrs.frozen
class Cluster:
    """The mentions of one event, by id in the order of the text, and why they are one."""

    mentions: tuple[str, ...]
    evidence: tuple[Evidence, ...] = ()


def cluster_mentions(
    document: Document,
    mentions: Sequence[EventMention],
    entities: Sequence[Entity],
    dates: Mapping[str, MentionDate],
    *,
    given: bool = False,
) -> tuple[Cluster, ...]:
    """Bring together the mentions of one event; every mention is in exactly one cluster.

    A verb that only says of a noun that it took place goes with it, unless the mentions were `given`: who
    marks both wants both.

    A mention joins a group only if it clashes with no member of it and is like enough to them on average.
    Precision goes before recall: two records of one event can be seen and merged, one record of two events
    is wrong.
    """
    groups: list[_Group] = []
    by_family: dict[str, list[_Group]] = defaultdict(list)
    served = {} if given else served_by(document, mentions)
    profiles = profiles_of(document, mentions, entities, dates, served)
    learned = learned_scores(document, profiles)
    for profile in profiles:
        group = _join(document, profile, _candidates(profile, by_family, groups), learned)
        if group is None:
            group = _Group([profile], [])
            groups.append(group)
        for family in profile.families - group.families:
            by_family[family].append(group)
        group.families |= profile.families
    return _with_singles(mentions, groups, served)


def _candidates(
    profile: Profile, by_family: Mapping[str, list[_Group]], groups: Sequence[_Group]
) -> list[_Group]:
    """The groups of the mention's families, and those of its own sentence."""
    found: list[_Group] = []
    for family in sorted(profile.families | profile.takes_up):
        found.extend(group for group in by_family.get(family, ())[-_REACH:] if group not in found)
    linked = [g for g in groups[-_REACH:] if any(_begins(p, profile) for p in g.members) and g not in found]
    recent = [g for g in groups[-20:] if g.profiles[-1].sentence == profile.sentence and g not in found]
    return [*found, *linked, *(g for g in recent if g not in linked)]


def _begins(a: Profile, b: Profile) -> bool:
    """Whether one of the two is the begin of the other, a state."""
    return a.begins == b.mention.id or b.begins == a.mention.id


def _join(
    document: Document, profile: Profile, candidates: Sequence[_Group], learned: Scores
) -> _Group | None:
    """Add the mention to the group that it is most like, if it is like enough to one."""
    best: tuple[float, _Group, Evidence] | None = None
    for group in candidates:
        score, evidence = _score(document, profile, group, learned)
        if evidence is not None and score >= weights().enough and (best is None or score > best[0]):
            best = (score, group, evidence)
    if best is None:
        return None
    best[1].profiles.append(profile)
    best[1].evidence.append(best[2])
    return best[1]


def _score(
    document: Document, profile: Profile, group: _Group, learned: Scores
) -> tuple[float, Evidence | None]:
    """How like a mention is to the members of a group on average, and why it is to the one most like it."""
    scores: list[float] = []
    why: Evidence | None = None
    for member in group.members:
        if _begins(member, profile):
            return _CERTAIN, _why(member, profile, "one is the begin of the other")
        if is_means_of(document, member, profile):
            return _CERTAIN, _why(member, profile, "one is what the other was done by")
        said = learned.get((member.mention.id, profile.mention.id))
        clash = clash_of(member, profile)
        if clash is not None and not (clash.yields and said is not None and said >= weights().sure):
            return 0.0, None
        if not member.shared(profile):
            continue
        score, names = likeness_of(member, profile)
        if said is not None:
            score += weights().encoder * log_odds(said)
            names = (*names, f"the encoder gives it {said:.2f}") if said >= _LIKELY else names
        if score > max(scores, default=-_CERTAIN):
            why = _why(member, profile, ", ".join(names))
        scores.append(score)
    return (sum(scores) / len(scores), why) if scores else (0.0, None)


def _why(member: Profile, profile: Profile, names: str) -> Evidence:
    note = f"{profile.mention.text!r} tells the event of {member.mention.text!r}: {names}"
    return Evidence("coreference", "like", note, profile.mention.start, profile.mention.end)


def _with_singles(
    mentions: Sequence[EventMention], groups: Sequence[_Group], served: Mapping[str, EventMention]
) -> tuple[Cluster, ...]:
    """All clusters in the order of their first mention, those of one mention included."""
    order = {mention.id: k for k, mention in enumerate(mentions)}
    grouped = [([p.mention.id for p in group.profiles], list(group.evidence)) for group in groups]
    inside = {id_ for ids, _ in grouped for id_ in ids}
    verbs = {verb.id for verb in served.values()}
    grouped += [([mention.id], []) for mention in mentions if mention.id not in inside | verbs]
    for ids, evidence in grouped:
        for verb in [served[id_] for id_ in ids if id_ in served]:
            ids.append(verb.id)
            note = f"{verb.text!r} says that the event took place"
            evidence.append(Evidence("coreference", "support", note, verb.start, verb.end))
    clusters = [
        Cluster(tuple(sorted(ids, key=order.__getitem__)), tuple(evidence)) for ids, evidence in grouped
    ]
    return tuple(sorted(clusters, key=lambda cluster: order[cluster.mentions[0]]))
