"""Who and what takes part in an event, by the grammar around its trigger."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from timeline.events.arguments.expletive import is_expletive
from timeline.events.arguments.headline import (
    headline_arguments,
    is_headline_infinitive,
    is_headline_verb,
)
from timeline.events.arguments.nested import carried, nested_place
from timeline.events.arguments.nominal import noun_arguments
from timeline.events.arguments.phrase import conjuncts, content_head, extent
from timeline.events.arguments.reading import (
    NOMINAL,
    VERBAL,
    Candidate,
    in_times,
    is_people_by_adjective,
    is_toll,
    times_near,
)
from timeline.events.arguments.verbal import verb_arguments
from timeline.events.mention import Argument, Role
from timeline.events.support import is_part_of_verb
from timeline.text.document import Document, Span, Token

_NO_PARTICIPANT = frozenset(
    {"there", "that", "which", "who", "whom", "this", "these", "those", "what", "where"}
)

_SAID_OF = frozenset({"acomp", "oprd", "attr", "xcomp", "ccomp", "conj", "advcl", "amod"})


def find_arguments(document: Document, trigger: Token, *, times: Sequence[Span] = ()) -> tuple[Argument, ...]:
    """The participants and places of the event that `trigger` tells, in the order of the text.

    `times` are the spans of time expressions: they are never arguments, and phrases end before them.
    Each conjunct ("X and Y") is an argument of its own. `Argument.head` is the offset of its head word.

    >>> from timeline.text.document import Document, Token
    >>> tokens = (
    ...     Token(0, 0, 6, "Police", "police", "NOUN", "NNS", "nsubj", 1),
    ...     Token(1, 7, 15, "arrested", "arrest", "VERB", "VBD", "ROOT", 1),
    ...     Token(2, 16, 20, "Mary", "Mary", "PROPN", "NNP", "dobj", 1),
    ... )
    >>> found = find_arguments(Document(text="Police arrested Mary", tokens=tokens), tokens[1])
    >>> [(argument.role.value, argument.text) for argument in found]
    [('AGENT', 'Police'), ('PATIENT', 'Mary')]
    """
    times = times_near(document, trigger, times)
    own = Span(trigger.start, trigger.end)  # no phrase runs over the trigger
    heads: dict[int, Candidate] = {}
    cuts = [own]
    for candidate in _candidates(document, trigger, times):
        if candidate.borrowed is not None:
            cuts.append(Span(candidate.borrowed.start, candidate.borrowed.end))
        for head in conjuncts(document, candidate.head):
            content = content_head(document, head)
            if _is_participant(document, content, trigger, times) and not _is_prefix(document, content):
                heads.setdefault(content.i, Candidate(candidate.role, head))
    found = (_argument(document, content, heads[content], (*times, *cuts)) for content in sorted(heads))
    kept = {(a.role, a.start, a.end): a for a in found if a.start < a.end}  # a name of several words is one
    return tuple(kept.values())


def _candidates(document: Document, trigger: Token, times: Sequence[Span]) -> Iterator[Candidate]:
    """The heads that grammar gives, then those that lie inside the phrases of others."""
    found = list(_direct(document, trigger, times))
    yield from found
    yield from carried(document, found)
    place = nested_place(document, trigger, found, times)
    if place is not None:
        yield Candidate(Role.PLACE, place)


def _direct(document: Document, trigger: Token, times: Sequence[Span]) -> Iterator[Candidate]:
    if is_headline_infinitive(document, trigger) or is_headline_verb(document, trigger):
        yield from headline_arguments(document, trigger, times)
    elif trigger.pos in VERBAL:
        yield from verb_arguments(document, trigger, times)
    elif is_toll(document, trigger):
        yield from noun_arguments(document, trigger, times)
    elif trigger.pos == "ADJ" and trigger.dep in _SAID_OF and document.head(trigger).pos in VERBAL:
        yield from verb_arguments(document, document.head(trigger), times)
    else:
        yield from noun_arguments(document, trigger, times)


def _is_participant(document: Document, head: Token, trigger: Token, times: Sequence[Span]) -> bool:
    by_adjective = is_people_by_adjective(document, head)
    if head.i == trigger.i or (head.pos not in NOMINAL | {"ADJ", "DET"} and not by_adjective):
        return head.tag == "VBG" and head.i != trigger.i
    if in_times(head, times) or (head.lower == "it" and is_expletive(document, head)):
        return False
    if is_part_of_verb(document, trigger, head):
        return False
    return head.lower not in _NO_PARTICIPANT and any(c.isalnum() for c in head.text)


def _is_prefix(document: Document, token: Token) -> bool:
    """Whether a token is the first part of a hyphened word: the "co" of "co-founder"."""
    after = document.text[token.end : token.end + 2]
    return len(token.text) < 4 and after[:1] == "-" and after[1:].isalpha()


def _argument(document: Document, content: int, candidate: Candidate, times: Sequence[Span]) -> Argument:
    start, end = extent(document, candidate.head, times)
    return Argument(
        role=candidate.role,
        start=start,
        end=end,
        text=document.text[start:end],
        head=document.tokens[content].start,
    )
