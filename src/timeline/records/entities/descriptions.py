"""Fifth step: those who are described rather than named: "villagers in the north", "a spokesman"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from timeline.events.arguments.words import words
from timeline.events.mention import Argument
from timeline.records.entities.definite import meant_by
from timeline.records.entities.name_extent import without_article
from timeline.records.entities.use import Cluster
from timeline.records.entity import EntityType
from timeline.text.document import Document, Span, Token

_DETERMINERS = frozenset(
    {"the", "a", "an", "this", "that", "another", "his", "her", "its", "their", "our", "my", "your"}
)


def attach_definites(
    document: Document, arguments: Sequence[Argument], bodies: Sequence[Cluster]
) -> tuple[list[Cluster], list[Argument]]:
    """The bodies with "the country" or "the company" that means them, and the arguments left over."""
    found, left = list(bodies), []
    for argument in arguments:
        head = document.token_at(argument.head)
        meant = meant_by(document, head, found) if head is not None else None
        if meant is None:
            left.append(argument)
            continue
        k, why = meant
        span = Span(argument.start, argument.end)
        found[k] = found[k].with_span(span, argument.text, f"{argument.text!r} is {why}")
    return found, left


def describe(document: Document, arguments: Sequence[Argument]) -> list[Cluster]:
    """A cluster for each described participant.

    Equal descriptions are one, except that "a spokesman" may be another each time; "the spokesman" is the
    last one described so.
    """
    found: dict[str, Cluster] = {}
    latest: dict[str, str] = {}
    for argument in arguments:
        head = document.token_at(argument.head)
        if head is None or head.pos not in {"NOUN", "PROPN", "ADJ"}:
            continue
        span = Span(argument.start, argument.end)
        key = _identity(argument, latest)
        latest[head.lower] = latest[_without_determiner(argument.text)] = key
        if key in found:
            note = f"{argument.text!r} is the {found[key].name!r} told of before"
            found[key] = found[key].with_span(span, argument.text, note)
        else:
            name = without_article(argument.text)
            kind = type_of(document, head)
            found[key] = Cluster(type=kind, name=name, spans=(span,), forms=(argument.text,))
    return list(found.values())


def _identity(argument: Argument, latest: Mapping[str, str]) -> str:
    """What makes two descriptions one: the words, or "the" and the words of an earlier description."""
    first, _, rest = argument.text.lower().partition(" ")
    if first in {"a", "an", "another"}:
        return f"{rest} {argument.start}"
    if first in {"the", "this", "that"}:
        return latest.get(rest, rest)
    return without_article(argument.text).lower()


def type_of(document: Document, head: Token) -> EntityType:
    """PERSON for one human, GROUP for several or a body, PLACE for a place, OTHER for the rest."""
    known, lemma = words(document.lang).nouns, head.lemma.lower()
    if lemma in known.people:
        return EntityType.GROUP if head.tag in {"NNS", "NNPS"} or lemma == "people" else EntityType.PERSON
    if lemma in known.bodies or lemma.removesuffix("s") in known.bodies:
        return EntityType.GROUP
    return EntityType.PLACE if lemma in known.place_nouns else EntityType.OTHER


def _without_determiner(text: str) -> str:
    first, _, rest = text.lower().partition(" ")
    return rest if rest and first in _DETERMINERS else text.lower()
