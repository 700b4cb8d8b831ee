"""The table of who does what to whom, and how many: sentences by construction, written before they were read.

`python -m tests.events.arguments.table` says, for each construction, how much of it the library finds.
`tests/events/table/arguments/README.md` says how the rows are written.
"""

from __future__ import annotations

import re
import sys
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import attrs

import timeline
from timeline.events.mention import Argument, EventMention, Role

FOLDER = Path(__file__).parent.parent / "table" / "arguments"
DCT = "2020-08-19"
ANY_COUNT = "*"


class Part(NamedTuple):
    """A phrase of the sentence and the roles that are right for it; any role where none is named."""

    roles: frozenset[Role]
    text: str
    start: int
    end: int

    def holds(self, argument: Argument) -> bool:
        """Whether the argument is this phrase: its head word stands in it."""
        return self.start <= argument.head < self.end

    def is_filled_by(self, argument: Argument) -> bool:
        """Whether the argument is this phrase in a role that is right for it."""
        return self.holds(argument) and (not self.roles or argument.role in self.roles)


@attrs.frozen(kw_only=True)
class Row:
    """A sentence with its trigger, what takes part, what is counted, and what may be said or left out."""

    construction: str
    text: str
    trigger: tuple[int, int]
    roles: tuple[Part, ...]
    counts: tuple[frozenset[str], ...]
    may: tuple[Part, ...]
    may_count: frozenset[str]
    wrong: str


class Score(NamedTuple):
    """How many were right, how many were found, how many were wanted."""

    right: int = 0
    found: int = 0
    wanted: int = 0

    def __add__(self, other: object) -> Score:
        """Both together."""
        assert isinstance(other, Score)
        return Score(*(a + b for a, b in zip(self, other, strict=True)))

    @property
    def precision(self) -> float:
        """The share of what was found that is right."""
        return 100 * self.right / max(self.found, 1)

    @property
    def recall(self) -> float:
        """The share of what was wanted that was found."""
        return 100 * self.right / max(self.wanted, 1)


class Verdict(NamedTuple):
    """What the library makes of a row: two scores, and in words what is missing or too much."""

    roles: Score
    counts: Score
    missing: tuple[str, ...]
    extra: tuple[str, ...]

    @property
    def is_right(self) -> bool:
        """Whether all roles and counts are right and there are no others."""
        return not self.missing and not self.extra


def names() -> list[str]:
    """The constructions, in the order of the alphabet."""
    return sorted(path.name.removesuffix(".en.toml") for path in FOLDER.glob("*.en.toml"))


@cache
def rows(name: str) -> tuple[Row, ...]:
    """The rows of a construction."""
    data = tomllib.loads((FOLDER / f"{name}.en.toml").read_text(encoding="utf-8"))
    return tuple(_row(name, row) for row in data["row"])


def _row(name: str, data: dict[str, Any]) -> Row:
    before, trigger, after = data["text"].split("*")
    text = before + trigger + after
    span = len(before), len(before) + len(trigger)
    may = _listed(data.get("may", ""))
    return Row(
        construction=name,
        text=text,
        trigger=span,
        roles=tuple(_part(text, span, *entry.split(" ", 1)) for entry in _listed(data.get("roles", ""))),
        counts=tuple(frozenset(entry.split("|")) for entry in _listed(data.get("counts", ""))),
        may=tuple(_part(text, span, "", entry) for entry in may if entry[0] != "#"),
        may_count=frozenset(entry[1:] for entry in may if entry[0] == "#"),
        wrong=data.get("wrong", ""),
    )


def _listed(entries: str) -> list[str]:
    return [entry.strip() for entry in entries.split(";") if entry.strip()]


