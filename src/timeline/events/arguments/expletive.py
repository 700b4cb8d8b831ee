"""Whether "it" stands for nothing: "it rained", "it is said that", "it seems"."""

from __future__ import annotations

from timeline.events.arguments.reading import with_dep
from timeline.events.arguments.voice import is_passive
from timeline.text.document import Document, Token

_WEATHER = frozenset({"freeze", "hail", "rain", "snow", "thunder"})
_IMPERSONAL = frozenset(
    {
        "appear",
        "be",
        "become",
        "emerge",
        "follow",
        "happen",
        "prove",
        "remain",
        "seem",
        "take",
        "transpire",
        "turn",
    }
)
_CLAUSES = ("ccomp", "xcomp", "csubj", "csubjpass", "advcl", "relcl")


def is_expletive(document: Document, it: Token) -> bool:
    """Whether a subject "it" only fills its place before a clause or a word of weather."""
    verb = document.head(it)
    if it.dep not in {"nsubj", "nsubjpass", "expl"}:
        return False
    if it.dep == "expl" or verb.lemma.lower() in _WEATHER:
        return True
    impersonal = verb.lemma.lower() in _IMPERSONAL or is_passive(document, verb)
    holders = (verb, *with_dep(document, verb, "attr", "acomp"))
    return impersonal and any(any(with_dep(document, holder, *_CLAUSES)) for holder in holders)
