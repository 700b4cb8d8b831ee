"""The date of one mention: by its times, by its story, by its tense."""

import datetime
import re
from typing import Any

import attrs
import pytest

from timeline.events.mention import Aspect, EventClass, EventMention, Realis, Tense
from timeline.records.attachment import attach_times
from timeline.records.dating import MentionDate, best_date, dates_of
from timeline.records.entities import find_entities, link_arguments
from timeline.records.reference_date import ReferenceDate, ReferenceSource
from timeline.text import Document
from timeline.times.expression import TimeExpression, TimexType
from timeline.values import Basis, Bounds, Stretch, When

from ..builders import Parse, expression, mentions

DAY = datetime.date(2020, 8, 19)
GIVEN = ReferenceDate(earliest=DAY, latest=DAY, source=ReferenceSource.GIVEN)
INFERRED = ReferenceDate(earliest=DAY, latest=DAY, source=ReferenceSource.INFERRED)


def date_of(
    document: Document,
    told: tuple[EventMention, ...],
    times: tuple[TimeExpression, ...],
    reference: ReferenceDate = GIVEN,
) -> When:
    attachments = attach_times(document, told, times)
    return dates_of(document, told, times, attachments, reference)[told[-1].id].when


# name, sentence with the trigger in capitals, times with values and fields, EDTF, basis
BY_TIMES = [
    ("day", "He RESIGNED on Monday.", [("Monday", "2020-08-17", {})], "2020-08-17", Basis.STATED),
    ("month", "He RESIGNED in June 2016.", [("June 2016", "2016-06", {})], "2016-06", Basis.STATED),
    ("about", "He RESIGNED around 2010.", [("2010", "2010", {"mod": "APPROX"})], "2010~", Basis.STATED),
    (
        "since",
        "He has been SERVING as mayor since May 2020.",
        [("May 2020", "2020-05", {})],
        "2020-05/..",
        Basis.STATED,
    ),
    (
        "implied by an inferred date",
        "He RESIGNED on Monday.",
        [("Monday", "2020-08-17", {"implied": True})],
        "2020-08-17",
        Basis.IMPLIED,
    ),
    (
        "range of days",
        "Between August 4 and August 16, villages were ATTACKED.",
        [("August 4", "2020-08-04", {"range_end": "t2"}), ("August 16", "2020-08-16", {"range_begin": "t1"})],
        "2020-08-04/2020-08-16",
        Basis.STATED,
    ),
    (
        "range to the end of a month is to its last day",
        "From October to the end of July, rebels FIRED missiles.",
        [
            ("October", "2019-10", {"range_end": "t2"}),
            ("the end of July", "2020-07", {"range_begin": "t1", "mod": "END"}),
        ],
        "2019-10/2020-07-31",
        Basis.STATED,
    ),
    (
        "years gone by are a year, never a day",
        "It has been three years since the party DECLARED victory.",
        [("three years", "P3Y", {})],
        "2017~",
        Basis.STATED,
    ),
    ("after", "He LEFT after May 2020.", [("May 2020", "2020-05", {})], "[2020-06-01..]", Basis.BOUNDED),
    ("before", "He LEFT before May 2020.", [("May 2020", "2020-05", {})], "[..2020-04-30]", Basis.BOUNDED),
    ("by", "They must FINISH by May 2021.", [("May 2021", "2021-05", {})], "[..2021-05-31]", Basis.BOUNDED),
    (
        "day and month agree on the day",
        "In July 2020, on Monday, he RESIGNED.",
        [("July 2020", "2020-07", {}), ("Monday", "2020-07-13", {})],
        "2020-07-13",
        Basis.STATED,
    ),
]


