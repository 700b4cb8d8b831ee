"""How many of what took part in an event: numbers bound to the arguments that they count."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from timeline.events.arguments.reading import is_toll, is_toll_said_of, times_near
from timeline.events.mention import Argument
from timeline.events.quantities.phrase import NumberPhrase, number_phrases
from timeline.events.quantities.words import words
from timeline.text.document import Document, Span, Token
from timeline.values import Quantity

_NAMES = frozenset({"PERSON", "ORG", "FAC", "PRODUCT", "EVENT", "LAW", "WORK_OF_ART", "GPE", "LOC", "NORP"})
_POWERS = frozenset({"square", "cubic"})
_ALONE = ("nsubj", "nsubjpass", "dobj", "conj", "ROOT")
_MEASURES = ("npadvmod", "dobj", "attr", "obl")
_LEFT = frozenset({"nummod", "quantmod", "amod", "compound", "nmod", "det", "advmod", "predet"})


def find_quantities(
    document: Document, trigger: Token, arguments: Sequence[Argument], *, times: Sequence[Span] = ()
) -> tuple[Quantity, ...]:
    """The counts and measures of an event, in the order of the text.

    A count belongs to the event if it counts one of its arguments ("sold 40 boats"), the event itself
    ("two explosions"), or measures it ("rose 10 percent"). The unit is the singular lemma of the noun that is
    counted, a currency ("dollar") or "percent". Numbers inside `times` or names, ordinals, ages and the parts
    of compounds ("a 500-page report") are not counts.

    >>> from timeline.text.document import Document, Token
    >>> tokens = (
    ...     Token(0, 0, 5, "Seven", "seven", "NUM", "CD", "nummod", 1),
    ...     Token(1, 6, 10, "bombs", "bomb", "NOUN", "NNS", "nsubj", 2),
    ...     Token(2, 11, 19, "exploded", "explode", "VERB", "VBD", "ROOT", 2),
    ... )
    >>> document = Document(text="Seven bombs exploded", tokens=tokens)
    >>> from timeline.events.arguments import find_arguments
    >>> [str(q) for q in find_quantities(document, tokens[2], find_arguments(document, tokens[2]))]
    ['7 bomb']
    """
    times = times_near(document, trigger, times)
    found: dict[int, Quantity] = {}
    for first, head in _regions(document, trigger, arguments):
        for phrase in number_phrases(document.tokens, first, _region_end(document, head)):
            if not _is_count(document, phrase, head, times):
                continue
            quantity = _quantity(document, phrase, head)
            if quantity is not None:
                found.setdefault(quantity.start, quantity)
                break
    return _without_overlaps([found[start] for start in sorted(found)])


def _without_overlaps(quantities: Sequence[Quantity]) -> tuple[Quantity, ...]:
    """The second half of a range is no count of its own: "between £5 billion and £7 billion"."""
    kept: list[Quantity] = []
    for quantity in quantities:
        if not (kept and quantity.start < kept[-1].end):
            kept.append(quantity)
    return tuple(kept)


def _region_end(document: Document, head: Token) -> int:
    """Behind the head that is counted, or behind the other end of a range of sums."""
    other = next((t for t in document.children(head) if t.dep == "conj" and t.pos == head.pos == "NUM"), head)
    return other.i + 1


def _regions(
    document: Document, trigger: Token, arguments: Sequence[Argument]
) -> Iterator[tuple[int, Token]]:
    """Where a count can stand: from the first token of a phrase to the head that it counts."""
    for argument in arguments:
        head = document.token_at(argument.head)
        start = document.token_at(argument.start)
        if head is not None and start is not None:
            yield start.i, head
            yield from _inside(document, head)
    if trigger.pos in {"NOUN", "PROPN", "ADJ"}:
        yield _first_modifier(document, trigger), trigger
        return
    for child in document.children(trigger):
        if is_toll_said_of(document, child):
            yield _first_modifier(document, child), child
        targets = document.children(child) if child.dep == "prep" else (child,)
        for head in targets:
            if head.dep in _MEASURES or (
                child.dep == "prep" and head.dep == "pobj" and head.pos in {"NUM", "NOUN"}
            ):
                yield _first_modifier(document, head), head


def _inside(document: Document, head: Token) -> Iterator[tuple[int, Token]]:
    """The sum in "a fine of $3 million", the people in "the data of 3 million customers"."""
    for preposition in document.children(head):
        for target in document.children(preposition):
            counted = preposition.lower == "of" and target.pos in {"NUM", "SYM", "NOUN"}
            if preposition.i > head.i and (counted or _is_price(document, preposition, target)):
                yield _first_modifier(document, target), target


def _is_price(document: Document, preposition: Token, target: Token) -> bool:
    """The price hung under who paid it: "bought by a collector for €2 million"."""
    return preposition.lower == "for" and any(child.tag == "$" for child in document.children(target))


def _first_modifier(document: Document, head: Token) -> int:
    before = (child for child in document.children(head) if child.i < head.i and child.dep in _LEFT)
    return min((document.subtree(child)[0].i for child in before), default=head.i)


def _is_count(document: Document, phrase: NumberPhrase, head: Token, times: Sequence[Span]) -> bool:
    tokens = document.tokens[phrase.first : phrase.last]
    start, end = tokens[0].start, tokens[-1].end
    if any(begin < end and start < stop for begin, stop in times):
        return False
    if any(name.label in _NAMES for name in document.names_in(start, end)):
        return False
    if tokens[-1].text.isdigit() and _names_a_model(document, phrase, head):
        return False
    if head.tag == "JJ" and not is_toll(document, head) and not is_toll_said_of(document, head):
        return False
    return not (phrase.last == head.i + 1 and tokens[-1].lower in {"one", "0", "zero"})


def _names_a_model(document: Document, phrase: NumberPhrase, head: Token) -> bool:
    """Whether a number begins a name: "the 737 Max fleet"; not "30 US soldiers"."""
    after = document.tokens[phrase.last] if phrase.last < head.i else None
    if after is None or after.tag != "NNP" or phrase.modifier is not None:
        return False
    names = document.names_in(after.start, after.end)
    return not names or names[0].label in {"PERSON", "PRODUCT"}


def _quantity(document: Document, phrase: NumberPhrase, head: Token) -> Quantity | None:
    unit = phrase.unit or _unit(document, phrase, head)
    if unit is None and not _stands_alone(document, phrase, head):
        return None
    start = document.tokens[phrase.first].start
    end = document.tokens[max(phrase.last - 1, head.i)].end
    return Quantity(
        value=phrase.value,
        unit=unit,
        modifier=phrase.modifier,
        upper=phrase.upper,
        text=document.text[start:end],
        start=start,
        end=end,
    )


def _stands_alone(document: Document, phrase: NumberPhrase, head: Token) -> bool:
    """Whether a number without noun still counts: "killed 20", "rose to 40", "45 others"; not "in 2019"."""
    digits = document.tokens[phrase.last - 1].text
    if digits.isdigit() and len(digits) == 4 and phrase.modifier is None:
        return False
    if head.lemma.lower() == "other":
        return True
    if phrase.value is None:
        return head.dep in _ALONE
    of_change = head.dep == "pobj" and _gives_level(document, document.head(head))
    if head.pos == "ADJ":
        return True
    return head.pos == "NUM" and (of_change or _starts_change(document, head) or head.dep in _ALONE)


def _gives_level(document: Document, preposition: Token) -> bool:
    """Whether a preposition stands before the number that is reached: "rose *to* 40", "put *at* 45"."""
    verb = document.head(preposition).lemma.lower()
    put = preposition.lower == "at" and verb in words(document.lang).put_at
    return put or preposition.lower in {"to", "of"}


def _starts_change(document: Document, head: Token) -> bool:
    """The level that a change left: "fell *from 71* to 58"."""
    preposition = document.head(head)
    others = document.children(document.head(preposition))
    return preposition.lower == "from" and any(
        other.dep == "prep" and other.lower == "to" for other in others
    )


def _unit(document: Document, phrase: NumberPhrase, head: Token) -> str | None:
    """The noun that is counted: the first noun after the number that is not a modifier."""
    for token in document.tokens[phrase.last : head.i + 1]:
        if token.pos in {"NOUN", "PROPN"} and not (
            token.dep in {"compound", "nmod", "poss"} and token.i < head.i
        ):
            lemma = token.lemma.lower()
            unit = words(document.lang).units.get(lemma, lemma)
            before = document.tokens[token.i - 1].lower
            return f"{before} {unit}" if before in _POWERS else unit or None
    return None
