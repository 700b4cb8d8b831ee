"""Titles and forms of names, read once from the files in `words/`."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib import resources
from typing import Any

import attrs


@attrs.frozen(kw_only=True)
class NameWords:
    """Titles as word sequences with the form they are known by, and what names are made of."""

    titles: Mapping[tuple[str, ...], str]
    title_ends: frozenset[str]
    sole_titles: frozenset[str]
    lifelong_titles: frozenset[str]
    portfolio_titles: frozenset[str]
    gender_of_title: Mapping[str, str]
    honorifics: Mapping[str, str | None]
    gender_of_noun: Mapping[str, str]
    kin: frozenset[str]
    particles: frozenset[str]
    optional_particles: frozenset[str]
    suffixes: frozenset[str]
    former: frozenset[str]
    organisation_endings: frozenset[str]
    skipped_in_acronyms: frozenset[str]
    companies: frozenset[str]
    public: frozenset[str]
    nicknames: Mapping[str, frozenset[str]]
    gender_of_given: Mapping[str, str]
    heads: Mapping[str, frozenset[str]]


def _data(name: str) -> dict[str, Any]:
    text = resources.files(__package__).joinpath("words", f"{name}.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


@cache
def name_words() -> NameWords:
    """Titles and the parts of names, in English.

    >>> name_words().titles["pm",]
    'prime minister'
    """
    data = _data("en")
    titles = {
        tuple(form.replace("-", " ").split()): row["forms"][0]
        for row in data["title"]
        for form in row["forms"]
    }
    short = {name: {name, *shorts} for name, shorts in data["nicknames"].items()}
    variants: dict[str, set[str]] = {}
    for full, forms in short.items():
        for form in forms:
            variants.setdefault(form, set()).add(full)
    genders = data["honorifics"]
    return NameWords(
        titles=titles,
        title_ends=frozenset(form[-1] for form in titles),
        sole_titles=frozenset(row["forms"][0] for row in data["title"] if row.get("sole")),
        lifelong_titles=frozenset(row["forms"][0] for row in data["title"] if row.get("lifelong")),
        portfolio_titles=frozenset(row["forms"][0] for row in data["title"] if row.get("portfolio")),
        gender_of_title={row["forms"][0]: row["gender"] for row in data["title"] if "gender" in row},
        honorifics={
            word: None if kind == "any" else kind for kind, words in genders.items() for word in words
        },
        gender_of_noun={noun: gender for gender, nouns in data["gender"].items() for noun in nouns},
        kin=frozenset(data["names"]["kin"]),
        particles=frozenset(data["names"]["particles"]),
        optional_particles=frozenset(data["names"]["optional"]),
        suffixes=frozenset(data["names"]["suffixes"]),
        former=frozenset(data["names"]["former"]),
        organisation_endings=frozenset(data["organisations"]["endings"]),
        skipped_in_acronyms=frozenset(data["organisations"]["skipped"]),
        companies=frozenset(data["organisations"]["companies"]),
        public=frozenset(data["organisations"]["public"]),
        gender_of_given={name: kind for kind, names in data["given"].items() for name in names},
        heads={name: frozenset(titles) for name, titles in data["heads"].items()},
        nicknames={form: frozenset(fulls) for form, fulls in variants.items()},
    )
