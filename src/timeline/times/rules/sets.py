"""Times that come back: "daily", "every Tuesday", "twice a week", "Mondays"."""

from __future__ import annotations

from timeline.times.readings import half, length, recurring, value
from timeline.times.recognised import Reading
from timeline.times.rule import Example, Match, Piece, Rule
from timeline.times.rules.names import in_name
from timeline.times.rules.parts import is_measured, mod_of, word_after, word_before
from timeline.times.symbols import group
from timeline.values import DateValue, Duration


def _setword(match: Match) -> Reading | None:
    after = word_after(match)
    if (match.has("SETWORD_WEAK") and after) or _is_paper(match, after):
        return None
    if is_measured(match):
        return None
    word = match.text[match.start : match.end]
    if match.is_in(word_before(match), "before_measure") or _is_common(match, word):
        return None
    if word.istitle() and in_name(match) and (match.before("THE") or not word_before(match)):
        return None
    if match.has("SETWORD_NOUN") and (_is_named(match) or word_before(match) == ""):
        return None
    return recurring(Duration.parse(str(match.one("ANY_SET"))), mod=mod_of(match))


def _is_common(match: Match, word: str) -> bool:
    """Whether "everyday" says only how common a thing is: "an everyday matter"."""
    after = word_after(match)
    return match.is_in(word, "common") and after.islower() and not match.is_in(after, "function_words")


def _is_paper(match: Match, after: str) -> bool:
    """Whether a newspaper is meant: "the daily Granma"."""
    return after[:1].isupper() and after[1:].islower() and match.text[match.start].islower()


def _is_named(match: Match) -> bool:
    """Whether an article stands before, so that it is the newspaper and not how often it comes."""
    return any(match.before(name) for name in ("THE", "A", "THIS", "THAT", "THESE", "OWN", "IN_THE", "FEW"))


def _every(match: Match) -> Reading | None:
    quant = str(match.one("EVERY"))
    if match.all("EVERY")[-1] == "OTHER":
        quant = "EVERY"
    count = _step(match)
    named, unit = _named(match), match.one("ANY_UNIT")
    if named is not None:
        return recurring(named, quant=quant, mod=mod_of(match))
    if unit is None:  # a feast that moves from year to year
        return recurring(length(count, "YEAR"), quant=quant) if match.has("HOLIDAY") else None
    span = half(str(unit)) if match.has("HALF") else length(count, str(unit))
    freq = "1X" if match.has("ONCE") else None
    return recurring(span, quant=quant, freq=freq, mod=mod_of(match)) if span else None


def _step(match: Match) -> float | None:
    """How many units go from one to the next; None where it is vague, as in "every few weeks"."""
    if match.all("EVERY")[-1] == "OTHER" or match.has("COUPLE"):
        return 2
    if match.has("FEW") and not match.has("COUNT"):
        return None
    step = float(match.one("COUNT") or match.one("ORD") or 1)
    return int(step) if step == int(step) else step


def _day_of_every(match: Match) -> Reading | None:
    """Read "the 15th of each month"."""
    inner = value(day=int(match.one("ORD")))
    if match.one("UNIT") != "MONTH" or inner is None:
        return None
    return recurring(inner, quant=str(match.one("EVERY")))


def _weekday_list(match: Match) -> list[Piece] | None:
    """Read "every Monday and Thursday" as one set a day."""
    starts = [i for i in range(match.first, match.last) if match.words[i].symbol in group("WEEKDAY")]
    pieces = []
    for at, after in zip(starts, [*starts[1:], match.last], strict=True):
        last = at + 1
        part = None
        if last < after and match.words[last].symbol in group("DAYPART"):
            part, last = match.words[last].value, last + 1
        inner = value(weekday=match.words[at].value, daypart=part)
        if inner is None:
            return None
        first = match.first if at == starts[0] else at
        pieces.append(Piece(first, last, recurring(inner, quant=str(match.one("EVERY")))))
    return None if match.one("EVERY") == "OTHER" else pieces


def _named(match: Match) -> DateValue | None:
    if match.has("HOLIDAY"):
        date = str(match.one("HOLIDAY"))
        return value(month=int(date[:2]), day=int(date[3:5])) if len(date) == 5 and date[2] == "-" else None
    weekday = match.one("WEEKDAY")
    part = match.one("DAYPART")
    if weekday is not None:
        return value(weekday=weekday, daypart=part)
    if part is not None:
        return value(daypart=part)
    if match.has("WEEKEND"):
        return DateValue(weekend=True)
    month = match.one("MONTH")
    if month is not None:
        return value(month=month, day=match.one("DAYNUM"))
    season = match.one("ANY_SEASON")
    return value(season=season) if season else None


