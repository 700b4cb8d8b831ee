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
    # The validator compares the ends of intervals by year, and knows none before 1 or over four digits there;
    # of a year over four digits in a choice or with a mark the standard is silent.
    long = edtf is not None and "Y" in edtf and not edtf.removeprefix("Y").lstrip("-").isdigit()
    ancient = edtf is not None and "/" in edtf and any(end.startswith("-") for end in edtf.split("/"))

    assert edtf is None or long or ancient or is_valid(edtf)
