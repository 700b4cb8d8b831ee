"""Those who are described and then named: "his wife, Ann Lee", "the architect Otto Keller"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from timeline.events.mention import Argument
from timeline.records.entities.use import Cluster
from timeline.text.document import Document, Span, Token

_NAMING = frozenset({"name", "call"})
_ORDINAL = frozenset({"JJ"})
"""An adjective that stands for somebody: "an eighth, Ann Lee, fled"."""


def attach_described(
    document: Document, arguments: Sequence[Argument], named: Sequence[Cluster]
) -> tuple[list[Cluster], list[Argument]]:
    """The named with the descriptions beside whom they stand, and the arguments left over."""
    found, left = list(named), []
    at = dict(_heads(document, named))
    for argument in arguments:
        head = document.token_at(argument.head)
        name = _name_beside(document, head, at) if head is not None else None
        if name is None:
            left.append(argument)
            continue
        k = at[name.i]
        note = f"{argument.text!r} is {found[k].name!r}, named beside it"
        found[k] = found[k].with_span(Span(argument.start, argument.end), argument.text, note)
    return found, left


def described_by(document: Document, name_head: Token) -> Iterator[Token]:
    """The nouns to which a name is put: "wife" of "his wife, Ann Lee", "nurse" of "a nurse named Ann Lee"."""
    noun = document.head(name_head)
    if name_head.dep == "appos" and (noun.tag == "NN" or noun.tag in _ORDINAL):
        yield noun
    if name_head.dep == "oprd" and noun.lemma.lower() in _NAMING and noun.dep == "acl":
        noun = document.head(noun)
        yield noun
        if noun.dep == "appos":  # "the first volunteer, a nurse named X"
            yield document.head(noun)


def named_beside(document: Document, span: Span, named: Sequence[Cluster]) -> int | None:
    """The index of the one who is named right beside a description: "the festival's director, Ann Lee"."""
    head = document.head_of(*span)
    at = dict(_heads(document, named)) if head is not None else {}
    name = _name_beside(document, head, at) if head is not None else None
    return at[name.i] if name is not None else None


def _heads(document: Document, named: Sequence[Cluster]) -> Iterator[tuple[int, int]]:
    for k, cluster in enumerate(named):
        heads = (document.head_of(*span) for span in cluster.spans)
        yield from ((head.i, k) for head in heads if head is not None)


def _name_beside(document: Document, noun: Token, at: dict[int, int]) -> Token | None:
    if noun.dep == "appos" and noun.tag == "NN" and noun.head in at:  # "Ann Lee, a teacher who was hurt"
        return document.head(noun)
    names = (t for t in _below(document, noun) if t.i in at)
    return next((name for name in names if noun in described_by(document, name)), None)


def _below(document: Document, noun: Token) -> Iterator[Token]:
    """Where the name of a noun may hang: on it, on "named" behind it, or on a noun in apposition to it."""
    for child in document.children(noun):
        yield child
        if child.dep == "acl" and child.lemma.lower() in _NAMING:
            yield from document.children(child)
        elif child.dep == "appos" and child.pos == "NOUN":
            yield from (name for clause in document.children(child) for name in document.children(clause))
