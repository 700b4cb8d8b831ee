"""A number with the words that bend it, as tokens: "at least 20", "two to three hundred", "$5 million"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import attrs

from timeline.events.quantities.number_words import is_number_word, read_number, scale_of, tidy
from timeline.events.quantities.words import words
from timeline.text.document import Token

_DASHES = frozenset({"-", "–", "—"})
_LONGEST_MODIFIER = 4
_AGES = frozenset({"year", "month", "week", "day"})


@attrs.frozen(kw_only=True)
class NumberPhrase:
    """Token indices `[first, last)` of a number with its modifiers; `value` is None for "dozens"."""

    value: int | float | None
    upper: int | float | None = None
    modifier: str | None = None
    unit: str | None = None
    first: int
    last: int


def number_phrases(tokens: Sequence[Token], first: int, last: int) -> Iterator[NumberPhrase]:
    """The numbers that start in `[first, last)`, from left to right; modifiers may stand before it."""
    i = first
    while i < last:
        found = _phrase(tokens, i, last)
        if found is None:
            i += 1
        else:
            yield found
            i = max(found.last, i + 1)


def _phrase(tokens: Sequence[Token], i: int, last: int) -> NumberPhrase | None:
    found = _without_digits(tokens, i, last)
    if found is not None:
        return found
    end = _run_end(tokens, i, last)
    if end == i:
        return None
    low = read_number(_number_strings(tokens, i, end))
    if low is None or _is_label(tokens, i, end):
        return None
    upper, end = _upper(tokens, i, end, last, low)
    if upper is not None:
        low = _shared_scale(tokens[i:end], low, upper)
    start, currency = _currency(tokens, i)
    begin, modifier = _modifier_before(tokens, start)
    after, later = _modifier_after(tokens, end)
    if upper is not None and upper < low:
        upper = None
    return NumberPhrase(
        value=low,
        upper=upper,
        modifier=modifier or later,
        unit=currency or _unit_mark(tokens, end),
        first=begin,
        last=after,
    )


def _without_digits(tokens: Sequence[Token], i: int, last: int) -> NumberPhrase | None:
    """A number that is left open ("hundreds of thousands", "several"), a group of two, or half of a unit."""
    known, word = words(), tokens[i].lower
    follows = [token.lower for token in tokens[i + 1 : min(i + 3, len(tokens))]]
    if word in known.vague:
        end = i + 1
        while end + 1 < last and tokens[end].lower == "of" and tokens[end + 1].lower in known.vague:
            end += 2
        return NumberPhrase(value=None, first=i, last=end)
    if word in known.vague_words and (word != "few" or (i > 0 and tokens[i - 1].lower == "a")):
        return NumberPhrase(value=None, first=i, last=i + 1)
    if word in known.collectives and follows[:1] == ["of"]:
        return NumberPhrase(value=known.collectives[word], first=i, last=i + 1)
    if (
        word == "half"
        and follows[:1] in (["a"], ["an"])
        and follows[1:2]
        and follows[1] not in known.magnitudes
    ):
        return NumberPhrase(value=0.5, first=i, last=i + 2)
    return None


def _number_strings(tokens: Sequence[Token], first: int, end: int) -> list[str]:
    """The words of a number; a suffix that stands apart goes to its digits: "1.2" and "m" are "1.2m"."""
    found: list[str] = []
    for k in range(first, end):
        if k > first and _is_suffix(tokens, k):
            found[-1] += tokens[k].lower.rstrip(".")
        else:
            found.append(tokens[k].lower)
    return found


def _is_suffix(tokens: Sequence[Token], k: int) -> bool:
    """Whether a token is the "m" of "$400m", which a tokeniser cut off, at times with the full stop."""
    before = tokens[k - 1]
    return (
        tokens[k].lower.rstrip(".") in words().suffixes
        and before.end == tokens[k].start
        and before.text[-1:].isdigit()
    )


def _run_end(tokens: Sequence[Token], i: int, last: int) -> int:
    """The index after the number words from `i`: "two hundred and five", "half a million", "twenty-five"."""
    end = i
    k = i
    if tokens[i].lower in {"a", "an", "half"}:
        k = i + 1
        if k < last and tokens[i].lower == "half" and tokens[k].lower in {"a", "an"}:
            k += 1
        if k >= last or tokens[k].lower not in words().magnitudes:
            return i
    while k < last and is_number_word(tokens[k].lower):
        end = k + 1
        if end < len(tokens) and _is_suffix(tokens, end):
            return end + 1
        joins = end < last and tokens[end].lower in {"and", "-"} and end + 1 < last
        spelled = tokens[k].lower.isalpha() and joins and tokens[end + 1].lower in words().numbers
        k = end + 1 if spelled and _continues(tokens[k].lower, tokens[end].lower) else end
    return end


def _continues(before: str, joint: str) -> bool:
    """Whether "and" or a hyphen goes on with the same number: "hundred and five", not "two and three"."""
    known = words()
    return before in known.magnitudes if joint == "and" else 20 <= known.numbers.get(before, 0) <= 90


def _upper(
    tokens: Sequence[Token], first: int, end: int, last: int, low: float
) -> tuple[int | float | None, int]:
    """The second number of a range and where it ends: "20 to 30", "20-30", "between 20 and 30"."""
    if end + 1 >= last:
        return None, end
    joint = tokens[end].lower
    opener = first - 1 if first > 0 and tokens[first - 1].lower not in words().currencies else first - 2
    between = opener >= 0 and tokens[opener].lower in {"between", "from"} and joint in {"and", "to"}
    if not (between or joint in {"to", "or"} or joint in _DASHES):
        return None, end
    start = end + 1
    if tokens[start].lower in words().currencies and start + 1 < last:
        start += 1  # "£5 billion and £7 billion"
    stop = _run_end(tokens, start, last)
    high = read_number(_number_strings(tokens, start, stop)) if stop > start else None
    return (high, stop) if high is not None and high >= low else (None, end)


def _shared_scale(run: Sequence[Token], low: int | float, high: int | float) -> int | float:
    scale = scale_of([token.lower for token in run])
    scaled = tidy(low * scale)
    return scaled if scale > 1 and low < scale and scaled <= high else low


def _is_label(tokens: Sequence[Token], first: int, end: int) -> bool:
    """Whether a number is a label or half of a compound: "No. 1", "a 25-year-old man", "the 9/11 attacks"."""
    before = tokens[first - 1].lower if first else ""
    after = tokens[end].lower if end < len(tokens) else ""
    if before == "." and first > 1 and tokens[first - 2].lower == "no":
        return True
    if before in {"no.", "nos.", "#", "number", "/", "article", "page", "chapter", "section"} or after in {
        "/",
        "st",
        "th",
    }:
        return True
    if _is_age(tokens, end):
        return True
    adjoining = end + 1 < len(tokens) and tokens[end].start == tokens[end - 1].end
    return after in _DASHES and adjoining and not is_number_word(tokens[end + 1].lower)


def _is_age(tokens: Sequence[Token], end: int) -> bool:
    """Whether a number tells an age: "a fourteen year-old girl", "two 12 year old boys", "14 years old"."""
    after = [token.lower for token in tokens[end : end + 3] if token.lower not in _DASHES]
    return after[:1] != [] and after[0].rstrip("s") in _AGES and after[1:2] == ["old"]


def _currency(tokens: Sequence[Token], first: int) -> tuple[int, str | None]:
    unit = words().currencies.get(tokens[first - 1].lower) if first else None
    return (first, None) if unit is None else (first - 1, unit)


def _unit_mark(tokens: Sequence[Token], end: int) -> str | None:
    if end >= len(tokens):
        return None
    mark = tokens[end].lower
    if mark == "per" and not (end + 1 < len(tokens) and tokens[end + 1].lower == "cent"):
        return None
    return words().units.get(mark) if mark != "people" else None


def _modifier_before(tokens: Sequence[Token], first: int) -> tuple[int, str | None]:
    at = first - 1 if first and tokens[first - 1].lower in {"between", "from"} else first
    for size in range(min(_LONGEST_MODIFIER, at), 0, -1):
        found = words().modifiers.get(tuple(token.lower for token in tokens[at - size : at]))
        if found is not None:
            return at - size, found
    return min(first, at), None


def _modifier_after(tokens: Sequence[Token], end: int) -> tuple[int, str | None]:
    found = words().modifiers_after.get(tuple(token.lower for token in tokens[end : end + 2]))
    return (end, None) if found is None else (end + 2, found)