@pytest.mark.parametrize(
    ("text", "times", "edtf", "basis"), [row[1:] for row in BY_TIMES], ids=[row[0] for row in BY_TIMES]
)
def test_times_date_their_event(
    parse: Parse, text: str, times: list[tuple[str, str, dict[str, str]]], edtf: str, basis: Basis
) -> None:
    trigger = re.findall(r"\b[A-Z]{3,}\b", text)[0].lower()
    document = parse(re.sub(r"\b[A-Z]{3,}\b", lambda m: m.group().lower(), text))
    found = [expression(document, w, v, f"t{k}", **f) for k, (w, v, f) in enumerate(times, start=1)]
    when = date_of(document, mentions(document, trigger), tuple(found))

    assert (when.edtf, when.basis) == (edtf, basis)
    assert when.evidence


# name, sentence, trigger, fields of the mention, EDTF, basis
BY_TENSE: list[tuple[str, str, str, dict[str, object], tuple[str, Basis]]] = [
    ("past", "The bridge collapsed.", "collapsed", {}, ("[..2020-08-19]", Basis.BOUNDED)),
    (
        "future",
        "The bridge will open.",
        "open",
        {"realis": Realis.PLANNED},
        ("[2020-08-19..]", Basis.BOUNDED),
    ),
    (
        "perfect",
        "Attacks have increased.",
        "increased",
        {"tense": Tense.PAST},
        ("[..2020-08-19]", Basis.BOUNDED),
    ),
    (
        "saying, on the day of the news",
        "The mayor said so.",
        "said",
        {"event_class": EventClass.REPORTING},
        ("2020-08-19", Basis.INFERRED),
    ),
]


@pytest.mark.parametrize(
    ("text", "word", "fields", "bound"),
    [row[1:] for row in BY_TENSE],
    ids=[row[0] for row in BY_TENSE],
)
def test_tense_bounds_what_no_time_dates(
    parse: Parse, text: str, word: str, fields: dict[str, object], bound: tuple[str, Basis]
) -> None:
    document = parse(text)
    when = date_of(document, mentions(document, word, **fields), ())

    assert (when.edtf, when.basis) == bound


def test_a_present_goes_on_around_the_reference_date(parse: Parse) -> None:
    document = parse("Tensions persist.")
    when = date_of(document, mentions(document, "persist"), ())

    assert when.durative
    assert when.begin is not None
    assert when.end is not None
    assert (when.begin.latest, when.end.earliest) == (DAY, DAY)


# name, sentence, the mention as it is read, whether it lasts, begin and end
_OPEN = (None, None)
_UNTIL, _FROM = (None, DAY), (DAY, None)
LASTING: list[tuple[str, str, str, dict[str, object], tuple[bool, object, object]]] = [
    ("a noun of what lasts", "A crisis worried them.", "crisis", {}, (True, _UNTIL, _FROM)),
    (
        "one spoken of as known",
        "They may end the crisis.",
        "crisis",
        {"realis": Realis.POSSIBLE},
        (True, _UNTIL, _FROM),
    ),
    (
        "one that is only wished for",
        "They want a trial.",
        "trial",
        {"realis": Realis.POSSIBLE},
        (True, _FROM, _FROM),
    ),
    ("one that may be over", "He left after a war.", "war", {}, (False, _OPEN, _OPEN)),
    ("a noun of what is done at once", "An explosion worried them.", "explosion", {}, (False, _OPEN, _OPEN)),
    (
        "a lasting verb to come",
        "The firm will protect the town.",
        "protect",
        {"tense": Tense.FUTURE, "realis": Realis.PLANNED},
        (True, _FROM, _FROM),
    ),
    (
        "a verb of one day to come",
        "The boat will arrive.",
        "arrive",
        {"tense": Tense.FUTURE, "realis": Realis.PLANNED},
        (False, _FROM, _FROM),
    ),
    (
        "a lasting perfect",
        "Nurses have helped them.",
        "helped",
        {"tense": Tense.PRESENT, "aspect": Aspect.PERFECTIVE},
        (True, _UNTIL, _UNTIL),
    ),
]


@pytest.mark.parametrize(
    ("text", "word", "fields", "expected"), [row[1:] for row in LASTING], ids=[row[0] for row in LASTING]
)
def test_what_lasts_is_told_by_its_word(
    parse: Parse, text: str, word: str, fields: dict[str, object], expected: tuple[bool, object, object]
) -> None:
    document = parse(text)
    when = date_of(document, mentions(document, word, **fields), ())

    assert (when.durative, tuple(when.begin), tuple(when.end)) == expected


