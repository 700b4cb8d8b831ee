"""Articles with the rows that a careful reader would write, and how many of them the library gives.

    python -m tests.golden.articles [NAME ...]

prints every miss and the shares, of each field as well. What a row may ask:

at          places of the text with the trigger starred; all must be in one event
when        "2021-11-19", "2014-03", "2016": a stretch; "a..b" a stretch of days; "a/b" from a to b, each with
            its grain; "a/.." begun in a; "../b" ended in b
who, place  names of which each must be a participant, or the place
count       a number that a quantity must have
realis, source

`must_not` of an article: `one_entity` and `one_event` hold pairs that are two, `shown` triggers that only
report, `actual` triggers of what is not told as done.
"""

from __future__ import annotations

import sys
import tomllib
import warnings
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import attrs

from timeline import Entity, Event, EventMention, Timeline, extract
from timeline.values import Bounds, parse_edtf

HERE = Path(__file__).parent
FILES = {
    path.stem: path for folder in ("articles", "second") for path in sorted((HERE / folder).glob("*.toml"))
}
NAMES = tuple(name for name, path in FILES.items() if path.parent.name == "articles")
SECOND = tuple(name for name, path in FILES.items() if path.parent.name == "second")
"""Written later, when what the first ten showed was mended."""


@attrs.frozen
class Check:
    """One field of one row: what was asked, whether it is so, and what there is instead."""

    row: str
    field: str
    right: bool
    found: str

    @property
    def kind(self) -> str:
        """The field without what was asked of it."""
        return self.field if self.field in {"found", "one event"} else self.field.partition(" ")[0]


def read(name: str) -> tuple[Timeline, dict[str, Any]]:
    """The article read by the library, and what is expected of it."""
    text = FILES[name].with_suffix(".txt").read_text(encoding="utf-8")
    expected = tomllib.loads(FILES[name].read_text(encoding="utf-8"))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return extract(text, dct=expected.get("dct")), expected


def checks_of(timeline: Timeline, expected: dict[str, Any]) -> Iterator[Check]:
    """Every field of every row."""
    for row in expected["row"]:
        events = [event for event in (event_at(timeline, at) for at in row["at"]) if event is not None]
        name = row["at"][0]
        yield Check(name, "found", bool(events), "")
        if len(row["at"]) > 1:
            ids = [event.id for event in events]
            yield Check(name, "one event", len(events) == len(row["at"]) and len(set(ids)) == 1, str(ids))
        for field in ("when", "who", "place", "count", "realis", "source"):
            for asked in _each(row.get(field)):
                right = any(_CHECKS[field](event, asked) for event in events)
                yield Check(name, f"{field} {asked}", right, "; ".join(_SHOWN[field](e) for e in events[:1]))


def broken(timeline: Timeline, expected: dict[str, Any]) -> list[str]:
    """What must not be and is."""
    rules = expected.get("must_not", {})
    found = [
        f"one entity: {a} and {b}"
        for a, b in rules.get("one_entity", ())
        if any(_is_named(entity, a) and _is_named(entity, b) for entity in timeline.entities)
    ]
    for a, b in rules.get("one_event", ()):
        one, other = event_at(timeline, a), event_at(timeline, b)
        found += [f"one event: {a} and {b}"] if one is not None and one is other else []
    for at in rules.get("shown", ()):
        found += [f"shown: {at}"] if event_at(timeline, at) in timeline.events else []
    for at in rules.get("actual", ()):
        event = event_at(timeline, at)
        found += [f"actual: {at}"] if event is not None and event.realis.value == "ACTUAL" else []
    return found


def event_at(timeline: Timeline, at: str) -> Event | None:
    """The event whose trigger is starred in `at`, words that stand in the text once."""
    before, trigger, after = at.split("*")
    words = f"{before}{trigger}{after}"
    assert timeline.text.count(words) == 1, f"{words!r} stands {timeline.text.count(words)} times in the text"
    start = timeline.text.index(words) + len(before)
    mention = next((m for m in timeline.mentions if _covers(m, start, start + len(trigger))), None)
    return None if mention is None else timeline.event(mention.event_id or "")


def bounds_of(when: str) -> tuple[Bounds | None, Bounds | None]:
    """The bounds of begin and end that a `when` asks for; None where it asks nothing."""
    begin, _, end = when.partition("/")
    return _bounds(begin), _bounds(end or begin)


def _bounds(text: str) -> Bounds | None:
    if text == "..":
        return None
    first, _, last = text.partition("..")
    return Bounds(parse_edtf(first).bounds.earliest, parse_edtf(last or first).bounds.latest)


def _covers(mention: EventMention, start: int, end: int) -> bool:
    return mention.start < end and start < mention.end


def _each(asked: Any) -> list[Any]:
    return asked if isinstance(asked, list) else [] if asked is None else [asked]


def _is_when(event: Event, asked: str) -> bool:
    begin, end = bounds_of(asked)
    return _is_bound(event.when.begin, begin) and _is_bound(event.when.end, end)


def _is_bound(bounds: Bounds, asked: Bounds | None) -> bool:
    return asked is None or bounds == asked


def _is_named(entity: Entity, name: str) -> bool:
    return any(name.lower() in found.lower() for found in (entity.name, *entity.aliases))


def _is_who(event: Event, name: str) -> bool:
    entities = [participant.entity for participant in event.participants]
    return any(_is_named(entity, name) for entity in [*entities, *([event.place] if event.place else [])])


_CHECKS: dict[str, Callable[[Event, Any], bool]] = {
    "when": _is_when,
    "who": _is_who,
    "place": lambda event, name: event.place is not None and _is_named(event.place, name),
    "count": lambda event, count: any(quantity.value == count for quantity in event.quantities),
    "realis": lambda event, realis: event.realis.value == realis,
    "source": lambda event, source: source.lower() in (event.source or "").lower(),
}
_SHOWN: dict[str, Callable[[Event], str]] = {
    "when": lambda event: str(event.when),
    "who": lambda event: ", ".join(p.entity.name for p in event.participants),
    "place": lambda event: event.place.name if event.place else "",
    "count": lambda event: ", ".join(map(str, event.quantities)),
    "realis": lambda event: event.realis.value,
    "source": lambda event: event.source or "",
}


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")


def main(names: list[str]) -> None:
    """Print every miss of the articles, and the shares."""
    right, of = Counter[str](), Counter[str]()
    for name in names or FILES:
        timeline, expected = read(name)
        checks = list(checks_of(timeline, expected))
        missed = [check for check in checks if not check.right]
        _say(f"{name}: {len(checks) - len(missed)} of {len(checks)} fields")
        for check in missed:
            _say(f"    {check.row}: {check.field}, not {check.found!r}")
        for fault in broken(timeline, expected):
            _say(f"    MUST NOT {fault}")
        of.update(check.kind for check in checks)
        right.update(check.kind for check in checks if check.right)
    for kind in of:
        _say(f"{kind}: {_share(right[kind], of[kind])}")
    _say(f"all fields: {_share(right.total(), of.total())}")


def _share(right: int, of: int) -> str:
    return f"{right} of {of}, {100 * right / of:.1f} %"


if __name__ == "__main__":
    main(sys.argv[1:])
