"""Other languages: dates by the words of dateparser's locales, and nothing more."""

from __future__ import annotations

import pytest

import timeline

ROWS = [
    ("de", "Das Abkommen wurde am 5. Mai 2020 unterzeichnet.", [("5. Mai 2020", "2020-05-05")]),
    ("de", "Das geschah gestern.", [("gestern", "2020-08-18")]),
    ("de", "Er kam letzte Woche.", [("letzte Woche", "2020-W33")]),
    ("de", "Am 3. März begann es.", [("3. März", "2020-03-03")]),
    (
        "fr",
        "Le 1er mai 2019, puis en avril 2020.",
        [("1er mai 2019", "2019-05-01"), ("avril 2020", "2020-04")],
    ),
    ("pt", "Foi em 7 de setembro de 1822.", [("7 de setembro de 1822", "1822-09-07")]),
    ("ru", "Это было 5 мая 2020.", [("5 мая 2020", "2020-05-05")]),
    ("de", "Am 2020-02-30 und am 31. Februar geschah nichts.", []),
    ("de", "Es kostet 5 Mark, Version 2.3.2020b.", []),
    ("de", "", []),
]


@pytest.mark.parametrize(("lang", "text", "expected"), ROWS, ids=[f"{row[0]}: {row[1]}" for row in ROWS])
def test_dates(lang: str, text: str, expected: list[tuple[str, str]]) -> None:
    found = timeline.find_times(text, dct="2020-08-19", lang=lang)

    assert [(time.text, time.value) for time in found] == expected


@pytest.mark.parametrize("lang", ["xx", "../en", "EN-"])
def test_unknown_language_is_refused(lang: str) -> None:
    with pytest.raises(timeline.TimelineError, match="no time words for the language"):
        timeline.find_times("x", lang=lang)