# name, sentence with its verb and the one asked for, the tense of the latter, whether it takes the day
ASIDES: list[tuple[str, str, tuple[str, str], dict[str, object], str]] = [
    (
        "relative clause",
        "On Monday police found a man who escaped.",
        ("found", "escaped"),
        {"tense": Tense.PAST},
        "[..2020-08-19]",
    ),
    (
        "participle after a noun",
        "On Monday police found a car stolen by students.",
        ("found", "stolen"),
        {"tense": Tense.PAST},
        "[..2020-08-19]",
    ),
    (
        "clause of what came before",
        "On Monday he wept because the town had lost.",
        ("wept", "lost"),
        {"tense": Tense.PAST},
        "[..2020-08-19]",
    ),
    (
        "clause of time beside a stated day",
        "On Monday the wall shook when the bomb exploded.",
        ("shook", "exploded"),
        {"tense": Tense.PAST},
        "2020-08-17",
    ),
    (
        "where it was",
        "On Monday they held a show where he praised the staff.",
        ("held", "praised"),
        {"tense": Tense.PAST},
        "2020-08-17",
    ),
    (
        "infinitive of what was refused",
        "On Monday he declined to comment.",
        ("declined", "comment"),
        {"tense": Tense.INFINITIVE, "realis": Realis.NEGATED},
        "2020-08-17",
    ),
    (
        "infinitive of what was wanted",
        "On Monday he promised to sign the law.",
        ("promised", "sign"),
        {"tense": Tense.INFINITIVE, "realis": Realis.PLANNED},
        "[2020-08-17..]",
    ),
]


@pytest.mark.parametrize(
    ("text", "words", "fields", "edtf"), [row[1:] for row in ASIDES], ids=[row[0] for row in ASIDES]
)
def test_a_clause_beside_the_news_was_before_it(
    parse: Parse, text: str, words: tuple[str, str], fields: dict[str, Any], edtf: str
) -> None:
    document = parse(text)
    main, other = mentions(document, *words)
    told = (attrs.evolve(main, tense=Tense.PAST), attrs.evolve(other, **fields))
    when = date_of(document, told, (expression(document, "Monday", "2020-08-17"),))

    assert when.edtf == edtf


def test_who_tells_of_a_day_does_not_tell_it_on_that_day(parse: Parse) -> None:
    document = parse("A boy drowned on Sunday, police said.")
    told = mentions(document, "drowned", "said", tense=Tense.PAST)
    told = (told[0], attrs.evolve(told[1], event_class=EventClass.REPORTING))
    when = date_of(document, told, (expression(document, "Sunday", "2020-08-16"),))

    assert (when.edtf, when.basis) == ("2020-08-16", Basis.INFERRED)  # the day of the news, by its lead

    long_ago = (expression(document, "Sunday", "2016-06-05"),)

    assert date_of(document, told, long_ago).edtf == "2020-08-19"


def test_what_the_text_knows_it_knows_on_its_day(parse: Parse) -> None:
    document = parse("The bridge is old, according to the mayor.")
    told = mentions(document, "according", event_class=EventClass.STATE, tense=Tense.PRESPART)

    assert date_of(document, told, ()).edtf == "2020-08-19"


def test_a_wish_goes_on_and_a_thought_is_of_the_day(parse: Parse) -> None:
    document = parse("They hope so. They think so.")
    told = mentions(document, "hope", "think", event_class=EventClass.I_STATE, tense=Tense.PRESENT)
    found = dates_of(document, told, (), (), GIVEN)

    assert [found[m.id].when.durative for m in told] == [True, False]


def test_a_state_that_may_be_so_is_not_to_come(parse: Parse) -> None:
    document = parse("The box may contain gold.")
    told = mentions(document, "contain", event_class=EventClass.STATE, tense=Tense.PRESENT)
    when = date_of(document, (attrs.evolve(told[0], realis=Realis.POSSIBLE),), ())

    assert (when.begin.latest, when.end.earliest) == (DAY, DAY)