def _part(text: str, trigger: tuple[int, int], roles: str, phrase: str) -> Part:
    """A phrase where it first stands outside the trigger."""
    pattern = rf"(?<!\w){re.escape(phrase)}(?!\w)"
    starts = (found.start() for found in re.finditer(pattern, text))
    start = next((s for s in starts if s >= trigger[1] or s + len(phrase) <= trigger[0]), -1)
    assert start >= 0, f"{phrase!r} does not stand in {text!r}"
    return Part(
        frozenset(Role(role) for role in roles.split("|") if role), phrase, start, start + len(phrase)
    )


def judge(row: Row) -> Verdict:
    """Read the sentence of a row and compare."""
    mention = _mention(row)
    roles, missing, extra = _judge_roles(row, mention)
    counts, uncounted, overcounted = _judge_counts(row, mention)
    return Verdict(roles, counts, (*missing, *uncounted), (*extra, *overcounted))


def _mention(row: Row) -> EventMention:
    """The mention of the trigger among all mentions of the sentence, given where the library finds none."""
    found = {(m.start, m.end): m for m in timeline.extract(row.text, dct=DCT).mentions}
    if row.trigger not in found:
        given = timeline.extract(row.text, dct=DCT, mentions=[*found, row.trigger])
        found = {(m.start, m.end): m for m in given.mentions}
    return found[row.trigger]


def _judge_roles(row: Row, mention: EventMention) -> tuple[Score, list[str], list[str]]:
    missing, spare = [], list(mention.arguments)
    for part in row.roles:
        filled = [argument for argument in spare if part.is_filled_by(argument)]
        if not filled:
            missing.append(f"{'|'.join(sorted(part.roles))} {part.text}")
        # Both ends of a stretch of time are one part, any other part is filled once.
        for argument in filled if Role.TIME in part.roles else filled[:1]:
            spare.remove(argument)
    extra = [
        f"{argument.role.value} {argument.text}"
        for argument in spare
        if not any(part.holds(argument) for part in row.may)
    ]
    right = len(row.roles) - len(missing)
    return Score(right, right + len(extra), len(row.roles)), missing, extra


def _judge_counts(row: Row, mention: EventMention) -> tuple[Score, list[str], list[str]]:
    missing, spare = [], [str(quantity) for quantity in mention.quantities]
    for wanted in row.counts:
        hit = next((count for count in spare if count in wanted), None)
        if hit is None:
            missing.append("|".join(sorted(wanted)))
        else:
            spare.remove(hit)
    extra = [count for count in spare if not {count, ANY_COUNT} & row.may_count]
    right = len(row.counts) - len(missing)
    return Score(right, right + len(extra), len(row.counts)), missing, extra


def all_rows() -> Iterator[Row]:
    """The rows of all constructions."""
    for name in names():
        yield from rows(name)


def main() -> None:
    """Print the share of roles and counts that is right, by construction; with -v what is wrong."""
    verdicts = {name: [(row, judge(row)) for row in rows(name)] for name in names()}
    verdicts["all"] = [pair for pairs in verdicts.values() for pair in pairs]
    sys.stdout.write(f"{'':14}  rows  right    roles P    R    counts P    R\n")
    for name, pairs in verdicts.items():
        roles = sum((verdict.roles for _, verdict in pairs), Score())
        counts = sum((verdict.counts for _, verdict in pairs), Score())
        right = sum(verdict.is_right for _, verdict in pairs)
        sys.stdout.write(
            f"{name:14}{len(pairs):6}{right:7}{roles.precision:11.1f}{roles.recall:6.1f}"
            f"{counts.precision:10.1f}{counts.recall:6.1f}\n"
        )
    if "-v" in sys.argv:
        for row, verdict in verdicts["all"]:
            if not verdict.is_right:
                start, end = row.trigger
                text = f"{row.text[:start]}*{row.text[start:end]}*{row.text[end:]}".replace("\n\n", " // ")
                sys.stdout.write(f"\n[{row.construction}] {text}\n")
                sys.stdout.write("".join(f"    - {part}\n" for part in verdict.missing))
                sys.stdout.write("".join(f"    + {part}\n" for part in verdict.extra))


if __name__ == "__main__":
    main()
