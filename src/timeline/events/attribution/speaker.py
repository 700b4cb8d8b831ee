"""From the head word of a speaker to the phrase that names the source."""

from __future__ import annotations

from bisect import bisect_right

from timeline.text.document import Document, Name, Token

LEFT = frozenset({"amod", "compound", "nmod", "nummod", "poss", "quantmod", "advmod"})
NAMES = frozenset({"PERSON", "ORG", "GPE", "NORP", "LOC", "FAC"})
PRONOUNS = frozenset({"PRON"})


def name_of(document: Document, token: Token) -> Name | None:
    """The named entity that a token belongs to."""
    k = bisect_right(document.names, token.start, key=lambda name: name.start)
    name = document.names[k - 1] if k else None
    return name if name is not None and token.end <= name.end and name.label in NAMES else None


def phrase(document: Document, head: Token) -> str:
    """The source as the text has it: a name whole, else the noun with what stands before it and its "of".

    >>> from timeline.text import annotate, read
    >>> document = annotate(read("Senior officials of the ministry said it rained."))
    >>> phrase(document, document.tokens[1])
    'Senior officials of the ministry'
    """
    named = _named(document, head)
    if named is not None:
        return named
    first, last = head, head
    for child in document.children(head):
        if child.i < head.i and child.dep in LEFT and child.tag not in {"PRP$", "DT"}:
            first = min(first, document.subtree(child)[0], key=lambda t: t.i)
        elif (
            child.dep == "prep" and child.lower in {"of", "for", "at", "from", "in"} and child.i == last.i + 1
        ):
            inside = document.subtree(child)
            if len(inside) <= LONGEST and not any(t.dep == "relcl" or t.lower == "," for t in inside):
                last = inside[-1]
    return _bare(document.text[first.start : last.end])


LONGEST = 8
"""A prepositional phrase of more words is not part of a source's name."""


def _named(document: Document, head: Token) -> str | None:
    """The name that the head ends, or the name set beside a common noun ("the minister, X, said")."""
    name = name_of(document, head)
    if name is None and head.pos == "NOUN":
        beside = (c for c in document.children(head) if c.dep == "appos" and c.pos == "PROPN")
        name = next(
            (n for n in (name_of(document, c) for c in beside) if n is not None and n.label == "PERSON"), None
        )
    if name is None or name.label == "NORP":
        return None
    last = document.token_at(name.end - 1)
    return _bare(name.text) if last is not None and last.i >= head.i else None


def _bare(text: str) -> str:
    """A phrase without its article, on one line."""
    flat = " ".join(text.split())
    first, _, rest = flat.partition(" ")
    flat = rest if first.lower() in {"the", "a", "an"} and rest else flat
    for ending in ("'s", "’s"):
        flat = flat.removesuffix(ending)
    return flat


def is_pronoun(token: Token) -> bool:
    """Whether the speaker is only pointed at."""
    return token.pos in PRONOUNS or token.tag in {"PRP", "WP", "PRP$"}
