"""Fourth step: those who are described rather than named: "the Prime Minister", "militias in the north"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from timeline.events.arguments.phrase import extent
from timeline.events.arguments.words import words
from timeline.events.mention import Argument
from timeline.records.entities.definite import meant_by
from timeline.records.entities.lexicon import name_words
from timeline.records.entities.offices import gender_of, office_of, title_ending_at
from timeline.records.entities.use import Cluster, Office
from timeline.records.entity import EntityType
from timeline.text.document import BlockRole, Document, Span, Token

_INDEFINITE = frozenset(
    {"a", "an", "another", "any", "each", "every", "no", "some", "one", "several", "many"}
)


class Holder(NamedTuple):
    """A description by office: where it stands, its words and the office."""

    span: Span
    text: str
    office: Office


def holders(document: Document, taken: Sequence[Span]) -> Iterator[Holder]:
    """Every definite description by a title in the singular, outside furniture and outside names."""
    covered = {offset for span in taken for offset in range(*span)}
    dates = [Span(name.start, name.end) for name in document.names if name.label in {"DATE", "TIME"}]
    for token in document.tokens:
        if (
            token.pos not in {"NOUN", "PROPN"}
            or token.start in covered
            or title_ending_at(document, token.i) is None
        ):
            continue
        if token.dep in {"compound", "amod", "nmod"} or token.tag in {"NNS", "NNPS"}:
            continue
        block = document.block_at(token.start)
        office = office_of(document, token)
        if office is None or (block is not None and block.role is BlockRole.FURNITURE):
            continue
        span = _holder_span(document, token, dates)
        if _is_definite(document, token, span, office):
            yield Holder(span, document.text[span.start : span.end], office)


def _holder_span(document: Document, head: Token, dates: Sequence[Span]) -> Span:
    """The phrase of a title up to its "of" phrase: "the Pope", not "the Pope in Rome"."""
    start, end = extent(document, head, dates)
    for token in document.tokens_in(head.end, end):
        if token.dep == "prep" and token.lower not in {"of", "for", "to"} and token.start >= head.end:
            return Span(start, document.tokens[token.i - 1].end)
    return Span(start, end)


def _is_definite(document: Document, head: Token, span: Span, office: Office) -> bool:
    first = document.tokens_in(span.start, span.end)[0]
    if any(child.lower in _INDEFINITE for child in document.children(head) if child.i < head.i):
        return False
    return (
        first.lower in {"the", "its", "their", "this", "that"} or first.tag == "PRP$" or office.of is not None
    )


def bearer_of(office: Office, people: Sequence[Cluster], before: int) -> int | None:
    """The index of the person who bears an office in the text; the one named last before, if several do."""
    for exact in (True, False):
        found = [
            k
            for k, person in enumerate(people)
            if any(office.fits(borne) and (not exact or borne.of == office.of) for borne in person.offices)
        ]
        if len(found) == 1:
            return found[0]
        if found:
            return max(
                found, key=lambda k: max((s.start for s in people[k].spans if s.start < before), default=-1)
            )
    return None


def attach_holders(document: Document, people: Sequence[Cluster], taken: Sequence[Span]) -> list[Cluster]:
    """The people with the descriptions that mean them; holders without a name become people too."""
    found = list(people)
    for span, text, office in holders(document, taken):
        k = bearer_of(office, found, span.start)
        if k is None and office.of is None and office.title not in name_words().sole_titles:
            continue  # "the spokesman" of nobody named is a description like others
        if k is None:
            found.append(
                Cluster(
                    type=EntityType.PERSON,
                    name=_without_article(text),
                    spans=(span,),
                    forms=(text,),
                    offices=(office,),
                    gender=gender_of(office),
                )
            )
        else:
            note = f"{text!r} is who bears the title {office.title!r}"
            found[k] = found[k].with_span(span, text, note)
    return found


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
        key = _identity(argument, head, latest)
        latest[head.lower] = key
        if key in found:
            found[key] = found[key].with_span(span, argument.text)
        else:
            name = _without_article(argument.text)
            kind = type_of(document, head)
            found[key] = Cluster(type=kind, name=name, spans=(span,), forms=(argument.text,))
    return list(found.values())


def _identity(argument: Argument, head: Token, latest: Mapping[str, str]) -> str:
    """What makes two descriptions one: the words, or "the" and the noun of the last description."""
    first, _, rest = argument.text.lower().partition(" ")
    if first in {"a", "an", "another"}:
        return f"{rest} {argument.start}"
    if first in {"the", "this", "that"} and rest == head.lower:
        return latest.get(head.lower, rest)
    return _without_article(argument.text).lower()


def type_of(document: Document, head: Token) -> EntityType:
    """PERSON for one human, GROUP for several or a body, PLACE for a place, OTHER for the rest."""
    known, lemma = words(document.lang), head.lemma.lower()
    if lemma in known.people:
        return EntityType.GROUP if head.tag in {"NNS", "NNPS"} or lemma == "people" else EntityType.PERSON
    if lemma in known.bodies or lemma.removesuffix("s") in known.bodies:
        return EntityType.GROUP
    return EntityType.PLACE if lemma in known.place_nouns else EntityType.OTHER


def _without_article(text: str) -> str:
    first, _, rest = text.partition(" ")
    return rest if first.lower() in {"the", "a", "an"} and rest else text
