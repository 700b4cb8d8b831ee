"""Every Python block of the README and the docs runs and gives what it says."""

from __future__ import annotations

import doctest
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import timeline
from timeline.cli import main

ROOT = Path(__file__).parents[2]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
BLOCK = re.compile(r"^```(python|pycon)\n(.*?)^```$", re.DOTALL | re.MULTILINE)
SHELL = re.compile(r"^```sh\n(.*?)^```$", re.DOTALL | re.MULTILINE)
RUN = re.compile(r"(?:cat \S+ \| )?timeline (?!extract FILE|times FILE)")
LINK = re.compile(r"\]\(([^)#]+)(?:#[^)]*)?\)")
FLAGS = doctest.NORMALIZE_WHITESPACE | doctest.ELLIPSIS


def blocks_of(page: Path) -> list[tuple[str, int]]:
    text = page.read_text(encoding="utf-8")
    return [(match.group(2), text[: match.start(2)].count("\n")) for match in BLOCK.finditer(text)]


@pytest.mark.parametrize(
    "page", [page for page in PAGES if blocks_of(page)], ids=lambda page: str(page.relative_to(ROOT))
)
def test_code_runs(page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Blocks of a page share their names, as a reader who types them in does."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "seeds").symlink_to(ROOT / "seeds")
    names: dict[str, object] = {}
    failures: list[str] = []
    for code, line in blocks_of(page):
        if ">>>" not in code:
            exec(compile(code, f"{page.name}:{line}", "exec"), names)
            continue
        test = doctest.DocTestParser().get_doctest(code, names, page.name, str(page), line)
        runner = doctest.DocTestRunner(optionflags=FLAGS)
        runner.run(test, out=failures.append, clear_globs=False)
        names = test.globs

    assert "".join(failures) == ""


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_lead_to_files(page: Path) -> None:
    links = [link for link in LINK.findall(page.read_text(encoding="utf-8")) if "://" not in link]

    assert [link for link in links if not is_there(page.parent / link)] == []


def is_there(file: Path) -> bool:
    """Whether a link leads somewhere; the page of a notebook is made when the site is built.

    What is linked in src/ is looked for where the package is installed.
    """
    package = ROOT / "src" / "timeline"
    if file.is_relative_to(package):
        file = Path(timeline.__file__).parent / file.relative_to(package)
    return file.exists() or file.with_suffix(".ipynb").exists()


CONSOLE = re.compile(r"^```(?:text|console)?\n\$ (timeline [^\n]*)\n(.*?)^```$", re.DOTALL | re.MULTILINE)
SHOWN = [
    pytest.param(command, output, id=f"{page.name}: {command}")
    for page in PAGES
    for command, output in CONSOLE.findall(page.read_text(encoding="utf-8"))
]


@pytest.mark.slow
@pytest.mark.parametrize(("command", "output"), SHOWN)
def test_output_is_what_the_command_prints(
    command: str, output: str, monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    """Up to a line of three dots, which stands for the rest: `make readme` writes it again."""
    monkeypatch.chdir(ROOT)
    with pytest.raises(SystemExit):
        main(shlex.split(command)[1:])
    printed = capfdbinary.readouterr().out.decode().splitlines()
    shown = output.splitlines()
    if shown[-1] == "…":
        printed = [*printed[: len(shown) - 1], "…"]

    assert [line.rstrip() for line in printed] == [line.rstrip() for line in shown]


COMMANDS = [
    pytest.param(line.split("  #")[0].strip(), id=f"{page.name}: {line.split('  #')[0].strip()}")
    for page in PAGES
    for block in SHELL.findall(page.read_text(encoding="utf-8"))
    for line in block.splitlines()
    if RUN.match(line) and "completion" not in line
]


@pytest.fixture(scope="module")
def articles(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with what the commands of the docs name."""
    folder = tmp_path_factory.mktemp("shell")
    text = "HARBOUR CITY, June 4, 2019 - The old bridge collapsed on Friday. It is to reopen next year.\n"
    page = f"<!doctype html><html><body><article><h1>Bridge</h1><p>{text}</p></article></body></html>"
    (folder / "news").mkdir()
    for path in (folder, folder / "news"):
        (path / "article.txt").write_text(text, encoding="utf-8")
        (path / "article.html").write_text(page, encoding="utf-8")
    (folder / "seeds").symlink_to(ROOT / "seeds")
    return folder


@pytest.mark.slow
@pytest.mark.parametrize("command", COMMANDS)
def test_commands_run(command: str, articles: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every line of a shell block that runs the command does so, in the order of the page."""
    monkeypatch.chdir(articles)
    if re.search(r"[|>]", command):
        return run_in_a_shell(command)
    with pytest.raises(SystemExit) as left:
        main(shlex.split(command)[1:])
    assert left.value.code in (None, 0)
    return None


def run_in_a_shell(command: str) -> None:
    if "jq " in command and shutil.which("jq") is None:
        pytest.skip("jq is not installed")
    script = f'set -eo pipefail; timeline() {{ "{sys.executable}" -m timeline "$@"; }}; {command}'
    done = subprocess.run(["bash", "-c", script], capture_output=True, timeout=300, check=False)

    assert (done.returncode, done.stderr.decode()) == (0, "")


def test_there_are_commands_to_run() -> None:
    assert len(COMMANDS) > 15
