"""From the head word of an argument to its phrase: its conjuncts, what it measures, its extent."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from timeline.events.arguments.reading import NOMINAL, in_headline, in_times, label_of, name_at, with_dep
from timeline.events.arguments.words import words
from timeline.text.document import Document, Span, Token

_LEFT = frozenset(
    {"det", "amod", "compound", "nummod", "nmod", "poss", "quantmod", "advmod", "predet", "npadvmod", "neg"}
)
_PUNCTUATION = frozenset({"punct", "case"})
_ABSTRACT = ("tion", "sion", "ment", "ing", "ance", "ence", "ism")


def conjuncts(document: Document, head: Token) -> Iterator[Token]:
    """The head of a noun phrase and the heads of those joined to it by "and", "or" or commas."""
    yield head
    for other in [*with_dep(document, head, "conj", "appos"), *_joined_to_name(document, head)]:
        if other.dep == "appos" and not _is_row_of_headline(document, head):
            continue
        if (
            other.pos in NOMINAL
            and not _is_unlike(document, head, other)
            and not head.pos == other.pos == "NUM"
        ):
            yield from conjuncts(document, other)


def _joined_to_name(document: Document, head: Token) -> Iterator[Token]:
    """What a parser joins to the name beside a noun: "the farmer Carlo Rossi and *the lawyer* Ugo Vidali"."""
    for name in with_dep(document, head, "appos"):
        if name.pos == "PROPN" and head.pos == "NOUN" and document.tokens[name.i - 1].text != ",":
            yield from with_dep(document, name, "conj")


def _is_row_of_headline(document: Document, head: Token) -> bool:
    """Headlines join objects by commas, which a parser takes for an apposition: "unveils X, Y"."""
    return head.dep in {"dobj", "pobj"} and in_headline(document, head)


def _is_unlike(document: Document, head: Token, other: Token) -> bool:
    """A person and an act are not joined as one argument: "and the arrest of Y" hangs too low."""
    if label_of(document, head) != "PERSON" or other.pos != "NOUN":
        return False
    return other.lemma.lower().endswith(_ABSTRACT) and any(
        t.lower == "of" for t in with_dep(document, other, "prep")
    )


def content_head(document: Document, head: Token) -> Token:
    """What a measuring noun measures: "people" for "dozens of people", else the head itself."""
    known = words(document.lang).nouns
    if (
        head.lemma.lower() not in known.transparent
        and head.pos != "NUM"
        and head.lower not in known.partitive
    ):
        return head
    for preposition in with_dep(document, head, "prep"):
        if preposition.lower == "of":
            for target in with_dep(document, preposition, "pobj"):
                return target if target.pos in NOMINAL else head
    return head


def extent(document: Document, head: Token, times: Sequence[Span]) -> Span:
    """The noun phrase of a head: modifiers before it, phrases after it, no clause, no apposition."""
    name = name_at(document, head)
    first = _leftmost(document, head)
    if name is not None and head.pos == "PROPN":
        # A title may stand before a name, but nothing after it belongs to it.
        start = min(name.start, document.tokens[first].start)
        return _trimmed(document, Span(start, max(head.end, name.end)), head, times)
    last = _rightmost(document, head, times)
    return _trimmed(document, Span(document.tokens[first].start, document.tokens[last].end), head, times)


def _leftmost(document: Document, head: Token) -> int:
    first = head.i
    for child in document.children(head):
        if child.i < head.i and child.dep in _LEFT and child.pos not in {"VERB", "AUX"} | _verbal(child):
            first = min(first, document.subtree(child)[0].i)
    return first


def _verbal(child: Token) -> frozenset[str]:
    # A participle before its noun ("a targeted strike") is tagged as a verb and belongs to the phrase.
    return frozenset() if child.dep in {"det", "poss"} else frozenset({"SCONJ"})


def _rightmost(document: Document, head: Token, times: Sequence[Span]) -> int:
    last = head.i
    for child in document.children(head):
        if child.i < head.i or child.dep in _PUNCTUATION:
            continue
        if child.dep not in {"prep", "nummod"} or child.i != last + 1:
            break
        inside = _prepositional_extent(document, child, times)
        if inside is None:
            break
        last = inside
    return last


def _prepositional_extent(document: Document, preposition: Token, times: Sequence[Span]) -> int | None:
    """The last token of a prepositional phrase in a noun phrase; None where it is about time or a clause."""
    if preposition.dep == "nummod":
        return preposition.i
    targets = list(with_dep(document, preposition, "pobj"))
    if not targets or in_times(targets[0], times):
        return None
    last = _rightmost(document, targets[0], times)
    for other in conjuncts(document, targets[0]):
        between = document.tokens[last + 1 : other.i]
        if other.i > last and not any(token.lower == "," for token in between):
            last = _rightmost(document, other, times)
    return last


def _trimmed(document: Document, span: Span, head: Token, times: Sequence[Span]) -> Span:
    """The span without what a parser drew into it: a time expression, the trigger, a possessive ending."""
    start, end = span
    for first, last in times:
        if head.end <= first < end:
            end = len(document.text[:first].rstrip())
        elif start <= first and last <= head.start:
            start = last
    for token in document.tokens_in(start, head.start):
        if (
            token.pos not in {"PUNCT", "PART", "ADP"}
            or token.lower in {"up", "at", "over"}
            or token.tag == "$"
        ):
            break
        start = max(start, token.end)
    start += len(document.text[start : head.start]) - len(document.text[start : head.start].lstrip())
    return Span(start, end)
