"""brat standoff read back: an annotation and its text as a timeline."""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from itertools import pairwise
from os import PathLike
from pathlib import Path

from timeline.back.markup import timeline_of
from timeline.back.source import content_of
from timeline.errors import TimelineError
from timeline.out.formats.brat import NOTES
from timeline.out.formats.markup import Mark, Markup, Relation
from timeline.result import Timeline

_HINT = "give the .ann file as brat wrote it"


def from_brat(
    source: str | PathLike[str], text: str | None = None, *, dct: str | date | None = None
) -> Timeline:
    r"""Read a brat annotation: the path of an `.ann` with its `.txt` beside it, or its content and `text`.

    Spans, attributes, values (the notes of times), roles and relations are as they were corrected; dates
    follow from them, counted from `dct` where it is given. To have everything else read anew as well, give
    the corrected spans to `extract(text, mentions=...)`.

    Raises TimelineError for a line that is no standoff and for words that are not in the text.

    >>> tl = from_brat("T1\tOCCURRENCE 3 7\tfell\nE1\tOCCURRENCE:T1\nA1\tRealis E1 NEGATED\n", "It fell.")
    >>> [(event.label, event.realis.value) for event in tl.events]
    [('fell', 'NEGATED')]
    """
    is_content = text is not None and isinstance(source, str) and ("\t" in source or not source)
    content = str(source) if is_content else content_of(source, "")
    if text is None:
        text = content_of(Path(source).with_suffix(".txt"), "")
    return timeline_of(text, _markup(content, text), dct)


def _markup(content: str, text: str) -> Markup:
    """Read the lines, each by the letter of its id."""
    spans: dict[str, tuple[str, int, int]] = {}
    triggers: dict[str, str] = {}
    values: dict[str, dict[str, str]] = {}
    relations: list[Relation] = []
    for line in (line.rstrip("\r") for line in content.split("\n")):
        id_, _, rest = line.partition("\t")
        if not line.strip():
            continue
        if id_.startswith("T"):
            spans[id_] = _span(rest, line, text)
        elif id_.startswith("E"):
            trigger, *roles = _pairs(rest, line)
            triggers[id_] = trigger[1]
            relations += [Relation(re.sub(r"\d+$", "", name), id_, target) for name, target in roles]
        elif id_.startswith("R"):
            label, *_ = rest.split(" ", 1)
            (_, source), (_, target) = _pairs(rest[len(label) + 1 :], line)[:2]
            relations.append(Relation(label, source, target))
        elif id_ == "*":
            label, *same = rest.split()
            relations += [Relation(label, one, other) for one, other in pairwise(same)]
        elif id_[:1] in {"A", "M"}:
            name, target, *value = rest.split()
            values.setdefault(target, {})[name.lower()] = value[0] if value else "true"
        elif id_.startswith("#"):
            _note(rest, values)
        else:
            raise TimelineError(f"{line!r} is no line of standoff", hint=_HINT)
    return Markup(tuple(_marks(spans, triggers, values)), tuple(relations))


def _span(rest: str, line: str, text: str) -> tuple[str, int, int]:
    """Read label and place of a span; of one in pieces, from the first to the last."""
    match = _place().fullmatch(rest.partition("\t")[0])
    if match is None:
        raise TimelineError(f"{line!r} has no span", hint=_HINT)
    offsets = [int(number) for number in re.findall(r"\d+", match[2])]
    start, end = offsets[0], offsets[-1]
    words = rest.partition("\t")[2]
    if not 0 <= start <= end <= len(text) or "".join(words.split()) != "".join(text[start:end].split()):
        raise TimelineError(
            f"the words of {line!r} are not there in the text", hint="give the text that was annotated"
        )
    return match[1], start, end


@cache
def _place() -> re.Pattern[str]:
    return re.compile(r"(\S+) (\d+ \d+(?:;\d+ \d+)*)")


def _pairs(words: str, line: str) -> list[tuple[str, str]]:
    """Read `name:id` pairs."""
    pairs = [word.rpartition(":") for word in words.split()]
    if not pairs or any(not colon for _, colon, _ in pairs):
        raise TimelineError(f"{line!r} names no ends", hint=_HINT)
    return [(name, id_) for name, _, id_ in pairs]


def _note(rest: str, values: dict[str, dict[str, str]]) -> None:
    head, _, words = rest.partition("\t")
    target = head.split()[-1] if head.split() else ""
    values.setdefault(target, {}).update(zip(NOTES, words.split(), strict=False))


def _marks(
    spans: dict[str, tuple[str, int, int]], triggers: dict[str, str], values: dict[str, dict[str, str]]
) -> list[Mark]:
    """Return times and names by their span, events by their E: brat attaches what it says to that."""
    taken = set(triggers.values())
    ids = {id_: id_ for id_ in spans if id_ not in taken} | triggers
    marks = []
    for id_, span in ids.items():
        if span not in spans:
            raise TimelineError(f"{id_} has the span {span}, which is not there", hint=_HINT)
        label, start, end = spans[span]
        told = {**values.get(span, {}), **values.get(id_, {})}
        marks.append(Mark(id=id_, label=label, start=start, end=end, values=told))
    return marks