NEXT = "On Tuesday the mayor sold the bridge.\n\n{} kept the money."


@pytest.mark.parametrize(("who", "edtf"), [("She", "2020-06-02"), ("The firm", "[..2020-08-19]")])
def test_a_paragraph_goes_on_with_who_was_named_before(parse: Parse, who: str, edtf: str) -> None:
    document = parse(NEXT.format(who))
    told = mentions(document, "sold", "kept", tense=Tense.PAST)
    when = date_of(document, told, (expression(document, "Tuesday", "2020-06-02"),))

    assert when.edtf == edtf


def test_an_infinitive_is_told_with_a_verb_that_is_no_event(parse: Parse) -> None:
    document = parse("On Tuesday the mayor sold the bridge. She then moved on to talk about a road.")
    told = mentions(document, "sold", "talk")
    told = (told[0], attrs.evolve(told[1], tense=Tense.INFINITIVE, realis=Realis.ACTUAL))
    when = date_of(document, told, (expression(document, "Tuesday", "2020-08-18"),))

    assert when.edtf == "2020-08-18"


def test_a_story_goes_on_from_a_month_too_but_reports_of_it_do_not(parse: Parse) -> None:
    document = parse("In June 2016 rebels took the town. The mayor fled. He spoke of a trap.")
    told = mentions(document, "took", "fled", "spoke")
    told = (*told[:2], attrs.evolve(told[2], event_class=EventClass.REPORTING))
    times = (expression(document, "June 2016", "2016-06"),)
    found = dates_of(document, told, times, attach_times(document, told, times), GIVEN)

    assert [found[m.id].when.edtf for m in told] == ["2016-06", "2016-06", "2020-08-19"]


def test_recently_is_before_the_reference_date(parse: Parse) -> None:
    document = parse("She recently met the delegates.")
    when = date_of(document, mentions(document, "met"), (expression(document, "recently", "PAST_REF"),))

    assert when.edtf == "[..2020-08-19]"


def test_an_inferred_date_dates_no_saying(parse: Parse) -> None:
    document = parse("The mayor said so.")
    told = mentions(document, "said", event_class=EventClass.REPORTING)

    assert date_of(document, told, (), INFERRED).edtf == "[..2020-08-19]"


def test_nothing_is_known_without_a_reference_date(parse: Parse) -> None:
    document = parse("The bridge collapsed.")

    assert not date_of(document, mentions(document, "collapsed"), (), ReferenceDate()).is_known


def test_a_story_goes_on_on_its_day(parse: Parse) -> None:
    document = parse("On Monday the boat sank. Two sailors drowned.")
    told = mentions(document, "sank", "drowned")
    when = date_of(document, told, (expression(document, "Monday", "2020-08-17"),))

    assert (when.edtf, when.basis) == ("2020-08-17", Basis.INFERRED)


def dated(edtf: str, basis: Basis, confidence: float = 1.0) -> MentionDate:
    year, *rest = (int(part) for part in edtf.split("-"))
    if len(rest) == 2:
        stretch = Stretch.of_day(Stretch.of_month(year, rest[0]).first + (rest[1] - 1))
    else:
        stretch = Stretch.of_month(year, rest[0]) if rest else Stretch.of_years(year, year)
    return MentionDate(mention_id="m1", when=When.of_stretch(stretch, basis), confidence=confidence)


CHOICES = [
    ("stated beats inferred", [("2020-08-19", "inferred"), ("2020", "stated")], "2020"),
    ("a day beats its year", [("2020", "stated"), ("2020-08-19", "implied")], "2020-08-19"),
    ("the first of two alike", [("2020-08-18", "stated"), ("2020-08-19", "stated")], "2020-08-18"),
]


