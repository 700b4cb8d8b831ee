"""The site has every page in its menu, shows doctests as code, and loads nothing from elsewhere."""

from __future__ import annotations

import importlib.util
import re
import tomllib
from pathlib import Path
from types import ModuleType

import pytest

import timeline

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"


def script(name: str) -> ModuleType:
    """Load a script of the site, which is no package."""
    spec = importlib.util.spec_from_file_location(name, DOCS / "site" / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_every_page_is_in_the_menu() -> None:
    menu = (ROOT / "mkdocs.yml").read_text(encoding="utf-8").split("\nnav:\n")[1]
    named = set(re.findall(r": (\S+\.md)$", menu, re.MULTILINE))
    pages = {str(path.relative_to(DOCS)) for path in DOCS.rglob("*.md")}
    pages |= {str(path.relative_to(DOCS).with_suffix(".md")) for path in DOCS.rglob("*.ipynb")}

    assert named == pages


FAULTS = [
    pytest.param("a.html", '<script src="https://cdn.example/x.js"></script>', True, id="script"),
    pytest.param("a.html", '<link rel="stylesheet" href="//fonts.example/x">', True, id="style"),
    pytest.param("a.html", "<style>a{background:url(http://x.example/a.png)}</style>", True, id="in-style"),
    pytest.param("a.css", "@import 'https://x.example/a.css';", True, id="import"),
    pytest.param("a.html", '<a href="https://x.example">read on</a><img src="a.svg">', False, id="link"),
]


@pytest.mark.parametrize(("name", "content", "wrong"), FAULTS)
def test_the_check_sees_what_is_loaded(tmp_path: Path, name: str, content: str, wrong: bool) -> None:
    (tmp_path / name).write_text(content, encoding="utf-8")

    assert bool(script("check").loads_of(tmp_path / name)) is wrong


def test_doctests_are_shown_as_code() -> None:
    pytest.importorskip("griffe")
    fenced = script("doctests").fenced("Says.\n\n>>> f(1)\n2\n>>> f(2)\n3\n\nEnds.")

    assert fenced == "Says.\n\n```pycon\n>>> f(1)\n2\n>>> f(2)\n3\n```\n\nEnds."


def test_every_public_name_has_its_docstring_on_the_site() -> None:
    page = (DOCS / "reference" / "python.md").read_text(encoding="utf-8")
    named = set(re.findall(r"^::: timeline\.(\w+)$", page, re.MULTILINE))

    assert named == set(timeline.__all__)


def test_every_extra_is_told() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = project["optional-dependencies"]
    page = (DOCS / "howto" / "install.md").read_text(encoding="utf-8")

    assert set(re.findall(r"^\| `(\w+)`", page, re.MULTILINE)) == set(extras) - {"docs", "lint", "test"}
