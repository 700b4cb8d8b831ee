"""What the factuality of an event is read from: named features of its cues, its form and its sentence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from timeline.events.cues.load import read
from timeline.events.mention import Realis
from timeline.events.realis.clause import Operator, auxiliaries
from timeline.text.document import Document, Token

CONSTANT = "constant"
INFORMAL = "informal"
SHARED = ("realis", "cue", "form", "subject")
"""Features with a weight of their own in informal prose, where a plan or a wish is rated as not yet true."""
OPENING = frozenset({'"', "“", "«", "``"})
CLOSING = frozenset({'"', "”", "»", "''"})
SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl"})
MODIFIERS = frozenset({"advmod", "neg", "det", "amod"})


def features(
    document: Document, trigger: Token, operators: Sequence[Operator], realis: Realis
) -> tuple[str, ...]:
    """The features of an event, each once, in a fixed order."""
    sentence = _sentence(document, trigger)
    found = [CONSTANT, f"realis {realis.value}", *(f"cue {operator.name}" for operator in operators)]
    found.extend(_form(document, trigger))
    asks = bool(sentence) and sentence[-1].text.startswith("?")
    if asks:
        found.append("asked")
    if any(token.tag == "VBD" for token in sentence):
        found.append("past sentence")
    if asks or is_informal(sentence, document.lang):
        found.append(INFORMAL)
        found.extend(f"{INFORMAL} {name}" for name in tuple(found) if name.startswith(SHARED))
    return tuple(dict.fromkeys(found))


def _form(document: Document, trigger: Token) -> Iterator[str]:
    """Verb form with auxiliaries, place in the parse, subject, and what hangs on the trigger."""
    helpers = (t.lower if t.tag == "MD" else t.tag for t in auxiliaries(document, trigger))
    yield " ".join(("form", *helpers, trigger.tag))
    yield f"place {trigger.dep}"
    subject = next((c for c in document.children(trigger) if c.dep in SUBJECTS), None)
    if subject is None:
        yield "subject none"
    else:
        yield f"subject {subject.lower if subject.pos == 'PRON' else subject.tag}"
    for child in document.children(trigger):
        if child.dep != "punct":
            yield f"child {child.dep}"
        if child.dep in MODIFIERS:
            yield f"modifier {child.lower}"


def _sentence(document: Document, trigger: Token) -> tuple[Token, ...]:
    sentence = document.sentence_at(trigger.start)
    return () if sentence is None else document.tokens[sentence.first : sentence.last]


@cache
def _informal_words(lang: str) -> frozenset[str]:
    return frozenset(read(lang, "register")["informal"])


def is_informal(sentence: Sequence[Token], lang: str = "en") -> bool:
    """Whether a sentence speaks as "I" or to "you" outside quotes.

    >>> from timeline.text import annotate, read
    >>> is_informal(annotate(read("I loved it!")).tokens), is_informal(annotate(read("It rained.")).tokens)
    (True, False)
    """
    quoted = False
    for token in sentence:
        if token.text in OPENING and not quoted:
            quoted = True
        elif token.text in CLOSING:
            quoted = False
        elif not quoted and token.lower in _informal_words(lang):
            return True
    return False
