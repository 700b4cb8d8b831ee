"""brat standoff: the annotation beside the text, to correct by hand and read back."""

from __future__ import annotations

import re
from collections.abc import Iterator

from timeline.display.markup import clean
from timeline.events.mention import EventClass, Role
from timeline.out.formats.format import Format, Writable
from timeline.out.formats.markup import Mark, Markup, Relation, markup_of

ATTRIBUTES = ("realis", "tense", "aspect", "polarity", "modality")
NOTES = ("value", "mod")
_CLASSES = frozenset(EventClass)
_ROLES = frozenset(Role)
_LINE = re.compile("[^\n\r\t\x85\u2028\u2029]+")
"""What stands between all that some reader takes for the end of a line or field."""


def to_brat(timeline: Writable) -> str:
    """Return the standoff annotation: spans (T), events with arguments (E), relations, attributes, notes.

    The notes (#) hold the values of times. The text, which brat reads beside it, is `.txt`.
    """
    markup = markup_of(timeline)
    spans = {mark.id: f"T{number}" for number, mark in enumerate(markup.marks, start=1)}
    events = [mark for mark in markup.marks if mark.label in _CLASSES]
    ids = spans | {mark.id: f"E{number}" for number, mark in enumerate(events, start=1)}
    lines = [_span(mark, spans[mark.id], timeline.text) for mark in markup.marks]
    lines += [_event(mark, ids, spans, markup) for mark in events]
    others = [r for r in markup.relations if r.label not in _ROLES]
    lines += [
        f"R{n}\t{r.label} Arg1:{ids[r.source]} Arg2:{ids[r.target]}" for n, r in enumerate(others, start=1)
    ]
    lines += [f"A{n}\t{line}" for n, line in enumerate(_attributes(events, ids), start=1)]
    lines += [f"#{n}\t{line}" for n, line in enumerate(_notes(markup.marks, ids), start=1)]
    return "".join(f"{line}\n" for line in lines)


def text_of(timeline: Writable) -> str:
    """Return the text that goes beside the annotation, each character in its place."""
    return clean(timeline.text)


def _span(mark: Mark, id_: str, text: str) -> str:
    """Write a span; one over several lines is written as its pieces, as brat asks."""
    words = clean(text[mark.start : mark.end])
    pieces = [(mark.start + m.start(), mark.start + m.end(), m[0]) for m in _LINE.finditer(words)]
    pieces = pieces or [(mark.start, mark.end, " " * (mark.end - mark.start))]  # nothing but line ends
    places = ";".join(f"{start} {end}" for start, end, _ in pieces)
    return f"{id_}\t{mark.label} {places}\t{' '.join(piece for *_, piece in pieces)}"


def _event(mark: Mark, ids: dict[str, str], spans: dict[str, str], markup: Markup) -> str:
    roles = [r for r in markup.relations if r.source == mark.id and r.label in _ROLES]
    arguments = "".join(f" {name}:{ids[relation.target]}" for name, relation in _numbered(roles))
    return f"{ids[mark.id]}\t{mark.label}:{spans[mark.id]}{arguments}"


def _numbered(roles: list[Relation]) -> Iterator[tuple[str, Relation]]:
    """Number a role that comes more than once: AGENT, AGENT2."""
    counts: dict[str, int] = {}
    for relation in roles:
        counts[relation.label] = counts.get(relation.label, 0) + 1
        number = counts[relation.label]
        yield (relation.label if number == 1 else f"{relation.label}{number}"), relation


def _attributes(events: list[Mark], ids: dict[str, str]) -> Iterator[str]:
    for mark in events:
        for name in ATTRIBUTES:
            if name in mark.values:
                yield f"{name.capitalize()} {ids[mark.id]} {'_'.join(clean(mark.values[name]).split())}"


def _notes(marks: tuple[Mark, ...], ids: dict[str, str]) -> Iterator[str]:
    for mark in marks:
        told = [mark.values[name] for name in NOTES if name in mark.values]
        if told:
            yield f"AnnotatorNotes {ids[mark.id]}\t{' '.join(told)}"


FORMAT = Format(
    name="brat",
    suffixes=(".ann",),
    writes=(
        "times, events, names and relations as brat standoff, with the text beside as `.txt`; reads "
        "back (`timeline.from_brat`)"
    ),
    limits=(
        "Counts and sources have no place. Links to the day of publication and guesses of order are "
        "left out: they are made anew when the corrected spans are read again."
    ),
    write=to_brat,
    beside={".txt": text_of},
)
