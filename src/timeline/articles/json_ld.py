"""Articles that a page describes in JSON-LD by schema.org."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from importlib import resources
from typing import Any

DEEPEST = 20
"""Nesting beyond this is no description of an article."""


def articles_in(tree: Any) -> Iterator[dict[str, Any]]:
    """Yield each article of the page's JSON-LD, in its order; what is no JSON is passed over."""
    for script in tree.iterfind(".//script[@type='application/ld+json']"):
        try:
            found = json.loads(script.text_content(), strict=False)
        except (ValueError, RecursionError):
            continue
        yield from _articles(found, DEEPEST)


def _articles(found: Any, depth: int) -> Iterator[dict[str, Any]]:
    if depth == 0:
        return
    if isinstance(found, list):
        for part in found:
            yield from _articles(part, depth - 1)
    elif isinstance(found, dict):
        kinds = found.get("@type")
        if not article_types().isdisjoint(kinds if isinstance(kinds, list) else [str(kinds)]):
            yield found
        for key in ("@graph", "mainEntity", "mainEntityOfPage"):
            yield from _articles(found.get(key), depth - 1)


@cache
def settings() -> dict[str, Any]:
    """The names by which pages tell their day of publication, from `html_date.toml`."""
    import tomllib

    return tomllib.loads(resources.files(__package__).joinpath("html_date.toml").read_text(encoding="utf-8"))


@cache
def article_types() -> frozenset[str]:
    """The types of schema.org that are articles."""
    return frozenset(settings()["json_ld"]["types"])
