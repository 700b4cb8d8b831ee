"""The language of a text is told by its small words, and is English where they do not tell."""

from __future__ import annotations

import pytest

import timeline
from timeline.text import read
from timeline.text.language import language_of

TOLD = [
    ("es", "Murió el 3 de mayo."),
    ("es", "Llegó ayer."),
    ("es", "El alcalde dijo que los trenes volverían a circular en una semana."),
    ("it", "Il re morì ieri."),
    ("it", "Nacque nel maggio 2019."),
    ("it", "La giunta ha deciso che i treni torneranno a circolare entro una settimana."),
    ("de", "Er kam gestern."),
    ("de", "Das Abkommen wurde am 5. Mai 2020 unterzeichnet."),
    ("fr", "Elle est venue hier."),
    ("pt", "Ela chegou ontem."),
    ("nl", "Hij kwam gisteren."),
    ("en", "She left on Thursday."),
    ("en", "Mr. Smith met Mrs. Jones by the door."),
    ("en", "His son had come by van and went off to war."),
    ("en", "Ana de Soto, 33, was born in Cuba."),
    ("en", "May 5, 2020"),
    ("en", "2020-05-03"),
    ("en", ""),
    ("en", "Los Angeles, 3 May 2019"),
    ("en", "De Gaulle died in 1970."),
    ("en", "La Scala reopened in December, and the crowd of Las Palmas came too."),
    ("en", "See you at the club mañana, he said, and left."),
    ("en", "TREN LLEGA HOY"),
    ("en", "y u so late today"),
    ("en", "Ann Lee met Bob Ross in Rome."),
    ("en", "Many die in war."),
    ("en", "Busy day http://x.y"),
]


@pytest.mark.parametrize(("language", "text"), TOLD, ids=[row[1] for row in TOLD])
def test_small_words_tell_the_language(language: str, text: str) -> None:
    assert language_of(text) == language
    assert read(text).lang == language


def test_what_is_given_counts() -> None:
    assert read("Il re morì ieri.", lang="es").lang == "es"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("La reina llegó la semana pasada.", [("la semana pasada", "2020-W33")]),
        ("La regina è arrivata la settimana scorsa.", [("la settimana scorsa", "2020-W33")]),
        ("Die Königin kam gestern mit dem Zug.", [("gestern", "2020-08-18")]),
        ("The queen arrived last week.", [("last week", "2020-W33")]),
    ],
)
def test_times_are_read_in_the_language_that_is_told(text: str, found: list[tuple[str, str]]) -> None:
    assert [(time.text, time.value) for time in timeline.find_times(text, dct="2020-08-19")] == found


def test_only_the_beginning_is_looked_at() -> None:
    text = "The mayor said that the trains would run. " + "El tren que llega es el de los viernes. " * 400

    assert language_of(text * 50) == language_of(text[:1000])
