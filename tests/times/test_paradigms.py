"""Whole paradigms: every month, weekday, hour, unit and decade, against values computed here."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from .reading import read

TODAY = date(2020, 8, 19)
MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
NUMBERS = {"2": 2, "three": 3, "7": 7, "ten": 10, "twenty-five": 25, "120": 120}
UNITS = {
    "seconds": "PT{}S",
    "minutes": "PT{}M",
    "hours": "PT{}H",
    "days": "P{}D",
    "weeks": "P{}W",
    "months": "P{}M",
    "years": "P{}Y",
}


def value_of(text: str, expression: str) -> str:
    """The value of the one expression that the text should have."""
    found = read(text)
    assert [time.text for time in found] == [expression]
    return found[0].value


def nearest_year(month: int) -> int:
    """The year of the month nearest to today."""
    return min((2019, 2020, 2021), key=lambda year: abs((date(year, month, 15) - TODAY).days))


@pytest.mark.parametrize("month", range(1, 13))
@pytest.mark.parametrize(
    "form",
    ["{m} 9, 2015", "9 {m} 2015", "{m} 9th, 2015", "the 9th of {m}, 2015", "9th {m} 2015", "{m} 9 2015"],
)
def test_full_date(form: str, month: int) -> None:
    written = form.format(m=MONTHS[month - 1])
    assert value_of(f"It fell on {written}.", written) == f"2015-{month:02d}-09"


@pytest.mark.parametrize("month", [1, 2, 3, 4, 6, 7, 8, 9, 10, 11, 12])
@pytest.mark.parametrize("form", ["{m}. 9, 2015", "9 {m} 2015", "{m} 9, 2015", "{m} . 9 , 2015"])
def test_short_month(form: str, month: int) -> None:
    written = form.format(m=MONTHS[month - 1][:3])
    assert value_of(f"It fell on {written} there.", written) == f"2015-{month:02d}-09"


@pytest.mark.parametrize("month", range(1, 13))
@pytest.mark.parametrize(
    "form", ["{m} 2015", "early {m} 2015", "late {m} 2015", "the end of {m} 2015", "mid-{m} 2015"]
)
def test_month_of_a_year(form: str, month: int) -> None:
    written = form.format(m=MONTHS[month - 1])
    assert value_of(f"It fell in {written}.", written) == f"2015-{month:02d}"


@pytest.mark.parametrize("month", range(1, 13))
@pytest.mark.parametrize("form", ["{m}", "early {m}", "late {m}", "the beginning of {m}", "mid-{m}"])
def test_bare_month_is_the_nearest(form: str, month: int) -> None:
    written = form.format(m=MONTHS[month - 1])
    assert value_of(f"Prices in {written}.", written) == f"{nearest_year(month)}-{month:02d}"


@pytest.mark.parametrize("weekday", range(7))
@pytest.mark.parametrize("form", ["{d}", "late {d}", "early {d}"])
def test_bare_weekday_is_the_last_or_today(form: str, weekday: int) -> None:
    day = TODAY - timedelta(days=(TODAY.weekday() - weekday) % 7)
    written = form.format(d=WEEKDAYS[weekday])
    assert value_of(f"The bridge fell {written}.", written) == day.isoformat()


@pytest.mark.parametrize("weekday", range(7))
@pytest.mark.parametrize(
    "cue", ["will fall", "is scheduled to fall", "is expected to fall", "is due to fall"]
)
def test_weekday_after_a_cue_of_the_future_is_the_next_or_today(cue: str, weekday: int) -> None:
    day = TODAY + timedelta(days=(weekday - TODAY.weekday()) % 7)
    assert value_of(f"The bridge {cue} on {WEEKDAYS[weekday]}.", WEEKDAYS[weekday]) == day.isoformat()


@pytest.mark.parametrize("weekday", range(7))
def test_last_weekday_is_before_today(weekday: int) -> None:
    day = TODAY - timedelta(days=(TODAY.weekday() - weekday - 1) % 7 + 1)
    written = f"last {WEEKDAYS[weekday]}"
    assert value_of(f"The bridge fell {written}.", written) == day.isoformat()


@pytest.mark.parametrize("weekday", range(7))
def test_next_weekday_is_after_today(weekday: int) -> None:
    day = TODAY + timedelta(days=(weekday - TODAY.weekday() - 1) % 7 + 1)
    written = f"next {WEEKDAYS[weekday]}"
    assert value_of(f"The bridge falls {written}.", written) == day.isoformat()


@pytest.mark.parametrize("weekday", range(7))
@pytest.mark.parametrize(
    ("part", "code"), [("morning", "MO"), ("afternoon", "AF"), ("evening", "EV"), ("night", "NI")]
)
def test_part_of_a_weekday(weekday: int, part: str, code: str) -> None:
    day = TODAY - timedelta(days=(TODAY.weekday() - weekday) % 7)
    written = f"{WEEKDAYS[weekday]} {part}"
    assert value_of(f"The bridge fell {written}.", written) == f"{day.isoformat()}T{code}"


@pytest.mark.parametrize("weekday", range(7))
@pytest.mark.parametrize("form", ["every {d}", "each {d}", "{d}s"])
def test_weekday_that_comes_back(form: str, weekday: int) -> None:
    written = form.format(d=WEEKDAYS[weekday])
    assert value_of(f"It meets {written}.", written) == f"XXXX-WXX-{weekday + 1}"


@pytest.mark.parametrize("month", range(1, 13))
def test_month_that_comes_back(month: int) -> None:
    written = f"every {MONTHS[month - 1]}"
    assert value_of(f"It meets {written}.", written) == f"XXXX-{month:02d}"


@pytest.mark.parametrize("unit", UNITS)
@pytest.mark.parametrize("number", NUMBERS)
def test_duration(number: str, unit: str) -> None:
    written = f"{number} {unit}"
    assert value_of(f"It lasted {written}.", written) == UNITS[unit].format(NUMBERS[number])


@pytest.mark.parametrize("unit", UNITS)
@pytest.mark.parametrize("number", NUMBERS)
def test_duration_before_a_noun(number: str, unit: str) -> None:
    written = f"{number}-{unit.removesuffix('s')}"
    assert value_of(f"It was a {written} wait.", written) == UNITS[unit].format(NUMBERS[number])


@pytest.mark.parametrize("number", range(2, 29))
def test_days_ago(number: int) -> None:
    day = TODAY - timedelta(days=number)
    assert value_of(f"It fell {number} days ago.", f"{number} days ago") == day.isoformat()


@pytest.mark.parametrize("number", range(2, 29))
def test_days_later(number: int) -> None:
    day = date(2019, 5, 5) + timedelta(days=number)
    assert read(f"It fell on 5 May 2019. It rose {number} days later.")[-1].value == day.isoformat()


@pytest.mark.parametrize("number", range(2, 14))
def test_weeks_ago(number: int) -> None:
    year, week, _ = (TODAY - timedelta(weeks=number)).isocalendar()
    assert value_of(f"It fell {number} weeks ago.", f"{number} weeks ago") == f"{year}-W{week:02d}"


@pytest.mark.parametrize("number", range(2, 20))
def test_months_ago(number: int) -> None:
    months = TODAY.year * 12 + TODAY.month - 1 - number
    written = f"{number} months ago"
    assert value_of(f"It fell {written}.", written) == f"{months // 12}-{months % 12 + 1:02d}"


@pytest.mark.parametrize("number", range(2, 60, 3))
def test_years_ago(number: int) -> None:
    assert value_of(f"It fell {number} years ago.", f"{number} years ago") == str(2020 - number)


@pytest.mark.parametrize("decade", range(1810, 2020, 10))
@pytest.mark.parametrize("form", ["the {d}s", "the late {d}s", "the {d}'s"])
def test_decade(form: str, decade: int) -> None:
    written = form.format(d=decade)
    assert value_of(f"It rose in {written}.", written) == str(decade // 10)


@pytest.mark.parametrize("number", range(4, 21))
@pytest.mark.parametrize("form", ["the {n}th century", "the late {n}th century", "the {n}th-century"])
def test_century(form: str, number: int) -> None:
    written = form.format(n=number)
    assert read(f"It rose in {written}.")[0].value == f"{number - 1:02d}"


@pytest.mark.parametrize("year", range(1066, 2030, 37))
@pytest.mark.parametrize("signal", ["in", "since", "until", "before", "from", "during"])
def test_year(signal: str, year: int) -> None:
    assert value_of(f"It stood {signal} {year}.", str(year)) == str(year)


@pytest.mark.parametrize("hour", range(1, 13))
@pytest.mark.parametrize("form", ["{h} {x}.m.", "{h}{x}m", "{h}:15 {x}m", "{h}.15 {x}m"])
@pytest.mark.parametrize("half", ["a", "p"])
def test_hour_of_the_half_day(form: str, hour: int, half: str) -> None:
    written = form.format(h=hour, x=half)
    minute = 15 if "15" in form else 0
    expected = hour % 12 + (12 if half == "p" else 0)
    assert read(f"It fell at {written} sharp.")[0].value == f"2020-08-19T{expected:02d}:{minute:02d}"


@pytest.mark.parametrize("hour", range(24))
def test_hour_of_the_day(hour: int) -> None:
    assert value_of(f"It fell at {hour:02d}:45.", f"{hour:02d}:45") == f"2020-08-19T{hour:02d}:45"


@pytest.mark.parametrize("number", range(1, 5))
@pytest.mark.parametrize("year", [1989, 2003, 2019])
def test_quarter(number: int, year: int) -> None:
    word = ("first", "second", "third", "fourth")[number - 1]
    written = f"the {word} quarter of {year}"
    assert value_of(f"It rose in {written}.", written) == f"{year}-Q{number}"


@pytest.mark.parametrize("unit", ["hour", "day", "week", "month", "year"])
@pytest.mark.parametrize(
    "rate", ["$5", "$2 million", "5%", "two flights", "40 cars", "many tons", "1,200", "12 percent"]
)
def test_rate_is_no_time(rate: str, unit: str) -> None:
    assert read(f"It makes {rate} {'an' if unit == 'hour' else 'a'} {unit}.") == ()


@pytest.mark.parametrize("number", ["6", "45", "seven", "thirty", "102"])
@pytest.mark.parametrize(
    "form", ["a {n}-year-old", "{n} years old", "aged {n}", "{n} years of age", "the {n}-month-old"]
)
def test_age_is_no_time(form: str, number: str) -> None:
    assert read(f"She is {form.format(n=number)}.") == ()


@pytest.mark.parametrize("number", ["1,998", "1998", "2,020", "1200", "2050"])
@pytest.mark.parametrize("thing", ["people", "soldiers", "men", "votes", "miles", "dollars", "jobs"])
def test_count_is_no_year(number: str, thing: str) -> None:
    assert read(f"It has {number} {thing}.") == ()


@pytest.mark.parametrize(
    "word", ["may", "march", "fall", "spring", "second", "sun", "sat", "wed", "mar", "past", "last", "next"]
)
@pytest.mark.parametrize("form", ["They {w} it.", "He {w} down.", "We {w} there."])
def test_word_of_another_kind_is_no_time(form: str, word: str) -> None:
    assert read(form.format(w=word)) == ()
