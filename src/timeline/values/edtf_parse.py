"""Reading EDTF strings, levels 0 to 2."""

from __future__ import annotations

import re
from functools import cache

from timeline.errors import TimelineError
from timeline.values.edtf import EdtfInterval, EdtfRange, EdtfSet, EdtfValue
from timeline.values.edtf_date import EdtfDate

ENDS_OF_SET = {"[": "]", "{": "}"}


def parse_edtf(text: str) -> EdtfValue:
    """Read an EDTF string; TimelineError where it is not one.

    >>> parse_edtf("2004?-06-~11")
    EdtfDate(year='2004', month='06', day='11', year_mark='?', day_mark='~')
    >>> parse_edtf("[..2020-08-19]").bounds
    Bounds(earliest=None, latest=datetime.date(2020, 8, 19))
    """
    if text[:1] in ENDS_OF_SET:
        return _set(text)
    return _interval(text) if "/" in text else _date(text, text)


def _set(text: str) -> EdtfSet:
    if text[-1] != ENDS_OF_SET[text[0]]:
        raise _malformed(text)
    members = tuple(_member(part.strip(), text) for part in text[1:-1].split(","))
    return EdtfSet(members, one_of=text[0] == "[")


def _member(part: str, text: str) -> EdtfDate | EdtfRange:
    first, dots, last = part.partition("..")
    if not dots:
        return _date(part, text)
    return EdtfRange(_date(first, text) if first else None, _date(last, text) if last else None)


def _interval(text: str) -> EdtfInterval:
    begin, _, end = text.partition("/")
    return EdtfInterval(_end(begin, text), _end(end, text), begin == "..", end == "..")


def _end(part: str, text: str) -> EdtfDate | None:
    if part in {"", ".."}:
        return None
    if "T" in part:
        raise TimelineError(
            f"{text!r} has a time of day in an interval", hint="EDTF allows days at the finest"
        )
    return _date(part, text)


def _date(part: str, text: str) -> EdtfDate:
    match = _pattern().fullmatch(part)
    if match is None:
        raise _malformed(text)
    year_mark, month_mark, day_mark = _marks(match)
    return EdtfDate(
        year=match["year"],
        month=match["month"],
        day=match["day"],
        time=match["time"],
        year_mark=year_mark,
        month_mark=month_mark,
        day_mark=day_mark,
    )


def _marks(match: re.Match[str]) -> tuple[str, str, str]:
    """Give each part its marks: one before it is its own, one after it holds for all parts up to it."""
    day = _both(match["before_day"], match["after_day"])
    month = _both(match["before_month"], match["after_month"], match["after_day"])
    year = _both(match["before_year"], match["after_year"], match["after_month"], match["after_day"])
    return year, month, day


def _both(*marks: str | None) -> str:
    """Return the one mark that says all of these."""
    given = {mark for mark in marks if mark}
    return given.pop() if len(given) == 1 else "%" if given else ""


def _malformed(text: str) -> TimelineError:
    return TimelineError(
        f"{text!r} is not an EDTF date",
        hint="write 2020-08-19, 2020-08, 199X, 2020~, 2020-05/.., [..2020-08-19], Y17000 or -0479",
    )


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(
        r"""
        (?P<before_year>[?~%])? (?P<year>-?[\dX]{4}(?:S\d{1,2})?|Y-?\d{1,18}(?:E\d{1,2})?(?:S\d{1,2})?)
        (?P<after_year>[?~%])?
        (?: - (?P<before_month>[?~%])? (?P<month>[\dX]{2}) (?P<after_month>[?~%])?
          (?: - (?P<before_day>[?~%])? (?P<day>[\dX]{2}) (?P<after_day>[?~%])?
            (?: T (?P<time>[\d:Z+-]{8,14}) )?
          )?
        )?
        """,
        re.VERBOSE | re.ASCII,
    )
