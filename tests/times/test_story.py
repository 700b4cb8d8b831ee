"""The year of a date that a narrative leaves without one."""

from __future__ import annotations

import pytest

from .reading import read

STORIES = {
    "the year goes on with the story": (
        "The siege began on 3 May 1702. On 9 June the mill burned. In October the gates were opened.",
        ["1702-05-03", "1702-06-09", "1702-10"],
    ),
    "January after November is of the next year": (
        "In November 1702 the river froze. In January the army crossed it, and in March it turned back.",
        ["1702-11", "1703-01", "1703-03"],
    ),
    "a month that is only a little earlier stays in the year": (
        "In June 1702 the mill burned. It had been sold in April, and it was rebuilt by August.",
        ["1702-06", "1702-04", "1702-08"],
    ),
    "a year that only tells which thing is meant moves nothing": (
        "On 3 May 1702 the town fell. The 1688 treaty had promised help. On 9 June the duke fled.",
        ["1702-05-03", "1688", "1702-06-09"],
    ),
    "a year planned for later moves nothing when the story stays": (
        "On 3 May 1702 it fell. It was to be built again by 1705. On 9 June he fled. On 4 July 1702 he died.",
        ["1702-05-03", "1705", "1702-06-09", "1702-07-04"],
    ),
    "a range of years that is looked back on moves nothing": (
        "In May 1702 he taught (he had learned from 1688 to 1691). In June he left. In July 1702 he died.",
        ["1702-05", "1688", "1691", "1702-06", "1702-07"],
    ),
    "two months with one year are both of it": (
        "He came home in 1699. In April and June 1703 he wrote to the council.",
        ["1699", "1703-04", "1703-06"],
    ),
    "a month that names a thing is of the year that the thing is of": (
        "He came home in 1699. The October Rising of 1703 cost him his post.",
        ["1699", "1703-10", "1703"],
    ),
    "a year named again is not in passing": (
        "In May 1702 it fell. For 1703 he had plans. In the 1703 campaign he was slow. In June he gave up.",
        ["1702-05", "1703", "1703", "1703-06"],
    ),
    "a year after its preposition is not in passing": (
        "In May 1702 the town fell. In 1711 riders came back. In June they left.",
        ["1702-05", "1711", "1711-06"],
    ),
    "the end of a sentence parts a month from the year that follows": (
        "In May 1702 the town fell. He came home in July. In 1711 he died.",
        ["1702-05", "1702-07", "1711"],
    ),
    "a feast that moves is of the year of the story": (
        "In October 1702 the town fell. At Easter he came back. In June 1703 he left.",
        ["1702-10", "1703-04-08", "1703-06"],
    ),
    "what stands close to a stated year is of it": (
        "In May 1702 the bridge fell. By late 1704, in September, a new one stood.",
        ["1702-05", "1704", "1704-09"],
    ),
    "a heading moves the story": (
        "In May 1702 the town fell.\n\nThe second war (1711)\n\nIn March it rose. In June it fell.",
        ["1702-05", "1711", "1711-03", "1711-06"],
    ),
    "the end of a range in a heading does not": (
        "In May 1702 the town fell.\n\nWar in the north, 1711-1718\n\nIn March the fleet sailed.",
        ["1702-05", "1711", "1718", "1711-03"],
    ),
    "the next year moves the story": (
        "In May 1702 the town fell. The following year brought hunger. In March the wells ran dry.",
        ["1702-05", "1703", "1703-03"],
    ),
    "a winter is of the year of its January": (
        "In October 1702 the army went to the hills. There it passed the winter. In May 1703 it came down.",
        ["1702-10", "1703-WI", "1703-05"],
    ),
    "years before Christ count down": (
        "In autumn 218 BC he crossed the hills. In spring he reached the plain.",
        ["BC0218-FA", "BC0217-SP"],
    ),
    "the first date takes the year that comes after": (
        "In May the town fell. It had held out since January 1702. In June the duke fled.",
        ["1702-05", "1702-01", "1702-06"],
    ),
}


@pytest.mark.parametrize("name", STORIES)
def test_the_year_is_that_of_the_story(name: str) -> None:
    text, values = STORIES[name]

    assert [time.value for time in read(text, dct=None)] == values


