"""The one base class of all errors and of all warnings that `timeline` raises.

An error says what is wrong, where, and what to do about it. A warning is given once per document and kind.
"""

from __future__ import annotations


class TimelineError(ValueError):
    """Something the caller gave cannot be used; the message says what, where and what to do.

    >>> raise TimelineError("dct '19 Agust' is not a date", hint="give an ISO date such as 2020-08-19")
    Traceback (most recent call last):
    ...
    timeline.errors.TimelineError: dct '19 Agust' is not a date; give an ISO date such as 2020-08-19
    """

    def __init__(self, message: str, *, hint: str | None = None) -> None:
        """Keep the message and the hint apart, and show both."""
        super().__init__(f"{message}; {hint}" if hint else message)
        self.message = message
        self.hint = hint


class TimelineWarning(UserWarning):
    """Base of every warning of this library, so that one filter reaches all."""


class UnresolvedTimeWarning(TimelineWarning):
    """Relative time expressions were left unresolved because no reference date is known."""


class ConflictWarning(TimelineWarning):
    """The text, as read, contradicts itself; see `Timeline.conflicts`."""


class LeftOutWarning(TimelineWarning):
    """A format has no place for something of this timeline; the message says what, and where it still is."""
