"""Arguments inside the phrases of other arguments: those in a car that is hit, the place of what is hit."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from timeline.events.arguments.phrase import conjuncts
from timeline.events.arguments.prepositions import could_be_place
from timeline.events.arguments.reading import Candidate, is_place, prepositional, with_dep
from timeline.events.arguments.words import words
from timeline.events.mention import EventClass, Role
from timeline.events.words import event_words
from timeline.text.document import Document, Span, Token

_HOLDS_PLACE = (Role.PATIENT, Role.THEME, Role.ORIGIN, Role.INSTRUMENT, Role.AGENT)

_SAID_ANYWHERE = frozenset({EventClass.REPORTING, EventClass.PERCEPTION, EventClass.I_STATE})


def carried(document: Document, found: Sequence[Candidate]) -> Iterator[Candidate]:
    """Who is in what is hit: "a strike on a car carrying X". THEME: nothing says their fate."""
    for role, head, _ in found:
        if role not in {Role.PATIENT, Role.THEME}:
            continue
        for clause in with_dep(document, head, "acl", "relcl"):
            if clause.lemma.lower() in words(document.lang).carrying and clause.tag == "VBG":
                for target in with_dep(document, clause, "dobj"):
                    yield Candidate(Role.THEME, target)


def nested_place(
    document: Document, trigger: Token, found: Sequence[Candidate], times: Sequence[Span]
) -> Token | None:
    """The place inside a participant's phrase, where the event itself has none: "fired at targets in X".

    A parser hangs the place of the event under its last participant or under the apposition to it, so
    what undergoes is asked before who acts. A place that is described may hold one: "a market in X".
    """
    has_place = any(candidate.role is Role.PLACE for candidate in found)
    roles: tuple[Role, ...] = (Role.PLACE,) if has_place else _HOLDS_PLACE
    if event_words(document.lang).classes.get(trigger.lemma.lower()) in _SAID_ANYWHERE:
        roles = tuple(
            role for role in roles if role is not Role.AGENT
        )  # "exiles in Miami say": they live there
    for role in roles:
        for candidate in found:
            if candidate.role is role and candidate.head.i != trigger.i:
                place = _place_in(document, candidate.head, times)
                if place is not None:
                    return place
    return None


def _place_in(document: Document, head: Token, times: Sequence[Span], depth: int = 0) -> Token | None:
    for noun in conjuncts(document, head):
        for holder in (noun, *with_dep(document, noun, "appos")):
            for preposition, target in prepositional(document, holder, times):
                if _says_where(document, preposition, target):
                    return target
                inner = _place_in(document, target, times, depth + 1) if depth == 0 else None
                if inner is not None:
                    return inner  # "a raid on a camp in X"
    return None


def _says_where(document: Document, preposition: str, target: Token) -> bool:
    known = words(document.lang)
    if preposition in known.inside and is_place(document, target):
        return True
    return preposition in known.always_places or could_be_place(document, preposition, target)