def test_a_history_with_a_date_of_publication_is_told_the_same_way() -> None:
    text = (
        "He was born in 1668. In 1690 he married. In May 1702 the town fell. In June the duke fled. In 1711"
        " the war came back, and in March the fleet sailed."
    )

    assert [time.value for time in read(text)][2:] == ["1702-05", "1702-06", "1711", "1711-03"]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("es", "La guerra empezó en julio de 1702. En octubre cayó la ciudad. En enero murió el duque."),
        ("it", "La guerra cominciò nel luglio 1702. In ottobre cadde la città. A gennaio morì il duca."),
    ],
)
def test_other_languages_tell_a_story_alike(lang: str, text: str) -> None:
    assert [time.value for time in read(text, dct=None, lang=lang)] == ["1702-07", "1702-10", "1703-01"]


def test_news_looks_back_for_a_sentence() -> None:
    text = "It fell in June 1944, and in October a ferry came. In May it was closed, he said Tuesday."

    assert [time.value for time in read(text)] == ["1944-06", "1944-10", "2020-05", "2020-08-18"]


def test_one_far_year_that_opens_a_text_makes_a_story_where_nothing_is_of_today() -> None:
    text = "In 1066, he landed on 28 September. On Christmas Day he was crowned."

    assert [time.value for time in read(text)] == ["1066", "1066-09-28", "1066-12-25"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Smith, born in 1950, died on 3 August.", "2020-08-03"),
        ("The 1995 law was repealed in July.", "2020-07"),
        ("Since 1998 he has led the party. In May he resigned.", "2020-05"),
        ("Founded in 1905, it reported a profit for the second quarter.", "2020-Q2"),
        ("In 1905 it was founded. It reported a profit for the second quarter.", "2020-Q2"),
    ],
)
def test_a_far_year_that_tells_what_something_is_makes_no_story(text: str, value: str) -> None:
    assert read(text)[-1].value == value


def test_a_far_year_makes_no_story_where_something_is_planned() -> None:
    text = "The bridge, built in 1930, will close on 3 September."

    assert [time.value for time in read(text)] == ["1930", "2020-09-03"]


def test_news_takes_the_year_that_a_thing_is_of() -> None:
    assert [time.value for time in read("Like the October Rising of 1956 it failed.")] == ["1956-10", "1956"]


def test_what_takes_its_year_from_the_story_does_not_count_from_the_reference() -> None:
    text = "In 1690 he married. In 1699 he moved. In 1700 he came back. In May 1702 he fell. In June he died."

    assert [time.anchor for time in read(text)][-1] == "t4"


def test_what_goes_on_goes_from_where_the_story_stands() -> None:
    text = "In May 1702 it fell. It was to be new by 1711. The following month he fled. On 4 July he died."

    found = read(text.replace("4 July", "4 July 1702"), dct=None)

    assert [time.value for time in found] == ["1702-05", "1711", "1702-06", "1702-07-04"]


def test_a_history_of_the_year_before_is_a_history_by_its_full_dates() -> None:
    text = (
        "The road was closed in May 2019. In July it was opened, and on 4 October 2019 it was swept away."
        " In December 2019 work began. In February it stopped. The road was opened again on 3 June 2020."
    )

    found = [time.value for time in read(text)]

    assert found == ["2019-05", "2019-07", "2019-10-04", "2019-12", "2020-02", "2020-06-03"]


def test_news_with_weekdays_is_none_for_all_its_full_dates() -> None:
    text = (
        "It was closed in May 2018, October 2018, March 2019 and June 2019, she said on Monday, and it will"
        " open in September, as he said on Friday."
    )

    assert [time.value for time in read(text)][4:] == ["2020-08-17", "2020-09", "2020-08-14"]


def test_what_somebody_in_the_story_says_counts_from_the_story() -> None:
    text = 'He came in 1690, in 1695 and in 1700. In May 1702 he wrote, "Two years ago I was promised help."'

    assert [time.value for time in read(text)][-1] == "1700"


def test_what_the_teller_of_a_story_says_counts_from_the_reference() -> None:
    text = (
        "He came in 1690, in 1695 and in 1700. In May 1702 he died. His letters came to light two years ago."
    )

    assert [time.value for time in read(text)][-1] == "2018"
