"""The reference date of short texts, by the way of `find_times`: no parse."""

import pytest
from hypothesis import given, settings, strategies

from timeline.records import reference_date
from timeline.records.reference_date import ReferenceDate, ReferenceSource
from timeline.text import read
from timeline.times import cue_directions, recognise

BODY = "The council approved the plan after a long debate, and the mayor thanked everyone who had come."


def found_in(text: str) -> ReferenceDate:
    document = read(text)
    recognised = recognise(document)
    return reference_date(document, recognised, cue_directions(document, recognised))


PRINTED = [
    ("labelled", f"Plan approved\n\nPublished: 19 August 2020\n\n{BODY}", "2020-08-19"),
    (
        "labelled in a part",
        f"Plan approved\nAnn Lee | Published August 19, 2020 | 10:15 am\n{BODY}",
        "2020-08-19",
    ),
    ("labelled with a name", f"Plan approved\nPosted by Ann Lee on 19 August 2020\n{BODY}", "2020-08-19"),
    (
        "labelled with weekday and time",
        f"Plan approved\nFirst published on Wed 19 August 2020 10.15 BST\n{BODY}",
        "2020-08-19",
    ),
    ("labelled, posted on", f"Plan approved\n\nPosted on August 19, 2020\n\n{BODY}", "2020-08-19"),
    ("line of its own", f"Plan approved\n\nAugust 19, 2020\n\n{BODY}", "2020-08-19"),
    ("line with weekday", f"Plan approved\n\nWednesday, August 19, 2020\n\n{BODY}", "2020-08-19"),
    ("ISO header", f"2020-08-19\n\n{BODY}", "2020-08-19"),
    ("line with a time", f"Plan approved\n\n19 August 2020, 10:32\n\n{BODY}", "2020-08-19"),
    ("dateline with agency", f"LISBON, Aug. 19, 2020 (Reuters) - {BODY}", "2020-08-19"),
    ("first word of the headline", f"19/08/2020 Plan approved\n{BODY}", "2020-08-19"),
    ("first word of the text", f"2020-08-19 {BODY}", "2020-08-19"),
    ("wire with slashes", f"NEW YORK, May 3, 2019 /PRNewswire/ -- {BODY}", "2019-05-03"),
    ("wire with dashes", f"SAN FRANCISCO--(BUSINESS WIRE)--May 3, 2019--{BODY}", "2019-05-03"),
    ("date before the place", f"May 3, 2019, LONDON — {BODY}", "2019-05-03"),
    ("date in brackets", f"(May 3, 2019) - {BODY}", "2019-05-03"),
    ("with the agency after it", f"Geneva, 3 May 2019 (ILO) — {BODY}", "2019-05-03"),
    ("with the writer", f"Plan approved\n\nAnn Lee, 3 May 2019\n{BODY}", "2019-05-03"),
    ("with the paper", f"Plan approved\n\nBBC News | 3 May 2019\n{BODY}", "2019-05-03"),
    ("with the paper behind", f"Plan approved\n\nMay 3, 2019 / 10:15 AM / CBS News\n{BODY}", "2019-05-03"),
    (
        "posted before updated",
        f"Plan approved\n\nPosted: May 3, 2019 / 10:15 AM / Updated: May 4, 2019\n{BODY}",
        "2019-05-03",
    ),
    (
        "label before other dates",
        f"Posted on May 4, 2011\n\n{BODY} It was built on March 3, 1999.",
        "2011-05-04",
    ),
]


@pytest.mark.parametrize(("text", "day"), [row[1:] for row in PRINTED], ids=[row[0] for row in PRINTED])
def test_a_printed_date_is_read(text: str, day: str) -> None:
    found = found_in(text)

    assert (str(found.earliest), str(found.latest)) == (day, day)
    assert found.source in {ReferenceSource.DATELINE, ReferenceSource.METADATA}
    assert found.evidence


OPEN = [
    ("no time at all", BODY),
    ("weekday alone", "The council met on Tuesday and will meet again on Friday."),
    ("a day of history", "The bridge was opened on 3 May 1931 by the king."),
    ("bare years", "It was founded in 1968 and closed in 1991."),
    ("years before the calendar", "The temple was built in 480 BC and burnt in 65,000,000 BC."),
    ("a year beyond the calendar", "The tale is set in AD 40000."),
    ("a list of dated entries", f"19/08/2020 Plan approved\n20/08/2020 {BODY}"),
    ("a date that goes on", "19/08/2020 was the day on which she left."),
    ("a report that was released", "A report released on December 6, 2006, said that the war was lost."),
    ("a sentence that opens so", "Published on 3 May 2019, the study found that birds sleep."),
    ("a case that was filed", "He lost a case filed on May 3, 2018."),
    ("a firm that was created", "The firm, created 3 May 2001, was sold on Friday."),
    ("a dash in a sentence", "The bridge opened on May 3, 2019 - a day of rain."),
    ("a headline with its date", f"Paris Attacks, 3 May 2019\n\n{BODY}"),
    ("empty", ""),
]


@pytest.mark.parametrize("text", [row[1] for row in OPEN], ids=[row[0] for row in OPEN])
def test_what_does_not_tell_the_date_leaves_it_open(text: str) -> None:
    assert found_in(text).bounds is None


def test_a_line_without_end_holds_no_date_of_its_own() -> None:
    line = "It fell on 3 May 2019, " * 200

    assert found_in(line).source is not ReferenceSource.DATELINE


def test_weekdays_and_days_of_one_week_are_solved_together() -> None:
    text = (
        "The minister was appointed in March 2021. She took over on 4 January 2021 as a deputy. "
        "Between June 2 and June 13, nine villages were flooded. "
        "The paper interviewed her on Monday. She is scheduled to meet the victims on Wednesday."
    )
    found = found_in(text)

    assert found.source is ReferenceSource.INFERRED
    assert "2021-06-13" <= str(found.earliest) <= str(found.latest) <= "2021-06-16"
    assert any("Wednesday" in piece.note for piece in found.evidence)
    assert found_in(f"{text} The hill was settled in 40,000 BC.").bounds == found.bounds


PIECES = strategies.sampled_from(
    ["on Monday", "in June", "May 4", "in 1999", "3 January 2020", "will meet on Friday", "by 2030", "."]
)


@settings(deadline=None, max_examples=40)
@given(strategies.lists(PIECES, max_size=12))
def test_any_dates_give_an_interval_or_nothing(pieces: list[str]) -> None:
    found = found_in("He left " + " and ".join(pieces))

    assert (found.bounds is None) == (found.source is ReferenceSource.UNKNOWN)
    assert found.bounds is None or found.bounds[0] <= found.bounds[1]
