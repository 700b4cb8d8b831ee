"""The day of a story: what an undated verb of the past takes over from the story around it.

News tells what happened on its own day, or goes on telling of the day that the sentence before has named.
Both are inferences, and are marked so.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping
from functools import cached_property

import attrs

from timeline.events.mention import Aspect, EventClass, EventMention, Realis, Tense
from timeline.records.dating.context import Context
from timeline.records.dating.extent import lasts
from timeline.records.dating.words import words
from timeline.text.document import BlockRole, Sentence, Token
from timeline.values import Basis, Bounds, Evidence, Granularity, When, as_day

_REACH = 2
"""How many sentences a named day carries, within its paragraph."""
_LEAD = 5
_PLAIN = frozenset({Aspect.NONE, Aspect.PROGRESSIVE})
_FRESH = 7
_TELLING = frozenset({Tense.PAST, Tense.NONE, Tense.INFINITIVE})
_ASIDES = frozenset({"relcl", "acl", "pcomp"})
"""How the head of a clause hangs that tells of something other than the news, as a rule."""
_EARLIER = frozenset(
    {"after", "when", "since", "because", "once", "until", "while", "before", "if", "although", "though"}
)
"""Conjunctions of clauses that do so too."""
_TOLD = frozenset({EventClass.REPORTING, EventClass.PERCEPTION, EventClass.I_ACTION, EventClass.I_STATE})


@attrs.frozen(eq=False)
class Anchors:
    """Verbs that a time has dated, in the order of the text."""

    mentions: tuple[EventMention, ...]
    starts: tuple[int, ...]

    @classmethod
    def of(cls, mentions: Iterable[EventMention]) -> Anchors:
        """Hold the mentions with the places at which they start."""
        kept = tuple(mentions)
        return cls(kept, tuple(mention.start for mention in kept))

    def last_before(self, mention: EventMention) -> EventMention | None:
        """The one told last before a mention."""
        k = bisect_left(self.starts, mention.start) - 1
        return self.mentions[k] if k >= 0 else None


@attrs.frozen(eq=False)
class Story:
    """The plain verbs of the past that a time has dated: all, and those that tell no saying.

    When something was said is later than what the story tells, so that only a saying goes on from it.
    """

    context: Context
    dates: Mapping[str, When]
    dated: Anchors
    done: Anchors

    @classmethod
    def of(cls, context: Context, dates: Mapping[str, When]) -> Story:
        """Gather the anchors from the mentions' dates, by id."""
        plain = (m for m in context.mentions if m.tense is Tense.PAST and m.aspect in _PLAIN)
        told = (m for m in plain if not _is_beside(context, m))
        dated = [m for m in told if _is_anchor(dates[m.id])]
        done = (m for m in dated if m.lemma.lower() not in words().saying)
        return cls(context, dates, Anchors.of(dated), Anchors.of(done))

    def date(self, mention: EventMention) -> When | None:
        """The day that a mention takes from the story, or None where it takes none."""
        if self._is_headline(mention) or _is_telling(mention) or self._is_breaking(mention):
            return self._of_the_day(mention)
        if self._is_aside(mention) or not (_told(mention) or self._is_done(mention)):
            return None
        if self._is_placed(mention):
            return None
        goes_on = None if mention.tense is Tense.PRESENT else self._goes_on(mention)
        return goes_on or self._of_the_day(mention)

    def _is_done(self, mention: EventMention) -> bool:
        """Whether an infinitive tells what was done: "moved on to talk"."""
        head = self.context.heads.get(mention.id)
        if head is None or mention.tense is not Tense.INFINITIVE or head.dep != "xcomp":
            return False
        verb = self.context.document.head(head)
        return verb.tag == "VBD" and verb.lemma.lower() in words().at_once

    def _is_aside(self, mention: EventMention) -> bool:
        """Whether a verb tells what was before: "those who left when he came", "he had earlier come"."""
        head = self.context.heads.get(mention.id)
        if head is None:
            return False
        opened = frozenset(child.lower for child in self.context.document.children(head))
        if not opened.isdisjoint(words().before):
            return True
        if mention.event_class in _TOLD:
            return False
        if head.dep == "advcl":
            return not opened.isdisjoint(_EARLIER)
        return head.dep in _ASIDES and "where" not in opened

    def _is_placed(self, mention: EventMention) -> bool:
        """Whether the sentence tells what it came before or after, with a date: "after joining in 2011"."""
        head, document = self.context.heads.get(mention.id), self.context.document
        for child in document.children(head) if head is not None else ():
            opens = (child, *document.children(child)) if child.dep == "advcl" else (child,)
            if child.dep not in {"prep", "advcl"} or not any(t.lower in words().placing for t in opens):
                continue
            other = (self.context.by_token.get(token.i) for token in document.subtree(child))
            if any(_is_anchor(self.dates[m.id]) for m in other if m is not None and m.id != mention.id):
                return True
        return False

    @cached_property
    def news_day(self) -> tuple[Bounds, Evidence] | None:
        """The day that the news is about: that of the first verb of its lead if it has one, else its own.

        A report on Saturday of what was announced on Friday goes on to tell of Friday.
        """
        if self.context.day is None:
            return None
        for mention in self.context.mentions:
            sentence = self.context.document.sentence_at(mention.start)
            if sentence is None or sentence.i >= _LEAD:
                break
            when = self.dates[mention.id]
            if mention.tense is Tense.NONE and any(self.context.governors(mention)):
                continue
            if mention.tense not in _TELLING or not _is_anchor(when) or mention.realis is not Realis.ACTUAL:
                continue
            if when.granularity is Granularity.DAY and self._is_fresh(when):
                why = f"the news tells of the day of {mention.text!r}"
                return when.begin, Evidence("dating", "news", why, mention.start, mention.end)
        return self.own_day

    @property
    def own_day(self) -> tuple[Bounds, Evidence]:
        """The day on which the text speaks; unknown on both sides where that was only inferred."""
        day = self.context.day
        own = Bounds(day[0].plain, day[1].plain) if day is not None else Bounds(None, None)
        return own, Evidence("dating", "news", "news tells what happened on its own day")

    def _is_fresh(self, when: When) -> bool:
        """Whether it was on a day of the week before the text spoke; true where nobody knows when."""
        if self.context.day is None or when.begin.earliest is None:
            return True
        return 0 <= self.context.day[0] - as_day(when.begin.earliest) <= _FRESH

    def _of_the_day(self, mention: EventMention) -> When | None:
        if self.news_day is None:
            return None
        bounds, why = self.news_day
        if mention.tense is Tense.PRESENT and not self._is_headline(mention):
            bounds, why = self.own_day
        led = why.start is not None
        told = mention.event_class in _TOLD or _is_telling(mention) or self._is_breaking(mention)
        if not told and (self.context.is_story or not (led or self.context.is_of_the_day)):
            return None
        grain = Granularity.DAY
        return When(begin=bounds, end=bounds, granularity=grain, basis=Basis.INFERRED, evidence=(why,))

    def _is_headline(self, mention: EventMention) -> bool:
        """Whether a mention is the verb of a headline, whose present tense tells what has happened."""
        block = self.context.document.block_at(mention.start)
        present = mention.tense is Tense.PRESENT and mention.aspect is Aspect.NONE
        headline = block is not None and block.role is BlockRole.HEADLINE
        return headline and present and mention.realis is Realis.ACTUAL

    def _is_breaking(self, mention: EventMention) -> bool:
        """Whether the lead tells in the perfect what the news is: "has resigned", "have been killed"."""
        if not _is_perfect(mention):
            return False
        head, document = self.context.heads.get(mention.id), self.context.document
        if head is None or head.dep in _ASIDES or self._is_outcome(head):
            return False
        return self._lead is not None and document.sentence_at(mention.start) is self._lead

    @cached_property
    def _lead(self) -> Sentence | None:
        """The first sentence of the text below its headline and the lines with its date and writer."""
        blocks = self.context.document.blocks
        body = next((block for block in blocks if block.role is BlockRole.BODY), None)
        sentence = self.context.document.sentence_at(body.start) if body is not None else None
        begins = sentence is not None and body is not None and body.start <= sentence.start
        return sentence if begins else None

    def _is_outcome(self, head: Token) -> bool:
        """Whether a verb tells what an event has led to: "the killing has shocked the town"."""
        children = self.context.document.children(head)
        return any(child.dep == "nsubj" and child.i in self.context.by_token for child in children)

    def _is_of_the_same(self, mention: EventMention) -> bool:
        """Whether a verb tells of whom the sentence before has named: "he said"."""
        head = self.context.heads.get(mention.id)
        children = self.context.document.children(head) if head is not None else ()
        return any(child.dep == "nsubj" and child.pos == "PRON" for child in children)

    def _goes_on(self, mention: EventMention) -> When | None:
        reports = mention.event_class is EventClass.REPORTING
        other = (self.dated if reports else self.done).last_before(mention)
        if other is None:
            return None
        when = self.dates[other.id]
        if reports:
            tells_of_it = any(above.id == mention.id for _, above in self.context.governors(other))
            if tells_of_it or not self._is_fresh(when):
                return None
        here, there = (self.context.document.sentence_at(m.start) for m in (mention, other))
        if (
            here is None
            or there is None
            or here.i - there.i
            > (_REACH if here.block == there.block else int(self._is_of_the_same(mention)))
        ):
            return None
        note = f"the story goes on from {other.text!r}"
        return _same(when, Evidence("dating", "story", note, other.start, other.end))


