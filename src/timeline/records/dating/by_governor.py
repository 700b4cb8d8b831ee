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
from timeline.values import Basis, Bounds, Evidence, When

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
            meanwhile = _is_meanwhile(context, mention, below, when) or _is_told_of(below, governor, when)
            return _same(mention, when, governor) if meanwhile else None
        return _told_of(context, mention, governor, when) or _taken(mention, below, governor, when)
    return None


def is_foreseen(context: Context, mention: EventMention) -> bool:
    """Whether a present tells what is to come, as its main clause does: "until prices fall"."""
    head = context.heads.get(mention.id)
    if head is None or mention.tense is not Tense.PRESENT or head.dep != "advcl":
        return False
    opened = {child.lower for child in context.document.children(head)}
    above = next(context.governors(mention), None)
    if above is None or opened.isdisjoint(words().conditions):
        return False
    foreseen = above[1].tense in {Tense.FUTURE, Tense.INFINITIVE} and above[1].realis is not Realis.ACTUAL
    return foreseen or not opened.isdisjoint({"until", "till"})


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
            return _same(mention, dates[other.id], other)
    return None


def _is_of_a_day(when: When) -> bool:
    return when.basis in {Basis.STATED, Basis.IMPLIED} and _is_of_one_day(when)


def _is_of_one_day(when: When) -> bool:
    return when.begin.earliest is not None and len({*when.begin, *when.end}) == 1


def _is_meanwhile(context: Context, mention: EventMention, below: Token, when: When) -> bool:
    """Whether a verb opens a clause of what was on the same day: "it was seen on Monday when it fell"."""
    head = context.heads.get(mention.id)
    if head is None or below.i != head.i or below.dep != "advcl" or not _is_of_a_day(when):
        return False
    return any(child.lower in _AT_ONCE for child in context.document.children(head))


def _is_told_of(below: Token, noun: EventMention, when: When) -> bool:
    """Whether a verb tells what an event of a day did: "a storm that flooded villages"."""
    return below.dep == "relcl" and noun.tense is Tense.NONE and _is_of_a_day(when)


def _told_of(context: Context, mention: EventMention, governor: EventMention, when: When) -> When | None:
    """The bounds of what a verb judges or thinks of: "accused of stealing", "considers buying"."""
    head, lemma = context.heads.get(mention.id), governor.lemma.lower()
    if head is None or mention.tense is not Tense.PRESPART or head.dep not in {"pcomp", "xcomp"}:
        return None
    if lemma in words().judged and head.dep == "pcomp":
        return _not_after(mention, when, governor)
    return _not_before(mention, when, governor) if lemma in words().thought_of else None


def _taken(mention: EventMention, below: Token, governor: EventMention, when: When) -> When | None:
    if mention.tense is Tense.PRESPART and lasts(mention) and _is_of_one_day(when):
        return _over(when, governor)
    if mention.tense is Tense.PRESPART or _at_once(mention, below, governor):
        return _same(mention, when, governor)
    if mention.tense is Tense.INFINITIVE or mention.realis is Realis.PLANNED:
        return _not_before(mention, when, governor)
    if mention.tense is Tense.NONE and _is_argument(below):
        return _same(mention, when, governor)
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


def _same(mention: EventMention, when: When, governor: EventMention) -> When:
    """The governor's date; between its bounds, what is short stays so: "her visit will change us"."""
    bounded = when.begin == when.end and None in when.begin
    return When(
        begin=when.begin,
        end=when.end,
        granularity=when.granularity,
        durative=lasts(mention) if bounded else when.durative,
        open_begin=when.open_begin,
        open_end=when.open_end,
        basis=Basis.INFERRED if None not in when.begin else Basis.BOUNDED,
        evidence=(_why("same as", governor),),
    )


def _not_before(mention: EventMention, when: When, governor: EventMention) -> When | None:
    """What is wanted or begun comes when its verb is, or later."""
    bounds = Bounds(when.begin.earliest or when.end.earliest, None)
    return _within(mention, bounds, _why("not before", governor))


def _not_after(mention: EventMention, when: When, governor: EventMention) -> When | None:
    """What one is accused of or praised for was before."""
    return _within(mention, Bounds(None, when.end.latest), _why("not after", governor))


def _within(mention: EventMention, bounds: Bounds, why: Evidence) -> When | None:
    """Some time between bounds, or None where there are none."""
    if not bounds.is_known:
        return None
    return When(begin=bounds, end=bounds, durative=lasts(mention), basis=Basis.BOUNDED, evidence=(why,))


def _over(when: When, governor: EventMention) -> When:
    """What goes on while something is done on a day: "facing protests, he resigned on Monday"."""
    return When(
        begin=Bounds(None, when.begin.latest),
        end=Bounds(when.end.earliest, None),
        durative=True,
        basis=Basis.BOUNDED,
        evidence=(_why("goes on during", governor),),
    )


def _why(relation: str, governor: EventMention) -> Evidence:
    return Evidence("dating", "governor", f"{relation} {governor.text!r}", governor.start, governor.end)
