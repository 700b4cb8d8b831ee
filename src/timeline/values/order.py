"""Order: the answer when two dates are compared, which may be that nobody can tell."""

from __future__ import annotations

from timeline.values.named_enum import NamedEnum


class Order(NamedEnum):
    """How one date stands to another.

    `SAME` is said only of dates that cannot be told apart at the grain of a day or finer; `UNDECIDED` is an
    answer, not a failure.

    >>> Order.BEFORE.inverse
    Order.AFTER
    """

    BEFORE = "BEFORE"
    AFTER = "AFTER"
    SAME = "SAME"
    UNDECIDED = "UNDECIDED"

    @property
    def inverse(self) -> Order:
        """The answer when the two dates change places."""
        if self is Order.BEFORE:
            return Order.AFTER
        return Order.BEFORE if self is Order.AFTER else self
