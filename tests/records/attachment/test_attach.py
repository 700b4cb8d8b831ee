"""Which time dates which mention: one row a construction."""

import re

import pytest

from timeline.records.attachment import TimeRole, attach_times
from timeline.records.attachment.share import LENGTH_RULE, SHARE_RULES
from timeline.times.expression import TimexType

from ..builders import Parse, expression, mentions

AT, SINCE, UNTIL = TimeRole.AT, TimeRole.BEGINS, TimeRole.ENDS

# name, sentence with its triggers in capitals, time, value, {trigger: role}
ROWS = [
    ("prepositional phrase", "Lopez RESIGNED on Monday.", "Monday", "2020-08-17", {"RESIGNED": AT}),
    ("possessive", "They praised Thursday's VISIT.", "Thursday", "2020-08-20", {"VISIT": AT}),
    (
        "head of the sentence",
        "On Monday, police ARRESTED three men.",
        "Monday",
        "2020-08-17",
        {"ARRESTED": AT},
    ),
    (
        "relative clause keeps its own",
        "The man who DIED on Friday had LED the party.",
        "Friday",
        "2020-08-14",
        {"DIED": AT},
    ),
    (
        "plan",
        "The minister is SCHEDULED to MEET the delegates on Thursday.",
        "Thursday",
        "2020-08-20",
        {"MEET": AT},
    ),
    (
        "one conjunct's month is not the other's",
        "The KILLING of a reporter in July, as well as the ABDUCTION of a doctor, shocked them.",
        "July",
        "2020-07",
        {"KILLING": AT},
    ),
    ("since", "She has SERVED as mayor since May 2020.", "May 2020", "2020-05", {"SERVED": SINCE}),
    ("until", "He LED the party until 1999.", "1999", "1999", {"LED": UNTIL}),
    ("by", "They must FINISH the bridge by Friday.", "Friday", "2020-08-21", {"FINISH": TimeRole.WITHIN}),
    ("before", "He LEFT before Monday.", "Monday", "2020-08-17", {"LEFT": TimeRole.BEFORE}),
    ("after", "He LEFT after Monday.", "Monday", "2020-08-17", {"LEFT": TimeRole.AFTER}),
    (
        "so long after an event",
        "He RESIGNED two days after the FIRE.",
        "two days",
        "P2D",
        {"RESIGNED": TimeRole.APART},
    ),
    (
        "a deadline is that of the verb",
        "They will DOUBLE their FLIGHTS by August.",
        "August",
        "2020-08",
        {"DOUBLE": TimeRole.WITHIN},
    ),
    (
        "a noun after of that a time tells apart",
        "He DIED within weeks of his CAPTURE on Monday.",
        "Monday",
        "2020-08-17",
        {"CAPTURE": AT},
    ),
    (
        "what one is convicted of has no time of its own",
        "A jury CONVICTED him of FRAUD on Monday.",
        "Monday",
        "2020-08-17",
        {"CONVICTED": AT},
    ),
    ("what a sentence leads to lasts", "He was JAILED for six years.", "six years", "P6Y", {}),
    (
        "the noun of a past verb is not told apart",
        "They ANNOUNCED the king's VISIT to the town on Monday.",
        "Monday",
        "2020-08-17",
        {"ANNOUNCED": AT},
    ),
    (
        "a participle that is no event only carries its noun",
        "The latest SUIT, filed in May, FAILED.",
        "May",
        "2020-05",
        {"SUIT": AT},
    ),
    ("length", "They FOUGHT for three years.", "three years", "P3Y", {"FOUGHT": TimeRole.LASTS}),
    (
        "a year before a thing tells which one",
        "The firm VIOLATED the 1991 agreement.",
        "1991",
        "1991",
        {},
    ),
    (
        "a season is a time",
        "He SCORED ten goals in the 2011 season.",
        "2011",
        "2011",
        {"SCORED": AT},
    ),
    (
        "a day before a thing dates the verb",
        "In a Wednesday memo, the firm RELEASED the figures.",
        "Wednesday",
        "2020-08-19",
        {"RELEASED": AT},
    ),
    (
        "time gone by",
        "It has been three years since the government DECLARED victory.",
        "three years",
        "P3Y",
        {"DECLARED": TimeRole.ELAPSED},
    ),
    (
        "window",
        "Prices ROSE in the past three months.",
        "the past three months",
        "P3M",
        {"ROSE": TimeRole.WINDOW},
    ),
]


