"""Reasons: how the value of a time expression came about, in words for people."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from timeline.times.expression import TimeExpression

PARTS = {
    "START": "the early part of it",
    "MID": "the middle of it",
    "END": "the late part of it",
    "APPROX": "about",
    "LESS_THAN": "less than this",
    "MORE_THAN": "more than this",
    "EQUAL_OR_LESS": "this at most",
    "EQUAL_OR_MORE": "this at least",
    "BEFORE": "before it",
    "AFTER": "after it",
    "ON_OR_BEFORE": "then or before",
    "ON_OR_AFTER": "then or after",
}
"""What the modifiers of TIMEX3 say of a value."""

WAYS = {"PAST": "back", "FUTURE": "forward", "NEAREST": "to the nearest"}
"""In which direction an expression was looked for."""


def why(time: TimeExpression) -> str:
    """One line that says how the value came about, from the expression alone."""
    return f"{time.text!r} ({time.id}): {'; '.join(reasons(time))}; value {time.value}"


def reasons(time: TimeExpression, anchored: str | None = None) -> tuple[str, ...]:
    """The steps to the value: rule, anchor, direction and its cue, range, modifier.

    `anchored` names the anchor in better words than the expression has itself.
    """
    return tuple(_reasons(time, anchored))


def _reasons(time: TimeExpression, anchored: str | None) -> Iterator[str]:
    if time.rule:
        first, *others = time.rule.split("+")
        yield f"rules {' and '.join((first, *others))}" if others else f"rule {first}"
    yield _anchor(time, anchored)
    if time.implied:
        yield "the reference date was itself inferred, so that a part is implied"
    if time.direction is not None:
        yield _direction(time)
    if time.range_end is not None:
        yield f"a range begins here and ends with {time.range_end}"
    if time.range_begin is not None:
        yield f"a range that began with {time.range_begin} ends here"
    if time.mod is not None:
        yield f"{time.mod}: {PARTS[time.mod]}" if time.mod in PARTS else time.mod
    if time.quant is not None or time.freq is not None:
        yield f"repeated: {' '.join(part for part in (time.quant, time.freq) if part)}"


def _anchor(time: TimeExpression, anchored: str | None) -> str:
    if time.anchor is None:
        is_open = time.type in ("DATE", "TIME") and "X" in time.value
        return "nothing tells what is left open" if is_open else "by its words alone"
    if anchored is None:
        name = "the reference date t0" if time.anchor == "t0" else time.anchor
        anchored = f"{name}, {time.anchor_value}" if time.anchor_value else name
    return f"counted from {anchored}"


def _direction(time: TimeExpression) -> str:
    way = WAYS[str(time.direction)]
    return f"{way}, because of {time.direction_cue!r}" if time.direction_cue else f"{way}, without a cue"
