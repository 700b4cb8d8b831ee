"""Third step: which names of organisations, places and things are one's."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from timeline.records.entities.lexicon import name_words
from timeline.records.entities.place_name import country_of, country_of_demonym
from timeline.records.entities.use import Cluster, NameUse
from timeline.records.entity import EntityType
from timeline.text.document import Document


def merge_bodies(document: Document, uses: Sequence[NameUse]) -> list[Cluster]:
    """One cluster for each organisation, place, group or thing, from the uses that are no people's."""
    keys = sorted({identity(use) for use in uses})
    home = {key: key for key in keys}
    notes: dict[str, str] = {}
    for short, full, note in _same_organisation(document, uses):
        if home[short] == short and short != home[full]:
            home[short] = home[full]
            notes[short] = note
    members: dict[str, list[NameUse]] = {}
    for use in uses:
        key = identity(use)
        while home[key] != key:
            key = home[key]
        members.setdefault(key, []).append(use)
    return [_cluster(found, notes) for found in members.values()]


def identity(use: NameUse) -> str:
    """What makes two uses one without more evidence: the country, or the letters of the name."""
    country = country_of(use.text) or country_of_demonym(use.text) if use.type is EntityType.PLACE else None
    return country.lower() if country else use.key


def _same_organisation(document: Document, uses: Sequence[NameUse]) -> list[tuple[str, str, str]]:
    """Pairs (short, full, why) of the names of one organisation."""
    names = {use.key: use for use in uses if use.type is EntityType.ORG}
    first_use = {use.key: use.start for use in reversed(uses)}
    pairs = list(_in_brackets(document, uses))
    for short, use in sorted(names.items()):
        for full in sorted(names):
            if short == full:
                continue
            if use.text.isupper() and len(short) > 1 and short.replace(".", "") in _acronyms(full):
                pairs.append((short, full, f"{use.text!r} has the initials of {names[full].text!r}"))
            elif _only_adds_ending(short, full):
                pairs.append((short, full, f"{use.text!r} is {names[full].text!r} without its ending"))
        longer = [full for full in sorted(names) if full.startswith(short + " ")]
        if len({_without_ending(full) for full in longer}) == 1 and first_use[longer[0]] < first_use[short]:
            pairs.append((short, longer[0], f"{use.text!r} is short for {names[longer[0]].text!r}"))
    return pairs


def _in_brackets(document: Document, uses: Sequence[NameUse]) -> list[tuple[str, str, str]]:
    """An abbreviation that the text puts in brackets after a name: "World Health Organization (WHO)"."""
    pairs = []
    for full, short in pairwise(uses):
        bracketed = document.text[full.end : short.start].strip() == "("
        bracketed = bracketed and document.text[short.end : short.end + 1] == ")"
        initial = short.text.isupper() and full.text[0] == short.text[0]
        if bracketed and initial and EntityType.PLACE not in {full.type, short.type}:
            note = f"the text gives {short.text!r} as short for {full.text!r}"
            pairs.append((identity(short), identity(full), note))
    return pairs


def _acronyms(full: str) -> set[str]:
    parts = full.replace("-", " ").split()
    if len(parts) < 2 or "." in full:
        return set()
    content = [part for part in parts if part not in name_words().skipped_in_acronyms]
    return {"".join(part[0] for part in parts), "".join(part[0] for part in content)}


def _only_adds_ending(short: str, full: str) -> bool:
    return full.startswith(short + " ") and _without_ending(full) == _without_ending(short)


def _without_ending(name: str) -> str:
    """A name without "Inc.", "Corp." and the like: names that differ in these alone are one."""
    parts = name.split()
    while len(parts) > 1 and parts[-1].strip(",") in name_words().organisation_endings:
        parts.pop()
    return " ".join(parts).rstrip(",")


def _cluster(uses: Sequence[NameUse], notes: dict[str, str]) -> Cluster:
    country = country_of(uses[0].text) or country_of_demonym(uses[0].text)
    forms = tuple(dict.fromkeys(use.text for use in uses))
    is_country = uses[0].type is EntityType.PLACE and country is not None
    evidence = [note for key, note in sorted(notes.items()) if any(use.key == key for use in uses)]
    if is_country:
        evidence += [f"{form!r} is a name or demonym of {country}" for form in forms if form != country]
    longest = max(forms, key=lambda form: (len(form.split()), not form.isupper(), -forms.index(form)))
    return Cluster(
        type=uses[0].type,
        name=country if is_country and country else longest,
        spans=tuple(use.span for use in uses),
        forms=forms,
        evidence=tuple(evidence),
    )