@pytest.mark.parametrize(
    ("text", "time", "value", "expected"), [r[1:] for r in ROWS], ids=[r[0] for r in ROWS]
)
def test_a_time_dates_the_event_of_its_clause(
    parse: Parse, text: str, time: str, value: str, expected: dict[str, TimeRole]
) -> None:
    triggers = re.findall(r"\b[A-Z]{3,}\b", text)
    document = parse(re.sub(r"\b[A-Z]{3,}\b", lambda m: m.group().lower(), text))
    told = mentions(document, *(word.lower() for word in triggers))
    times = (expression(document, time, value),)
    word = {mention.id: mention.text for mention in told}
    found = {word[a.mention_id].upper(): a.relation for a in attach_times(document, told, times)}

    assert found == expected


def test_both_halves_of_a_range_date_what_the_left_one_dates(parse: Parse) -> None:
    document = parse("Between August 4 and August 16, nine villages were attacked.")
    told = mentions(document, "attacked")
    left = expression(document, "August 4", "2020-08-04", "t1", range_end="t2")
    right = expression(document, "August 16", "2020-08-16", "t2", range_begin="t1")
    found = attach_times(document, told, (left, right))

    assert [(a.time_id, a.relation) for a in found] == [("t1", TimeRole.BEGINS), ("t2", TimeRole.ENDS)]


def test_a_set_is_how_often_and_no_date(parse: Parse) -> None:
    document = parse("Such attacks occur daily.")
    told = mentions(document, "occur")
    often = expression(document, "daily", "P1D", type=TimexType.SET)

    assert [a.relation for a in attach_times(document, told, (often,))] == [TimeRole.RECURS]


def test_a_sentence_without_events_has_nothing_to_date(parse: Parse) -> None:
    document = parse("Monday, 17 August. He resigned.")
    told = mentions(document, "resigned")

    assert attach_times(document, told, (expression(document, "Monday", "2020-08-17"),)) == ()


RULES = (*SHARE_RULES, LENGTH_RULE)
VALUES = {"three weeks": "P3W", "Tuesday": "2020-08-18", "June": "2020-06", "Monday": "2020-08-17"}
EXAMPLES = [(rule.name, text, True) for rule in RULES for text in rule.examples]
EXAMPLES += [(rule.name, text, False) for rule in RULES for text in rule.counterexamples]


@pytest.mark.parametrize(
    ("name", "text", "shares"), EXAMPLES, ids=[f"{name}: {text}" for name, text, _ in EXAMPLES]
)
def test_every_sharing_rule_does_what_its_examples_say(
    parse: Parse, name: str, text: str, shares: bool
) -> None:
    giver, taker = re.findall(r"\b[A-Z]{3,}\b", text)[0].lower(), re.findall(r"\[(\w+)\]", text)[0]
    plain = re.sub(r"\b[A-Z]{3,}\b", lambda m: m.group().lower(), text.replace("[", "").replace("]", ""))
    document = parse(plain)
    told = mentions(document, *sorted((giver, taker), key=plain.index))
    when = next(word for word in VALUES if word in plain)
    found = {a.mention_id for a in attach_times(document, told, (expression(document, when, VALUES[when]),))}

    assert {m.text for m in told if m.id in found} == ({giver, taker} if shares else {giver})


def test_a_present_verb_leaves_a_month_of_the_past_to_the_noun_before_it(parse: Parse) -> None:
    document = parse("The debate follows talks in June.")
    told = mentions(document, "debate", "follows", "talks")
    found = attach_times(document, told, (expression(document, "June", "2020-06"),))

    assert [m.text for m in told if m.id in {a.mention_id for a in found}] == ["talks"]


def test_the_time_of_a_clause_that_no_mention_tells_dates_nothing(parse: Parse) -> None:
    document = parse("He announced that the bridge would open in 2007.")
    told = mentions(document, "announced")

    assert attach_times(document, told, (expression(document, "2007", "2007"),)) == ()