@pytest.mark.parametrize(("dates", "edtf"), [row[1:] for row in CHOICES], ids=[row[0] for row in CHOICES])
def test_an_event_takes_its_best_date(dates: list[tuple[str, str]], edtf: str) -> None:
    best = best_date([dated(day, Basis(basis)) for day, basis in dates])

    assert best.when.edtf == edtf


def test_a_day_of_the_news_goes_before_what_tense_alone_bounds() -> None:
    news = dated("2020-08-19", Basis.INFERRED)
    tense = MentionDate(
        mention_id="m2", when=When(begin=Bounds(DAY, None), basis=Basis.BOUNDED), confidence=0.5
    )
    words = attrs.evolve(tense, confidence=0.9)
    nothing = MentionDate(mention_id="m3", when=When.unknown())

    assert best_date([tense, news]) is news
    assert best_date([news, words]) is words
    assert best_date([nothing, tense]) is tense


def linked(parse: Parse, text: str, *words: str) -> tuple[Document, tuple[EventMention, ...]]:
    """The mentions of a text with the entities of their arguments."""
    document = parse(text)
    told = mentions(document, *words)
    return document, link_arguments(told, find_entities(document, told))


def test_who_became_what_he_has_been_since_a_month_became_it_then(parse: Parse) -> None:
    text = "Ann Lee has been serving as mayor of Lagos since May 2020. Ann Lee became mayor after the flood."
    document, told = linked(parse, text, "serving", "became")
    when = date_of(document, told, (expression(document, "May 2020", "2020-05"),))

    assert (when.edtf, when.basis) == ("2020-05", Basis.INFERRED)


def test_another_office_is_not_the_one_that_began(parse: Parse) -> None:
    text = "Ann Lee has been serving as mayor of Lagos since May 2020. Ann Lee became a dentist."
    document, told = linked(parse, text, "serving", "became")

    assert date_of(document, told, (expression(document, "May 2020", "2020-05"),)).edtf == "[..2020-08-19]"


def test_a_noun_beside_a_dated_one_takes_the_bounds_of_their_verb(parse: Parse) -> None:
    text = "The killing of a reporter in July, as well as the abduction of a doctor, have shocked the town."
    document = parse(f"Reporters are afraid. {text}")
    told = mentions(document, "killing", "abduction", "shocked")
    shocked = attrs.evolve(told[2], tense=Tense.PRESENT, aspect=Aspect.PERFECTIVE)
    order = (told[0], shocked, told[1])
    when = date_of(document, order, (expression(document, "July", "2020-07"),))

    assert when.edtf == "[..2020-08-19]"


LED = "On Tuesday the firm announced a phone. Its price is high.\n\nThe boss praised the staff."


def test_the_day_of_the_lead_is_the_day_of_the_news(parse: Parse) -> None:
    document = parse(LED)
    told = mentions(document, "announced", "praised")
    when = date_of(document, told, (expression(document, "Tuesday", "2020-08-18"),))

    assert (when.edtf, when.basis) == ("2020-08-18", Basis.INFERRED)


def test_a_lead_of_long_ago_says_nothing_of_the_news(parse: Parse) -> None:
    document = parse(LED)
    told = mentions(document, "announced", "praised")
    when = date_of(document, told, (expression(document, "Tuesday", "2019-02-05"),))

    assert when.edtf == "[..2020-08-19]"


def test_what_was_not_done_was_not_done_on_the_day_of_the_news(parse: Parse) -> None:
    document = parse("On Tuesday the firm announced a phone. It did not comment.")
    told = mentions(document, "announced", "comment")
    told = (told[0], attrs.evolve(told[1], tense=Tense.PAST, realis=Realis.NEGATED))
    when = date_of(document, told, (expression(document, "Tuesday", "2020-08-18"),))

    assert when.edtf == "2020-08-18"


def test_what_happened_this_month_happened_before_its_telling(parse: Parse) -> None:
    document = parse("The bridge collapsed this month.")
    when = date_of(
        document, mentions(document, "collapsed"), (expression(document, "this month", "2020-08"),)
    )

    assert (when.earliest, when.latest) == (datetime.date(2020, 8, 1), DAY)


