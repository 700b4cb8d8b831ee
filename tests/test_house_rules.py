"""What must not stand in the sources: words of the example article, clocks, prints, loose ends."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

import timeline

ROOT = Path(__file__).parent.parent
SOURCE = Path(timeline.__file__).parent
SEED = next((ROOT / "seeds").glob("*.txt"))
FILES = sorted(path for path in SOURCE.rglob("*") if path.suffix in {".py", ".toml", ".js", ".css"})

# Names and odd words of the example article. Lists of all countries and nationalities may name a country.
PEOPLE = ["kadhimi", "kadhemi", "trump", "soleimani", "hashimi", "moyes", "mohandes", "mustafa", "qasem"]
PEOPLE += ["hisham", "hezbollah", "quds", "irgc", "isis"]
PLACES = ["iraq", "iran", "baghdad", "washington"]
WORLD_LISTS = re.compile(r"(countr|nation|demonym|place|gazetteer|geo)", re.IGNORECASE)

CLOCK_CALLS = {"now", "today", "utcnow", "localtime", "time_ns", "gmtime"}
LOOSE_ENDS = re.compile(r"\b(TODO|FIXME|XXX:|NotImplementedError)\b")


def words_in(path: Path, words: list[str]) -> list[str]:
    text = path.read_text(encoding="utf-8").lower()
    return [word for word in words if re.search(rf"\b{re.escape(word)}", text)]


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(SOURCE)))
def test_sources_do_not_know_the_example_article(path: Path) -> None:
    is_world_list = path.suffix == ".toml" and WORLD_LISTS.search(path.name)

    assert words_in(path, PEOPLE) == []
    assert is_world_list or words_in(path, PLACES) == []


def test_the_forbidden_words_are_those_of_the_article() -> None:
    text = SEED.read_text(encoding="utf-8").lower()

    assert [word for word in PEOPLE + PLACES if word not in text] == []


def calls_in(code: str) -> set[str]:
    """Return the names that are called, with the one before the dot where there is one."""
    found = set()
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.Call):
            found.add(ast.unparse(node.func).split("(")[0])
    return found


@pytest.mark.parametrize(
    "path", [path for path in FILES if path.suffix == ".py"], ids=lambda path: str(path.relative_to(SOURCE))
)
def test_sources_read_no_clock_and_print_nothing(path: Path) -> None:
    called = calls_in(path.read_text(encoding="utf-8"))
    clocks = {name for name in called if name.rpartition(".")[2] in CLOCK_CALLS or name == "time.time"}

    assert clocks == set()
    assert "print" not in called


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(SOURCE)))
def test_sources_have_no_loose_ends_and_can_be_read_in_one_sitting(path: Path) -> None:
    text = path.read_text(encoding="utf-8")

    assert LOOSE_ENDS.findall(text) == []
    assert path.suffix != ".py" or text.count("\n") <= 400


def test_the_guard_sees_a_clock() -> None:
    assert "datetime.now" in calls_in("x = datetime.now()")
