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
    ("de", "Seit 1998 lebt sie dort.", [("1998", "1998")]),
    ("de", "Es kamen 1998 Menschen, und von 1500 Soldaten fielen 300.", []),
    ("de", "Am Donnerstag, dem 20. August, beginnt es.", [("Donnerstag, dem 20. August", "2020-08-20")]),
    ("de", "Der Morgen am Montag war kalt.", [("Montag", "2020-08-17")]),
    ("fr", "De 1998 à 2003 il vécut là, puis il a vu 1998 personnes.", [("1998", "1998"), ("2003", "2003")]),
    (
        "fr",
        "Jeudi, le conseil fut élu, le 1er juillet.",
        [("Jeudi", "2020-08-13"), ("1er juillet", "2020-07-01")],
    ),
    ("pt", "Desde 1998 vive lá, na segunda parte.", [("1998", "1998")]),
    ("nl", "Sinds 1998 woont ze daar.", [("1998", "1998")]),
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
