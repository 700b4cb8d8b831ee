"""Which words can tell the same kind of event: families of words, and common stems."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib import resources

import attrs

_SUFFIXES = (
    "ization", "isation", "ication", "ation", "ition", "ution", "sion", "tion", "ion", "ment", "ance", "ence",
    "ency", "ancy", "ism", "ing", "ure", "al", "er", "or",
)  # fmt: skip
_VERBAL = ("ate", "ize", "ise", "ify", "e", "y")
_SHORTEST_STEM = 4


@attrs.frozen(kw_only=True)
class Lexicon:
    """Families by word, the symmetric ones, and the words that bar or open the way to one event."""

    families: dict[str, frozenset[str]]
    symmetric: frozenset[str]
    never: frozenset[str]
    other: frozenset[str]
    definite: frozenset[str]
    harm: frozenset[str]
    means: frozenset[str]


@cache
def lexicon() -> Lexicon:
    """Load `families.toml`."""
    text = resources.files("timeline.records.coreference").joinpath("families.toml").read_text("utf-8")
    data = tomllib.loads(text)
    names: dict[str, set[str]] = {}
    for name, family in data["family"].items():
        for word in family["words"]:
            names.setdefault(word, set()).add(name)
    return Lexicon(
        families={word: frozenset(found) for word, found in names.items()},
        symmetric=frozenset(name for name, f in data["family"].items() if f.get("symmetric")),
        never=frozenset(data["never"]["words"]),
        other=frozenset(data["other"]["words"]),
        definite=frozenset(data["definite"]["words"]),
        harm=frozenset(data["means"]["verbs"]),
        means=frozenset(data["means"]["nouns"]),
    )


@cache
def families_of(lemma: str) -> frozenset[str]:
    """The families of a word: those that list it, and that of its stem.

    >>> bool(families_of("confirm") & families_of("confirmation"))
    True
    >>> bool(families_of("meet") & families_of("talks"))
    True
    >>> bool(families_of("meet") & families_of("confirm"))
    False
    """
    return lexicon().families.get(lemma, frozenset()) | {f"{stem_of(lemma)}-"}


def stem_of(lemma: str) -> str:
    """The word without the endings that make nouns of verbs, as long as four letters stay.

    >>> stem_of("escalation") == stem_of("escalate"), stem_of("meeting"), stem_of("ring")
    (True, 'meet', 'ring')
    """
    stem = _without(lemma, _SUFFIXES)
    return _without(stem, _VERBAL)


def _without(word: str, endings: tuple[str, ...]) -> str:
    for ending in endings:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM:
            return word[: -len(ending)]
    return word


def is_stem(family: str) -> bool:
    """Whether a family is that of a stem, and not one of the list."""
    return family.endswith("-")


def is_symmetric(families: frozenset[str]) -> bool:
    """Whether all who take part do so alike."""
    return bool(families & lexicon().symmetric)
