"""The date that its attached times give a mention."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from timeline.events.mention import Aspect, EventClass, EventMention, Realis, Tense
from timeline.records.attachment.attachment import BEGINNING, ENDING, Attachment, TimeRole
from timeline.records.dating.elapsed import counted_back, window_before
from timeline.records.dating.extent import is_lasting_noun
from timeline.records.reference_date import ReferenceDate
from timeline.times.expression import TimeExpression, TimexType
from timeline.values import (
    Basis,
    Bounds,
    Day,
    Duration,
    Evidence,
    Stretch,
    When,
    as_day,
    coarser,
)

_OR_MORE = frozenset({"MORE_THAN", "EQUAL_OR_MORE"})
_PERFECT = frozenset({Aspect.PERFECTIVE, Aspect.PERFECTIVE_PROGRESSIVE})


@attrs.frozen
class DatedBy:
    """A time and how it dates the mention."""

    time: TimeExpression
    attachment: Attachment

    @property
    def role(self) -> TimeRole:
        """What the time says."""
        return self.attachment.relation


@attrs.frozen
class Found:
    """What one role of a mention's times comes to: the days, and the time that gave them."""

    stretch: Stretch
    time: TimeExpression
    basis: Basis = Basis.STATED
    approximate: bool = False


def date_by_times(mention: EventMention, dated: Sequence[DatedBy], reference: ReferenceDate) -> When | None:
    """The bounds that a mention's times give it, or None where none of them has days.

    Ends win over a point: "from May to June" is a span even where a third time stands beside.
    """
    dated = [_of_its_day(item) for item in dated]
    if is_lasting_noun(mention):
        dated = [_of_phase(item) for item in dated]
    roles = {role: _of_role(role, dated, reference) for role in TimeRole}
    begin = roles[TimeRole.BEGINS]
    end = roles[TimeRole.ENDS]
    lasts = _duration(dated)
    window = roles[TimeRole.WINDOW]
    if window is not None:
        return _lasting(window, mention, dated)
    so_far = _so_far(lasts, mention, reference)
    if so_far is not None and not any(found for found in roles.values()):
        return attrs.evolve(so_far, evidence=_evidence(dated))
    if begin is not None or end is not None:
        begin, end = begin or _back(end, lasts), end or _after(begin, lasts)
        return _still(_spanning(begin, end, dated), mention, reference)
    at = roles[TimeRole.ELAPSED] or roles[TimeRole.AT]
    if at is not None:
        at = attrs.evolve(at, stretch=_as_told(at.stretch, mention, reference))
        if lasts is not None and at.stretch.days == 1:
            return _spanning(at, _after(at, lasts), dated)
        return _point(at, mention, dated)
    return _bounded(roles, dated)


def _so_far(
    lasts: tuple[Duration, TimeExpression] | None, mention: EventMention, reference: ReferenceDate
) -> When | None:
    """What "has lasted for two weeks" began two weeks before the telling, about, and is not over."""
    if lasts is None or mention.tense is not Tense.PRESENT or mention.aspect not in _PERFECT:
        return None
    stretch = counted_back(lasts[1], reference)
    if stretch is None:
        return None
    basis = Basis.IMPLIED if reference.inferred else Basis.STATED
    begun = When.spanning(stretch, None, basis, approximate=True)
    begin = Bounds(None, begun.begin.latest) if lasts[1].mod in _OR_MORE else begun.begin
    return attrs.evolve(begun, begin=begin, end=Bounds(reference.earliest, None))


def with_length(when: When, dated: Sequence[DatedBy]) -> When:
    """What begins on a day that the story has named and lasts so long: "reigned for six years"."""
    lasts = _duration(dated)
    first, last = when.begin
    if lasts is None or first is None or last is None or when.granularity is None:
        return when
    begin = Found(Stretch(as_day(first), as_day(last), when.granularity), lasts[1], when.basis)
    end = _moved(begin, *lasts)
    evidence = (*when.evidence, *_evidence(dated))
    return When.spanning(begin.stretch, end.stretch, when.basis, evidence, approximate=True)


