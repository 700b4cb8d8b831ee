"""What tense, class and realis say of a mention that no time dates, seen from the reference date.

The figures stand for how often the choice was right on dated news (TimeBank's event times).
"""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from timeline.events.mention import Aspect, EventClass, EventMention, Realis, Tense
from timeline.records.dating.extent import lasts
from timeline.records.dating.words import words
from timeline.records.reference_date import ReferenceDate
from timeline.times.expression import TimeExpression
from timeline.values import Basis, Bounds, CalendarDay, Evidence, RefKind, VagueRef, When


def date_by_tense(mention: EventMention, reference: ReferenceDate, *, foreseen: bool = False) -> When:
    """The bounds of a mention without a date: before, around or after the reference date, or unknown.

    One that is `foreseen` comes after it, whatever its tense: "until prices fall".
    """
    if reference.earliest is None or reference.latest is None:
        return When.unknown()
    first, last = reference.earliest, reference.latest
    tense, aspect = mention.tense, mention.aspect
    if foreseen or tense is Tense.FUTURE or mention.realis is Realis.PLANNED:
        return _after(first, "told as to come", durative=lasts(mention))
    if tense is Tense.PAST or aspect in {Aspect.PERFECTIVE, Aspect.PERFECTIVE_PROGRESSIVE}:
        return _before(last, "told in the past", durative=lasts(mention))
    if tense is Tense.PRESENT and mention.realis in {Realis.ACTUAL, Realis.NEGATED}:
        return around(first, last, "told in the present")
    may_be = tense is Tense.PRESENT or (mention.modality or "").lower() in words().perhaps
    if mention.realis is Realis.POSSIBLE and may_be and mention.event_class is EventClass.STATE:
        return around(first, last, "a state that may be so")
    if mention.realis is Realis.POSSIBLE and tense in {Tense.NONE, Tense.INFINITIVE, Tense.PRESENT}:
        return _after(first, "told as possible", durative=lasts(mention))
    if mention.realis is Realis.ACTUAL and tense is Tense.PASTPART:
        return _before(last, "told as done", durative=lasts(mention))
    return When.unknown()


def date_of_habit(mention: EventMention, reference: ReferenceDate) -> When:
    """The bounds of what is done again and again: told in the present it goes on; it lasts in any case."""
    if mention.tense is Tense.PRESENT and mention.aspect is Aspect.NONE:
        if reference.earliest is None or reference.latest is None:
            return When.unknown()
        return around(reference.earliest, reference.latest, "a habit told in the present")
    when = date_by_tense(mention, reference)
    return attrs.evolve(when, durative=True) if when.is_known else when


def fits_tense(mention: EventMention, time: TimeExpression, reference: ReferenceDate) -> bool:
    """Whether a time can date a mention: what happened is not to come, what will happen is not past.

    A time that does not fit belongs to another event of the sentence, which the parse has mixed up.
    """
    bounds = reference.bounds
    if bounds is None or time.stretch is None:
        return True
    if mention.tense is Tense.PAST and mention.realis is Realis.ACTUAL:
        return time.stretch.first <= bounds[1]
    return mention.tense is not Tense.FUTURE or time.stretch.last >= bounds[0]


def vague_date(
    mention: EventMention, times: Sequence[TimeExpression], reference: ReferenceDate
) -> When | None:
    """The bounds that a vague time gives ("recently", "soon", "now" of what goes on), or None."""
    if reference.earliest is None or reference.latest is None:
        return None
    kinds = [meaning.kind for meaning in (time.meaning for time in times) if isinstance(meaning, VagueRef)]
    if RefKind.PAST_REF in kinds:
        return _before(reference.latest, "a vague past")
    if RefKind.FUTURE_REF in kinds:
        return _after(reference.earliest, "a vague future")
    going_on = mention.tense is Tense.PRESENT and mention.aspect in {Aspect.NONE, Aspect.PROGRESSIVE}
    if RefKind.PRESENT_REF in kinds and going_on:
        return around(reference.earliest, reference.latest, "a vague present")
    return None


def _before(last: CalendarDay, why: str, *, durative: bool = False) -> When:
    bounds = Bounds(None, last)
    return When(begin=bounds, end=bounds, durative=durative, basis=Basis.BOUNDED, evidence=_why("past", why))


def _after(first: CalendarDay, why: str, *, durative: bool = False) -> When:
    bounds = Bounds(first, None)
    return When(
        begin=bounds, end=bounds, durative=durative, basis=Basis.BOUNDED, evidence=_why("future", why)
    )


def around(first: CalendarDay, last: CalendarDay, why: str) -> When:
    """What has begun and is not over between two days."""
    return When(
        begin=Bounds(None, last),
        end=Bounds(first, None),
        durative=True,
        basis=Basis.BOUNDED,
        evidence=_why("present", why),
    )


def _why(rule: str, note: str) -> tuple[Evidence, ...]:
    return (Evidence("dating", rule, f"{note}; seen from the reference date"),)
