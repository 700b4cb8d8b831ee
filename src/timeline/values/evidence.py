"""Evidence: one step of a derivation."""

from __future__ import annotations

import attrs


@attrs.frozen
class Evidence:
    """Which stage and rule said something, why, and by which words (half-open character span).

    >>> print(Evidence("dating", "weekday", "'Thursday' is the next one after 2020-08-19", 10, 18))
    dating/weekday: 'Thursday' is the next one after 2020-08-19 [10:18]
    """

    stage: str
    rule: str
    note: str
    start: int | None = None
    end: int | None = None

    def __str__(self) -> str:
        span = "" if self.start is None or self.end is None else f" [{self.start}:{self.end}]"
        return f"{self.stage}/{self.rule}: {self.note}{span}"
