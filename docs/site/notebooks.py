"""Make a page of every notebook when the site is built: run it, and show its cells with what they gave."""

from __future__ import annotations

import base64
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import nbformat
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from nbclient import NotebookClient

SECONDS = 600


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add a page beside each notebook, which itself can be downloaded."""
    for found in [file for file in files if file.src_uri.endswith(".ipynb")]:
        path = Path(config.docs_dir, found.src_uri)
        notebook = nbformat.read(path, as_version=4)
        NotebookClient(notebook, timeout=SECONDS, resources={"metadata": {"path": path.parent}}).execute()
        download = f"[Download this notebook]({path.name})\n\n"
        text = download + "\n\n".join(_cells(notebook))
        files.append(File.generated(config, found.src_uri.removesuffix(".ipynb") + ".md", content=text))
    return files


def _cells(notebook: Any) -> Iterator[str]:
    for cell in notebook.cells:
        if cell.cell_type == "markdown":
            yield cell.source
        elif cell.cell_type == "code":
            yield f"```python\n{cell.source}\n```"
            yield from filter(None, map(_output, cell.outputs))


def _output(output: Any) -> str:
    """The form that a notebook shows: a table, a picture, or the text."""
    data = output.get("data", {"text/plain": output.get("text", "")})
    if "text/html" in data:
        return f'<div class="output">\n{data["text/html"]}\n</div>'
    if "image/svg+xml" in data:
        encoded = base64.b64encode(data["image/svg+xml"].encode()).decode()
        return f'<img alt="{_alternative(data)}" src="data:image/svg+xml;base64,{encoded}">'
    return f"```text\n{data.get('text/plain', '').rstrip()}\n```"


def _alternative(data: Any) -> str:
    return data.get("text/plain", "picture").splitlines()[0][:80].replace('"', "'").replace("<", "")
