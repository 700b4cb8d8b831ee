"""What the trained encoder adds to the parse: which words tell events, how, and how factual.

The parse knows the forms of the verb better (tense, aspect, polarity), the encoder which nouns tell events
and of what kind. Each is asked for what it is better at; the shares below were chosen on the dev halves of
TempEval-3, UW and UDS-IH2. The encoder reads English; of other languages the parse speaks alone.
"""

from __future__ import annotations

from functools import cache

import attrs

from timeline.events.arguments.reading import is_toll
from timeline.events.cues.load import read
from timeline.events.mention import EventClass, Tense
from timeline.events.reading import Reading
from timeline.events.support import is_supported
from timeline.events.triggers import parse_triggers, stands_for_another
from timeline.events.words import event_words
from timeline.model import reading_if_any
from timeline.text.document import Document, Token

LEAST_AGREED = 0.35
"""How probable a trigger must be to the encoder where the parse finds it too."""
LEAST_LISTED = 0.2
"""The same of a noun in the lists of events: TimeML marks few disasters, readers want them."""
LEAST_OF_LISTS = 0.0
"""The same of an office and of a noun of which a verb says that it took place ("commander since 1998", "made
landfall"): TimeML marks none of these, so that the encoder has not learnt them."""
LEAST_ALONE = 0.8
"""The same where the parse does not."""
CLASS_BONUS = 0.08
"""What the class by the word lists adds to its probability."""
FORM_WEIGHT = 0.75
"""How much the form of the verb tells of its tense beside the encoder, as a power of its probability."""
LEAST_SHARE = 0.002
"""The share of a tense that annotators hardly ever give to a form."""
NEWS_SHARE = 0.8
"""The encoder's share in factuality beside the cues', which were drawn from news; in web prose it is all."""
NEARLY_SURE, SURE = 2.7, 3.0
"""From the first on news goes half the way up to the second, where half the annotators' judgements are."""


def learned_triggers(document: Document) -> tuple[Token, ...]:
    """Find triggers by encoder and parse together; a `TriggerFinder`.

    >>> from timeline.text import annotate, read
    >>> document = annotate(read("The storm caused a blackout in the old town."))
    >>> [token.text for token in learned_triggers(document)]
    ['storm', 'caused', 'blackout']
    """
    parsed = parse_triggers(document)
    reading = reading_if_any(document)
    if reading is None:
        return parsed
    least = {token.i: _least_agreed(document, token) for token in parsed}
    found = (t for t in document.tokens if reading.trigger(t.i) >= least.get(t.i, LEAST_ALONE))
    return tuple(token for token in found if token.i in least or not _serves(document, token))


def _least_agreed(document: Document, token: Token) -> float:
    """How probable a trigger must be that the parse finds too."""
    words = event_words(document.lang)
    if token.lemma in words.roles or is_supported(document, token):
        return LEAST_OF_LISTS
    if (token.pos == "NOUN" and token.lemma.lower() in words.nouns) or is_toll(document, token):
        return LEAST_LISTED
    return LEAST_AGREED


def _serves(document: Document, token: Token) -> bool:
    """Whether a word alone tells nothing: "according to", which TimeML marks, and what only says who."""
    if token.dep == "prep" or token.pos == "ADV":
        return True
    return stands_for_another(document, token) or _says_who(document, token)


def _says_who(document: Document, token: Token) -> bool:
    """Whether a noun only says who somebody is: "Lind, a whistleblower and trader, ..." tells no event."""
    while token.pos == "NOUN" and token.dep == "conj":
        token = document.head(token)
    if token.pos != "NOUN" or token.dep not in {"appos", "compound"}:
        return False
    head = document.head(token)
    return any(name.label == "PERSON" for name in document.names_in(head.start, head.end))


def with_learned(document: Document, trigger: Token, reading: Reading) -> Reading:
    """The reading with the class and tense that encoder and parse together find most probable."""
    learned = reading_if_any(document)
    if learned is None:
        return reading
    classes = learned.probabilities("class", trigger.i)
    classes[reading.event_class.value] += CLASS_BONUS
    tenses = learned.probabilities("tense", trigger.i)
    shares = tense_shares(document.lang, reading.tense, trigger.tag)
    return attrs.evolve(
        reading,
        event_class=EventClass(max(classes, key=classes.__getitem__)),
        tense=max(shares, key=lambda tense: tenses[tense.value] * shares[tense] ** FORM_WEIGHT),
    )


@cache
def tense_shares(lang: str, tense: Tense, tag: str) -> dict[Tense, float]:
    """How often annotators give each tense to a form: the tense by its auxiliaries, and the tag of the verb.

    >>> shares = tense_shares("en", Tense.PAST, "VBD")
    >>> max(shares, key=shares.__getitem__).value
    'PAST'
    """
    table = _tense_table(lang)
    shares = table.get(f"{tense.value} {tag}") or table.get(tense.value) or {tense.value: 1.0}
    return {known: float(shares.get(known.value, LEAST_SHARE)) for known in Tense}


@cache
def _tense_table(lang: str) -> dict[str, dict[str, float]]:
    return read(lang, "tenses")


def with_learned_factuality(document: Document, trigger: Token, cued: float) -> float:
    """What cues and encoder say together, from -3 to 3: both as of news and as of web prose."""
    learned = reading_if_any(document)
    if learned is None:
        return cued
    news, web = learned.told(trigger.i)
    news = NEWS_SHARE * news + (1 - NEWS_SHARE) * cued
    news = (news + SURE) / 2 if news > NEARLY_SURE else news
    return round((1 - learned.web) * news + learned.web * web, 2)
