"""Two clocks of which the second says the half of the day: "7-9pm", "from 11 to 2 p.m."."""

from __future__ import annotations

from timeline.times.readings import date, value
from timeline.times.recognised import Anchoring, Reading
from timeline.times.rule import Example, Match, Piece, Rule
from timeline.times.rules.clock import clock

CLOCK = "(NUM_HOUR|CLOCK|DOT_CLOCK|NUM_3)"


def _clocks(match: Match) -> list[Piece] | None:
    """Read both; the first lies in the same half of the day, or before noon where it would come later."""
    link = next(i for i in range(match.first + 1, match.last) if match.part(i, i + 1).has("LINK"))
    end = clock(match.part(link + 1, match.last))
    begin = clock(match.part(match.first, link))
    told = match.part(link, link + 1).has("DASH") or match.before("FROM") or match.before("BETWEEN")
    if end is None or begin is None or not told:
        return None
    first = _reading(begin | {"hour": _hour_before(begin, end)})
    second = _reading(end)
    if first is None or second is None:
        return None
    return [Piece(match.first, link, first), Piece(link + 1, match.last, second)]


def _hour_before(begin: dict[str, int | str | None], end: dict[str, int | str | None]) -> int:
    """The hour of the first clock, no later than the second."""
    hour, last = int(begin["hour"] or 0) % 12, int(end["hour"] or 0)
    later = hour + 12
    minutes = (int(begin["minute"] or 0), int(end["minute"] or 0))
    return later if (later, minutes[0]) <= (last, minutes[1]) else hour


def _reading(fields: dict[str, int | str | None]) -> Reading | None:
    return date(value(**fields), Anchoring.ANAPHORIC)


RULES = (
    Rule(
        name="clock-range",
        pattern=f"{CLOCK} LINK {CLOCK} AMPM (OPEN? ZONE)?",
        read=_clocks,
        examples=(
            Example("open 7-9pm on weekdays", "7", "TIME", "2020-08-19T19:00"),
            Example("open 7-9pm on weekdays", "9pm", "TIME", "2020-08-19T21:00"),
            Example("from 11 to 2 p.m. they", "11", "TIME", "2020-08-19T11:00"),
            Example("between 9:30 and 11 a.m. they", "9:30", "TIME", "2020-08-19T09:30"),
        ),
        counterexamples=("they won 3 to 5 pm sharp", "rooms 7 and 9 pm"),
    ),
)