def _is_beside(context: Context, mention: EventMention) -> bool:
    """Whether a verb tells of someone or something by the way, so that no story goes on from it."""
    head = context.heads.get(mention.id)
    return head is not None and head.dep in _ASIDES


def _is_telling(mention: EventMention) -> bool:
    """Whether a word says how the text knows, as "according to" and "it appears" do."""
    tense = mention.tense in {Tense.PRESENT, Tense.PRESPART}
    return tense and mention.realis is Realis.ACTUAL and mention.lemma.lower() in words().telling


def _is_perfect(mention: EventMention) -> bool:
    """Whether a perfect tells what was done at once."""
    perfect = mention.tense is Tense.PRESENT and mention.aspect is Aspect.PERFECTIVE
    return perfect and mention.realis is Realis.ACTUAL and not lasts(mention)


def _told(mention: EventMention) -> bool:
    """Whether the mention is a plain finite verb of what happened, or did not."""
    if mention.tense is Tense.PRESENT and mention.lemma.lower() in words().lasting_verbs:
        return False
    plain = mention.aspect is Aspect.NONE and mention.realis in {Realis.ACTUAL, Realis.NEGATED}
    if mention.event_class in {EventClass.REPORTING, EventClass.I_STATE}:
        return plain and mention.tense in {Tense.PAST, Tense.PRESENT}
    return plain and mention.tense is Tense.PAST


def _is_anchor(when: When) -> bool:
    """Whether a date is one that a story can go on from: a day, or a month or year in which it was."""
    return when.basis in {Basis.STATED, Basis.IMPLIED} and None not in when.begin and when.begin == when.end


def _same(when: When, why: Evidence) -> When:
    return When(
        begin=when.begin,
        end=when.end,
        granularity=when.granularity,
        basis=Basis.INFERRED,
        evidence=(*when.evidence, why),
    )
