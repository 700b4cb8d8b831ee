"""The table of who is who: every right row stays right, and every wrong one is marked as such."""

import pytest

import timeline
from timeline.records.entities.surface import key_of

from .table import DCT, Row, faults, rows

ROWS = list(rows())


@pytest.mark.parametrize("row", ROWS, ids=[f"{row.name}-{row.text[:40]}" for row in ROWS])
def test_who_is_who(row: Row) -> None:
    assert bool(faults(row)) == row.wrong, faults(row)


@pytest.mark.parametrize("row", ROWS[::4], ids=[row.text[:40] for row in ROWS[::4]])
def test_each_other_name_of_an_entity_has_a_reason(row: Row) -> None:
    for entity in timeline.extract(row.text, dct=DCT).entities:
        unsaid = [form for form in entity.aliases if key_of(form) != key_of(entity.name)]
        assert [form for form in unsaid if not any(repr(form) in note for note in entity.evidence)] == []
