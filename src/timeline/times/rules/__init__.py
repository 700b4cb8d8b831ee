"""The rules, most telling first: where two begin at the same word, the one that stands first wins."""

from __future__ import annotations

from functools import cache

from timeline.times.rule import Rule


@cache
def rules() -> tuple[Rule, ...]:
    """All rules in their order."""
    from timeline.times.rules import (
        calendar,
        clock,
        clock_ranges,
        counted,
        day_lists,
        days,
        durations,
        eras,
        holidays,
        numeric,
        postposed,
        quarters,
        sets,
        units,
        vague,
        within,
        years,
    )

    return (
        *numeric.RULES,
        *sets.RULES,
        *postposed.RULES,
        *within.RULES,
        *day_lists.RULES,
        *calendar.RULES,
        *clock_ranges.RULES,
        *clock.RULES,
        *holidays.RULES,
        *quarters.RULES,
        *counted.RULES,
        *durations.RULES,
        *eras.RULES,
        *years.RULES,
        *units.RULES,
        *days.RULES,
        *vague.RULES,
    )
