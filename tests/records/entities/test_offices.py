"""Titles around names, with their country or body."""

from collections.abc import Callable

import pytest

from timeline.records.entities.offices import office_before, office_of
from timeline.records.entities.use import Office
from timeline.text import Document

Parse = Callable[[str], Document]

BEFORE = [
    ("title", "President Lopez spoke.", "Lopez", Office(title="president")),
    ("demonym", "Iraqi Prime Minister Haddad spoke.", "Haddad", Office(title="prime minister", of="Iraq")),
    ("abbreviated", "Iraqi PM Haddad spoke.", "Haddad", Office(title="prime minister", of="Iraq")),
    ("country as noun", "US President Lopez spoke.", "Lopez", Office(title="president", of="United States")),
    (
        "former",
        "Former French President Lopez spoke.",
        "Lopez",
        Office(title="president", of="France", former=True),
    ),
    ("longest title", "Deputy Prime Minister Haddad spoke.", "Haddad", Office(title="deputy prime minister")),
    ("hyphened title", "Secretary-General Berg spoke.", "Berg", Office(title="secretary general")),
    ("portfolio", "Commerce Secretary Berg spoke.", "Berg", Office(title="commerce secretary")),
    ("no title", "Yesterday Haddad spoke.", "Haddad", None),
    ("other noun", "Singer Haddad spoke.", "Haddad", None),
]


@pytest.mark.parametrize(
    ("text", "name", "office"), [row[1:] for row in BEFORE], ids=[row[0] for row in BEFORE]
)
def test_office_before_a_name(parse: Parse, text: str, name: str, office: Office | None) -> None:
    document = parse(text)
    first = next(token.i for token in document.tokens if token.text == name)

    assert office_before(document, first)[0] == office


PHRASES = [
    ("of a country", "The president of Peru spoke.", "president", Office(title="president", of="Peru")),
    (
        "of a body",
        "The director of the National Bank spoke.",
        "director",
        Office(title="director", of="national bank"),
    ),
    ("demonym", "The new Peruvian president spoke.", "president", Office(title="president", of="Peru")),
    (
        "portfolio of a country",
        "The Israeli science minister spoke.",
        "minister",
        Office(title="science minister", of="Israel"),
    ),
    ("secretary of state", "The secretary of state spoke.", "secretary", Office(title="secretary of state")),
    ("bare", "The president spoke.", "president", Office(title="president")),
    ("no office", "The tourist spoke.", "tourist", None),
]


@pytest.mark.parametrize(
    ("text", "head", "office"), [row[1:] for row in PHRASES], ids=[row[0] for row in PHRASES]
)
def test_office_of_a_phrase(parse: Parse, text: str, head: str, office: Office | None) -> None:
    document = parse(text)
    token = next(token for token in document.tokens if token.text == head)

    assert office_of(document, token) == office


FITS = [
    ("same", Office(title="president", of="Peru"), Office(title="president", of="Peru"), True),
    ("less said", Office(title="president"), Office(title="president", of="Peru"), True),
    ("other portfolio", Office(title="interior secretary"), Office(title="commerce secretary"), False),
    ("longer title", Office(title="minister"), Office(title="prime minister", of="Peru"), True),
    ("country unsaid at the name", Office(title="president", of="Peru"), Office(title="president"), True),
    ("many may hold it", Office(title="ambassador", of="Peru"), Office(title="ambassador"), False),
    ("other country", Office(title="president", of="Peru"), Office(title="president", of="Chile"), False),
    ("other title", Office(title="president"), Office(title="mayor"), False),
    ("former asked", Office(title="president", former=True), Office(title="president"), False),
]


@pytest.mark.parametrize(("asked", "borne", "fits"), [row[1:] for row in FITS], ids=[row[0] for row in FITS])
def test_description_fits_office(asked: Office, borne: Office, fits: bool) -> None:
    assert asked.fits(borne) is fits
