"""Dates in languages without a file of words here, by the words of dateparser's locales.

Absolute dates (day and month, with or without a year; month and year; ISO dates), weekdays and simple
relative dates ("yesterday", "last week") are read, and years where the small words of the language are known;
nothing else: no ranges, durations or sets.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib import import_module

import attrs

from timeline.errors import TimelineError
from timeline.text.language import small_words
from timeline.times.expression import TimexType
from timeline.times.readings import relative, value
from timeline.times.recognised import Anchoring, Reading, Recognised
from timeline.values import DateValue, Granularity

MONTHS = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
]
WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
RELATIVE = re.compile(r"(?:in )?(\d+) (day|week|month|year)(?: ago)?")
PLURALS = ("s", "x", "en")
LINK = r"(?:de |del |di |d['’])?"


@attrs.frozen
class LocaleWords:
    """The months, weekdays and relative dates of a language by name, and the pattern that finds them."""

    months: Mapping[str, int]
    weekdays: Mapping[str, int]
    relatives: Mapping[str, tuple[int, Granularity]]
    pattern: re.Pattern[str]


@cache
def locale_words(language: str) -> LocaleWords:
    """Load a language's words; TimelineError where dateparser does not know it either.

    >>> locale_words("de").months["märz"], locale_words("de").relatives["gestern"][0]
    (3, -1)
    """
    from dateparser.data.languages_info import language_order

    if language not in language_order:
        hint = "use a code such as 'en', 'es', 'it', 'de' or 'fr'"
        raise TimelineError(f"no time words for the language {language!r}", hint=hint)
    info = import_module(f"dateparser.data.date_translation_data.{language}").info
    months = {name.lower(): k for k, key in enumerate(MONTHS, 1) for name in info.get(key, ())}
    # Of a weekday only the longest name: the short ones are words of their own ("so", "mar", "segunda").
    named = ((k, max(info.get(key) or [""], key=len)) for k, key in enumerate(WEEKDAYS, 1))
    weekdays = {name.lower(): k for k, name in named if name}
    relatives = dict(_relatives(info.get("relative-type", {})))
    return LocaleWords(months, weekdays, relatives, _pattern(months, weekdays, relatives))


def _relatives(phrases: Mapping[str, Sequence[str]]) -> Iterator[tuple[str, tuple[int, Granularity]]]:
    for key, names in phrases.items():
        found = RELATIVE.fullmatch(key)
        if found is None:
            continue
        count = int(found[1]) if key.startswith("in ") else -int(found[1])
        for name in names:
            yield name.lower(), (count, Granularity(found[2].upper()))


def _pattern(
    months: Mapping[str, int], weekdays: Mapping[str, int], relatives: Mapping[str, object]
) -> re.Pattern[str]:
    month, weekday, phrase = _any_of(months), _any_of(weekdays), _any_of(relatives)
    return re.compile(
        rf"(?<!\w)(?:(?P<iso>\d{{4}}-\d\d-\d\d)"
        rf"|(?:(?:{weekday}),?\s(?:\w{{2,3}}\s)?)?"
        rf"(?P<day>\d{{1,2}})(?:\.|º|er)? {LINK}(?P<month>{month})(?:\.? {LINK}(?P<year>\d{{4}}))?"
        rf"|(?P<only>{month})\.? {LINK}(?P<of>\d{{4}})"
        rf"|(?P<weekday>{weekday})|(?P<phrase>{phrase}))(?!\w)",
        re.IGNORECASE,
    )


def _any_of(words: Mapping[str, object]) -> str:
    """The longest first; a language without such words matches nothing."""
    return "|".join(re.escape(word) for word in sorted(words, key=lambda w: (-len(w), w))) or r"(?!)"


def recognise_by_locale(
    text: str, language: str, stretches: Sequence[tuple[int, int]]
) -> tuple[Recognised, ...]:
    """The dates in the stretches of a text, in its order.

    >>> text = "Das Abkommen wurde am 5. Mai 2020 unterzeichnet."
    >>> [(r.text, r.value.timex) for r in recognise_by_locale(text, "de", [(0, len(text))])]
    [('5. Mai 2020', '2020-05-05')]
    """
    words = locale_words(language)
    found = (match for start, end in stretches for match in words.pattern.finditer(text, start, end))
    pairs = ((match, _reading(match, words)) for match in found)
    dates = [_placed(match, reading) for match, reading in pairs if reading is not None]
    taken = {date.end for date in dates}
    years = (year for start, end in stretches for year in _years(text, language, start, end))
    return tuple(sorted([*dates, *(y for y in years if y.end not in taken)], key=lambda one: one.start))


def _years(text: str, language: str, start: int, end: int) -> Iterator[Recognised]:
    """Years between small words and punctuation, where nothing is counted: "seit 1998."."""
    small = small_words(language)
    for match in _YEAR.finditer(text, start, end) if small else ():
        if match["before"].lower() in small and not _is_counted(match["after"] or "", small):
            reading = Reading(
                type=TimexType.DATE, value=DateValue(year=int(match["year"])), kind=Anchoring.ABSOLUTE
            )
            fields = {field.name: getattr(reading, field.name) for field in attrs.fields(Reading)}
            a, b = match.span("year")
            yield Recognised(**fields, start=a, end=b, text=match["year"], rule="locale")


def _is_counted(after: str, small: frozenset[str]) -> bool:
    """Whether the word after a number may be the plural of what it counts, or a noun with its capital."""
    return after != "" and after not in small and (not after.islower() or after.endswith(PLURALS))


_YEAR = re.compile(
    r"(?<!\w)(?P<before>[^\W\d_]{1,12}) (?P<year>1[5-9]\d\d|20[0-4]\d)(?![\w%/-]|[.,]\d| ?[%€$])"
    r"(?:(?=\s(?P<after>\w{1,30})))?"
)


def _reading(match: re.Match[str], words: LocaleWords) -> Reading | None:
    if match["phrase"]:
        if _is_noun(match):
            return None
        count, unit = words.relatives[match["phrase"].lower()]
        return relative(count, unit)
    if match["weekday"]:
        date = value(weekday=words.weekdays[match["weekday"].lower()])
    elif match["iso"]:
        year, month, day = (int(part) for part in match["iso"].split("-"))
        date = value(year=year, month=month, day=day)
    elif match["only"]:
        date = value(year=int(match["of"]), month=words.months[match["only"].lower()])
    else:
        year_of = int(match["year"]) if match["year"] else None
        date = value(year=year_of, month=words.months[match["month"].lower()], day=int(match["day"]))
    if date is None:
        return None
    kind = Anchoring.UNDERSPECIFIED if date.year is None else Anchoring.ABSOLUTE
    return Reading(type=TimexType.DATE, value=date, kind=kind)


def _is_noun(match: re.Match[str]) -> bool:
    """Whether a capital within a sentence makes it a noun: "der Morgen"."""
    before = match.string[: match.start()][-2:]
    return match.group()[0].isupper() and before[:1].isalpha() and before[1:] == " "


def _placed(match: re.Match[str], reading: Reading) -> Recognised:
    fields = {field.name: getattr(reading, field.name) for field in attrs.fields(Reading)}
    return Recognised(**fields, start=match.start(), end=match.end(), text=match.group(), rule="locale")
