"""The table of which mentions are one event: short texts written before they were read, in the style of news.

`python -m tests.records.coreference.table` says for each class how many of its texts are right. In a row
`[word|1]` marks a trigger: those with the same number have to be one event, others never. A dated row says in
EDTF when the event 1 is. Rows in `wrong` are known to be read wrongly.
"""

from __future__ import annotations

import re
import tomllib
import warnings
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import attrs

import timeline

from ..shares import report

FOLDER = Path(__file__).parent / "table"
DCT = "2023-05-12"
_MARK = re.compile(r"\[([^|\]]+)\|(\d)\]")


class Trigger(NamedTuple):
    """A word that tells the event of a number."""

    start: int
    text: str
    number: str


@attrs.frozen
class Row:
    """A text, its triggers, the date of its first event if that is asked, and whether it is read wrongly."""

    name: str
    text: str
    triggers: tuple[Trigger, ...]
    date: str
    wrong: bool


def rows() -> Iterator[Row]:
    """All rows, by file and class."""
    for path in sorted(FOLDER.glob("*.toml")):
        for name, section in tomllib.loads(path.read_text("utf-8")).items():
            for key in ("rows", "dated", "wrong"):
                for written in section.get(key, ()):
                    marked, date = (written, "") if isinstance(written, str) else written
                    yield _row(f"{path.stem}/{name}", marked, date, key == "wrong")


def _row(name: str, marked: str, date: str, wrong: bool) -> Row:
    text, triggers, last = "", [], 0
    for match in _MARK.finditer(marked):
        text += marked[last : match.start()]
        triggers.append(Trigger(len(text), match[1], match[2]))
        text += match[1]
        last = match.end()
    return Row(name, text + marked[last:], tuple(triggers), date, wrong)


def faults(row: Row) -> list[str]:
    """What is read wrongly in a row: triggers not found, one event taken for two, two for one, the date."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", timeline.TimelineWarning)
        read = timeline.extract(row.text, dct=DCT)
    told = [_event_at(read, trigger) for trigger in row.triggers]
    found = [f"{t.text!r} is no event" for t, event in zip(row.triggers, told, strict=True) if event is None]
    found += _splits_and_merges(row, told)
    first = told[0]
    if row.date and first is not None and read.event(first).when.edtf != row.date:
        found.append(f"dated {read.event(first).when.edtf}, not {row.date}")
    return found


def _splits_and_merges(row: Row, told: Sequence[str | None]) -> Iterator[str]:
    for k, (trigger, event) in enumerate(zip(row.triggers, told, strict=True)):
        for other, of_other in zip(row.triggers[:k], told[:k], strict=True):
            words = f"{other.text!r} and {trigger.text!r}"
            if event is not None and of_other is not None:
                if trigger.number == other.number and event != of_other:
                    yield f"{words} should be one"
                if trigger.number != other.number and event == of_other:
                    yield f"{words} should be two"


def _event_at(read: timeline.Timeline, trigger: Trigger) -> str | None:
    """The id of the event whose mention covers the trigger."""
    end = trigger.start + len(trigger.text)
    covering = (m.event_id for m in read.mentions if m.start < end and trigger.start < m.end)
    return next(covering, None)


def main() -> None:
    """Print how many texts of each class are read rightly, and what is wrong."""
    report(rows(), faults)


if __name__ == "__main__":
    main()
