"""What the encoder reads in plain sentences, and how it answers odd questions."""

import pytest

from timeline.errors import TimelineError
from timeline.model import (
    EventReading,
    PairHead,
    factuality,
    read_events,
    score_heads,
    score_pairs,
    threshold,
)
from timeline.text import Document, annotate, read


def token(document: Document, word: str) -> int:
    return next(t.i for t in document.tokens if t.text == word)


@pytest.mark.parametrize("word", ["attacked", "sank", "explosion", "resign", "said", "vote"])
def test_events_are_found(story: Document, reading: EventReading, word: str) -> None:
    assert token(story, word) in reading.triggers()


@pytest.mark.parametrize("word", ["Rebels", "the", "Monday", "Two", "ships", ".", "week", "next"])
def test_other_words_are_not(story: Document, reading: EventReading, word: str) -> None:
    assert reading.trigger(token(story, word)) < 0.3


@pytest.mark.parametrize(
    ("word", "head", "label"),
    [
        ("attacked", "class", "OCCURRENCE"),
        ("said", "class", "REPORTING"),
        ("attacked", "tense", "PAST"),
        ("vote", "tense", "FUTURE"),
        ("explosion", "tense", "NONE"),
        ("sank", "polarity", "POS"),
        ("attacked", "aspect", "NONE"),
        ("vote", "publication", "AFTER"),
        ("attacked", "publication", "BEFORE"),
    ],
)
def test_attributes(story: Document, reading: EventReading, word: str, head: str, label: str) -> None:
    assert reading.best(head, token(story, word)) == label


def test_what_happened_is_more_factual_than_what_did_not(story: Document, reading: EventReading) -> None:
    done, denied = token(story, "attacked"), token(story, "resign")
    assert factuality(reading, done) > 1.5
    assert factuality(reading, story.tokens[denied]) < 0.5


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The company did not pay its workers, a union said.", "pay"),
        ("The minister did not resign.", "resign"),
        ("The court refused to hear the case.", "hear"),
    ],
)
def test_what_is_denied_is_read_as_such(text: str, word: str) -> None:
    document = annotate(read(text))
    found = read_events(document)
    assert found.best("polarity", token(document, word)) == "NEG"
    assert found.factuality(token(document, word)) < -1.5


def test_probabilities_sum_to_one(story: Document, reading: EventReading) -> None:
    for head in ("trigger", "class", "tense", "aspect", "polarity", "modality", "publication"):
        assert sum(reading.probabilities(head, 1).values()) == pytest.approx(1.0)


def test_order_is_the_same_seen_from_either_side(story: Document, reading: EventReading) -> None:
    a, b = token(story, "attacked"), token(story, "vote")
    there, back = score_pairs(reading, [(a, b), (b, a)], "order")
    assert max(there, key=lambda x: there[x]) == "BEFORE"
    assert there["BEFORE"] == pytest.approx(back["AFTER"])
    assert there["BEFORE"] > threshold("order")


@pytest.mark.parametrize("head", ["order", "spans", "cause", "coreference"])
def test_every_pair_head_gives_probabilities(reading: EventReading, head: str) -> None:
    (found,) = score_pairs(reading, [(1, 9)], head)  # type: ignore[arg-type] # a table of heads
    assert sum(found.values()) == pytest.approx(1.0)


def test_no_pairs_no_scores(reading: EventReading) -> None:
    assert score_pairs(reading, [], "order") == ()


def test_an_unknown_head_is_an_error(reading: EventReading) -> None:
    with pytest.raises(TimelineError, match="no head 'colour'; its heads are order"):
        score_pairs(reading, [(0, 1)], "colour")  # type: ignore[arg-type] # the error is what is tested
    with pytest.raises(TimelineError, match="no head 'mood'"):
        reading.best("mood", 0)


def test_a_token_outside_the_text_is_an_error(reading: EventReading) -> None:
    assert reading.trigger(10_000) == 0.0
    with pytest.raises(TimelineError, match="token 10000"):
        reading.factuality(10_000)


@pytest.mark.parametrize("text", ["", "Yes", "\x00 ok", "!!!", "x" * 3000], ids=range(5))
def test_odd_texts_are_read(text: str) -> None:
    found = read_events(annotate(read(text)))
    assert all(0.0 <= found.trigger(t.i) <= 1.0 for t in found.document.tokens)


def test_the_same_text_gives_the_same_numbers(story: Document, reading: EventReading) -> None:
    again = read_events(story)
    words = range(len(story.tokens))
    assert [again.trigger(i) for i in words] == [reading.trigger(i) for i in words]
    assert [again.factuality(i) for i in words] == [reading.factuality(i) for i in words]


def test_what_lies_between_is_seen_from_either_side(story: Document, reading: EventReading) -> None:
    a, b = token(story, "attacked"), token(story, "sank")
    vectors, numbers, between = reading.vectors([(a, b), (b, a), (a, a + 1), (a, a)])
    assert numbers.tolist() == [[0, 1], [1, 0], [0, 2], [0, 0]]
    assert vectors.any(axis=1).tolist() == [True, True, True]
    assert (between[0] == between[1]).all()
    assert between[0].any()
    assert not between[2].any()  # neighbours
    assert not between[3].any()


def test_words_without_a_window_in_common_have_nothing_between() -> None:
    far = read_events(annotate(read("It rained all day. " * 120)))
    words = [t.i for t in far.document.tokens if t.text == "rained"]
    vectors, numbers, between = far.vectors([(words[0], words[-1])])
    assert numbers.tolist() == [[0, 1]]
    assert vectors.any(axis=1).all()
    assert not between.any()


@pytest.mark.parametrize("head", ["order", "spans", "cause", "coreference"])
def test_what_is_said_of_a_pair_does_not_depend_on_the_others(
    story: Document, reading: EventReading, head: PairHead
) -> None:
    a, b, c = (token(story, word) for word in ("attacked", "sank", "vote"))
    (alone,) = score_pairs(reading, [(a, b)], head)
    among = score_pairs(reading, [(c, a), (a, b), (b, c), (a, a)], head)[1]
    assert among == {label: pytest.approx(p, abs=1e-4) for label, p in alone.items()}


def test_several_heads_at_once_say_what_each_says_alone(story: Document, reading: EventReading) -> None:
    pairs = [(token(story, "attacked"), token(story, "sank")), (1, 9)]
    both = score_heads(reading, pairs, ("order", "spans"))
    assert both["order"] == score_pairs(reading, pairs, "order")
    assert both["spans"] == score_pairs(reading, pairs, "spans")


LETTER = "Hi Anna, I would love to come to your party! Will you call me if you need help with the cake?"
REPORT = "The central bank will raise its rate in May, officials said on Monday. Shares fell by 3 percent."


def test_letters_are_told_from_news() -> None:
    letter, report = (read_events(annotate(read(text))) for text in (LETTER, REPORT))
    assert letter.web > 0.8
    assert report.web < 0.2


@pytest.mark.parametrize(("text", "word"), [(REPORT, "raise"), (LETTER, "come")])
def test_what_is_planned_counts_less_in_web_prose(text: str, word: str) -> None:
    document = annotate(read(text))
    found = read_events(document)
    news, web = found.told(token(document, word))
    assert web < news
    assert web <= found.factuality(token(document, word)) <= news
