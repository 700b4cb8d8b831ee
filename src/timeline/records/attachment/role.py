"""What a time says about the event that it dates, from its type and from the words before it."""

from __future__ import annotations

from timeline.records.attachment.attachment import TimeRole
from timeline.records.attachment.lexicon import lexicon
from timeline.text.document import Document, Token
from timeline.times.expression import TimeExpression, TimexType


def role_of(document: Document, expression: TimeExpression) -> tuple[TimeRole, str]:
    """The role of a time and the words that gave it (empty for none)."""
    if expression.type is TimexType.SET:
        return TimeRole.RECURS, ""
    if expression.type is TimexType.DURATION:
        return _role_of_duration(document, expression)
    if expression.range_end:
        return TimeRole.BEGINS, expression.signal or "range"
    if expression.range_begin:
        return TimeRole.ENDS, expression.signal or "range"
    words = signal_before(document, expression)
    if words == "from" and _opens_a_span(document, expression):
        return TimeRole.BEGINS, words
    return lexicon().signals.get(words, TimeRole.AT), words


def _opens_a_span(document: Document, expression: TimeExpression) -> bool:
    """Whether "from" tells since when, as beside a verb, and not which one, as beside a noun."""
    head = document.head_of(expression.start, expression.end)
    link = document.head(head) if head is not None else None
    return link is not None and link.lower == "from" and document.head(link).pos in {"VERB", "AUX", "ADJ"}


def signal_before(document: Document, expression: TimeExpression) -> str:
    """The preposition or conjunction that governs a time, in lower case, as long as the lexicon has it."""
    head = document.head_of(expression.start, expression.end)
    governs = document.head(head) if head is not None and head.dep in {"pobj", "pcomp", "nsubj"} else None
    if governs is None or governs.pos not in {"ADP", "SCONJ", "VERB"}:
        return (expression.signal or "").lower()
    return _longest(document, governs)


def _longest(document: Document, token: Token) -> str:
    """The words that end at `token`, three or two if the lexicon knows them together, else the one."""
    for count in (2, 1):
        words = " ".join(t.lower for t in document.tokens[max(token.i - count, 0) : token.i + 1])
        if words in lexicon().signals:
            return words
    return token.lower


def _role_of_duration(document: Document, expression: TimeExpression) -> tuple[TimeRole, str]:
    words = lexicon()
    apart = counts_from_event(document, expression)
    if apart is not None:
        return TimeRole.APART, apart.lower
    before = document.tokens_in(max(expression.start - 12, 0), expression.start)[-2:]
    spoken = (*(t.lower for t in before if t.pos != "VERB"), *expression.text.lower().split())
    found = [word for word in spoken if word in words.back]
    if found:
        return TimeRole.WINDOW, found[0]
    if has_elapsed(document, expression) is not None:
        return TimeRole.ELAPSED, "since"
    signal = signal_before(document, expression)
    if signal in words.apart or _is_of_a_record(document, expression):
        return TimeRole.APART, signal
    return TimeRole.LASTS, signal


def _is_of_a_record(document: Document, expression: TimeExpression) -> bool:
    """Whether a length tells how rare a thing is: "the first time in two years", "the worst in a decade"."""
    head = document.head_of(expression.start, expression.end)
    governs = document.head(head) if head is not None else None
    if governs is None or governs.lower not in {"in", "for"}:
        return False
    holder = document.head(governs)
    return holder.lemma.lower() == "time" or any(
        token.tag in {"JJS", "RBS"} for token in (holder, *document.children(holder))
    )


def counts_from_event(document: Document, expression: TimeExpression) -> Token | None:
    """The word by which a length is counted from what follows: "two days after", "within a week of"."""
    inside = document.tokens_in(expression.start, expression.end)
    if not inside or inside[-1].i + 1 >= len(document.tokens):
        return None
    first, link = inside[0].i, document.tokens[inside[-1].i + 1]
    if link.lower in lexicon().apart:
        return link
    within = first > 0 and document.tokens[first - 1].lower == "within"
    return link if within and link.lower == "of" else None


def has_elapsed(document: Document, expression: TimeExpression) -> Token | None:
    """The verb of the since-clause in "it has been three years since X won": that of `won`.

    The same for "three years have passed since X won".
    """
    head = document.head_of(expression.start, expression.end)
    if head is None or head.dep not in {"attr", "nsubj", "npadvmod", "acomp", "dobj"}:
        return None
    verb = document.head(head)
    if verb.lemma.lower() not in {"be", "pass", "go"}:
        return None
    clauses = [*document.children(verb), *document.children(head)]
    for clause in clauses:
        if any(t.lower == "since" for t in document.children(clause)):
            return clause
        if clause.lower == "since":
            return next((t for t in document.children(clause) if t.dep in {"pobj", "pcomp"}), None)
    return None
