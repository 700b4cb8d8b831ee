"""Words that labels drop, keep or shorten, loaded once."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib import resources
from typing import Any

import attrs


@attrs.frozen(kw_only=True)
class Words:
    """The lists of `words.toml`, all in lower case; `short` maps a name as written to its short form."""

    articles: frozenset[str]
    owners: frozenset[str]
    empty: frozenset[str]
    beside: frozenset[str]
    particles: frozenset[str]
    amounts: frozenset[str]
    many: frozenset[str]
    pointing: frozenset[str]
    speakers: frozenset[str]
    negative: frozenset[str]
    outlook: frozenset[str]
    idle: frozenset[str]
    predicative: frozenset[str]
    object: Mapping[str, str]
    short: Mapping[str, str]
    present: Mapping[str, str]
    participle: Mapping[str, str]


@cache
def words() -> Words:
    """Load `words.toml`."""
    text = resources.files("timeline.records.labels").joinpath("words.toml").read_text("utf-8")
    data = tomllib.loads(text)
    fields: dict[str, Any] = {key: frozenset(v) if isinstance(v, list) else v for key, v in data.items()}
    return Words(**fields)
