"""`timeline explain` and the terminal: what is asked by id or words, bars, completion, broken pipes."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

import timeline
from timeline.out import FORMATS

from .conftest import TEXT, Run, run_process

ASKED = [
    pytest.param("e1", "e1 'Bridge collapses'", id="event"),
    pytest.param("t1", "t1 '3 May 2019'", id="time"),
    pytest.param("t0", "t0", id="date of publication"),
    pytest.param("collapsed", "e1 ", id="word of the text"),
    pytest.param("3 may", "t1 '3 May 2019'", id="words of a time"),
    pytest.param("reopen", "e2 ", id="lemma"),
]


@pytest.mark.parametrize(("what", "begins"), ASKED)
def test_what_is_asked_is_explained(run: Run, file: str, what: str, begins: str) -> None:
    done = run("explain", file, what)

    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.decode().startswith(begins)


def test_all_that_the_words_mean_are_explained(run: Run, file: str) -> None:
    out = run("explain", file, "bridge").stdout.decode()

    assert [part.split()[0] for part in out.split("\n\n")] == ["e1", "p1"]


@pytest.mark.parametrize(
    ("what", "message"),
    [
        ("colapsed", "no event, time or entity is called 'colapsed'; did you mean 'collapsed'"),
        ("qqq", "give words of the text, or an id such as e1"),
        ("e9", "no event has the id 'e9'; this timeline has e1 to e"),
    ],
)
def test_what_is_not_there_is_1(run: Run, file: str, what: str, message: str) -> None:
    done = run("explain", file, what)

    assert (done.returncode, done.stdout) == (1, b"")
    assert message in done.stderr.decode()


def test_a_timeline_that_was_written_is_read_again(run: Run, file: str, tmp_path: Path) -> None:
    written = str(tmp_path / "news.json")
    run("extract", file, "-o", written)
    revised = timeline.Timeline.from_json(Path(written).read_text("utf-8"))
    revised.assert_date("e1", "2019-05-02", note="the log").save(written)

    assert "the log" in run("explain", written, "e1").stdout.decode()
    assert "2019-05-02" in run("extract", written, "--to", "csv").stdout.decode()


def test_formats_lists_all(run: Run) -> None:
    lines = run("formats").stdout.decode().splitlines()

    assert [line.split()[0] for line in lines] == [found.name for found in FORMATS]


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_the_shell_can_complete(shell: str) -> None:
    done = run_process(_TIMELINE_COMPLETE=f"source_{shell}")

    assert done.returncode == 0
    assert b"_TIMELINE_COMPLETE" in done.stdout


def test_formats_are_completed() -> None:
    done = run_process(
        _TIMELINE_COMPLETE="complete_bash", COMP_WORDS="timeline extract x --to ge", COMP_CWORD="4"
    )

    assert done.stdout.split() == [b"gexf"]


def test_a_reader_who_has_had_enough_is_no_error(tmp_path: Path) -> None:
    """As `timeline ... | head`: no traceback and no complaint about a broken pipe."""
    path = tmp_path / "long.txt"
    path.write_text("It fell on 3 May 2019. " * 5_000, encoding="utf-8")
    command = [sys.executable, "-m", "timeline", "times", str(path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        process.stdout.read(10)
        process.stdout.close()
        assert process.stderr is not None
        assert process.stderr.read() == b""


@pytest.mark.parametrize("terminal", [True, False], ids=["terminal", "pipe"])
def test_a_bar_shows_on_a_terminal_alone(tmp_path: Path, terminal: bool) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(TEXT, encoding="utf-8")
    command = [sys.executable, "-m", "timeline", "times", str(tmp_path), "--to", "csv"]
    ours, theirs = pty.openpty() if terminal else os.pipe()
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=theirs, timeout=120, check=True)
    os.set_blocking(ours, False)
    os.close(theirs) if not terminal else None
    try:
        shown = os.read(ours, 10_000)
    except (BlockingIOError, OSError):
        shown = b""

    assert (b"reading" in shown) is terminal
    assert b"reading" not in done.stdout
