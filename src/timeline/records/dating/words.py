"""Words from whose meaning a date follows, loaded once."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib import resources

import attrs


@attrs.frozen(kw_only=True)
class Words:
    """Verbs by which an office begins, and words of dying by whom they make die."""

    inception: frozenset[str]
    done_to: frozenset[str]
    nouns: frozenset[str]
    done_by: frozenset[str]


@cache
def words() -> Words:
    """Load `words.toml`."""
    text = resources.files("timeline.records.dating").joinpath("words.toml").read_text("utf-8")
    data = tomllib.loads(text)
    death = data["death"]
    return Words(
        inception=frozenset(data["inception"]["verbs"]),
        done_to=frozenset(death["done_to"]),
        nouns=frozenset(death["nouns"]),
        done_by=frozenset(death["done_by"]),
    )