def _of_its_day(item: DatedBy) -> DatedBy:
    """What was "shortly after noon" or "before dawn" was on that day."""
    of_a_day = item.time.type is TimexType.TIME and _days_of(item.time) == 1
    if not of_a_day or item.role not in {TimeRole.BEFORE, TimeRole.AFTER}:
        return item
    return DatedBy(item.time, attrs.evolve(item.attachment, relation=TimeRole.AT))


def _days_of(time: TimeExpression) -> int:
    return 0 if time.stretch is None else time.stretch.days


def _of_phase(item: DatedBy) -> DatedBy:
    """The time at which something that lasts began or ended, as one of its ends."""
    role = {BEGINNING: TimeRole.BEGINS, ENDING: TimeRole.ENDS}.get(item.attachment.how)
    if role is None or item.role is not TimeRole.AT:
        return item
    return DatedBy(item.time, attrs.evolve(item.attachment, relation=role))


def _as_told(stretch: Stretch, mention: EventMention, reference: ReferenceDate) -> Stretch:
    """What happened "this month" happened before its telling, what will happen comes after it."""
    bounds = reference.bounds
    if bounds is None or stretch.clock is not None:
        return stretch
    if mention.tense is Tense.PAST and stretch.first <= bounds[1] < stretch.last:
        return attrs.evolve(stretch, last=bounds[1])
    if mention.tense is Tense.FUTURE and stretch.first < bounds[0] <= stretch.last:
        return attrs.evolve(stretch, first=bounds[0])
    return stretch


def _of_role(role: TimeRole, dated: Sequence[DatedBy], reference: ReferenceDate) -> Found | None:
    """The days of all times with one role: what they share, or the first ones where they share nothing."""
    found: Found | None = None
    for item in dated:
        new = _days(item, reference) if item.role is role else None
        if new is None:
            continue
        if found is None:
            found = new
            continue
        both = found.stretch.intersect(new.stretch)
        if both is not None:
            finest = new if new.stretch.days < found.stretch.days else found
            found = attrs.evolve(finest, stretch=both)
    return found


def _days(item: DatedBy, reference: ReferenceDate) -> Found | None:
    time, role = item.time, item.role
    counted = Basis.IMPLIED if reference.inferred else Basis.STATED
    if role is TimeRole.ELAPSED:
        stretch = counted_back(time, reference)
        return Found(stretch, time, counted, approximate=True) if stretch else None
    if role is TimeRole.WINDOW:
        stretch = window_before(time, reference)
        return Found(stretch, time, counted, approximate=True) if stretch else None
    if time.stretch is None:
        return None
    basis = Basis.IMPLIED if time.implied else Basis.STATED
    stretch = _up_to(_narrowed(time, time.stretch, role), time, reference)
    return Found(stretch, time, basis, approximate=time.mod == "APPROX")


def _up_to(stretch: Stretch, time: TimeExpression, reference: ReferenceDate) -> Stretch:
    """What was "less than two weeks ago" was on any day since then."""
    bounds = reference.bounds
    if time.mod != "LESS_THAN" or bounds is None or time.anchor != reference.id or stretch.last > bounds[1]:
        return stretch
    return attrs.evolve(stretch, last=bounds[1])


def _narrowed(time: TimeExpression, stretch: Stretch, role: TimeRole) -> Stretch:
    """The end of July, taken as an end point, is its last day; its start, as a begin, the first."""
    if role is TimeRole.ENDS and time.mod == "END":
        return Stretch.of_day(stretch.last)
    if role is TimeRole.BEGINS and time.mod == "START":
        return Stretch.of_day(stretch.first)
    return stretch


def _point(at: Found, mention: EventMention, dated: Sequence[DatedBy]) -> When:
    return When.of_stretch(
        at.stretch,
        at.basis,
        durative=_lasts(mention) and at.stretch.days > 1,
        evidence=_evidence(dated),
        approximate=at.approximate,
    )


def _lasts(mention: EventMention) -> bool:
    progressive = mention.aspect in {Aspect.PROGRESSIVE, Aspect.PERFECTIVE_PROGRESSIVE}
    return progressive or mention.event_class in {EventClass.STATE, EventClass.I_STATE}


