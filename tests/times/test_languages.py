"""Every row of the Spanish and Italian tables: the same expressions, extents and values, and nothing else."""

from __future__ import annotations

import pytest

from .reading import read
from .tables import FOLDER, Row, rows

LANGUAGES = ("es", "it")
FEWEST = {"positive": 120, "negative": 30}

ROWS = [
    (language, row)
    for language in LANGUAGES
    for path in sorted((FOLDER / language).glob("*.txt"))
    for row in rows(f"{language}/{path.stem}")
]


@pytest.mark.parametrize(("language", "row"), ROWS, ids=[f"{language}: {row.text}" for language, row in ROWS])
def test_row_is_read_as_the_table_has_it(language: str, row: Row) -> None:
    found = read(row.text, lang=language)

    assert [row.text[time.start : time.end] for time in found] == [row.text[s:e] for s, e in row.spans]
    assert [(time.start, time.end) for time in found] == row.spans
    assert [f"{t.type} {t.value}" + (f" {t.mod}" if t.mod else "") for t in found] == row.meanings


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_has_rows_enough(language: str) -> None:
    found = [bool(row.spans) for name, row in ROWS if name == language]

    assert sum(found) >= FEWEST["positive"]
    assert len(found) - sum(found) >= FEWEST["negative"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_row_stands_twice(language: str) -> None:
    texts = [row.text for name, row in ROWS if name == language]

    assert len(texts) == len(set(texts))


@pytest.mark.parametrize(
    ("language", "text", "values"),
    [
        ("es", "Se reunirá el jueves.", ["2020-08-20"]),
        ("es", "Se reunió el jueves.", ["2020-08-13"]),
        ("es", "El jueves se reunirían.", ["2020-08-20"]),
        ("it", "Si riunirà giovedì.", ["2020-08-20"]),
        ("it", "Si riunira' giovedi'.", ["2020-08-20"]),
        ("it", "Giovedì si riunirono.", ["2020-08-13"]),
        ("it", "Si è riunito giovedì.", ["2020-08-13"]),
    ],
)
def test_the_ending_of_the_verb_tells_the_direction(language: str, text: str, values: list[str]) -> None:
    assert [time.value for time in read(text, lang=language)] == values


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("it", "Chiude dal 20 dicembre al 6 gennaio."),
        ("es", "Cierra del 20 de diciembre al 6 de enero."),
        ("es", "Cierra de enero a abril."),
    ],
)
def test_a_range_with_a_contraction_is_one(language: str, text: str) -> None:
    left, right = read(text, lang=language)

    assert (left.range_end, right.range_begin) == (right.id, left.id)
