"""The one place that imports onnxruntime: the two graphs of the model, on one thread, with bounded memory."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING, Any

from timeline.errors import TimelineError
from timeline.model.files import read_bytes

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float32]


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
    heads: Sequence[str], first: Floats, second: Floats, between: Floats, features: Floats
) -> list[Floats]:
    """The logits that pair heads give to pairs of event vectors, in the order of the heads."""
    feed = {"first": first, "second": second, "between": between, "features": features}
    logits: list[Floats] = _session("pairs.onnx").run(list(heads), feed, run_options=_only_asked())
    return logits


@cache
def _session(name: str) -> Any:
    """An inference session; it writes nothing, sends nothing and starts no threads."""
    try:
        import onnxruntime
    except ImportError as error:
        raise TimelineError("onnxruntime cannot be imported", hint="pip install onnxruntime") from error
    onnxruntime.disable_telemetry_events()
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.enable_cpu_mem_arena = False
    options.enable_mem_pattern = False
    options.log_severity_level = 4
    return onnxruntime.InferenceSession(read_bytes(name), options, providers=["CPUExecutionProvider"])


@cache
def _only_asked() -> Any:
    """Run only what leads to the output that is asked for."""
    import onnxruntime

    options = onnxruntime.RunOptions()
    options.only_execute_path_to_fetches = True
    return options
