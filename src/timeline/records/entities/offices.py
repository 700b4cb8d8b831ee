"""Titles around names and in descriptions: "Prime Minister X", "X, the mayor of Lyon", "the President"."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.records.entities.lexicon import name_words
from timeline.records.entities.place_name import country_of, country_of_demonym
from timeline.records.entities.use import Gender, Office
from timeline.text.document import Document, Token

_LONGEST_TITLE = 5
_WINDOW = 6
_PREDICATE = frozenset({"be", "become", "remain", "serve", "act", "elect", "appoint", "name"})
_IN_PHRASE = frozenset({"PROPN", "NOUN", "ADJ", "PART", "ADV"})


def title_ending_at(document: Document, k: int) -> tuple[int, str] | None:
    """The index of the first token of the longest title that ends with token `k`, and the title.

    Hyphens do not count: "Secretary-General" and "secretary general" are one.
    """
    known = name_words()
    if k < 0 or document.tokens[k].lower not in known.title_ends:
        return None
    words: tuple[str, ...] = (document.tokens[k].lower,)
    found, at = None, k
    while True:
        if words in known.titles:
            found = at, known.titles[words]
        at = at - 2 if at > 1 and document.tokens[at - 1].text == "-" else at - 1
        if at < 0 or len(words) == _LONGEST_TITLE:
            return found
        words = (document.tokens[at].lower, *words)


def office_before(document: Document, first: int) -> tuple[Office | None, Gender | None]:
    """The office and gender that the words before a name give to its bearer."""
    known, k = name_words(), first - 1
    gender: Gender | None = None
    if k >= 0 and document.tokens[k].lower in known.honorifics:
        said = known.honorifics[document.tokens[k].lower]
        gender = Gender(said) if said else None
        k -= 1
    if k >= 0 and document.tokens[k].lower == "," and title_ending_at(document, k - 1) is not None:
        # "the Prime Minister, X": an apposition, unless the sentence goes on with a list.
        k = k - 1 if document.tokens[first].dep in {"appos", "compound"} else k
    found = title_ending_at(document, k)
    if found is None:
        return None, gender
    office = _with_owner(document, found[0], k, found[1])
    return office, gender or gender_of(office)


def office_of(document: Document, head: Token) -> Office | None:
    """The office that a noun phrase names, from its head word: "the new *President* of France"."""
    found = title_ending_at(document, head.i)
    last = head.i
    for k in (head.i + 2, head.i + 3):  # "secretary of state": the title goes on after its head word
        longer = title_ending_at(document, k) if k < len(document.tokens) else None
        if longer is not None and longer[0] <= head.i and document.tokens[head.i + 1].lower == "of":
            found, last = longer, k
    if found is None or any(token.lower == "of" for token in document.tokens[found[0] : head.i]):
        return None
    return _with_owner(document, found[0], last, found[1])


def gender_of(office: Office | None) -> Gender | None:
    """The gender that a title tells ("king", "spokeswoman")."""
    said = name_words().gender_of_title.get(office.title) if office else None
    return Gender(said) if said else None


def _with_owner(document: Document, first: int, last: int, title: str) -> Office:
    if title in name_words().portfolio_titles:
        first, title = _with_portfolio(document, first, title)
    before = list(_modifiers_before(document, first))
    former = any(token.lower in name_words().former for token in before)
    owner = _owner_before(document, before) or _owner_after(document, last)
    return Office(title=title, of=owner, former=former)


def _with_portfolio(document: Document, first: int, title: str) -> tuple[int, str]:
    """The title with the nouns that tell its field: "science minister", "Commerce Secretary"."""
    k = first
    while k > 0 and document.tokens[k - 1].pos in {"NOUN", "PROPN"}:
        word = document.tokens[k - 1].text
        if country_of(word) or country_of_demonym(word) or first - k == 2:
            break
        k -= 1
    return k, " ".join([*(token.lower for token in document.tokens[k:first]), title])


def _modifiers_before(document: Document, first: int) -> Iterator[Token]:
    for token in reversed(document.tokens[max(0, first - _WINDOW) : first]):
        if token.pos not in _IN_PHRASE and token.text not in {"-", "–"}:
            return
        yield token


def _owner_before(document: Document, reversed_tokens: list[Token]) -> str | None:
    tokens = [token for token in reversed(reversed_tokens) if token.tag != "POS"]
    for k in range(len(tokens)):
        for size in (3, 2, 1):
            words = (
                document.text[tokens[k].start : tokens[k + size - 1].end] if k + size <= len(tokens) else ""
            )
            country = country_of_demonym(words) or country_of(words) if words else None
            if country is not None:
                return country
    proper = [token for token in tokens if token.pos == "PROPN"]
    return document.text[proper[0].start : proper[-1].end].lower() if proper else None


def _owner_after(document: Document, last: int) -> str | None:
    """What follows "of": "prime minister of Peru", "director of the National Bank"."""
    k = last + 1
    if k >= len(document.tokens) or document.tokens[k].lower not in {"of", "for", "to"}:
        return None
    k += 1
    while k < len(document.tokens) and document.tokens[k].pos in {"DET", "PRON", "ADJ"}:
        k += 1
    end = k
    while end < len(document.tokens) and (
        document.tokens[end].pos == "PROPN"
        or (document.tokens[end].lower in {"of", "the"} and end + 1 < len(document.tokens) and end > k)
    ):
        end += 1
    while end > k and document.tokens[end - 1].pos != "PROPN":
        end -= 1
    if end == k:
        return None
    words = document.text[document.tokens[k].start : document.tokens[end - 1].end]
    return country_of(words) or words.lower()


def predicates(document: Document, name_head: Token) -> Iterator[Token]:
    """The nouns said of a name: apposition, "X is a ...", "X, a ..., serving as ..."."""
    for child in document.children(name_head):
        if child.dep == "appos":
            yield from _joined(document, child)
    verb = document.head(name_head)
    if name_head.dep in {"nsubj", "nsubjpass"} and verb.lemma.lower() in _PREDICATE:
        yield from _said_by(document, verb)


def _said_by(document: Document, verb: Token) -> Iterator[Token]:
    for child in document.children(verb):
        if child.dep in {"attr", "oprd"}:
            for noun in _joined(document, child):
                yield noun
                for clause in document.children(noun):
                    if clause.dep == "acl" and clause.lemma.lower() in _PREDICATE:
                        yield from _said_by(document, clause)
        elif child.dep == "prep" and child.lower == "as":
            yield from (target for target in document.children(child) if target.dep == "pobj")


def _joined(document: Document, noun: Token) -> Iterator[Token]:
    yield noun
    for child in document.children(noun):
        if child.dep == "conj":
            yield from _joined(document, child)