def _plural_weekday(match: Match) -> Reading | None:
    weekday = match.one("WEEKDAYS") or match.one("WEEKDAY")
    part = match.one("DAYPARTS")
    inner = value(weekday=weekday, daypart=part)
    return recurring(inner) if inner else None


def _weekdays_listed(match: Match) -> list[Piece] | None:
    """Read "Monday and Tuesday nights": the part of the day is of both, and both come back."""
    part = match.one("DAYPARTS")
    days = [i for i in range(match.first, match.last) if match.words[i].symbol in group("WEEKDAY")]
    pieces = []
    for i in days:
        inner = value(weekday=int(match.words[i].value or 0), daypart=part)
        if inner is None:
            return None
        pieces.append(Piece(i, match.last if i == days[-1] else i + 1, recurring(inner)))
    return pieces


def _weekends(match: Match) -> Reading | None:
    return recurring(DateValue(weekend=True)) if not match.before("COUNT") else None


EVERY_UNIT = "(ANY_UNIT|WEEKDAY DAYPART?|MONTH DAYNUM?|DAYPART|ANY_SEASON|HOLIDAY)"

RULES = (
    Rule(
        name="every-of-list",
        pattern="EVERY WEEKDAY DAYPART? ((COMMA|COMMA? AND|COMMA? OR|TO|DASH|SLASH) WEEKDAY DAYPART?){1,6}",
        read=_weekday_list,
        examples=(
            Example("It meets every Monday and Thursday.", "Thursday", "SET", "XXXX-WXX-4"),
            Example("It meets every mon, wed and fri night.", "fri night", "SET", "XXXX-WXX-5TNI"),
        ),
        counterexamples=("every Monday and yesterday",),
    ),
    Rule(
        name="day-of-every",
        pattern="THE ORD (OF|IN) EVERY UNIT",
        read=_day_of_every,
        examples=(
            Example("It meets on the 15th of each month.", "the 15th of each month", "SET", "XXXX-XX-15"),
        ),
        counterexamples=("the 15th of every man", "the second of every year"),
    ),
    Rule(
        name="every",
        pattern=(
            "ONCE? EVERY (AND EVERY)? (COUNT ((TO|DASH|OR) COUNT)?|ORD|A? FEW|COUPLE|MORE|HALF DASH? A?)?"
            f" {EVERY_UNIT}"
        ),
        read=_every,
        examples=(
            Example("It meets every Tuesday.", "every Tuesday", "SET", "XXXX-WXX-2"),
            Example("It meets every day.", "every day", "SET", "P1D"),
            Example("It meets every two weeks.", "every two weeks", "SET", "P2W"),
            Example("It meets every other day.", "every other day", "SET", "P2D"),
            Example("It meets every Thanksgiving.", "every Thanksgiving", "SET", "P1Y"),
            Example("It rings every 2.5 hours.", "every 2.5 hours", "SET", "PT2.5H"),
            Example("It meets each July.", "each July", "SET", "XXXX-07"),
        ),
        counterexamples=("every man", "each of them"),
    ),
    Rule(
        name="set-word",
        pattern="ANY_SET",
        read=_setword,
        examples=(
            Example("ferries ran almost daily", "daily", "SET", "P1D"),
            Example("a weekly paper", "weekly", "SET", "P1W"),
        ),
        counterexamples=(
            "an annual report",
            "a quarterly dividend",
            "the party daily Pravda wrote",
            "sales rise 8.5% annually",
            "it builds 10,000 units annually",
        ),
    ),
    Rule(
        name="weekdays-listed",
        pattern="WEEKDAY (COMMA WEEKDAY){0,5} COMMA? (AND|OR) WEEKDAY DAYPARTS",
        read=_weekdays_listed,
        examples=(Example("open Monday and Tuesday nights", "Monday", "SET", "XXXX-WXX-1TNI"),),
        counterexamples=("open mornings and afternoons of the fair",),
    ),
    Rule(
        name="weekdays",
        pattern="WEEKDAYS DAYPARTS? | WEEKDAY DAYPARTS",
        read=_plural_weekday,
        examples=(
            Example("It is shut on Mondays.", "Mondays", "SET", "XXXX-WXX-1"),
            Example("open Tuesday nights", "Tuesday nights", "SET", "XXXX-WXX-2TNI"),
        ),
        counterexamples=("Happy Mondayish",),
    ),
    Rule(
        name="weekends",
        pattern="WEEKENDS",
        read=_weekends,
        examples=(Example("It is shut on weekends.", "weekends", "SET", "XXXX-WXX-WE"),),
        counterexamples=("two weekends",),
    ),
)
