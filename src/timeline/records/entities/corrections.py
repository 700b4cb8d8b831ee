"""What the caller knows better about who is who: other names of one, and names that are never one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import combinations
from typing import Any

import attrs

from timeline.errors import TimelineError
from timeline.records.entities.name_extent import without_article
from timeline.records.entities.surface import key_of

_ALIASES = 'give each name a list of its other names: {"Maria Lopez": ["Lopes", "the mayor"]}'
_PAIRS = 'give pairs of names: [("John Smith", "Jane Smith")]'


@attrs.frozen
class Corrections:
    """Names by the way they are compared (`key_of`): the name that each stands for, and pairs kept apart.

    `proper` are those written with a capital, which the text has to have too. Names that the text does not
    have do nothing, so that one set serves many documents.
    """

    name_of: Mapping[str, str] = attrs.field(factory=dict)
    proper: frozenset[str] = frozenset()
    apart: frozenset[frozenset[str]] = frozenset()

    def are_apart(self, one: str, other: str) -> bool:
        """Whether two names, as `named` gives them, must not be one entity's."""
        return frozenset({one, other}) in self.apart

    def named(self, form: str) -> str:
        """What a form stands for, as it is compared; itself where nobody said otherwise."""
        key = key_of(form)
        return key_of(self.name_of[key]) if key in self.name_of else key


NO_CORRECTIONS = Corrections()


def corrections_of(aliases: Any = None, never_merge: Any = None) -> Corrections:
    """Check and keep what the caller gave as `aliases` and `never_merge`.

    Raises TimelineError where a part has the wrong shape, an alias is given to two names, or two names are
    said to be one and never one.

    >>> corrections_of({"Maria Lopez": ["the mayor"]}).named("The Mayor")
    'maria lopez'
    """
    told = _names(aliases) if aliases is not None else NO_CORRECTIONS
    apart = frozenset(_pairs(never_merge, told)) if never_merge is not None else frozenset()
    return attrs.evolve(told, apart=apart)


def _names(aliases: Any) -> Corrections:
    if not isinstance(aliases, Mapping):
        raise TimelineError(f"aliases is a {type(aliases).__name__}, not a mapping", hint=_ALIASES)
    found: dict[str, str] = {}
    proper = set[str]()
    for name, others in aliases.items():
        full = _name(name, "aliases", _ALIASES)
        if isinstance(others, str) or not isinstance(others, Iterable):
            raise TimelineError(f"aliases[{name!r}] is {others!r}, not a list of names", hint=_ALIASES)
        for form in (full, *(_name(other, f"aliases[{name!r}]", _ALIASES) for other in others)):
            owner = found.setdefault(key_of(form), full)
            if key_of(owner) != key_of(full):
                raise TimelineError(
                    f"aliases gives {form!r} to {owner!r} and to {full!r}", hint="give it to one of them"
                )
            if without_article(form)[:1].isupper():
                proper.add(key_of(form))
    return Corrections(found, frozenset(proper))


def _pairs(never_merge: Any, told: Corrections) -> Iterable[frozenset[str]]:
    if isinstance(never_merge, str) or not isinstance(never_merge, Iterable):
        raise TimelineError(f"never_merge is {never_merge!r}, not a list", hint=_PAIRS)
    for k, group in enumerate(never_merge):
        where = f"never_merge[{k}]"
        if isinstance(group, str) or not isinstance(group, Iterable):
            raise TimelineError(f"{where} is {group!r}, not a pair of names", hint=_PAIRS)
        names = [_name(name, where, _PAIRS) for name in group]
        if len(names) < 2:
            raise TimelineError(f"{where} has {len(names)} name(s)", hint=_PAIRS)
        for one, other in combinations(names, 2):
            if told.named(one) == told.named(other):
                why = "are the same name" if key_of(one) == key_of(other) else "are one by aliases"
                raise TimelineError(f"{where}: {one!r} and {other!r} {why}", hint="leave one of both out")
            yield frozenset({told.named(one), told.named(other)})


def _name(given: Any, where: str, hint: str) -> str:
    if not isinstance(given, str) or not key_of(given):
        raise TimelineError(f"{where} has {given!r}, which is no name", hint=hint)
    return " ".join(given.split())
