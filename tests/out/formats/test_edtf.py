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
    # In intervals, choices and marked dates the validator knows the years 1 to 9999 alone.
    known = [day for day in (*when.begin, *when.end) if day is not None]
    is_common = all(1 <= day.year <= 9999 for day in known)
    is_plain = edtf is not None and not set("/[~") & set(edtf)

    assert edtf is None or not (is_common or is_plain) or is_valid(edtf)
