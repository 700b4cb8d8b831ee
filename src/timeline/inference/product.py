"""One matrix product, by a graph that `training/product.py` writes."""

from __future__ import annotations

from functools import cache
from importlib import resources
from typing import TYPE_CHECKING, Any

from timeline.inference.session import open_graph

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float32]


def product(x: Floats, y: Floats) -> Floats:
    """`x` times `y` turned round: each row of `x` with each row of `y`.

    >>> import numpy as np
    >>> product(np.array([[1, 2]], dtype=np.float32), np.array([[3, 4], [5, 6]], dtype=np.float32)).tolist()
    [[11.0, 17.0]]
    """
    found: Floats = _graph().run(["product"], {"x": x, "y": y})[0]
    return found


@cache
def _graph() -> Any:
    return open_graph((resources.files("timeline.inference") / "product.onnx").read_bytes())
