"""Quantity: how many of what."""

from __future__ import annotations

import attrs

from timeline.errors import TimelineError

WORDS_OF_MODIFIER = {
    "MORE_THAN": "more than",
    "LESS_THAN": "less than",
    "EQUAL_OR_MORE": "at least",
    "EQUAL_OR_LESS": "at most",
    "APPROX": "about",
}
"""The modifiers, named as the `mod` of TIMEX3, with English words for reading."""


@attrs.frozen(kw_only=True)
class Quantity:
    """A count or measure in the text, such as "more than 40 boats" or "between 10 and 12 %".

    `value` is None where the number is not known ("several"); `upper` is the other end of a range.

    >>> print(Quantity(value=40, unit="boats", modifier="MORE_THAN", text="over 40 …", start=0, end=6))
    more than 40 boats
    """

    value: int | float | None
    unit: str | None
    modifier: str | None
    upper: int | float | None = None
    text: str
    start: int
    end: int

    def __attrs_post_init__(self) -> None:
        if self.modifier is not None and self.modifier not in WORDS_OF_MODIFIER:
            raise TimelineError(
                f"{self.modifier!r} is not a modifier of a quantity",
                hint=f"give one of {', '.join(WORDS_OF_MODIFIER)} or None",
            )
        if self.value is not None and self.upper is not None and self.upper < self.value:
            raise TimelineError(
                f"the quantity {self.text!r} ends at {self.upper}, below its start {self.value}",
                hint="give the smaller number as value",
            )

    def __str__(self) -> str:
        number = "?" if self.value is None else f"{self.value}"
        upper = "" if self.upper is None else f"–{self.upper}"
        words = (WORDS_OF_MODIFIER[self.modifier] if self.modifier else "", number + upper, self.unit or "")
        return " ".join(word for word in words if word)
