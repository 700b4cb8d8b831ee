"""Verbs as headlines have them: the present for what was done, "to" for plans, "did not" for denials."""

from __future__ import annotations

import re

from timeline.events.mention import Aspect, EventClass, EventMention, Realis, Tense
from timeline.records.labels.words import words
from timeline.text.document import Document, Token

_FUTURE = frozenset({"will", "shall", "'ll", "’ll", "wo"})
_LASTING = frozenset({EventClass.STATE, EventClass.I_STATE})
_WITH_ENDING = frozenset({"VBD", "VBN", "VBG"})
_DOUBLING = re.compile(r"[^aeiou]*[aeiou][^aeiouwxy]")
"""Verbs that double their last letter before an ending."""
_WHOLE = {"ca": "can", "'d": "would", "’d": "would", "sha": "shall"}


def verb_group(document: Document, mention: EventMention, verb: Token, *, plural: bool, passive: bool) -> str:
    """The verb of a label, with what its realis asks for. `plural` tells the number of its subject.

    A passive stands as a bare participle ("airport attacked") unless it is planned, possible or denied.
    """
    modal = _modal(document, verb)
    if mention.realis is Realis.NEGATED and not _denies_by_noun(document, verb):
        return _denied(document, mention, verb, modal, plural=plural, passive=passive)
    if mention.realis is Realis.PLANNED or modal in _FUTURE:
        return f"to be {participle(verb)}" if passive else f"to {lemma_of(verb)}"
    if mention.realis is Realis.POSSIBLE or modal:
        return _possible(document, mention, verb, modal, passive=passive)
    if passive:
        return verb.lower
    if verb.lower in words().predicative and not any(t.dep == "dobj" for t in document.children(verb)):
        return f"{copula(verb, plural=plural)} {verb.lower}"
    if mention.tense is Tense.PAST and verb.tag == "VBD" and mention.event_class in _LASTING:
        return verb.lower
    return present(verb, plural=plural)


def present(verb: Token, *, plural: bool = False) -> str:
    """The present of a verb in the third person.

    >>> present(Token(0, 0, 5, "tried", "try", "VERB", "VBD", "ROOT", 0))
    'tries'
    """
    lemma = lemma_of(verb)
    if verb.tag == "VBZ" and not plural:
        return verb.lower
    if plural:
        return "are" if lemma == "be" else lemma
    if lemma in words().present:
        return words().present[lemma]
    if lemma.endswith("y") and lemma[-2:-1] not in "aeiou":
        return f"{lemma[:-1]}ies"
    return f"{lemma}es" if lemma.endswith(("s", "x", "z", "ch", "sh", "o")) else f"{lemma}s"


def participle(verb: Token) -> str:
    """The past participle of a verb: as it stands where it is one, else by its lemma."""
    if verb.tag == "VBN":
        return verb.lower
    lemma = lemma_of(verb)
    if lemma in words().participle:
        return words().participle[lemma]
    if verb.tag == "VBD":
        return verb.lower
    if lemma.endswith("e"):
        return f"{lemma}d"
    return f"{lemma[:-1]}ied" if lemma.endswith("y") and lemma[-2:-1] not in "aeiou" else f"{lemma}ed"


def copula(verb: Token, *, plural: bool) -> str:
    """Was or is, by the tense of the text; what has been so is so."""
    if verb.tag == "VBD":
        return "were" if plural else "was"
    return "are" if plural else "is"


def lemma_of(verb: Token) -> str:
    """The lemma of a verb, in small letters; a lemmatiser takes "hoped" for a form of "hop".

    >>> lemma_of(Token(0, 0, 5, "hoped", "hop", "VERB", "VBD", "ROOT", 0))
    'hope'
    """
    lemma, text = verb.lemma.lower(), verb.lower
    if verb.tag in _WITH_ENDING and _DOUBLING.fullmatch(lemma) and text in {f"{lemma}ed", f"{lemma}ing"}:
        return f"{lemma}e"
    return lemma[:-1] if lemma.endswith("oste") else lemma  # nor does it know "repost"


def _modal(document: Document, verb: Token) -> str:
    found = (t.lower for t in document.children(verb) if t.dep == "aux" and t.tag == "MD")
    return next((_WHOLE.get(modal, modal) for modal in found), "")


def _denies_by_noun(document: Document, verb: Token) -> bool:
    """Whether the denial stands in a noun of the clause: "nobody was hurt", "played no role"."""
    nouns = [t for t in document.children(verb) if t.dep in {"nsubj", "nsubjpass", "dobj", "attr"}]
    inside = [*nouns, *(t for noun in nouns for t in document.children(noun) if t.dep in {"det", "neg"})]
    return any(t.lower in words().negative for t in inside)


def _denied(
    document: Document, mention: EventMention, verb: Token, modal: str, *, plural: bool, passive: bool
) -> str:
    word = next((t.lower for t in document.children(verb) if t.dep == "neg"), "not")
    if word == "never":
        return f"never {participle(verb) if passive or _is_perfect(mention) else verb.lower}"
    if modal:
        modal = "will" if modal in _FUTURE else modal
        return f"{modal} not be {participle(verb)}" if passive else f"{modal} not {lemma_of(verb)}"
    if passive:
        return f"not {participle(verb)}"
    if _is_perfect(mention) and mention.tense is Tense.PRESENT:
        return f"{'have' if plural else 'has'} not {participle(verb)}"
    if mention.tense is Tense.PRESENT:
        return f"{'do' if plural else 'does'} not {lemma_of(verb)}"
    return f"did not {lemma_of(verb)}"


def _possible(document: Document, mention: EventMention, verb: Token, modal: str, *, passive: bool) -> str:
    modal = modal or "may"
    have = any(t.dep == "aux" and t.lemma.lower() == "have" for t in document.children(verb))
    if have or (modal == "may" and mention.tense is Tense.PAST):
        return f"{modal} have been {participle(verb)}" if passive else f"{modal} have {participle(verb)}"
    return f"{modal} be {participle(verb)}" if passive else f"{modal} {lemma_of(verb)}"


def _is_perfect(mention: EventMention) -> bool:
    return mention.aspect in {Aspect.PERFECTIVE, Aspect.PERFECTIVE_PROGRESSIVE}
