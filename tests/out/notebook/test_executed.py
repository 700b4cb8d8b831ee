"""A notebook that is run, saved, and turned into a page, with the sanitiser and without."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

CELLS = [
    """
import timeline
text = "The <old> bridge collapsed on 3 May 2019. A new one is to open on Friday."
tl = timeline.extract(text, dct="2019-05-06")
tl""",
    "tl.events[0]",
    "tl.times",
    "tl.links[0]",
    "tl.text_view()",
    "tl.to_svg()",
]
EMPTY: dict[str, Any] = {"outputs": [], "execution_count": None}
NEEDED = ("nbconvert", "ipykernel")
SHOWN = re.compile(r"<table|<abbr|<img [^>]*src=.data:image/svg")

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(
        find_spec("nbconvert") is None or find_spec("ipykernel") is None,
        reason="needs nbconvert and ipykernel",
    ),
]


@pytest.fixture(scope="module")
def executed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("notebook") / "run.ipynb"
    cells: list[dict[str, Any]] = [
        {
            "cell_type": "code",
            "id": f"c{k}",
            "metadata": {},
            "source": source,
            "outputs": [],
            "execution_count": None,
        }
        for k, source in enumerate(CELLS)
    ]
    kernel = {"kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"}}
    path.write_text(json.dumps({"cells": cells, "metadata": kernel, "nbformat": 4, "nbformat_minor": 5}))
    convert(path, "--execute", "--to", "notebook", "--inplace")
    return path


def convert(path: Path, *options: str) -> None:
    command = [sys.executable, "-m", "nbconvert", *options, str(path)]
    settings = os.environ | {"JUPYTER_PLATFORM_DIRS": "1", "PYDEVD_DISABLE_FILE_VALIDATION": "1"}
    done = subprocess.run(command, capture_output=True, text=True, timeout=300, check=False, env=settings)
    assert done.returncode == 0, done.stderr[-2000:]


def test_the_saved_notebook_holds_every_form(executed: Path) -> None:
    outputs = [cell["outputs"][0]["data"] for cell in json.loads(executed.read_text())["cells"]]

    assert [sorted(output) for output in outputs] == [
        ["image/svg+xml", "text/html", "text/plain"],
        ["text/html", "text/plain"],
        ["text/html", "text/plain"],
        ["text/html", "text/plain"],
        ["text/html", "text/plain"],
        ["image/svg+xml", "text/plain"],
    ]


@pytest.mark.parametrize("sanitised", [True, False])
def test_the_page_shows_tables_and_picture_and_no_tag_as_words(executed: Path, sanitised: bool) -> None:
    convert(executed, "--to", "html", f"--HTMLExporter.sanitize_html={sanitised}")
    page = executed.with_suffix(".html").read_text()
    outputs = page.split('<div class="jp-OutputArea jp-Cell-outputArea">')[1:]

    assert [bool(SHOWN.search(output)) for output in outputs] == [True] * 6
    # The sanitiser adds `tbody` to every table itself, and then does not know it.
    assert [re.findall(r"&lt;/?(?!old&gt;|tbody&gt;)\w+", output) for output in outputs] == [[]] * 6
