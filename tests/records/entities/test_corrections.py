"""What callers know better about who is who: what they may say, and what comes of it."""

from collections.abc import Callable
from typing import Any

import pytest

from timeline.errors import TimelineError
from timeline.records.entities import corrections_of, find_entities
from timeline.text import Document

from .test_find import mentions_of

Parse = Callable[[str], Document]


def names(parse: Parse, text: str, **given: Any) -> dict[str, set[str]]:
    """The other names of each entity."""
    document = parse(text)
    found = find_entities(document, mentions_of(document), corrections_of(**given))
    return {entity.name: set(entity.aliases) for entity in found}


REFUSED = [
    ("no mapping", {"aliases": ["A"]}, r"aliases is a list, not a mapping; give each name a list"),
    ("one string for a list", {"aliases": {"A": "B"}}, r"aliases\['A'\] is 'B', not a list of names"),
    ("number for a list", {"aliases": {"A": 3}}, r"aliases\['A'\] is 3, not a list of names"),
    ("number for a name", {"aliases": {3: ["A"]}}, r"aliases has 3, which is no name"),
    ("empty alias", {"aliases": {"A": [" "]}}, r"aliases\['A'\] has ' ', which is no name"),
    ("two owners", {"aliases": {"A": ["C"], "B": ["the c"]}}, r"gives 'the c' to 'A' and to 'B'"),
    ("string for pairs", {"never_merge": "AB"}, r"never_merge is 'AB', not a list; give pairs of names"),
    ("string for a pair", {"never_merge": ["AB"]}, r"never_merge\[0\] is 'AB', not a pair of names"),
    ("one name alone", {"never_merge": [("A", "B"), ("C",)]}, r"never_merge\[1\] has 1 name\(s\)"),
    ("one name twice", {"never_merge": [("A", "the A")]}, r"'A' and 'the A' are the same name"),
    ("no name", {"never_merge": [("A", None)]}, r"never_merge\[0\] has None, which is no name"),
    (
        "one and never one",
        {"aliases": {"A": ["B"]}, "never_merge": [("A", "B")]},
        r"never_merge\[0\]: 'A' and 'B' are one by aliases; leave one of both out",
    ),
]


@pytest.mark.parametrize(("given", "says"), [row[1:] for row in REFUSED], ids=[row[0] for row in REFUSED])
def test_what_cannot_be_meant_is_refused(given: dict[str, Any], says: str) -> None:
    with pytest.raises(TimelineError, match=says):
        corrections_of(**given)


ALIASES = [
    ("two names", "Ann Lee left. Lady Zappo sang.", {"Ann Lee": ["Lady Zappo"]}, {"Lady Zappo"}),
    (
        "a description that the library gave to another",
        "Ann Lee met Omar Haddad, the premier. The premier resigned.",
        {"Ann Lee": ["the premier"]},
        {"the premier", "The premier"},
    ),
    ("no name", "Ann Lee ran. Then the old fox won.", {"Ann Lee": ["the old fox"]}, {"the old fox"}),
    ("a name that stands in no text", "Zappo fell.", {"Zacharias Possel": ["Zappo"]}, {"Zappo"}),
    ("what follows the name by itself", "Ann Lee met Bo. Lee sang.", {"Ann Lee": ["Bo"]}, {"Bo", "Lee"}),
    ("a month in small letters is no name", "Ann Lee left. It may rain.", {"Ann Lee": ["May"]}, set()),
    ("a part of a longer name", "Ann Lee gave money to Lee University.", {"Ann Lee": ["Lee"]}, set()),
    ("a longer description", "Ann Lee met the mayor of Lima.", {"Ann Lee": ["the mayor"]}, set()),
    ("a name that the text lacks", "Ann Lee left.", {"Ann Lee": ["Bo"], "Cy": ["Di"]}, set()),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "aliases", "others"), [row[1:] for row in ALIASES], ids=[row[0] for row in ALIASES]
)
def test_aliases_are_one(parse: Parse, text: str, aliases: dict[str, list[str]], others: set[str]) -> None:
    assert names(parse, text, aliases=aliases)[next(iter(aliases))] == others


def test_an_alias_leaves_the_one_to_whom_it_was_given(parse: Parse) -> None:
    text = "Ann Lee met Omar Haddad, the premier. The premier resigned."

    assert names(parse, text, aliases={"Ann Lee": ["the premier"]})["Omar Haddad"] == set()


APART = [
    ("spellings", "Mohamed Amiri met Mohammed Amiri.", "Mohamed Amiri", "Mohammed Amiri"),
    ("initials", "Acme Bolt Corp. sued ABC Corp.", "Acme Bolt Corp.", "ABC Corp."),
    ("acronym", "The Bank of Peru spoke. BOP fell.", "Bank of Peru", "BOP"),
    ("office", "Ann Lee is the mayor of Lima. The mayor left.", "Ann Lee", "The mayor"),
    ("country and people", "Peru voted. A Peruvian envoy left.", "Peru", "Peruvian"),
]


@pytest.mark.parametrize(("text", "one", "other"), [row[1:] for row in APART], ids=[row[0] for row in APART])
def test_names_that_are_never_one_stay_two(parse: Parse, text: str, one: str, other: str) -> None:
    found = names(parse, text, never_merge=[(one, other)])

    assert not any({one, other} <= {name, *others} for name, others in found.items())


def test_a_bare_surname_goes_to_the_one_before_it(parse: Parse) -> None:
    text = "Mohamed Amiri left. Amiri sang. Mohammed Amiri came. Amiri laughed."
    document = parse(text)
    known = corrections_of(never_merge=[("Mohamed Amiri", "Mohammed Amiri")])

    found = find_entities(document, mentions_of(document), known)

    assert [len(entity.mentions) for entity in found] == [2, 2]
    assert "kept apart from 'Mohammed Amiri', as the caller says" in found[0].evidence


def test_each_correction_is_evidence(parse: Parse) -> None:
    document = parse("Ann Lee left. Lady Nightshade sang.")
    known = corrections_of(aliases={"Ann Lee": ["Lady Nightshade"]})

    (found,) = find_entities(document, mentions_of(document), known)

    assert found.evidence == ("'Lady Nightshade' is 'Ann Lee', as the caller says",)
