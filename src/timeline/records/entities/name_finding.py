"""Names that the annotator did not mark: proper nouns that take part in events, and names seen elsewhere."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from timeline.events.mention import Argument
from timeline.records.entities.name_extent import core_of_name, in_furniture
from timeline.records.entities.offices import title_ending_at
from timeline.records.entities.place_name import country_of
from timeline.records.entities.use import NameUse
from timeline.records.entity import EntityType
from timeline.text.document import Document, Span, Token


def missed_names(
    document: Document, arguments: Sequence[Argument], known: Sequence[NameUse]
) -> Iterator[NameUse]:
    """Proper nouns that take part in events and that the annotator did not mark."""
    covered = {offset for use in known for offset in range(use.start, use.end)}
    labelled = {offset for name in document.names for offset in range(name.start, name.end)}
    for phrase_start, offset in sorted({(argument.start, argument.head) for argument in arguments}):
        head = document.token_at(offset)
        if head is None or head.pos != "PROPN" or offset in covered or offset in labelled:
            continue
        first = head.i
        while document.tokens[first].start > phrase_start and _continues(document, first, covered):
            first -= 1
        tokens = core_of_name(document, document.tokens[first : head.i + 1], person=True)
        if not tokens or title_ending_at(document, head.i) or not tokens[0].text[:1].isupper():
            continue
        span = Span(tokens[0].start, tokens[-1].end)
        covered.update(range(*span))
        text = document.text[span.start : span.end]
        kind = EntityType.PLACE if country_of(text) else EntityType.OTHER
        yield NameUse(start=span.start, end=span.end, text=text, type=kind)


def _continues(document: Document, first: int, covered: set[int]) -> bool:
    before, after = document.tokens[first - 1], document.tokens[first]
    return before.pos == "PROPN" and before.start not in covered and after.start - before.end <= 1


def repeated_names(document: Document, known: Sequence[NameUse]) -> Iterator[NameUse]:
    """Names that were seen elsewhere and here were not.

    A person's surname alone counts as seen, and so does the first of two words of an organisation's name.
    """
    types: dict[tuple[str, ...], EntityType] = {}
    for use in known:
        tokens = document.tokens_in(use.start, use.end)
        if use.type in {EntityType.PERSON, EntityType.ORG, EntityType.PLACE}:
            types.setdefault(tuple(token.text for token in tokens), use.type)
        if use.type is EntityType.PERSON and len(tokens) > 1:
            types.setdefault((tokens[-1].text,), use.type)
        if use.type is EntityType.ORG and len(tokens) == 2:
            types.setdefault((tokens[0].text,), use.type)
    longest = max((len(form) for form in types), default=0)
    taken = sorted(Span(name.start, name.end) for name in document.names)
    starts = {start for span in (*taken, *(use.span for use in known)) for start in range(*span)}
    i = 0
    while i < len(document.tokens):
        size = _match(document, i, types, longest, starts)
        if size:
            start, end = document.tokens[i].start, document.tokens[i + size - 1].end
            form = tuple(token.text for token in document.tokens[i : i + size])
            yield NameUse(start=start, end=end, text=document.text[start:end], type=types[form])
        i += max(size, 1)


def _match(
    document: Document, i: int, types: dict[tuple[str, ...], EntityType], longest: int, taken: set[int]
) -> int:
    first = document.tokens[i]
    if first.start in taken or not first.text[:1].isupper() or in_furniture(document, first.start):
        return 0
    if first.pos != "PROPN" and not _acts_alone(document, first):
        return 0
    for size in range(min(longest, len(document.tokens) - i), 0, -1):
        tokens = document.tokens[i : i + size]
        if tuple(token.text for token in tokens) in types and tokens[-1].start not in taken:
            return size
    return 0


def _acts_alone(document: Document, token: Token) -> bool:
    """Whether a word that was read as a common noun acts like a name: "Jobs resigned", not "the jobs"."""
    if token.pos not in {"NOUN", "ADJ"} or any(child.i < token.i for child in document.children(token)):
        return False
    verb = document.head(token)
    plural = any(child.lower in {"are", "were", "have"} for child in (verb, *document.children(verb)))
    alone = token.dep in {"nsubj", "nsubjpass", "dobj", "pobj", "poss"}
    return alone and not (plural and token.dep in {"nsubj", "nsubjpass"})
