"""What a person was ends with the person's death, and with nobody else's."""

from __future__ import annotations

import pytest

import timeline

ROWS = [
    (
        "Ann Lee had been commander of the fleet since 1998. Ann Lee was killed on 3 March 2015.",
        "commander",
        "1998/2015-03-03",
    ),
    (
        "Ann Lee had been commander of the fleet since 1998. Ann Lee died on 3 March 2015.",
        "commander",
        "1998/2015-03-03",
    ),
    (
        "Ann Lee had been commander of the fleet since 1998. Bob Ross was killed on 3 March 2015.",
        "commander",
        "1998/..",
    ),
    (
        "Ann Lee had been commander of the fleet since 1998. Ann Lee killed Bob Ross on 3 March 2015.",
        "commander",
        "1998/..",
    ),
    (
        "Ann Lee had been commander of the fleet since 1998. Ann Lee was not killed on 3 March 2015.",
        "commander",
        "1998/..",
    ),
]


@pytest.mark.parametrize(("text", "word", "edtf"), ROWS, ids=[row[0][52:] for row in ROWS])
def test_end_with_life(text: str, word: str, edtf: str) -> None:
    tl = timeline.extract(text, dct="2020-01-01")

    (state,) = [event for event in tl.events if word in event.label]
    assert state.when.edtf == edtf


def test_why_names_the_death() -> None:
    tl = timeline.extract(ROWS[0][0], dct="2020-01-01")

    (state,) = [event for event in tl.events if "commander" in event.label]
    assert "inferred" in tl.why(state)
