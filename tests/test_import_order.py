"""Imports go one way, and heavy packages have one home each."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

import timeline

SOURCE = Path(timeline.__file__).parent
FILES = sorted(SOURCE.rglob("*.py"))

RANKS = {
    "errors": 0,
    "display": 0,
    "values": 1,
    "inference": 1,
    "text": 2,
    "times": 3,
    "model": 3,
    "events": 4,
    "records": 5,
    "graph": 6,
    "finding": 6,
    "articles": 7,
    "out": 7,
    "result": 8,
    "api": 9,
    "back": 9,
    "corpus": 10,
    "cli": 10,
    "__main__": 11,
    "__init__": 9,
}
"""Each room may import from rooms of a lower rank; the package itself has the rank of `api`."""

HEAVY = {
    "spacy": "text",
    "onnxruntime": "inference",
    "dateparser": "times",
    "hijridate": "times",
    "pyluach": "times",
    "borax": "times",
    "dateutil": "times",
    "networkx": ("graph", "out"),
    "polars": "out",
    "pyarrow": "out",
    "rdflib": "out",
    "pandas": ("out", "corpus"),
    "rapidfuzz": "records",
    "cattrs": "out",
    "trafilatura": "articles",
    "lxml": "articles",
    "pypdf": "articles",
    "charset_normalizer": "articles",
    "typer": "cli",
    "numpy": ("model", "inference"),
    "altair": "out",
    "pygraphviz": "out",
}


def room_of(path: Path) -> str:
    parts = path.relative_to(SOURCE).with_suffix("").parts
    return parts[0]


def imports_of(path: Path) -> Iterator[tuple[int, str, str]]:
    """Yield line, module, and when it is imported: at import, on a call, or for typing alone."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    on_call = _inside(tree, lambda node: isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef))
    typing = _inside(
        tree, lambda node: isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test)
    )
    for node in ast.walk(tree):
        when = "typing" if id(node) in typing else "call" if id(node) in on_call else "import"
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name, when) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}:{node.lineno}: relative import"
            if node.module == "timeline":
                yield from ((node.lineno, f"timeline.{alias.name}", when) for alias in node.names)
            else:
                yield node.lineno, node.module or "", when


def _inside(tree: ast.AST, is_wanted: Callable[[ast.AST], bool]) -> set[int]:
    """Return the identities of all nodes inside the nodes that are wanted."""
    return {id(node) for outer in ast.walk(tree) if is_wanted(outer) for node in ast.walk(outer)}


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(SOURCE)))
def test_imports_go_one_way(path: Path) -> None:
    room = room_of(path)
    wrong = []
    for line, module, _ in imports_of(path):
        if not module.startswith("timeline"):
            continue
        target = [*module.split("."), "__init__"][1]
        if target not in RANKS:  # a public name of the package, which has the rank of `api`
            target = "__init__"
        if room not in {target, "__init__"} and RANKS[target] >= RANKS[room]:
            wrong.append(f"line {line}: {room} imports {module}")

    assert wrong == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(SOURCE)))
def test_heavy_packages_are_imported_in_their_room_and_on_call(path: Path) -> None:
    room = room_of(path)
    wrong = []
    for line, module, when in imports_of(path):
        package = module.split(".")[0]
        if package not in HEAVY or when == "typing":
            continue
        if room not in HEAVY[package]:
            wrong.append(f"line {line}: {package} in {room}")
        if when == "import" and package != "typer":
            wrong.append(f"line {line}: {package} at import")

    assert wrong == []


def test_the_scan_sees_what_it_forbids(tmp_path: Path) -> None:
    """Shows the guard red once: a back reference, hidden in a TYPE_CHECKING block, is found."""
    path = tmp_path / "bad.py"
    path.write_text("if TYPE_CHECKING:\n    from timeline.api import extract\ndef f():\n    import spacy\n")

    assert list(imports_of(path)) == [(2, "timeline.api", "typing"), (4, "spacy", "call")]
