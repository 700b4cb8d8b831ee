"""TimeML 1.2.1 read into a timeline: the tags of the text, instances and links, in that order."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from os import PathLike
from xml.etree import ElementTree

import attrs

from timeline.back.assemble import assembled
from timeline.back.source import content_of
from timeline.back.timeml_links import Ends, links_of
from timeline.back.timeml_mentions import mentions_of
from timeline.back.timeml_times import reference_of, times_of
from timeline.errors import TimelineError
from timeline.result import Timeline

_APART = frozenset({"MAKEINSTANCE", "TLINK", "SLINK", "ALINK", "CLINK", "CONFIDENCE"})
_CREATED = ("CREATION_TIME", "PUBLICATION_TIME")


@attrs.frozen
class Tagged:
    """A tag of the text: its attributes and the characters that it spans."""

    tag: str
    values: dict[str, str]
    start: int
    end: int


@attrs.frozen
class Marked:
    """The text of a document without its tags, and the tags."""

    text: str
    tags: tuple[Tagged, ...]

    def of(self, tag: str) -> list[Tagged]:
        """Return the tags of this name in the order of the text."""
        return [found for found in self.tags if found.tag == tag]


def read_timeml(source: str | PathLike[str]) -> Timeline:
    """Read a TimeML document, a path or the document itself, into a `Timeline`.

    Every instance (MAKEINSTANCE) is one mention and one event: the mention keeps the number of its EVENT
    (`e12` is `m12`), the event that of its instance (`ei2008` is `e2008`). Links are kept as they are,
    IDENTITY too. The dates of events follow from the links. `to_timeml` writes the annotation back as it was;
    an EVENT without an instance gets one, and a SIGNAL that nothing refers to is not kept.

    Raises TimelineError for what is no TimeML; warns once (`LeftOutWarning`) about links that lead nowhere.

    >>> tl = read_timeml(
    ...     '<TimeML><DCT><TIMEX3 tid="t0" type="DATE" value="2019-05-04"/></DCT>'
    ...     '<TEXT>It <EVENT eid="e1" class="OCCURRENCE">fell</EVENT> on '
    ...     '<TIMEX3 tid="t1" type="DATE" value="2019-05-03">Friday</TIMEX3>.</TEXT>'
    ...     '<MAKEINSTANCE eventID="e1" eiid="ei1" tense="PAST" aspect="NONE" polarity="POS" pos="VERB"/>'
    ...     '<TLINK lid="l1" eventInstanceID="ei1" relatedToTime="t1" relType="IS_INCLUDED"/></TimeML>'
    ... )
    >>> tl.text, tl.when("e1").edtf
    ('It fell on Friday.', '2019-05-03')
    """
    root = _root(content_of(source, "<"))
    body = root.find("TEXT")
    marked = _marked(root if body is None else body)
    created = root.find("DCT/TIMEX3")
    creation = _inline_creation(marked) if created is None else _values(created)
    reference = reference_of(creation)
    times, tids = times_of(marked.of("TIMEX3"), marked.text, {creation.get("tid", "t0"): reference.id})
    signals = {found.values.get("sid", ""): found for found in marked.of("SIGNAL")}
    instances = [_values(found) for found in root.iter("MAKEINSTANCE")]
    mentions, eiids = mentions_of(marked.of("EVENT"), instances, signals, marked.text)
    ends = Ends(mentions=eiids, times=tids, signals=signals)
    elements = [(found.tag, _values(found)) for found in root.iter() if found.tag in _APART]
    return assembled(marked.text, reference, times, mentions, links_of(elements, ends, marked.text))


def _root(content: str) -> ElementTree.Element:
    try:
        root = ElementTree.fromstring(content)
    except ElementTree.ParseError as error:
        raise TimelineError(f"this is not XML: {error}", hint="give a TimeML document or its path") from None
    except ValueError:  # a declaration of another encoding, which text that was decoded no longer has
        return _root(_declaration().sub("", content, count=1))
    if root.tag.rpartition("}")[2].upper() != "TIMEML":
        raise TimelineError(
            f"this is no TimeML: its root is {root.tag!r}", hint="give a document with the root TimeML"
        )
    return root


@cache
def _declaration() -> re.Pattern[str]:
    return re.compile(r"^\s*<\?xml[^>]*\?>")


def _values(element: ElementTree.Element) -> dict[str, str]:
    """Return the attributes of TimeML, without those of other namespaces."""
    return {name: value for name, value in element.attrib.items() if not name.startswith("{")}


def _marked(body: ElementTree.Element) -> Marked:
    """Take the tags out of the text."""
    parts: list[str] = []
    tags: list[Tagged] = []
    length = 0

    def add(words: str | None) -> None:
        nonlocal length
        if words:
            parts.append(words)
            length += len(words)

    def walk(element: ElementTree.Element) -> None:
        start = length
        place = len(tags)
        add(element.text)
        for child in element:
            if child.tag not in _APART and isinstance(child.tag, str):
                walk(child)
            add(child.tail)
        tags.insert(place, Tagged(element.tag, _values(element), start, length))

    walk(body)
    return Marked("".join(parts), tuple(tags))


def _inline_creation(marked: Marked) -> Mapping[str, str]:
    """Return the creation time of a document that has it in its text (TimeBank 1.2), nothing without one."""
    return next(
        (found.values for found in marked.of("TIMEX3") if found.values.get("functionInDocument") in _CREATED),
        {},
    )