def _spanning(begin: Found | None, end: Found | None, dated: Sequence[DatedBy]) -> When:
    ends = [found for found in (begin, end) if found is not None]
    weakest = max((found.basis for found in ends), key=list(Basis).index)
    if begin and end and end.stretch.last < begin.stretch.first:
        end = None  # a misread half: the begin alone is safer than an end before it
    return When.spanning(
        begin.stretch if begin else None,
        end.stretch if end else None,
        weakest,
        evidence=_evidence(dated),
        approximate=any(found.approximate for found in ends),
    )


def _still(when: When, mention: EventMention, reference: ReferenceDate) -> When:
    """What is told in the present as having begun is not over at the time of telling."""
    present = mention.tense in {Tense.PRESENT, Tense.PRESPART} and mention.realis is Realis.ACTUAL
    if not (present and when.open_end and reference.earliest is not None):
        return when
    begun = when.begin.latest is None or as_day(when.begin.latest) <= as_day(reference.earliest)
    return attrs.evolve(when, end=Bounds(reference.earliest, None)) if begun else when


def _lasting(window: Found, mention: EventMention, dated: Sequence[DatedBy]) -> When:
    """Over the last three months: it began and ended in them; a perfect ends where they do."""
    first, last = Stretch.of_day(window.stretch.first), Stretch.of_day(window.stretch.last)
    if mention.aspect in _PERFECT or _lasts(mention):
        return When.spanning(first, last, window.basis, evidence=_evidence(dated), approximate=True)
    return When.of_stretch(window.stretch, window.basis, evidence=_evidence(dated), approximate=True)


def _after(begin: Found | None, lasts: tuple[Duration, TimeExpression] | None) -> Found | None:
    """The end that a begin and a duration give."""
    if begin is None or lasts is None:
        return None
    return _moved(begin, *lasts)


def _back(end: Found | None, lasts: tuple[Duration, TimeExpression] | None) -> Found | None:
    """The begin that an end and a duration give: "for three years until 2016"."""
    if end is None or lasts is None:
        return None
    return _moved(end, -lasts[0], lasts[1])


def _moved(found: Found, by: Duration, time: TimeExpression) -> Found:
    grain = coarser(found.stretch.granularity, by.granularity)
    stretch = Stretch(found.stretch.first.add(by), found.stretch.last.add(by), grain)
    return Found(stretch, time, found.basis, approximate=True)


def _duration(dated: Sequence[DatedBy]) -> tuple[Duration, TimeExpression] | None:
    for item in dated:
        meaning = item.time.meaning
        if item.role is TimeRole.LASTS and isinstance(meaning, Duration) and meaning.is_exact:
            return meaning, item.time
    return None


def _bounded(roles: dict[TimeRole, Found | None], dated: Sequence[DatedBy]) -> When | None:
    """Before, after, by: one bound, the other open."""
    before, after, within = roles[TimeRole.BEFORE], roles[TimeRole.AFTER], roles[TimeRole.WITHIN]
    latest: Day | None = None
    if within is not None:
        latest = within.stretch.last
    elif before is not None:
        latest = before.stretch.first - 1 if before.stretch.clock is None else before.stretch.first
    earliest = _earliest(after)
    if earliest is None and latest is None:
        return None
    if earliest is not None and latest is not None and latest < earliest:
        latest = None
    bounds = Bounds(earliest.plain if earliest else None, latest.plain if latest else None)
    return When(begin=bounds, end=bounds, basis=Basis.BOUNDED, evidence=_evidence(dated))


def _earliest(after: Found | None) -> Day | None:
    if after is None:
        return None
    return after.stretch.last if after.stretch.clock else after.stretch.last + 1


def _evidence(dated: Sequence[DatedBy]) -> tuple[Evidence, ...]:
    return tuple(
        Evidence(
            "dating",
            item.attachment.how,
            f"{item.time.text!r} ({item.time.id}, {item.time.value}) says {item.role.value}",
            item.time.start,
            item.time.end,
        )
        for item in dated
    )
