"""The one product of the parser's layers: what numpy says, for all shapes that a text can bring."""

import numpy as np
import pytest

from timeline.inference import product


@pytest.mark.parametrize(("rows", "inner", "columns"), [(1, 1, 1), (7, 288, 96), (300, 96, 5), (0, 96, 5)])
def test_it_is_the_product(rows: int, inner: int, columns: int) -> None:
    random = np.random.default_rng(4)
    x = random.standard_normal((rows, inner)).astype(np.float32)
    y = random.standard_normal((columns, inner)).astype(np.float32)
    found = product(x, y)
    assert found.dtype == np.float32
    assert found == pytest.approx(x @ y.T, abs=1e-3)


def test_arrays_with_gaps_are_read_as_they_are() -> None:
    x = np.arange(60, dtype=np.float32).reshape(6, 10)[::2, ::2]
    y = np.ones((4, 10), dtype=np.float32)[:, 1::2]
    assert (product(x, y) == x @ y.T).all()
