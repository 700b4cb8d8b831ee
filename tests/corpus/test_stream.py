"""Streams of documents: lazy, in order, and no fault is lost or stops the rest."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from timeline import TimelineError
from timeline.corpus import extract_many

TEXT = "The bridge collapsed on 3 May 2019."


@pytest.mark.parametrize(
    ("source", "id_"),
    [
        pytest.param(TEXT, "d1", id="text"),
        pytest.param(("a", TEXT), "a", id="pair"),
        pytest.param({"text": TEXT}, "d1", id="mapping"),
        pytest.param({"text": TEXT, "id": 7, "dct": "2019-05-04"}, "7", id="mapping-with-all"),
    ],
)
def test_forms_of_a_document(source: Any, id_: str) -> None:
    (read,) = extract_many([source])

    assert (read.id, read.error) == (id_, None)
    assert read.unwrap().text == TEXT


def test_publication_date_is_used() -> None:
    (read,) = extract_many([{"text": TEXT, "dct": "2019-05-04"}])

    assert str(read.unwrap().dct.earliest) == "2019-05-04"


@pytest.mark.parametrize(
    "source",
    [
        pytest.param({"id": "x"}, id="no-text"),
        pytest.param({"text": None}, id="text-none"),
        pytest.param({"text": TEXT, "dct": "soon"}, id="dct-no-date"),
        pytest.param(7, id="number"),
        pytest.param(("a", "b", "c"), id="triple"),
    ],
)
def test_a_fault_is_kept_and_the_stream_goes_on(source: Any) -> None:
    first, second = extract_many([source, TEXT])

    assert first.timeline is None
    assert isinstance(first.error, TimelineError)
    assert second.error is None
    with pytest.raises(TimelineError):
        first.unwrap()


def test_documents_are_read_as_they_are_asked_for() -> None:
    taken = []

    def source() -> Iterator[str]:
        for k in range(3):
            taken.append(k)
            yield TEXT

    stream = extract_many(source())
    next(stream)

    assert taken == [0]


def test_a_date_that_is_missing_in_a_frame_is_none() -> None:
    import pandas as pd

    frame = pd.DataFrame(
        {"id": ["a", "b"], "text": [TEXT, TEXT], "dct": [pd.Timestamp("2019-05-04"), pd.NaT]}
    )
    first, second = (read.unwrap().dct for read in extract_many(frame.to_dict("records")))

    assert (str(first.earliest), first.source.value, second.source.value == "given") == (
        "2019-05-04",
        "given",
        False,
    )


def test_options_are_those_of_extract() -> None:
    texts = ["The dam broke on 3 May 2019, the mayor said."]
    (plain,), (all_,) = list(extract_many(texts)), list(extract_many(texts, reporting=True))

    assert len(all_.unwrap().events) == len(plain.unwrap().events) + 1
