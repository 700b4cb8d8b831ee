"""What a mention without a time takes from the one above it: "plans to build", "began, killing three".

Noun, infinitive and participle have no time of their own; their verb has.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from timeline.events.mention import Aspect, EventMention, Realis, Tense
from timeline.records.dating.context import Context
from timeline.records.dating.extent import lasts
from timeline.records.dating.words import words
from timeline.text.document import Token
from timeline.values import Basis, Bounds, Evidence, Granularity, When

_AT_ONCE = frozenset({"when", "as", "while"})
_ARGUMENT = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "conj", "attr", "compound", "poss"})
_PREPOSITIONS = frozenset({"in", "at", "on", "by", "with", "for", "to", "from", "during"})


def date_by_governor(context: Context, mention: EventMention, date_of: Callable[[str], When]) -> When | None:
    """The bounds that a tenseless mention takes from its governor, or None where it takes none."""
    if mention.tense not in {Tense.NONE, Tense.INFINITIVE, Tense.PRESPART, Tense.PASTPART, Tense.PAST}:
        return None
    for below, governor in context.governors(mention):
        when = date_of(governor.id)
        if not when.is_known:
            return None
        if mention.tense is Tense.PAST:
            return _same(when, governor) if _is_meanwhile(context, mention, below, when) else None
        return _taken(mention, below, governor, when)
    return None


def date_by_clause(context: Context, mention: EventMention, dates: Mapping[str, When]) -> When | None:
    """The day of the clause that tells when it was: "nine died when a slope fell on Saturday"."""
    head = context.heads.get(mention.id)
    if head is None or mention.tense is not Tense.PAST or mention.aspect is not Aspect.NONE:
        return None
    for clause in context.document.children(head):
        other = context.by_token.get(clause.i)
        if clause.dep != "advcl" or other is None or other.tense is not Tense.PAST:
            continue
        opened = {child.lower for child in context.document.children(clause)}
        if not opened.isdisjoint(_AT_ONCE) and _is_of_a_day(dates[other.id]):
            return _same(dates[other.id], other)
    return None


def _is_of_a_day(when: When) -> bool:
    return when.basis in {Basis.STATED, Basis.IMPLIED} and when.granularity is Granularity.DAY


def _is_meanwhile(context: Context, mention: EventMention, below: Token, when: When) -> bool:
    """Whether a verb opens a clause of what was on the same day: "it was seen on Monday when it fell"."""
    head = context.heads.get(mention.id)
    if head is None or below.i != head.i or below.dep != "advcl" or not _is_of_a_day(when):
        return False
    return any(child.lower in _AT_ONCE for child in context.document.children(head))


def _taken(mention: EventMention, below: Token, governor: EventMention, when: When) -> When | None:
    if mention.tense is Tense.PRESPART or _at_once(mention, below, governor):
        return _same(when, governor)
    if mention.tense is Tense.INFINITIVE or mention.realis is Realis.PLANNED:
        return _not_before(mention, when, governor)
    if mention.tense is Tense.NONE and _is_argument(below):
        return _same(when, governor)
    return None


def _at_once(mention: EventMention, below: Token, governor: EventMention) -> bool:
    """Whether an infinitive tells what its governor did: "declined to say", "returned to unveil it"."""
    if mention.tense is not Tense.INFINITIVE:
        return False
    done = mention.realis is governor.realis is Realis.ACTUAL and governor.tense is Tense.PAST
    return done or (below.dep in {"xcomp", "advcl", "pcomp"} and governor.lemma.lower() in words().at_once)


def _is_argument(below: Token) -> bool:
    """Whether a noun takes part in what its governor tells, rather than standing before or after it."""
    if below.dep in {"prep", "agent"}:
        return below.lower in _PREPOSITIONS
    return below.dep in _ARGUMENT


def _same(when: When, governor: EventMention) -> When:
    return When(
        begin=when.begin,
        end=when.end,
        granularity=when.granularity,
        durative=when.durative,
        open_begin=when.open_begin,
        open_end=when.open_end,
        basis=Basis.INFERRED if None not in when.begin else Basis.BOUNDED,
        evidence=(_why("same as", governor),),
    )


def _not_before(mention: EventMention, when: When, governor: EventMention) -> When | None:
    """What is wanted or begun comes when its verb is, or later."""
    bounds = Bounds(when.begin.earliest, None)
    if not bounds.is_known:
        return None
    return When(
        begin=bounds,
        end=bounds,
        durative=lasts(mention),
        basis=Basis.BOUNDED,
        evidence=(_why("not before", governor),),
    )


def _why(relation: str, governor: EventMention) -> Evidence:
    return Evidence("dating", "governor", f"{relation} {governor.text!r}", governor.start, governor.end)
