"""Words from whose meaning a date follows, loaded once."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib import resources

import attrs


@attrs.frozen(kw_only=True)
class Words:
    """Verbs by which an office begins, words of dying by whom they make die, others by extent or time."""

    inception: frozenset[str]
    done_to: frozenset[str]
    nouns: frozenset[str]
    done_by: frozenset[str]
    telling: frozenset[str]
    saying: frozenset[str]
    before: frozenset[str]
    placing: frozenset[str]
    at_once: frozenset[str]
    lasting_nouns: frozenset[str]
    lasting_verbs: frozenset[str]
    momentary_verbs: frozenset[str]
    judged: frozenset[str]
    thought_of: frozenset[str]
    conditions: frozenset[str]
    perhaps: frozenset[str]
    sides: dict[str, str]
    units: dict[str, str]


@cache
def words() -> Words:
    """Load `words.toml`."""
    text = resources.files("timeline.records.dating").joinpath("words.toml").read_text("utf-8")
    data = tomllib.loads(text)
    death, lasting = data["death"], data["lasting"]
    return Words(
        inception=frozenset(data["inception"]["verbs"]),
        done_to=frozenset(death["done_to"]),
        nouns=frozenset(death["nouns"]),
        done_by=frozenset(death["done_by"]),
        telling=frozenset(data["telling"]["verbs"]),
        saying=frozenset(data["saying"]["verbs"]),
        before=frozenset(data["before"]["adverbs"]),
        placing=frozenset(data["placing"]["words"]),
        at_once=frozenset(data["at_once"]["verbs"]),
        lasting_nouns=frozenset(lasting["nouns"]),
        lasting_verbs=frozenset(lasting["verbs"]),
        momentary_verbs=frozenset(data["momentary"]["verbs"]),
        judged=frozenset(data["judged"]["verbs"]),
        thought_of=frozenset(data["thought_of"]["verbs"]),
        conditions=frozenset(data["conditions"]["words"]),
        perhaps=frozenset(data["perhaps"]["words"]),
        sides=data["from_event"]["sides"],
        units=data["from_event"]["units"],
    )