def test_a_time_to_come_does_not_date_what_was_said(parse: Parse) -> None:
    document = parse("The mayor resigned next year.")
    when = date_of(document, mentions(document, "resigned"), (expression(document, "next year", "2021"),))

    assert when.edtf == "[..2020-08-19]"


# name, sentence, trigger, the mention as it is read, begin and end
HABITS: list[tuple[str, str, str, dict[str, object], tuple[object, object]]] = [
    ("a habit goes on", "The council meets every Tuesday.", "meets", {}, (_UNTIL, _FROM)),
    (
        "one told as planned goes on too",
        "The council meets every Tuesday.",
        "meets",
        {"realis": Realis.PLANNED},
        (_UNTIL, _FROM),
    ),
    ("a habit of the past is over", "The council met every Tuesday.", "met", {}, (_UNTIL, _UNTIL)),
]


@pytest.mark.parametrize(
    ("text", "word", "fields", "bounds"), [row[1:] for row in HABITS], ids=[row[0] for row in HABITS]
)
def test_a_habit_lasts(
    parse: Parse, text: str, word: str, fields: dict[str, object], bounds: tuple[object, object]
) -> None:
    document = parse(text)
    time = expression(document, "every Tuesday", "XXXX-WXX-2", type=TimexType.SET)
    told = mentions(document, word, **fields)
    found = dates_of(document, told, (time,), attach_times(document, told, (time,)), GIVEN)[told[0].id]

    assert (found.when.begin, found.when.end, found.when.durative) == (*bounds, True)
    assert found.recurrence == "XXXX-WXX-2"


def test_less_than_weeks_ago_is_any_day_since(parse: Parse) -> None:
    document = parse("It opened less than two weeks ago.")
    time = expression(document, "less than two weeks ago", "2020-W32", mod="LESS_THAN", anchor="t0")

    assert date_of(document, mentions(document, "opened"), (time,)).edtf == "[2020-08-03..2020-08-19]"


def test_what_is_told_in_the_present_is_of_the_day_of_the_text_and_not_of_the_story(parse: Parse) -> None:
    document = parse("Sales began on Tuesday. The phone is slated for release. Buyers said so.")
    began = mentions(document, "began")[0]
    slated = attrs.evolve(mentions(document, "slated")[0], id="m2", event_class=EventClass.I_STATE)
    slated = attrs.evolve(slated, tense=Tense.PRESENT)
    tuesday = expression(document, "Tuesday", "2020-08-18")

    assert date_of(document, (began, slated), (tuesday,)).edtf == "2020-08-19"


def test_no_story_goes_on_from_what_is_told_by_the_way(parse: Parse) -> None:
    document = parse("The couple, who married in 2012, plotted a murder.")
    year = expression(document, "2012", "2012")

    assert date_of(document, mentions(document, "married", "plotted"), (year,)).edtf == "[..2020-08-19]"


def test_what_happened_when_something_fell_on_a_day_happened_on_that_day(parse: Parse) -> None:
    document = parse("A slope fell on Saturday. Nine people died when it fell on Saturday.")
    fell, died = mentions(document, "fell", "died")
    again = attrs.evolve(mentions(document, "died", "fell")[1], id="m3")
    saturday = attrs.evolve(
        expression(document, "Saturday", "2020-08-15"), start=document.text.rindex("Saturday")
    )
    saturday = attrs.evolve(saturday, end=saturday.start + len("Saturday"))
    when = date_of(document, (fell, again, died), (saturday,))

    assert (when.edtf, when.basis) == ("2020-08-15", Basis.INFERRED)


def test_the_lead_may_tell_its_day_with_an_infinitive(parse: Parse) -> None:
    document = parse("Okafor scored late to beat United on Saturday. Lee saved a shot.")
    scored, beat, saved = mentions(document, "scored", "beat", "saved")
    saturday = expression(document, "Saturday", "2020-08-15")

    assert date_of(document, (scored, beat, saved), (saturday,)).edtf == "2020-08-15"
