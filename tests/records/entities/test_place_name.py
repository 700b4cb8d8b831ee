"""Countries under their names and demonyms."""

import pytest

from timeline.records.entities.place_name import country_of, country_of_demonym
from timeline.text.countries import countries

COUNTRIES = [
    ("US", "United States"),
    ("U.S.", "United States"),
    ("the United States", "United States"),
    ("America", "United States"),
    ("us", None),
    ("UK", "United Kingdom"),
    ("Islamic Republic of Iran", "Iran"),
    ("the Republic of Ireland", "Ireland"),
    ("Kingdom of Norway", "Norway"),
    ("Bank of Japan", None),
    ("University of Ghana", None),
    ("Paris", None),
    ("", None),
]


@pytest.mark.parametrize(("text", "country"), COUNTRIES, ids=[row[0] or "empty" for row in COUNTRIES])
def test_country(text: str, country: str | None) -> None:
    assert country_of(text) == country


@pytest.mark.parametrize(
    ("word", "country"),
    [
        ("Iraqi", "Iraq"),
        ("Britons", "United Kingdom"),
        ("Dutch", "Netherlands"),
        ("polish", None),
        ("Shiite", None),
    ],
)
def test_demonym(word: str, country: str | None) -> None:
    assert country_of_demonym(word) == country


def test_no_demonym_is_the_name_of_another_country() -> None:
    known = countries()

    assert {word: c for word, c in known.demonyms.items() if known.names.get(word, c) != c} == {}
