"""Phrases: a noun with as many of its modifiers as there is room for, in the words of the text."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence

import attrs

from timeline.events.arguments.phrase import conjuncts
from timeline.events.arguments.reading import prepositions_of
from timeline.records.entity import Entity
from timeline.records.labels.names import Names, called, is_description
from timeline.records.labels.words import words
from timeline.text.document import Token

BAREST = 5
"""From 0, a phrase with all its modifiers, to this, its head alone."""
_ROW = (4, 3, 2, 2, 1, 1)
_DEEP = (2, 1, 1, 0, 0, 0)
_CLOCK = re.compile(r"[012]?\d[.:][0-5]\d")
_LONG_NAME = 30
_BEFORE = frozenset(
    {"amod", "compound", "nmod", "npadvmod", "nummod", "quantmod", "advmod", "det", "poss", "predet", "neg"}
)
_CLAUSES = frozenset({"acl", "advcl", "appos", "ccomp", "relcl"})
_REFLEXIVE = frozenset({"herself", "himself", "itself", "themselves"})
_TARGETS = frozenset({"NOUN", "PROPN", "PRON", "NUM", "SYM", "X", "ADJ"})


@attrs.frozen(eq=False)
class Writer:
    """Writes the phrases of one label, as full as `spare` says: from 0 (everything) to `BAREST`.

    `ahead` is the same for the subject, and `told` holds the ids of those who are named already.
    """

    names: Names
    spare: int
    ahead: int = 0
    told: Collection[str] = ()

    @property
    def front(self) -> Writer:
        """The writer of the subject."""
        return attrs.evolve(self, spare=self.ahead)

    def after(self, heads: Iterable[Token]) -> Writer:
        """The writer that does not name again whom the label names already."""
        ids = {entity.id for entity in map(self.names.entity, heads) if entity is not None}
        return attrs.evolve(self, told=frozenset({*self.told, *ids}))

    def row(self, head: Token) -> str:
        """A noun phrase and those joined to it by "and": "Lee, Ross and others"."""
        return row_of(self, heads_of(self, head))

    def phrase(self, head: Token, depth: int = 0) -> str:
        """One noun phrase: an entity by its name, anything else by its words."""
        entity = self.names.entity(head)
        if entity is not None and entity.id not in self.told and not self._is_too_long(head, entity):
            return called(entity, briefly=self.spare >= BAREST - 1)
        if head.lower in _REFLEXIVE and head.dep == "dobj":
            return head.lower
        if head.pos == "PRON" and head.tag != "NN" and not self._has_words(head):
            silent = entity is not None or head.lower in words().pointing
            return "" if silent else head.text
        return self.words_of(head, depth)

    def words_of(self, head: Token, depth: int = 0) -> str:
        """A noun by its own words, with modifiers before it and phrases behind it."""
        before = list(self._before(head))
        kept = [*(t for t in before if isinstance(t, Token)), head, *self._number_behind(head)]
        owner = [text for text in before if isinstance(text, str)]
        behind = list(self._behind(head, depth))
        return " ".join([*owner, written(self.names, kept), *behind])

    def _is_too_long(self, head: Token, entity: Entity) -> bool:
        """Whether there is no room for a whole description or long name, whose words stand here."""
        if head.pos == "PRON" or self.spare == 0:
            return False
        return is_description(entity) or (self.spare > 1 and len(entity.name) > _LONG_NAME)

    def _has_words(self, head: Token) -> bool:
        return any(child.dep == "prep" for child in self.names.document.children(head))

    def _before(self, head: Token) -> Iterator[Token | str]:
        for child in self.names.document.children(head):
            if child.i > head.i or child.dep not in _BEFORE or self.names.is_time(child):
                continue
            if child.dep == "poss":
                yield from self._owner(child)
            elif not self._is_dropped(child):
                yield from self._modifier(child)

    def _modifier(self, child: Token) -> Iterator[Token]:
        """The words of a modifier, without clauses and without modifiers of it that say nothing."""
        document = self.names.document
        below = [t for t in document.subtree(child) if t.dep not in _CLAUSES and t.text != ","]
        whole = child.dep in {"nummod", "quantmod"}
        yield from (t for t in below if t.i == child.i or whole or not self._is_dropped(t))

    def _is_dropped(self, token: Token) -> bool:
        if token.dep == "nummod" and _CLOCK.fullmatch(token.text) and self._opens_line(token):
            return True  # the time of day before a line of a live report
        if token.dep == "det" or token.tag in {"PRP$", "WP$", "WDT"}:
            return token.lower in words().articles or token.tag != "DT"
        if token.dep in {"amod", "advmod", "nmod"} and token.pos in {"ADJ", "ADV", "VERB"}:
            if self.names.document.text[token.end : token.end + 1] == "-":
                return False  # the "long" of "long-range" belongs to its word
            return token.lower in words().empty or self.spare >= BAREST - 1
        return False

    def _opens_line(self, token: Token) -> bool:
        sentence = self.names.document.sentence_at(token.start)
        return sentence is not None and sentence.first == token.i

    def _owner(self, child: Token) -> Iterator[str]:
        """Whose it is, where that is neither a pronoun nor named already."""
        if child.tag in {"PRP$", "WP$"} or self.spare >= BAREST - 2:
            return
        entity = self.names.entity(child)
        if entity is not None and entity.id in self.told:
            return
        owner = called(entity) if entity is not None else self.phrase(child, depth=BAREST)
        yield possessive(owner)

    def _number_behind(self, head: Token) -> Iterator[Token]:
        """The number of "Flight 93", and the second of "3-1"."""
        yield from second_number(self.names, head)
        for child in self.names.document.children(head):
            if child.i > head.i and child.dep == "nummod" and not self.names.is_time(child):
                yield child

    def _behind(self, head: Token, depth: int) -> Iterator[str]:
        document = self.names.document
        amount = head.lemma.lower() in words().amounts or head.lower in words().amounts or head.pos == "NUM"
        for preposition, target in prepositions_of(document, head, self.names.times_near(head)):
            of_amount = amount and preposition.name == "of"
            if preposition.token.i < head.i or not (of_amount or self._has_room(preposition.name, depth)):
                continue
            text = self.behind_preposition(preposition.name, target, depth + (not of_amount))
            if text:
                yield text

    def _has_room(self, preposition: str, depth: int) -> bool:
        if depth >= _DEEP[self.spare] or preposition.split(maxsplit=1)[0] in words().beside:
            return False
        return self.spare < 2 or preposition == "of"

    def behind_preposition(self, preposition: str, target: Token, depth: int = 0) -> str:
        """A preposition with its noun phrase; nothing where the noun is named already or says nothing."""
        if self.names.is_time(target) or target.pos not in _TARGETS or self._is_idle(preposition, target):
            return ""
        nouns = self.row(target) if depth == 0 else self._nested(target, depth)
        return f"{preposition} {nouns}" if nouns else ""

    def _is_idle(self, preposition: str, target: Token) -> bool:
        """Whether a phrase says nothing: "for the first time"; "as a result of the strike" does."""
        named = any(child.lower == "of" for child in self.names.document.children(target))
        return target.lower in words().idle and not (preposition == "as" and named)

    def _nested(self, target: Token, depth: int) -> str:
        heads = [t for t in conjuncts(self.names.document, target) if not self.names.is_time(t)]
        return joined([text for text in (self.phrase(t, depth) for t in heads) if text], _ROW[self.spare])


def heads_of(writer: Writer, noun: Token) -> list[Token]:
    """The heads of a row of nouns."""
    return [t for t in conjuncts(writer.names.document, noun) if not writer.names.is_time(t)]


def second_number(names: Names, first: Token) -> Sequence[Token]:
    """The hyphen and the number right after a number, as in "3-1"."""
    after = names.document.tokens[first.i + 1 : first.i + 3]
    is_score = first.pos == "NUM" and [t.text for t in after[:1]] in (["-"], ["–"]) and after[-1].pos == "NUM"
    return after if is_score and after[-1].start == first.end + 1 else ()


def row_of(writer: Writer, heads: Iterable[Token]) -> str:
    """The phrases of several heads, joined; what has no letter or figure is left out."""
    heads = list(heads)
    phrases = (writer.phrase(head) for head in heads)
    children = (child for head in heads for child in writer.names.document.children(head))
    link = "or" if any(child.dep == "cc" and child.lower == "or" for child in children) else "and"
    return joined([text for text in phrases if any(map(str.isalnum, text))], _ROW[writer.spare], link)


def written(names: Names, tokens: Iterable[Token]) -> str:
    """Words with what stands between them in the text: a hyphen, nothing, else a space."""
    out = ""
    last: Token | None = None
    for token in sorted(tokens, key=lambda token: token.i):
        between = names.document.text[last.end : token.start] if last is not None else ""
        link = between if between in {"", "-", "–", "/"} else " "
        out += link + words().short.get(token.text, token.text)
        last = token
    return " ".join(out.split())


def possessive(name: str) -> str:
    """The name of whom something belongs to."""
    return f"{name}'" if name.endswith("s") else f"{name}'s"


def joined(parts: list[str], most: int, link: str = "and") -> str:
    """Join names by commas and "and", and say "and others" of more than there is room for.

    >>> joined(["Lee", "Ross"], 3), joined(["Lee", "Ross", "Dorn", "Lind"], 2)
    ('Lee and Ross', 'Lee, Ross and others')
    """
    parts = list(dict.fromkeys(parts))
    if len(parts) < 2:
        return "".join(parts)
    if len(parts) > most:
        return f"{', '.join(parts[:most])} and others" if len(parts) > 2 else parts[0]
    return f"{', '.join(parts[:-1])} {link} {parts[-1]}"
