"""The table of who is who: short texts written before they were read, and how many the library gets right.

`python -m tests.records.entities.table` says for each way of naming how many of its texts are right. In a row
`[words|1]` marks what means an entity: words with the same number have to be one, with others never. Rows in
`wrong` are known to be read wrongly.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import attrs

import timeline
from timeline.records.entity import Entity

from ..shares import report

FOLDER = Path(__file__).parent / "table"
DCT = "2020-08-19"
_MARK = re.compile(r"\[([^|\]]+)\|(\d)\]")


class Use(NamedTuple):
    """Words that mean the entity of a number."""

    start: int
    end: int
    number: str


@attrs.frozen
class Row:
    """A text and who is meant where in it; whether it is known to be read wrongly."""

    name: str
    text: str
    uses: tuple[Use, ...]
    wrong: bool


def rows() -> Iterator[Row]:
    """All rows, by file and way of naming."""
    for path in sorted(FOLDER.glob("*.toml")):
        for name, section in tomllib.loads(path.read_text("utf-8")).items():
            for key in ("rows", "wrong"):
                yield from (_row(f"{path.stem}/{name}", marked, key) for marked in section.get(key, ()))


def _row(name: str, marked: str, key: str) -> Row:
    text, uses, last = "", [], 0
    for match in _MARK.finditer(marked):
        text += marked[last : match.start()]
        uses.append(Use(len(text), len(text) + len(match[1]), match[2]))
        text += match[1]
        last = match.end()
    return Row(name, text + marked[last:], tuple(uses), key == "wrong")


def faults(row: Row) -> list[str]:
    """What is read wrongly in a row: words that should be one and are not, or are and should not be."""
    entities = timeline.extract(row.text, dct=DCT).entities
    meant = [_meant(entities, use) for use in row.uses]
    found = []
    for k, (use, entity) in enumerate(zip(row.uses, meant, strict=True)):
        for other, of_other in zip(row.uses[:k], meant[:k], strict=True):
            words = f"{row.text[slice(*other[:2])]!r} and {row.text[slice(*use[:2])]!r}"
            if use.number == other.number and (entity is None or entity != of_other):
                found.append(f"{words} should be one")
            if use.number != other.number and entity is not None and entity == of_other:
                found.append(f"{words} should be two")
    return found


def _meant(entities: Sequence[Entity], use: Use) -> str | None:
    """The id of the entity with the mention that fits the words best: by its end, then by its size."""
    fitting = [
        (end != use.end, abs(end - start - (use.end - use.start)), entity.id)
        for entity in entities
        for start, end in entity.mentions
        if start < use.end and use.start < end and (use.start <= start or end <= use.end)
    ]
    return min(fitting)[2] if fitting else None


def main() -> None:
    """Print how many texts of each class are read rightly, and what is wrong."""
    report(rows(), faults)


if __name__ == "__main__":
    main()
