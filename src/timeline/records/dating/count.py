"""The dates of what is counted from another event, once mentions of one event are together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import attrs

from timeline.events.mention import EventMention, Tense
from timeline.records.coreference import Cluster
from timeline.records.dating.choose import best_date
from timeline.records.dating.elapsed import whole_units
from timeline.records.dating.from_event import Bearing, FromEvent
from timeline.records.dating.mention_dates import MentionDate
from timeline.records.reference_date import ReferenceDate
from timeline.values import Basis, Bounds, Evidence, Granularity, Stretch, When, as_day, coarser

_FOUNDED = frozenset({Basis.STATED, Basis.IMPLIED})


def count_from_events(
    mentions: Sequence[EventMention],
    clusters: Sequence[Cluster],
    dates: Mapping[str, MentionDate],
    reference: ReferenceDate,
) -> dict[str, MentionDate]:
    """The dates of all mentions, with those that follow from the date of another event, by the mention's id.

    A date that the text states stays. Events that are counted from each other in a ring stay as they are.
    """
    dates = dict(dates)
    for found in [date.counted for date in dates.values() if date.counted is not None]:
        other, back = dates[found.anchor_id], found.back
        if back is not None and other.counted is None and dates[found.mention_id].is_dated:
            dates[found.anchor_id] = attrs.evolve(other, counted=back)
    counting = _Counting(
        {mention.id: mention for mention in mentions},
        {id_: cluster for cluster in clusters for id_ in cluster.mentions},
        dates,
        reference,
    )
    return {mention.id: counting.date(mention.id, frozenset()) for mention in mentions}


@attrs.frozen
class _Counting:
    mentions: Mapping[str, EventMention]
    clusters: Mapping[str, Cluster]
    dates: dict[str, MentionDate]
    reference: ReferenceDate

    def date(self, id_: str, above: frozenset[str]) -> MentionDate:
        """The date of one mention; `above` are those that wait for it."""
        date = self.dates[id_]
        if date.counted is None or id_ in above:
            return date
        if date.is_dated and not (date.counted.bearing is Bearing.UNTIL and date.when.open_end):
            return date
        family = self.clusters[date.counted.anchor_id].mentions
        if id_ not in family:
            anchor = best_date([self.date(other, above | {id_}) for other in family])
            when = self._when(date.counted, anchor.when)
            if when is not None and date.is_dated:
                when = _ended(date.when, when)
            if when is not None:
                date = attrs.evolve(date, when=when, confidence=anchor.confidence)
                self.dates[id_] = date
        return date

    def _when(self, found: FromEvent, anchor: When) -> When | None:
        mention, other = self.mentions[found.mention_id], self.mentions[found.anchor_id]
        note = f"{found.text!r} counts from {other.text!r}, {anchor.edtf}"
        why = Evidence("dating", "from event", note, found.start, found.end)
        when = counted(found, anchor, self.reference, (*anchor.evidence, why))
        last = self.reference.latest
        told = mention.tense in {Tense.PAST, Tense.PRESENT}
        if when is None or when.begin.earliest is None or last is None or not told:
            return when
        return when if as_day(when.begin.earliest) <= as_day(last) else None


def _ended(own: When, until: When) -> When | None:
    """What has a begin of its own, with the end that another event gives it; None where that is too early."""
    if own.begin.latest is None or until.end.latest is None:
        return None
    if as_day(until.end.latest) < as_day(own.begin.latest):
        return None
    evidence = (*own.evidence, *until.evidence)
    return attrs.evolve(own, end=until.end, open_end=False, basis=until.basis, evidence=evidence)


def counted(
    found: FromEvent,
    anchor: When,
    reference: ReferenceDate,
    evidence: tuple[Evidence, ...],
) -> When | None:
    """The date so long after or before an event's, or None where that is not known on both sides."""
    point = anchor.end if found.bearing is Bearing.AFTER else anchor.begin
    if point.earliest is None or point.latest is None or anchor.granularity is None:
        return None
    if anchor.basis not in {*_FOUNDED, Basis.INFERRED}:
        return None
    basis = Basis.IMPLIED if anchor.basis in _FOUNDED else Basis.INFERRED
    first, last = as_day(point.earliest), as_day(point.latest)
    if found.bearing is Bearing.SINCE:
        begun = When.spanning(Stretch(first, last, anchor.granularity), None, basis, evidence)
        return attrs.evolve(begun, end=Bounds(reference.earliest, None))
    if found.bearing is Bearing.UNTIL:
        return When.spanning(None, Stretch(first, last, anchor.granularity), basis, evidence)
    length = found.length
    if length is None:
        return None
    if found.bearing is Bearing.WITHIN:
        bounds = Bounds(first.plain, last.add(length).plain)
        return When(begin=bounds, basis=basis, evidence=evidence, granularity=Granularity.DAY)
    step = length if found.bearing is Bearing.AFTER else -length
    grain = coarser(anchor.granularity, length.granularity)
    stretch = whole_units(first.add(step), last.add(step), grain)
    vague = grain.is_coarser_than(Granularity.DAY)
    return When.of_stretch(stretch, basis, evidence=evidence, approximate=vague)
