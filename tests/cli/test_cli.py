"""The `timeline` command, run as a user runs it."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from xml.etree import ElementTree

import pytest

import timeline

from .conftest import TEXT, Run, run_process


def test_times_table(run: Run, file: str) -> None:
    done = run("times", file)

    assert (done.returncode, done.stderr) == (0, b"")
    assert "2019-05-03" in done.stdout.decode()


def test_times_json(run: Run, file: str) -> None:
    found = json.loads(run("times", file, "--to", "json").stdout)

    assert (found[0]["text"], found[0]["value"], found[0]["earliest"]) == (
        "3 May 2019",
        "2019-05-03",
        "2019-05-03",
    )


def test_times_why(run: Run, file: str) -> None:
    lines = run("times", file, "--why").stdout.decode().splitlines()
    found = json.loads(run("times", file, "--why", "--to", "json").stdout)
    rows = list(csv.DictReader(io.StringIO(run("times", file, "--why", "--to", "csv").stdout.decode())))

    assert [time["why"] for time in found] == lines == [row["why"] for row in rows]
    assert all("value" in line for line in lines)


def test_times_csv(run: Run, file: str) -> None:
    rows = list(csv.DictReader(io.StringIO(run("times", file, "--to", "csv").stdout.decode())))

    assert rows[0]["value"] == "2019-05-03"


def test_standard_input(run: Run) -> None:
    done = run("times", "-", stdin=TEXT.encode())

    assert "2019-05-03" in done.stdout.decode()


def test_extract_json_reads_back(run: Run, file: str) -> None:
    written = run("extract", file, "--to", "json").stdout.decode()

    assert timeline.Timeline.from_json(written).text == TEXT


def test_extract_into_a_file(run: Run, file: str, tmp_path: Path) -> None:
    done = run("extract", file, "--to", "html", "-o", str(tmp_path / "out.html"))

    assert (done.returncode, done.stdout) == (0, b"")
    assert (tmp_path / "out.html").read_text(encoding="utf-8").startswith("<!doctype html>")


@pytest.mark.slow
@pytest.mark.parametrize("kind", ["timeml", "graphml", "svg"])
def test_extract_xml(run: Run, file: str, kind: str) -> None:
    ElementTree.fromstring(run("extract", file, "--to", kind).stdout)


def test_dct_is_used(run: Run) -> None:
    done = run("times", "-", "--dct", "2020-08-19", "--to", "json", stdin=b"It opened yesterday.")

    assert json.loads(done.stdout)[0]["value"] == "2020-08-18"


def test_version() -> None:
    assert run_process("--version").stdout.decode() == f"timeline {timeline.__version__}\n"


@pytest.mark.parametrize("arguments", [["--help"], ["extract", "--help"], ["times", "--help"]], ids=" ".join)
def test_help_has_no_colour_in_a_pipe(arguments: list[str]) -> None:
    done = run_process(*arguments)

    assert done.returncode == 0
    assert b"\x1b[" not in done.stdout


@pytest.mark.parametrize(
    "arguments",
    [
        pytest.param(["extract"], id="no-file"),
        pytest.param(["extract", "x", "--to", "doc"], id="no-such-format"),
        pytest.param(["read", "x"], id="no-such-command"),
        pytest.param(["times", "x", "--colour"], id="no-such-option"),
        pytest.param(["times", "-", "--dct", "19 Agust"], id="dct-no-date"),
        pytest.param(["times", "-", "--encoding", "klingon"], id="no-such-encoding"),
        pytest.param(["extract", "-", "--top", "0"], id="top-of-none"),
        pytest.param(["explain", "-"], id="nothing-to-explain"),
    ],
)
def test_wrong_use_is_2(run: Run, arguments: list[str]) -> None:
    done = run(*arguments)

    assert done.returncode == 2
    assert b"Traceback" not in done.stderr
    assert done.stdout == b""


def test_missing_file_is_1() -> None:
    done = run_process("times", "nowhere.txt")

    assert (done.returncode, done.stdout) == (1, b"")
    assert done.stderr.decode() == "timeline: nowhere.txt: No such file or directory\n"


def test_an_encoding_that_is_guessed_is_noted(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "latin1.txt"
    path.write_bytes("Der Brückenbau, 3 May 2019".encode("latin1"))
    done = run("times", str(path))

    assert done.returncode == 0
    assert done.stderr.decode() == f"timeline: note: {path} is read as cp1252; --encoding sets another\n"


def test_a_wrong_encoding_is_1(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "latin1.txt"
    path.write_bytes("Der Brückenbau".encode("latin1"))
    done = run("times", str(path), "--encoding", "utf-8")

    assert (done.returncode, done.stdout) == (1, b"")
    assert "latin1.txt is not utf-8: byte 0xfc at 6; give encoding=" in done.stderr.decode()


def test_output_that_cannot_be_written_is_1(run: Run, file: str, tmp_path: Path) -> None:
    done = run("times", file, "-o", str(tmp_path / "no" / "folder.txt"))

    assert done.returncode == 1
    assert b"No such file or directory" in done.stderr


def test_utf8_whatever_the_locale(tmp_path: Path) -> None:
    path = tmp_path / "ümläut.txt"
    path.write_text("Über 40 Köche — on 3 May 2019 “opened”", encoding="utf-8")
    done = run_process(
        "times", str(path), "--to", "json", LC_ALL="C", LANG="C", PYTHONUTF8="0", PYTHONIOENCODING="ascii"
    )

    assert done.returncode == 0
    assert json.loads(done.stdout.decode("utf-8"))[0]["start"] == 19


def test_a_byte_order_mark_is_no_text(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "bom.txt"
    path.write_bytes(b"\xef\xbb\xbfMay 2020")

    assert json.loads(run("times", str(path), "--to", "json").stdout)[0]["start"] == 0


def test_what_stays_unresolved_is_a_note_on_standard_error(run: Run) -> None:
    done = run("extract", "-", stdin=b"They will meet on Thursday.")

    assert done.returncode == 0
    assert b"Traceback" not in done.stderr


def test_formats_are_listed(run: Run) -> None:
    lines = run("formats").stdout.decode().splitlines()

    assert [line.split()[0] for line in lines][:3] == ["table", "json", "jsonl"]
    assert any(".gexf" in line for line in lines)


def test_suffix_tells_the_format(run: Run, file: str, tmp_path: Path) -> None:
    done = run("extract", file, "-o", str(tmp_path / "out.gexf"))

    assert (done.returncode, done.stdout) == (0, b"")
    assert ElementTree.parse(tmp_path / "out.gexf").getroot().tag.endswith("gexf")


def test_unknown_suffix_is_1(run: Run, file: str, tmp_path: Path) -> None:
    done = run("extract", file, "-o", str(tmp_path / "out.docx"))

    assert done.returncode == 1
    assert b"tells no format; end it in one of .txt, .json" in done.stderr
