"""Reports: what only says who says so stands apart from the events, with its date and links."""

from __future__ import annotations

import pytest

from timeline import Timeline, extract

# text, words of the events, words of the reports
ROWS = [
    ("said", "The dam broke, the mayor said on Monday.", ["broke"], ["said"]),
    ("said that", "The mayor told reporters that the dam broke.", ["broke"], ["told"]),
    ("quoted", "“The dam broke,” Ann Lee added.", ["broke"], ["added"]),
    ("announced", "The firm announced that it sold the mine.", ["sold"], ["announced"]),
    (
        "announced on a day",
        "The firm announced on 3 May 2019 that it sold the mine.",
        ["announced", "sold"],
        [],
    ),
    ("announced a thing", "The generals announced a ceasefire.", ["announced", "ceasefire"], []),
    ("nothing said", "The mayor did not say why the dam broke.", ["say", "broke"], []),
    ("believed", "The storm is believed to have killed 40 people.", ["storm", "killed"], ["believed"]),
    ("expected", "Ann Lee is expected to resign.", ["resign"], ["expected"]),
    ("due", "Ann Lee is due to resign.", ["resign"], ["due"]),
    ("who expects", "Doctors expect Ann Lee to resign.", ["expect", "resign"], []),
    ("expected alone", "The vote was expected.", ["vote", "expected"], []),
    ("no saying", "The mayor signed the paper.", ["signed"], []),
]


def words(timeline: Timeline, ids: list[str]) -> list[str]:
    return [mention.text for mention in timeline.mentions if mention.event_id in ids]


@pytest.mark.parametrize(
    ("text", "events", "reports"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS]
)
def test_fold(text: str, events: list[str], reports: list[str]) -> None:
    timeline = extract(text, dct="2019-05-08")

    assert words(timeline, [event.id for event in timeline.events]) == events
    assert words(timeline, [event.id for event in timeline.reports]) == reports


def test_reports_stand_among_the_events_where_asked_for() -> None:
    text = "The dam broke, the mayor said."
    asked, given = extract(text, reporting=True), extract(text, mentions=[(8, 13), (25, 29)])

    assert [len(timeline.events) for timeline in (asked, given)] == [2, 2]
    assert asked.reports == given.reports == ()


def test_a_report_is_a_node_as_any_other() -> None:
    timeline = extract("The dam broke, the mayor said.", dct="2019-05-08")
    (report,) = timeline.reports

    assert timeline.event(report.id) is report
    assert timeline.relation("e1", report, scheme="matres") in {"BEFORE", "AFTER", "EQUAL", "VAGUE"}
    assert report.id in timeline.graph
    assert Timeline.from_json(timeline.to_json()) == timeline
    assert report.label in timeline.why(report)
