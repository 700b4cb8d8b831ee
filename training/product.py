"""Write the graph of one matrix product, by which the layers of the parser multiply.

    python training/product.py --to src/timeline/inference

It holds no weights and depends on no training.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import onnx
from graphs import OPSET
from onnx import TensorProto, helper

IR_VERSION = 8


def product() -> onnx.ModelProto:
    """`x` times `y` turned round, of any sizes."""
    sizes = {"x": ["rows", "inner"], "y": ["columns", "inner"], "product": ["rows", "columns"]}
    x, y, out = (helper.make_tensor_value_info(n, TensorProto.FLOAT, size) for n, size in sizes.items())
    node = helper.make_node("Gemm", ["x", "y"], ["product"], transB=1)
    graph = helper.make_graph([node], "product", [x, y], [out])
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", OPSET)], ir_version=IR_VERSION)
    onnx.checker.check_model(model)
    return model


def main() -> None:
    """Write it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--to", type=Path, required=True)
    onnx.save(product(), str(parser.parse_args().to / "product.onnx"))


if __name__ == "__main__":
    main()
