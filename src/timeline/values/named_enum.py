"""The base of all enumerations here: string members whose `repr` evaluates back."""

from __future__ import annotations

from enum import StrEnum


class NamedEnum(StrEnum):
    """A string enumeration that prints as `Order.BEFORE`, not as `<Order.BEFORE: 'BEFORE'>`."""

    def __repr__(self) -> str:
        return f"{type(self).__name__}.{self.name}"
