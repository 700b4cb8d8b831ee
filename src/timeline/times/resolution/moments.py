"""Moments: the dates that a narrative tells, and what their place in the text says of their weight."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

import attrs

from timeline.times.holiday_dates import usual_month
from timeline.times.lexicon import has_lexicon, lexicon
from timeline.times.recognised import Anchoring, Recognised
from timeline.values import DateValue, Duration, Granularity

NEAR = 90
"""Characters within which a date leans on the year that stands before it in the same sentence."""

TIED = 5
"""So few characters between two dates tie them: "April and June 1955"."""

HEADING = 90
"""Characters of the longest heading."""

QUOTED = 1000
"""Characters before a word in which quotation marks are counted."""

MIDDLE_OF_SEASON = {"SP": 4, "SU": 7, "FA": 10, "WI": 1}


@attrs.define(kw_only=True)
class Moment:
    """A date of the story, by the index of its expression.

    `year` is None where the words leave it out, `month` and `day` are 0 where they do. `steps` are the years
    that it goes on from the moment before ("two years later"). `before` and `after` are the years stated
    next to it on either side, `tied` is the moment with a year that follows at once.
    """

    index: int
    year: int | None
    month: int
    day: int
    steps: int = 0
    winter: bool = False
    half_of: int | None = None
    in_passing: bool = False
    in_heading: bool = False
    in_parentheses: bool = False
    opens_paragraph: bool = False
    near_stated: bool = False
    before: int | None = None
    after: int | None = None
    tied: Moment | None = None

    @property
    def is_open(self) -> bool:
        """Whether the words leave the year out."""
        return self.year is None and not self.steps


def moments(text: str, language: str, recognised: Sequence[Recognised]) -> list[Moment]:
    """The moments of a text in their order."""
    context = lexicon(language).context if has_lexicon(language) else {}
    found: list[Moment] = []
    last_end = stated_end = 0
    for i, expression in enumerate(recognised):
        moment = _moment(i, expression)
        if moment is None:
            continue
        moment.in_passing = in_passing(text, expression, context)
        moment.in_heading = _in_heading(text, expression)
        moment.in_parentheses = _in_parentheses(text, expression.start)
        moment.opens_paragraph = "\n" in text[last_end : expression.start]
        moment.near_stated = stated_end > 0 and _same_sentence(text, stated_end, expression.start)
        last_end = expression.end
        if moment.year is not None:
            stated_end = expression.end
        found.append(moment)
    _neighbours(found)
    for moment, following in pairwise(found):
        left, right = recognised[moment.index], recognised[following.index]
        if following.year is not None and _is_tied(text[left.end : right.start], right, context):
            moment.tied = following
    return found


def _moment(i: int, expression: Recognised) -> Moment | None:
    value = expression.value
    steps = _steps(expression)
    if steps:
        return Moment(index=i, year=None, month=0, day=0, steps=steps)
    if not isinstance(value, DateValue) or expression.quant is not None or not _is_unmoved(expression):
        return None
    if value.year is None and (
        expression.kind is not Anchoring.UNDERSPECIFIED or not names_year_part(expression)
    ):
        return None
    return Moment(
        index=i,
        year=value.year,
        month=_month(expression, value),
        day=value.day or 0,
        winter=value.year is None and value.season == "WI",
        half_of=expression.range_partner,
    )


def _is_unmoved(expression: Recognised) -> bool:
    """Whether no step is counted: "Easter" names one of a year as "May" does, "last Easter" does not."""
    feast = expression.holiday is not None and expression.kind is Anchoring.UNDERSPECIFIED
    return expression.offset is None or (expression.offset == 0 and feast and expression.unit is None)


def names_year_part(expression: Recognised) -> bool:
    """Whether it names what comes once a year: a month, a season, a holiday."""
    value = expression.value
    if not isinstance(value, DateValue):
        return False
    return bool(value.month or value.season or value.quarter or value.half or expression.holiday)


def _steps(expression: Recognised) -> int:
    """The whole years that it goes on from what was told before: "the next year", "two years later"."""
    if expression.kind is not Anchoring.ANAPHORIC or expression.unit is not Granularity.YEAR:
        return 0
    offset = expression.offset.years if isinstance(expression.offset, Duration) else expression.offset
    return int(offset) if offset is not None and offset > 0 and offset == int(offset) else 0


def _month(expression: Recognised, value: DateValue) -> int:
    if expression.holiday is not None:
        return value.month or usual_month(expression.holiday)
    if value.quarter or value.half:
        return value.quarter * 3 - 1 if value.quarter else (value.half or 1) * 6 - 3
    return value.month or MIDDLE_OF_SEASON.get(value.season or "", 0)


def in_passing(text: str, expression: Recognised, context: dict[str, frozenset[str]]) -> bool:
    """Whether a year only tells which thing is meant ("the 2003 invasion") and moves no story on."""
    value = expression.value
    if expression.kind is not Anchoring.ABSOLUTE or not isinstance(value, DateValue) or value.day is not None:
        return False
    after = _NEXT_WORD.match(text, expression.end)
    word = after.group(1) if after and _is_attributive(text, expression, value) else ""
    if word not in context.get("function_words", ()) and word not in context.get("after_year", ()):
        return bool(word)
    return value.month is None and (expression.signal or "") in context.get("before_aside", ())


def _is_attributive(text: str, expression: Recognised, value: DateValue) -> bool:
    """Whether it can belong to a noun that follows: "in the 1688 treaty", not "in 1688 troops came"."""
    signal = expression.signal or ""
    before = text[max(0, expression.start - len(signal) - 2) : expression.start].rstrip().lower()
    near = bool(signal) and before.endswith(signal)
    return not near and value.season is None


def _in_heading(text: str, expression: Recognised) -> bool:
    """Whether its line is short and no sentence."""
    start = text.rfind("\n", max(0, expression.start - HEADING), expression.start) + 1
    end = text.find("\n", expression.end, expression.end + HEADING)
    if (start == 0 and expression.start > HEADING) or end < 0:
        return False
    line = text[start:end].strip()
    return len(line) <= HEADING and line[-1:] not in _SENTENCE_ENDS


def in_quotation(text: str, start: int) -> bool:
    """Whether it stands in quotation marks that opened in its paragraph.

    >>> in_quotation('He said, "It rose today."', 16), in_quotation('He said "no" today.', 13)
    (True, False)
    """
    before = text[max(0, start - QUOTED) : start].rpartition("\n")[2]
    return before.count('"') % 2 == 1 or before.rfind("“") > before.rfind("”")


def _in_parentheses(text: str, start: int) -> bool:
    opened = text.rfind("(", max(0, start - 60), start)
    return opened >= 0 and text.find(")", opened, start) < 0


def _same_sentence(text: str, end: int, start: int) -> bool:
    """Whether two dates stand near each other with no end of a sentence between."""
    if start - end >= NEAR:
        return False
    between = text[end:start]
    return "\n" not in between and ". " not in between


def _is_tied(between: str, right: Recognised, context: dict[str, frozenset[str]]) -> bool:
    """Whether the left one is of the year of the right: "April and June 1955", "the March coup of 1848"."""
    if "\n" in between or ". " in between:
        return False
    named = _NAMED.fullmatch(between) is not None and right.signal in context.get("ties_year", ())
    return len(between) <= TIED or named


def _neighbours(found: Sequence[Moment]) -> None:
    """Tell each moment the years stated next to it; a year named twice in a row is not in passing."""
    stated: int | None = None
    for moment in found:
        moment.before = stated
        moment.in_passing = moment.in_passing and moment.year != stated
        stated = moment.year if moment.year is not None else stated
    stated = None
    for moment in reversed(found):
        moment.after = stated
        stated = moment.year if moment.year is not None else stated


_NEXT_WORD = re.compile(r" ([a-z]{2,30})\b")
_NAMED = re.compile(r" [\w-]{1,25}(?: [\w-]{1,25}){0,2} ")
_SENTENCE_ENDS = tuple('.!?:;,"')
