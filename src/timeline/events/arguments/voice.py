"""Whether the subject of a verb acts or undergoes."""

from __future__ import annotations

from timeline.events.arguments.reading import VERBAL, in_headline, is_measure, with_dep
from timeline.events.arguments.words import words
from timeline.text.document import Document, Token

_REDUCED = frozenset({"acl", "advcl", "amod", "relcl", "ROOT", "xcomp", "oprd"})


def is_passive(document: Document, verb: Token) -> bool:
    """Whether the subject of a verb undergoes it: "was killed", "a man killed by police"."""
    deps = {child.dep for child in document.children(verb)}
    if deps & {"auxpass", "nsubjpass"}:
        return True
    if verb.tag not in {"VBN", "VBD"} or "aux" in deps:
        return False
    if "nsubj" in deps:
        return _is_headline_passive(document, verb) or _is_elliptic_passive(document, verb)
    if verb.dep == "conj":
        above = document.head(verb)
        return is_passive(document, above) and (verb.tag == "VBN" or _goes_on_passive(document, verb))
    return verb.tag == "VBN" and verb.dep in _REDUCED and not _opens_active_row(document, verb)


def _is_headline_passive(document: Document, verb: Token) -> bool:
    """Headlines drop "was": "Man arrested over fraud", "Firm fined $3 million"; their past is a present."""
    if not in_headline(document, verb) or not _can_undergo(document, verb):
        return False
    return all(is_measure(document, child) for child in with_dep(document, verb, "dobj", "ccomp", "xcomp"))


def _is_elliptic_passive(document: Document, verb: Token) -> bool:
    """Whether "were" of the verb before stands for its own: "17 were killed and another *wounded*"."""
    if verb.dep != "conj" or verb.tag != "VBN" or any(with_dep(document, verb, "dobj")):
        return False
    return is_passive(document, document.head(verb))


def _goes_on_passive(document: Document, verb: Token) -> bool:
    """Whether a past tense after a passive is one too: "was founded in 1812 and sold in 1991"."""
    return _can_undergo(document, verb) and not any(
        with_dep(document, verb, "dobj", "ccomp", "xcomp", "oprd")
    )


def _can_undergo(document: Document, verb: Token) -> bool:
    known, lemma = words(document.lang), verb.lemma.lower()
    return lemma not in known.unaccusative | known.motion | known.intransitive | known.describing


def _opens_active_row(document: Document, verb: Token) -> bool:
    """Whether a participle is the first of a row of active verbs: "captured, *tortured* and killed X"."""
    return verb.dep == "advcl" and any(
        other.tag == "VBD" and other.pos in VERBAL and any(with_dep(document, other, "dobj"))
        for other in with_dep(document, verb, "conj")
    )
