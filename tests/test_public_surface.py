"""The public names are few, they work, and the reference shows each."""

from __future__ import annotations

from pathlib import Path

import pytest

import timeline

ROOT = Path(__file__).parent.parent
REFERENCE = (ROOT / "docs" / "reference" / "api.md").read_text(encoding="utf-8")


def test_the_surface_is_short() -> None:
    assert len(timeline.__all__) <= 30
    assert list(timeline.__all__) == sorted(timeline.__all__)


@pytest.mark.parametrize("name", timeline.__all__)
def test_every_name_is_there_documented_and_in_the_reference(name: str) -> None:
    assert getattr(timeline, name).__doc__
    assert f"`{name}`" in REFERENCE


def test_no_other_name() -> None:
    with pytest.raises(AttributeError, match="no attribute 'read_minds'"):
        _ = timeline.read_minds


def test_dir_shows_the_public_names() -> None:
    assert set(timeline.__all__) <= set(dir(timeline))


PUBLIC_METHODS = [name for name in dir(timeline.Timeline) if not name.startswith("_")]


@pytest.mark.parametrize("name", PUBLIC_METHODS)
def test_every_part_of_a_timeline_is_in_the_reference(name: str) -> None:
    assert f"`{name}" in REFERENCE or f".{name}" in REFERENCE
