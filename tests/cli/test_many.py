"""Many documents: which are read, how they share a stream or a folder, and what one bad one does."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

import timeline

from .conftest import Run

FIRST = "The bridge collapsed on 3 May 2019."
SECOND = "The dam broke on 4 June 2020. Two towns were flooded."


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with two articles, one of them a page in a folder below, and things that are no articles."""
    monkeypatch.chdir(tmp_path)
    news = tmp_path / "news"
    (news / "june").mkdir(parents=True)
    (news / "a.txt").write_text(FIRST, encoding="utf-8")
    page = f"<!DOCTYPE html><html><body><article><h1>Dam breaks</h1><p>{SECOND}</p></article></body></html>"
    (news / "june" / "b.html").write_text(page, encoding="utf-8")
    (news / "notes.json").write_text("{}", encoding="utf-8")
    (news / ".hidden.txt").write_text("It fell on 5 July 2018.", encoding="utf-8")
    return news


def documents_of(rows: bytes) -> list[str]:
    return [row["document"] for row in csv.DictReader(io.StringIO(rows.decode(), newline=""))]


A, B = str(Path("news", "a.txt")), str(Path("news", "june", "b.html"))

NAMED = [
    pytest.param(["news"], [A, B], id="folder"),
    pytest.param([A, B], [A, B], id="files"),
    pytest.param([B, A, B], [B, A], id="each once, in the order of the command"),
    pytest.param(["news/*.txt"], [A], id="pattern"),
    pytest.param(["news/**/*.html", A], [B, A], id="pattern and file"),
]


@pytest.mark.parametrize(("named", "read"), NAMED)
def test_sources(run: Run, folder: Path, named: list[str], read: list[str]) -> None:
    done = run("times", *named, "--to", "csv")

    assert (done.returncode, done.stderr) == (0, b"")
    assert list(dict.fromkeys(documents_of(done.stdout))) == read


def test_a_table_each_below_the_name(run: Run, folder: Path) -> None:
    out = run("times", "news").stdout.decode()

    assert out.startswith(f"== {A}\n")
    assert f"\n\n== {B}\n" in out
    assert out.index("2019-05-03") < out.index("2020-06-04")


def test_json_lines_name_their_document(run: Run, folder: Path) -> None:
    lines = [json.loads(line) for line in run("extract", "news", "--to", "jsonl").stdout.splitlines()]

    assert {line["document"] for line in lines} == {A, B}
    assert next(iter(lines[0])) == "document"


def test_one_header_in_csv(run: Run, folder: Path) -> None:
    done = run("extract", "news", "--to", "csv", "-o", "all.csv")
    rows = Path("all.csv").read_bytes()

    assert (done.returncode, done.stdout) == (0, b"")
    assert set(documents_of(rows)) == {A, B}
    assert rows.count(b"document,") == 1


def test_a_name_that_a_spreadsheet_would_run_is_marked(run: Run, folder: Path) -> None:
    Path("=1+1.txt").write_text(FIRST, encoding="utf-8")

    assert documents_of(run("times", "=1+1.txt", A, "--to", "csv").stdout)[0] == "'=1+1.txt"


def test_a_file_each(run: Run, folder: Path) -> None:
    (folder / "june" / "a.txt").write_text(SECOND, encoding="utf-8")
    done = run("extract", "news", "--to", "json", "--output", "out")
    texts = [
        timeline.Timeline.from_json(Path("out", name).read_text("utf-8")).text
        for name in ("a.json", "a-2.json")
    ]

    assert (done.returncode, done.stdout) == (0, b"")
    assert sorted(path.name for path in Path("out").iterdir()) == ["a-2.json", "a.json", "b.json"]
    assert texts == [FIRST, SECOND]


def test_one_document_into_a_folder(run: Run, folder: Path) -> None:
    Path("out").mkdir()
    done = run("extract", A, "--to", "csv", "--output", "out")

    assert done.returncode == 0
    assert [path.name for path in Path("out").iterdir()] == ["a.csv"]


def test_times_into_a_folder(run: Run, folder: Path) -> None:
    assert run("times", "news", "--to", "jsonl", "-o", "out").returncode == 0
    assert json.loads(Path("out", "a.jsonl").read_text("utf-8"))["value"] == "2019-05-03"


def test_a_bad_document_is_named_and_stops_none(run: Run, folder: Path) -> None:
    (folder / "aa.pdf").write_bytes(b"%PDF-1.4 nothing")
    done = run("times", "news", "nowhere.txt", "--to", "csv")

    assert done.returncode == 1
    assert set(documents_of(done.stdout)) == {A, B}
    first, second = done.stderr.decode().splitlines()
    assert first.startswith(f"timeline: {Path('news', 'aa.pdf')} is a broken PDF")
    assert second == "timeline: nowhere.txt: No such file or directory"


def test_notes_name_their_document(run: Run, folder: Path) -> None:
    (folder / "a.txt").write_text("They will meet on Thursday.", encoding="utf-8")

    assert f"timeline: note: {A}: 1 time expression(s)" in run("extract", "news").stderr.decode()


REFUSED = [
    ("extract news --to json", "cannot share one json; write table, jsonl"),
    ("extract news --to gexf -o x.gexf", "cannot share one gexf"),
    ("times empty", "empty has no file to read; files must end in"),
    ("times x*.txt", "no file fits 'x*.txt'"),
    ("extract news/june --to html -o news/june", "b.html would be written over its source"),
    ("extract news/a.txt -o x.unknown", "tells no format"),
]


@pytest.mark.parametrize(("words", "message"), REFUSED, ids=[row[0] for row in REFUSED])
def test_refused(run: Run, folder: Path, words: str, message: str) -> None:
    Path("empty").mkdir()
    before = (folder / "june" / "b.html").read_bytes()
    done = run(*words.split())

    assert (done.returncode, done.stdout) == (1, b"")
    assert done.stderr.decode().count("\n") == 1
    assert message in done.stderr.decode()
    assert (folder / "june" / "b.html").read_bytes() == before


def test_what_belongs_beside_a_file_is_not_written_over_a_source(run: Run, folder: Path) -> None:
    """Brat reads `a.ann` with `a.txt`: the same text may lie there, another may not."""
    (folder / "latin.txt").write_bytes("Café, closed on 3 May 2019.".encode("latin-1"))
    beside = run("extract", A, "-o", "news/a.ann")
    over = run("extract", "news/latin.txt", "--encoding", "latin-1", "-o", "news/latin.ann")

    assert (beside.returncode, beside.stderr, (folder / "a.ann").exists()) == (0, b"", True)
    assert (over.returncode, (folder / "latin.ann").exists()) == (1, False)
    assert b"latin.txt would be written over its source; name another file or folder" in over.stderr
