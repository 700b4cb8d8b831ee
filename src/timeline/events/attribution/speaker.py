"""From the head word of a speaker to the phrase that names the source."""

from __future__ import annotations

from bisect import bisect_right

from timeline.events.attribution.words import words
from timeline.text.document import Document, Name, Token

LEFT = frozenset({"amod", "compound", "nmod", "nummod", "poss", "quantmod", "advmod"})
NAMES = frozenset({"PERSON", "ORG", "GPE", "NORP", "LOC", "FAC"})
NOMINAL = frozenset({"NOUN", "PROPN"})
PRONOUNS = frozenset({"PRON"})
CALLED = frozenset({"PERSON", "ORG"})
"""Labels of names that speak; the finder takes persons for organisations, and loses first words of both."""
WHOSE = frozenset({"of", "for", "at", "from", "in", "by"})
LONGEST = 8
"""A prepositional phrase of more words is not part of a source's name."""


def name_of(document: Document, token: Token) -> Name | None:
    """The named entity that a token belongs to."""
    k = bisect_right(document.names, token.start, key=lambda name: name.start)
    name = document.names[k - 1] if k else None
    return name if name is not None and token.end <= name.end and name.label in NAMES else None


def person_of(document: Document, head: Token) -> Name | None:
    """The person that a speaker is: its name, or the name set beside it ("the minister, X, said")."""
    name = name_of(document, head) or _beside(document, head)
    return name if name is not None and name.label == "PERSON" else None


def _is_common(head: Token) -> bool:
    return head.pos == "NOUN" or (head.pos == "PROPN" and head.text.islower())


def _beside(document: Document, head: Token) -> Name | None:
    """The name set beside a common noun: "the minister, X", "the unit, Y"."""
    if not _is_common(head):
        return None
    beside = (c for c in document.children(head) if c.dep == "appos" and c.pos == "PROPN")
    found = (name_of(document, c) for c in beside)
    return next((n for n in found if n is not None and n.label in CALLED), None)


def phrase(document: Document, head: Token) -> str:
    """The source as the text has it: a name whole, else the noun with what stands before it and its "of".

    >>> from timeline.text import annotate, read
    >>> document = annotate(read("Officials of the ministry and two witnesses said it rained."))
    >>> phrase(document, document.tokens[0])
    'Officials of the ministry and two witnesses'
    """
    start, end = _one(document, head)
    for other in _joined(document, head):
        end = max(end, _one(document, other)[1])
    return _bare(document.text[start:end])


def is_vague(document: Document, head: Token) -> bool:
    """Whether a speaker says nothing of himself: "some say", "sources close to the talks"."""
    if head.lemma.lower() not in words(document.lang).vague and head.lower not in words(document.lang).vague:
        return False
    return not any(c.dep in LEFT and c.i < head.i for c in document.children(head))


def is_pronoun(token: Token) -> bool:
    """Whether the speaker is only pointed at."""
    return token.pos in PRONOUNS or token.tag in {"PRP", "WP", "PRP$"}


def _one(document: Document, head: Token) -> tuple[int, int]:
    """The extent of a single speaker."""
    named = _named(document, head)
    if named is not None:
        return _first_name(document, named), named.end
    unknown = _unknown_beside(document, head)
    if unknown is not None:
        return unknown
    first, last = head, head
    for child in document.children(head):
        if child.i < head.i and child.dep in LEFT and child.tag not in {"PRP$", "DT"}:
            first = min(first, document.subtree(child)[0], key=lambda t: t.i)
        elif child.dep == "prep" and child.lower in WHOSE and child.i == last.i + 1:
            inside = document.subtree(child)
            if len(inside) <= LONGEST and not any(t.dep == "relcl" or t.lower == "," for t in inside):
                last = inside[-1]
    while first.i > 0 and document.tokens[first.i - 1].end == first.start and first.text.isalpha():
        # The parser cuts "co-pilot" at its hyphen.
        hyphen = document.tokens[first.i - 1]
        before = document.tokens[hyphen.i - 1] if hyphen.i and hyphen.text == "-" else None
        if before is None or before.end != hyphen.start:
            break
        first = before
    return first.start, last.end


def _first_name(document: Document, name: Name) -> int:
    """Where a name begins: the finder of names may leave out the first name, and leaves out titles."""
    last = document.token_at(name.start)
    before = document.tokens[last.i - 1] if last is not None and last.i and " " not in name.text else None
    if before is None or before.pos != "PROPN" or before.dep != "compound" or name.label not in CALLED:
        return name.start
    titled = before.lower.rstrip(".") in words(document.lang).titles or before.text.isupper()
    return name.start if titled or name_of(document, before) is not None else before.start


def _joined(document: Document, head: Token) -> list[Token]:
    """What is joined to a speaker: "officials and witnesses"."""
    found: list[Token] = []
    token = head
    while len(found) < LONGEST:
        follows = (c for c in document.children(token) if c.dep == "conj" and c.pos in NOMINAL)
        following = next(follows, None)
        if following is None:
            break
        found.append(following)
        token = following
    return found


def _unknown_beside(document: Document, head: Token) -> tuple[int, int] | None:
    """A name set beside a common noun that the finder of names missed: "the skipper, Luis Prado"."""
    if not _is_common(head):
        return None
    for child in document.children(head):
        if child.dep != "appos" or child.pos != "PROPN":
            continue
        first = document.subtree(child)[0]
        before = document.tokens[first.i - 1]
        if before.text == "," and all(t.pos == "PROPN" for t in document.tokens[first.i : child.i]):
            return first.start, child.end
    return None


def _named(document: Document, head: Token) -> Name | None:
    """The name that the head ends, or the one set beside a common noun."""
    name = name_of(document, head) or _beside(document, head)
    if name is None or name.label == "NORP":
        return None
    last = document.token_at(name.end - 1)
    return name if last is not None and last.i >= head.i else None


def _bare(text: str) -> str:
    """A phrase without its article, on one line."""
    flat = " ".join(text.split())
    first, _, rest = flat.partition(" ")
    flat = rest if first.lower() in {"the", "a", "an"} and rest else flat
    for ending in ("'s", "’s"):
        flat = flat.removesuffix(ending)
    return flat
