"""The countries of the world with their demonyms, read once from `words/countries.toml`."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib import resources

import attrs


@attrs.frozen(kw_only=True)
class Countries:
    """Lower-case names and demonyms, each with the name of the country as an entity gets it."""

    names: Mapping[str, str]
    demonyms: Mapping[str, str]
    official: frozenset[str]


@cache
def countries() -> Countries:
    """The countries of the world.

    >>> countries().demonyms["french"], countries().names["u.k."]
    ('France', 'United Kingdom')
    """
    source = resources.files(__package__).joinpath("words", "countries.toml")
    data = tomllib.loads(source.read_text(encoding="utf-8"))
    names = {country.lower(): country for country in data["demonyms"]}
    names |= {alias.lower(): country for country, aliases in data["aliases"].items() for alias in aliases}
    demonyms = {word.lower(): country for country, words in data["demonyms"].items() for word in words}
    return Countries(names=names, demonyms=demonyms, official=frozenset(data["official"]["forms"]))
