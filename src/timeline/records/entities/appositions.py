"""Those who are described and then named: "his wife, Ann Lee", "the architect Otto Keller"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from timeline.events.mention import Argument
from timeline.records.entities.use import Cluster
from timeline.text.document import Document, Span, Token


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
    """The noun to which a name is put in apposition: "wife" of "his wife, Ann Lee"."""
    noun = document.head(name_head)
    if name_head.dep == "appos" and noun.pos == "NOUN" and noun.tag == "NN":
        yield noun


def _heads(document: Document, named: Sequence[Cluster]) -> Iterator[tuple[int, int]]:
    for k, cluster in enumerate(named):
        heads = (document.head_of(*span) for span in cluster.spans)
        yield from ((head.i, k) for head in heads if head is not None)


def _name_beside(document: Document, noun: Token, at: dict[int, int]) -> Token | None:
    names = (child for child in document.children(noun) if child.i in at)
    return next((name for name in names if noun in described_by(document, name)), None)
