"""Verb and noun that tell one event: which noun each verb serves, and which nouns are part of the verb."""

import pytest

from timeline import extract
from timeline.events.support import is_part_of_verb, supported
from timeline.text import annotate, read

SERVED = [
    ("The storm made landfall near Baggao on Saturday.", "made landfall"),
    ("She paid a visit to Muscat on Wednesday.", "paid visit"),
    ("The two sides reached an agreement in Oslo in 2018.", "reached agreement"),
    ("The agreement reached in Oslo failed.", "reached agreement"),
    ("Hospitals came under fire on Tuesday.", "came fire"),
    ("Doctors in Kampala went on strike in October.", "went strike"),
    ("Germany declared war on France on 3 August 1914.", "declared war"),
    ("Talks will be held on Sunday.", "held Talks"),
    ("The talks, which were held in Oslo, failed.", "held talks"),
    ("The festival will take place in May.", "take festival"),
    ("The next festival is scheduled to take place in May.", "take festival"),
    ("The accident happened near the bridge.", "happened accident"),
    ("The battle was fought in 1805.", "fought battle"),
    ("Anna Smith gave birth to a son in May.", "gave birth"),
    ("The attacks occur daily.", ""),
    ("Firemen fought the blaze for hours.", ""),
    ("The firm reached a record high.", ""),
    ("She declared her income.", ""),
    ("He took the train to Rome.", ""),
]
PART = [
    ("He took part in the talks.", "part"),
    ("The games took place in June.", "place"),
    ("She took office in May.", "office"),
    ("The general came to power in 1969.", "power"),
    ("She took a part of the money.", ""),
    ("He took her place.", ""),
]


@pytest.mark.parametrize(("text", "served"), SERVED)
def test_a_verb_serves_the_noun_that_tells_what_happened(text: str, served: str) -> None:
    document = annotate(read(text))

    assert " ".join(f"{v.text} {n.text}" for v in document.tokens for n in supported(document, v)) == served


@pytest.mark.parametrize(("text", "part"), PART)
def test_a_noun_that_is_one_word_with_its_verb_takes_no_part(text: str, part: str) -> None:
    document = annotate(read(text))
    found = {n.text for v in document.tokens for n in document.tokens if is_part_of_verb(document, v, n)}

    assert found == ({part} if part else set())


@pytest.mark.parametrize("text", [text for text, served in SERVED if served])
def test_verb_and_noun_are_one_event_of_a_day_of_the_verb(text: str) -> None:
    timeline = extract(text, dct="2021-09-25")
    document = annotate(read(text))
    pairs = [(v.start, n.start) for v in document.tokens for n in supported(document, v)]
    event_of = {mention.start: mention.event_id for mention in timeline.mentions}

    assert [event_of[verb] for verb, _ in pairs] == [event_of[noun] for _, noun in pairs]


def test_who_gives_both_verb_and_noun_keeps_both() -> None:
    timeline = extract("She paid a visit to Muscat.", mentions=[(4, 8), (11, 16)])

    assert [event.label for event in timeline.events] == ["She pays visit to Muscat", "Visit to Muscat"]
