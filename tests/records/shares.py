"""How many rows of a table of texts are read as they should be."""

import sys
from collections.abc import Callable, Iterable
from typing import Protocol, TypeVar


class Row(Protocol):
    """A text of a class of texts."""

    @property
    def name(self) -> str:
        """The class."""

    @property
    def text(self) -> str:
        """What is read."""


R = TypeVar("R", bound=Row)


def report(rows: Iterable[R], faults: Callable[[R], list[str]]) -> None:
    """Print the share of each class that has no fault, and the faults."""
    every = list(rows)
    wrong = {id(row): faults(row) for row in every}
    for name in dict.fromkeys(row.name for row in every):
        those = [row for row in every if row.name == name]
        right = sum(not wrong[id(row)] for row in those)
        sys.stdout.write(f"{name:26} {right:3} of {len(those):3}\n")
        for row in those:
            sys.stdout.writelines(f"    {row.text!r}: {fault}\n" for fault in wrong[id(row)])
    right = sum(not found for found in wrong.values())
    sys.stdout.write(f"{'all':26} {right:3} of {len(every):3} = {100 * right / len(every):.1f} %\n")
