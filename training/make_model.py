"""From the corpora to the files of the package: `python training/make_model.py --data ../shared/data`.

Runs `train.py`, `telling.py` and `export.py`; each says what it does. What is done already in OUT is not done
again.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent


def main() -> None:
    """Train, add the heads for factuality, and export, each in a process of its own."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="the folder of the corpora")
    parser.add_argument("--out", type=Path, default=Path("build/model"), help="what is worked out on the way")
    parser.add_argument("--to", type=Path, default=HERE.parent / "src" / "timeline" / "model")
    parser.add_argument("--seed", default="7")
    args = parser.parse_args()
    environment = {**os.environ, "PYTHONPATH": str(HERE.parent / "src")}
    data, out = ["--data", str(args.data)], str(args.out)
    for script, rest in (
        ("train.py", [*data, "--out", out, "--seed", args.seed]),
        ("telling.py", [*data, "--run", out]),
        ("export.py", [*data, "--run", out, "--to", str(args.to)]),
    ):
        subprocess.run([sys.executable, str(HERE / script), *rest], check=True, env=environment)


if __name__ == "__main__":
    main()
