"""Every date in EDTF is valid for a validator that is not ours."""

from __future__ import annotations

import warnings

from hypothesis import given, settings

from timeline.values import When

from ..hostile import whens

with warnings.catch_warnings():
    warnings.simplefilter("ignore", DeprecationWarning)  # its names of pyparsing are older ones
    from edtf_validate.valid_edtf import is_valid


@settings(max_examples=50)
@given(whens())
def test_edtf_is_valid(when: When) -> None:
    edtf = when.edtf
    # A year over four digits stands alone for the validator; inside more the standard is silent.
    more_than_a_long_year = (
        edtf is not None and "Y" in edtf and not edtf.removeprefix("Y").lstrip("-").isdigit()
    )

    assert edtf is None or more_than_a_long_year or is_valid(edtf)
