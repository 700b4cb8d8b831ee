"""Matrix products for the layers of spaCy's pipeline, by onnxruntime instead of BLIS.

They are a third of what the parse costs, and BLIS takes three to five times as long for them: it does not use
the wide registers of newer processors. Imported on call alone, since it loads a part of spaCy (thinc).
"""

from __future__ import annotations

from typing import Any

from thinc.api import NumpyOps

from timeline.inference import product


class Products(NumpyOps):  # type: ignore[misc] # written in Cython, without types
    """Thinc's operations on arrays, with the one product that layers ask for when they predict."""

    def gemm(self, x: Any, y: Any, out: Any = None, trans1: bool = False, trans2: bool = False) -> Any:
        """Multiply two matrices; what is asked for in training alone is left to thinc."""
        if trans1 or not trans2:
            return super().gemm(x, y, out=out, trans1=trans1, trans2=trans2)
        found = product(x, y)
        if out is None:
            return found
        out[...] = found
        return out


def use_products(pipeline: Any) -> None:
    """Have all layers of a pipeline multiply by `product`."""
    products = Products()
    for _, component in pipeline.pipeline:
        model = getattr(component, "model", None)
        for layer in model.walk() if model is not None else ():
            layer.ops = products
