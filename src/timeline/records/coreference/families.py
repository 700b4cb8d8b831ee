"""Which words can tell the same kind of event: families of words, and common stems."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib import resources

import attrs

_SUFFIXES = (
    "ization", "isation", "ication", "ation", "ition", "sion", "ion", "ment", "ance", "ence",
    "ency", "ancy", "ism", "ing", "ure", "al", "er", "or",
)  # fmt: skip
_VERBAL = ("ate", "ize", "ise", "ify", "de", "e", "y")
_SOFTENED = ("nd", "ss")
"""Of these ends of verbs the last letter goes before "-sion": suspend, suspension; discuss, discussion."""
_DUCTION = "duction"
_SHORTEST_STEM = 4
_OTHER_KIND = {"n": "v", "v": "n"}


@attrs.frozen(kw_only=True)
class Lexicon:
    """Families by word, the symmetric ones, and the words that bar or open the way to one event.

    `barred` holds, by word and kind (`n`, `v`), the families to which it belongs only as the other kind.
    """

    families: dict[str, frozenset[str]]
    barred: dict[tuple[str, str], frozenset[str]]
    symmetric: frozenset[str]
    often: frozenset[str]
    never: frozenset[str]
    other: frozenset[str]
    other_thing: frozenset[str]
    collective: frozenset[str]
    uptake: dict[str, frozenset[str]]
    definite: frozenset[str]
    harm: frozenset[str]
    means: frozenset[str]
    charges: frozenset[str]


@cache
def lexicon() -> Lexicon:
    """Load `families.toml`."""
    text = resources.files("timeline.records.coreference").joinpath("families.toml").read_text("utf-8")
    data = tomllib.loads(text)
    names: dict[str, set[str]] = {}
    barred: dict[tuple[str, str], set[str]] = {}
    for name, family in data["family"].items():
        for word, _, kind in (listed.partition("/") for listed in family["words"]):
            names.setdefault(word, set()).add(name)
            if kind:
                barred.setdefault((word, _OTHER_KIND[kind]), set()).add(name)
    return Lexicon(
        barred={word: frozenset(found) for word, found in barred.items()},
        families={word: frozenset(found) for word, found in names.items()},
        symmetric=frozenset(name for name, f in data["family"].items() if f.get("symmetric")),
        often=frozenset(name for name, f in data["family"].items() if f.get("often")),
        never=frozenset(data["never"]["words"]),
        other=frozenset(data["other"]["words"]),
        other_thing=frozenset(data["other_thing"]["words"]),
        collective=frozenset(data["collective"]["words"]),
        uptake={word: frozenset(row["of"]) for row in data["uptake"] for word in row["words"]},
        definite=frozenset(data["definite"]["words"]),
        harm=frozenset(data["means"]["verbs"]),
        means=frozenset(data["means"]["nouns"]),
        charges=frozenset(data["charges"]["words"]),
    )


@cache
def families_of(lemma: str, kind: str = "") -> frozenset[str]:
    """The families of a word: those that list it, as a noun (`n`), a verb (`v`) or both, and its stem.

    >>> bool(families_of("confirm") & families_of("confirmation"))
    True
    >>> bool(families_of("meet") & families_of("talks"))
    True
    >>> bool(families_of("meet") & families_of("confirm"))
    False
    >>> "shoot" in families_of("fire", "v"), "shoot" in families_of("fire", "n")
    (True, False)
    """
    listed = lexicon().families.get(lemma, frozenset())
    return listed - lexicon().barred.get((lemma, kind), frozenset()) | {f"{stem_of(lemma)}-"}


def base_of(lemma: str) -> str:
    """The word without the ending of a verb or a plural, for one that the tagger took for a name.

    >>> base_of("kills"), base_of("dies"), base_of("hired"), base_of("killed"), base_of("congress")
    ('kill', 'die', 'hire', 'kill', 'congress')
    """
    known = lexicon().families
    if lemma in known:
        return lemma
    ways = (("ies", "y"), ("es", ""), ("s", ""), ("ed", "e"), ("ed", ""), ("ing", "e"), ("ing", ""))
    bases = [lemma[: -len(end)] + new for end, new in ways if lemma.endswith(end)]
    listed = [base for base in bases if base in known]
    if listed:
        return listed[0]
    is_plural = lemma.endswith("s") and not lemma.endswith(("ss", "us", "is")) and len(lemma) > _SHORTEST_STEM
    return lemma[:-1] if is_plural else lemma


def stem_of(lemma: str) -> str:
    """The word without the endings that make nouns of verbs, as long as four letters stay.

    >>> stem_of("escalation") == stem_of("escalate"), stem_of("meeting"), stem_of("ring")
    (True, 'meet', 'ring')
    >>> stem_of("suspension") == stem_of("suspend"), stem_of("eruption") == stem_of("erupt")
    (True, True)
    """
    stem = lemma.removesuffix("tion") if lemma.endswith(_DUCTION) else _without(lemma, _SUFFIXES)
    stem = _without(stem, _VERBAL)
    return stem[:-1] if stem.endswith(_SOFTENED) and len(stem) > _SHORTEST_STEM else stem


def _without(word: str, endings: tuple[str, ...]) -> str:
    for ending in endings:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM:
            return word[: -len(ending)]
    return word


def is_stem(family: str) -> bool:
    """Whether a family is that of a stem, and not one of the list."""
    return family.endswith("-")


def is_often_done(families: frozenset[str]) -> bool:
    """Whether the same do it again and again, as companies announce and sell."""
    return bool(families & lexicon().often)


def is_symmetric(families: frozenset[str]) -> bool:
    """Whether all who take part do so alike."""
    return bool(families & lexicon().symmetric)
