"""The graphs of the model, each opened once, and what they are fed with."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from timeline.inference import open_graph
from timeline.model.files import read_bytes

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float32]
    Numbers = NDArray[np.int64]


def encode(pieces: list[int], tags: list[int], dependencies: list[int]) -> tuple[Floats, Floats]:
    """The vector and the logits of each piece of one window.

    A window goes alone: without padding its numbers do not depend on what else the document holds.
    """
    import numpy as np

    feed = {
        "pieces": np.asarray([pieces], dtype=np.int64),
        "tags": np.asarray([tags], dtype=np.int64),
        "dependencies": np.asarray([dependencies], dtype=np.int64),
    }
    vectors, logits = _session("encoder.onnx").run(["vectors", "logits"], feed)
    return vectors[0], logits[0]


def score(
    head: str, vectors: Floats, first: Numbers, second: Numbers, between: Floats, features: Floats
) -> Floats:
    """The logits of one pair head: the mean of what it gives to each pair and to the pair turned round.

    The vectors of a pair are told by their rows in `vectors`, so that each is multiplied once.
    """
    feed = {
        "vectors": vectors,
        "first": first,
        "second": second,
        "between": between,
        "features": features,
    }
    logits: Floats = _session(f"{head}.onnx").run(["logits"], feed)[0]
    return logits


@cache
def _session(name: str) -> Any:
    return open_graph(read_bytes(name))
