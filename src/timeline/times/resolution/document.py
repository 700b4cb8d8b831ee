"""Resolving all expressions of a document in the order of the text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import attrs

from timeline.text.document import BlockRole, Document
from timeline.times.expression import Direction, DirectionCue
from timeline.times.lexicon import has_lexicon, lexicon
from timeline.times.recognised import Anchoring, Recognised
from timeline.times.resolution.compared import Compared
from timeline.times.resolution.context import Context
from timeline.times.resolution.flashback import years_looked_back
from timeline.times.resolution.halves import beside, weekday_beside
from timeline.times.resolution.mode import FAR, is_narrative, opens_story
from timeline.times.resolution.moments import in_passing, in_quotation
from timeline.times.resolution.place import place
from timeline.times.resolution.relative import anchor_of
from timeline.times.resolution.story import Story
from timeline.times.resolution.weekdays import day_after, weekday_of
from timeline.values import DateValue, Day, Duration, TimeValue

_FIRST = 5
"""Among so many first dates that of a dateline is looked for."""


@attrs.frozen
class Placed:
    """A value, and the index of the expression that it was counted from (-1: the reference day)."""

    value: TimeValue
    anchor: int | None = None
    from_reference: bool = False


class Pass:
    """One way through the document with one reference day."""

    def __init__(
        self,
        document: Document,
        recognised: Sequence[Recognised],
        reference: Day | None,
        directions: Mapping[int, DirectionCue],
        story: Story,
    ) -> None:
        self._text = document.text
        self._words = lexicon(document.lang).context if has_lexicon(document.lang) else {}
        self._all = recognised
        self._reference = reference
        self._directions = directions
        plans = any(cue.direction is Direction.FUTURE for cue in directions.values())
        opened = not plans and opens_story(document.text, recognised, self._words.get("before_aside", ()))
        news = reference is not None and _has_dateline(document, recognised)
        self._narrative = not news and is_narrative(recognised, reference, opened=opened)
        self._story = self._years_told(story)
        self._previous: tuple[int, DateValue] | None = None
        self._compared = Compared(reference)
        self._stands: tuple[int, DateValue] | None = None
        self._done: dict[int, Placed] = {}

    def _years_told(self, story: Story) -> dict[int, int | None]:
        """The year in which each date is told, so far as the text tells it."""
        if self._narrative or self._reference is None:
            return story.years
        ahead = {i for i, cue in self._directions.items() if cue.direction is Direction.FUTURE}
        return years_looked_back(story.moments, self._reference.year, ahead)

    def run(self) -> list[Placed]:
        """Place every expression."""
        for i, expression in enumerate(self._all):
            if i not in self._done:
                self._done[i] = self._place(i, expression)
            self._remember(i, expression, self._done[i].value)
        return [self._done[i] for i in range(len(self._all))]

    def _place(self, i: int, expression: Recognised) -> Placed:
        partner = expression.range_partner
        begins = partner is not None and partner > i and _is_bare_clock(expression)
        if partner is not None and (begins or _lacks_year(expression)):
            found = self._half(i, expression, partner)
            if found is not None:
                return found
        if expression.listed and self._is_named(i - 1):
            day = day_after(expression, self._done[i - 1].value)
            if day is not None:
                return Placed(day, i - 1, self._done[i - 1].from_reference)
        if self._is_speech_of_story(expression):
            expression = attrs.evolve(expression, kind=Anchoring.ANAPHORIC)
        context = self._context(i, expression)
        return self._placed(expression, context)

    def _is_speech_of_story(self, expression: Recognised) -> bool:
        """Whether somebody in the story says it: "two years ago" counts from when that was said."""
        told = self._stands or self._previous
        if not self._narrative or expression.kind is not Anchoring.DEICTIC or told is None:
            return False
        year, today = told[1].year, self._reference
        far = year is not None and (today is None or abs(today.year - year) > FAR)
        return far and in_quotation(self._text, expression.start)

    def _is_named(self, i: int) -> bool:
        """Whether a weekday is named by a step, or goes on a list that begins with one."""
        expression = self._all[i]
        value = expression.value
        if not isinstance(value, DateValue) or value.weekday is None or expression.unit is not None:
            return False
        return expression.offset is not None or (expression.listed and self._done[i].anchor == i - 1)

    def _placed(self, expression: Recognised, context: Context) -> Placed:
        value = place(expression, context)
        anchor = self._anchor(expression, context, value)
        return Placed(value, anchor, anchor is not None and (anchor < 0 or self._done[anchor].from_reference))

    def _half(self, i: int, expression: Recognised, partner: int) -> Placed | None:
        """Half of a range takes its year from the other half: the left one never comes after the right."""
        other = self._all[partner]
        if partner > i and not _is_bare_clock(expression) and _is_bare_clock(other):
            return None  # the clock at the end takes the day that this half names
        if partner > i and self._looks_ahead(i, expression):
            return self._placed(expression, self._context(i, expression))
        if partner > i:
            self._done[partner] = self._placed(other, self._context(partner, other))
        known = self._done[partner].value
        value = expression.value
        if not isinstance(known, DateValue) or known.year is None or not isinstance(value, DateValue):
            return None
        if _is_bare_clock(expression):
            if not known.day:
                return None
            clock = known.replace(hour=value.hour, minute=value.minute, second=value.second, daypart=None)
            return Placed(clock, partner, self._done[partner].from_reference)
        if value.weekday is not None:
            day = weekday_beside(value, known, before=partner > i)
            return Placed(day, partner, self._done[partner].from_reference) if day is not None else None
        if not value.month and not value.season and not value.quarter:
            return None
        near = beside(value, expression.holiday, known, before=partner > i)
        return Placed(near, partner, self._done[partner].from_reference) if near is not None else None

    def _looks_ahead(self, i: int, expression: Recognised) -> bool:
        """Whether a weekday is to come, so that the range begins no earlier than today."""
        return weekday_of(expression) is not None and self._direction(i) is Direction.FUTURE

    def _context(self, i: int, expression: Recognised) -> Context:
        counted_from = self._counted_from(expression)
        cue = self._directions.get(i)
        return Context(
            reference=self._reference,
            previous=counted_from[1] if counted_from else None,
            quarter=self._compared.quarter(expression.start),
            narrative=self._narrative,
            story=self._story.get(i),
            direction=self._direction(i),
            from_now=cue is not None and cue.from_now and self._reference is not None,
        )

    def _counted_from(self, expression: Recognised) -> tuple[int, DateValue] | None:
        """The date told before; what goes on or back from it goes from where the story stands."""
        moves = self._narrative and expression.offset not in (None, 0)
        return self._stands or self._previous if moves else self._previous

    def _direction(self, i: int) -> Direction:
        cue = self._directions.get(i)
        return cue.direction if cue is not None else Direction.NEAREST

    def _anchor(self, expression: Recognised, context: Context, value: TimeValue) -> int | None:
        """Which expression the value was counted from; -1 is the reference day."""
        if expression.kind in (Anchoring.ABSOLUTE, Anchoring.VAGUE) or "X" in value.timex:
            return None
        counted_from = self._counted_from(expression)
        if context.story is not None and counted_from is None:
            return None
        if context.from_now and expression.kind is Anchoring.UNDERSPECIFIED:
            return -1
        from_text = (
            expression.kind is Anchoring.ANAPHORIC
            or context.story is not None
            or (context.narrative and anchor_of(expression, context) != context.today)
        )
        if from_text and counted_from is not None:
            return counted_from[0]
        return -1 if self._reference is not None else None

    def _moves_nothing(self, expression: Recognised) -> bool:
        """Whether what is told next does not count from it."""
        if self._narrative:
            told = expression.value
            winter = isinstance(told, DateValue) and told.season == "WI" and told.year is None
            return winter or in_passing(self._text, expression, self._words)
        return _is_compared(expression)

    def _remember(self, i: int, expression: Recognised, value: TimeValue) -> None:
        self._compared.note(expression, value, self._direction(i))
        if not isinstance(value, DateValue) or value.year is None or expression.type.value == "SET":
            return
        if self._moves_nothing(expression):
            return
        if not (self._narrative and expression.kind is Anchoring.DEICTIC and self._done[i].anchor == -1):
            self._previous = i, value
            if self._story.get(i, value.year) is not None:
                self._stands = i, value


def _is_compared(expression: Recognised) -> bool:
    """Whether figures of a year back stand beside those told of: the next such is the same year."""
    offset = expression.offset
    return isinstance(offset, Duration) and offset.timex == "-P1Y"


def _has_dateline(document: Document, recognised: Sequence[Recognised]) -> bool:
    """Whether one of the first dates is a day in a dateline, as of news, whatever years it tells of."""
    for expression in recognised[:_FIRST]:
        block, value = document.block_at(expression.start), expression.value
        in_dateline = block is not None and block.role is BlockRole.DATELINE
        if in_dateline and isinstance(value, DateValue) and value.day:
            return True
    return False


def _lacks_year(expression: Recognised) -> bool:
    value = expression.value
    return expression.kind is Anchoring.UNDERSPECIFIED and isinstance(value, DateValue) and value.year is None


def _is_bare_clock(expression: Recognised) -> bool:
    """Whether it is a time of day that takes the day of the other half: "from 8 to 10 p.m. on Friday"."""
    value = expression.value
    clock = isinstance(value, DateValue) and value.hour is not None and value.weekday is None
    return clock and expression.kind is Anchoring.ANAPHORIC and expression.offset is None
