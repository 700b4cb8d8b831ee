"""Headlines tell the future by a bare infinitive, "X to Meet Y Thursday", which parsers of prose misread."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from timeline.events.arguments.reading import NOMINAL, Candidate, in_headline, in_times, with_dep
from timeline.events.mention import Role
from timeline.text.document import Document, Span, Token

_ENDS_PHRASE = frozenset({"VERB", "AUX", "PUNCT", "SCONJ", "CCONJ", "ADP"})


def is_headline_infinitive(document: Document, trigger: Token) -> bool:
    """Whether the trigger is the verb after "to" in a headline and the parse does not say so."""
    if trigger.i == 0 or document.tokens[trigger.i - 1].lower != "to":
        return False
    return (
        in_headline(document, trigger)
        and trigger.text[:1].isupper()
        and trigger.dep not in {"xcomp", "ROOT"}
        and not any(with_dep(document, trigger, "nsubj", "dobj"))
    )


def is_headline_verb(document: Document, trigger: Token) -> bool:
    """Whether the trigger is a verb that the parse hangs before a noun: "Norway, Iceland *sign* deal"."""
    return (
        trigger.tag in {"VB", "VBP", "VBZ"}
        and trigger.dep in {"compound", "nmod", "amod"}
        and in_headline(document, trigger)
    )


def headline_arguments(document: Document, verb: Token, times: Sequence[Span]) -> Iterator[Candidate]:
    """The nouns before the verb or its "to" act; the noun after the verb undergoes."""
    sentence = document.sentence_at(verb.start)
    first, last = (sentence.first, sentence.last) if sentence else (0, len(document.tokens))
    end = verb.i - 1 if verb.i > first and document.tokens[verb.i - 1].lower == "to" else verb.i
    yield from _row_of_names(document.tokens[first:end])
    run: list[Token] = []
    for token in document.tokens[verb.i + 1 : last]:
        if in_times(token, times) or token.pos in _ENDS_PHRASE:
            break
        run.append(token)
    if run and run[-1].pos in NOMINAL:
        yield Candidate(Role.PATIENT, run[-1])


def _row_of_names(tokens: Sequence[Token]) -> Iterator[Candidate]:
    """The last word before the verb, and of "X, Y" the words before the commas."""
    for before, token in zip((*tokens[1:], None), tokens, strict=True):
        ends = before is None or before.lower in {",", "and", "&"}
        if ends and token.pos in NOMINAL:
            yield Candidate(Role.AGENT, token)
