"""The registry: which format a name or a file means, and that the reference lists each as it is."""

from __future__ import annotations

from pathlib import Path

import pytest

from timeline.errors import TimelineError
from timeline.out import FORMATS, Format, format_named, format_of_file, save, written

from ..factories import SAMPLE

ROOT = Path(__file__).parents[3]
REFERENCE = ROOT / "docs" / "reference" / "formats.md"


@pytest.mark.parametrize(
    ("file", "name"),
    [
        ("news.json", "json"),
        ("news.cyto.json", "cytoscape"),
        ("news.vis.json", "vis"),
        ("news.timelinejs.json", "timelinejs"),
        ("news.jsonld", "jsonld"),
        ("folder.csv/news.GEXF", "gexf"),
        ("news.timesketch.csv", "timesketch"),
        ("news.2020.csv", "csv"),
        ("news.gantt.mmd", "mermaid-gantt"),
        ("news.mmd", "mermaid"),
    ],
)
def test_format_of_file(file: str, name: str) -> None:
    assert format_of_file(file).name == name


@pytest.mark.parametrize("file", ["news", "news.docx", "json", "news.json.bak", ""])
def test_no_format_of_file(file: str) -> None:
    with pytest.raises(TimelineError, match=r"end it in one of .*\.gexf.*, or give format="):
        format_of_file(file)


def test_no_such_name() -> None:
    with pytest.raises(TimelineError, match="'docx' is no format; give one of table, json"):
        format_named("docx")


def test_names_and_suffixes_are_told_apart() -> None:
    names = [found.name for found in FORMATS]
    suffixes = [suffix for found in FORMATS for suffix in found.suffixes]

    assert len(set(names)) == len(names)
    assert len(set(suffixes)) == len(suffixes)
    assert all(suffix.startswith(".") and suffix == suffix.lower() for suffix in suffixes)


@pytest.mark.filterwarnings("ignore::timeline.LeftOutWarning")
@pytest.mark.parametrize("found", FORMATS, ids=lambda found: found.name)
def test_what_is_saved_is_what_is_written(found: Format, tmp_path: Path) -> None:
    path = save(SAMPLE, tmp_path / f"a{found.suffixes[0]}")
    content = written(SAMPLE, found.name)

    assert isinstance(content, bytes) is found.binary
    assert path.read_bytes() == (content if isinstance(content, bytes) else content.encode("utf-8"))
    assert {file.name for file in tmp_path.iterdir()} == {
        path.name,
        *(f"a{suffix}" for suffix in found.beside),
    }


def test_format_goes_before_suffix(tmp_path: Path) -> None:
    assert save(SAMPLE, tmp_path / "news.dat", "csv").read_text(encoding="utf-8").startswith("id,when")


@pytest.mark.parametrize("found", FORMATS, ids=lambda found: found.name)
def test_the_reference_says_what_the_registry_says(found: Format) -> None:
    suffixes = ", ".join(f"`{suffix}`" for suffix in found.suffixes)
    extra = f" (extra `{found.extra}`)" if found.extra else ""

    lines = REFERENCE.read_text(encoding="utf-8").splitlines()

    assert f"| `{found.name}` | {suffixes} | {found.writes}{extra} | {found.limits} |" in lines
