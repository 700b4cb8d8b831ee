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
        counted_days,
        day_lists,
        dayparts,
        days,
        daytimes,
        durations,
        early,
        eras,
        eras_named,
        fractions,
        habits,
        holidays,
        hours,
        joined_lengths,
        last_next,
        lengths_away,
        months_seasons,
        nth_weekdays,
        numeric,
        postposed,
        quarters,
        rates,
        references,
        sets,
        spoken_clock,
        unit_first,
        units,
        vague,
        within,
        years,
    )

    return (
        *numeric.RULES,
        *nth_weekdays.RULES,
        *habits.RULES,
        *rates.RULES,
        *sets.RULES,
        *hours.RULES,
        *daytimes.RULES,
        *unit_first.RULES,
        *eras_named.RULES,
        *postposed.RULES,
        *last_next.RULES,
        *lengths_away.RULES,
        *counted_days.RULES,
        *within.RULES,
        *early.RULES,
        *day_lists.RULES,
        *calendar.RULES,
        *clock_ranges.RULES,
        *spoken_clock.RULES,
        *clock.RULES,
        *holidays.RULES,
        *quarters.RULES,
        *counted.RULES,
        *fractions.RULES,
        *joined_lengths.RULES,
        *durations.RULES,
        *eras.RULES,
        *years.RULES,
        *months_seasons.RULES,
        *units.RULES,
        *days.RULES,
        *dayparts.RULES,
        *references.RULES,
        *vague.RULES,
    )


@cache
def history_rules() -> tuple[Rule, ...]:
    """The rules for what is a time in histories alone: they see the words that the others left."""
    from timeline.times.rules import history

    return history.RULES
