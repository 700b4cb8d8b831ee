"""Which mention a time dates: the first one on its way up the parse, set right where parsers err.

The way up keeps clauses apart by itself: a time in a relative or subordinate clause meets that clause's verb
first, one at the head of the sentence meets the main verb.
"""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from timeline.events.mention import Aspect, EventMention, Realis, Tense
from timeline.records.attachment.lexicon import lexicon
from timeline.records.attachment.triggers import Triggers
from timeline.text.document import Document, Token
from timeline.times.expression import Direction, TimeExpression, TimexType

# Where a verb that is no mention itself keeps the event that it tells of; light ones ("took") in more places.
_COMPLEMENTS = ("xcomp", "attr", "acomp", "oprd")
_ARGUMENTS = ("dobj", "nsubjpass", "nsubj")
_BEFORE_NOUN = frozenset({"nummod", "compound", "amod", "nmod"})
_THINGS = frozenset({"dobj", "nsubj", "nsubjpass", "attr", "pobj", "appos", "conj"})
_WEEK = 7
_NOUNS = frozenset({"NOUN", "PROPN"})
_CLAUSES = frozenset({"xcomp", "ccomp", "advcl", "acl", "prep", "pcomp"})
_VERBAL = frozenset({"VERB", "AUX"})


@attrs.frozen
class Governor:
    """The mention that a time dates, the token at its head, and how it was found."""

    token: Token
    mention: EventMention
    how: str
    confidence: float


def governor_of(triggers: Triggers, expression: TimeExpression) -> Governor | None:
    """The mention that an expression dates, or None where the sentence tells of none."""
    head = triggers.document.head_of(expression.start, expression.end)
    if head is None:
        return None
    if _belongs_elsewhere(triggers, head) or _names_a_thing(triggers, expression, head):
        return None
    found = _up_the_parse(triggers, expression, head)
    if found is None:  # of a length, what lasts so long may be no event
        return _nearest(triggers, expression) if expression.type is not TimexType.DURATION else None
    return _set_right(triggers, expression, found)


def ancestors(document: Document, token: Token) -> Iterator[Token]:
    """The heads of a token, from the nearest to the root."""
    while token.head != token.i:
        token = document.head(token)
        yield token


def _up_the_parse(triggers: Triggers, expression: TimeExpression, head: Token) -> Governor | None:
    """The first mention above a time, or below a verb above it that only carries a mention."""
    for token in ancestors(triggers.document, head):
        if token.start < expression.end and expression.start < token.end:
            continue
        found = triggers.at(token)
        if found is not None:
            return Governor(token, found, "syntax", 0.95)
        if token.pos in _VERBAL:
            found = triggers.first_below(token, _carried_by(token))
            if found is not None:
                inner = triggers.document.head_of(found.start, found.end)
                return Governor(inner or token, found, "complement", 0.85)
    return None


def _carried_by(verb: Token) -> tuple[str, ...]:
    """Where a verb that is no mention may keep the event that it tells of."""
    light = verb.lemma.lower() in lexicon().light | lexicon().occurrence | {"be"}
    return (*_COMPLEMENTS, *_ARGUMENTS) if light or verb.pos == "AUX" else _COMPLEMENTS


def _belongs_elsewhere(triggers: Triggers, head: Token) -> bool:
    """Whether a time belongs to what no mention tells: another conjunct, or a clause of its own verb.

    "The killing of A and (the abduction of B in May)", "He said that (it would open in May)".
    """
    below = head
    for token in ancestors(triggers.document, head):
        if below.dep == "conj" and below.pos in _NOUNS and below.i != head.i and triggers.at(token):
            return True
        if triggers.at(token) is not None:
            return False
        if token.pos == "VERB" and not (
            _only_carries(token) or triggers.first_below(token, _carried_by(token))
        ):
            return True
        below = token
    return False


def _only_carries(verb: Token) -> bool:
    """Whether a participle only carries the noun that it stands after: "the suit, filed in May"."""
    return verb.dep == "acl" and verb.tag == "VBN" and verb.lemma.lower() in lexicon().light


def _names_a_thing(triggers: Triggers, expression: TimeExpression, head: Token) -> bool:
    """Whether a year or month only tells which thing is meant: "violated the 1991 agreement".

    A day before a noun ("the Wednesday papers"), or a phrase of time ("in the 2011 season"), may date a verb.
    """
    noun = triggers.document.head(head)
    if head.dep not in _BEFORE_NOUN or noun.pos not in _NOUNS or triggers.at(noun) is not None:
        return False
    coarse = expression.stretch is not None and expression.stretch.days > _WEEK
    link = triggers.document.head(noun)
    return coarse and noun.dep in _THINGS and not (noun.dep == "pobj" and link.lower != "of")


def _nearest(triggers: Triggers, expression: TimeExpression) -> Governor | None:
    """The mention nearest to the time in its sentence, where the parse does not lead to one."""
    around = triggers.in_sentence(expression.start)
    around = [(t, m) for t, m in around if m.end <= expression.start or expression.end <= m.start]
    if not around:
        return None

    def distance(item: tuple[Token, EventMention]) -> tuple[int, int]:
        token = item[0]
        gap = expression.start - token.end if token.end <= expression.start else token.start - expression.end
        return gap, token.i

    token, mention = min(around, key=distance)
    return Governor(token, mention, "nearest", 0.6)


