"""Sixth step: the clusters made to agree with what the caller knows better."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

import attrs

from timeline.records.entities.corrections import Corrections
from timeline.records.entities.name_extent import in_furniture
from timeline.records.entities.surface import key_of
from timeline.records.entities.use import Cluster
from timeline.records.entity import EntityType
from timeline.text.document import Document, Span


def corrected(document: Document, clusters: Sequence[Cluster], known: Corrections) -> list[Cluster]:
    """The clusters with the caller's aliases brought together and the names that are never one kept apart."""
    found = list(clusters)
    if known.name_of:
        found = _joined(document, found, known)
    if known.apart:
        found = [part for cluster in found for part in _kept_apart(document, cluster, known)]
    return found


# ------------------------------------------------------------------ aliases
def _joined(document: Document, clusters: Sequence[Cluster], known: Corrections) -> list[Cluster]:
    """Every use of a name that the caller gave, with the one whom it names.

    The rest of a cluster goes with its own name: "the premier" that was taken for somebody else is moved
    alone, and a cluster called by an alias is moved whole.
    """
    members: dict[str, list[Cluster]] = {}
    others: list[Cluster] = []
    for cluster in clusters:
        for owner, part in _by_owner(document, cluster, known).items():
            if owner is None:
                others.append(part)
            else:
                members.setdefault(owner, []).append(part)
    for owner, span in _unseen(document, [c for parts in members.values() for c in parts], others, known):
        form = document.text[span.start : span.end]
        members.setdefault(owner, []).append(
            Cluster(type=EntityType.OTHER, name=owner, spans=(span,), forms=(form,))
        )
        left = (_without(cluster, span) for cluster in others)
        others = [cluster for cluster in left if cluster is not None]
    return [*(_one(owner, parts, known) for owner, parts in members.items()), *others]


def _by_owner(document: Document, cluster: Cluster, known: Corrections) -> Mapping[str | None, Cluster]:
    rest = known.name_of.get(key_of(cluster.name))
    spans: dict[str | None, list[Span]] = {}
    for span in cluster.spans:
        owner = known.name_of.get(key_of(document.text[span.start : span.end]), rest)
        spans.setdefault(owner, []).append(span)
    if len(spans) == 1:
        return dict.fromkeys(spans, cluster)
    return {owner: _part(document, cluster, found) for owner, found in spans.items()}


def _unseen(
    document: Document, named: Sequence[Cluster], others: Sequence[Cluster], known: Corrections
) -> Iterator[tuple[str, Span]]:
    """Where a name that the caller gave stands and nobody saw it; not as part of a longer name."""
    taken = {offset for cluster in named for span in cluster.spans for offset in range(*span)}
    longer = sorted(span for cluster in others for span in cluster.spans)
    words = sorted(known.name_of, key=lambda key: (-len(key), key))
    pattern = re.compile(
        rf"(?<!\w)(?:(?:the|an?)\s+)?(?:{'|'.join(map(_spaced, words))})(?!\w)", re.IGNORECASE
    )
    for match in pattern.finditer(document.text):
        span = Span(*match.span())
        owner = known.name_of.get(key_of(match.group()))
        if owner is None or taken.intersection(range(*span)) or in_furniture(document, span.start):
            continue
        wrong_case = match.group()[0].islower() and key_of(match.group()) in known.proper
        if not wrong_case and not _is_inside(document, span, longer):
            yield owner, span


def _spaced(key: str) -> str:
    return r"\s+".join(re.escape(word).replace("'", "['’]") for word in key.split())


def _is_inside(document: Document, span: Span, longer: Sequence[Span]) -> bool:
    """Whether the words are part of a longer name or the head of a longer description."""
    head = document.head_of(*span)
    for other in longer:
        if other.start <= span.start and span.end <= other.end and other != span:
            whole = document.head_of(*other)
            names = all(token.pos == "PROPN" for token in document.tokens_in(*other))
            if names or (whole is not None and head is not None and whole.i == head.i):
                return key_of(document.text[other.start : other.end]) != key_of(document.text[slice(*span)])
    return False


def _without(cluster: Cluster, taken: Span) -> Cluster | None:
    spans = tuple(s for s in cluster.spans if not (taken.start <= s.start and s.end <= taken.end))
    if len(spans) == len(cluster.spans):
        return cluster
    return attrs.evolve(cluster, spans=spans) if spans else None


def _one(name: str, parts: Sequence[Cluster], known: Corrections) -> Cluster:
    """One cluster of all that is called `name`, or by one of its aliases."""
    said = {key for key in known.name_of if key != key_of(name)}
    forms = tuple(dict.fromkeys(form for part in parts for form in part.forms))
    typed = sorted(parts, key=lambda part: (key_of(part.name) != key_of(name), part.type is EntityType.OTHER))
    given = [form for form in forms if key_of(form) in said]
    told = [note for part in parts for note in part.evidence if not any(repr(f) in note for f in given)]
    told += [f"{form!r} is {name!r}, as the caller says" for form in given]
    return Cluster(
        type=typed[0].type,
        name=name,
        spans=tuple(sorted(span for part in parts for span in part.spans)),
        forms=forms,
        offices=tuple(dict.fromkeys(office for part in parts for office in part.offices)),
        gender=next((part.gender for part in typed if part.gender is not None), None),
        evidence=tuple(dict.fromkeys(told)),
    )


# ------------------------------------------------------------------ never one
def _kept_apart(document: Document, cluster: Cluster, known: Corrections) -> list[Cluster]:
    """The cluster, cut where two of its names are never one."""
    keys = [known.named(document.text[span.start : span.end]) for span in cluster.spans]
    sides = [key for key in dict.fromkeys(keys) if any(key in pair for pair in known.apart)]
    sides = [key for key in sides if any(known.are_apart(key, other) for other in sides)]
    if len(sides) < 2:
        return [cluster]
    spans: dict[str, list[Span]] = {key: [] for key in sides}
    last = sides[0]
    for span, key in sorted(zip(cluster.spans, keys, strict=True)):
        last = key if key in spans else _likest(key, sides, last)
        spans[last].append(span)
    parts = [_part(document, cluster, spans[key]) for key in sides]
    return [_noted(part, parts) for part in parts]


def _likest(key: str, sides: Sequence[str], last: str) -> str:
    """The one of several names that shares most words with a form; the one before it in doubt."""
    words = set(key.split())
    shared = {side: len(words & set(side.split())) for side in sides}
    best = [side for side in sides if shared[side] == max(shared.values())]
    return last if last in best else best[0]


def _noted(part: Cluster, parts: Sequence[Cluster]) -> Cluster:
    others = ", ".join(repr(other.name) for other in parts if other is not part)
    return attrs.evolve(part, evidence=(*part.evidence, f"kept apart from {others}, as the caller says"))


def _part(document: Document, cluster: Cluster, spans: Sequence[Span]) -> Cluster:
    """The part of a cluster at some of its spans, with what is said of those alone."""
    written = [document.text[span.start : span.end] for span in spans]
    keys = set(map(key_of, written))
    forms = tuple(form for form in cluster.forms if key_of(form) in keys) or tuple(dict.fromkeys(written))
    gone = [form for form in cluster.forms if form not in forms]
    named = cluster.name if key_of(cluster.name) in keys else max(forms, key=lambda form: len(form.split()))
    return attrs.evolve(
        cluster,
        name=named,
        spans=tuple(spans),
        forms=forms,
        evidence=tuple(note for note in cluster.evidence if not any(repr(form) in note for form in gone)),
    )
