"""Second step: which names of people are one person's."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from timeline.records.entities.lexicon import name_words
from timeline.records.entities.person_name import (
    PersonName,
    gender_of_name,
    is_initial,
    is_spelling_variant,
    parse_person_name,
    same_person,
)
from timeline.records.entities.use import Cluster, NameUse, Office
from timeline.records.entity import EntityType

_FAR_MORE = 2  # times as many uses of full names


def group_full_names(names: Iterable[PersonName]) -> list[tuple[PersonName, ...]]:
    """Full names that can be one person's, put together; the result does not depend on their order.

    A name joins a group only if it can be one with every name in it, and only if no second group would
    take it as well.

    >>> names = [parse_person_name(n) for n in ("Mohamed Amiri", "Mohammed Amiri", "Karim Amiri")]
    >>> [[" ".join(n.given) for n in group] for group in group_full_names(names)]
    [['karim'], ['mohamed', 'mohammed']]
    """
    groups: list[list[PersonName]] = []
    ordered = sorted(set(names), key=lambda name: (any(map(is_initial, name.given)), -len(name.given), name))
    for name in ordered:
        fitting = [group for group in groups if all(same_person(name, other) for other in group)]
        exact = [group for group in fitting if any(name.given[:1] == other.given[:1] for other in group)]
        if len(fitting) == 1 or len(exact) == 1:
            (exact[0] if len(exact) == 1 else fitting[0]).append(name)
        else:
            groups.append([name])
    return sorted(tuple(sorted(group)) for group in groups)


def merge_people(uses: Sequence[NameUse]) -> list[Cluster]:
    """One cluster for each person, from the uses of names typed PERSON."""
    parsed = [(use, parse_person_name(use.text)) for use in uses]
    groups = group_full_names(name for _, name in parsed if name.given)
    home = {name: k for k, group in enumerate(groups) for name in group}
    members: list[list[NameUse]] = [[] for _ in groups]
    for use, name in parsed:
        if name in home:
            members[home[name]].append(use)
    for use, name in parsed:
        if name not in home and _lifelong(use) is not None:
            _place(
                use,
                [k for k in _options(name, groups, members) if _shares_title(use, members[k])],
                members,
                groups,
            )
    # A bare name is weighed against those named so far, and not against other bare names.
    titled, named = list(groups), [list(found) for found in members]
    for use, name in parsed:
        if name not in home and _lifelong(use) is None:
            options = [k for k in _options(name, titled, named) if _fits_gender(use, members[k])]
            _place(use, options, members, groups)
    return [_cluster(found) for found in members if found]


def _place(
    use: NameUse,
    options: Sequence[int],
    members: list[list[NameUse]],
    groups: list[tuple[PersonName, ...]],
) -> None:
    """Give a bare name to the person whom it means, or to a new one of that name."""
    if options:
        members[_nearest(use, options, members)].append(use)
        return
    name = parse_person_name(use.text)
    same = [
        k
        for k, group in enumerate(groups)
        if group == (name,) and _lifelong(use) == _lifelong(members[k][0]) and _fits_gender(use, members[k])
    ]
    if same:
        members[same[0]].append(use)
    else:
        groups.append((name,))
        members.append([use])


def _lifelong(use: NameUse) -> str | None:
    """The title of which one is called all one's life ("King X"), so that it tells people apart."""
    return use.office.title if use.office and use.office.title in name_words().lifelong_titles else None


def _shares_title(use: NameUse, members: Sequence[NameUse]) -> bool:
    return any(_lifelong(member) == _lifelong(use) for member in members)


def _fits_gender(use: NameUse, members: Sequence[NameUse]) -> bool:
    return use.gender is None or all(member.gender in {None, use.gender} for member in members)


def _options(
    name: PersonName, groups: Sequence[tuple[PersonName, ...]], members: Sequence[Sequence[NameUse]]
) -> list[int]:
    """The people that a bare name can mean: by surname, by a variant of it, or by given name alone."""
    for fits in (_by_surname, _by_variant, _by_given):
        found = [k for k, group in enumerate(groups) if any(fits(name, full) for full in group)]
        if fits is not _by_surname and len(found) > 1:
            found = _most_told_of(found, members)
        if found:
            return found
    return []


def _most_told_of(options: Sequence[int], members: Sequence[Sequence[NameUse]]) -> list[int]:
    """The one of several people of whom the text tells far more than of the others, if there is one."""
    first, second, *_ = sorted(options, key=lambda k: (-len(members[k]), k))
    return [first] if len(members[first]) >= _FAR_MORE * len(members[second]) else []


def _by_surname(name: PersonName, full: PersonName) -> bool:
    return name.surname == full.surname or name.surname == full.surname.split()[-1]


def _by_variant(name: PersonName, full: PersonName) -> bool:
    return bool(full.given) and len(name.surname) > 4 and is_spelling_variant(name.surname, full.surname)


def _by_given(name: PersonName, full: PersonName) -> bool:
    return bool(full.given) and name.surname == full.given[0]


def _nearest(use: NameUse, options: Sequence[int], members: Sequence[Sequence[NameUse]]) -> int:
    """Of several people with one surname, the one named last before; else the first one after.

    A relative of another ("his wife, Ann Lee") goes by the full name.
    """
    options = [k for k in options if not any(member.kin for member in members[k])] or options
    named = [(member.start, k) for k in options for member in members[k]]
    before = [place for place in named if place[0] < use.start]
    return max(before)[1] if before else min(named)[1]


def _cluster(uses: Sequence[NameUse]) -> Cluster:
    uses = sorted(uses, key=lambda use: use.start)
    name = _fullest(uses)
    forms = tuple(dict.fromkeys(use.text for use in uses))
    offices: tuple[Office, ...] = tuple(dict.fromkeys(use.office for use in uses if use.office is not None))
    return Cluster(
        type=EntityType.PERSON,
        name=name,
        spans=tuple(use.span for use in uses),
        forms=forms,
        offices=offices,
        gender=next((use.gender for use in uses if use.gender is not None), gender_of_name(name)),
        evidence=tuple(_why(form, name) for form in forms if form != name),
    )


def _fullest(uses: Sequence[NameUse]) -> str:
    """The form with most parts; of those the one first in the text."""
    return max(
        uses, key=lambda use: (len(use.text.replace("-", " ").split()), not use.text.isupper(), -use.start)
    ).text


def _why(form: str, name: str) -> str:
    short, full = parse_person_name(form), parse_person_name(name)
    if short == full:
        return f"{form!r} is {name!r} in another form"
    if short.surname == full.surname:
        return (
            f"{form!r} has the surname of {name!r}"
            if not short.given
            else f"{form!r} and {name!r}: given names agree"
        )
    if not short.given and short.surname == (full.given or ("",))[0]:
        return f"{form!r} is the given name of {name!r}"
    return f"{form!r} is a spelling of {name!r}"