def _set_right(triggers: Triggers, expression: TimeExpression, found: Governor) -> Governor:
    """Move a time from a verb of planning or saying into the clause that it opens, where it stands there."""
    for move in (_deadline, _arranged, _of_known_noun):
        moved = move(triggers, expression, found)
        if moved is not None:
            return moved
    noun = _noun_before(triggers, expression)
    if (
        noun is not None
        and found.mention.tense is Tense.PRESENT
        and expression.direction is not Direction.FUTURE
    ):
        mention = triggers.at(noun)
        if mention is not None:
            return Governor(noun, mention, "noun", 0.8)
    inner = _clause_before(triggers, expression, found.token)
    if inner is None:
        return found
    plans = found.token.lemma.lower() in lexicon().plans or found.mention.realis is Realis.PLANNED
    told = found.mention.tense is Tense.PAST and expression.direction is Direction.FUTURE
    if (plans and inner.dep == "xcomp") or (told and _not_past(triggers, inner)):
        mention = triggers.at(inner)
        if mention is not None:
            return Governor(inner, mention, "plan", 0.9)
    return found


def _deadline(triggers: Triggers, expression: TimeExpression, found: Governor) -> Governor | None:
    """The verb that "by August" dates, where the parse has it at a noun: "double its flights by August"."""
    link = _preposition(triggers, expression)
    if link is None or link.lower != "by" or found.token.pos not in _NOUNS:
        return None
    for token in ancestors(triggers.document, found.token):
        mention = triggers.at(token)
        if mention is not None and token.pos in _VERBAL:
            return Governor(token, mention, "deadline", 0.8)
    return None


def _arranged(triggers: Triggers, expression: TimeExpression, found: Governor) -> Governor | None:
    """The noun that a verb sets for a time: "called a strike for Friday", "the hearing is set for May"."""
    link = _preposition(triggers, expression)
    if link is None or link.lower != "for" or found.token.lemma.lower() not in lexicon().arranged:
        return None
    for child in triggers.document.children(found.token):
        mention = triggers.at(child)
        if child.dep in {"dobj", "nsubjpass"} and mention is not None:
            return Governor(child, mention, "arranged", 0.9)
    return None


def when_clause(triggers: Triggers, expression: TimeExpression) -> Governor | None:
    """The verb of a clause that tells what was then: "since 2016, when she won"."""
    inside = triggers.document.tokens_in(expression.start, expression.end)
    after = triggers.document.tokens[inside[-1].i + 1 : inside[-1].i + 3] if inside else ()
    opens = next((token for token in after if token.text != ","), None)
    if opens is None or opens.lower != "when":
        return None
    verb = triggers.document.head(opens)
    mention = triggers.at(verb)
    if mention is None or verb.dep not in {"relcl", "advcl"}:
        return None
    return Governor(verb, mention, "when-clause", 0.9)


def _of_known_noun(triggers: Triggers, expression: TimeExpression, found: Governor) -> Governor | None:
    """The noun of which a time at the end of a verb's clause tells which one it is.

    "Died within a week of (his capture on 26 March)", "had condemned (the king's visit on 2 August)".
    """
    link = _preposition(triggers, expression)
    if link is None or link.lower not in {"on", "in", "at", "of"} or found.token.pos not in _VERBAL:
        return None
    noun = _phrase_before(triggers, link, found.token)
    mention = triggers.at(noun) if noun is not None else None
    if noun is None or mention is None:
        return None
    before = triggers.document.head(noun).lower if noun.dep == "pobj" else ""
    owned = any(child.dep == "poss" for child in triggers.document.children(noun))
    told_from = before in lexicon().known or (before == "of" and owned)
    if told_from or (owned and found.mention.aspect is Aspect.PERFECTIVE):
        return Governor(noun, mention, "noun", 0.8)
    return None


def _phrase_before(triggers: Triggers, link: Token, verb: Token) -> Token | None:
    """The event noun at the head of the phrase that ends just before a preposition, below the verb."""
    token = triggers.document.tokens[link.i - 1] if link.i > 0 else verb
    while token.i > verb.i and token.pos not in _VERBAL:
        if token.pos in _NOUNS and triggers.at(token) is not None:
            return token
        if token.head == token.i:
            return None
        token = triggers.document.head(token)
    return None


def _preposition(triggers: Triggers, expression: TimeExpression) -> Token | None:
    """The preposition just before a time."""
    head = triggers.document.head_of(expression.start, expression.end)
    link = triggers.document.head(head) if head is not None else None
    return link if link is not None and link.dep == "prep" and link.end <= expression.start else None


def _noun_before(triggers: Triggers, expression: TimeExpression) -> Token | None:
    """The event noun just before the time's preposition: "the talks follow talks in June"."""
    link = _preposition(triggers, expression)
    if link is None or link.i == 0:
        return None
    before = triggers.document.tokens[link.i - 1]
    return before if before.pos == "NOUN" and triggers.at(before) is not None else None


def _clause_before(triggers: Triggers, expression: TimeExpression, token: Token) -> Token | None:
    """The last verb mention below `token` that stands between it and the time."""
    inside = [
        child
        for child in triggers.document.subtree(token)
        if token.i < child.i
        and child.end <= expression.start
        and child.pos in _VERBAL
        and child.dep in _CLAUSES
        and triggers.at(child) is not None
    ]
    return inside[-1] if inside else None


def _not_past(triggers: Triggers, token: Token) -> bool:
    mention = triggers.at(token)
    return mention is not None and mention.tense not in {Tense.PAST, Tense.PASTPART}
