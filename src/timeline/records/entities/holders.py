"""Fourth step: those who are described by their office: "the Danish queen", "the president"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from timeline.events.arguments.phrase import extent
from timeline.records.entities.appositions import named_beside
from timeline.records.entities.lexicon import name_words
from timeline.records.entities.name_extent import in_furniture, without_article
from timeline.records.entities.offices import gender_of, office_of
from timeline.records.entities.use import Cluster, Office
from timeline.records.entity import EntityType
from timeline.text.document import Document, Span, Token

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
        if token.pos not in {"NOUN", "PROPN"} or token.start in covered:
            continue
        if token.dep in {"compound", "amod", "nmod"} or token.tag in {"NNS", "NNPS"}:
            continue
        office = office_of(document, token)
        if office is None or in_furniture(document, token.start):
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
    if first.tag == "PRP$":  # "his lawyer" is anybody's, "their king" is one
        return office.title in name_words().sole_titles
    return first.lower in {"the", "this", "that"} or office.of is not None


def bearer_of(office: Office, people: Sequence[Cluster], before: int, *, alone: bool) -> int | None:
    """The index of the person who bears an office in the text; the one named last before, if several do.

    `alone` tells that no other country's office of this name is described: only then can the bearer be
    one whose country is not said ("President X" as "the Peruvian president").
    """
    bearers = [k for k, person in enumerate(people) if any(office.fits(borne) for borne in person.offices)]
    sure = [k for k in bearers if office.of is None or any(_is_same(office, b) for b in people[k].offices)]
    if sure:
        return max(
            sure, key=lambda k: max((s.start for s in people[k].spans if s.start < before), default=-1)
        )
    return bearers[0] if alone and len(bearers) == 1 else None


def _is_same(office: Office, borne: Office) -> bool:
    return office.fits(borne) and office.of == borne.of


def attach_holders(document: Document, people: Sequence[Cluster], taken: Sequence[Span]) -> list[Cluster]:
    """The people with the descriptions that mean them; holders without a name become people too."""
    found = list(people)
    described = [
        (*holder, named_beside(document, holder.span, people)) for holder in holders(document, taken)
    ]
    countries = _countries([Holder(*holder[:3]) for holder in described], people)
    for span, text, office, beside in described:
        alone = len(countries.get(office.title, ())) <= 1
        k = bearer_of(office, found, span.start, alone=alone) if beside is None else beside
        if k is not None:
            note = f"{text!r} is who bears the title {office.title!r}"
            found[k] = found[k].with_span(span, text, note)
        elif office.of is not None or office.title in name_words().sole_titles:
            # "the spokesman" of nobody named is a description like others; "the king" is a person.
            found.append(_nameless(span, text, office))
    return found


def _countries(described: Sequence[Holder], people: Sequence[Cluster]) -> dict[str, set[str]]:
    """For each title, the countries and bodies of which no bearer is named."""
    found: dict[str, set[str]] = {}
    for _, _, office in described:
        borne = any(_is_same(office, b) for person in people for b in person.offices)
        if office.of is not None and not borne:
            found.setdefault(office.title, set()).add(office.of)
    return found


def _nameless(span: Span, text: str, office: Office) -> Cluster:
    return Cluster(
        type=EntityType.PERSON,
        name=without_article(text),
        spans=(span,),
        forms=(text,),
        offices=(office,),
        gender=gender_of(office),
    )
