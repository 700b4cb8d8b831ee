"""Graphs of numbers, run on one thread: the one place that imports onnxruntime.

The trained encoder opens its graphs here, and the layers of the parser take their matrix products from here.
"""

from timeline.inference.product import product
from timeline.inference.session import open_graph

__all__ = ["open_graph", "product"]
