"""Headlines tell the future by a bare infinitive, "X to Meet Y Thursday", which parsers of prose misread."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from timeline.events.arguments.reading import NOMINAL, Candidate, in_times
from timeline.events.mention import Role
from timeline.text.document import BlockRole, Document, Span, Token

_ENDS_PHRASE = frozenset({"VERB", "AUX", "PUNCT", "SCONJ", "CCONJ", "ADP"})


def is_headline_infinitive(document: Document, trigger: Token) -> bool:
    """Whether the trigger is the verb after "to" in a headline and the parse does not say so."""
    if trigger.i == 0 or document.tokens[trigger.i - 1].lower != "to":
        return False
    block = document.block_at(trigger.start)
    in_headline = block is not None and block.role is BlockRole.HEADLINE
    return in_headline and trigger.text[:1].isupper() and trigger.dep not in {"xcomp", "ROOT"}


def headline_arguments(document: Document, verb: Token, times: Sequence[Span]) -> Iterator[Candidate]:
    """The noun before "to" acts; the noun after the verb undergoes."""
    sentence = document.sentence_at(verb.start)
    first, last = (sentence.first, sentence.last) if sentence else (0, len(document.tokens))
    before = document.tokens[verb.i - 2] if verb.i - 2 >= first else None
    if before is not None and before.pos in NOMINAL:
        yield Candidate(Role.AGENT, before)
    run: list[Token] = []
    for token in document.tokens[verb.i + 1 : last]:
        if in_times(token, times) or token.pos in _ENDS_PHRASE:
            break
        run.append(token)
    if run and run[-1].pos in NOMINAL:
        yield Candidate(Role.PATIENT, run[-1])
