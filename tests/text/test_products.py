"""The layers of the default pipeline: faster products, the same reading."""

from typing import Any

import numpy as np
import pytest

from timeline.text.model import default_pipeline
from timeline.text.products import Products


def random_matrices() -> tuple[Any, Any]:
    random = np.random.default_rng(4)
    return random.random((5, 8), dtype=np.float32), random.random((3, 8), dtype=np.float32)


def test_all_layers_multiply_by_it() -> None:
    models = [getattr(component, "model", None) for _, component in default_pipeline().pipeline]
    layers = [layer for model in models if model is not None for layer in model.walk()]
    assert len(layers) > 50
    assert {type(layer.ops) for layer in layers} == {Products}


def test_the_result_goes_where_it_is_wanted() -> None:
    x, y = random_matrices()
    out = np.zeros((5, 3), dtype=np.float32)
    assert Products().gemm(x, y, out=out, trans2=True) is out
    assert out == pytest.approx(x @ y.T, abs=1e-5)


def test_products_of_training_are_thincs_own() -> None:
    x, y = random_matrices()
    assert Products().gemm(x, y.T) == pytest.approx(x @ y.T, abs=1e-5)
    assert Products().gemm(x.T, y.T, trans1=True) == pytest.approx(x @ y.T, abs=1e-5)
