"""Event mentions: the short list of steps from triggers to readings, arguments, counts and sources."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from operator import index
from typing import Any, Protocol

import attrs

from timeline.errors import TimelineError
from timeline.events.arguments import find_arguments
from timeline.events.attribution import Attribution, find_sources
from timeline.events.learned import learned_triggers, with_learned, with_learned_factuality
from timeline.events.mention import EventMention, PartOfSpeech
from timeline.events.quantities import find_quantities
from timeline.events.reading import read_trigger
from timeline.events.realis import judge
from timeline.events.triggers import TriggerFinder
from timeline.text.document import Document, Span, Token
from timeline.values import Evidence

_PARTS_OF_SPEECH = {
    "VERB": PartOfSpeech.VERB,
    "AUX": PartOfSpeech.VERB,
    "NOUN": PartOfSpeech.NOUN,
    "PROPN": PartOfSpeech.NOUN,
    "ADJ": PartOfSpeech.ADJECTIVE,
    "ADP": PartOfSpeech.PREPOSITION,
}
"""TimeML's parts of speech for those of the parse."""

SPAN_HINT = "give half-open character offsets (start, end) with start < end"


class Spanned(Protocol):
    """What has a place in the text, as a recognised time has."""

    @property
    def start(self) -> int:
        """Offset of the first character."""
        ...

    @property
    def end(self) -> int:
        """Offset behind the last character."""
        ...


@attrs.frozen
class Trigger:
    """Where a mention stands and, where the parse covers it, its head token."""

    start: int
    end: int
    token: Token | None


def find_mentions(
    document: Document,
    recognised: Sequence[Spanned] = (),
    *,
    given: Iterable[tuple[int, int]] | None = None,
    finder: TriggerFinder = learned_triggers,
) -> tuple[EventMention, ...]:
    """Find the event mentions of an annotated document, or read those `given` as character spans.

    Each given span gives one mention, in the order of the text. Raises TimelineError for a span that lies
    outside the text or is empty.

    >>> from timeline.text import annotate, read
    >>> document = annotate(read("Officials denied that rebels had fired 40 rockets."))
    >>> [(m.id, m.text, m.tense.value, [q.value for q in m.quantities]) for m in find_mentions(document)]
    [('m1', 'denied', 'PAST', []), ('m2', 'fired', 'PAST', [40])]
    """
    times = tuple(Span(r.start, r.end) for r in recognised)
    triggers = _found(document, finder, times) if given is None else _given(document, given)
    tokens = [trigger.token for trigger in triggers if trigger.token is not None]
    sources = find_sources(document, tokens)
    near = _by_sentence(document, times)
    return tuple(
        _mention(document, f"m{n}", trigger, sources, near.get(_sentence_of(document, trigger.start), ()))
        for n, trigger in enumerate(triggers, start=1)
    )


def _by_sentence(document: Document, times: Sequence[Span]) -> dict[int | None, list[Span]]:
    """The times of each sentence, by its index: no other can touch the phrases of a mention in it."""
    found: dict[int | None, list[Span]] = {}
    for time in times:
        for sentence in {_sentence_of(document, time.start), _sentence_of(document, time.end - 1)}:
            found.setdefault(sentence, []).append(time)
    return found


def _sentence_of(document: Document, offset: int) -> int | None:
    sentence = document.sentence_at(offset)
    return None if sentence is None else sentence.i


def _found(document: Document, finder: TriggerFinder, times: Sequence[Span]) -> list[Trigger]:
    """Triggers outside time expressions ("the fall of 1989" tells no fall)."""
    inside = {i for time in times for i in range(time.start, time.end)}
    return [Trigger(t.start, t.end, t) for t in finder(document) if t.start not in inside]


def _given(document: Document, given: Iterable[tuple[int, int]]) -> list[Trigger]:
    try:
        pairs = tuple(given)
    except TypeError:
        raise TimelineError(f"mentions is {type(given).__name__}, not spans", hint=SPAN_HINT) from None
    spans = sorted(_span(pair, len(document.text)) for pair in pairs)
    return [Trigger(start, end, document.head_of(start, end)) for start, end in spans]


def _span(pair: Any, length: int) -> tuple[int, int]:
    """One of the spans that the caller gave, checked: numpy's integers are as good as Python's."""
    try:
        start, end = (index(offset) for offset in pair)
    except (TypeError, ValueError):
        raise TimelineError(f"mention {pair!r} is no pair of offsets", hint=SPAN_HINT) from None
    if not 0 <= start < end <= length:
        raise TimelineError(
            f"mention ({start}, {end}) is no span of a text of {length} characters", hint=SPAN_HINT
        )
    return start, end


def _mention(
    document: Document, id_: str, trigger: Trigger, sources: dict[int, Attribution], times: Sequence[Span]
) -> EventMention:
    token, words = trigger.token, document.text[trigger.start : trigger.end]
    if token is None:  # between tokens or in page furniture: nothing is known but the words
        return EventMention(id=id_, start=trigger.start, end=trigger.end, text=words, lemma=words.lower())
    reading = with_learned(document, token, read_trigger(document, token))
    judgement = judge(document, token, reading)
    arguments = find_arguments(document, token, times=times)
    attribution = sources.get(token.i)
    return EventMention(
        id=id_,
        start=trigger.start,
        end=trigger.end,
        text=words,
        lemma=token.lemma.lower(),
        event_class=reading.event_class,
        tense=reading.tense,
        aspect=reading.aspect,
        polarity=reading.polarity,
        modality=reading.modality,
        realis=judgement.realis,
        factuality=with_learned_factuality(document, token, judgement.factuality),
        source=attribution.source if attribution else None,
        sources=attribution.sources if attribution else (),
        arguments=arguments,
        quantities=find_quantities(document, token, arguments, times=times),
        pos=_PARTS_OF_SPEECH.get(token.pos, PartOfSpeech.OTHER),
        evidence=(*judgement.evidence, *_evidence(document, attribution)),
    )


def _evidence(document: Document, attribution: Attribution | None) -> Iterator[Evidence]:
    if attribution is not None:
        cue = document.text[attribution.cue_start : attribution.cue_end]
        chain = " < ".join(attribution.sources)
        note = f"said by {chain or attribution.source}: {cue!r}"
        yield Evidence(
            "events", f"attribution:{attribution.kind}", note, attribution.cue_start, attribution.cue_end
        )
