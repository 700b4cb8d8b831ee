"""What "the country" and "the company" mean, where a named one is plain."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.records.entities.lexicon import name_words
from timeline.records.entities.use import Cluster
from timeline.records.entity import EntityType
from timeline.text.document import Document, Token

_CLEARLY = 1.2  # how much more often the country of the text is named than the next
_SUBJECT = frozenset({"nsubj", "nsubjpass", "poss"})


def meant_by(document: Document, head: Token, bodies: Sequence[Cluster]) -> tuple[int, str] | None:
    """The index of the named body that "the" and a bare noun mean, and why; None where that is not plain."""
    if not _is_bare_definite(document, head):
        return None
    lemma = head.lemma.lower()
    if lemma in {"country", "nation"}:
        return _main_country(bodies)
    return _named_so(head, bodies, lemma) or _company(document, head, bodies, lemma)


def _is_bare_definite(document: Document, head: Token) -> bool:
    before = [child for child in document.children(head) if child.i < head.i]
    return head.tag == "NN" and [child.lower for child in before] in (["the"], ["this"])


def _main_country(bodies: Sequence[Cluster]) -> tuple[int, str] | None:
    countries = [k for k, body in enumerate(bodies) if body.is_country]
    ordered = sorted(countries, key=lambda k: -len(bodies[k].spans))
    if not ordered:
        return None
    clear = len(ordered) == 1 or len(bodies[ordered[0]].spans) >= _CLEARLY * len(bodies[ordered[1]].spans)
    return (ordered[0], "the country that the text names most") if clear else None


def _named_so(head: Token, bodies: Sequence[Cluster], lemma: str) -> tuple[int, str] | None:
    """The last body before with the noun in its name: "the ministry" after "the Foreign Ministry"."""
    found = [
        (max(before), k)
        for k, body in enumerate(bodies)
        if body.type is EntityType.ORG and lemma in body.name.lower().split()
        if (before := [span.start for span in body.spans if span.start < head.start])
    ]
    return (max(found)[1], f"the last named before with {lemma!r} in its name") if found else None


def _company(
    document: Document, head: Token, bodies: Sequence[Cluster], lemma: str
) -> tuple[int, str] | None:
    """The organisation that was subject of this sentence or the last; else the only one named.

    A body of a state is no company.
    """
    if lemma not in name_words().companies:
        return None
    uses = sorted(
        (span.start, k)
        for k, body in enumerate(bodies)
        if body.type is EntityType.ORG and not name_words().public & set(body.name.lower().split())
        for span in body.spans
        if span.start < head.start
    )
    here = document.sentence_at(head.start)
    for start, k in reversed(uses):
        there = document.sentence_at(start)
        if here is None or there is None or here.i - there.i > 1:
            break
        name = document.token_at(start)
        while name is not None and name.dep == "compound":
            name = document.head(name)
        if name is not None and name.dep in _SUBJECT:
            return k, "the organisation that was subject last"
    only = {k for _, k in uses}
    return (only.pop(), "the only organisation named before") if len(only) == 1 else None
